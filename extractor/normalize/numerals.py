"""Numerals to exact decimals: `1,204.50`, `３`, `九十五`, `二点五`.

Only a text that is a numeral from end to end is one. Signs, units and words around it
belong to the readers of money, ratios and targets.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
# Thousands are the rule; some tables part a figure after every fourth digit.
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?:\.\d+)?")
_DIGITS_MAX = 16

NUMERAL = r"(?:\d{1,3}(?:(?:,\d{3})+|(?:,\d{4})+)(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
"""A figure in Arabic digits, to be used inside patterns."""

CHINESE = r"[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅点]"
"""A character of a Chinese numeral, to be used inside patterns."""


def read_number(text: str) -> Decimal | None:
    """Return the number a folded numeral stands for; None for anything else."""
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        figure = text.replace(",", "")
        whole = figure.partition(".")[0].lstrip("0")
        return Decimal(figure) if len(whole) <= _DIGITS_MAX else None
    if re.fullmatch(f"{CHINESE}+", text):
        return _chinese_number(text)
    return None


def exactly(number: Decimal, places: int) -> Decimal:
    """Return the number rounded to so many decimals, half up."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _chinese_number(text: str) -> Decimal | None:
    # Most documents print none, and the library takes a tenth of a second to load.
    import cn2an  # noqa: PLC0415 - see above

    try:
        return Decimal(str(cn2an.cn2an(text, "normal")))
    except ValueError:
        return None
