"""Cells to tables: which cells hang together, and their rows, columns and spans.

Cells that share an edge are one table, and what is set inside a cell is of its table:
a grid may be pasted there. Rows and columns are the distinct edges of the cells; a
merged cell spans several. Nothing here reads text.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from extractor.geometry import TOUCH_PT, Box
from extractor.model import Cell, Table


def cells_to_tables(cells: Iterable[Cell]) -> tuple[Table, ...]:
    """Return the tables of one page, top to bottom, cells in reading order."""
    tables = [_table(group) for group in _groups(list(cells))]
    return tuple(sorted(tables, key=lambda table: (table.box.top, table.box.left)))


class _Group:
    """Cells that hang together, of a page read from top to bottom."""

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.rank = 0
        """The place of its last cell among all of them."""
        self.open_boxes: list[Box] = []

    def add(self, cell: Cell, rank: int) -> None:
        """Take the cell of this rank."""
        self.cells.append(cell)
        self.rank = rank
        self.open_boxes.append(cell.box)

    def take(self, other: "_Group") -> None:
        """Take all the cells of another group."""
        self.cells += other.cells
        self.open_boxes += other.open_boxes

    def goes_on_below(self, top: float) -> bool:
        """Tell whether any cell reaches down to this height, and forget the others."""
        self.open_boxes = [
            box for box in self.open_boxes if box.bottom >= top - TOUCH_PT
        ]
        return bool(self.open_boxes)

    def touches(self, box: Box) -> bool:
        """Tell whether any cell that has not ended above touches the box."""
        # The last one is the neighbour at its left.
        return any(_touch(box, other) for other in reversed(self.open_boxes))


def _groups(cells: list[Cell]) -> list[list[Cell]]:
    """Return the cells grouped by touching.

    A cell can only touch what has not ended above it, a row or two: the time grows with
    the cells, not with their pairs.
    """
    groups: list[_Group] = []
    ended: list[_Group] = []
    top = float("-inf")
    in_order = sorted(cells, key=lambda cell: (cell.box.top, cell.box.left))
    for rank, cell in enumerate(in_order):
        if cell.box.top > top:
            top = cell.box.top
            going_on = [group for group in groups if group.goes_on_below(top)]
            ended += [group for group in groups if group not in going_on]
            groups = going_on
        joined = [group for group in groups if group.touches(cell.box)]
        whole = joined[0] if joined else _Group()
        for other in joined[1:]:
            whole.take(other)
        whole.add(cell, rank)
        groups = [*(group for group in groups if group not in joined), whole]
    return [group.cells for group in sorted((*ended, *groups), key=attrgetter("rank"))]


def _touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes share an edge, or one holds the other."""
    across = min(one.right, other.right) - max(one.left, other.left)
    if across < -TOUCH_PT:
        return False
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return down >= -TOUCH_PT and max(across, down) > TOUCH_PT


def _table(cells: list[Cell]) -> Table:
    xs = _edges([x for cell in cells for x in (cell.box.left, cell.box.right)])
    ys = _edges([y for cell in cells for y in (cell.box.top, cell.box.bottom)])
    placed = []
    for cell in cells:
        left, top, right, bottom = cell.box
        placed.append(
            # `replace` takes three times as long.
            Cell(
                page_number=cell.page_number,
                box=cell.box,
                lines=cell.lines,
                text=cell.text,
                row=ys[top],
                column=xs[left],
                row_span=max(1, ys[bottom] - ys[top]),
                column_span=max(1, xs[right] - xs[left]),
            )
        )
    placed.sort(key=lambda cell: (cell.row, cell.column))
    return Table(
        page_number=cells[0].page_number,
        box=Box.around([cell.box for cell in cells]),
        cells=tuple(placed),
        row_count=max(cell.row + cell.row_span for cell in placed),
    )


def _edges(values: Sequence[float]) -> dict[float, int]:
    """Return each edge with its index; edges within a touch are one."""
    index: dict[float, int] = {}
    number, first = -1, float("-inf")
    for value in sorted(set(values)):
        if value - first > TOUCH_PT:
            number, first = number + 1, value
        index[value] = number
    return index
