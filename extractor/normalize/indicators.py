"""Raw indicator rows to the rows of `indicators`.

Texts go through as printed; weights, scores and bare actual figures become decimals.
Targets, units and classes stay null here.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from extractor.findings import Finding
from extractor.model import Indicator, Places, RawField, RawIndicator
from extractor.normalize.figures import read_figure, read_weight
from extractor.normalize.records import only_found, places_of, unreadable
from extractor.normalize.texts import is_blank, printed

TEXT_COLUMNS = (
    "level1",
    "level2",
    "level3",
    "description",
    "target_raw",
    "operator_raw",
    "unit_raw",
    "grades_raw",
    "weight_raw",
    "direction",
    "basis",
    "actual_raw",
    "deviation",
)
"""Columns that hold a field letter for letter."""

FIGURE_FIELDS = {"weight": "weight_raw", "score": "score", "actual": "actual_raw"}
"""Column of a figure → the field it is read from."""


def raw_to_indicators(
    raws: Iterable[RawIndicator],
) -> tuple[tuple[Indicator, ...], tuple[Finding, ...]]:
    """Return the indicator rows of one form, and what could not be read in them."""
    indicators: list[Indicator] = []
    findings: list[Finding] = []
    for ordinal, raw in enumerate(raws, start=1):
        indicators.append(_indicator(raw, ordinal))
        findings += (
            replace(finding, indicator_ordinal=ordinal)
            for finding in _findings(raw.fields.get)
        )
    return tuple(indicators), tuple(findings)


def _indicator(raw: RawIndicator, ordinal: int) -> Indicator:
    text = {column: printed(raw.fields.get(column)) for column in TEXT_COLUMNS}
    return Indicator(
        ordinal=ordinal,
        scope=raw.scope,
        place=raw.place,
        places=_places(raw),
        weight=_figure(raw.fields.get("weight_raw"), read_weight),
        score=_figure(raw.fields.get("score"), read_weight),
        actual=_figure(raw.fields.get("actual_raw"), read_figure),
        level1=text["level1"],
        level2=text["level2"],
        level3=text["level3"],
        description=text["description"],
        target_raw=text["target_raw"],
        operator_raw=text["operator_raw"],
        unit_raw=text["unit_raw"],
        grades_raw=text["grades_raw"],
        weight_raw=text["weight_raw"],
        direction=text["direction"],
        basis=text["basis"],
        actual_raw=text["actual_raw"],
        deviation=text["deviation"],
    )


def _places(raw: RawIndicator) -> Places:
    columns = {column: raw.fields.get(column) for column in TEXT_COLUMNS}
    figures = {column: raw.fields.get(name) for column, name in FIGURE_FIELDS.items()}
    if _figure(raw.fields.get("actual_raw"), read_figure) is None:
        del figures["actual"]
    return places_of({**columns, **figures})


def _figure(
    field: RawField | None, read: Callable[[str], Decimal | None]
) -> Decimal | None:
    return read(field.text) if field is not None else None


def _findings(field: Callable[[str], RawField | None]) -> tuple[Finding, ...]:
    return only_found(_weight_finding(field(name)) for name in ("weight_raw", "score"))


def _weight_finding(field: RawField | None) -> Finding | None:
    if field is None or is_blank(field.text) or read_weight(field.text) is not None:
        return None
    return unreadable("weight-unreadable", field, "分值")
