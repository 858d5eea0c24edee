"""What an eye sees of a page's drawing: ink over ink, in the order it is painted.

A sheet of colour laid over a line hides it; a white line on white paper shows nothing,
and hides what it is drawn over; the same line on a coloured cell is a rule. Text whose
colour hardly differs from the ground under it is faint. Readers say what is painted,
in order; this module says what of it is to be seen.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.geometry import Box, Point
from extractor.model import Stroke

PAPER = 1.0
"""The lightness of white; black is 0."""

SEEN = 0.02
"""A line differs at least so much in lightness from its ground."""

FAINT = 0.35
"""Text that differs less than this in lightness from its ground is faint.

Watermarks are printed in greys of 0.7 to 0.9, or with an opacity below 0.3; grey text
that is meant to be read is darker than 0.6 (#999).
"""

BESIDE_PT = 1.5
"""A white line between coloured cells may run in the gap between them, on paper."""

EDGE_PT = 0.1
"""Numbers in PDFs are rounded: what sticks out by less is covered."""

INSIDE_PT = 0.2
"""So far inside a sheet a covered line runs.

Shading ends in the middle of the rules around it, and leaves their outer half open.
"""


class Mark(NamedTuple):
    """One painted thing: a straight line, or a sheet of one opaque colour."""

    lightness: float
    stroke: Stroke | None = None
    sheet: Box | None = None


def lightness_of(red: float, green: float, blue: float, alpha: float = 1.0) -> float:
    """Return how light a colour looks on paper; all numbers go from 0 to 1.

    The weights are those of ITU-R BT.601.
    """
    own = 0.299 * red + 0.587 * green + 0.114 * blue
    return PAPER - (PAPER - own) * alpha


def visible_strokes(marks: Iterable[Mark]) -> tuple[Stroke, ...]:
    """Return the strokes, or the parts of them, that the finished page shows."""
    seen: list[Stroke] = []
    sheets: list[Mark] = []
    for mark in marks:
        if mark.sheet is not None:
            sheets.append(mark)
            seen = _uncovered(seen, mark.sheet)
        elif mark.stroke is not None:
            if _differs(mark.lightness, mark.stroke, sheets):
                seen.append(mark.stroke)
            else:
                seen = _uncovered(seen, _outline(mark.stroke))
    return tuple(seen)


def _differs(lightness: float, stroke: Stroke, sheets: Sequence[Mark]) -> bool:
    """Tell whether a line stands out against its ground, or against one beside it."""
    if PAPER - lightness >= SEEN and not sheets:
        return True
    return any(
        abs(lightness - ground_at(point, sheets)) >= SEEN
        for point in _around(_outline(stroke))
    )


def _around(line: Box) -> Iterator[Point]:
    """Yield points on a line and close by on both sides, from one end to the other."""
    is_across = line.width >= line.height
    for share in (0.5, 0.25, 0.75):
        x = line.left + share * line.width if is_across else line.centre.x
        y = line.centre.y if is_across else line.top + share * line.height
        for aside in (0.0, -BESIDE_PT, BESIDE_PT):
            half = (line.height if is_across else line.width) / 2
            off = aside and aside + (half if aside > 0 else -half)
            yield Point(x, y + off) if is_across else Point(x + off, y)


def ground_at(point: Point, marks: Sequence[Mark]) -> float:
    """Return the lightness of the topmost sheet at this point, or of the paper."""
    for mark in reversed(marks):
        if mark.sheet is not None and mark.sheet.holds(point):
            return mark.lightness
    return PAPER


def is_faint(lightness: float, centre: Point, before: Sequence[Mark]) -> bool:
    """Tell whether text of this lightness hardly shows; `before` lies under it."""
    if PAPER - lightness < FAINT:
        return abs(lightness - ground_at(centre, before)) < FAINT
    return False


def _outline(stroke: Stroke) -> Box:
    """Return the stroke as the thin sheet it is."""
    half = stroke.width / 2
    left, right = sorted((stroke.x0, stroke.x1))
    top, bottom = sorted((stroke.y0, stroke.y1))
    if right - left >= bottom - top:
        return Box(left, top - half, right, bottom + half)
    return Box(left - half, top, right + half, bottom)


def _uncovered(strokes: list[Stroke], sheet: Box) -> list[Stroke]:
    return [piece for stroke in strokes for piece in _beside(stroke, sheet)]


def _beside(stroke: Stroke, sheet: Box) -> Iterator[Stroke]:
    """Yield the parts of a stroke that the sheet leaves open."""
    line = _outline(stroke)
    is_across = line.width >= line.height
    if is_across:
        thick, hidden = (line.top, line.bottom), (sheet.top, sheet.bottom)
        along, over = (line.left, line.right), (sheet.left, sheet.right)
    else:
        thick, hidden = (line.left, line.right), (sheet.left, sheet.right)
        along, over = (line.top, line.bottom), (sheet.top, sheet.bottom)
    middle = sum(thick) / 2
    if (
        thick[0] < hidden[0] - EDGE_PT
        or thick[1] > hidden[1] + EDGE_PT
        or not hidden[0] + INSIDE_PT <= middle <= hidden[1] - INSIDE_PT
        or along[0] > over[1]
        or along[1] < over[0]
    ):
        yield stroke
        return
    for start, end in ((along[0], over[0]), (over[1], along[1])):
        if end - start > EDGE_PT:
            yield _part(stroke, start, end, is_across=is_across)


def _part(stroke: Stroke, start: float, end: float, *, is_across: bool) -> Stroke:
    if is_across:
        return Stroke(start, stroke.y0, end, stroke.y1, stroke.width)
    return Stroke(stroke.x0, start, stroke.x1, end, stroke.width)
