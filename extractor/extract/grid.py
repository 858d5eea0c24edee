"""Rules to boxes: the rectangles that a page's ruled lines close.

Rules that touch make one frame. Their positions cut the frame into a lattice of
elementary rectangles; two neighbours with no rule between them belong to one box. So a
merged cell is one box whatever was drawn inside it, and a form whose outer side was
left away (an open top after a page break, a browser's table without sides) is closed
by the edge of its frame. A region that is not a rectangle is cut into rectangles.

No text is read here. A box that is wrong is wrong here; a word in the wrong box is
wrong in `cells`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, product
from operator import attrgetter

from extractor.geometry import TOUCH_PT, Axis, Box
from extractor.model import Page, Rule

CLOSE_PT = 5.0
"""Parallel rules of one frame that stand closer than this bound no cell between them.

They are the two lines of a border with spacing, or the edges of a header and of its
body that differ slightly; the longest tells the level.
"""

OPEN_SIDES = 3
"""So many upright rules of one height are the sides of a row: a label and its text."""

RULED_SHARE = 0.55
"""A stretch between two cuts is ruled when more than half of it is.

A rule ends where it meets another, which is a cut; one that ends elsewhere was drawn
short, by as much as a browser's row is higher than its cells.
"""

DRAWN_SHARE = 0.4
"""The part of a box's outline that must be ruled.

A corner cell of a form without outer sides has two of four; the notch beside a short
table has less.
"""


def rules_to_boxes(rules: Iterable[Rule]) -> tuple[Box, ...]:
    """Return every box the rules close, top to bottom, then left to right."""
    boxes = [
        box
        for across, down in _frames(tuple(rules))
        for box in _Lattice(across, down).boxes()
    ]
    return tuple(sorted(boxes, key=lambda box: (box.top, box.left)))


FRAME_SHARE = 0.5
"""A lone rectangle over more than this of the page is the page's own frame."""


def without_frames(boxes: Sequence[Box], page: Page) -> tuple[Box, ...]:
    """Return the boxes but for lone rectangles around a page or around a table.

    They border what stands in them; they are no cells.
    """
    lone = _lone(boxes)
    large = FRAME_SHARE * page.width * page.height
    frames = {i for i, holds in lone.items() if holds or boxes[i].area > large}
    return tuple(box for i, box in enumerate(boxes) if i not in frames)


def _lone(boxes: Sequence[Box]) -> dict[int, bool]:
    """Return which boxes hold all that they meet, and whether they hold any.

    From top to bottom each box is held against those that have not ended above it. The
    last of them is nearly always its neighbour, which settles it: the time grows with
    the boxes, not with their pairs.
    """
    lone: dict[int, bool] = {}
    beside: list[int] = []
    top = float("-inf")
    for index in sorted(range(len(boxes)), key=lambda i: boxes[i].top):
        box = boxes[index]
        if box.top > top:
            top = box.top
            beside = [i for i in beside if boxes[i].bottom >= top]
        for i in [i for i in beside if i in lone and boxes[i].meets(box)]:
            if _holds(boxes[i], box):
                lone[i] = True
            else:
                del lone[i]
        met = (boxes[i] for i in reversed(beside) if boxes[i].meets(box))
        if all(_holds(box, other) for other in met):
            lone[index] = any(boxes[i].meets(box) for i in beside)
        beside.append(index)
    return lone


def _holds(box: Box, other: Box) -> bool:
    across = box.left <= other.left and other.right <= box.right
    return across and box.top <= other.top and other.bottom <= box.bottom


def _frames(rules: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the rules across and down of each connected frame."""
    across = [rule for rule in rules if rule.axis is Axis.ACROSS]
    down = [rule for rule in rules if rule.axis is Axis.DOWN]
    groups = _Groups(len(across) + len(down))
    by_place = sorted(range(len(down)), key=lambda j: down[j].at)
    places = [down[j].at for j in by_place]
    for i, line in enumerate(across):
        first = bisect_left(places, line.start - TOUCH_PT)
        for j in by_place[first : bisect_right(places, line.end + TOUCH_PT)]:
            if _meet(line, down[j]):
                groups.join(i, len(across) + j)
    members: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate([*across, *down]):
        sides = members.setdefault(groups.find(i), ([], []))
        sides[rule.axis is Axis.DOWN].append(rule)
    for lines, others in members.values():
        if lines and others:
            yield lines, others
    lone = [others[0] for lines, others in members.values() if not lines]
    yield from _open_rows(lone)


def _open_rows(down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the columns of a row so high that a page shows neither top nor foot."""
    in_order = sorted(down, key=attrgetter("start", "end"))
    for _, bundle in groupby(in_order, key=lambda r: round(r.start / TOUCH_PT)):
        sides = list(bundle)
        ends = [rule.end for rule in sides]
        if len(sides) >= OPEN_SIDES and max(ends) - min(ends) <= TOUCH_PT:
            left, right = min(r.at for r in sides), max(r.at for r in sides)
            top, foot = min(r.start for r in sides), max(ends)
            yield [Rule(Axis.ACROSS, y, left, right) for y in (top, foot)], sides


def _meet(across: Rule, down: Rule) -> bool:
    # Printers stop a rule short of the frame it hangs from, by up to the frame's
    # own thickness.
    return (
        across.start - TOUCH_PT <= down.at <= across.end + TOUCH_PT
        and down.start - TOUCH_PT <= across.at <= down.end + TOUCH_PT
    )


class _Groups:
    """Sets that are joined two by two (union-find)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, item: int) -> int:
        """Return the number that names the group of this item."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make the groups of both one; the smaller number names it."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low


_At = tuple[int, int]
"""Row and column of an elementary rectangle."""


def _before(at: _At, by_row: bool) -> _At:  # noqa: FBT001
    """Return the neighbour before this one in its row, or in its column."""
    return (at[0], at[1] - 1) if by_row else (at[0] - 1, at[1])


def _edge(at: _At, by_row: bool) -> _At:  # noqa: FBT001
    """Return the stretch between a rectangle and the one before it."""
    return (at[1], at[0]) if by_row else at


class _Lattice:
    """One frame cut along all its rules."""

    def __init__(self, across: list[Rule], down: list[Rule]) -> None:
        across, down = _levelled(across), _levelled(down)
        self._xs = _levels([r.at for r in down], [(r.start, r.end) for r in across])
        self._ys = _levels([r.at for r in across], [(r.start, r.end) for r in down])
        self._rows = len(self._ys) - 1
        self._columns = len(self._xs) - 1
        self._across = _ruled(across, self._ys, self._xs)
        self._down = _ruled(down, self._xs, self._ys)

    def boxes(self) -> Iterator[Box]:
        """Yield the boxes of this frame."""
        whole = list(product(range(self._rows), range(self._columns)))
        for region in self._parted(self._regions(whole)):
            for top, left, bottom, right in _rectangles(region):
                if self._is_drawn(top, left, bottom, right):
                    yield Box(
                        self._xs[left], self._ys[top], self._xs[right], self._ys[bottom]
                    )

    def _regions(self, cells: Sequence[_At]) -> list[list[_At]]:
        """Return the elementary rectangles, grouped where no rule parts them."""
        index = {cell: number for number, cell in enumerate(cells)}
        groups = _Groups(len(cells))
        for (row, column), number in index.items():
            left, above = index.get((row, column - 1)), index.get((row - 1, column))
            if left is not None and (column, row) not in self._down:
                groups.join(left, number)
            if above is not None and (row, column) not in self._across:
                groups.join(above, number)
        regions: dict[int, list[_At]] = {}
        for cell, number in index.items():
            regions.setdefault(groups.find(number), []).append(cell)
        return list(regions.values())

    def _parted(self, regions: Iterable[list[_At]]) -> Iterator[list[_At]]:
        """Yield the regions, those with a rule inside cut beside it.

        A region gets round the end of a rule where a blank cell of the next row, or
        column, was left undrawn: the rows that the rule parts are boxes of their own.
        """
        for region in regions:
            inside = set(region)
            for by_row, ruled in ((True, self._down), (False, self._across)):
                parted = {
                    at[0 if by_row else 1]
                    for at in region
                    if _before(at, by_row) in inside and _edge(at, by_row) in ruled
                }
                if parted:
                    yield from self._strips(region, parted, by_row)
                    break
            else:
                yield region

    def _strips(
        self,
        region: list[_At],
        parted: set[int],
        by_row: bool,  # noqa: FBT001
    ) -> Iterator[list[_At]]:
        axis = 0 if by_row else 1
        for key in (True, False):
            strip = [at for at in region if (at[axis] in parted) is key]
            yield from self._regions(sorted(strip))

    def _is_drawn(self, top: int, left: int, bottom: int, right: int) -> bool:
        """Tell whether enough of the outline is ruled for an eye to see a box."""
        xs, ys = self._xs, self._ys
        drawn = sum(
            xs[column + 1] - xs[column]
            for row in (top, bottom)
            for column in range(left, right)
            if (row, column) in self._across
        ) + sum(
            ys[row + 1] - ys[row]
            for column in (left, right)
            for row in range(top, bottom)
            if (column, row) in self._down
        )
        outline = 2 * (xs[right] - xs[left] + ys[bottom] - ys[top])
        return drawn >= DRAWN_SHARE * outline


def _levelled(rules: list[Rule]) -> list[Rule]:
    """Return the rules with those that no text fits between at one level."""
    in_order = sorted(rules, key=attrgetter("at"))
    bundles: list[list[Rule]] = []
    for rule in in_order:
        if bundles and rule.at - bundles[-1][0].at < CLOSE_PT:
            bundles[-1].append(rule)
        else:
            bundles.append([rule])
    return [
        rule._replace(at=max(bundle, key=lambda r: r.end - r.start).at)
        for bundle in bundles
        for rule in bundle
    ]


def _levels(ruled: list[float], spans: list[tuple[float, float]]) -> list[float]:
    """Return where the lattice is cut: at the rules, and at an edge none was drawn."""
    levels = sorted(set(ruled))
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    # A rule overshoots its frame by less than two touches; an edge farther out is
    # a side that was not drawn.
    if first < levels[0] - 2 * TOUCH_PT:
        levels.insert(0, first)
    if last > levels[-1] + 2 * TOUCH_PT:
        levels.append(last)
    return levels


def _ruled(
    rules: list[Rule], levels: list[float], cuts: list[float]
) -> set[tuple[int, int]]:
    """Return (level index, stretch index) of every stretch that a rule covers."""
    index = {level: i for i, level in enumerate(levels)}
    ruled = set()
    for rule in rules:
        first = max(0, bisect_right(cuts, rule.start) - 1)
        for i in range(first, min(bisect_left(cuts, rule.end), len(cuts) - 1)):
            drawn = min(rule.end, cuts[i + 1]) - max(rule.start, cuts[i])
            if drawn >= RULED_SHARE * (cuts[i + 1] - cuts[i]):
                ruled.add((index[rule.at], i))
    return ruled


def _rectangles(
    region: list[tuple[int, int]],
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the region as rectangles (top, left, bottom, right), widest rows first."""
    left_over = set(region)
    while left_over:
        top, left = min(left_over)
        right = left + 1
        while (top, right) in left_over:
            right += 1
        bottom = top + 1
        while all((bottom, column) in left_over for column in range(left, right)):
            bottom += 1
        for row in range(top, bottom):
            left_over.difference_update((row, column) for column in range(left, right))
        yield top, left, bottom, right
