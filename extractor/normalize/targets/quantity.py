"""One figure to a number or range: its unit, its operator, its value in base units.

What the cell prints counts first, then the unit and operator columns; where both print
and differ, the cell wins, with a finding. A bare 万 is money where the class or the
name speaks of money.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from extractor.forms.units import UNLISTED, Unit, Units, decimal_of, fold_unit, per
from extractor.normalize.numerals import exactly
from extractor.normalize.targets.figures import Figure, find_unit
from extractor.normalize.targets.merging import Merged
from extractor.normalize.targets.operators import operator_in_column
from extractor.normalize.targets.target import (
    Operator,
    Surroundings,
    Target,
    TargetFinding,
    TargetKind,
)
from extractor.normalize.texts import is_blank
from extractor.text import plain_figure

_MONEY_CLASS = re.compile(r"成本|经济|投资")
_MONEY_NAME = re.compile(r"费|金|成本|资|产值|收入|支出|税|造价|投入")
_RATE_TAIL = re.compile(r"/[^\W\d_]{1,4}")
_TWICE = re.compile(r"(?P<unit>[^()]+)\((?P<again>[^()]+)\)")
_ALTERNATIVES = re.compile(r"[/()、]")
_SUSPECT = re.compile(r"2(?P<rest>[1-9]\d*(?:\.\d+)?)")
_NOTE_EDGES = ",，。;；、:：-—"
_DANGLING = re.compile(r"\(\)|\[\]|控制在$|^控制在|^[][(){}•·★▲_!]+$")
_PERCENT_MAX = 100
_THOUSAND_LIKE = 100


class _Unit(NamedTuple):
    unit: Unit | None
    name: str | None
    text: str
    """The text, without the rest of a unit that was printed in pieces."""
    findings: tuple[TargetFinding, ...] = ()


def figure_to_target(
    text: str,
    merged: Merged,
    every: tuple[Unit, ...],
    around: Surroundings,
    units: Units,
) -> Target:
    """Return the target one figure makes; `every` is what it is reckoned by."""
    figure = merged.figure
    found = _unit(words_around(text, merged), figure, every, around, units)
    unit = found.unit
    operator, implied = _operator(figure, around)
    low, high = _ends(figure, operator)
    return Target(
        target_kind=TargetKind.RANGE if figure.is_range else TargetKind.NUMBER,
        operator=operator,
        operator_implied=implied,
        low=low,
        high=high,
        unit=unit.name if unit else found.name,
        dimension=unit.dimension if unit and unit.dimension != UNLISTED else None,
        base_low=_in_base(low, unit),
        base_high=_in_base(high, unit),
        base_unit=unit.base if unit else None,
        note=_note(found.text),
        findings=(
            *merged.findings,
            *found.findings,
            *_operator_findings(figure, around),
            *(_misreadings(text, figure, unit) if implied else ()),
        ),
    )


def words_around(text: str, merged: Merged) -> str:
    """Return what is left of the text without its figure."""
    kept = list(text)
    for start, end in merged.spans:
        kept[start:end] = [""] * (end - start)
    return "".join(kept)


def _note(words: str) -> str | None:
    return _DANGLING.sub("", words).strip(_NOTE_EDGES) or None


def _unit(
    words: str,
    figure: Figure,
    every: tuple[Unit, ...],
    around: Surroundings,
    units: Units,
) -> _Unit:
    column = None if is_blank(around.unit_raw or "") else around.unit_raw
    listed = _in_column(column, units) if column else None
    if figure.unit is not None:
        unit = per(figure.unit, every) if every else figure.unit
        return _Unit(unit, None, words, _conflict(unit, column, listed))
    if figure.scale is not None:
        return _scaled(words, figure.scale, column, around, units)
    if column is None:
        return _Unit(None, None, words)
    # `(≤**元/株)≤28.40/株`: the example has the half that the value lacks.
    rest = words if words and fold_unit(column).endswith(words) else ""
    unit = listed or units.unlisted(fold_unit(column))
    return _Unit(unit, None, words.removesuffix(rest) if rest else words)


def _in_column(column: str, units: Units) -> Unit | None:
    """Return the unit a column prints; 台(套) keeps its brackets."""
    spelled = fold_unit(column).removeprefix("单位:")
    twice = _TWICE.fullmatch(spelled)
    if twice and units.find(twice["unit"]) == units.find(twice["again"]):
        return units.find(twice["unit"])
    found = find_unit(spelled, 0, units)
    is_listed = found.unit is not None and found.unit.dimension != UNLISTED
    if is_listed and found.end == len(spelled):
        return found.unit
    return units.find(spelled)


def _scaled(
    words: str, scale: str, column: str | None, around: Surroundings, units: Units
) -> _Unit:
    """Give a bare 万 its unit: the column's, or 元 where money is spoken of."""
    if column and (unit := units.find(scale + column.removeprefix(scale))):
        return _Unit(unit, None, words)
    if not _is_money(around):
        return _Unit(None, scale, words)
    tail = _RATE_TAIL.search(words)
    unit = units.find(f"{scale}元{tail[0] if tail else ''}")
    kept = words.replace(tail[0], "", 1) if tail else words
    if around.level2 or around.name:
        return _Unit(unit, None, kept)
    message = f"“{scale}”之后未印单位,按{scale}元理解"
    return _Unit(unit, None, kept, (TargetFinding("target-unit-assumed", message),))


def _is_money(around: Surroundings) -> bool:
    """Tell whether class or name speak of money; where neither is known, it does."""
    if around.level2 is None and around.name is None:
        return True
    is_class = _MONEY_CLASS.search(around.level2 or "")
    return bool(is_class or _MONEY_NAME.search(around.name or ""))


def _conflict(
    unit: Unit, column: str | None, listed: Unit | None
) -> tuple[TargetFinding, ...]:
    if column is None or fold_unit(column) == unit.name:
        return ()
    if listed and _is_same_measure(unit, listed):
        return ()
    message = f"指标值的单位是“{unit.name}”,单位栏却是“{column}”"
    return (TargetFinding("target-unit-conflict", message),)


def _is_same_measure(unit: Unit, listed: Unit) -> bool:
    """Tell whether the column says nothing else: km 公里, 次/年 次, 台 台/套."""
    if (unit.base, unit.factor) == (listed.base, listed.factor):
        return True
    of_rate = unit.name.partition("/")[0]
    is_alternative = {unit.dimension, listed.dimension} == {"count"}
    parts = _ALTERNATIVES.split(listed.name) if is_alternative else ()
    return of_rate == listed.name or unit.name in parts


def _operator(figure: Figure, around: Surroundings) -> tuple[Operator, bool]:
    """Return the operator, and whether it is printed nowhere."""
    if figure.is_range:
        return Operator.BETWEEN, False
    printed = figure.operator or operator_in_column(around.operator_raw)
    return printed or Operator.EQUAL, printed is None


def _operator_findings(figure: Figure, around: Surroundings) -> Iterator[TargetFinding]:
    column = operator_in_column(around.operator_raw)
    for other in (column, figure.operator_after):
        if other and figure.operator and other is not figure.operator:
            message = f"指标值中既有“{figure.operator}”又有“{other}”"
            yield TargetFinding("target-operator-conflict", message)


def _ends(figure: Figure, operator: Operator) -> tuple[Decimal | None, Decimal | None]:
    low, high = exactly(figure.low, 8), exactly(figure.high, 8)
    if operator in (Operator.AT_LEAST, Operator.MORE):
        return low, None
    if operator in (Operator.AT_MOST, Operator.LESS):
        return None, high
    return low, high


def _in_base(number: Decimal | None, unit: Unit | None) -> Decimal | None:
    if number is None or unit is None:
        return None
    return exactly(decimal_of(Fraction(number) * unit.factor), 8)


def _misreadings(
    text: str, figure: Figure, unit: Unit | None
) -> Iterator[TargetFinding]:
    """Name a figure that may be ≥ read as 2: `292%`, `2280次`."""
    matched = _SUSPECT.fullmatch(plain_figure(figure.low))
    if matched is None or unit is None:
        return
    rest = Decimal(matched["rest"])
    is_beyond = figure.low > _PERCENT_MAX and rest <= _PERCENT_MAX
    # Behind words a round number of things is nothing odd: 受益人口2300人.
    is_alone = unit.dimension == "count" and figure.start == 0
    if is_beyond if unit.name == "%" else is_alone and _is_round(rest):
        message = f"“{text}”可能是“≥{matched['rest']}{unit.name}”的误识"
        yield TargetFinding("target-misread", message)


def _is_round(number: Decimal) -> bool:
    return number >= _THOUSAND_LIKE and number % 10 == 0
