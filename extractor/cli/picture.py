"""What one page's layers look like: colours, and the shapes of each layer.

Both kinds of picture draw from here, so they show the same. Coordinates are points
from the top-left of the page, as everywhere.
"""

from typing import NamedTuple

from extractor.geometry import Axis, Box
from extractor.model import Cell, PageLayers, Rule

COLOURS = {
    "strokes": "#d62728",
    "rules": "#1f77b4",
    "boxes": "#2ca02c",
    "cells": "#9467bd",
    "fields": "#ff7f0e",
}
"""Layer → colour, in the order of the chain. All five differ in brightness too."""

LAYERS = tuple(COLOURS)

_CELL_INSET_PT = 2.0
"""Cells are drawn a little inside their boxes, so that both show."""


class Shape(NamedTuple):
    """A line or a rectangle, and the words that explain it."""

    box: Box
    is_line: bool
    words: str


def shapes_of(seen: PageLayers, layer: str) -> tuple[Shape, ...]:
    """Return everything to draw of one layer."""
    if layer == "strokes":
        strokes = seen.page.strokes
        return tuple(
            Shape(Box(s.x0, s.y0, s.x1, s.y1), is_line=True, words=f"{s.width:.2f} pt")
            for s in strokes
        )
    if layer == "rules":
        return tuple(_rule(rule) for rule in seen.rules)
    if layer == "boxes":
        return tuple(Shape(box, is_line=False, words="") for box in seen.boxes)
    if layer == "cells":
        return tuple(_cell(cell) for cell in seen.cells)
    return tuple(
        Shape(place.box, is_line=False, words=f"{label}: {place.raw}")
        for label, place in seen.fields
    )


def _rule(rule: Rule) -> Shape:
    if rule.axis is Axis.ACROSS:
        line = Box(rule.start, rule.at, rule.end, rule.at)
    else:
        line = Box(rule.at, rule.start, rule.at, rule.end)
    return Shape(line, is_line=True, words=f"{rule.axis.value} at {rule.at:.1f}")


def _cell(cell: Cell) -> Shape:
    left, top, right, bottom = cell.box
    inset = min(_CELL_INSET_PT, (right - left) / 4, (bottom - top) / 4)
    box = Box(left + inset, top + inset, right - inset, bottom - inset)
    words = f"r{cell.row + 1} c{cell.column + 1}: {cell.text}"
    return Shape(box, is_line=False, words=words)
