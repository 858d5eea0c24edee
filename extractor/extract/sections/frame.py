"""What the lines of prose are set in: margins, and the distance from line to line.

Paper tells none of it, so it is measured. A line that reaches the right margin in the
middle of a sentence goes on in the line below: such pairs are sure, and they tell where
lines go on (the left margin) and how far lines of one paragraph stand apart. The right
margin is the farthest that any line of a run of lines reaches. A page with too few
lines to tell borrows from the pages nearest to it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extractor.extract.sections.marks import begins_paragraph, ends_sentence, read_mark
from extractor.model import Line

Placed = tuple[int, Line]
"""A line with the number of its page."""

SAME_SIZE = 0.08
"""Type may differ by so much and be one: mixed fonts are scaled to match by 5 %."""

FULL_EMS = 1.6
"""A line that stops this near to the margin is full: a mark and a letter may wait."""

ENOUGH = 4
"""Lines that a page must have to tell its own margins."""

RUN_EMS = 3.2
"""The farthest that two lines of one paragraph stand apart, from foot to foot."""

INDENT_EMS = 3.5
"""No first line is indented by more: the rule is two ems."""

NEAR_EMS = 1.2
"""Ragged lines of one width differ by less than this at their longest: one letter."""


HANGING = "，。；：、！？）》”’"
"""Marks that may stand outside the right margin."""


class Frame(NamedTuple):
    """What the lines of one page are set in."""

    left: float
    right: float
    pitch: float | None
    """The distance of lines in ems, from foot to foot; None where no line goes on."""


def is_same_size(line: Line, other: Line) -> bool:
    """Tell whether two lines are set in type of one size."""
    return abs(line.size - other.size) <= SAME_SIZE * max(line.size, other.size)


def pitch_of(line: Line, below: Line) -> float:
    """Return how far the second line stands below the first, in ems."""
    return (below.box.bottom - line.box.bottom) / max(line.size, 1.0)


def lines_to_frames(lines: Sequence[Placed]) -> dict[int, Frame]:
    """Return the frame of each page that has lines."""
    pages: dict[int, list[Line]] = {}
    for number, line in lines:
        pages.setdefault(number, []).append(line)
    runs = {number: list(_runs(on)) for number, on in pages.items()}
    rights = _right_margins(pages, runs)
    sure = {
        number: [(a, b) for a, b in pairs if _is_sure(a, b, rights[number])]
        for number, pairs in runs.items()
    }
    return {
        number: Frame(
            left=_left_margin(number, pages, sure),
            right=rights[number],
            pitch=_pitch(number, sure),
        )
        for number in pages
    }


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield each two lines that may be of one paragraph."""
    for line, below in pairwise(lines):
        if is_same_size(line, below) and 0 < pitch_of(line, below) < RUN_EMS:
            yield line, below


def _right_margins(
    pages: dict[int, list[Line]], runs: dict[int, list[tuple[Line, Line]]]
) -> dict[int, float]:
    """Return where lines end on each page: the farthest that one of a run reaches."""
    own = {
        number: _farthest([line for pair in pairs for line in pair])
        for number, pairs in runs.items()
        if pairs
    }
    telling = [n for n, pairs in runs.items() if len(pairs) >= ENOUGH] or list(own)
    found: dict[int, float] = {}
    for number, lines in pages.items():
        right = own.get(number, max(line.box.right for line in lines))
        em = max(line.size for line in lines)
        near = [own[n] for n in telling if abs(own[n] - right) <= NEAR_EMS * em]
        short = number not in telling and telling
        others = [own[min(telling, key=lambda n: abs(n - number))]] if short else near
        found[number] = max([right, *others])
    return found


def _farthest(lines: Sequence[Line]) -> float:
    # Word lets a mark hang over the margin, by its own width at most.
    return max(
        line.box.right - (line.size if line.text[-1] in HANGING else 0.0)
        for line in lines
    )


def _is_sure(line: Line, below: Line, right: float) -> bool:
    """Tell whether the lower line surely goes on with the upper."""
    is_heading = read_mark(line.text) is not None and "。" not in line.text
    if is_heading or ends_sentence(line.text) or begins_paragraph(below.text):
        return False
    is_full = line.box.right >= right - FULL_EMS * line.size
    return is_full and below.box.left <= line.box.left + line.size


def _left_margin(
    number: int,
    pages: dict[int, list[Line]],
    sure: dict[int, list[tuple[Line, Line]]],
) -> float:
    """Return where lines go on: as sure ones do, here or on the page nearest to it."""
    on_page = pages[number]
    own = min(line.box.left for line in on_page)
    if sure[number]:
        return median(below.box.left for _, below in sure[number])
    em = max(line.size for line in on_page)
    lefts = {
        n: median(below.box.left for _, below in pairs)
        for n, pairs in sure.items()
        if pairs
    }
    used = [n for n in lefts if any(_begins_at(lefts[n], line) for line in on_page)]
    near = [n for n in lefts if 0 <= own - lefts[n] <= INDENT_EMS * em]
    known = used or near
    return lefts[min(known, key=lambda n: abs(n - number))] if known else own


def _begins_at(left: float, line: Line) -> bool:
    # The ink of one letter begins farther in than that of another, by a third of an em.
    return abs(line.box.left - left) <= line.size / 3


def _pitch(number: int, sure: dict[int, list[tuple[Line, Line]]]) -> float | None:
    here = [pitch_of(line, below) for line, below in sure[number]]
    if len(here) < ENOUGH:
        here = [pitch_of(a, b) for pairs in sure.values() for a, b in pairs]
    return median(here) if here else None
