"""The indicator grid: one record a row, merged labels filled in.

A row begins where a cell of the name or of the target begins; every other column gives
the cell that covers that row. Rows with nothing but labels are the blanks a form keeps
for classes that are not used; they hold no indicator. Notes below the grid end it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.extract.records.levels import (
    LevelLabel,
    first_own_row,
    labels_in,
    share_rows,
    stands_in_middle,
    stands_over_both,
)
from extractor.extract.records.sheet import Sheet, cell_id_of
from extractor.findings import Finding
from extractor.forms.classes import fold_class_name
from extractor.forms.columns import GridColumns
from extractor.forms.roles import stop_roles
from extractor.geometry import Box, Place
from extractor.model import FormCell, RawField, RawIndicator

LEVELS = ("level1", "level2")
_LEVEL_NAMES = {"level1": "一级指标", "level2": "二级指标"}
PANEL_SCOPES = ("lifetime", "annual")
"""A doubled grid has the whole project on the left and the year on the right."""

SAME_EDGE_PT = 4.0
"""How far a column edge may stand apart on two pages: so far apart they are joined."""


class GridReading(NamedTuple):
    """The rows of a grid, and what was odd about them."""

    indicators: tuple[RawIndicator, ...]
    findings: tuple[Finding, ...]


def read_grid(sheet: Sheet, grid: GridColumns) -> GridReading:
    """Return the indicators below the header row."""
    body = _body(sheet, grid)
    panels = 1 + max(column.panel for column in grid.columns if column.name)
    indicators: list[RawIndicator] = []
    findings: list[Finding] = []
    for panel in range(panels):
        reader = _PanelReader(sheet, grid, body, panel)
        scope = "annual" if panels == 1 else PANEL_SCOPES[min(panel, 1)]
        indicators.extend(reader.indicators(scope))
        findings.extend(reader.findings)
    return GridReading(tuple(indicators), tuple(findings))


def _body(sheet: Sheet, grid: GridColumns) -> list[FormCell]:
    """Return the cells below the header, up to the row that ends the grid."""
    first = grid.row + grid.row_span
    cells = [cell for cell in sheet.cells if cell.row + cell.row_span > first]
    stop = min(
        (cell.row for cell in cells if cell.row >= first and _stops(sheet, cell, grid)),
        default=None,
    )
    return [cell for cell in cells if stop is None or cell.row < stop]


def _stops(sheet: Sheet, cell: FormCell, grid: GridColumns) -> bool:
    """Tell whether the cell opens a row below the grid: 合计, 填表人, a note."""
    named = [column for column in grid.columns if column.name]
    covers = sum(cell.across.overlap(column.across) > SAME_EDGE_PT for column in named)
    index = stop_roles(sheet.template)
    is_stop = bool(index.roles(cell.text)) or index.split_inside(cell.text) is not None
    first = min(column.across.start for column in named)
    at_left = cell.across.start <= first + SAME_EDGE_PT
    # A note runs over the whole width; no indicator does.
    return bool(cell.text) and at_left and (is_stop or covers == len(named) > 1)


class _PanelReader:
    """Reads the rows of one panel of the grid."""

    def __init__(
        self, sheet: Sheet, grid: GridColumns, body: Sequence[FormCell], panel: int
    ) -> None:
        self._sheet = sheet
        self._columns: dict[str, list[FormCell]] = {}
        self._split: dict[tuple[str, int], LevelLabel] = {}
        self._checked: set[FormCell] = set()
        self._strange: set[tuple[str, int]] = set()
        """Rows of a label's box that are of the label before."""
        self.findings: list[Finding] = []
        self._own: dict[int, dict[str, FormCell]] = {}
        """Row → column but for levels → the first cell that covers the row."""
        for cell in body:
            column = grid.column_at(cell.across)
            if column is None or column.name is None:
                continue
            if column.panel == panel or column.name in LEVELS:
                self._columns.setdefault(column.name, []).append(cell)
        for name, cells in self._columns.items():
            for cell in cells if name not in LEVELS else ():
                for row in cell.rows:
                    self._own.setdefault(row, {}).setdefault(name, cell)

    def indicators(self, scope: str) -> Iterator[RawIndicator]:
        """Yield the rows, top to bottom."""
        rows = self._anchor_rows()
        for name in LEVELS:
            self._split_labels(name, rows)
            self._find_strange_rows(name, rows)
        carried: dict[str, RawField] = {}
        for row in rows:
            own = self._own_cells(row)
            levels = self._levels(row, carried)
            if any(cell.text for cell in own.values()):
                yield self._indicator(scope, own, levels)

    def _anchor_rows(self) -> list[int]:
        """Return the rows in which a name or a target begins."""
        required = self._sheet.template.indicators.required
        cells = [cell for name in required for cell in self._columns.get(name, ())]
        rows = sorted({cell.row for cell in cells})
        return [row for row in rows if not self._is_half(row, rows)]

    def _is_half(self, row: int, rows: Sequence[int]) -> bool:
        """Tell whether a stray line cut this row off from the one beside it.

        Both share every cell but some that are blank on this side and not on the other.
        """
        own = self._own_cells(row)
        blank = {name for name, cell in own.items() if not cell.text}
        shared = own.keys() - blank
        if not blank or not shared:
            return False
        for other in (other for other in rows if other in own[min(shared)].rows):
            beside = self._own_cells(other)
            if (
                other != row
                and all(beside.get(name) is own[name] for name in shared)
                and any(name in beside and beside[name].text for name in blank)
            ):
                return True
        return False

    def _own_cells(self, row: int) -> dict[str, FormCell]:
        return self._own.get(row, {})

    def _levels(self, row: int, carried: dict[str, RawField]) -> dict[str, RawField]:
        """Return the row's labels, and carry them on to the rows below."""
        for position, name in enumerate(LEVELS):
            found = self._level(name, row)
            is_strange = name in carried and (name, row) in self._strange
            if found is None or not found.text or is_strange:
                continue
            if name in carried and found.text != carried[name].text:
                # A new first level does not take over the old second one.
                for lower in LEVELS[position + 1 :]:
                    carried.pop(lower, None)
            carried[name] = found
        return dict(carried)

    def _check_level(self, name: str, cell: FormCell) -> None:
        """Note a label that the closed list does not have; its text stays."""
        known = getattr(self._sheet.template.indicators, name)
        if fold_class_name(cell.text) in known or cell in self._checked:
            return
        self._checked.add(cell)
        place = self._sheet.places(cell)[0]
        message = f"“{cell.text}”不是已知的{_LEVEL_NAMES[name]}"
        self.findings.append(
            Finding(
                code="label-unknown", message=message, actual=cell.text, place=place
            )
        )

    def _level(self, name: str, row: int) -> RawField | None:
        split = self._split.get((name, row))
        if split is not None:
            return RawField(text=split.text, places=(split.place,))
        for cell in self._columns.get(name, ()):
            if row not in cell.rows:
                continue
            label = cell if cell.text else self._label_below(name, cell)
            if label is not None:
                self._check_level(name, label)
                return self._sheet.field([label])
        return None

    def _label_below(self, name: str, blank: FormCell) -> FormCell | None:
        """Return the label below a blank cell that stands in the middle of both."""
        above = blank.parts[-1]
        for cell in self._columns.get(name, ()):
            part = cell.parts[0]
            is_below = cell.row == blank.rows.stop and bool(part.lines)
            is_on_page = part.page_number == above.page_number
            if is_below and is_on_page and stands_over_both(above, part):
                return cell
        return None

    def _split_labels(self, name: str, rows: Sequence[int]) -> None:
        """Find boxes that hold two labels, and give each row the one it stands by."""
        known = getattr(self._sheet.template.indicators, name)
        for cell in self._columns.get(name, ()):
            covered = [row for row in rows if row in cell.rows]
            cell_id = cell_id_of(self._sheet.ordinal, cell)
            labels = labels_in(cell, known, cell_id)
            if not labels or not covered:
                continue
            middles = [self._middle(row) for row in covered]
            for row, label in zip(covered, share_rows(labels, middles), strict=True):
                self._split[name, row] = labels[label]
            texts = "、".join(label.text for label in labels)
            self.findings.append(
                Finding(
                    code="label-split",
                    message=f"同一格内印有{texts},按文字位置分给各行",
                    actual=cell.text,
                    place=self._sheet.places(cell)[0],
                )
            )

    def _find_strange_rows(self, name: str, rows: Sequence[int]) -> None:
        """Find the rows above the middle of whose box their label does not stand.

        That tells only where every other label of the column stands in the middle.
        """
        cells = [
            cell
            for cell in self._columns.get(name, ())
            if cell.text and len(cell.parts) == 1 and cell.parts[0].lines
        ]
        stand = {cell: stands_in_middle(cell.parts[0]) for cell in cells}
        off = [cell for cell in cells if stand[cell] is False]
        if len(off) != 1 or True not in stand.values():
            return
        (cell,) = off
        covered = [row for row in rows if row in cell.rows]
        tops = [self._top(row) for row in covered]
        strange = covered[: first_own_row(cell.parts[0], tops)]
        self._strange.update((name, row) for row in strange)
        if strange:
            message = f"“{cell.text}”上方缺少分隔线,按文字位置划分各行"
            place = self._sheet.places(cell)[0]
            self.findings.append(
                Finding(
                    code="label-split", message=message, actual=cell.text, place=place
                )
            )

    def _top(self, row: int) -> float:
        return min(
            (cell.parts[0].box.top for cell in self._own_cells(row).values()),
            default=0.0,
        )

    def _middle(self, row: int) -> float:
        boxes = [cell.parts[0].box for cell in self._own_cells(row).values()]
        return (
            min((box.top for box in boxes), default=0.0)
            + max((box.bottom for box in boxes), default=0.0)
        ) / 2

    def _indicator(
        self, scope: str, own: dict[str, FormCell], levels: dict[str, RawField]
    ) -> RawIndicator:
        fields = {name: self._sheet.field([cell]) for name, cell in own.items()}
        first = min(cell.parts[0].page_number for cell in own.values())
        boxes = [
            part.box
            for cell in own.values()
            for part in cell.parts
            if part.page_number == first
        ]
        place = Place(first, Box.around(boxes), "")
        return RawIndicator(scope=scope, place=place, fields={**levels, **fields})
