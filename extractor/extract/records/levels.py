"""Merged 一级 and 二级 labels: filled down, and split where two share one box.

A label counts for every row its cell covers and, where the cells below are blank, for
the rows after it, until another label stands there. Two labels of the closed list that
stand in one box, the rule between them missing, are parted by where they stand.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from extractor.forms.classes import fold_class_name
from extractor.geometry import Box, Place
from extractor.model import Cell, FormCell, Line

CENTRED_PT = 3.0
"""How far a label may stand off the middle of its rows."""

ROOM_PT = 8.0
"""A box that is higher than its label by less tells nothing of where labels stand."""

MOST_LABELS = 4
"""More labels than this never stood in one box."""


class LevelLabel(NamedTuple):
    """One label found in a box, with the lines it is printed in."""

    text: str
    place: Place

    @property
    def middle(self) -> float:
        """How far down its page the label stands, in points."""
        return self.place.box.centre.y


def labels_in(
    cell: FormCell, known: Sequence[str], cell_id: str
) -> tuple[LevelLabel, ...]:
    """Return the labels of the closed list that share the cell; nothing for one label.

    Lines are never cut: each label starts on a line of its own.
    """
    if fold_class_name(cell.text) in known or len(cell.parts) != 1:
        return ()
    part = cell.parts[0]
    if len(part.lines) < 2:  # noqa: PLR2004 - two labels need two lines
        return ()
    for groups in _groupings(part.lines):
        texts = ["".join(line.text for line in group) for group in groups]
        if all(fold_class_name(text) in known for text in texts):
            return tuple(
                LevelLabel(
                    text,
                    Place(
                        part.page_number,
                        Box.around(line.box for line in group),
                        text,
                        cell_id,
                    ),
                )
                for text, group in zip(texts, groups, strict=True)
            )
    return ()


def _groupings(lines: Sequence[Line]) -> Iterator[list[Sequence[Line]]]:
    """Yield the ways to cut the lines into two or more runs, fewest runs first."""
    for count in range(1, min(MOST_LABELS, len(lines))):
        for cuts in combinations(range(1, len(lines)), count):
            edges = [0, *cuts, len(lines)]
            yield [lines[a:b] for a, b in pairwise(edges)]


def share_rows(
    labels: Sequence[LevelLabel], middles: Sequence[float]
) -> tuple[int, ...]:
    """Return for each row the index of its label: runs centred on their labels.

    `middles` tells how far down each row of the box stands. Every label gets a row
    where there are as many rows as labels.
    """
    return min(
        _runs(len(middles), len(labels)),
        key=lambda run: _distance(run, labels, middles),
    )


def _runs(rows: int, labels: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to give the rows, in order, to the labels, in order."""
    if rows < labels:
        yield tuple(range(rows))
        return
    for cuts in combinations(range(1, rows), labels - 1):
        edges = [0, *cuts, rows]
        yield tuple(
            label for label, (a, b) in enumerate(pairwise(edges)) for _ in range(a, b)
        )


def _distance(
    run: tuple[int, ...], labels: Sequence[LevelLabel], middles: Sequence[float]
) -> float:
    total = 0.0
    for number, label in enumerate(labels):
        own = [middle for middle, at in zip(middles, run, strict=True) if at == number]
        if own:
            total += abs((own[0] + own[-1]) / 2 - label.middle)
    return total


def stands_in_middle(part: Cell) -> bool | None:
    """Tell whether the label stands in the middle of its box; None if it fills it."""
    ink = Box.around(line.box for line in part.lines)
    if part.box.height - ink.height < ROOM_PT:
        return None
    return abs(ink.centre.y - part.box.centre.y) <= CENTRED_PT


def first_own_row(part: Cell, tops: Sequence[float]) -> int:
    """Return which row of the box is the first that the label stands in the middle of.

    `tops` tells where each row begins. A program that leaves out the rule above it,
    at a page break or elsewhere, makes its box one with the rows of the label before.
    """
    middle = Box.around(line.box for line in part.lines).centre.y
    for row, top in enumerate(tops):
        if abs((top + part.box.bottom) / 2 - middle) <= CENTRED_PT:
            return row
    return 0


def stands_over_both(above: Cell, part: Cell) -> bool:
    """Tell whether a label stands in the middle of its box and of the blank one above.

    A stray line cuts a merged box in two; the label is not in the middle of its part.
    """
    middle = Box.around(line.box for line in part.lines).centre.y
    of_both = Box.around((above.box, part.box)).centre.y
    apart = abs(of_both - part.box.centre.y) > 2 * CENTRED_PT
    return apart and abs(of_both - middle) <= CENTRED_PT
