"""Documents for Hypothesis: every column with every value that its type allows.

They are made of the contract, so that a column that is added is tried too.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from inspect import signature
from typing import TypeVar

from hypothesis import strategies as st

from extractor.contract import DIGITS, Column, Type, table_named
from extractor.findings import CATALOGUE, Finding, Severity
from extractor.geometry import Box, Place
from extractor.model import (
    Document,
    DocumentHead,
    Fund,
    Goal,
    Indicator,
    Plan,
    Project,
    Section,
    Status,
    TableCell,
    YearSource,
)

T = TypeVar("T")

_BITS = {Type.INT16: 16, Type.INT32: 32, Type.INT64: 64}
_edges = st.integers(-(10**7), 10**7).map(lambda number: number / 100)
_boxes = st.builds(Box, _edges, _edges, _edges, _edges)
_page_numbers = st.integers(1, 2**31 - 1)
_places = st.builds(
    Place,
    _page_numbers,
    _boxes,
    st.text(max_size=4),
    st.none() | st.sampled_from(["t001-r01-c01", "t1000-r10-c02"]),
)


def _values(column: Column) -> st.SearchStrategy[object]:
    """Return every value that the column can hold."""
    found: st.SearchStrategy[object]
    if column.values:
        found = st.sampled_from(column.values)
    elif column.type in _BITS:
        half = 2 ** (_BITS[column.type] - 1)
        found = st.integers(-half, half - 1)
    elif column.type in DIGITS:
        digits, after_point = DIGITS[column.type]
        most = 10**digits - 1
        found = st.integers(-most, most).map(lambda n: Decimal(n).scaleb(-after_point))
    else:
        found = {
            Type.TEXT: st.text(max_size=4),
            Type.NUMBER: st.floats(0, 1),
            Type.FLAG: st.booleans(),
            Type.DATE: st.dates(date(1, 1, 1), date(9999, 12, 31)),
        }[column.type]
    return st.none() | found if column.null else found


def _record(
    make: Callable[..., T],
    table: str,
    given: Mapping[str, st.SearchStrategy[object]],
) -> st.SearchStrategy[T]:
    """Return records whose other attributes are columns of the table."""
    columns = {
        name: _values(table_named(table).named(name))
        for name in signature(make).parameters
        if name not in given
    }
    return st.builds(make, **columns, **given)


@st.composite
def _numbered(
    draw: st.DrawFn,
    make: Callable[..., T],
    table: str,
    given: Mapping[str, st.SearchStrategy[object]],
) -> tuple[T, ...]:
    """Return some records in their order; ids of four digits sort otherwise."""
    first, count = draw(st.sampled_from([1, 98, 999])), draw(st.integers(0, 2))
    return tuple(
        draw(_record(make, table, {**given, "ordinal": st.just(first + number)}))
        for number in range(count)
    )


def _printed(*columns: str) -> Mapping[str, st.SearchStrategy[object]]:
    parts = st.lists(_places, min_size=1, max_size=3).map(tuple)
    return {
        "place": _places,
        "places": st.dictionaries(st.sampled_from(columns), parts, max_size=2),
    }


_projects = _numbered(
    Project,
    "projects",
    {
        "places": _printed("heading", "project_name")["places"],
        "funds": _numbered(Fund, "funds", _printed("label", "amount")),
        "plans": _numbered(Plan, "plans", _printed("label", "ratio")),
        "goals": _numbered(Goal, "goals", _printed("label", "text")),
        "indicators": _numbered(
            Indicator, "indicators", _printed("level3", "target_raw")
        ),
    },
)
_findings = _record(
    Finding,
    "findings",
    {
        "code": st.sampled_from(sorted(CATALOGUE)),
        **_printed("expected", "actual"),
        "place": st.none() | _places,
        "graded": st.none() | st.sampled_from(Severity),
        "project_ordinal": st.just(None),
        "indicator_ordinal": st.just(None),
    },
)


@st.composite
def _located(draw: st.DrawFn, finding: Finding) -> Finding:
    """Return the finding as one of the document, of a project or of an indicator."""
    ordinals = st.none() | st.integers(1, 1001)
    project = draw(ordinals)
    indicator = None if project is None else draw(ordinals)
    return replace(finding, project_ordinal=project, indicator_ordinal=indicator)


documents: st.SearchStrategy[Document] = _record(
    Document,
    "documents",
    {
        "sha256": st.binary(max_size=2).map(lambda part: sha256(part).hexdigest()),
        "status": st.sampled_from([Status.OK, Status.REVIEW]),
        "head": _record(
            DocumentHead,
            "documents",
            {"fiscal_year_source": st.none() | st.sampled_from(YearSource)},
        ),
        "projects": _projects,
        "sections": _numbered(Section, "sections", {}),
        "cells": st.lists(
            _record(TableCell, "cells", {"box": _boxes}),
            max_size=2,
            unique_by=lambda cell: (cell.cell_id, cell.part),
        ).map(tuple),
        "findings": st.lists(_findings.flatmap(_located), max_size=4).map(tuple),
    },
)
