"""Several figures to one, where they say one thing.

The same figure twice, its fraction or its parts in brackets, the two ends of an
interval, and columns that ran together. Anything else is several figures.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from extractor.forms.units import decimal_of
from extractor.normalize.targets.figures import Figure
from extractor.normalize.targets.target import Operator, TargetFinding

_BETWEEN_ENDS = re.compile(r"[,，、;；且并及和但又同时(]*")
_VARIABLE = re.compile(r"(?P<sign>≤|<|<=|≦|小于等于|小于)[^\d]{0,4}")
_NOUN = re.compile(r"[^\W\d_]{2,}")
_LOWS = (Operator.AT_LEAST, Operator.MORE)
_HIGHS = (Operator.AT_MOST, Operator.LESS)
_WEIGHT_MAX = 100


class Merged(NamedTuple):
    """The one figure, the stretches of text it is printed in, and what was odd."""

    figure: Figure
    spans: tuple[tuple[int, int], ...]
    findings: tuple[TargetFinding, ...] = ()


def figures_to_one(text: str, figures: Sequence[Figure]) -> Merged | None:
    """Return the figure that all of these are; None when they are several."""
    first, *others = figures
    operators = {figure.operator for figure in figures if figure.operator}
    is_same = all(other.value == first.value for other in others)
    if is_same and len(operators) <= 1:
        operator = operators.pop() if operators else None
        spans = tuple((figure.start, figure.end) for figure in figures)
        return Merged(replace(first, operator=operator), spans)
    if len(figures) == 2:  # noqa: PLR2004 - a pair
        for merge in _PAIRS:
            if merged := merge(text, first, others[0]):
                return merged
    return _sum_of_parts(text, first, others)


def _fraction(text: str, first: Figure, second: Figure) -> Merged | None:
    """Read `100%（1.0）`: the same ratio, once more as a fraction."""
    is_ratio = first.unit is not None and first.unit.dimension == "ratio"
    if first.unit is None or not is_ratio or second.unit or second.scale:
        return None
    is_same = first.low * decimal_of(first.unit.factor) == second.low
    if not is_same or not _is_bracketed(text, second):
        return None
    return Merged(first, ((first.start, first.end), (second.start, second.end)))


def _interval(text: str, first: Figure, second: Figure) -> Merged | None:
    """Read `≥80%且≤90%`, `大于5小于10` and `5%≤x≤10%`."""
    between = text[first.end : second.start]
    low, high = (second, first) if first.operator in _HIGHS else (first, second)
    is_open = first.operator is None and _VARIABLE.fullmatch(between)
    is_pair = low.operator in _LOWS and _BETWEEN_ENDS.fullmatch(between)
    if high.operator not in _HIGHS or not (is_open or is_pair) or low.low >= high.high:
        return None
    unit = high.unit or low.unit
    if low.unit and unit and low.unit.name != unit.name:
        return None
    joined = replace(
        high, low=low.low, high=high.high, is_range=True, operator=None, unit=unit
    )
    return Merged(joined, ((first.start, second.end),))


def _fused_weight(text: str, first: Figure, second: Figure) -> Merged | None:
    """Read `=100%22.5`: a weight that ran into the target's cell."""
    is_whole = first.start == 0 and first.end == second.start
    is_bare = second.unit is None and second.scale is None and second.operator is None
    if not is_whole or not is_bare or second.end != len(text):
        return None
    if first.operator is None or first.unit is None or second.low > _WEIGHT_MAX:
        return None
    return Merged(first, ((first.start, first.end),), (_ran_together(text),))


def _fused_columns(text: str, first: Figure, second: Figure) -> Merged | None:
    """Read `10%=100`: weight, unit, operator and value without their rules."""
    is_whole = first.start == 0 and first.end == second.start
    is_bare = second.unit is None and second.scale is None
    if not is_whole or not is_bare or second.end != len(text):
        return None
    if first.operator or first.unit is None or second.operator is None:
        return None
    joined = replace(second, unit=first.unit)
    return Merged(joined, ((0, len(text)),), (_ran_together(text),))


def _sum_of_parts(text: str, first: Figure, others: Sequence[Figure]) -> Merged | None:
    """Read `854万(甲400万元,乙454万元)`: parts in brackets that make up the whole."""
    whole = [other for other in others if other.value[:2] == first.value[:2]]
    parts = [other for other in others if other not in whole]
    if len(parts) < 2 or not all(_is_bracketed(text, part) for part in parts):  # noqa: PLR2004
        return None
    if sum((part.low for part in parts), Decimal(0)) != first.low:
        return None
    spans = tuple((figure.start, figure.end) for figure in (first, *whole))
    unit = first.unit or parts[0].unit
    return Merged(replace(first, unit=unit), spans)


def _is_bracketed(text: str, figure: Figure) -> bool:
    before = text[: figure.start]
    return before.count("(") > before.count(")")


def _ran_together(text: str) -> TargetFinding:
    return TargetFinding("target-fused", f"“{text}”似由两列文字相连而成")


def _which_things(text: str, first: Figure, second: Figure) -> Merged | None:
    """Read `20户以上村庄通路率100%`: the first figure tells what is counted."""
    is_bound = (
        first.operator_after is not None and first.operator is first.operator_after
    )
    if not is_bound or not _NOUN.fullmatch(text, first.end, second.start):
        return None
    return Merged(second, ((second.start, second.end),))


_PAIRS: tuple[Callable[[str, Figure, Figure], Merged | None], ...] = (
    _fraction,
    _interval,
    _fused_weight,
    _fused_columns,
    _which_things,
)
