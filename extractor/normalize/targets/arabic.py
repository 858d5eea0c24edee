"""Chinese figures to Arabic ones, where they are figures: 百分之九十五以上 → 95%以上.

一般, 统一 and 一户一档 hold numerals too. So a Chinese figure counts only with a unit
after it, and when nothing else is in the text (三次, 不少于三次) or when it ends it
(组织培训两次). A scale word stays for the unit: 三万元 is 3万元.
"""

import re
from decimal import Decimal

from extractor.forms.units import Units
from extractor.normalize.numerals import CHINESE, NUMERAL, read_number
from extractor.normalize.targets.operators import BEFORE, operator_after

_HUNDREDTHS = re.compile(rf"(?P<of>[百千])分之(?P<figure>{CHINESE}+|{NUMERAL})%?")
_SIGNS = {"百": "%", "千": "‰"}
_ALONE = {"百": Decimal(100), "千": Decimal(1000)}
# 二级以上 is a rank, and the first is the best: no figure to compare.
_RANKS = frozenset({"级", "档", "星"})
_SCALES = ("万", "亿")
_LEADING = re.compile(
    rf"(?P<before>(?:{BEFORE})?(?:达到|达|为|每[^\d]{{1,3}}?)?(?:{BEFORE})?)"
    rf"(?P<figure>{CHINESE}+)(?P<rest>[^\d]+)"
)
_ENDING = re.compile(
    rf"(?P<before>.*[^第每一{CHINESE[1:-1]}])(?P<figure>{CHINESE}+)(?P<rest>[^\d]+?)"
)


def chinese_to_arabic(text: str, units: Units) -> str:
    """Return the folded text with its Chinese figures in Arabic digits."""
    if text == "零":
        return "0"
    text = _HUNDREDTHS.sub(_hundredths, text)
    for pattern in (_LEADING, _ENDING):
        matched = pattern.fullmatch(text)
        figure = matched and _arabic(matched["figure"], matched["rest"], units)
        if matched and figure and (pattern is _LEADING or not figure.startswith("1")):
            return f"{matched['before']}{figure}{matched['rest']}"
    return text


def _hundredths(matched: re.Match[str]) -> str:
    number = _ALONE.get(matched["figure"]) or read_number(matched["figure"])
    return matched[0] if number is None else f"{number}{_SIGNS[matched['of']]}"


def _arabic(figure: str, rest: str, units: Units) -> str | None:
    """Write a figure in Arabic digits; None unless a unit and no more comes after."""
    scale = figure[-1] if figure[-1] in _SCALES and len(figure) > 1 else ""
    number = read_number(figure.removesuffix(scale))
    found = units.find_at_start(scale + rest)
    if number is None or found is None:
        return None
    unit, length = found
    if unit.name in _RANKS:
        return None
    tail = (scale + rest)[length:]
    if tail and operator_after(tail, unit.dimension).length != len(tail):
        return None
    return f"{number}{scale}"
