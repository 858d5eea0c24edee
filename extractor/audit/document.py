"""One document's rules, one after the other, over its typed records.

Rules see values, never the page; they never raise for odd paper, and never change a
value. Whether a form came out whole is said where it is read, in `extract`; what no
value could be made of, in `normalize`. The rules themselves: `rules`.
"""

from collections.abc import Iterator

from extractor.audit.oddities import Oddity
from extractor.audit.rules import DOCUMENT_RULES, PROJECT_RULES
from extractor.audit.settings import DEFAULT, AuditSettings
from extractor.findings import CATALOGUE, Finding
from extractor.model import Normalized


def audit_document(
    normalized: Normalized, settings: AuditSettings = DEFAULT
) -> tuple[Finding, ...]:
    """Return what the rules find odd in the document: each project's, then its own.

    Rules that the settings switch off are not run; others take their severity.
    """
    return tuple(_findings(normalized, settings))


def _findings(document: Normalized, settings: AuditSettings) -> Iterator[Finding]:
    for project in document.projects:
        for code, rule in PROJECT_RULES.items():
            if code not in settings.disabled:
                for oddity in rule(project):
                    yield oddity_to_finding(code, oddity, settings, project.ordinal)
    for code, document_rule in DOCUMENT_RULES.items():
        if code not in settings.disabled:
            for oddity in document_rule(document):
                yield oddity_to_finding(code, oddity, settings)


def oddity_to_finding(
    code: str, oddity: Oddity, settings: AuditSettings, project: int | None = None
) -> Finding:
    """Return the finding of what a rule saw, with the catalogue's basis."""
    return Finding(
        code=code,
        message=oddity.message,
        expected=oddity.expected,
        actual=oddity.actual,
        basis=CATALOGUE[code].basis,
        place=oddity.place,
        places=oddity.places,
        project_ordinal=project if oddity.project is None else oddity.project,
        indicator_ordinal=oddity.indicator,
        graded=settings.graded.get(code),
    )
