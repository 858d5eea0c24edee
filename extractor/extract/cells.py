"""Boxes and glyphs to cells: each glyph goes to the box its middle lies in.

The middle decides, so a glyph whose ink touches a rule stays whole. Text that runs on
over the side of its cell, unbroken, stays whole too, whatever it runs over. Glyphs in
no box are returned too, as headings, paragraphs, page numbers; nothing is dropped.

Browsers cut a row at the foot of a page without making room for its text, which then
hangs out below the table; `take_overhang` brings it back to its cell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from extractor.geometry import TOUCH_PT, Box, is_turned
from extractor.model import Glyph, Line


def glyphs_to_boxes(
    glyphs: Iterable[Glyph], boxes: Sequence[Box]
) -> tuple[dict[Box, tuple[Glyph, ...]], tuple[Glyph, ...]]:
    """Return the glyphs of each box (every box is a key), and those in none."""
    in_order = tuple(glyphs)
    find = _Finder(boxes)
    found = [find.smallest_at(*glyph.middle_xy()) for glyph in in_order]
    for order in (range(len(in_order)), _reading_order(in_order)):
        for run in _overflowing_runs(order, in_order, found):
            owner = _owner(run, in_order, found)
            for index in run:
                found[index] = owner
    inside: dict[Box, list[Glyph]] = {box: [] for box in boxes}
    outside: list[Glyph] = []
    for glyph, box in zip(in_order, found, strict=True):
        (outside if box is None else inside[box]).append(glyph)
    return {box: tuple(members) for box, members in inside.items()}, tuple(outside)


STRADDLE = 0.1
"""A glyph whose ink stands out of its box by so many ems lies across the edge."""

RUN_GAP = 0.5
"""Neighbours in one word or sentence stand closer than so many ems."""

MARK_BLANK = 0.65
"""What a full-width mark leaves blank of its em, on the side away from its text."""

CLOSING, OPENING = frozenset("，。；：、！？）》”’】」"), frozenset("（《“‘【「")


def _reading_order(glyphs: Sequence[Glyph]) -> Sequence[int]:
    """Return the numbers of the glyphs, line after line."""
    lefts = [glyph.box.left for glyph in glyphs]
    baselines = [glyph.baseline for glyph in glyphs]
    order = sorted(range(len(glyphs)), key=lefts.__getitem__)
    return sorted(order, key=baselines.__getitem__)


def _overflowing_runs(
    order: Sequence[int], glyphs: Sequence[Glyph], found: Sequence[Box | None]
) -> Iterator[Sequence[int]]:
    """Yield each unbroken run of text that lies across the side of a box.

    `order` is that of the file, where the text of a cell is in one piece, or that of
    the page, for letters that are drawn in none.
    """
    done = 0
    for at, (one, other) in enumerate(pairwise(order)):
        # Found in one place, it is nearly always the very same box.
        if found[one] is found[other] or at < done or found[one] == found[other]:
            continue
        if not _crosses(glyphs[one], glyphs[other], (found[one], found[other])):
            continue
        start, end = at, at + 2
        while start > done and _goes_on(glyphs[order[start - 1]], glyphs[order[start]]):
            start -= 1
        while end < len(order) and _goes_on(glyphs[order[end - 1]], glyphs[order[end]]):
            end += 1
        done = end
        yield order[start:end]


def _crosses(
    before: Glyph, after: Glyph, beside: tuple[Box | None, Box | None]
) -> bool:
    """Tell whether the text that two neighbours are of runs over an edge.

    One operator shows both, with the edge between; or one of them lies across it.
    """
    if is_turned(before.angle) or not _goes_on(before, after):
        return False
    if before.run and before.run == after.run:
        return True
    slack = STRADDLE * before.size
    edges = [box.right for box in beside[:1] if box] + [b.left for b in beside[1:] if b]
    return any(
        before.box.right > edge + slack or after.box.left < edge - slack
        for edge in edges
    )


def _goes_on(before: Glyph, after: Glyph) -> bool:
    """Tell whether two glyphs are neighbours in one line of text."""
    em = before.size
    gap = after.box.left - before.box.right
    blank = (before.text in CLOSING) + (after.text in OPENING)
    same_line = abs(after.baseline - before.baseline) < STRADDLE * em
    is_next = -em < gap < (RUN_GAP + MARK_BLANK * blank) * em
    return same_line and before.angle == after.angle and is_next


def _owner(
    run: Sequence[int], glyphs: Sequence[Glyph], found: Sequence[Box | None]
) -> Box | None:
    """Return the box the text is of: it begins, ends or is centred in it."""
    first, last = glyphs[run[0]], glyphs[run[-1]]
    begins, ends = found[run[0]], found[run[-1]]
    if begins is not None and first.box.left - begins.left < first.size:
        return begins
    if ends is not None and ends.right - last.box.right < last.size:
        return ends
    middle = (first.box.left + last.box.right) / 2
    nearest = min(run, key=lambda index: abs(glyphs[index].middle.x - middle))
    return found[nearest] or begins or ends


LINE_PITCH = 1.9
"""Lines of one paragraph stand closer than this many ems, foot to foot."""

CROWDED = 0.9
"""Lines of one text stand at least so many ems apart, foot to foot."""

ON_LINE = 0.45
"""Baselines of one line differ by less than so many ems."""


def return_overflow(inside: Mapping[Box, Sequence[Glyph]]) -> dict[Box, list[Glyph]]:
    """Return the glyphs of each box, those of a neighbour's overflowing text with it.

    A row too low for its text lets a line run over the edge. Such a line sticks out of
    the box it lies in, and crowds the line next to it, as no two lines of one text do.
    A line that a stray rule strikes through goes back to the text it goes on with.
    """
    found = {box: list(glyphs) for box, glyphs in inside.items()}
    for box, glyphs in inside.items():
        if all(box.top <= g.box.top and g.box.bottom <= box.bottom for g in glyphs):
            continue
        for at_top in (True, False):
            line = _edge_line(box, glyphs, at_top=at_top)
            owner = line and _neighbour(box, line, found, at_top=at_top)
            if not line or not owner:
                continue
            rest = [glyph for glyph in found[box] if glyph not in line]
            if _crowds(line, rest) or (
                not rest and _goes_with(line, found[owner], box)
            ):
                found[box] = rest
                found[owner].extend(line)
    return found


def _edge_line(
    box: Box, glyphs: Sequence[Glyph], *, at_top: bool
) -> list[Glyph] | None:
    """Return the line at the edge of the box, if any of its ink is beyond."""
    upright = [glyph for glyph in glyphs if not round(glyph.angle / 90) % 4]
    if not upright or not _sticks_out(box, upright, at_top=at_top):
        return None
    feet = [glyph.baseline for glyph in upright]
    edge = min(feet) if at_top else max(feet)
    return [g for g in upright if abs(g.baseline - edge) <= ON_LINE * g.size]


def _crowds(line: Sequence[Glyph], rest: Sequence[Glyph]) -> bool:
    """Tell whether the line stands nearer to the rest than lines of one text do."""
    em = line[0].size
    return any(abs(glyph.baseline - line[0].baseline) < CROWDED * em for glyph in rest)


def _goes_with(line: Sequence[Glyph], text: Sequence[Glyph], box: Box) -> bool:
    """Tell whether an edge strikes the line through, and the text goes on with it."""
    em = line[0].size
    struck = [g for g in line if g.is_struck_at(box.top) or g.is_struck_at(box.bottom)]
    pitches = [abs(g.baseline - line[0].baseline) / em for g in text if g.size == em]
    is_next = bool(pitches) and CROWDED <= min(pitches) < LINE_PITCH
    return is_next and len(struck) > len(line) / 2


def _sticks_out(box: Box, glyphs: Sequence[Glyph], *, at_top: bool) -> bool:
    if at_top:
        return min(glyph.box.top for glyph in glyphs) < box.top
    return max(glyph.box.bottom for glyph in glyphs) > box.bottom


def _neighbour(
    box: Box, line: Sequence[Glyph], boxes: Iterable[Box], *, at_top: bool
) -> Box | None:
    """Return the box beyond the edge that the whole line stands under or over."""
    left = min(glyph.middle.x for glyph in line)
    right = max(glyph.middle.x for glyph in line)
    edge = box.top if at_top else box.bottom
    for other in boxes:
        beyond = other.bottom if at_top else other.top
        beside = other.left <= left and right <= other.right
        if beside and other != box and abs(beyond - edge) <= TOUCH_PT:
            return other
    return None


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
    if not loose:
        return taken
    last = {box: lines_in[box][-1] for box in _lowest(boxes) if lines_in[box]}
    lowest = list(last)
    for line in sorted(loose, key=lambda line: line.box.top):
        for box in lowest:
            if _hangs_below(line, last[box], box):
                taken[line] = box
                last[box] = line
                break
    return taken


def _lowest(boxes: Sequence[Box]) -> Iterator[Box]:
    """Yield the boxes with none right below them."""
    by_top = sorted(boxes, key=attrgetter("top"))
    tops = [box.top for box in by_top]
    for box in boxes:
        first = bisect_left(tops, box.bottom - INDENT_PT)
        end = bisect_right(tops, box.bottom + box.height + INDENT_PT)
        if not any(_is_right_below(other, box) for other in by_top[first:end]):
            yield box


def _is_right_below(other: Box, box: Box) -> bool:
    is_near = other.top - box.bottom < box.height
    return (
        is_near and min(other.right, box.right) - max(other.left, box.left) > INDENT_PT
    )


def _hangs_below(line: Line, last: Line, box: Box) -> bool:
    inside_left = line.box.left >= box.left - INDENT_PT
    inside_right = line.box.right <= box.right + INDENT_PT
    pitch = line.box.bottom - last.box.bottom
    same_size = abs(line.size - last.size) < SIZE_STEP_PT
    near = -SAME_LINE < pitch / last.size < LINE_PITCH
    return inside_left and inside_right and same_size and near
