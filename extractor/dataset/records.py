"""Rows of one document to the document: the inverse of `emit.rows`.

A record takes the column that has the name of its attribute; that each column has the
type of its attribute was seen when the table was opened. Ids say what hangs on what and
are made of ordinals: records have these, and ids are let go of. A row that hangs on
nothing is a `DatasetError`: a document is given whole or not at all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from inspect import signature
from operator import itemgetter
from typing import TypeVar

from extractor.contract import Value
from extractor.dataset.folder import ADVICE
from extractor.dataset.tables import Row
from extractor.errors import DatasetError
from extractor.findings import CATALOGUE, Finding, Severity
from extractor.geometry import Box, Place
from extractor.model import (
    Document,
    DocumentHead,
    Fund,
    Goal,
    Indicator,
    Outcome,
    Places,
    Plan,
    Project,
    Section,
    Status,
    TableCell,
    YearSource,
)

T = TypeVar("T")

_PARENTS = {
    "funds": "project_id",
    "plans": "project_id",
    "goals": "project_id",
    "indicators": "project_id",
    "places": "row_id",
}
"""Table → the column that names the row it hangs on."""


def row_to_outcome(row: Row) -> Outcome:
    """Return what became of one source."""
    return _record(Outcome, row, {"status": Status(str(row["status"]))})


def rows_to_document(row: Row, below: Mapping[str, Sequence[Row]]) -> Document:
    """Return the document of a row of `documents`, and all that hangs on it.

    `below` has its rows of every other table; those of `cells` may be left out.
    """
    hanging = _Hanging(below)
    projects = _in_order(below["projects"])
    sections = _in_order(below["sections"])
    findings = sorted(below["findings"], key=_finding_order)
    given = {
        "status": Status(str(row["status"])),
        "head": _head(row),
        "projects": tuple(_project(each, hanging) for each in projects),
        "sections": tuple(_record(Section, each, {}) for each in sections),
        "findings": tuple(_finding(each, hanging) for each in findings),
        "cells": tuple(_cell(each) for each in below.get("cells", ())),
    }
    hanging.check_all_taken()
    return _record(Document, row, given)


class _Hanging:
    """Rows by the row they hang on, each of them taken once."""

    def __init__(self, below: Mapping[str, Sequence[Row]]) -> None:
        self._rows: dict[tuple[str, Value], list[Row]] = {}
        for table, parent in _PARENTS.items():
            for row in below[table]:
                self._rows.setdefault((table, row[parent]), []).append(row)

    def take(self, table: str, row_id: Value) -> list[Row]:
        """Return the rows of the table that hang on this row."""
        return self._rows.pop((table, row_id), [])

    def places(self, row_id: Value) -> Places:
        """Return the places of a row's values, by column."""
        columns: dict[str, tuple[Place, ...]] = {}
        for row in sorted(self.take("places", row_id), key=itemgetter("part")):
            column = str(row["column_name"])
            columns[column] = (*columns.get(column, ()), _place_in_cell(row))
        return columns

    def check_all_taken(self) -> None:
        """Raise `DatasetError` if rows are left that hang on nothing."""
        for table, row_id in self._rows:
            raise DatasetError(
                f"There are {table} of {row_id}, but no such row. {ADVICE}"
            )


def _head(row: Row) -> DocumentHead:
    source = row["fiscal_year_source"]
    known = None if source is None else YearSource(str(source))
    return _record(DocumentHead, row, {"fiscal_year_source": known})


def _project(row: Row, hanging: _Hanging) -> Project:
    def below(table: str, key: str, make: Callable[..., T]) -> tuple[T, ...]:
        rows = _in_order(hanging.take(table, row["project_id"]))
        return tuple(
            _record(
                make,
                each,
                {"place": _place(each), "places": hanging.places(each[key])},
            )
            for each in rows
        )

    given = {
        "places": hanging.places(row["project_id"]),
        "funds": below("funds", "fund_id", Fund),
        "plans": below("plans", "plan_id", Plan),
        "goals": below("goals", "goal_id", Goal),
        "indicators": below("indicators", "indicator_id", Indicator),
    }
    return _record(Project, row, given)


def _finding_order(row: Row) -> tuple[int | str, ...]:
    """Return what findings are ordered by: project, indicator, code, number."""
    return (
        _ordinal(row["project_id"], "-") or 0,
        _ordinal(row["indicator_id"], "-i") or 0,
        str(row["code"]),
        _ordinal(row["finding_id"], "-") or 0,
    )


def _finding(row: Row, hanging: _Hanging) -> Finding:
    given = {
        "place": None if row["page_number"] is None else _place(row),
        "places": hanging.places(row["finding_id"]),
        "graded": _graded(row),
        "project_ordinal": _ordinal(row["project_id"], "-"),
        "indicator_ordinal": _ordinal(row["indicator_id"], "-i"),
    }
    return _record(Finding, row, given)


def _graded(row: Row) -> Severity | None:
    """Return the severity, where it is not the catalogue's."""
    # A later version may write codes that this catalogue lacks.
    kind, severity = CATALOGUE.get(str(row["code"])), Severity(str(row["severity"]))
    return None if kind is not None and kind.severity is severity else severity


def _ordinal(row_id: Value, mark: str) -> int | None:
    """Return the number that an id ends in, behind its last mark."""
    return None if row_id is None else int(str(row_id).rpartition(mark)[2])


def _cell(row: Row) -> TableCell:
    return _record(TableCell, row, {"cell_id": _cell_id(row), "box": _box(row)})


def _cell_id(row: Row) -> str | None:
    """Return the cell's id within its document."""
    cell_id = row["cell_id"]
    if cell_id is None:
        return None
    return str(cell_id).removeprefix(f"{row['document_id']}-")


def _place(row: Row) -> Place:
    return _made(Place, row["page_number"], _box(row), "")


def _place_in_cell(row: Row) -> Place:
    return _made(Place, row["page_number"], _box(row), row["raw"], _cell_id(row))


def _box(row: Row) -> Box:
    return _made(Box, row["x0"], row["y0"], row["x1"], row["y1"])


def _in_order(rows: Iterable[Row]) -> list[Row]:
    # Keys are compared as text, where -1000 comes before -999.
    return sorted(rows, key=itemgetter("ordinal"))


def _record(make: Callable[..., T], row: Row, given: Mapping[str, object]) -> T:
    """Return a record of the columns that have the names of its attributes."""
    columns = {name: row[name] for name in _attributes(make) if name not in given}
    return make(**columns, **given)


@cache
def _attributes(make: Callable[..., object]) -> tuple[str, ...]:
    return tuple(signature(make).parameters)


def _made(make: Callable[..., T], *values: object) -> T:
    """Return a tuple of the model; the contract answers for the types of its values."""
    return make(*values)
