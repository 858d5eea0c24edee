"""Operators as printed: signs, look-alikes, words before a figure and after it."""

import re
from typing import NamedTuple

from extractor.normalize.targets.folding import fold_target
from extractor.normalize.targets.target import Operator

_NOT = ("不", *(f"不{may}" for may in ("得", "能", "可", "应", "会", "宜", "准", "许")))
_SIGNS: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: (
        *("≥", "≧", "⩾", "≽", ">=", "=>", "》=", "〉=", "≮", "⋝", ">≥", "≥≥", "≥="),
        *(
            "=≥",
            "≥>",
            "》≥",
            "》>=",
            "大于等于",
            "大于或等于",
            "大于或者等于",
            "大于、等于",
        ),
        *(
            "高于或等于",
            "高于等于",
            "多于或等于",
            "多于等于",
            "等于或大于",
            "等于或高于",
        ),
        *(
            "达到或超过",
            "达到或高于",
            "未低于",
            "至少",
            "最少",
            "最低",
            "起码",
            "不早于",
        ),
        *(
            no + less
            for no in _NOT
            for less in ("低于", "少于", "小于", "短于", "下于")
        ),
    ),
    Operator.AT_MOST: (
        *("≤", "≦", "⩽", "≼", "<=", "=<", "《=", "〈=", "≯", "⋜", "<≤", "≤≤", "≤="),
        *("=≤", "≤<", "小于等于", "小于或等于", "小于或者等于", "小于、等于"),
        *(
            "低于或等于",
            "低于等于",
            "少于或等于",
            "少于等于",
            "等于或小于",
            "等于或低于",
        ),
        *(
            no + more
            for no in _NOT
            for more in ("高于", "超过", "超出", "大于", "多于")
        ),
        *(no + more for no in _NOT for more in ("超", "长于", "突破", "迟于", "晚于")),
        *(
            "未超过",
            "未超",
            "没有超过",
            "未突破",
            "不逾",
            "至多",
            "最多",
            "最高",
            "最长",
        ),
        *("上限", "控制在", "压缩到", "压减到"),
    ),
    Operator.MORE: (
        *(">", "》", "〉", "大于", "超过", "高于", "多于", "优于", "长于", "突破"),
        *("超出", "逾", "超"),
    ),
    Operator.LESS: (
        *("<", "《", "〈", "小于", "低于", "少于", "短于", "不足", "不到", "不满"),
        *("未满", "未达", "早于"),
    ),
    Operator.EQUAL: ("=", "==", "等于", "＝"),
}
_INCLUSIVE = ("", "及", "或", "及其", "含", "并")
_AFTER: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: (
        *(word + end for word in _INCLUSIVE for end in ("以上", "之上")),
        *("起", "+"),
    ),
    Operator.AT_MOST: (
        *(
            word + end
            for word in _INCLUSIVE
            for end in ("以内", "之内", "以下", "之下")
        ),
        *("范围内", "封顶", "为限"),
    ),
    Operator.MORE: ("多", "余"),
}
# A figure stands between: 达到95%以上, ≥平均90%.
_FILLERS = (
    r"(?:达到|达|到|为|是|在|介于|于|共计|共|(?<!预)计|总计|累计|合计|平均|全年|人民币"
    r"|[:：,])"
)

SPELLINGS = {word: sign for sign, words in _SIGNS.items() for word in words}
"""Every spelling that stands before a figure → the operator."""


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


BEFORE = _any(list(SPELLINGS))
"""Any operator that stands before a figure, longest first, for use in patterns."""


def _reaches(word: str, sign: Operator) -> bool:
    """Tell whether a spelling holds over words between: 最低 in 最低工资 does not."""
    return sign in (Operator.AT_LEAST, Operator.AT_MOST) and word[0] in "不至未≥≤≧≦"


_SPELLED_AFTER = {word: sign for sign, words in _AFTER.items() for word in words}
# 最高不超过 says once what it says twice.
_ADJACENT = re.compile(
    rf"(?:[最至][高低多少]|[应须需])?(?P<word>{BEFORE}){_FILLERS}{{0,4}}$"
)
_FILLED = re.compile(rf"{_FILLERS}{{1,4}}$")
_DISTANT = re.compile(
    "(?P<word>"
    + _any([word for word, sign in SPELLINGS.items() if _reaches(word, sign)])
    + r")[^\d,，;；。]{1,8}$"
)
_TRAILING = re.compile(
    rf"(?:\(含(?:本数)?\))?(?P<word>{_any(list(_SPELLED_AFTER))})(?:\(含(?:本数)?\))?"
)
_INSIDE = re.compile(r"内(?=$|[,，;；。、)])")
_INSIDE_TIME = re.compile(r"内(?!容|部|涝|网|外|控|科|蒙)")
_RANK = re.compile(r"(?<![目之以年月日提往])前$")


class Printed(NamedTuple):
    """An operator, and how much of the text beside the figure spells it."""

    operator: Operator | None
    length: int


NOTHING = Printed(None, 0)


def operator_before(text: str) -> Printed:
    """Return the operator that ends the text before a figure, fillers included."""
    if matched := _ADJACENT.search(text):
        return Printed(SPELLINGS[matched["word"]], len(text) - matched.start())
    if _RANK.search(text):
        return Printed(Operator.AT_MOST, 1)
    if matched := _FILLED.search(text):
        return Printed(None, len(text) - matched.start())
    return NOTHING


def operator_far_before(text: str) -> Operator | None:
    """Return a strong operator with words between it and the figure: 不低于上年95%."""
    matched = _DISTANT.search(text)
    return SPELLINGS[matched["word"]] if matched else None


def operator_after(text: str, dimension: str | None) -> Printed:
    """Return the operator that begins the text after a figure and its unit."""
    if matched := _TRAILING.match(text):
        return Printed(_SPELLED_AFTER[matched["word"]], matched.end())
    inside = _INSIDE_TIME if dimension == "duration" else _INSIDE
    if inside.match(text):
        return Printed(Operator.AT_MOST, 1)
    return Printed(None, len("之间")) if text.startswith("之间") else NOTHING


def operator_in_column(printed: str | None) -> Operator | None:
    """Return the operator a column of its own prints: ≥, 大于等于; None for 定性."""
    return SPELLINGS.get(fold_target(printed).text) if printed else None
