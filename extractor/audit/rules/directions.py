"""Rules on the sign of a target: against what the name means, or the column says."""

from collections.abc import Iterator

from extractor.audit.names import is_limit, is_unwanted, is_wished_share
from extractor.audit.oddities import Oddity, in_indicator
from extractor.audit.promises import (
    AT_LEAST,
    AT_MOST,
    as_printed,
    folded,
    has_figure,
    is_percentage,
    named,
)
from extractor.model import Indicator, Project

_MORE_IS_BETTER = ("正向",)
_LESS_IS_BETTER = ("反向", "逆向", "负向")


def target_direction(project: Project) -> Iterator[Oddity]:
    """At least so many accidents, or at most so many that pass."""
    for indicator in project.indicators:
        if _asks_for_bad(indicator):
            yield _against(indicator, "应越少越好", "≤")
        elif _forbids_good(indicator):
            yield _against(indicator, "应越高越好", "≥")


def direction_conflict(project: Project) -> Iterator[Oddity]:
    """The column says 正向 and the sign ≤, or the other way round."""
    for indicator in project.indicators:
        column = folded(indicator.direction)
        is_more = any(word in column for word in _MORE_IS_BETTER)
        is_less = any(word in column for word in _LESS_IS_BETTER)
        if is_more is is_less or not has_figure(indicator):
            continue
        if indicator.operator in (AT_MOST if is_more else AT_LEAST):
            printed = as_printed(indicator)
            message = f"方向栏为“{indicator.direction}”,指标值却是“{printed}”"
            expected = "≥" if is_more else "≤"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected=expected, actual=actual)


def _asks_for_bad(indicator: Indicator) -> bool:
    is_positive = indicator.low is not None and indicator.low > 0
    return indicator.operator in AT_LEAST and is_positive and is_unwanted(indicator)


def _forbids_good(indicator: Indicator) -> bool:
    if indicator.operator not in AT_MOST or not is_percentage(indicator):
        return False
    return is_wished_share(indicator) and not is_limit(indicator)


def _against(indicator: Indicator, meaning: str, expected: str) -> Oddity:
    message = f"“{named(indicator)}”{meaning},指标值却是“{as_printed(indicator)}”"
    return in_indicator(
        indicator, message, expected=expected, actual=indicator.target_raw
    )
