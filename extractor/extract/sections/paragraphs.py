"""Lines to paragraphs, over pages too.

A line ends its paragraph when it had room for the first word of the next one: that
holds for justified and for ragged text, with and without indents. Besides, a paragraph
ends where type changes, where paper is left blank, where the next line is indented, and
where it begins with a heading's number, a label, or as an item of a list does.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.extract.sections.frame import (
    Frame,
    Placed,
    is_same_size,
    lines_to_frames,
    pitch_of,
)
from extractor.extract.sections.marks import (
    Level,
    begins_paragraph,
    ends_sentence,
    is_item,
    opening_kind,
    read_mark,
)
from extractor.model import Line
from extractor.text import is_latin, join_text

APART = 1.2
"""Lines farther apart than this, for each unit of the usual distance, are parted."""

INDENT_EMS = 1.0
"""A line that begins this far in is indented; the rule is two ems."""

FAR_EMS = 4.5
"""A line that begins farther in is centred or set at the right."""

LATIN_EMS = 0.6
"""The width of a Latin letter, rather too wide: a word that may not fit does not."""

MARK_EMS = 0.65
"""The blank part of a full-width mark at a line's end, which leaves no ink."""

INK_EMS = 0.2
"""The blank that other letters leave at a line's end: 自 is as narrow as that."""

SLACK_EMS = 0.15
"""So much more than a word's own width tells that it fitted: the margin is measured."""

BETWEEN_EMS = 0.25
"""Printers set this between a figure or Latin word and Chinese."""

TITLE_SIZE = 1.1
"""A title is set larger than prose by this at least."""

_OPENING = "（(《〈“‘【[「『"
_CLOSING = "，。；：、！？）》〉”’】」』)],.;:!?%％‰℃…—～·"
_LATIN = r"[A-Za-z0-9.,/%+_-]+"
_LETTERS = rf"(?:{_LATIN}|[^{re.escape(_OPENING + _CLOSING)}])"
_WORD = re.compile(
    rf"[{re.escape(_OPENING)}]*{_LETTERS}(?:[”’]{_LETTERS})*"
    rf"(?:[{re.escape(_CLOSING)}]+(?:{_LATIN})?)?"
)
"""What printers keep on one line. By the rules of Unicode no line ends beside a curly
quote, and some keep a figure with the mark before it."""


_CUT_WORD = re.compile(r"[A-Za-z][a-z]*[-\u00ad\u2010]$")


class Paragraph(NamedTuple):
    """A run of lines that is one paragraph."""

    text: str
    page_first: int
    page_last: int
    size: float
    is_title: bool
    """Set in the middle, and larger than the prose of the document."""


def lines_to_paragraphs(lines: Sequence[Placed]) -> tuple[Paragraph, ...]:
    """Return the paragraphs in reading order."""
    frames = lines_to_frames(lines)
    joiner = _Joiner(frames, _flush_kinds(lines, frames))
    groups: list[list[Placed]] = []
    for placed in lines:
        if groups and joiner.goes_on(groups[-1], placed):
            groups[-1].append(placed)
        else:
            groups.append([placed])
    body = _body_size([line for _, line in lines])
    return tuple(_paragraph(group, frames, body) for group in groups)


def _paragraph(
    group: Sequence[Placed], frames: dict[int, Frame], body: float
) -> Paragraph:
    text = ""
    for _, line in group:
        text = _join(text, line.text)
    size = group[0][1].size
    return Paragraph(
        text=text,
        page_first=group[0][0],
        page_last=group[-1][0],
        size=size,
        is_title=size >= TITLE_SIZE * body
        and all(_is_centred(line, frames[number]) for number, line in group),
    )


def _flush_kinds(
    lines: Sequence[Placed], frames: dict[int, Frame]
) -> frozenset[str | Level]:
    """Return what begins paragraphs at the left margin somewhere: 一、, （一）, 1."""
    return frozenset(
        kind
        for (page, before), (number, line) in pairwise(lines)
        if (kind := opening_kind(line.text)) is not None
        and line.box.left - frames[number].left < INDENT_EMS * line.size
        and (ends_sentence(before.text) or _has_room(before, line, frames[page]))
    )


def _join(before: str, after: str) -> str:
    """Return two lines as one text, a Latin word cut by a hyphen as one word."""
    is_cut = _CUT_WORD.search(before) and after[:1].isascii() and after[:1].islower()
    return before[:-1] + after if is_cut else join_text(before, after)


def _body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are set."""
    letters: dict[float, int] = {}
    for line in lines:
        size = round(line.size, 1)
        letters[size] = letters.get(size, 0) + len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


class _Joiner(NamedTuple):
    """What a document tells of its paragraphs."""

    frames: dict[int, Frame]
    flush: frozenset[str | Level]
    """What begins paragraphs at the left margin, unindented."""

    def goes_on(self, group: Sequence[Placed], placed: Placed) -> bool:
        """Tell whether a line goes on with the paragraph before it."""
        (page, before), (number, line) = group[-1], placed
        if not is_same_size(before, line) or number - page > 1:
            return False
        is_apart = number == page and _is_apart(before, line, self.frames[page])
        if is_apart or _has_room(before, line, self.frames[page]):
            return False
        step = self._step(group, placed)
        if _is_centred(line, self.frames[number]):
            return step.is_centred()
        kind = opening_kind(line.text)
        is_sure = step.is_sure() and kind not in self.flush
        is_new = kind is not None and not is_sure and not step.cites(kind)
        return not is_new and not step.is_indented()

    def _step(self, group: Sequence[Placed], placed: Placed) -> "_Step":
        (start, first), (page, before), (number, line) = group[0], group[-1], placed
        return _Step(
            first=len(group) == 1,
            from_left=first.box.left - self.frames[start].left,
            before=before,
            at=before.box.left - self.frames[page].left,
            line=line,
            to=line.box.left - self.frames[number].left,
        )


def _is_apart(before: Line, line: Line, frame: Frame) -> bool:
    """Tell whether paper is left blank between two lines of a page."""
    pitch = pitch_of(before, line)
    # A line above the one before it heads another column, and tells nothing.
    return frame.pitch is not None and pitch > APART * frame.pitch


def _has_room(before: Line, line: Line, frame: Frame) -> bool:
    """Tell whether the first word of the second line fitted at the end of the first."""
    if frame.pitch is None:
        # Where no line surely goes on, the longest one tells nothing of the margin.
        return True
    is_mark = before.text[-1] in _CLOSING and not is_latin(before.text[-1])
    end = before.box.right + (MARK_EMS if is_mark else INK_EMS) * before.size
    word = _first_word_ems(before.text[-1], line.text) + SLACK_EMS
    return frame.right - end >= word * line.size


def _first_word_ems(before: str, text: str) -> float:
    """Return the width of what a printer keeps together at the start of the text."""
    found = _WORD.match(text)
    word = found[0] if found else text[:1]
    ems = sum(LATIN_EMS if is_latin(char) else 1.0 for char in word)
    changes = is_latin(word[0]) != is_latin(before)
    return ems + (BETWEEN_EMS if changes else 0.0)


def _is_centred(line: Line, frame: Frame) -> bool:
    """Tell whether the line stands in the middle, with paper on both sides."""
    left = line.box.left - frame.left
    right = frame.right - line.box.right
    # First and last ink of a line leave up to half an em on their own.
    return min(left, right) > line.size and abs(left - right) <= 1.5 * line.size


class _Step(NamedTuple):
    """From one line to the next: how far each begins from the left margin."""

    first: bool
    """The line before is the first of its paragraph."""
    from_left: float
    """Where the paragraph begins."""
    before: Line
    at: float
    line: Line
    to: float

    def is_centred(self) -> bool:
        """Tell whether a line in the middle goes on with one above it."""
        middle = self.to + self.line.box.width / 2
        aside = middle - (self.at + self.before.box.width / 2)
        if abs(aside) > self.line.size:
            return False
        is_new = begins_paragraph(self.line.text) or ends_sentence(self.before.text)
        return not is_new

    def is_indented(self) -> bool:
        """Tell whether the next line begins a paragraph by where it begins."""
        em = max(self.line.size, 1.0)
        further = (self.to - self.at) / em
        if not self.first:
            return abs(further) > INDENT_EMS
        if further > INDENT_EMS:
            hangs = is_item(self.before.text) and further < FAR_EMS
            return not hangs or ends_sentence(self.before.text)
        if further < -FAR_EMS:
            return True
        if further < -INDENT_EMS or self.at < INDENT_EMS * em:
            return False
        # Both are indented alike: two first lines, or a block that is set in.
        is_heading = read_mark(self.before.text) is not None
        return is_heading or ends_sentence(self.before.text)

    def cites(self, kind: str | Level) -> bool:
        """Tell whether a line that begins with an article's number only cites it."""
        mark = read_mark(self.before.text) if self.first else None
        is_text = mark is None or mark.level is Level.ARTICLE
        is_open = not ends_sentence(self.before.text)
        return kind is Level.ARTICLE and is_text and is_open

    def is_sure(self) -> bool:
        """Tell whether the line goes on even if it begins like a paragraph.

        The line before breaks off in a sentence, and the paragraph's first line is
        indented while this one is not.
        """
        is_open = not ends_sentence(self.before.text)
        is_heading = self.first and read_mark(self.before.text) is not None
        is_set_out = self.from_left - self.to > INDENT_EMS * self.line.size
        return is_open and not is_heading and is_set_out
