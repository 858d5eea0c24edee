"""Lines outside tables to sections: the narrative parts of a document.

Four modules, each with one question: `marks`, what a text begins with (第一部分, 一、,
（一）, 第一条, 1., 绩效目标：); `contents`, which lines are the table of contents;
`paragraphs`, where a paragraph ends, over lines and pages, with `frame` measuring what
the lines are set in; `outline`, which paragraphs are headings and whose text the others
are. What is furniture is decided before, and which lines head a form.
"""

from collections.abc import Collection, Mapping, Sequence

from extractor.extract.sections.contents import without_contents
from extractor.extract.sections.outline import paragraphs_to_sections
from extractor.extract.sections.paragraphs import lines_to_paragraphs
from extractor.model import Line, Section

__all__ = ["lines_to_sections"]


def lines_to_sections(
    pages: Mapping[int, Sequence[Line]], titles: Collection[str] = ()
) -> tuple[Section, ...]:
    """Return the sections in reading order.

    `pages` has the lines of each page that are neither in a table, nor furniture, nor
    the title of a form or table; `titles` has those, which the table of contents lists
    too.
    """
    lines = [(number, line) for number, on in sorted(pages.items()) for line in on]
    body = without_contents(lines, titles)
    return paragraphs_to_sections(lines_to_paragraphs(body))
