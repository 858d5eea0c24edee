"""Cells to tables: which cells hang together, and their rows, columns and spans.

Cells that share an edge are one table, and what is set inside a cell is of its table:
a grid may be pasted there. Rows and columns are the distinct edges of the cells; a
merged cell spans several. Nothing here reads text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.geometry import TOUCH_PT, Box
from extractor.model import Cell, Table


def cells_to_tables(cells: Iterable[Cell]) -> tuple[Table, ...]:
    """Return the tables of one page, top to bottom, cells in reading order."""
    tables = [_table(group) for group in _groups(list(cells))]
    return tuple(sorted(tables, key=lambda table: (table.box.top, table.box.left)))


def _groups(cells: list[Cell]) -> list[list[Cell]]:
    """Return the cells grouped by touching."""
    groups: list[tuple[Box, list[Cell]]] = []
    for cell in sorted(cells, key=lambda cell: (cell.box.top, cell.box.left)):
        joined = [group for group in groups if _touches_any(cell.box, group)]
        members = [member for _, group in joined for member in group]
        members.append(cell)
        groups = [group for group in groups if group not in joined]
        groups.append((Box.around(member.box for member in members), members))
    return [members for _, members in groups]


def _touches_any(box: Box, group: tuple[Box, list[Cell]]) -> bool:
    around, members = group
    return _touch(box, around) and any(_touch(box, cell.box) for cell in members)


def _touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes share an edge, or one holds the other."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return min(across, down) >= -TOUCH_PT and max(across, down) > TOUCH_PT


def _table(cells: list[Cell]) -> Table:
    xs = _edges([x for cell in cells for x in (cell.box.left, cell.box.right)])
    ys = _edges([y for cell in cells for y in (cell.box.top, cell.box.bottom)])
    placed = []
    for cell in cells:
        left, top, right, bottom = cell.box
        placed.append(
            replace(
                cell,
                row=ys[top],
                column=xs[left],
                row_span=max(1, ys[bottom] - ys[top]),
                column_span=max(1, xs[right] - xs[left]),
            )
        )
    placed.sort(key=lambda cell: (cell.row, cell.column))
    return Table(
        page_number=cells[0].page_number,
        box=Box.around(cell.box for cell in cells),
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
