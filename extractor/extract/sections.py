"""Lines outside tables to sections: the narrative parts of a document.

Lines are joined to paragraphs, over pages too: a paragraph ends where a line stops
short of the margin, where the next is indented or set apart, or where a heading comes.
Headings are 第一部分, 一、 and （一）; the contents page lists the same words and is
known by its leaders, its page numbers, or by its lines coming again further on. A
heading with no text of its own gives no section.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from extractor.model import Line, Section
from extractor.text import join_text

HEADING_LENGTH = 45
"""A numbered line longer than this is a paragraph."""

SHORT_EMS = 2.5
"""A line that stops this many ems before the margin ends its paragraph."""

INDENT_EMS = 1.2
"""A line that begins this far in begins a paragraph; the rule is two ems."""

APART_EMS = 1.2
"""More paper than this between two lines parts paragraphs, beyond the usual gap."""

ALIKE = 0.75
"""Contents and heading may differ by a slip or two."""

_PART = re.compile(r"^第[一二三四五六七八九十]+部分")
_FIRST = re.compile(r"^[一二三四五六七八九十]+、")
_SECOND = re.compile(r"^[（(][一二三四五六七八九十]+[)）]")
_CONTENTS = re.compile(r"^目\s*[录次]$")
_LEADER = re.compile(r"[.．…·・]{3,}\s*\d*$|\s\d{1,3}$|(?<=\D)\d{1,3}$")
_LABEL = re.compile(r"^(总体绩效目标|绩效目标|绩效指标)[:：]")
_ROLES = (
    ("special_fund", re.compile(r"专项资金")),
    ("safeguard", re.compile(r"保障措施")),
    ("sub_goal", re.compile(r"分项(绩效)?目标")),
    ("overall_goal", re.compile(r"总体(绩效)?目标")),
)


class Paragraph(NamedTuple):
    """A run of lines that is one paragraph."""

    text: str
    page_first: int
    page_last: int
    alone: bool
    """Printed on a single line."""


def lines_to_sections(pages: Mapping[int, Sequence[Line]]) -> tuple[Section, ...]:
    """Return the sections in reading order.

    `pages` has the lines of each page that are neither in a table, nor furniture, nor
    the heading of a form.
    """
    paragraphs = list(_without_contents(list(_paragraphs(pages))))
    outline = _Outline()
    for paragraph in paragraphs:
        outline.add(paragraph)
    sections = (section for section in outline.sections if section.text)
    return tuple(
        replace(section, ordinal=number)
        for number, section in enumerate(sections, start=1)
    )


def _paragraphs(pages: Mapping[int, Sequence[Line]]) -> Iterator[Paragraph]:
    current: Paragraph | None = None
    before: Line | None = None
    for number, lines in sorted(pages.items()):
        left = min((line.box.left for line in lines), default=0.0)
        right = max((line.box.right for line in lines), default=0.0)
        for line in lines:
            goes_on = (
                current is not None
                and before is not None
                and _goes_on(before, line, left, current.page_last == number)
            )
            if current is None or not goes_on:
                if current is not None:
                    yield current
                current = Paragraph(line.text, number, number, alone=True)
            else:
                text = join_text(current.text, line.text)
                current = Paragraph(text, current.page_first, number, alone=False)
            before = line if line.box.right > right - SHORT_EMS * line.size else None
    if current is not None:
        yield current


def _goes_on(before: Line, line: Line, left: float, same_page: bool) -> bool:  # noqa: FBT001
    """Tell whether a line goes on with the full line before it."""
    if _is_heading(line.text) or _LABEL.match(line.text):
        return False
    if line.box.left - left > INDENT_EMS * line.size:
        return False
    gap = line.box.top - before.box.bottom
    return not same_page or gap < APART_EMS * line.size


def _is_heading(text: str) -> bool:
    return bool(_PART.match(text) or _FIRST.match(text) or _SECOND.match(text))


def _without_contents(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs but for those of a contents page."""
    inside = False
    for number, paragraph in enumerate(paragraphs):
        if _CONTENTS.match(paragraph.text):
            inside = True
        elif not inside:
            yield paragraph
        elif not _is_entry(paragraph.text, paragraphs[number + 1 :]):
            inside = False
            yield paragraph


def _is_entry(text: str, later: Sequence[Paragraph]) -> bool:
    """Tell whether the text, on a contents page, is an entry of it."""
    if _LEADER.search(text):
        return True
    entry = text.replace(" ", "")
    if len(entry) > HEADING_LENGTH:
        return False
    return any(_alike(entry, other.text.replace(" ", "")) for other in later)


def _alike(entry: str, other: str) -> bool:
    if entry == other:
        return True
    if abs(len(entry) - len(other)) > len(entry) * (1 - ALIKE):
        return False
    return SequenceMatcher(None, entry, other, autojunk=False).ratio() >= ALIKE


class _Outline:
    """Collects sections while headings come and go."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._part: str | None = None
        self._title: str | None = None
        self._first: str | None = None
        self._heading: str | None = None
        self._expects_title = False

    def add(self, paragraph: Paragraph) -> None:
        """Take the next paragraph, a heading or a text."""
        text = paragraph.text
        if _PART.match(text) and len(text) <= HEADING_LENGTH:
            self._open_part(text)
        elif _FIRST.match(text):
            self._open(paragraph, first=True)
        elif _SECOND.match(text):
            self._open(paragraph, first=False)
        elif self._expects_title and paragraph.alone and not _ends_sentence(text):
            self._title = self._heading = text
            self._expects_title = False
        elif self._heading is not None or self._part is not None:
            self._write(paragraph)

    def _open_part(self, text: str) -> None:
        part = _PART.match(text)
        self._part = part[0] if part else text
        title = text[len(self._part) :].strip()
        self._title = self._heading = title or None
        self._first = None
        self._expects_title = not title

    def _open(self, paragraph: Paragraph, *, first: bool) -> None:
        heading, rest = _split_heading(paragraph.text)
        self._heading = heading
        self._expects_title = False
        if first:
            self._first = heading
        self._start("")
        if rest:
            self._write(paragraph._replace(text=rest))

    def _role(self) -> str:
        for text in (self._first, self._title, self._heading):
            for role, words in _ROLES:
                if text and words.search(text):
                    return role
        return "other"

    def _start(self, role: str) -> None:
        number = _FIRST.match(self._heading or "") or _SECOND.match(self._heading or "")
        self.sections.append(
            Section(
                ordinal=0,
                part=self._part,
                number=number[0] if number else None,
                heading=self._heading,
                role=role or self._role(),
                text="",
                page_first=0,
                page_last=0,
            )
        )

    def _write(self, paragraph: Paragraph) -> None:
        label = _LABEL.match(paragraph.text)
        role = self._role()
        if label and role == "sub_goal" and label[1] == "绩效指标":
            role = "sub_goal_indicator"
        text = paragraph.text[label.end() :] if label else paragraph.text
        last = self.sections[-1] if self.sections else None
        if last is None or not self._continues(last, role if label else None):
            self._start(role)
        elif not last.text:
            self.sections[-1] = replace(last, role=role)
        self._append(text.strip(), paragraph)

    def _continues(self, last: Section, role: str | None) -> bool:
        """Tell whether text of this role, if its label tells one, goes on with last."""
        if last.heading != self._heading or last.part != self._part:
            return False
        return not last.text or role is None or last.role == role

    def _append(self, text: str, paragraph: Paragraph) -> None:
        last = self.sections[-1]
        joined = "\n".join(piece for piece in (last.text, text) if piece)
        self.sections[-1] = replace(
            last,
            text=joined,
            page_first=last.page_first or paragraph.page_first,
            page_last=paragraph.page_last,
        )


def _split_heading(text: str) -> tuple[str, str]:
    """Return a numbered paragraph as its heading and the text on the same line."""
    end = re.search(r"[。：:；;]", text)
    if end and end.end() <= HEADING_LENGTH:
        return text[: end.end()], text[end.end() :]
    if len(text) <= HEADING_LENGTH:
        return text, ""
    number = _FIRST.match(text) or _SECOND.match(text)
    return (number[0], text[number.end() :]) if number else ("", text)


def _ends_sentence(text: str) -> bool:
    return text.endswith(("。", "；", "，", ",", ";", "：", ":"))
