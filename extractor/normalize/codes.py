"""Printed codes to codes: projects' and departments', taken apart, never repaired."""

import re
from collections.abc import Callable
from typing import NamedTuple

from extractor.normalize.texts import fold_value

HEBEI_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The letters of Hebei's project codes: no I O S V Z."""

_HEBEI = re.compile(r"\d{8}[A-Z][0-9A-Z]{12}")
_BRACKETS = str.maketrans("", "", "[](){}【】〔〕")
# Twelve characters keep numbers that belong to a name (236…专项) in the name.
_CODE_NAME = re.compile(r"[\[【]?(?P<code>[0-9A-Z]{12,})[\]】]?[-_](?P<name>.+)")
_DEPARTMENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\[【(](?P<code>\d{3,})[\]】)]\D.*",
        r"(?P<code>\d{3,})-\D.*",
        r"(?P<code>\d{3,})[^\d年]{1,4}[省市县区州旗].*",
        r".*\D[\[【(](?P<code>\d{3,})[\]】)]",
        r".*[^\d年月第(\[【-]-?(?P<code>\d{3,})",
    )
)


class CodedName(NamedTuple):
    """A code and a name that were printed as one."""

    code: str
    name: str


def clean_code(text: str) -> str | None:
    """Return the code without brackets and spaces; None when nothing is left."""
    return fold_value(text).translate(_BRACKETS) or None


def is_valid_code(code: str, check: str | None) -> bool | None:
    """Tell whether the check character fits; None when the form has no such rule."""
    rule = CODE_CHECKS.get(check) if check else None
    return None if rule is None else rule(code)


def hebei_check_character(body: str) -> str:
    """Return the last character that belongs to the first twenty of a code."""
    weighted = sum(
        HEBEI_ALPHABET.index(char) * 3**power for power, char in enumerate(body)
    )
    return HEBEI_ALPHABET[(30 - weighted) % 31]


def year_in_code(code: str) -> int | None:
    """Return the year that stands at positions 7 and 8 of a valid Hebei code."""
    return 2000 + int(code[6:8]) if _is_valid_hebei(code) else None


def split_coded_name(text: str) -> CodedName | None:
    """Return code and name of `51…19951-工资性支出`; None when no code leads."""
    matched = _CODE_NAME.fullmatch(text.strip())
    if matched is None or not re.search(r"\d{6}", matched["code"]):
        return None
    return CodedName(matched["code"], matched["name"])


def department_code(text: str) -> str | None:
    """Return the code in a department's name: `[173]…院`, `219-…`, `…部105`."""
    folded = fold_value(text)
    matches = (pattern.fullmatch(folded) for pattern in _DEPARTMENT)
    return next((matched["code"] for matched in matches if matched), None)


def _is_valid_hebei(code: str) -> bool:
    if not _HEBEI.fullmatch(code) or not set(code) <= set(HEBEI_ALPHABET):
        return False
    return hebei_check_character(code[:-1]) == code[-1]


CODE_CHECKS: dict[str, Callable[[str], bool]] = {"hebei-31": _is_valid_hebei}
"""The rules a template may name as `code_check`."""
