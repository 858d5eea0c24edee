"""Prose set on pages: paragraphs, broken into lines and pages as printers do.

One line of the text is one paragraph. `# ` makes it a title (centred and larger), `= `
a line in the middle, `- - -` begins a page. A line of type holds as many letters as
fit: no line begins with a closing mark or ends with an opening one, figures and Latin
words stay whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

from extractor.geometry import Box
from extractor.model import Glyph, Page
from tests.writing import PAGE_HEIGHT_PT, set_line, width_of

PAGE_BREAK = "- - -"
WORD = re.compile(
    r"[（《“]*(?:[A-Za-z0-9.,%/]+|[^，。；：、！？）》”])(?:[”]?[，。；：、！？）》”%]*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How prose is set."""

    size: float = 12.0
    title_size: float = 16.0
    width_ems: float = 30.0
    pitch_ems: float = 1.5
    indent_ems: float = 2.0
    gap_ems: float = 0.0
    """Blank paper between paragraphs."""
    is_justified: bool = False
    left: float = 80.0
    top: float = 100.0
    lines: int = 28
    """Of type on a page."""
    number: str = ""
    """The page number's text, `#` for the figure."""
    head: str = ""


def prose(text: str, setting: Setting | None = None) -> tuple[Page, ...]:
    """Return the pages the text fills."""
    chosen = setting or Setting()
    pages: list[list[Glyph]] = [[]]
    at = 0.0
    for paragraph in dedent(text).strip("\n").splitlines():
        if paragraph.strip() == PAGE_BREAK:
            pages.append([])
            at = 0.0
            continue
        for line in _paragraph(paragraph.strip(), chosen):
            if at >= chosen.lines:
                pages.append([])
                at = 0.0
            pages[-1].extend(_line(line, at, chosen))
            at += 1
        at += chosen.gap_ems / chosen.pitch_ems if at else 0.0
    return tuple(
        _page(glyphs, number, chosen) for number, glyphs in enumerate(pages, start=1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _SetLine:
    text: str
    size: float
    indent: float = 0.0
    is_centred: bool = False
    is_last: bool = True


def _paragraph(text: str, setting: Setting) -> Iterator[_SetLine]:
    kind, _, rest = text.partition(" ")
    if kind in ("#", "="):
        size = setting.title_size if kind == "#" else setting.size
        yield _SetLine(text=rest, size=size, is_centred=True)
        return
    size, width = setting.size, setting.width_ems * setting.size
    line, indent = "", setting.indent_ems * size
    for word in WORD.findall(text):
        if line and indent + width_of(line + word, size) > width:
            yield _SetLine(text=line, size=size, indent=indent, is_last=False)
            line, indent = "", 0.0
        line += word
    yield _SetLine(text=line, size=size, indent=indent)


def _line(line: _SetLine, at: float, setting: Setting) -> Iterator[Glyph]:
    baseline = setting.top + (at + 1) * setting.pitch_ems * setting.size
    width = setting.width_ems * setting.size
    free = width - line.indent - width_of(line.text, line.size)
    left = setting.left + (free / 2 if line.is_centred else line.indent)
    glyphs = list(set_line(line.text, left, baseline, line.size))
    stretched = setting.is_justified and not line.is_last and len(glyphs) > 1
    step = free / (len(glyphs) - 1) if stretched else 0.0
    for number, glyph in enumerate(glyphs):
        x0, y0, x1, y1 = glyph.box
        yield glyph._replace(box=Box(x0 + number * step, y0, x1 + number * step, y1))


def _page(glyphs: list[Glyph], number: int, setting: Setting) -> Page:
    width = 2 * setting.left + setting.width_ems * setting.size
    lowest = max((glyph.box.bottom for glyph in glyphs), default=0.0)
    height = max(PAGE_HEIGHT_PT, lowest + setting.top)
    own = list(glyphs)
    for text, baseline in ((setting.head, 40.0), (setting.number, height - 30.0)):
        printed = text.replace("#", str(number))
        left = (width - width_of(printed, 9.0)) / 2
        own.extend(set_line(printed, left, baseline, 9.0))
    return Page(
        number=number, width=width, height=height, glyphs=tuple(own), strokes=()
    )
