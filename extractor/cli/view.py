"""A document to what `jixiao show` prints: its head, its forms, sections, findings.

Forms are drawn in `view_form`; how parts reach stdout is said in `terminal`.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from extractor.cli.terminal import Rows, indented, words
from extractor.cli.view_form import form_parts, pages_of
from extractor.findings import Finding, Severity
from extractor.model import Document, Section, Status

FIRST_WORDS = 60
"""How many characters of a section are shown without `-v`: one or two lines."""

_STATUS_STYLES = {Status.OK: "green", Status.REVIEW: "yellow", Status.FAILED: "red"}
_SEVERITY_STYLES = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
}


def document_parts(document: Document, *, whole: bool) -> Iterator[RenderableType]:
    """Yield everything about the document; its sections whole, or their first words."""
    yield from _head(document)
    for project in document.projects:
        yield ""
        yield from form_parts(project)
    if not document.projects:
        yield ""
        yield words("no form (绩效目标表) in this document", "yellow")
    if document.sections:
        yield ""
        yield from _sections(document.sections, whole=whole)
    if document.findings:
        yield ""
        yield from _findings(document.findings)


def one_form_parts(document: Document, number: int) -> Iterator[RenderableType]:
    """Yield one form of the document, counted from 1, and what is odd about it."""
    project = document.projects[number - 1]
    yield from form_parts(project)
    own = [f for f in document.findings if f.project_ordinal == project.ordinal]
    if own:
        yield ""
        yield from _findings(own)


def _head(document: Document) -> Iterator[RenderableType]:
    head = document.head
    year = head.fiscal_year and f"{head.fiscal_year} ({head.fiscal_year_source})"
    facts = (
        words(head.title or "(no title)", "bold"),
        *(words(fact) for fact in (head.department, year) if fact),
        words(_counted(document.page_count or 0, "page")),
        words(document.status, _STATUS_STYLES.get(document.status, "")),
        words(
            f"{_counted(document.glyph_count, 'glyph')},"
            f" {document.glyph_unplaced_count:,} unplaced"
        ),
    )
    yield Text(" · ").join(facts)
    indicators = sum(len(project.indicators) for project in document.projects)
    counts = (
        _counted(len(document.projects), "form"),
        _counted(indicators, "indicator"),
        _counted(len(document.sections), "section"),
        _counted(len(document.findings), "finding"),
    )
    name = f"{document.file_name} · {document.document_id}"
    kind = f"{document.kind} · {document.text_source} text"
    yield words(f"{name} · {kind} · {', '.join(counts)}", "dim")


def _sections(sections: Sequence[Section], *, whole: bool) -> Iterator[RenderableType]:
    yield words("sections" if whole else "sections, first words (-v: whole)", "bold")
    for section in sections:
        heading = " ".join(filter(None, (section.part, section.heading)))
        where = f"  {section.role}, {pages_of(section)}"
        title = words(heading or "(no heading)", "bold").append(words(where, "dim"))
        yield indented(title)
        if section.text:
            yield indented(_text(section.text, whole=whole), 2)


def _text(text: str, *, whole: bool) -> RenderableType:
    if whole:
        return Group(*(words(paragraph) for paragraph in text.split("\n")))
    first = " ".join(text.split("\n"))
    if len(first) <= FIRST_WORDS:
        return words(first)
    more = f"(and {len(first) - FIRST_WORDS:,} characters)"
    return words(f"{first[:FIRST_WORDS]} ").append(more, "dim")


def _findings(findings: Iterable[Finding]) -> Iterator[RenderableType]:
    yield words("findings", "bold")
    rows = (
        (
            str(finding.place.page_number) if finding.place else "",
            str(finding.project_ordinal or ""),
            words(finding.severity, _SEVERITY_STYLES[finding.severity]),
            finding.code,
            finding.message,
        )
        for finding in findings
    )
    heads = ("page", "form", "severity", "code", "message")
    yield indented(Rows(heads, rows, wrapping=("message",)))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
