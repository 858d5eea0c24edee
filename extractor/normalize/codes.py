"""Printed codes to codes: projects' and departments', taken apart, never repaired."""

import re
from collections.abc import Callable
from typing import NamedTuple

from extractor.forms.codes import region_of, year_of
from extractor.normalize.texts import BLANKS, fold_value

HEBEI_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The letters of Hebei's project codes: no I O S V Z."""

_HEBEI = re.compile(r"\d{8}[A-Z][0-9A-Z]{12}")
"""Six digits for the region, two for the year, one letter for the kind of project."""

_BRACKETS = str.maketrans("", "", "[](){}【】〔〕")
_DASH = r"[-_－—–―‐‑＿﹣]"
# Twelve characters keep numbers that belong to a name (236…专项) in the name.
_CODE = r"(?P<code>(?:[0-9A-Z０-９Ａ-Ｚ]\s*){12,})"
_CODE_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[\[【〔［]\s*{_CODE}[\]】〕］]\s*{_DASH}*\s*(?P<name>\S.*)",
        rf"{_CODE}{_DASH}+\s*(?P<name>\S.*)",
    )
)
_DEPARTMENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\[【〔(](?P<code>\d{3,})[\]】〕)]\D.*",
        r"(?P<code>\d{3,})[-_]\D.*",
        r"(?P<code>\d{3,})[^\d年]{1,4}[省市县区州旗].*",
        r".*\D[\[【〔(](?P<code>\d{3,})[\]】〕)]",
        r".*[^\d年月第(\[【〔-]-?(?P<code>\d{3,})",
    )
)
_BRACKETED = re.compile(r"[\[【〔]\d{3,}[\]】〕]")
_YEAR = re.compile(r"(?:19|20)\d\d")


class CodedName(NamedTuple):
    """A code and a name that were printed as one."""

    code: str
    name: str


def clean_code(text: str) -> str | None:
    """Return the code without brackets and spaces; None when nothing is left."""
    bare = fold_value(text).translate(_BRACKETS)
    return None if bare in BLANKS else bare


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


def region_in_code(code: str, check: str | None) -> str | None:
    """Return the 行政区划代码 that leads a code; None when no check vouches for it."""
    return region_of(code) if is_valid_code(code, check) else None


def year_in_code(code: str, check: str | None) -> int | None:
    """Return the year at positions 7 and 8; None when no check vouches for it."""
    return year_of(code) if is_valid_code(code, check) else None


def split_coded_name(text: str) -> CodedName | None:
    """Return code and name of `51…19951-工资性支出`; None when no code leads."""
    matches = (pattern.fullmatch(text.strip()) for pattern in _CODE_NAMES)
    matched = next((match for match in matches if match), None)
    if matched is None:
        return None
    code = clean_code(matched["code"])
    if code is None or not re.search(r"\d{6}", code):
        return None
    return CodedName(code, matched["name"])


def department_code(text: str) -> str | None:
    """Return the code in a department's name: `[173]…院`, `219-…`, `…部105`.

    A year is none, and where several departments are named, none is chosen.
    """
    folded = fold_value(text)
    if len(_BRACKETED.findall(folded)) > 1:
        return None
    matches = (pattern.fullmatch(folded) for pattern in _DEPARTMENT)
    code = next((matched["code"] for matched in matches if matched), None)
    return None if code is None or _YEAR.fullmatch(code) else code


def _is_valid_hebei(code: str) -> bool:
    if not _HEBEI.fullmatch(code) or not set(code) <= set(HEBEI_ALPHABET):
        return False
    return hebei_check_character(code[:-1]) == code[-1]


CODE_CHECKS: dict[str, Callable[[str], bool]] = {"hebei-31": _is_valid_hebei}
"""The rules a template may name as `code_check`."""
