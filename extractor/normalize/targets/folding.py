"""Printed target to the text its readers share.

Width, dashes, quotes of spreadsheets, white space and LaTeX remains are folded here,
once; a form's example printed before the value, `(≥**株)>=17600株`, is cut off. White
space, width and quotes therefore never change what a target is read as.
"""

import re
import unicodedata
from typing import NamedTuple

_QUOTES = "'\"`‘’“”′″´＇"
_TRAILING = "。.,，、;；:" + _QUOTES
_DASHES = str.maketrans(
    dict.fromkeys("−﹣‐‑‒–—―─", "-") | dict.fromkeys("～∼〜˜∽", "~")
)
_LATEX = (
    (re.compile(r"\\(?:text|mathrm|rm|mathbf)\b"), ""),
    (re.compile(r"\\(?:geqslant|geq|ge)(?![a-z])"), "≥"),
    (re.compile(r"\\(?:leqslant|leq|le)(?![a-z])"), "≤"),
    (re.compile(r"\\(?:gt)(?![a-z])"), ">"),
    (re.compile(r"\\(?:lt)(?![a-z])"), "<"),
    (re.compile(r"\\pm(?![a-z])"), "±"),
    (re.compile(r"\\(?:sim|approx)(?![a-z])"), "~"),
    (re.compile(r"\\times(?![a-z])"), "×"),
    (re.compile(r"\\%"), "%"),
    (re.compile(r"\^\{?\\circ\}?C?"), "℃"),
    (re.compile(r"\\[a-zA-Z]+|\\[,;! ]|[${}]"), ""),
)
_POWER = re.compile(r"(?<![A-Za-z])(?:km|KM|m|M)\^?[23](?!\d)")
_POWERS = {
    "km2": "平方公里",
    "km^2": "平方公里",
    "m2": "平方米",
    "m^2": "平方米",
    "m3": "立方米",
    "m^3": "立方米",
    "km3": "立方公里",
    "km^3": "立方公里",
}
_BLANK_MARK = r"(?:\*+|[XxＸ]{2,}|[×○〇□]+|_{2,})"
_EXAMPLE = re.compile(
    rf"[(\[【][^()\[\]【】]*?{_BLANK_MARK}(?P<unit>[^()\[\]【】]*)[)\]】]"
)


class Folded(NamedTuple):
    """A target's text, and the unit of the example that stood before it."""

    text: str
    example_unit: str | None


def fold_target(raw: str) -> Folded:
    """Return the text that is to be read; empty when nothing is printed."""
    text = raw
    if "\\" in text or "$" in text:
        for pattern, plain in _LATEX:
            text = pattern.sub(plain, text)
    text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    text = "".join(char for char in text if not _is_invisible(char))
    text = _POWER.sub(lambda power: _POWERS[power[0].lower()], text).strip(_QUOTES)
    text = text.rstrip(_TRAILING) or text
    return _without_example(text)


def _without_example(text: str) -> Folded:
    matched = _EXAMPLE.match(text)
    if matched is None or matched.end() == len(text):
        return Folded(text, None)
    return Folded(text[matched.end() :], matched["unit"] or None)


def _is_invisible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cf", "Cc")
