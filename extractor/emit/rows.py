"""One document to rows: a mapping from table name to rows in the order of their key.

A column takes the attribute of the model's record that has its name; only what no
record knows of itself (its id, its parents, counts, the digest) is given beside it.
Ids are made here and nowhere else. How a value is brought to its column's type is said
in `contract.columns`; a value that does not fit raises `UnfitError` with its address.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from operator import itemgetter

from extractor.contract import (
    CONTRACT_VERSION,
    TABLES,
    Json,
    UnfitError,
    Value,
    canonical_json,
    table_named,
)
from extractor.findings import Finding, Severity
from extractor.geometry import Box, Place
from extractor.model import Document, Outcome, Places, Project, Status, TableCell

Row = Mapping[str, Value]
Rows = Mapping[str, tuple[Row, ...]]
"""Table name → its rows; every table but `files` has an entry."""

Named = tuple[str, Row]
"""A row, and the table it belongs to."""

_CHILDREN = (
    ("funds", "fund_id", "f", 2),
    ("plans", "plan_id", "p", 2),
    ("goals", "goal_id", "g", 2),
    ("indicators", "indicator_id", "i", 3),
)
"""Tables below a project: name, key, and how the key counts (`-f01`, `-i001`)."""

_DIGESTED = ("sections", "projects", "funds", "plans", "goals", "indicators")
_HEAD = ("title", "department", "fiscal_year", "fiscal_year_source")
_PLACE = ("page_number", "x0", "y0", "x1", "y1")
_NOT_VALUES = frozenset(
    (
        *("document_id", "project_key"),
        *("text_source", "confidence"),
        *("page_first", "page_last"),
        *_PLACE,
    )
)
"""Columns that say where or how a value was read, not what it is."""


_STORED_AS_IS = frozenset((int, float, bool, date))
"""What `Column.stored` gives back as it is."""


def outcome_row(outcome: Outcome) -> Row:
    """Return the row of `files` for one source."""
    return _row("files", outcome, {})


def document_rows(document: Document, jixiao_version: str) -> Rows:
    """Return the rows of one document in every table but `files`."""
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    del rows["files"]
    for name, row in _rows_below(document):
        rows[name].append(row)
    ordered = {name: _sorted(name, found) for name, found in rows.items()}
    return ordered | {"documents": (_top_row(document, jixiao_version, ordered),)}


def rows_with_findings(rows: Rows, findings: Iterable[Finding]) -> Rows:
    """Return the rows of a document to which more findings came.

    An error among them asks for eyes, as it would have from the start.
    """
    (top,) = rows["documents"]
    taken = [str(row["finding_id"]) for row in rows["findings"]]
    more = finding_rows(str(top["document_id"]), findings, taken)
    added: dict[str, list[Row]] = {"findings": [], "places": []}
    for name, row in more:
        added[name].append(row)
    merged = {name: _sorted(name, (*rows[name], *new)) for name, new in added.items()}
    is_error = any(row["severity"] == Severity.ERROR for row in added["findings"])
    status = Status.REVIEW if is_error and top["status"] == Status.OK else top["status"]
    counted: Row = {"finding_count": len(merged["findings"]), "status": str(status)}
    return {**rows, **merged, "documents": ({**top, **counted},)}


def _sorted(table: str, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=itemgetter(*table_named(table).key)))


def _rows_below(document: Document) -> Iterator[Named]:
    ids = {"document_id": document.document_id}
    for section in document.sections:
        section_id = f"{document.document_id}-s{section.ordinal:03}"
        yield "sections", _row("sections", section, ids | {"section_id": section_id})
    for project in document.projects:
        yield from _project_rows(document, project)
    text_source = _text_source(document)
    yield from finding_rows(
        document.document_id, document.findings, text_source=text_source
    )
    for cell in document.cells:
        yield "cells", _cell_row(document, cell)


def _top_row(document: Document, jixiao_version: str, rows: Rows) -> Row:
    is_failed = document.status is Status.FAILED
    head = {name: getattr(document.head, name) for name in _HEAD}
    made: Row = {
        "form_count": len(document.projects),
        "indicator_count": len(rows["indicators"]),
        "finding_count": len(rows["findings"]),
        # Every failed document is as empty as the next: they would seem to be one.
        "content_digest": None if is_failed else _content_digest(document, rows),
        "jixiao_version": jixiao_version,
        "contract_version": CONTRACT_VERSION,
    }
    return _row("documents", document, {**head, **made})


def _content_digest(document: Document, rows: Rows) -> str:
    """Return a SHA-256 over what the document says, wherever and however it says it."""
    head = document.head
    content: dict[str, Json] = {
        "title": head.title,
        "department": head.department,
        "fiscal_year": head.fiscal_year,
        "kind": document.kind,
    }
    for name in _DIGESTED:
        content[name] = [_values(row, document.document_id) for row in rows[name]]
    return sha256(canonical_json(content).encode()).hexdigest()


def _values(row: Row, document_id: str) -> dict[str, Json]:
    # Ids keep their tail, which counts within the document: it tells which project a
    # row belongs to.
    return {
        name: value.removeprefix(document_id)
        if name.endswith("_id") and isinstance(value, str)
        else value
        for name, value in row.items()
        if name not in _NOT_VALUES
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A record with places, and what its place rows say of it."""

    table: str
    row_id: str
    document_id: str
    text_source: str
    confidence: float

    def rows(self, places: Places) -> Iterator[Named]:
        """Yield one row a value and part."""
        for column, parts in places.items():
            for part, place in enumerate(parts, start=1):
                yield "places", self._row(column, part, place)

    def _row(self, column: str, part: int, place: Place) -> Row:
        cell_id = place.cell_id and f"{self.document_id}-{place.cell_id}"
        given: Row = {
            "column_name": column,
            "part": part,
            "table_name": self.table,
            "cell_id": cell_id,
        }
        return _row("places", self, {**given, **_place(place), "raw": place.raw})


def _project_rows(document: Document, project: Project) -> Iterator[Named]:
    project_id = _project_id(document.document_id, project.ordinal)
    ids = {"document_id": document.document_id, "project_id": project_id}
    given = ids | {
        "project_code": project.project_code,
        "project_name": project.project_name,
        "fiscal_year": project.fiscal_year,
    }
    yield "projects", _row("projects", project, ids)
    printed = _Printed(
        table="projects",
        row_id=project_id,
        document_id=document.document_id,
        text_source=_text_source(document),
        confidence=project.confidence,
    )
    yield from printed.rows(project.places)
    for table, key, letter, width in _CHILDREN:
        for record in getattr(project, table):
            row_id = f"{project_id}-{letter}{record.ordinal:0{width}}"
            row = _row(table, record, {**given, **_place(record.place), key: row_id})
            yield table, row
            below = _Printed(
                table=table,
                row_id=row_id,
                document_id=document.document_id,
                text_source=getattr(record, "text_source", printed.text_source),
                confidence=getattr(record, "confidence", printed.confidence),
            )
            yield from below.rows(record.places)


def finding_rows(
    document_id: str,
    findings: Iterable[Finding],
    taken: Iterable[str] = (),
    text_source: str = "native",
) -> Iterator[Named]:
    """Yield the row of each finding, and those of its places.

    They are counted per row and code, on from the ids that are taken, so that a new
    rule leaves the ids of others alone.
    """
    counts = Counter(finding_id.rpartition("-")[0] for finding_id in taken)
    for finding in findings:
        ids = _finding_ids(document_id, finding)
        stem = (
            f"{ids['indicator_id'] or ids['project_id'] or document_id}-{finding.code}"
        )
        counts[stem] += 1
        finding_id = f"{stem}-{counts[stem]}"
        given = {**ids, "finding_id": finding_id, **_place(finding.place)}
        yield "findings", _row("findings", finding, given)
        printed = _Printed(
            table="findings",
            row_id=finding_id,
            document_id=document_id,
            text_source=text_source,
            confidence=1.0,
        )
        yield from printed.rows(finding.places)


def _finding_ids(document_id: str, finding: Finding) -> dict[str, str | None]:
    project_id = indicator_id = None
    if finding.project_ordinal is not None:
        project_id = _project_id(document_id, finding.project_ordinal)
        if finding.indicator_ordinal is not None:
            indicator_id = f"{project_id}-i{finding.indicator_ordinal:03}"
    return {
        "document_id": document_id,
        "project_id": project_id,
        "indicator_id": indicator_id,
    }


def _text_source(document: Document) -> str:
    return "ocr" if document.text_source == "ocr" else "native"


def _project_id(document_id: str, ordinal: int) -> str:
    return f"{document_id}-{ordinal:03}"


def _cell_row(document: Document, cell: TableCell) -> Row:
    given: Row = {
        "document_id": document.document_id,
        "cell_id": f"{document.document_id}-{cell.cell_id}",
    }
    return _row("cells", cell, {**given, **_edges(cell.box)})


def _place(place: Place | None) -> Row:
    if place is None:
        return dict.fromkeys(_PLACE)
    return {"page_number": place.page_number, **_edges(place.box)}


@lru_cache(maxsize=4096)
def _edges(box: Box) -> Row:
    # A cell and the values in it have one box. Adding nothing turns the -0.0 that
    # rounding can give into 0.0.
    left, top, right, bottom = box
    return {
        "x0": round(left, 2) + 0.0,
        "y0": round(top, 2) + 0.0,
        "x1": round(right, 2) + 0.0,
        "y1": round(bottom, 2) + 0.0,
    }


def _row(table: str, record: object, given: Row) -> Row:
    """Return a row in the contract's order, every value as its column stores it."""
    row: dict[str, Value] = {}
    for column in table_named(table).columns:
        name = column.name
        value = given[name] if name in given else getattr(record, name)
        # Most values need no bringing: asking here saves half the time of a row.
        if type(value) in _STORED_AS_IS or (value is None and column.null):
            row[name] = value
            continue
        try:
            row[name] = column.stored(value)
        except UnfitError as error:
            where = next(chain(row.values(), ("",)))
            raise UnfitError(f"{table} {where}, column {name}: {error}") from error
    return row
