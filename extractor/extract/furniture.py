"""What a page carries beside its content: page numbers and running heads.

Furniture is neither cell text nor heading nor paragraph. It is known by position and
repetition: a number near the edge that counts up with the pages, the same line at the
same height on many pages. A line is furniture only with such evidence, for content may
stand in the margin too. Nothing inside a table is furniture; `watermarks` are taken out
before.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from extractor.model import Line, Page
from extractor.text import count_value

MARGIN = 0.12
"""The part of a page's height, at its top and foot, in which furniture stands."""

WIDE_MARGIN = 0.2
"""Where the outermost line may be a number that counts up: LaTeX sets it at 15 %."""

EDGE = 0.09
"""Where a line may be a running head on the word of two pages only."""

REPEATED = 3
"""A margin line that stands on so many pages at one height is a running head."""

SAME_HEIGHT_PT = 4.0
"""How far a running head may move from page to page: fonts differ, margins do not."""

SET_APART = 0.8
"""The blank between a running head and the text, in the size of its type, at least."""

_ARABIC, _ROMAN, _CHINESE = (
    r"\d{1,4}",
    r"[ivxlc]{1,7}",
    r"[一二三四五六七八九十百]{1,5}",
)
_COUNT = rf"(?:{_ARABIC}|{_CHINESE})"
_DECOR = r"[-—–―~·•.*|<>《》【】\[\]()〔〕「」]"
_BARE = re.compile(rf"({_ARABIC}|{_ROMAN}|{_CHINESE})$")
_DECORATED = re.compile(
    rf"{_DECOR}+({_ARABIC}|{_ROMAN}){_DECOR}+$|[-—–―~]+({_CHINESE})[-—–―~]+$"
)
_TYPICAL = re.compile(
    rf"{_DECOR}*(?:"
    rf"第({_COUNT}|{_ROMAN})页(?:[,，、/／|]?共?{_COUNT}页?)?"
    rf"|共{_COUNT}页[,，、/／|]?第({_COUNT})页"
    rf"|({_ARABIC})[/／](?:共?{_ARABIC}页?)"
    rf"|({_ARABIC})页"
    rf"|(?:page|p\.?|页码[:：]?)({_ARABIC})(?:of{_ARABIC}|/{_ARABIC})?"
    rf"|({_ARABIC})of{_ARABIC}"
    rf"){_DECOR}*$"
)
"""第3页, 第3页共9页, 共9页第3页, 3/9, Page 3 of 9, 3 of 9, 页码:3."""
_ALONE = re.compile(rf"[-—–―~·•]+({_ARABIC})[-—–―~·•]+$")
_PRINTED_BY_BROWSER = re.compile(
    r"https?://|file:/|^\d{4}[/-]\d{1,2}[/-]\d{1,2}[上下]?[午]?\d{1,2}:\d{2}"
)
_DIGITS = re.compile(r"\d+")
_CAPTION = re.compile(r"^(附?表|附件|公开|续表|图)|表([（(].*[)）])?$")
_HEADING = re.compile(
    r"^(第.{1,3}[部章条节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The lines of each page that are furniture, and the running heads' texts."""

    lines: Mapping[int, tuple[Line, ...]]

    def without(self, page_number: int, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Return those of the page's lines that are not furniture."""
        own = self.lines.get(page_number, ())
        return tuple(line for line in lines if line not in own)


def find_furniture(
    pages: Sequence[Page], loose: Mapping[int, Sequence[Line]]
) -> Furniture:
    """Return the furniture among each page's lines outside tables."""
    spots = [
        spot for page in pages for spot in _page_to_spots(page, loose[page.number])
    ]
    numbers = _page_numbers(spots)
    size = _usual_size([line for lines in loose.values() for line in lines])
    heads = _running_heads([spot for spot in spots if spot not in numbers], size)
    lines: dict[int, list[Line]] = {page.number: [] for page in pages}
    for spot in spots:
        if spot in numbers or spot in heads:
            lines[spot.page].append(spot.line)
    return Furniture(lines={number: tuple(own) for number, own in lines.items()})


class _Spot(NamedTuple):
    """A line near the top or the foot of its page."""

    page: int
    line: Line
    at_top: bool
    inside: float
    """How far its middle stands from the edge of the page, in points."""
    share: float
    """The same as a part of the page's height."""
    rank: int
    """Lines of text between it and the edge."""
    blank: float
    """Paper between it and the next ink away from the edge, in points."""

    def is_level_with(self, other: "_Spot") -> bool:
        """Tell whether both stand at one height of their pages."""
        same = abs(self.inside - other.inside) <= SAME_HEIGHT_PT
        return same and self.at_top == other.at_top

    @property
    def is_set_apart(self) -> bool:
        """Tell whether it stands alone at the edge."""
        return self.rank == 0 and self.blank >= SET_APART * self.line.size


def _page_to_spots(page: Page, lines: Sequence[Line]) -> Iterator[_Spot]:
    """Yield the lines near the edges of a page, the outermost first."""
    tops = sorted(glyph.box.top for glyph in page.glyphs)
    bottoms = sorted(glyph.box.bottom for glyph in page.glyphs)
    by_height = sorted(lines, key=lambda line: line.box.centre.y)
    for at_top, ordered in ((True, by_height), (False, by_height[::-1])):
        for rank, line in enumerate(ordered):
            middle = line.box.centre.y
            inside = middle if at_top else page.height - middle
            if inside > WIDE_MARGIN * page.height:
                break
            if at_top:
                after = bisect_left(tops, line.box.bottom)
                ink = tops[after] - line.box.bottom if after < len(tops) else inf
            else:
                after = bisect_right(bottoms, line.box.top) - 1
                ink = line.box.top - bottoms[after] if after >= 0 else inf
            share = inside / page.height
            yield _Spot(page.number, line, at_top, inside, share, rank, ink)


class _Number(NamedTuple):
    """A line that may be a page number."""

    spot: _Spot
    figure: int
    style: str
    is_typical: bool

    def is_like(self, other: "_Number") -> bool:
        """Tell whether both are written alike, at one height."""
        return self.style == other.style and self.spot.is_level_with(other.spot)


def _page_numbers(spots: Sequence[_Spot]) -> set[_Spot]:
    """Return the page numbers: what counts up with the pages, or says what it is."""
    near = [spot for spot in spots if spot.share <= MARGIN or spot.rank == 0]
    read = [number for spot in near if (number := _read_number(spot)) is not None]
    found = [n for n in read if _counts_up(n, read) or _tells_page(n)]
    # A part that begins to count anew may have one page only.
    again = [n for n in read if any(n.is_like(other) for other in found)]
    return {number.spot for number in (*found, *again)}


def _counts_up(number: _Number, others: Sequence[_Number]) -> bool:
    """Tell whether another page has the number that this one foretells."""
    return any(
        other.spot.page != number.spot.page
        and other.figure - number.figure == other.spot.page - number.spot.page
        and other.is_like(number)
        for other in others
    )


def _tells_page(number: _Number) -> bool:
    """Tell whether one number alone is a page number."""
    is_plain = number.is_typical or number.figure == number.spot.page
    return is_plain and number.spot.share <= MARGIN and number.spot.is_set_apart


def _read_number(spot: _Spot) -> _Number | None:
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", spot.line.text)).lower()
    for pattern in (_TYPICAL, _DECORATED, _BARE):
        match = pattern.match(text)
        if match:
            figure = next(group for group in match.groups() if group)
            style = (
                text.replace(figure, "#", 1) if pattern is not _TYPICAL else "typical"
            )
            is_typical = pattern is _TYPICAL or bool(_ALONE.match(text))
            return _Number(spot, count_value(figure), style, is_typical)
    return None


def _running_heads(spots: Sequence[_Spot], usual_size: float) -> set[_Spot]:
    """Return the lines that come again at one height, and what browsers print."""
    alike: dict[str, list[_Spot]] = {}
    for spot in spots:
        for key in _keys(spot):
            alike.setdefault(key, []).append(spot)
    found: set[_Spot] = set()
    for group in alike.values():
        for spot in group:
            level = {other.page for other in group if other.is_level_with(spot)}
            is_small = spot.line.size <= usual_size + 0.5
            if _is_head(spot, len(level), is_small=is_small):
                found.add(spot)
    return found


def _is_head(spot: _Spot, pages: int, *, is_small: bool) -> bool:
    """Tell whether a line that so many pages have is a running head."""
    text = spot.line.text
    if spot.share <= EDGE and spot.rank == 0 and _PRINTED_BY_BROWSER.search(text):
        return True
    if spot.share <= MARGIN and pages >= REPEATED:
        return True
    # Two pages are little: a title printed over two forms comes twice as well.
    is_title = bool(_CAPTION.search(text) or _HEADING.match(text)) or not is_small
    return pages > 1 and spot.share <= EDGE and spot.is_set_apart and not is_title


def _keys(spot: _Spot) -> Iterator[str]:
    """Yield what comes again: the text, and the text with one figure that counts up."""
    text = spot.line.text
    yield text
    if _CAPTION.search(text) or _HEADING.match(text):
        return
    for figure in _DIGITS.finditer(text):
        ahead = int(figure[0]) - spot.page
        yield f"{text[: figure.start()]}#{ahead}{text[figure.end() :]}"


def _usual_size(lines: Sequence[Line]) -> float:
    """Return the size of type that most letters outside tables are set in."""
    sizes = sorted(line.size for line in lines for _ in line.text)
    return sizes[len(sizes) // 2] if sizes else 0.0
