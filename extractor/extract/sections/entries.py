"""Lines of the table of contents to its entries: number, title, page.

Bullets, leaders and page numbers are set around the title in every manner, and the page
may stand on a line of its own. A line without a number goes on with the entry above it
where that one still lacks its page, or reaches the margin. Titles stay as printed: what
they are compared with is not decided here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.extract.sections.contents import is_contents_title
from extractor.extract.sections.frame import FULL_EMS, Placed
from extractor.geometry import Place
from extractor.model import ContentsEntry
from extractor.text import join_text

_COUNT = r"[一二三四五六七八九十百零〇○]{1,5}"
_BULLET = re.compile(r"^\s*(?:[-–—•●○■□◆◇▪·*]+\s*(?=\S))?")
_NUMBERED = re.compile(
    rf"(?P<number>第\s*(?:{_COUNT}|\d{{1,3}})\s*(?:部分|篇|章|节|条)"
    rf"|[(（]\s*(?:{_COUNT}|\d{{1,3}})\s*[)）][、.．]?"
    rf"|{_COUNT}(?:、|[.．](?!\d))|[㈠-㈩①-⑳][、.．]?"
    rf"|\d{{1,3}}(?:[、)）]|[.．](?!\d)|[.．](?=20\d\d年))|附[件表]\s*\d+[-\d]*)\s*[:：]?\s*"
)
_PAGE = r"第?\d{1,3}页?|[ivxIVX]{1,5}|[Pp][.．]?\d{1,3}"
_LEADERS = r"(?:[.．·・•_\-—。]{2,}|…+)"
_END = re.compile(
    rf"(?:\s*{_LEADERS})+\s*[(（\[【]?(?P<page>{_PAGE})?[)）\]】]?\s*$"
    rf"|\s*[(（\[【](?P<bracketed>{_PAGE})[)）\]】]\s*$"
    rf"|(?:\s+|(?<=[^\d.,%\-]))(?P<bare>\d{{1,3}})\s*$"
)
_PAGE_ALONE = re.compile(
    rf"\s*(?:{_LEADERS}\s*)*[(（\[【]?(?P<page>{_PAGE})[)）\]】]?\s*$"
)


def lines_to_entries(lines: Sequence[Placed]) -> tuple[ContentsEntry, ...]:
    """Return the entries in their order; the title of the contents is none."""
    listed = [each for each in lines if not is_contents_title(each[1].text)]
    reader = _Entries(listed)
    for placed in listed:
        reader.add(placed)
    return tuple(reader.entries)


class _Entries:
    """Puts the lines together, one after the other."""

    def __init__(self, lines: Sequence[Placed]) -> None:
        self.entries: list[ContentsEntry] = []
        paged = sum(bool(_END.search(line.text)) for _, line in lines)
        numbered = sum(_split_number(line.text)[0] is not None for _, line in lines)
        self._is_paged = bool(paged) and 2 * paged >= numbered
        self._right = max((line.box.right for _, line in lines), default=0.0)

    def add(self, placed: Placed) -> None:
        """Take a line as an entry, or into the entry above it."""
        number, line = placed
        place = Place(number, line.box, line.text)
        alone = _PAGE_ALONE.match(line.text)
        if alone:
            if self.entries and not self.entries[-1].page_label:
                self._extend("", alone["page"], place)
            return
        mark, rest = _split_number(line.text)
        title, page = self._split_page(rest)
        if mark is None and self.entries and self._goes_on():
            self._extend(title, page, place)
            return
        self.entries.append(
            ContentsEntry(number=mark, title=title, page_label=page, places=(place,))
        )

    def _split_page(self, text: str) -> tuple[str, str | None]:
        """Return the title and the page after it, where the entries have pages."""
        end = _END.search(text)
        if end is None or not self._is_paged:
            return text.strip(), None
        page = end["page"] or end["bracketed"] or end["bare"]
        return text[: end.start()].strip(), page

    def _goes_on(self) -> bool:
        """Tell whether a line without a number goes on with the last entry."""
        last = self.entries[-1]
        if not last.title:
            return True
        if last.page_label:
            return False
        box = last.places[-1].box
        return self._is_paged or (
            last.number is not None and box.right >= self._right - FULL_EMS * box.height
        )

    def _extend(self, title: str, page: str | None, place: Place) -> None:
        last = self.entries[-1]
        self.entries[-1] = replace(
            last,
            title=join_text(last.title, title),
            page_label=page,
            places=(*last.places, place),
        )


def _split_number(text: str) -> tuple[str | None, str]:
    """Return the number that the text begins with, and the text after it."""
    bare = _BULLET.sub("", text, count=1)
    numbered = _NUMBERED.match(bare)
    if numbered is None:
        return None, bare
    return re.sub(r"\s", "", numbered["number"]), bare[numbered.end() :]
