"""Boxes and glyphs to cells: each glyph goes to the box its centre lies in.

The centre decides, so a glyph whose ink touches a rule stays whole. Glyphs in no box
are returned too: they are headings, paragraphs, page numbers; nothing is dropped.

Browsers cut a row at the foot of a page without making room for its text, which then
hangs out below the table; `take_overhang` brings it back to its cell.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from extractor.geometry import Box
from extractor.model import Glyph, Line


def glyphs_to_boxes(
    glyphs: Iterable[Glyph], boxes: Sequence[Box]
) -> tuple[dict[Box, tuple[Glyph, ...]], tuple[Glyph, ...]]:
    """Return the glyphs of each box (every box is a key), and those in none."""
    inside: dict[Box, list[Glyph]] = {box: [] for box in boxes}
    outside: list[Glyph] = []
    find = _Finder(boxes)
    for glyph in glyphs:
        box = find.smallest_at(*glyph.box.centre)
        if box is None:
            outside.append(glyph)
        else:
            inside[box].append(glyph)
    return {box: tuple(found) for box, found in inside.items()}, tuple(outside)


class _Finder:
    """Finds the box at a point by two binary searches."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._xs = sorted({x for box in boxes for x in (box.left, box.right)})
        self._ys = sorted({y for box in boxes for y in (box.top, box.bottom)})
        column = {x: i for i, x in enumerate(self._xs)}
        row = {y: i for i, y in enumerate(self._ys)}
        self._at: dict[tuple[int, int], Box] = {}
        # The largest first: a table inside a frame's cell wins over the frame.
        for box in sorted(boxes, key=lambda box: box.area, reverse=True):
            for j in range(row[box.top], row[box.bottom]):
                for i in range(column[box.left], column[box.right]):
                    self._at[j, i] = box

    def smallest_at(self, x: float, y: float) -> Box | None:
        """Return the smallest box that holds the point."""
        place = bisect_right(self._ys, y) - 1, bisect_right(self._xs, x) - 1
        return self._at.get(place)


LINE_PITCH = 1.9
"""Lines of one paragraph stand closer than this many ems, foot to foot."""

SAME_LINE = 0.5
"""A table may end in the middle of a line, so that some of its glyphs are inside."""

SIZE_STEP_PT = 0.5
"""Fonts of one text differ by less."""

INDENT_PT = 2.0
"""How far a line may hang out of the sides of its own cell."""


def take_overhang(
    boxes: Sequence[Box], lines_in: Mapping[Box, Sequence[Line]], loose: Sequence[Line]
) -> dict[Line, Box]:
    """Return the loose lines that hang out below a cell, with that cell's box.

    Such a line goes on right below the cell's last line, within its sides, and the
    cell is the last of its column.
    """
    taken: dict[Line, Box] = {}
    last = {box: lines_in[box][-1] for box in boxes if lines_in[box]}
    lowest = [box for box in last if not _has_box_below(box, boxes)]
    for line in sorted(loose, key=lambda line: line.box.top):
        for box in lowest:
            if _hangs_below(line, last[box], box):
                taken[line] = box
                last[box] = line
                break
    return taken


def _has_box_below(box: Box, boxes: Sequence[Box]) -> bool:
    return any(
        other.top >= box.bottom - INDENT_PT
        and other.top - box.bottom < box.height
        and min(other.right, box.right) - max(other.left, box.left) > INDENT_PT
        for other in boxes
    )


def _hangs_below(line: Line, last: Line, box: Box) -> bool:
    inside_left = line.box.left >= box.left - INDENT_PT
    inside_right = line.box.right <= box.right + INDENT_PT
    pitch = line.box.bottom - last.box.bottom
    same_size = abs(line.size - last.size) < SIZE_STEP_PT
    near = -SAME_LINE < pitch / last.size < LINE_PITCH
    return inside_left and inside_right and same_size and near
