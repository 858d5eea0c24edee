"""What stands above a form: its heading, and the line that tells the unit.

A numbered line (`3、…项目绩效目标表`, `（一）…`) is the heading; without one it is the
last title above the table. The year and the unit in brackets below a title are no part
of it. A heading that wraps is one heading.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from extractor.geometry import Place
from extractor.model import Line, RawField
from extractor.text import join_text

_ASIDE = re.compile(
    r"^[（(]?\s*(\d{4}\s*年度?|[二〇○Oo零一二三四五六七八九]{4}年度?)\s*[)）]?$"
    r"|^[（(]?\s*(金额|计量|货币)?单位|^附件|^附表\d*$|^续表|^[（(]续"
)
_NUMBERED = re.compile(
    r"^([（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])"
)
_CAPTION = re.compile(
    r"(?<!下)(?<!附)表([（(].*[)）])?$|公开\d+表|^(附?表|附件)\s*\d*[:：]?$|^20\d{2}年度?$"
    r"|^[（(]?(金额|计量|货币)?单位[:：]|单位[:：]\s*(人民币)?[万亿千百]?元[)）]?$"
    r"|^(部门|编制部门|编制单位|填报单位|预算单位|单位名称)[:：]"
)
_PART = re.compile(r"^第[一二三四五六七八九十]+(部分|章)")
_UNIT = re.compile(r"单位[:：]?\s*(人民币)?\s*[万亿千百]?元")
_SIZE_STEP = 1.0


def heading_field(lines: Sequence[Line], page_number: int) -> RawField | None:
    """Return the heading with its places; None where nothing is printed above."""
    chosen = _titles(lines)
    if not chosen:
        return None
    text = ""
    for line in chosen:
        text = join_text(text, line.text)
    places = tuple(Place(page_number, line.box, line.text) for line in chosen)
    return RawField(text=text, places=places)


def heading_lines(lines: Sequence[Line], *, is_form: bool) -> tuple[Line, ...]:
    """Return the lines above a table that belong to it and to no section.

    Above a form that is its heading and what stands below it; above another table it
    is what looks like a title right above it, for prose may stand above that.
    """
    if not is_form:
        captions = takewhile(lambda line: _CAPTION.search(line.text), reversed(lines))
        return tuple(captions)[::-1]
    chosen = _titles(lines)
    if not chosen:
        return tuple(lines)
    return tuple(lines[list(lines).index(chosen[0]) :])


def _titles(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the heading; none where nothing but asides is printed."""
    titles = [line for line in lines if not _ASIDE.search(line.text)]
    if not titles:
        return []
    start = _start(titles)
    end = start + 1
    while end < len(titles) and _wraps(titles[end - 1], titles[end]):
        end += 1
    return titles[start:end]


def unit_line(lines: Sequence[Line]) -> str:
    """Return the line above the table that tells its unit; empty without one."""
    return next((line.text for line in lines if _UNIT.search(line.text)), "")


def _start(titles: Sequence[Line]) -> int:
    """Return the last numbered line, or else the first line of the last title."""
    for index in range(len(titles) - 1, -1, -1):
        if _NUMBERED.match(titles[index].text):
            return index
    start = len(titles) - 1
    while start and _wraps(titles[start - 1], titles[start]):
        start -= 1
    return start


def _wraps(line: Line, after: Line) -> bool:
    """Tell whether the second line goes on with the first: same size, right below.

    The first of two lines is the wider; the title of a part stands on its own.
    """
    gap = after.box.top - line.box.bottom
    same = abs(line.size - after.size) < _SIZE_STEP
    near = same and gap < 2 * line.size and not _NUMBERED.match(after.text)
    wider = line.box.width >= after.box.width - line.size
    return near and wider and not _PART.match(line.text)
