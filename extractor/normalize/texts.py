"""Printed text as value readers compare it, and the marks that stand for no value.

Readers fold first: width, quotes of spreadsheets, white space. What is stored as
`*_raw` never comes through here.
"""

import unicodedata

from extractor.model import RawField

_QUOTES = "'\"`‘’“”′＇"
_DASHES = str.maketrans("−﹣－‐‑‒–—―", "---------")
_TAIL = "。.,，、;；:"

BLANKS = frozenset(
    {"", "-", "--", "---", "/", "\\", "*", "无", "空", "不适用", "不涉及"}
)
"""What forms print where no figure is meant, folded."""


def fold_value(text: str) -> str:
    """Return the text with width, dashes and white space folded, outer quotes off."""
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES)
    folded = "".join(folded.split())
    return folded.strip(_QUOTES).rstrip(_TAIL)


def is_blank(text: str) -> bool:
    """Tell whether the text stands for no value: empty, `-`, `—`, `/`, 无."""
    return fold_value(text) in BLANKS


def printed(field: RawField | None) -> str | None:
    """Return what is printed in the field; None when nothing is."""
    return field.text if field is not None and field.text.strip() else None
