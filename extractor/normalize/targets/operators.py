"""Operators as printed: signs, look-alikes, words before a figure and after it."""

import re
from typing import NamedTuple

from extractor.normalize.targets.target import Operator

_SIGNS: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: (
        *("≥", "≧", "⩾", "≽", ">=", "=>", "》=", "〉=", "≮", "⋝", ">≥", "≥≥", "≥="),
        *("大于等于", "大于或等于", "大于或者等于", "高于或等于", "高于等于"),
        *("多于或等于", "多于等于", "不低于", "不少于", "不小于", "不下于", "不短于"),
        *("不得低于", "不得少于", "不得小于", "不能低于", "不能少于", "应不低于"),
        *("未低于", "至少", "最少", "最低", "起码", "不早于"),
    ),
    Operator.AT_MOST: (
        *("≤", "≦", "⩽", "≼", "<=", "=<", "《=", "〈=", "≯", "⋜", "<≤", "≤≤", "≤="),
        *("小于等于", "小于或等于", "小于或者等于", "低于或等于", "低于等于"),
        *("少于或等于", "少于等于", "不高于", "不超过", "不超出", "不超", "不大于"),
        *("不多于", "不长于", "不得超过", "不得高于", "不得多于", "不得大于"),
        *("不能超过", "不能高于", "未超过", "未超", "没有超过", "不突破", "不得突破"),
        *("至多", "最多", "最高", "最长", "上限", "不晚于", "不迟于", "不逾"),
        *("控制在", "压缩到", "压减到"),
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
_AFTER: dict[Operator, tuple[str, ...]] = {
    Operator.AT_LEAST: ("及以上", "或以上", "以上", "之上", "起", "+"),
    Operator.AT_MOST: (
        *("及以内", "以内", "之内", "范围内", "及以下", "或以下", "以下", "之下"),
        *("封顶", "为限"),
    ),
    Operator.MORE: ("多", "余"),
}
# A figure stands between: 达到95%以上, ≥平均90%.
_FILLERS = (
    r"(?:达到|达|到|为|是|在|于|共计|共|计|总计|累计|合计|平均|全年|人民币"
    r"|[:：,])"
)

SPELLINGS = {word: sign for sign, words in _SIGNS.items() for word in words}
"""Every spelling that stands before a figure → the operator."""


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


BEFORE = _any(list(SPELLINGS))
"""Any operator that stands before a figure, longest first, for use in patterns."""

_SPELLED_AFTER = {word: sign for sign, words in _AFTER.items() for word in words}
_ADJACENT = re.compile(rf"(?P<word>{BEFORE}){_FILLERS}*$")
_FILLED = re.compile(rf"{_FILLERS}+$")
_DISTANT = re.compile(
    "(?P<word>"
    + _any([word for word in SPELLINGS if word[0] in "不至最未≥≤≧≦"])
    + r")[^\d,，;；。]{1,8}$"
)
_TRAILING = re.compile(
    rf"(?:\(含(?:本数)?\))?(?P<word>{_any(list(_SPELLED_AFTER))})(?:\(含(?:本数)?\))?"
)
_INSIDE_TIME = re.compile(r"(?P<word>内)(?!容|部|涝|网|外|控|科|蒙)")
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
    if dimension == "duration" and (matched := _INSIDE_TIME.match(text)):
        return Printed(Operator.AT_MOST, 1)
    return NOTHING


def operator_in_column(text: str) -> Operator | None:
    """Return the operator a column of its own prints: ≥, 大于等于; None for 定性."""
    return SPELLINGS.get(text)
