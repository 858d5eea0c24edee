"""The header row of an indicator grid, and the column a cell of the body stands in.

Header cells and body cells may have slightly different edges, and a header cell may be
wider than the cells below it; a body cell belongs to the header cell that it shares
most of its width with.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.forms.labels import fold_label
from extractor.forms.roles import column_roles
from extractor.forms.template import Template
from extractor.geometry import Span
from extractor.model import FormCell


class GridColumn(NamedTuple):
    """One column of the grid; `name` is None for one no template column asks for."""

    name: str | None
    across: Span
    panel: int
    """0; 1 for a column whose name already stands left of it (doubled grids)."""


class GridColumns(NamedTuple):
    """The header row's position and its columns, left to right."""

    row: int
    row_span: int
    columns: tuple[GridColumn, ...]

    def column_at(self, across: Span) -> GridColumn | None:
        """Return the column that shares most width with this span."""
        best = max(self.columns, key=lambda column: across.overlap(column.across))
        return best if across.overlap(best.across) > 0 else None

    def column(self, across: Span) -> str | None:
        """Return the name of the column this span stands in, if it has one."""
        found = self.column_at(across)
        return found.name if found else None


def find_grid(cells: Sequence[FormCell], template: Template) -> GridColumns | None:
    """Return the first header row that has all required columns; None without one."""
    rows: dict[int, list[FormCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    for row, in_row in sorted(rows.items()):
        columns = tuple(_columns(in_row, template))
        names = {column.name for column in columns}
        if names.issuperset(template.indicators.required):
            spans = [c.row_span for c in in_row if column_roles(template).roles(c.text)]
            return GridColumns(row, min(spans), columns)
    return None


def _columns(cells: Iterable[FormCell], template: Template) -> Iterable[GridColumn]:
    seen: dict[str, int] = {}
    for cell in sorted(cells, key=lambda cell: cell.across.start):
        name = _column_name(cell.text, template)
        panel = seen.get(name, 0) if name else 0
        if name:
            seen[name] = panel + 1
        yield GridColumn(name, cell.across, panel)


def _column_name(text: str, template: Template) -> str | None:
    roles = column_roles(template).roles(text) if fold_label(text) else ()
    return roles[0].name if roles else None
