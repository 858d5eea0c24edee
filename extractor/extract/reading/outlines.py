"""Drawn outlines to strokes: the straight lines an eye sees in a path.

Producers draw one and the same ruled line as a stroked line, as a stroked rectangle's
edge, or as a filled rectangle half a point thin; dotted lines come as rows of dots.
All become `Stroke`. Curves and slanted lines are never part of a form's grid.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.geometry import Box, Point, new_tuple
from extractor.model import Stroke

THIN_PT = 3.0
"""A filled shape thinner than this is a ruled line; wider ones are shading.

Word draws rules 0.5 pt thin, heavy frames are 2.25 pt; the lowest shaded row that
holds text is three times as high.
"""

SLANT = 0.02
"""How far, as part of its length, a line may lean and still be across or down."""

CORNER_PT = 0.1
"""How far rounding moves the corner of a rectangle."""


class Filled(NamedTuple):
    """What a filled path lays on the page."""

    lines: tuple[Stroke, ...]
    sheets: tuple[Box, ...]


def stroked_outline(points: Sequence[Point], width: float) -> Iterator[Stroke]:
    """Yield a stroke for each straight, upright edge of a stroked outline.

    An edge much thicker than it is long is drawn as a line the other way.
    """
    for start, end in pairwise(points):
        run, rise = abs(end.x - start.x), abs(end.y - start.y)
        if width > THIN_PT >= max(run, rise) > 0:
            yield _turned(start, end, width)
            continue
        if min(run, rise) <= SLANT * max(run, rise) + width / 2:
            yield Stroke(start.x, start.y, end.x, end.y, width)


def _turned(start: Point, end: Point, width: float) -> Stroke:
    """Return a short, thick stroke as the thin line it shows."""
    middle, half = Box.holding((start, end)).centre, width / 2
    run, rise = abs(end.x - start.x), abs(end.y - start.y)
    if run >= rise:
        return Stroke(middle.x, middle.y - half, middle.x, middle.y + half, run)
    return Stroke(middle.x - half, middle.y, middle.x + half, middle.y, rise)


def filled_path(outlines: Iterable[Sequence[Point]], unit: float) -> Filled:
    """Return the ruled lines and the rectangular sheets that a filled path draws.

    A thin shape is a line; a dot counts both ways. A rectangle with another one cut out
    of it is a frame. `unit` is how many times the page is larger than usual.
    """
    thin = THIN_PT * unit
    boxes, sheets = [], []
    for points in outlines:
        if points:
            box = Box.holding(points)
            boxes.append(box)
            if min(box.width, box.height) > thin and _is_rectangle(points, box):
                sheets.append(box)
    frames = tuple(_frames(sheets)) if len(sheets) > 1 else ()
    for pair in frames:
        boxes.extend(_sides(*pair))
        sheets = [sheet for sheet in sheets if sheet not in pair]
    return Filled(
        lines=tuple(line for box in boxes for line in _lines(box, thin)),
        sheets=tuple(sheets),
    )


def _lines(box: Box, thin: float) -> Sequence[Stroke]:
    """Return the line that a thin box is, the two lines that a dot is."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    lines = []
    if height <= thin:
        y = (top + bottom) / 2
        lines.append(new_tuple(Stroke, (left, y, right, y, height)))
    if width <= thin:
        x = (left + right) / 2
        lines.append(new_tuple(Stroke, (x, top, x, bottom, width)))
    return lines


def _is_rectangle(points: Sequence[Point], box: Box) -> bool:
    return len(points) >= len(box) and all(_is_corner(point, box) for point in points)


def _is_corner(point: Point, box: Box) -> bool:
    off_side = min(abs(point.x - box.left), abs(point.x - box.right))
    off_level = min(abs(point.y - box.top), abs(point.y - box.bottom))
    return max(off_side, off_level) <= CORNER_PT


def _frames(sheets: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    """Yield each rectangle of a path with the one that is cut out of it, next to it."""
    for pair in pairwise(sheets):
        for outer, inner in (pair, pair[::-1]):
            if outer != inner and outer.common(inner) == inner:
                yield outer, inner


def _sides(outer: Box, inner: Box) -> tuple[Box, ...]:
    return (
        outer._replace(bottom=inner.top),
        outer._replace(top=inner.bottom),
        outer._replace(right=inner.left),
        outer._replace(left=inner.right),
    )


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
