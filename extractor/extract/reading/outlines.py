"""Drawn outlines to strokes: the straight lines an eye sees in a path.

Producers draw one and the same ruled line as a stroked line, as a stroked rectangle's
edge, or as a filled rectangle half a point thin; dotted lines come as rows of dots.
All become `Stroke`. Curves and slanted lines are never part of a form's grid.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.geometry import Box, Point
from extractor.model import Stroke

THIN_PT = 3.0
"""A filled shape thinner than this is a ruled line; wider ones are shading.

Word draws rules 0.5 pt thin, heavy frames are 2.25 pt; the lowest shaded row that
holds text is three times as high.
"""

SLANT = 0.02
"""How far, as part of its length, a line may lean and still be across or down."""


def stroked_outline(points: Sequence[Point], width: float) -> Iterator[Stroke]:
    """Yield a stroke for each straight, upright edge of a stroked outline."""
    for start, end in pairwise(points):
        run, rise = abs(end.x - start.x), abs(end.y - start.y)
        if min(run, rise) <= SLANT * max(run, rise) + width / 2:
            yield Stroke(start.x, start.y, end.x, end.y, width)


def filled_outline(points: Sequence[Point]) -> Iterator[Stroke]:
    """Yield the line that a thin filled shape draws; a dot counts both ways."""
    if not points:
        return
    xs, ys = [p.x for p in points], [p.y for p in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    middle = box.centre
    if box.height <= THIN_PT:
        yield Stroke(box.left, middle.y, box.right, middle.y, box.height)
    if box.width <= THIN_PT:
        yield Stroke(middle.x, box.top, middle.x, box.bottom, box.width)


def clipped(stroke: Stroke, clip: Box | None) -> Stroke | None:
    """Return the part of the stroke inside the clip; None when nothing is left."""
    if clip is None:
        return stroke
    left, right = sorted((stroke.x0, stroke.x1))
    top, bottom = sorted((stroke.y0, stroke.y1))
    half = stroke.width / 2
    if (
        right + half < clip.left
        or left - half > clip.right
        or bottom + half < clip.top
        or top - half > clip.bottom
    ):
        return None
    left, right = max(left, clip.left), min(right, clip.right)
    top, bottom = max(top, clip.top), min(bottom, clip.bottom)
    return Stroke(min(left, right), min(top, bottom), right, bottom, stroke.width)
