"""Printed target to the text its readers share.

Width, dashes, quotes of spreadsheets, white space and LaTeX remains are folded here,
once; a form's example printed before the value, `(≥**株)>=17600株`, is cut off. White
space, width and quotes therefore never change what a target is read as.
"""

import re
import unicodedata
from html import unescape
from typing import NamedTuple

from extractor.normalize.numerals import CHINESE

_QUOTES = "'\"`‘’“”′″´＇「」『』"
_TRAILING = "。.,，、;；:" + _QUOTES
_DASHES = str.maketrans(
    dict.fromkeys("−﹣‐‑‒–—―─", "-")
    | dict.fromkeys("～∼〜˜∽", "~")
    | {"【": "[", "】": "]", "⁄": "/", "﹪": "%", "٪": "%"}
)
# NFKC makes ① a 1 and 10³ a 103; the Symbol font leaves its signs in a private range.
_SIGNS = {ord("①") + index: f"({index + 1})" for index in range(20)}
_SIGNS |= {0xF0B3: "≥", 0xF0A3: "≤", 0xF0B1: "±", 0xF0B4: "×", 0xF0B0: "°"}
_EXPONENT = re.compile(r"(?<=\d)(?=[⁰¹²³⁴-⁹])")
_FRACTION = re.compile(r"(?=[¼-¾⅐-⅞])")
_ENTITY = re.compile(r"&#?\w{2,8};")
_LATEX = (
    (re.compile(r"\\[()\[\]]|(?<=\{)~|~(?=\\)|_(?=\{)"), ""),
    (re.compile(r"\\(?:text|mathrm|rm|mathbf)\b"), ""),
    (re.compile(r"\\d?frac\{(\w+)\}\{(\w+)\}"), r"\1/\2"),
    (re.compile(r"\\(?:geqslant|geqq|geq|ge)(?![a-z])"), "≥"),
    (re.compile(r"\\(?:leqslant|leqq|leq|le)(?![a-z])"), "≤"),
    (re.compile(r"\\(?:gt)(?![a-z])"), ">"),
    (re.compile(r"\\(?:lt)(?![a-z])"), "<"),
    (re.compile(r"\\pm(?![a-z])"), "±"),
    (re.compile(r"\\(?:sim|approx)(?![a-z])"), "~"),
    (re.compile(r"\\times(?![a-z])"), "×"),
    (re.compile(r"\\cdot(?![a-z])"), "·"),
    (re.compile(r"\\mu(?![a-z])"), "μ"),
    (re.compile(r"\\+%"), "%"),
    (re.compile(r"\^\{?\\circ\}?\s*\{?C?"), "℃"),
    (re.compile(r"\\[a-zA-Z]+|\\[,;! ]|[${}]"), ""),
)
_POWERS = {
    "m2": "平方米",
    "m3": "立方米",
    "km2": "平方公里",
    "km3": "立方公里",
    "hm2": "公顷",
    "cm2": "平方厘米",
}
_POWER = re.compile(r"(?<![A-Za-z])(?:[khc]?m2|k?m3)(?!\d)", re.IGNORECASE)
_CARET = re.compile(r"(?<=m)\^(?=[23])", re.IGNORECASE)
_BLANK_MARK = r"(?:\*+|[Xx]{2,}|(?<=[≥≤<>=(])[Xx](?![A-Za-z])|[×○〇□]+|_{2,})"
_EXAMPLE = re.compile(
    rf"[(\[〔][^()\[\]〔〕]*?{_BLANK_MARK}(?P<unit>[^()\[\]〔〕]*)[)\]〕]"
)
_FIGURE = re.compile(rf"\d|{CHINESE}")


class Folded(NamedTuple):
    """A target's text, and the unit of the example that stood before it."""

    text: str
    example_unit: str | None


def fold_target(raw: str) -> Folded:
    """Return the text that is to be read; empty when nothing is printed."""
    text = _visible(_without_markup(raw)).translate(_SIGNS)
    text = _FRACTION.sub("×", _EXPONENT.sub("^", text))
    text = _visible(unicodedata.normalize("NFKC", text)).translate(_DASHES)
    text = _POWER.sub(
        lambda power: _POWERS[power[0].lower()], _CARET.sub("", text)
    ).strip(_QUOTES)
    text = text.rstrip(_TRAILING) or text
    return _without_example(text)


def _without_markup(text: str) -> str:
    """Return the text without what OCR and web pages leave: LaTeX, HTML entities."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: unescape(entity[0]), text)
    if any(mark in text for mark in "\\${"):
        for pattern, plain in _LATEX:
            text = pattern.sub(plain, text)
    return text


def _without_example(text: str) -> Folded:
    matched = _EXAMPLE.match(text)
    if matched is None or not _FIGURE.search(text, matched.end()):
        return Folded(text, None)
    return Folded(text[matched.end() :], matched["unit"] or None)


def _visible(text: str) -> str:
    """Return the text without white space, control and format characters."""
    if text.isprintable() and " " not in text:
        return text
    return "".join(char for char in text if not _is_invisible(char))


def _is_invisible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cf", "Cc")
