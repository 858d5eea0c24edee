"""A document as a reader hands it on: files, pages, glyphs, strokes.

Nothing is interpreted here; what a line of strokes means is for the steps after.
"""

from dataclasses import dataclass
from typing import NamedTuple

from extractor.geometry import Box, Point

HALF_EM = 0.35
"""From the line a character stands on up to the middle of a Chinese one, in ems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read: its name as given, and its bytes."""

    source: str
    file_name: str
    content: bytes


class Glyph(NamedTuple):
    """One printed character."""

    text: str
    box: Box
    """Tight around the ink."""
    size: float
    angle: float
    """Degrees the character is turned clockwise on the displayed page; 0 is upright."""
    baseline: float
    """y of the line it stands on (x of that line when turned a quarter)."""
    spaced: bool = False
    """White space stands before it in the text, as the reader judges by widths."""
    faint: bool = False
    """Its colour hardly differs from the ground under it."""
    run: int = 0
    """Characters that one operator of the file shows have one number; 0 is unknown."""

    def is_struck_at(self, y: float) -> bool:
        """Tell whether a line at this height goes through the middle of its ink."""
        quarter = self.box.height / 4
        return self.box.top + quarter < y < self.box.bottom - quarter

    @property
    def middle(self) -> Point:
        """Where it stands: the middle of its ink along the line, of the line across.

        A comma's ink is at the foot of its line; its middle is in the line's middle all
        the same, so a line is never torn apart.
        """
        return Point(*self.middle_xy())

    def middle_xy(self) -> tuple[float, float]:
        """Return x and y of `middle`, for all glyphs of a page.

        To make a `Point` takes four times as long as to find where it is.
        """
        left, top, right, bottom = self.box
        slack, up = self.size / 2, HALF_EM * self.size
        y = self.baseline - up
        if not self.angle and top - slack <= y <= bottom + slack:
            # Nearly every glyph: without `round`, `min` and `max`, a third of the time.
            return (left + right) / 2, y
        quarter = round(self.angle / 90) % 4
        if quarter % 2:
            x = self.baseline + (up if quarter == 1 else -up)
            x = min(max(x, left - slack), right + slack)
            return x, (top + bottom) / 2
        y = self.baseline - (up if quarter == 0 else -up)
        y = min(max(y, top - slack), bottom + slack)
        return (left + right) / 2, y


class Stroke(NamedTuple):
    """One drawn straight line, with the thickness it has on the page."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a reader hands on: one page as displayed, with nothing interpreted."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...]
    images: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document read page by page, with the facts the file tells of itself."""

    page_count: int
    pages: tuple[Page, ...]
    metadata_title: str | None = None
    producer: str | None = None
    unreadable: tuple[int, ...] = ()
    """Numbers of the pages that could not be read."""
    reader: str = ""
    """Name of the reader that opened the file."""
