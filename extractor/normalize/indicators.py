"""Raw indicator rows to the rows of `indicators`.

Texts go through as printed. Beside them stand the typed values: the level names'
classes, the target (`targets`), weight and score, and what was reached, in the
target's own unit.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from extractor.findings import Finding
from extractor.forms.classes import load_classes
from extractor.model import Indicator, Places, RawField, RawIndicator
from extractor.normalize.figures import read_weight
from extractor.normalize.reached import read_reached
from extractor.normalize.records import (
    first_place,
    only_found,
    places_of,
    unreadable,
)
from extractor.normalize.targets import Surroundings, Target, read_target
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

_TARGET_VALUES = ("operator", "low", "high", "unit", "date_from", "date_to")
"""Columns of a target that are printed somewhere, rather than worked out."""

_Texts = Mapping[str, str | None]


def raw_to_indicators(
    raws: Iterable[RawIndicator], fiscal_year: int | None
) -> tuple[tuple[Indicator, ...], tuple[Finding, ...]]:
    """Return the indicator rows of one form, and what could not be read in them.

    Dates without a year are of the fiscal year.
    """
    indicators: list[Indicator] = []
    findings: list[Finding] = []
    for ordinal, raw in enumerate(raws, start=1):
        text = {column: printed(raw.fields.get(column)) for column in TEXT_COLUMNS}
        target = read_target(text["target_raw"], _surroundings(text, fiscal_year))
        indicators.append(_indicator(raw, ordinal, text, target))
        findings += (
            replace(finding, indicator_ordinal=ordinal)
            for finding in (*_weight_findings(raw), *_target_findings(raw, target))
        )
    return tuple(indicators), tuple(findings)


def _surroundings(text: _Texts, fiscal_year: int | None) -> Surroundings:
    return Surroundings(
        level2=text["level2"],
        name=text["level3"],
        operator_raw=text["operator_raw"],
        unit_raw=text["unit_raw"],
        grades_raw=text["grades_raw"],
        fiscal_year=fiscal_year,
    )


def _indicator(
    raw: RawIndicator, ordinal: int, text: _Texts, target: Target
) -> Indicator:
    classes = load_classes()
    actual = read_reached(text["actual_raw"], target, _surroundings(text, None))
    indicator = Indicator(
        ordinal=ordinal,
        scope=raw.scope,
        place=raw.place,
        places=_places(raw, target, actual),
        level1_class=_class(text["level1"], classes.level1_class),
        level2_class=_class(text["level2"], classes.level2_class),
        weight=_weight(raw.fields.get("weight_raw")),
        score=_weight(raw.fields.get("score")),
        actual=actual,
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
    return _with_target(indicator, target)


def _with_target(indicator: Indicator, target: Target) -> Indicator:
    return replace(
        indicator,
        target_kind=target.target_kind,
        operator=target.operator,
        operator_implied=target.operator_implied,
        low=target.low,
        high=target.high,
        unit=target.unit,
        dimension=target.dimension,
        base_low=target.base_low,
        base_high=target.base_high,
        base_unit=target.base_unit,
        date_from=target.date_from,
        date_to=target.date_to,
        target_note=target.note,
    )


def _class(label: str | None, class_of: Callable[[str], str | None]) -> str | None:
    """Return the label's class; a label that nobody listed is of the others."""
    return None if label is None else class_of(label) or "other"


def _places(raw: RawIndicator, target: Target, actual: Decimal | None) -> Places:
    fields = raw.fields
    columns = {column: fields.get(column) for column in TEXT_COLUMNS}
    figures = {column: fields.get(name) for column, name in FIGURE_FIELDS.items()}
    if actual is None:
        del figures["actual"]
    values = {
        column: _cell(fields, target, column)
        for column in _TARGET_VALUES
        if getattr(target, column) is not None
        and not (column == "operator" and target.operator_implied)
    }
    return places_of({**columns, **figures, **values})


def _cell(
    fields: Mapping[str, RawField], target: Target, column: str
) -> RawField | None:
    """Return the field that prints a part of the target: its own column if it counts.

    A threshold of the grade columns has no target cell.
    """
    own = fields.get(f"{column}_raw")
    overruled = f"target-{column}-conflict"
    is_overruled = any(finding.code == overruled for finding in target.findings)
    if own is not None and not is_blank(own.text) and not is_overruled:
        return own
    return fields.get("target_raw") or fields.get("grades_raw")


def _weight(field: RawField | None) -> Decimal | None:
    return read_weight(field.text) if field is not None else None


def _weight_findings(raw: RawIndicator) -> tuple[Finding, ...]:
    fields = (raw.fields.get(name) for name in ("weight_raw", "score"))
    return only_found(_weight_finding(field) for field in fields)


def _weight_finding(field: RawField | None) -> Finding | None:
    if field is None or is_blank(field.text) or read_weight(field.text) is not None:
        return None
    return unreadable("weight-unreadable", field, "分值")


def _target_findings(raw: RawIndicator, target: Target) -> Iterable[Finding]:
    cell = raw.fields.get("target_raw")
    for code, message in target.findings:
        yield Finding(
            code=code,
            message=message,
            actual=None if cell is None else cell.text,
            place=first_place(cell) or raw.place,
        )
