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

_HUNDREDTHS = re.compile(
    rf"(?P<of>[百千])分之(?P<figure>{CHINESE}+|{NUMERAL})%?"
    rf"(?:(?P<joint>[至到~-])(?!百分|千分)(?P<last>{CHINESE}+|{NUMERAL})%?)?"
)
# 三五次 is some times: between three and five, but none of them.
_LOOSE = re.compile(r"[一二两三四五六七八九]{2}")
_SIGNS = {"百": "%", "千": "‰"}
_WHOLE = {"百": Decimal(100), "千": Decimal(1000)}
# A lone 一 may be a dash.
_ALONE = re.compile(rf"[零二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]|{CHINESE}{{2,}}")
_DIGITS = {word: str(digit) for digit, word in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": "0", "○": "0"}
_DATED = re.compile(
    rf"(?P<year>[{''.join(_DIGITS)}]{{4}})(?=年)"
    r"|(?<![每一二三四五六七八九十])(?P<month>十[一二]?|[一二三四五六七八九])"
    r"(?P<of>月)(?:(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])|(?=[至到~-]))"
    r"|(?<=[至到~-])(?P<last>十[一二]?|[一二三四五六七八九])(?=月)"
)
# 二级以上 is a rank, and the first is the best: no figure to compare.
_RANKS = frozenset({"级", "档", "星"})
_SCALES = ("万", "亿")
_LEADING = re.compile(
    rf"(?P<before>(?:{BEFORE})?(?:达到|达|为|每[^\d]{{1,3}}?)?(?:{BEFORE})?)"
    rf"(?:(?P<low>{CHINESE}+)(?P<joint>[至到~-]))?(?P<figure>{CHINESE}+(?<!点))(?P<rest>[^\d]+)"
)
_ENDING = re.compile(
    rf"(?P<before>.*[^第每一{CHINESE[1:-1]}])(?P<figure>{CHINESE}+(?<!点))(?P<rest>[^\d]+?)"
)


def chinese_to_arabic(text: str, units: Units) -> str:
    """Return the folded text with its Chinese figures in Arabic digits."""
    if _ALONE.fullmatch(text) and not _LOOSE.search(text):
        number = read_number(text)
        return text if number is None else str(number)
    text = _HUNDREDTHS.sub(_hundredths, text).replace("百分百", "100%")
    text = _DATED.sub(_dated, text)
    for pattern in (_LEADING, _ENDING):
        matched = pattern.fullmatch(text)
        figure = matched and _arabic(matched["figure"], matched["rest"], units)
        # 一 at an end is seldom a figure (万众一心), after 每季度 it is.
        is_counted = pattern is _LEADING or text.startswith("每")
        if matched and figure and (is_counted or not figure.startswith("1")):
            return f"{matched['before']}{_low(matched)}{figure}{matched['rest']}"
    return text


def _low(matched: re.Match[str]) -> str:
    """Return the lower end of 三至五次 in digits, its joint after it."""
    printed = matched.groupdict().get("low")
    if printed is None:
        return ""
    number = read_number(printed)
    return f"{printed if number is None else number}{matched['joint']}"


def _dated(matched: re.Match[str]) -> str:
    """Write the Chinese figures of a date in digits: 二〇二二年, 十二月三十一日."""
    if year := matched["year"]:
        return "".join(_DIGITS[char] for char in year)
    month, day = (
        read_number(part) if part else None
        for part in (matched["month"] or matched["last"], matched["day"])
    )
    return f"{month}{matched['of'] or ''}{day or ''}"


def _hundredths(matched: re.Match[str]) -> str:
    sign = _SIGNS[matched["of"]]
    number = _WHOLE.get(matched["figure"]) or read_number(matched["figure"])
    last = read_number(matched["last"]) if matched["last"] else None
    if number is None or (matched["last"] and last is None):
        return matched[0]
    return f"{number}{sign}" + (f"{matched['joint']}{last}{sign}" if last else "")


def _arabic(figure: str, rest: str, units: Units) -> str | None:
    """Write a figure in Arabic digits; None unless a unit and no more comes after."""
    if _LOOSE.search(figure):
        return None
    rest = rest.removeprefix("多").removeprefix("余")
    scale = figure[-1] if figure[-1] in _SCALES and len(figure) > 1 else ""
    found = units.find_at_start(scale + rest)
    if found is None or found[0].name in _RANKS:
        return None
    unit, length = found
    tail = (scale + rest)[length:]
    if tail and operator_after(tail, unit.dimension).length != len(tail):
        return None
    number = read_number(figure.removesuffix(scale))
    return None if number is None else f"{number}{scale}"
