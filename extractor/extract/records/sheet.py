"""A form as a sheet: which cell stands right of, below or inside another.

Rows are the form's own (they count on over pages), columns are widths on its first
page. A label's value is looked for where its template says, and a label is never a
value.
"""

from collections.abc import Iterable, Sequence

from extractor.forms import Template
from extractor.forms.labels import fold_label
from extractor.forms.roles import Role, column_roles, head_roles, is_goal_item
from extractor.geometry import Place
from extractor.model import Form, FormCell, RawField
from extractor.text import join_text

SIDE_PT = 3.0
"""Neighbours share an edge to within a rule's thickness."""


class Sheet:
    """The cells of a form, found by position."""

    def __init__(self, form: Form, template: Template) -> None:
        self.template = template
        self.cells = form.cells
        self.ordinal = form.ordinal
        self._index = head_roles(template)
        self._columns = column_roles(template)
        self._starting: dict[int, list[FormCell]] = {}
        for cell in form.cells:
            self._starting.setdefault(cell.row, []).append(cell)

    def roles(self, cell: FormCell) -> tuple[Role, ...]:
        """Return what the cell's whole text is a label of."""
        return self._index.roles(cell.text)

    def split_inside(self, cell: FormCell) -> tuple[tuple[Role, ...], str] | None:
        """Return the label at the start of the cell, and the value printed after it."""
        if len(cell.text) > INLINE_LENGTH:
            return None
        return self._index.split_inside(cell.text)

    def is_label(self, cell: FormCell) -> bool:
        """Tell whether the cell is a label, alone or with its value."""
        return (
            bool(self.roles(cell))
            or fold_label(cell.text) in self._columns.labels
            or is_goal_item(self.template, cell.text)
            or self.split_inside(cell) is not None
        )

    def right_of(self, label: FormCell, row: int) -> tuple[FormCell, ...]:
        """Return the cells that start in this row, right of the label, up to the next.

        The next label ends them; it is not among them. Where no cell starts, as beside
        a label that a stray line cut in two, it is those that cover the row.
        """
        right = [c for c in self._starting.get(row, ()) if _is_right(c, label)]
        if not right and self._is_half(label):
            right = [c for c in self.cells if row in c.rows and _is_right(c, label)]
            right.sort(key=lambda cell: cell.across.start)
        found: list[FormCell] = []
        for cell in right:
            if cell.text and self.is_label(cell):
                break
            found.append(cell)
        return tuple(found)

    def _is_half(self, label: FormCell) -> bool:
        """Tell whether a blank cell of the label's width lies above or below it."""
        return any(
            not cell.text
            and abs(cell.across.start - label.across.start) <= SIDE_PT
            and abs(cell.across.end - label.across.end) <= SIDE_PT
            and (cell.rows.stop == label.row or cell.row == label.rows.stop)
            for cell in self.cells
        )

    def below(self, label: FormCell) -> FormCell | None:
        """Return the cell under the label that shares most of its width."""
        row = label.row + label.row_span
        under = [
            cell
            for cell in self.cells
            if row in cell.rows and cell.across.overlap(label.across) > SIDE_PT
        ]
        if not under:
            return None
        best = max(under, key=lambda cell: cell.across.overlap(label.across))
        return None if best.text and self.is_label(best) else best

    def field(self, cells: Iterable[FormCell]) -> RawField:
        """Return the text of these cells, with the place of each of their parts."""
        members = tuple(cells)
        text = ""
        for cell in members:
            text = join_text(text, cell.text)
        places = [place for cell in members for place in self.places(cell)]
        inked = tuple(place for place in places if place.raw)
        return RawField(text=text, places=inked or tuple(places))

    def places(self, cell: FormCell) -> tuple[Place, ...]:
        """Return where the cell is printed, a place a part."""
        cell_id = cell_id_of(self.ordinal, cell)
        return tuple(
            Place(part.page_number, part.box, part.text, cell_id) for part in cell.parts
        )

    def inside(self, cell: FormCell, value: str) -> RawField:
        """Return the value printed after a label in the same cell."""
        places = [place for place in self.places(cell) if place.raw]
        return RawField(text=value, places=tuple(places))


def _is_right(cell: FormCell, label: FormCell) -> bool:
    return cell.across.start >= label.across.end - SIDE_PT


INLINE_LENGTH = 60
"""A longer text is no label with its value in one cell."""


def cell_id_of(ordinal: int, cell: FormCell) -> str:
    """Return the cell's id within the document: `t001-r01-c01`."""
    return f"t{ordinal:03}-r{cell.row + 1:02}-c{cell.column + 1:02}"


def first_filled(cells: Sequence[FormCell]) -> FormCell | None:
    """Return the first cell with text; without one, the first cell."""
    return next((cell for cell in cells if cell.text), cells[0] if cells else None)
