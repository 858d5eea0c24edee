"""One document's rows to one nested value: what OUT/json/<document_id>.json holds.

It is made of the very rows that go into Parquet, whole, so that both say the same. A
row stands inside its parent: sections, projects and findings in the document; funds,
plans, goals, indicators and findings in their project. `places` of a row maps a column
to the parts its value was printed in. Cells are left out.
"""

from collections.abc import Iterable, Mapping

from extractor.contract import Json, canonical_json
from extractor.emit.rows import Row, Rows, document_rows
from extractor.model import Document

_BELOW_PROJECT = (
    ("funds", "fund_id"),
    ("plans", "plan_id"),
    ("goals", "goal_id"),
    ("indicators", "indicator_id"),
)
_SAID_BY_NESTING = frozenset(("row_id", "column_name", "document_id", "table_name"))

_Places = Mapping[str, Mapping[str, Json]]
"""Row id → column → parts."""


def document_to_nested(document: Document, jixiao_version: str) -> Mapping[str, Json]:
    """Return what the document's JSON file holds; may raise `UnfitError`."""
    return rows_to_nested(document_rows(document, jixiao_version))


def nested_to_text(nested: Json) -> str:
    """Return a nested value as the files of OUT/json spell it."""
    return canonical_json(nested, indent=1) + "\n"


def rows_to_nested(rows: Rows) -> Mapping[str, Json]:
    """Return one document with all its rows inside, in print order."""
    (document,) = rows["documents"]
    places = _by_row(rows["places"])
    below = {
        name: _by(rows[name], "project_id")
        for name in ("funds", "plans", "goals", "indicators", "findings")
    }
    projects = [
        _project(row, below, places) for row in _in_print_order(rows["projects"])
    ]
    return {
        **document,
        "sections": _in_print_order(rows["sections"]),
        "projects": projects,
        "findings": _findings(below["findings"].get(None, []), places),
    }


def _project(
    row: Row, below: Mapping[str, Mapping[object, list[Row]]], places: _Places
) -> Mapping[str, Json]:
    project_id = row["project_id"]
    nested: dict[str, Json] = {**_with_places(row, "project_id", places)}
    for table, key in _BELOW_PROJECT:
        nested[table] = [
            _with_places(child, key, places)
            for child in _in_print_order(below[table].get(project_id, []))
        ]
    found = below["findings"].get(project_id, [])
    return nested | {"findings": _findings(found, places)}


def _findings(rows: Iterable[Row], places: _Places) -> list[Json]:
    return [_with_places(row, "finding_id", places) for row in rows]


def _with_places(row: Row, key: str, places: _Places) -> Mapping[str, Json]:
    return {**row, "places": places.get(str(row[key]), {})}


def _by(rows: Iterable[Row], column: str) -> dict[object, list[Row]]:
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


def _by_row(places: Iterable[Row]) -> _Places:
    nested: dict[str, dict[str, list[Json]]] = {}
    for row in places:
        part = {name: row[name] for name in row if name not in _SAID_BY_NESTING}
        columns = nested.setdefault(str(row["row_id"]), {})
        columns.setdefault(str(row["column_name"]), []).append(part)
    return nested


def _in_print_order(rows: Iterable[Row]) -> list[Row]:
    # Keys are compared as text, where -1000 comes before -999.
    return sorted(rows, key=lambda row: int(str(row["ordinal"])))
