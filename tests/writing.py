"""Pages written in text: what a form says, set in ruled cells.

A line with `|` is a table row, its cells parted by `|`: `<` goes on with the cell on
the left, `^` with the one above, `⏎` ends a line inside a cell. Other lines are text
outside tables; an empty line parts two tables. Full-width characters are one em wide,
others half an em, and nothing wraps by itself: what is too wide is refused.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from textwrap import dedent

from extractor.geometry import Box
from extractor.model import Glyph, Page, Stroke
from tests.drawing import box_strokes

SIZE_PT = 10.0
PITCH_PT = 13.0
PADDING_PT = 4.0
COLUMN_PT = 100.0
LEFT_PT = 60.0
TOP_PT = 120.0
"""Below the margin in which furniture stands."""

PAGE_HEIGHT_PT = 842.0
LINE_END = "⏎"


def written(
    text: str,
    *,
    number: int = 1,
    widths: Sequence[float] | None = None,
    left: float = LEFT_PT,
) -> Page:
    """Return the page; every column is 100 pt wide unless `widths` says otherwise."""
    glyphs: list[Glyph] = []
    strokes: list[Stroke] = []
    top, right = TOP_PT, left
    for block in _blocks(dedent(text).strip("\n").splitlines()):
        if isinstance(block, str):
            glyphs.extend(set_line(block, left, top + PITCH_PT))
            top += 2 * PITCH_PT
            continue
        grid = _Grid.of(block, widths, left, top)
        for box, content in grid.cells():
            strokes.extend(box_strokes(box))
            glyphs.extend(_set_cell(content, box))
        top, right = grid.ys[-1] + 2 * PITCH_PT, max(right, grid.xs[-1])
    return Page(
        number=number,
        width=right + LEFT_PT,
        height=max(PAGE_HEIGHT_PT, top),
        glyphs=tuple(glyphs),
        strokes=tuple(strokes),
    )


def set_line(
    text: str, left: float, baseline: float, size: float = SIZE_PT
) -> Iterator[Glyph]:
    """Yield the glyphs of one line of text."""
    x, spaced = left, False
    for char in text:
        width = _ems(char) * size
        if char.isspace():
            spaced = True
        else:
            box = Box(x, baseline - 0.85 * size, x + width, baseline + 0.1 * size)
            yield Glyph(char, box, size, 0.0, baseline, spaced)
            spaced = False
        x += width


def width_of(text: str, size: float = SIZE_PT) -> float:
    """Return how wide the text is set, in points."""
    return sum(_ems(char) * size for char in text)


def _ems(char: str) -> float:
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.5


def _set_cell(content: str, box: Box) -> Iterator[Glyph]:
    """Yield the glyphs of a cell: lines from its left side, in the middle of it."""
    lines = [line.strip() for line in content.split(LINE_END)]
    first = box.centre.y - PITCH_PT * len(lines) / 2 + 0.85 * SIZE_PT
    for position, line in enumerate(lines):
        width = width_of(line)
        if width > box.width - PADDING_PT:
            raise ValueError(f"too wide for its cell of {box.width} pt: {line}")
        yield from set_line(line, box.left + PADDING_PT, first + PITCH_PT * position)


def _blocks(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """Yield each line of text, and the rows of each table."""
    rows: list[list[str]] = []
    for line in lines:
        if "|" in line:
            rows.append([cell.strip() for cell in line.split("|")])
            continue
        if rows:
            yield rows
            rows = []
        if line.strip():
            yield line.strip()
    if rows:
        yield rows


@dataclass(frozen=True, slots=True)
class _Grid:
    """The rows of one table, and where its columns and rows are cut."""

    rows: Sequence[Sequence[str]]
    xs: Sequence[float]
    ys: Sequence[float]

    @classmethod
    def of(
        cls,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float] | None,
        left: float,
        top: float,
    ) -> "_Grid":
        count = {len(row) for row in rows}
        if len(count) > 1:
            raise ValueError(f"the rows have {sorted(count)} cells")
        widths = widths or [COLUMN_PT] * count.pop()
        heights = [_height(row) for row in rows]
        return cls(
            rows,
            list(accumulate(widths, initial=left)),
            list(accumulate(heights, initial=top)),
        )

    def cells(self) -> Iterator[tuple[Box, str]]:
        """Yield the box and the content of each cell, merged ones once."""
        members: dict[tuple[int, int], list[Box]] = {}
        for row, cells in enumerate(self.rows):
            for column in range(len(cells)):
                box = Box(
                    self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1]
                )
                members.setdefault(self._owner(row, column), []).append(box)
        for (row, column), boxes in members.items():
            yield Box.around(boxes), self.rows[row][column]

    def _owner(self, row: int, column: int) -> tuple[int, int]:
        mark = self.rows[row][column]
        if mark == "<":
            return self._owner(row, column - 1)
        return self._owner(row - 1, column) if mark == "^" else (row, column)


def _height(row: Sequence[str]) -> float:
    lines = max(cell.count(LINE_END) + 1 for cell in row)
    return lines * PITCH_PT + 2 * PADDING_PT
