"""The table of contents, which is neither heading nor text: where it stands.

It is known by its title (目录) or, without one, by standing before all prose; by
leaders and page numbers at the end of its entries, on their line or on the next; and by
its entries coming again further on, as headings or above forms. It ends where its first
entry comes again, or with its last entry; a form that is listed and not there is an
entry by its number. What the entries say is read in `entries`.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from extractor.extract.sections.frame import Placed
from extractor.extract.sections.marks import HEADING_LENGTH, Mark, is_item, read_mark

ALIKE = 0.75
"""Contents and heading may differ by a slip or two."""

FORGIVING = 6
"""In fewer characters a slip makes another word: 第一部分, 第二部分."""

LEAST = 3
"""So many entries in a row are a table of contents without a title."""

FRONT_LINES = 60
"""A table of contents without a title begins among the first lines, if at all."""

BETWEEN = 2
"""So many lines among the entries may be none: a wrapped entry, a misspelt one."""

_TITLE = re.compile(r"(目[录次](contents)?|contents)[:：]?$")
_LEADERS = re.compile(r"[.．…·・•。_\-—]{3,}")
_PAGE = r"[(（\[【]?(第?\d{1,3}页?|[ivx]{1,5}|p\.?\d{1,3})[)）\]】]?"
_PAGED = re.compile(
    rf"([.．…·・•_\-—]{{2,}}|\s|(?<=[^\d.,%,-])){_PAGE}$", re.IGNORECASE
)
_NUMBER = re.compile(rf"[.．…·・•_\-—\s]*{_PAGE}[.．…·・•_\-—\s]*$", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?=\D{0,2}$)")
_BULLET = re.compile(r"^[-–—•●○■□◆◇▪·*]+")
_ITEM = re.compile(r"[(（]?(\d{1,3})(?:[)）、]|[.．](?!\d)|[.．](?=20\d\d年))")
_PREFIX = re.compile(
    r"^(第.{1,3}(部分|章|节|篇|条)|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+)"
)


def find_contents(lines: Sequence[Placed], titles: Collection[str]) -> slice:
    """Return where the table of contents stands; an empty slice where there is none."""
    texts = [_Text.of(line.text) for _, line in lines]
    return slice(*_Reader(texts, [_squeeze(title) for title in titles]).find())


def is_contents_title(text: str) -> bool:
    """Tell whether the line is the title above a table of contents: 目 录."""
    return bool(_TITLE.match(_Text.of(text).key.lower()))


class _Text(NamedTuple):
    """One line as the contents see it."""

    key: str
    """Without bullet, leaders, page number and white space."""
    is_paged: bool
    is_number: bool
    page: int | None
    """The page number at its end, in Arabic figures."""

    @classmethod
    def of(cls, raw: str) -> "_Text":
        """Return the line with what an entry has at its ends taken off."""
        text = unicodedata.normalize("NFKC", raw).strip()
        has_leaders = bool(_LEADERS.search(text))
        is_paged = bool(_PAGED.search(text)) or has_leaders
        key = _LEADERS.split(_PAGED.sub("", text))[0]
        return cls(
            key=_BULLET.sub("", _squeeze(key)),
            is_paged=is_paged,
            is_number=bool(_NUMBER.match(text)),
            page=int(figure[0]) if (figure := _FIGURE.search(text)) else None,
        )

    @property
    def name(self) -> str:
        """The key without its number: contents and headings number differently."""
        return _PREFIX.sub("", self.key)

    @property
    def is_prose(self) -> bool:
        """Tell whether the line is a sentence, or part of one."""
        return len(self.key) > HEADING_LENGTH or "。" in self.key


class _Reader:
    """Finds the one table of contents of a document."""

    def __init__(self, texts: Sequence[_Text], headings: Sequence[str]) -> None:
        self._texts = texts
        self._headings = [_PREFIX.sub("", heading) for heading in headings]

    def find(self) -> tuple[int, int]:
        """Return where it begins and ends; nothing between them when there is none."""
        for index, text in enumerate(self._texts):
            if _TITLE.match(text.key.lower()):
                return index, self._end(index + 1)
        for index, text in enumerate(self._texts[:FRONT_LINES]):
            if text.is_prose and not text.is_paged:
                break
            if read_mark(text.key) or is_item(text.key):
                end = self._end(index)
                if self._is_untitled(index, end):
                    return index, end
        return 0, 0

    def _end(self, start: int) -> int:
        """Return where the entries end that begin at `start`."""
        end = start
        for index in range(start, len(self._texts)):
            text = self._texts[index]
            if text.is_paged or text.is_number:
                end = index + 1
                continue
            if text.is_prose or index - end > BETWEEN or self._is_heading(start, index):
                break
            if self._is_listed(index) or self._counts_on(start, end, index):
                end = index + 1
        return end

    def _counts_on(self, start: int, end: int, index: int) -> bool:
        """Tell whether this line's number is the next after that of the last entry."""
        if index > end or end == start:
            return False
        last = _ITEM.match(self._texts[end - 1].key)
        here = _ITEM.match(self._texts[index].key)
        return bool(last and here and int(here[1]) == int(last[1]) + 1)

    def _is_heading(self, start: int, index: int) -> bool:
        """Tell whether this line is no entry but a heading that stands over text."""
        text, first = self._texts[index], self._texts[start].key
        mark = _chinese_mark(text.key)
        if index > start and mark and first.startswith(text.key):
            return True
        if index > start and len(text.key) >= LEAST and text.key.startswith(first):
            return True
        next_is_number = self._texts[index + 1 : index + 2]
        if mark is None or any(text.is_number for text in next_is_number):
            return False
        later = [other.key for other in self._texts[index + 1 :]]
        numbered = [key for key in later if key.startswith(mark.number)]
        return not _is_among(text.key, numbered) and not _is_in_two(text.key, later)

    def _is_listed(self, index: int) -> bool:
        """Tell whether what the line says comes again later, above prose or a form."""
        name = self._texts[index].name
        if len(name) < LEAST:
            return False
        if any(name in text or _are_alike(name, text) for text in self._headings):
            return True
        later = self._texts[index + 1 :]
        if _is_among(name, [text.name for text in later]):
            return True
        return _is_in_two(self._texts[index].key, [text.key for text in later])

    def _is_untitled(self, start: int, end: int) -> bool:
        """Tell whether these lines, without a title above, are a table of contents."""
        own = self._texts[start:end]
        entries = [text for text in own if not text.is_number]
        if len(entries) < LEAST:
            return False
        paged = sum(text.is_paged or text.is_number for text in own)
        if paged >= len(entries) - 1:
            numbers = [text.page for text in own if text.page is not None]
            return numbers == sorted(numbers)
        # Without page numbers, what it announces first has to come right after it.
        first = self._texts[start].key
        after = [text.key for text in self._texts[end : end + BETWEEN + 1]]
        return any(
            first.startswith(key) or key.startswith(first) or _are_alike(first, key)
            for key in after
            if len(key) >= LEAST
        )


def _chinese_mark(text: str) -> Mark | None:
    """Return the mark, unless contents and headings write such a one differently."""
    mark = read_mark(text)
    return mark if mark and mark.number and not mark.number[0].isdecimal() else None


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _is_among(entry: str, others: Sequence[str]) -> bool:
    return entry in others or any(_are_alike(entry, other) for other in others)


def _is_in_two(entry: str, others: Sequence[str]) -> bool:
    """Tell whether two lines that follow each other begin with the entry."""
    return any((above + below).startswith(entry) for above, below in pairwise(others))


def _are_alike(entry: str, other: str) -> bool:
    if entry == other:
        return True
    if abs(len(entry) - len(other)) > len(entry) * (1 - ALIKE):
        return False
    if len(entry) < FORGIVING:
        return False
    match = SequenceMatcher(None, entry, other, autojunk=False)
    return match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE
