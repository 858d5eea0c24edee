"""Rules on how large a target may be: shares, satisfaction, what cannot be missed."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.audit.names import (
    has_satisfaction_level,
    is_change,
    is_limit,
    is_satisfaction,
    is_share,
)
from extractor.audit.oddities import Oddity, in_indicator
from extractor.audit.promises import (
    AT_MOST,
    HUNDRED,
    as_printed,
    base_ends,
    ends,
    is_outside,
    is_percentage,
    is_tolerance,
    named,
)
from extractor.model import Indicator, Project

_WHOLE = Decimal(1)
_USUAL_LEAST = Decimal(80)
"""Per cent: what is promised of satisfaction is rarely below it."""
_SCORES = (None, "分")
"""Units in which a satisfaction of 95 is one of a hundred all the same."""


def percent_range(project: Project) -> Iterator[Oddity]:
    """A share is more than all of it, or less than nothing.

    Under satisfaction, `satisfaction_range` says so.
    """
    for indicator in project.indicators:
        if has_satisfaction_level(indicator) and is_satisfaction(indicator):
            continue
        is_odd = is_outside(ends(indicator), HUNDRED, indicator.operator)
        is_part = is_percentage(indicator) and is_share(indicator)
        if is_odd and is_part and not is_tolerance(indicator):
            yield _out_of_range(indicator, "0至100%")


def satisfaction_range(project: Project) -> Iterator[Oddity]:
    """A satisfaction is counted in something else, or beyond 100 %."""
    for indicator in project.indicators:
        is_row = has_satisfaction_level(indicator) and is_satisfaction(indicator)
        if not is_row:
            continue
        if indicator.dimension == "ratio":
            if is_outside(base_ends(indicator), _WHOLE, indicator.operator):
                yield _out_of_range(indicator, "0至100%")
        elif indicator.unit not in _SCORES:
            message = f"{named(indicator)}“{as_printed(indicator)}”不是百分比"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected="百分比", actual=actual)
        elif is_outside(ends(indicator), HUNDRED, indicator.operator):
            yield _out_of_range(indicator, "0至100")


def satisfaction_unusual(project: Project) -> Iterator[Oddity]:
    """A satisfaction of all people, or one that takes no effort."""
    for indicator in project.indicators:
        is_row = is_percentage(indicator) and is_satisfaction(indicator)
        if is_row and indicator.operator not in AT_MOST:
            promised = max(ends(indicator))
            says = f"{named(indicator)}“{as_printed(indicator)}”"
            actual = indicator.target_raw
            if promised == HUNDRED and indicator.target_kind == "number":
                yield in_indicator(indicator, f"{says}定为100%", actual=actual)
            elif 0 < promised < _USUAL_LEAST:
                yield in_indicator(indicator, f"{says}低于80%", actual=actual)


def target_trivial(project: Project) -> Iterator[Oddity]:
    """Whatever happens, the target is met."""
    for indicator in project.indicators:
        if _cannot_be_missed(indicator):
            message = f"“{named(indicator)}”的指标值“{as_printed(indicator)}”恒成立"
            yield in_indicator(indicator, message, actual=indicator.target_raw)


def _cannot_be_missed(indicator: Indicator) -> bool:
    low, high = indicator.low, indicator.high
    if indicator.operator == ">=":
        # What grows, earns or is measured in degrees may well be below nought.
        is_signed = is_change(indicator) or indicator.dimension == "temperature"
        return low == 0 and not is_signed
    if not is_percentage(indicator) or not is_share(indicator):
        return False
    if indicator.operator == "<=":
        return high == HUNDRED and not is_limit(indicator)
    return low == 0 and high == HUNDRED


def _out_of_range(indicator: Indicator, span: str) -> Oddity:
    message = f"{named(indicator)}“{as_printed(indicator)}”超出{span}"
    return in_indicator(indicator, message, expected=span, actual=indicator.target_raw)
