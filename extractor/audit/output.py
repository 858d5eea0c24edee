"""An existing output audited anew: its documents read back, every rule run over them.

What reading and normalizing found stays as it was written, because only the paper could
tell it again; what the audit found is found anew. No PDF is opened, nothing is written.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from extractor.audit.document import audit_document
from extractor.audit.run import audit_run
from extractor.audit.settings import DEFAULT, AuditSettings
from extractor.dataset import Dataset
from extractor.findings import CATALOGUE, Finding, Group
from extractor.model import Document, DocumentBrief, Normalized


class Audited(NamedTuple):
    """What is found of one document."""

    document_id: str
    file_name: str
    findings: tuple[Finding, ...]


def audit_output(
    dataset: Dataset,
    settings: AuditSettings = DEFAULT,
    seen: Callable[[], None] = lambda: None,
) -> Iterator[Audited]:
    """Yield each document's findings, then once more those that the whole run shows.

    Documents come in the order of their ids; those that were not read have what was
    told of them then. `seen` is called after each, for a progress bar.
    """
    digests = dataset.content_digests()
    briefs: list[DocumentBrief] = []
    for document in dataset.documents():
        brief = DocumentBrief.of(document, digests[document.document_id])
        briefs.append(brief)
        yield Audited(brief.document_id, brief.file_name, _findings(document, settings))
        seen()
    names = {brief.document_id: brief.file_name for brief in briefs}
    for document_id, findings in audit_run(briefs, settings).items():
        yield Audited(document_id, names[document_id], findings)


def _findings(document: Document, settings: AuditSettings) -> tuple[Finding, ...]:
    kept = (
        finding
        for finding in document.findings
        if CATALOGUE[finding.code].group is not Group.AUDIT
    )
    normalized = Normalized(
        kind=document.kind,
        head=document.head,
        projects=document.projects,
        findings=(),
        sections=document.sections,
    )
    return (*kept, *audit_document(normalized, settings))
