"""What a text begins with: the numbers of headings, labels, and items of lists.

Only the letters are judged here; whether a text is a heading is for `outline`, and
whether a line begins a paragraph for `paragraphs`.
"""

import re
from enum import Enum
from typing import NamedTuple

HEADING_LENGTH = 45
"""A numbered line longer than this is a paragraph, unless it stands like a heading."""

_COUNT = r"[一二三四五六七八九十百零〇○]+"


class Level(Enum):
    """How high a numbered heading stands."""

    PART = re.compile(rf"第({_COUNT}|\d{{1,2}})(部分|篇)")
    CHAPTER = re.compile(rf"第({_COUNT}|\d{{1,2}})章")
    ARTICLE = re.compile(rf"第({_COUNT}|\d{{1,3}})条(?![、，,的和至或])")
    FIRST = re.compile(rf"{_COUNT}(?:、|[.．](?!\d))|第{_COUNT}节")
    SECOND = re.compile(rf"[（(]\s*{_COUNT}\s*[)）][、.．]?|[㈠-㈩][、.．]?")


class Mark(NamedTuple):
    """The number at the beginning of a text."""

    level: Level
    number: str


_ITEM = re.compile(
    r"(\d{1,2}(?:[、．)）]|\.(?!\d))|[（(]\d{1,2}[)）]|[①-⑳]|[-–—•●○■□◆◇▪·*]\s?(?=\S))"
)
_LABEL = re.compile(
    r"[【\[]?\s*(总体绩效目标|年度绩效目标|绩效目标|绩效指标)\s*(?:[】\]]\s*[:：]?|[:：])\s*"
)
_NAMED = re.compile(r"(?:\d[、.．]\s*)?(总体绩效目标|分项绩效目标|工作保障措施)$")
"""The headings that the contract has a role for, where they lack a Chinese number."""

SENTENCE_END = "。；;！？!?：:"
_CLOSED = SENTENCE_END + "，,、"


def read_mark(text: str) -> Mark | None:
    """Return the heading's number that the text begins with."""
    for level in Level:
        found = level.value.match(text)
        if found:
            return Mark(level, found[0])
    if _NAMED.match(text):
        number = re.match(r"\d[、.．]", text)
        return Mark(Level.FIRST, number[0] if number else "")
    return None


def read_label(text: str) -> tuple[str, str] | None:
    """Return the label the text begins with, and the text after it."""
    found = _LABEL.match(text)
    if found:
        return found[1], text[found.end() :]
    return (text, "") if text in ("绩效目标", "绩效指标") else None


def opening_kind(text: str) -> Level | str | None:
    """Return what the text begins with, if it is what paragraphs begin with."""
    mark = read_mark(text)
    if mark:
        return mark.level
    if read_label(text):
        return "label"
    return "item" if is_item(text) else None


def begins_paragraph(text: str) -> bool:
    """Tell whether a line that begins like this begins a paragraph."""
    return opening_kind(text) is not None


def is_item(text: str) -> bool:
    """Tell whether the text begins like an item of a list."""
    return bool(_ITEM.match(text))


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends with the mark of a sentence or of a clause."""
    return text.rstrip("”’」』）)").endswith(tuple(SENTENCE_END))


def is_closed(text: str) -> bool:
    """Tell whether the text ends with any mark that no heading ends with."""
    return text.endswith(tuple(_CLOSED))
