"""Rules over a whole run: what only shows when documents are held side by side.

Documents are told apart by their content, never by the order they came in, so that the
findings are the same however a run was made.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import attrgetter

from extractor.audit.document import oddity_to_finding
from extractor.audit.rules import RUN_RULES
from extractor.audit.settings import DEFAULT, AuditSettings
from extractor.findings import Finding
from extractor.model import DocumentBrief


def audit_run(
    documents: Iterable[DocumentBrief], settings: AuditSettings = DEFAULT
) -> Mapping[str, tuple[Finding, ...]]:
    """Return document id → its findings, for documents that have any."""
    ordered = sorted(documents, key=attrgetter("document_id"))
    found: dict[str, list[Finding]] = defaultdict(list)
    for code, rule in RUN_RULES.items():
        if code not in settings.disabled:
            for document_id, oddity in rule(ordered):
                finding = oddity_to_finding(code, oddity, settings)
                found[document_id].append(finding)
    return {document_id: tuple(findings) for document_id, findings in found.items()}
