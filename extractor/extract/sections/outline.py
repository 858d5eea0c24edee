"""Paragraphs to sections: which are headings, and whose text the others are.

Headings are 第一部分, 一、 and （一）; in regulations chapters (第一章) are parts and
articles (第一条) are sections, and what is numbered inside an article is its text. A
title that is set in the middle and larger than the prose is a heading too. A heading
with no text of its own gives no section.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.extract.sections.marks import (
    HEADING_LENGTH,
    Level,
    Mark,
    ends_sentence,
    is_closed,
    is_item,
    read_label,
    read_mark,
)
from extractor.extract.sections.paragraphs import Paragraph
from extractor.model import Section
from extractor.text import count_value, join_text

STANDING_LENGTH = 90
"""A numbered paragraph up to this length, without a sentence's end, is a heading that
wraps; beyond it no heading was seen."""

SKIPPED = 3
"""An article this far after the one before is the next: numbers are left out."""

_CLAUSE_END = re.compile(r"[。：:；;]")
_RUN_IN = re.compile(r"(?<=[。；;])(?=绩效指标[:：])")
_ROLES = (
    ("special_fund", re.compile(r"专项资金")),
    ("safeguard", re.compile(r"保障措施")),
    ("sub_goal", re.compile(r"分项(绩效)?目标")),
    ("overall_goal", re.compile(r"总体(绩效)?目标")),
)


def paragraphs_to_sections(paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Return the sections in reading order."""
    outline = _Outline()
    for number, paragraph in enumerate(paragraphs, start=1):
        after = paragraphs[number] if number < len(paragraphs) else None
        outline.add(paragraph, after)
    sections = (section for section in outline.sections if section.text)
    return tuple(
        replace(section, ordinal=number)
        for number, section in enumerate(sections, start=1)
    )


class _Outline:
    """Collects sections while headings come and go."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._part: str | None = None
        self._title: str | None = None
        self._first: str | None = None
        self._heading: str | None = None
        self._number: str | None = None
        self._expects_title = False
        self._in_article = False
        self._article = 0
        self._title_of: Paragraph | None = None
        self._began = False

    def add(self, paragraph: Paragraph, after: Paragraph | None) -> None:
        """Take the next paragraph, a heading or a text; `after` is the one after it."""
        mark = read_mark(paragraph.text)
        if mark and self._opens(mark, paragraph):
            self._open(mark, paragraph, after)
        elif self._expects_title and _may_be_title(paragraph):
            self._title = self._heading = paragraph.text
            self._expects_title = False
        elif paragraph.is_title and _may_be_title(paragraph):
            self._open_title(paragraph)
        else:
            self._add_text(paragraph)

    def _opens(self, mark: Mark, paragraph: Paragraph) -> bool:
        """Tell whether the paragraph is a heading, or begins with one."""
        if mark.level in (Level.PART, Level.CHAPTER):
            is_short = len(paragraph.text) <= HEADING_LENGTH
            return is_short and not ends_sentence(paragraph.text)
        if mark.level is Level.ARTICLE:
            return self._counts_on(mark)
        if not mark.number and self._heading and paragraph.text in self._heading:
            return False
        return not self._in_article

    def _counts_on(self, mark: Mark) -> bool:
        """Tell whether the article is the next; a text may begin by citing another."""
        article = count_value(mark.number.strip("第条"))
        comes_next = 0 < article - self._article <= SKIPPED
        if comes_next or article == 1:
            self._article = article
            return True
        return False

    def _open(self, mark: Mark, paragraph: Paragraph, after: Paragraph | None) -> None:
        self._title_of = None
        self._began = True
        if mark.level in (Level.PART, Level.CHAPTER):
            self._open_part(mark, paragraph.text)
            return
        heading, rest = mark.number, paragraph.text[len(mark.number) :]
        self._in_article = mark.level is Level.ARTICLE
        if not self._in_article:
            heading, rest = _split_heading(mark, paragraph.text, after)
        self._heading, self._number = heading, mark.number or None
        self._expects_title = False
        if mark.level is not Level.SECOND:
            self._first = heading
        self._start(self._role())
        if rest.strip():
            self._write(paragraph._replace(text=rest.strip()))

    def _open_part(self, mark: Mark, text: str) -> None:
        title = text[len(mark.number) :].strip(" \u3000:：、.．")
        is_chapter = mark.level is Level.CHAPTER
        self._part = f"{mark.number} {title}".strip() if is_chapter else mark.number
        self._title = self._heading = title or None
        self._first = self._number = None
        self._expects_title = not title
        self._in_article = False

    def _open_title(self, paragraph: Paragraph) -> None:
        """Take a title without a number; one over two lines is one."""
        text, last = paragraph.text, self._title_of
        if last and self._heading and last.page_last == paragraph.page_first:
            text = join_text(self._heading, text)
        self._title = self._heading = text
        self._first = self._number = None
        self._in_article = False
        self._title_of = paragraph

    def _add_text(self, paragraph: Paragraph) -> None:
        if self._title_of and self._title_of.page_last != paragraph.page_first:
            self._heading = self._title = None
        self._title_of = None
        if not self._began and "。" not in paragraph.text:
            # Before the first heading stand the lines of the cover, which are no text.
            return
        self._began = True
        for text in _RUN_IN.split(paragraph.text):
            self._write(paragraph._replace(text=text))

    def _role(self) -> str:
        for text in (self._first, self._title, self._heading):
            for role, words in _ROLES:
                if text and words.search(text):
                    return role
        return "other"

    def _start(self, role: str) -> None:
        self.sections.append(
            Section(
                ordinal=0,
                part=self._part,
                number=self._number,
                heading=self._heading,
                role=role,
                text="",
                page_first=0,
                page_last=0,
            )
        )

    def _write(self, paragraph: Paragraph) -> None:
        label = read_label(paragraph.text)
        role = self._role()
        if label and role == "sub_goal" and label[0] == "绩效指标":
            role = "sub_goal_indicator"
        text = label[1] if label else paragraph.text
        last = self.sections[-1] if self.sections else None
        if last is None or not self._continues(last, role if label else None):
            self._start(role)
        elif not last.text and label:
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


def _may_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    is_short = len(text) <= HEADING_LENGTH
    return is_short and not is_closed(text) and not is_item(text)


def _split_heading(mark: Mark, text: str, after: Paragraph | None) -> tuple[str, str]:
    """Return a numbered paragraph as its heading and the text on the same line."""
    end = _CLAUSE_END.search(text)
    if not is_closed(text) and len(text) <= STANDING_LENGTH and "。" not in text:
        is_short = len(text) <= HEADING_LENGTH and not end
        if is_short or (after and _stands_over(after, has_clause=end is not None)):
            return text, ""
    if end and end.end() <= HEADING_LENGTH:
        return text[: end.end()], text[end.end() :]
    if len(text) <= HEADING_LENGTH:
        return text, ""
    return text[: len(mark.number)], text[len(mark.number) :]


def _stands_over(after: Paragraph, *, has_clause: bool) -> bool:
    """Tell whether what stands below shows that the paragraph above is a heading."""
    if has_clause:
        return read_label(after.text) is not None
    return read_mark(after.text) is None
