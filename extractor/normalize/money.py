"""Printed amounts to 元: the figure, and the unit where one is printed with it.

`read_amount` reads one cell, `unit_in_label` a label or a line such as 单位：万元. An
amount without a unit is half a reading: `funds` decides which unit it takes.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.normalize.numerals import exactly, read_number
from extractor.normalize.texts import fold_value

FACTORS = {
    "元": Decimal(1),
    "百元": Decimal(100),
    "千元": Decimal(1_000),
    "万元": Decimal(10_000),
    "十万元": Decimal(100_000),
    "百万元": Decimal(1_000_000),
    "千万元": Decimal(10_000_000),
    "亿元": Decimal(100_000_000),
}
"""The units an amount is printed in → how many 元 one of it holds."""

_UNIT = r"(?:[十百千]?万|[百千亿])?[元圆]|[十百千]?万|亿"
_AMOUNT = re.compile(
    r"(?:人民币|RMB|CNY|¥)?(?P<open>\()?(?P<sign>负|-)?(?:¥)?"
    rf"(?P<figure>[\d,.]*\d\.?|[^\d\s()元圆-]+?)(?P<close>\))?"
    rf"(?:\(?(?P<unit>{_UNIT})\)?)?(?:整|人民币)?"
    r"(?P<note>\([^()]*\))?"
)
_TWICE = re.compile(r"^(?P<amount>[\d,.]+[^\d(]+)(?P=amount)(?=\(|$)")
_LABEL_UNIT = re.compile(
    r"(?:单位[:为]?|[(【\[])(?:人民币)?[:,]?"
    r"(?:金额)?(?:单位[:为])?(?P<unit>(?:[十百千]?万|[百千亿])?元)"
)
_MONEY_DIGITS_MAX = 18


class Amount(NamedTuple):
    """A figure as printed, and the unit printed with it."""

    number: Decimal
    unit: str | None


def read_amount(text: str) -> Amount | None:
    """Return the amount a text prints; None when it is not one amount."""
    folded = _without_repetition(fold_value(text))
    matched = _AMOUNT.fullmatch(folded)
    if matched is None or bool(matched["open"]) != bool(matched["close"]):
        return None
    number = read_number(matched["figure"].removesuffix("."))
    if number is None:
        return None
    # Accountants print a negative amount in brackets.
    negative = bool(matched["sign"]) != bool(matched["open"])
    return Amount(-number if negative else number, _spelled(matched["unit"]))


def unit_in_label(text: str) -> str | None:
    """Return the money unit a label or line states: 项目资金（万元）, 单位：元."""
    matched = _LABEL_UNIT.search(fold_value(text))
    return matched["unit"] if matched else None


def in_yuan(number: Decimal, unit: str) -> Decimal | None:
    """Return the amount in 元, exact to a hundredth; None when it is beyond belief."""
    amount = exactly(number * FACTORS[unit], 2)
    return amount if len(amount.as_tuple().digits) <= _MONEY_DIGITS_MAX else None


def _spelled(unit: str | None) -> str | None:
    if unit is None:
        return None
    return unit.rstrip("元圆") + "元"


def _without_repetition(text: str) -> str:
    """Undo a cell filled twice: 854万854万."""
    return _TWICE.sub(r"\g<amount>", text)
