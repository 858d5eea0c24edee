"""Labels that hang out of their table, back to the cells they label.

TeX centres a merged label over all rows of its cell, on whatever page they stand: at a
page break the cell stays blank and its label is printed below the table. Such text
stands within the sides of a blank cell of the last row, and is a label that a template
knows; anything else below a table is no part of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.forms import Forms
from extractor.forms.roles import is_known_label
from extractor.geometry import TOUCH_PT
from extractor.model import Cell, Line, Table

Lines = Mapping[int, tuple[Line, ...]]


def take_hanging_labels(
    tables: Sequence[Table], loose: Lines, forms: Forms
) -> tuple[tuple[Table, ...], Lines]:
    """Return the tables with such labels in their cells, and the lines left over."""
    last = {table.page_number: table for table in tables}
    left_over = dict(loose)
    changed: dict[int, Table] = {}
    for number, table in last.items():
        below = [
            line
            for line in loose.get(number, ())
            if line.box.bottom > table.box.bottom - TOUCH_PT
        ]
        cells = tuple(_labelled(cell, table, below, forms) for cell in table.cells)
        if cells != table.cells:
            changed[id(table)] = replace(table, cells=cells)
            taken = {line for cell in cells for line in cell.lines}
            left_over[number] = tuple(
                line for line in loose[number] if line not in taken
            )
    return tuple(changed.get(id(table), table) for table in tables), left_over


def _labelled(cell: Cell, table: Table, below: Sequence[Line], forms: Forms) -> Cell:
    """Return the cell with the label below it, if it is blank and there is one."""
    is_last = cell.row + cell.row_span == table.row_count
    if cell.text or not is_last:
        return cell
    lines = tuple(
        line
        for line in below
        if line.box.left >= cell.box.left - TOUCH_PT
        and line.box.right <= cell.box.right + TOUCH_PT
    )
    text = "".join(line.text for line in lines)
    if not text or not is_known_label(text, forms):
        return cell
    return replace(cell, lines=lines, text=text)
