"""Targets without a figure: declared none, placeholders, grades."""

import re

from extractor.normalize.targets.operators import BEFORE, SPELLINGS
from extractor.normalize.targets.target import Operator

# Who or what has none, what it has none of: 本项目不涉及, 无此项指标.
_NOTHING = (
    r"(?:(?:本?(?:项目|单位|部门|年度)|[此该本]项)?(?:暂|尚)?"
    r"(?:无|没有|不涉及|未涉及|不适用|无需)(?:[此该本]|相关|相应|有关)?"
    r"(?:项目|单位|部门|[项类])?(?:指标|内容|要求|情况)?"
    r"|空白?|未设[置定立]|[-/\\]+|N/?A|none|null)"
)
_NONE = re.compile(rf"\*|\(?{_NOTHING}(?:[(、,]?{_NOTHING})*\)*", re.IGNORECASE)
_SPREADSHEET_ERROR = re.compile(
    r"#(?:REF|VALUE|DIV/0|N/A|NAME|NULL|NUM)[!?]?|#+", re.IGNORECASE
)
_FILL = r"(?:\*+|[Xx]+|(?<=[≥≤<>=])[Nn]|[×○〇□●■_?·]+|\.{2,}|[…⋯]+)"
_GRADE_WORD = r"(?:优秀|优良|良好|中等|较好|较差|一般|优|良|中|低|差|好)"
_GRADES = re.compile(rf"(?:达到|评为)?{_GRADE_WORD}(?:[、/,或及和至~-]?{_GRADE_WORD})*")
_SIGNED_GRADE = re.compile(
    rf"(?P<sign>{BEFORE})?(?:达到|达|为|评为)*{_GRADE_WORD}"
    r"(?P<better>(?:\(含\))?[及或]?以上(?:\(含\))?)?"
)
_PLACEHOLDER = re.compile(
    rf"[(\[]?(?:{BEFORE})?[(\[]?{_FILL}[)\]]?(?:{BEFORE})?"
    r"(?P<unit>[^\d*Xx×()\[\]]{0,6})[)\]]?"
)
_EMPTY_UNIT = re.compile(r"(?:[≥≤≧≦⩾⩽<>=《》〈〉]+|\(\)|\[\])(?P<unit>\D{0,5})|%")
_BLANK = r"(?:[Xx]{1,4}|[*×○〇□_]+)"
# 20XX年, 2022年XX月, X月X日前: a date with some part of it left open.
_OPEN_DATE = re.compile(
    rf"(?=.*{_BLANK})(?:(?:\d{{4}}|\d{{0,2}}{_BLANK})年)?(?:(?:\d{{1,2}}|{_BLANK})月)?"
    rf"(?:(?:\d{{1,2}}|{_BLANK})[日号])?[底末]?之?前?(?:完成)?"
)
_LEFT_OPEN = re.compile(r"\*{2,}|X{2,}|x{2,}|×{2,}|_{2,}|□{2,}|○{2,}")
_LEFT_OPEN_MAX = 12


def is_none(text: str) -> bool:
    """Tell whether the folded text declares that there is no target."""
    return _NONE.fullmatch(text) is not None


def placeholder_unit(text: str) -> str | None:
    """Return the unit after a mark left to be filled in; None when there is no mark.

    An operator with nothing but a unit is such a mark too (`》 元/亩`): whether what
    follows is a unit is for the caller to say.
    """
    if _SPREADSHEET_ERROR.fullmatch(text):
        return ""
    if _LEFT_OPEN.search(text) and len(text) <= _LEFT_OPEN_MAX and not _has_digit(text):
        return ""
    if _OPEN_DATE.fullmatch(text):
        return ""
    matched = _PLACEHOLDER.fullmatch(text) or _EMPTY_UNIT.fullmatch(text)
    return (matched["unit"] or "") if matched else None


def is_grade(text: str) -> bool:
    """Tell whether the folded text is a grade, or grades one after another."""
    return _GRADES.fullmatch(text) is not None


def signed_grade(text: str) -> Operator | None:
    """Return the operator of a grade that prints one: 良好以上, ≥良, =优."""
    matched = _SIGNED_GRADE.fullmatch(text)
    if matched is None or not (matched["sign"] or matched["better"]):
        return None
    return SPELLINGS[matched["sign"]] if matched["sign"] else Operator.AT_LEAST


def _has_digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)
