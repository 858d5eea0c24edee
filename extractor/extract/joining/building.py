"""Cells of several pages as the cells of one form, row below row.

A form's rows count on over the page break; x is measured on its first page. A cut row
gets its second half as a second part of the same cells. A merged label whose lower half
stands on the next page, blank or not, is one cell too. A header row that is printed
again belongs to the header row above it.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.extract.joining.cuts import (
    LEVELS,
    Pair,
    is_centred_over_break,
    is_cut_row,
)
from extractor.extract.joining.groups import EDGE_PT, part_shift
from extractor.extract.joining.labels import FormLabels
from extractor.findings import Finding
from extractor.forms import Template, fold_label
from extractor.forms.columns import GridColumns, find_grid
from extractor.geometry import Place, Span
from extractor.model import Cell, FormCell, FormPart
from extractor.text import join_text


def build_form(group: Sequence[FormPart], template: Template) -> "FormBuilder":
    """Return the parts of one table, joined as a form of this template."""
    builder = FormBuilder(template)
    for number, part in enumerate(group):
        shift = part_shift(group[:number], part) if number else 0.0
        builder.add(part, shift or 0.0)
    return builder


class FormBuilder:
    """Grows one form part by part."""

    def __init__(self, template: Template) -> None:
        self._labels = FormLabels(template)
        self._template = template
        self._row_count = 0
        self._grid: GridColumns | None = None
        self.cells: list[FormCell] = []
        self.findings: list[Finding] = []

    def add(self, part: FormPart, shift: float) -> None:
        """Join the part below what is there; `shift` moves it right, in points."""
        cells = self._without_header(part.cells)
        pairs, unpaired = self._pairs(cells, shift)
        structured = not any(cell.text for cell in unpaired)
        cut = bool(pairs) and structured and self._is_cut(pairs)
        offset = self._row_count - cut
        if cut:
            self._report(pairs)
        partners = {id(pair.below): pair for pair in pairs}
        for cell in cells:
            pair = partners.get(id(cell))
            if pair is not None and (cut or self._goes_on(pair)):
                self._extend(pair, offset)
            else:
                self.cells.append(_form_cell(cell, offset, shift))
        self._row_count = max(cell.row + cell.row_span for cell in self.cells)
        self.cells.sort(key=lambda cell: (cell.row, cell.across.start))
        self._grid = find_grid(self.cells, self._template)

    def _is_cut(self, pairs: Sequence[Pair]) -> bool:
        in_grid = self._grid is not None
        return is_cut_row(pairs, self._labels, in_grid=in_grid)

    def _without_header(self, cells: Sequence[Cell]) -> list[Cell]:
        """Return the cells without a header row that is printed again."""
        if self._grid is None:
            return list(cells)
        header = {
            fold_label(cell.text): cell
            for cell in self.cells
            if cell.row == self._grid.row and cell.text
        }
        last = max(
            (c.row for c in cells if self._repeats(c, header) and c.row <= 1),
            default=-1,
        )
        again = [c for c in cells if c.row <= last and self._repeats(c, header)]
        if len(again) < len(self._template.indicators.required) + 1:
            return list(cells)
        for cell in again:
            self._add_part(header[fold_label(cell.text)], cell)
        # A line over the whole of it (续表) goes with it: it would end the grid.
        titles = [c for c in cells if c.row + c.row_span <= last and _covers(c, again)]
        for cell in titles:
            self._add_part(header[fold_label(again[0].text)], cell)
        # What stands above or beside the header printed again is drawn over its row.
        rest = [c for c in cells if c not in again and c not in titles]
        return [
            replace(
                c,
                row=max(0, c.row - last - 1),
                row_span=max(1, c.row_span - max(0, last + 1 - c.row)),
            )
            for c in rest
            if c.row > last or c.row_span > 1 or c.text
        ]

    def _add_part(self, cell: FormCell, part: Cell) -> None:
        grown = self._current(cell)
        self._replace(grown, replace(grown, parts=(*grown.parts, part)))

    @staticmethod
    def _repeats(cell: Cell, header: dict[str, FormCell]) -> bool:
        return bool(cell.text) and fold_label(cell.text) in header

    def _pairs(
        self, cells: Sequence[Cell], shift: float
    ) -> tuple[list[Pair], list[Cell]]:
        """Return the first row's cells with those above them, and those with none."""
        bottom = [c for c in self.cells if c.row + c.row_span == self._row_count]
        pairs, unpaired = [], []
        for cell in cells:
            if cell.row:
                continue
            across = Span(cell.box.left + shift, cell.box.right + shift)
            above = next((c for c in bottom if _same_edges(c.across, across)), None)
            if above is None:
                unpaired.append(cell)
            else:
                column = self._grid.column(across) if self._grid else None
                pairs.append(Pair(above, cell, column))
        return pairs, unpaired

    def _goes_on(self, pair: Pair) -> bool:
        """Tell whether a label merged over the break goes on below it."""
        labels, above, below = self._labels, pair.above.text, pair.below.text
        if pair.column not in LEVELS:
            if above and fold_label(below):
                return labels.completes(above, below)
            return labels.is_side_label(above or below)
        if not above:
            return self._is_label_of_both(pair)
        if not fold_label(below):
            return labels.is_level(above, pair.column)
        return labels.completes_level(above, below, pair.column)

    def _is_label_of_both(self, pair: Pair) -> bool:
        """Tell whether the label below is set in the middle of the cell over the break.

        So is the first label of its column: blank rows above it have none to take over.
        """
        if not self._labels.is_level(pair.below.text, pair.column):
            return False
        header = self._grid.row if self._grid else 0
        above = (c for c in self.cells if c.row > header and c.text)
        labels = (c for c in above if _same_edges(c.across, pair.above.across))
        return is_centred_over_break(pair) or not any(labels)

    def _extend(self, pair: Pair, offset: int) -> None:
        above = self._current(pair.above)
        grown = replace(
            above,
            row_span=offset + pair.below.row_span - above.row,
            parts=(*above.parts, pair.below),
            text=join_text(above.text, pair.below.text),
        )
        self._replace(above, grown)

    def _current(self, cell: FormCell) -> FormCell:
        return next(c for c in self.cells if _at(c) == _at(cell))

    def _replace(self, old: FormCell, new: FormCell) -> None:
        self.cells = [new if _at(cell) == _at(old) else cell for cell in self.cells]

    def _report(self, pairs: Sequence[Pair]) -> None:
        joined = [p for p in pairs if p.above.text and p.below.text]
        if not joined:
            return
        pair = joined[0]
        text = join_text(pair.above.text, pair.below.text)
        place = Place(pair.below.page_number, pair.below.box, pair.below.text)
        message = f"第{pair.below.page_number}页首行与上页末行合并为一行:{text}"
        self.findings.append(Finding(code="row-joined", message=message, place=place))


def _at(cell: FormCell) -> tuple[int, float]:
    return cell.row, cell.across.start


def _same_edges(one: Span, other: Span) -> bool:
    at_start = abs(one.start - other.start) <= EDGE_PT
    return at_start and abs(one.end - other.end) <= EDGE_PT


def _covers(cell: Cell, others: Sequence[Cell]) -> bool:
    """Tell whether the cell is as wide as all of the others together."""
    left = min(other.box.left for other in others)
    right = max(other.box.right for other in others)
    return cell.box.left <= left + EDGE_PT and cell.box.right >= right - EDGE_PT


def _form_cell(cell: Cell, offset: int, shift: float) -> FormCell:
    return FormCell(
        row=cell.row + offset,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        across=Span(cell.box.left + shift, cell.box.right + shift),
        parts=(cell,),
        text=cell.text,
    )
