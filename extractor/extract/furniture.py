"""What a page carries beside its content: page numbers and running heads.

Furniture is neither cell text nor heading nor paragraph. It is known by position and
repetition: a lone number in the margin, the same line at the same height on many
pages. Nothing inside a table is furniture; `watermarks` are taken out before.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.model import Line, Page

MARGIN = 0.12
"""The part of a page's height, at its top and foot, in which furniture stands."""

REPEATED = 3
"""A margin line that stands on so many pages at one height is a running head."""

_PAGE_NUMBER = re.compile(
    r"^[-—–―·~\s]*(第?\s*\d{1,4}\s*页?\s*([/／,，共]\s*共?\s*\d{1,4}\s*页?)?"
    r"|[ivxlcdmIVXLCDM]{1,6}|第[一二三四五六七八九十百]{1,5}页"
    r"|(?i:page)\s*\d+(\s*(?i:of)\s*\d+)?)[-—–―·~\s]*$"
)
_DIGITS = re.compile(r"\d+")


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
    margins = {
        page.number: _in_margin(page, loose.get(page.number, ())) for page in pages
    }
    seen = Counter(
        key for lines in margins.values() for key in {_key(line) for line in lines}
    )
    return Furniture(
        lines={
            number: tuple(line for line in lines if _is_furniture(line, seen))
            for number, lines in margins.items()
        }
    )


def _is_furniture(line: Line, seen: Mapping[tuple[str, int], int]) -> bool:
    return bool(_PAGE_NUMBER.match(line.text)) or seen[_key(line)] >= REPEATED


def _key(line: Line) -> tuple[str, int]:
    """Return what repeats from page to page: text but for figures, and height."""
    return _DIGITS.sub("#", line.text), round(line.box.centre.y / 4)


def _in_margin(page: Page, lines: Sequence[Line]) -> list[Line]:
    edge = MARGIN * page.height
    return [
        line
        for line in lines
        if line.box.centre.y < edge or line.box.centre.y > page.height - edge
    ]
