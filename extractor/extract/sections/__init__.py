"""Lines outside tables to sections: the narrative parts of a document.

Five modules, each with one question: `marks`, what a text begins with (第一部分, 一、,
（一）, 第一条, 1., 绩效目标：); `contents`, which lines are the table of contents, and
`entries`, what it lists; `paragraphs`, where a paragraph ends, over lines and pages,
with `frame` measuring what the lines are set in; `outline`, which paragraphs are
headings and whose text the others are. What is furniture is decided before, and which
lines head a form.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from extractor.extract.sections.contents import find_contents
from extractor.extract.sections.entries import lines_to_entries
from extractor.extract.sections.frame import Placed
from extractor.extract.sections.outline import paragraphs_to_sections
from extractor.extract.sections.paragraphs import lines_to_paragraphs
from extractor.model import ContentsEntry, Line, Section

__all__ = ["Contents", "lines_to_contents", "lines_to_sections"]


class Contents(NamedTuple):
    """The table of contents, and the prose that is left without it."""

    entries: tuple[ContentsEntry, ...]
    body: Mapping[int, tuple[Line, ...]]
    """The other lines of each page."""


def lines_to_contents(
    pages: Mapping[int, Sequence[Line]], titles: Collection[str] = ()
) -> Contents:
    """Return what the table of contents lists, and the lines outside it.

    `pages` has the lines of each page that are neither in a table, nor furniture, nor
    the title of a form or table; `titles` has those, which the table of contents lists
    too.
    """
    lines = _in_order(pages)
    where = find_contents(lines, titles)
    body: dict[int, list[Line]] = {number: [] for number in pages}
    for number, line in (*lines[: where.start], *lines[where.stop :]):
        body[number].append(line)
    return Contents(
        entries=lines_to_entries(lines[where]),
        body={number: tuple(on) for number, on in body.items()},
    )


def lines_to_sections(pages: Mapping[int, Sequence[Line]]) -> tuple[Section, ...]:
    """Return the sections in reading order; `pages` has the lines of their prose."""
    return paragraphs_to_sections(lines_to_paragraphs(_in_order(pages)))


def _in_order(pages: Mapping[int, Sequence[Line]]) -> list[Placed]:
    return [(number, line) for number, on in sorted(pages.items()) for line in on]
