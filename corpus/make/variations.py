"""A form's grid drawn otherwise: colours, spaced labels, text over the side, a foot.

The content stays what it is; only cells change in ways that drawing programs have.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from corpus.make.model import Cell, Colour, Grid

Test = Callable[[Cell], bool]


def coloured(grid: Grid, colour: Colour, test: Test) -> Grid:
    """Return the grid with the cells that pass the test in a colour."""
    return _changed(grid, test, lambda cell: replace(cell, fill=colour))


def letter_spaced(grid: Grid, texts: Collection[str], points: float) -> Grid:
    """Return the grid with the letters of these texts so far apart."""
    return _changed(
        grid,
        lambda cell: cell.text in texts,
        lambda cell: replace(cell, letter_space=points),
    )


def blank_spaced(grid: Grid, texts: Collection[str], blank: str) -> Grid:
    """Return the grid with blanks between the letters of these texts."""
    return _changed(
        grid,
        lambda cell: cell.text in texts,
        lambda cell: replace(cell, text=blank.join(cell.text)),
    )


def overflowing(grid: Grid, texts: Collection[str]) -> Grid:
    """Return the grid with these texts on one line, over the side of their cells."""
    return _changed(
        grid,
        lambda cell: cell.text in texts,
        lambda cell: replace(cell, is_overflowing=True, align="left"),
    )


def footed(grid: Grid, text: str) -> Grid:
    """Return the grid with a last row, all across, that is no row of the form."""
    row = max(cell.row + cell.rows for cell in grid.cells)
    foot = Cell(row=row, column=0, columns=len(grid.widths), text=text, align="left")
    return replace(grid, cells=(*grid.cells, foot))


def _changed(grid: Grid, test: Test, change: Callable[[Cell], Cell]) -> Grid:
    cells = tuple(change(cell) if test(cell) else cell for cell in grid.cells)
    return replace(grid, cells=cells)
