"""What a page's box and a clip cut off: strokes to what is left of them, glyphs or not.

What a CropBox cuts off of its MediaBox are printers' marks, or another page. What runs
off the medium itself was not cut off by anyone: a table that is too wide for its page
does so, and is kept. A text too long for its cell is cut at the cell's side, and is of
the cell all the same; a line cut through its middle is printed again on the next page.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.extract.reading.outlines import clipped
from extractor.geometry import Box, Point, is_turned
from extractor.model import Glyph, Stroke

ROUNDING_PT = 0.1
"""A CropBox nearer to its MediaBox cuts nothing off."""


class Cropping(NamedTuple):
    """The visible part of a page, and the medium that it is cut out of."""

    crop: Box
    medium: Box

    def holds(self, point: Point) -> bool:
        """Tell whether what stands here is left."""
        return self.crop.holds(point) or not self.medium.holds(point)

    def holds_all(self) -> bool:
        """Tell whether nothing is cut off at all."""
        return self.crop == self.medium

    def of(self, strokes: Iterable[Stroke]) -> Iterator[Stroke]:
        """Yield what is left of the strokes."""
        if max(abs(a - b) for a, b in zip(*self, strict=True)) <= ROUNDING_PT:
            yield from strokes
            return
        for stroke in strokes:
            kept = clipped(stroke, self.crop)
            if kept is not None:
                yield kept


def is_cut_off(glyph: Glyph, clip: Box | None) -> bool:
    """Tell whether the clip hides the glyph's line."""
    if clip is None:
        return False
    if is_turned(glyph.angle):
        return not clip.left <= glyph.middle.x <= clip.right
    return not clip.top <= glyph.middle.y <= clip.bottom
