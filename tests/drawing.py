"""Forms drawn in text: runs of `-`, `|` and `+` become rules, letters become points.

A letter is its own expectation: `letters_in` tells which letters each box holds. One
column and one line of the drawing are 10 pt; the top-left corner is (100, 100).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent

from extractor.geometry import Axis, Box, Point
from extractor.model import Rule, Stroke

STEP_PT = 10.0
ORIGIN_PT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The rules of a drawing, and its letters by where they stand."""

    rules: list[Rule]
    letters: Mapping[Point, str]

    @property
    def strokes(self) -> list[Stroke]:
        """A stroke for each rule."""
        return [rule_to_stroke(rule) for rule in self.rules]

    def letters_in(self, boxes: Iterable[Box]) -> list[str]:
        """Return the letters that each box holds, in reading order."""
        return [
            "".join(letter for at, letter in self.letters.items() if box.holds(at))
            for box in boxes
        ]


def drawn(art: str) -> Drawing:
    """Return what the text draws."""
    lines = dedent(art).strip("\n").splitlines()
    width = max(len(line) for line in lines)
    rows = [line.ljust(width) for line in lines]
    columns = ["".join(row[number] for row in rows) for number in range(width)]
    return Drawing(
        rules=[*_rules(Axis.ACROSS, rows, "-+"), *_rules(Axis.DOWN, columns, "|+")],
        letters={
            Point(_at(column), _at(row)): letter
            for row, line in enumerate(rows)
            for column, letter in enumerate(line)
            if letter.isalpha()
        },
    )


def rule_to_stroke(rule: Rule) -> Stroke:
    """Return the stroke that draws this rule."""
    if rule.axis is Axis.ACROSS:
        return Stroke(rule.start, rule.at, rule.end, rule.at, 0.5)
    return Stroke(rule.at, rule.start, rule.at, rule.end, 0.5)


def box_strokes(box: Box) -> list[Stroke]:
    """Return the four sides of a box, as producers draw them cell by cell."""
    left, top, right, bottom = box
    return [
        Stroke(left, top, right, top, 0.5),
        Stroke(left, bottom, right, bottom, 0.5),
        Stroke(left, top, left, bottom, 0.5),
        Stroke(right, top, right, bottom, 0.5),
    ]


def _rules(axis: Axis, lines: Sequence[str], ink: str) -> Iterator[Rule]:
    for number, line in enumerate(lines):
        position = 0
        for is_ruled, run in groupby(line, key=lambda char: char in ink):
            length = len(list(run))
            if is_ruled and length > 1:
                end = position + length - 1
                yield Rule(axis, _at(number), _at(position), _at(end))
            position += length


def _at(number: int) -> float:
    return ORIGIN_PT + STEP_PT * number
