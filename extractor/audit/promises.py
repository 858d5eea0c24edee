"""What an indicator promises, as rules compare it: the ends of its figure, its print.

Only figures count here: a target that is a text, a date or a grade has no ends. What
the indicator's name speaks of is asked in `names`.
"""

import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from extractor.model import Indicator

HUNDRED = Decimal(100)
AT_LEAST = (">=", ">")
AT_MOST = ("<=", "<")

_FIGURES = ("number", "range")


def has_figure(indicator: Indicator) -> bool:
    """Tell whether the target is one figure, or a span between two."""
    return indicator.target_kind in _FIGURES


def is_percentage(indicator: Indicator) -> bool:
    """Tell whether the target is a figure in %."""
    return indicator.unit == "%"


def ends(indicator: Indicator) -> tuple[Decimal, ...]:
    """Return the figures that are printed, in the unit they are printed in."""
    return _known((indicator.low, indicator.high))


def base_ends(indicator: Indicator) -> tuple[Decimal, ...]:
    """Return the figures in base units: 95 % and 9.5 成 are 0.95."""
    return _known((indicator.base_low, indicator.base_high))


def is_outside(
    figures: Iterable[Decimal], whole: Decimal, operator: str | None
) -> bool:
    """Tell whether figures leave what lies between nought and the whole."""
    asks_more = operator == ">"
    return any(
        not 0 <= figure <= whole or (asks_more and figure == whole)
        for figure in figures
    )


def is_tolerance(indicator: Indicator) -> bool:
    """Tell whether the target is ±3%, which says how far from another figure."""
    low, high = indicator.low, indicator.high
    return high is not None and low == -high


def as_printed(indicator: Indicator) -> str:
    """Return the target as printed, with sign and unit where columns hold them."""
    text = indicator.target_raw or indicator.grades_raw or ""
    sign, unit = indicator.operator_raw or "", indicator.unit_raw or ""
    before = sign if text[:1].isdecimal() else ""
    return before + text + (unit if text[-1:].isdecimal() else "")


def named(indicator: Indicator) -> str:
    """Return the name that the row prints for the indicator."""
    return indicator.level3 or indicator.level2 or "指标"


def folded(text: str | None) -> str:
    """Return the text in plain widths, without white space."""
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def _known(figures: Iterable[Decimal | None]) -> tuple[Decimal, ...]:
    return tuple(figure for figure in figures if figure is not None)
