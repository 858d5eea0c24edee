"""Blocks to drawn pages: where every line of text and every side of a box goes.

A row that does not fit is cut between two of its lines when the style allows it,
and moved to the next page when not. A merged label that runs over the break lets
its text flow: what fits beside the rows of the first page stands there, the rest
goes on at the top of the next. Strokes are `drawing_reportlab`'s business; this
module only says which sides a box has.
"""

from dataclasses import dataclass, field

from corpus.make.model import (
    Block,
    Cell,
    Colour,
    FormPages,
    Grid,
    Line,
    PageBreak,
    Space,
    Style,
)
from corpus.make.typesetting import LEADING, PAD, width_of, wrap

PAGE_WIDTH = 595.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of a cell that stands on one page, with its four sides and colour."""

    left: float
    top: float
    right: float
    bottom: float
    has_top: bool = True
    has_bottom: bool = True
    fill: Colour | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One line of text; `x` is where it begins, `y` its baseline from the top."""

    x: float
    y: float
    text: str
    size: float
    letter_space: float = 0.0


@dataclass(slots=True, kw_only=True)
class DrawnPage:
    """A page while it fills: boxes by table, and lines of text."""

    tables: list[list[Part]] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The piece of a row that stands on one page."""

    row: int
    page: int
    top: float
    bottom: float


@dataclass(slots=True, kw_only=True)
class Layout:
    """The pages while they fill, and where each form stands on them."""

    style: Style
    pages: list[DrawnPage] = field(default_factory=lambda: [DrawnPage()])
    form_pages: list[FormPages] = field(default_factory=list)
    y: float = 0.0

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append(DrawnPage())
        self.y = self.style.top


def lay_out(blocks: tuple[Block, ...], style: Style) -> Layout:
    """Return the pages that the blocks fill, in order."""
    layout = Layout(style=style, y=style.top)
    for block in blocks:
        if isinstance(block, Grid):
            _lay_grid(block, layout)
        elif isinstance(block, Line):
            _lay_paragraph(block, layout)
        elif isinstance(block, Space):
            layout.y = block.to if block.to is not None else layout.y + block.points
        elif isinstance(block, PageBreak):
            layout.turn()
    return layout


def _lay_paragraph(block: Line, layout: Layout) -> None:
    left, leading = layout.style.left, block.size * 1.6
    width = PAGE_WIDTH - 2 * left
    for row in wrap(block.text, width, block.size, first_indent=block.indent):
        if layout.y + leading > layout.style.bottom:
            layout.turn()
        room = width - row.width
        x = left + row.indent + {"center": room / 2, "right": room}.get(block.align, 0)
        baseline = layout.y + block.size * 1.1
        layout.pages[-1].lines.append(
            TextLine(x=x, y=baseline, text=row.text, size=block.size)
        )
        layout.y += leading
    layout.y += block.after


def _lay_grid(grid: Grid, layout: Layout) -> None:
    slices = _rows_to_slices(grid, layout)
    for number in {piece.page for piece in slices}:
        layout.pages[number].tables.append([])
    for cell in grid.cells:
        pieces = [p for p in slices if cell.row <= p.row < cell.row + cell.rows]
        _lay_cell(cell, grid, pieces, layout)
    if grid.is_form:
        layout.form_pages.append(_form_pages(grid, slices))


def _form_pages(grid: Grid, slices: list[Slice]) -> FormPages:
    rows = {cell.indicator: cell.row for cell in grid.cells}
    first = {piece.row: piece.page + 1 for piece in reversed(slices)}
    count = len(rows) - 1
    return FormPages(
        first=slices[0].page + 1,
        last=slices[-1].page + 1,
        rows=tuple(first[rows[number]] for number in range(count)),
    )


def _rows_to_slices(grid: Grid, layout: Layout) -> list[Slice]:
    heights = _row_heights(grid)
    slices: list[Slice] = []
    for row, height in enumerate(heights):
        room = layout.style.bottom - layout.y
        left_over = height
        if height > room:
            part = _part_above(grid, row, room) if layout.style.may_cut_rows else 0.0
            if part:
                slices.append(_slice(row, layout, room))
                left_over = part
            layout.turn()
            _repeat_header(grid, row, heights, slices, layout)
        slices.append(_slice(row, layout, left_over))
    return slices


def _slice(row: int, layout: Layout, height: float) -> Slice:
    page, top = len(layout.pages) - 1, layout.y
    layout.y += height
    return Slice(row=row, page=page, top=top, bottom=layout.y)


def _repeat_header(
    grid: Grid, row: int, heights: list[float], slices: list[Slice], layout: Layout
) -> None:
    if grid.header_row is not None and row > grid.header_row:
        slices.append(_slice(grid.header_row, layout, heights[grid.header_row]))


def _part_above(grid: Grid, row: int, room: float) -> float:
    """Return the height left for the next page, 0 when the row cannot be cut."""
    leading = grid.size * LEADING
    fit = int((room - 2 * PAD) / leading)
    counts = [
        len(cell_rows(cell, grid))
        for cell in grid.cells
        if cell.row == row and cell.rows == 1
    ]
    longest = max(counts, default=0)
    if fit < 1 or longest <= fit:
        return 0.0
    return (longest - fit) * leading + 2 * PAD


def _row_heights(grid: Grid) -> list[float]:
    count = max(cell.row + cell.rows for cell in grid.cells)
    heights = [max(grid.heights.get(row, 0.0), 18.0) for row in range(count)]
    for cell in sorted(grid.cells, key=lambda cell: cell.rows):
        needed = cell_height(cell, grid)
        last = cell.row + cell.rows - 1
        have = sum(heights[cell.row : last + 1])
        heights[last] += max(0.0, needed - have)
    return heights


def cell_height(cell: Cell, grid: Grid) -> float:
    """Return the height that the cell's text needs."""
    leading = grid.size * LEADING * cell.stretch
    return len(cell_rows(cell, grid)) * leading + 2 * PAD


def cell_rows(cell: Cell, grid: Grid) -> list[str]:
    """Return the cell's text as the lines it is printed in."""
    if cell.is_vertical:
        return list(cell.text)
    if cell.is_overflowing:
        return cell.text.split("\n")
    left, right = cell_edges(cell, grid)
    return [row.text for row in wrap(cell.text, right - left - 2 * PAD, grid.size)]


def cell_edges(cell: Cell, grid: Grid) -> tuple[float, float]:
    """Return the left and right edge of the cell, from the grid's left edge."""
    shift = grid.shifts.get(cell.row, (0.0,) * (len(grid.widths) + 1))
    edges = [sum(grid.widths[:column]) for column in range(len(grid.widths) + 1)]
    last = cell.column + cell.columns
    return edges[cell.column] + shift[cell.column], edges[last] + shift[last]


def _lay_cell(cell: Cell, grid: Grid, pieces: list[Slice], layout: Layout) -> None:
    waiting = cell_rows(cell, grid)
    pages = sorted({piece.page for piece in pieces})
    is_repeated = cell.rows == 1 and cell.row == grid.header_row
    for page in pages:
        part = _part_on(page, cell, grid, pieces, layout.style)
        layout.pages[page].tables[-1].append(part)
        fit = _lines_that_fit(cell, grid, part)
        is_whole = is_repeated or page == pages[-1]
        rows = waiting if is_whole else waiting[:fit]
        is_cut = not is_repeated and len(rows) < len(cell_rows(cell, grid))
        layout.pages[page].lines.extend(
            _text_lines(cell, grid, part, rows, is_cut=is_cut)
        )
        waiting = waiting if is_repeated else waiting[len(rows) :]


def _part_on(
    page: int, cell: Cell, grid: Grid, pieces: list[Slice], style: Style
) -> Part:
    left, right = (style.left + edge for edge in cell_edges(cell, grid))
    here = [piece for piece in pieces if piece.page == page]
    is_repeated = cell.rows == 1 and cell.row == grid.header_row
    begins = is_repeated or page == min(piece.page for piece in pieces)
    ends = is_repeated or page == max(piece.page for piece in pieces)
    return Part(
        left=left,
        top=min(piece.top for piece in here),
        right=right,
        bottom=max(piece.bottom for piece in here),
        has_top=not cell.is_open_above and (begins or _closes_top(cell, style)),
        has_bottom=not cell.is_open_below and (ends or style.closes_bottom),
        fill=cell.fill,
    )


def _closes_top(cell: Cell, style: Style) -> bool:
    return style.closes_top == "all" or (style.closes_top == "rows" and cell.rows == 1)


def _lines_that_fit(cell: Cell, grid: Grid, part: Part) -> int:
    leading = grid.size * LEADING * cell.stretch
    return int((part.bottom - part.top - 2 * PAD) / leading + 0.01)


def _text_lines(
    cell: Cell, grid: Grid, part: Part, rows: list[str], *, is_cut: bool
) -> list[TextLine]:
    leading = grid.size * LEADING * cell.stretch
    room = part.bottom - part.top - 2 * PAD - len(rows) * leading
    top = part.top + PAD + (room / 2 if cell.is_middle and not is_cut else 0.0)
    lines = []
    for number, row in enumerate(rows):
        width = width_of(row, grid.size) + cell.letter_space * (len(row) - 1)
        slack = part.right - part.left - 2 * PAD - width
        x = part.left + PAD + {"center": slack / 2, "right": slack}.get(cell.align, 0)
        y = top + number * leading + (leading + grid.size * 0.72) / 2
        lines.append(
            TextLine(x=x, y=y, text=row, size=grid.size, letter_space=cell.letter_space)
        )
    return lines
