"""Ratios, weights and other bare figures, and the month a period ends with."""

import re
from decimal import Decimal

from extractor.normalize.numerals import NUMERAL, exactly, read_number
from extractor.normalize.texts import fold_value

_PERCENT = re.compile(rf"(?P<figure>{NUMERAL})\.?(?P<sign>%?)")
_WEIGHT = re.compile(rf"\(?(?P<figure>{NUMERAL})\.?(?:分|%)?\)?")
_FIGURE = re.compile(rf"(?P<sign>-?)(?P<figure>{NUMERAL})%?")
_MONTH = re.compile(r"(?:\d{4}年?)?(?:\d{1,2}月?[-~至到])?(?P<month>\d{1,2})月")
_QUARTER = re.compile(r"(?P<quarter>[1-4一二三四])季")
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_HALF = {"上半年": 6, "下半年": 12, "全年": 12, "年底": 12, "年末": 12, "年终": 12}
_MONTHS = 12


def read_ratio(text: str, *, is_percent: bool) -> Decimal | None:
    """Return the ratio a text prints: `25%` is 0.25; None when it is not one.

    `is_percent` says that bare figures are percents, because a label says so.
    """
    matched = _PERCENT.fullmatch(fold_value(text))
    number = read_number(matched["figure"]) if matched else None
    if matched is None or number is None:
        return None
    if matched["sign"] or number == 0:
        return exactly(number / 100, 8)
    # A bare 0.25 or 1 in a percent plan may be a quarter or a quarter of a percent:
    # spreadsheets export both.
    return exactly(number / 100, 8) if is_percent and number > 1 else None


def read_weight(text: str) -> Decimal | None:
    """Return the weight or score a text prints: `10`, `10分`; None when it is none."""
    matched = _WEIGHT.fullmatch(fold_value(text))
    number = read_number(matched["figure"]) if matched else None
    return None if number is None else exactly(number, 8)


def read_figure(text: str) -> Decimal | None:
    """Return the bare figure a text prints, a percent sign allowed; None if none."""
    matched = _FIGURE.fullmatch(fold_value(text))
    number = read_number(matched["figure"]) if matched else None
    if matched is None or number is None:
        return None
    return exactly(-number if matched["sign"] else number, 8)


def read_month(label: str) -> int | None:
    """Return the month, 1 to 12, that a period ends with: 3月底, 第三季度, 上半年."""
    text = fold_value(label)
    if matched := _MONTH.search(text):
        month = int(matched["month"])
        return month if 1 <= month <= _MONTHS else None
    if matched := _QUARTER.search(text):
        return 3 * _QUARTERS[matched["quarter"]]
    return next((month for word, month in _HALF.items() if word in text), None)
