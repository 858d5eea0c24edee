"""Targets without a figure: declared none, placeholders, grades."""

import re

from extractor.normalize.targets.operators import BEFORE

_NONE = re.compile(
    r"(?:无|暂无|空|没有|不适用|不涉及|未涉及|无需|[-/\\]+|N/?A|无此项|无此指标|无相关指标"
    r"|无相关内容|无相关要求)",
    re.IGNORECASE,
)
_SPREADSHEET_ERROR = re.compile(
    r"#(?:REF|VALUE|DIV/0|N/A|NAME|NULL|NUM)[!?]?|#+", re.IGNORECASE
)
_FILL = r"(?:\*+|[Xx]+|[×○〇□●■_?·]+|\.{2,}|…+)"
_GRADE_WORD = r"(?:优秀|优良|良好|中等|较好|较差|一般|优|良|中|低|差|好)"
_GRADES = re.compile(rf"{_GRADE_WORD}(?:[、/,或及和至~-]?{_GRADE_WORD})*")
_GRADE_OR_BETTER = re.compile(rf"(?P<grade>{_GRADE_WORD})(?:\(含\))?[及或]?以上")
_PLACEHOLDER = re.compile(
    rf"[(\[]?(?:{BEFORE})?{_FILL}(?:{BEFORE})?(?P<unit>[^\d*Xx×]{{0,6}})[)\]]?"
)
_EMPTY_UNIT = re.compile(r"[≥≤≧≦⩾⩽<>=《》〈〉]+(?P<unit>\D{0,5})|(?:%)(?P<none>)")
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
    matched = _PLACEHOLDER.fullmatch(text) or _EMPTY_UNIT.fullmatch(text)
    return (matched["unit"] or "") if matched else None


def is_grade(text: str) -> bool:
    """Tell whether the folded text is a grade, or grades one after another."""
    return _GRADES.fullmatch(text) is not None


def is_grade_or_better(text: str) -> bool:
    """Tell whether the folded text asks for a grade or a better one: 良好以上."""
    return _GRADE_OR_BETTER.fullmatch(text) is not None


def _has_digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)
