"""Cells to tables: what hangs together, and its rows, columns and spans.

A box of a drawing is a cell; its letters are its text. A cell is told by its row and
column, and by its spans where it has any.
"""

import pytest
from hypothesis import given

from extractor.extract.grid import rules_to_boxes
from extractor.extract.tables import cells_to_tables
from extractor.geometry import Box
from extractor.model import Cell, Table
from tests.drawing import drawn
from tests.strategies import Grid, grids

Spot = tuple[int, int] | tuple[int, int, int, int]


def cell(box: Box, text: str = "") -> Cell:
    return Cell(page_number=1, box=box, lines=(), text=text)


def tables_of(art: str) -> tuple[Table, ...]:
    """Return the tables of a drawing."""
    form = drawn(art)
    boxes = rules_to_boxes(form.rules)
    texts = form.letters_in(boxes)
    return cells_to_tables(map(cell, boxes, texts))


def spots(table: Table) -> dict[str, Spot]:
    """Return where the cells stand, by their text."""
    return {c.text: _spot(c) for c in table.cells}


def _spot(c: Cell) -> Spot:
    at = (c.row, c.column)
    is_merged = c.row_span > 1 or c.column_span > 1
    return (*at, c.row_span, c.column_span) if is_merged else at


def texts(tables: tuple[Table, ...]) -> list[str]:
    return ["".join(c.text for c in table.cells) for table in tables]


def test_a_merged_cell_spans_rows_or_columns():
    (table,) = tables_of("""
        +---+---+---+
        | A     | B |
        +---+---+   |
        | C | D |   |
        |   +---+---+
        |   | E | F |
        +---+---+---+
    """)
    assert spots(table) == {
        "A": (0, 0, 1, 2),
        "B": (0, 2, 2, 1),
        "C": (1, 0, 2, 1),
        "D": (1, 1),
        "E": (2, 1),
        "F": (2, 2),
    }
    assert table.row_count == 3


def test_cells_come_in_reading_order_and_the_table_is_as_large_as_they_are():
    (table,) = tables_of("""
        +---+---+
        | B | C |
        +---+---+
        | D     |
        +-------+
    """)
    assert texts((table,)) == ["BCD"]
    assert table.box == Box(100, 100, 180, 140)
    assert table.page_number == 1


def test_two_tables_one_below_the_other_are_two():
    above, below = tables_of("""
        +---+
        | A |
        +---+

        +---+---+
        | B | C |
        +---+---+
    """)
    assert spots(above) == {"A": (0, 0)}
    assert spots(below) == {"B": (0, 0), "C": (0, 1)}


def test_tables_come_from_top_to_bottom_then_from_left_to_right():
    assert texts(
        tables_of("""
                     +---+  +---+
                     | A |  | B |
            +---+    +---+  |   |
            | C |           +---+
            +---+
        """)
    ) == ["A", "B", "C"]


def test_tables_that_a_later_cell_connects_are_one():
    apart = [cell(Box(0, 0, 40, 20), "A"), cell(Box(80, 0, 120, 20), "B")]
    (table,) = cells_to_tables([*apart, cell(Box(0, 20, 120, 40), "C")])
    assert spots(table) == {"A": (0, 0), "B": (0, 2), "C": (1, 0, 1, 3)}


@pytest.mark.parametrize(("gap", "count"), [(3.0, 1), (3.1, 2)])
def test_cells_a_touch_apart_hang_together(gap: float, count: int):
    left, top = Box(0, 0, 50, 20), Box(50 + gap, 0, 90, 20)
    assert len(cells_to_tables([cell(left), cell(top)])) == count
    below = Box(0, 20 + gap, 50, 40)
    assert len(cells_to_tables([cell(left), cell(below)])) == count


@pytest.mark.parametrize(("shared", "count"), [(3.0, 2), (3.1, 1)])
def test_cells_that_meet_in_a_corner_alone_are_two_tables(shared: float, count: int):
    one = Box(0, 0, 50, 20)
    beside = Box(50 - shared, 20, 90, 40)
    assert len(cells_to_tables([cell(one), cell(beside)])) == count
    below = Box(50, 20 - shared, 90, 40)
    assert len(cells_to_tables([cell(one), cell(below)])) == count


def test_a_cell_in_the_notch_of_a_table_is_a_table_of_its_own():
    notched = [cell(Box(0, 0, 100, 20)), cell(Box(0, 20, 50, 40))]
    assert len(cells_to_tables([*notched, cell(Box(60, 28, 90, 40))])) == 2


def test_a_table_set_inside_a_cell_is_of_the_table_around_it():
    (table,) = tables_of("""
        +---+-----------+
        | A | B         |
        |   | +---+---+ |
        |   | | C | D | |
        |   | +---+---+ |
        |   |           |
        +---+-----------+
    """)
    assert spots(table) == {
        "A": (0, 0, 3, 1),
        "BCD": (0, 1, 3, 4),
        "C": (1, 2),
        "D": (1, 3),
    }


@pytest.mark.parametrize(("off", "columns"), [(3.0, 2), (3.1, 3)])
def test_edges_a_touch_apart_are_one_column(off: float, columns: int):
    (table,) = cells_to_tables(
        [
            cell(Box(0, 0, 50, 20), "A"),
            cell(Box(50, 0, 90, 20), "B"),
            cell(Box(0, 20, 50 + off, 40), "C"),
            cell(Box(50 + off, 20, 90, 40), "D"),
        ]
    )
    assert spots(table)["D"] == (1, columns - 1)
    assert spots(table)["A"] == (0, 0)


def test_edges_that_creep_are_measured_from_the_first_of_them():
    boxes = [Box(0, 20 * n, 50 + 2 * n, 20 * n + 20) for n in range(3)]
    (table,) = cells_to_tables(map(cell, boxes, "ABC"))
    assert spots(table) == {"A": (0, 0), "B": (1, 0), "C": (2, 0, 1, 2)}


def test_a_cell_lower_or_narrower_than_a_touch_spans_a_row_and_a_column():
    low, below = Box(0, 0, 50, 2), Box(0, 2, 50, 20)
    (table,) = cells_to_tables([cell(low, "A"), cell(below, "B")])
    assert spots(table) == {"A": (0, 0), "B": (0, 0)}
    narrow, beside = Box(0, 0, 2, 50), Box(2, 0, 50, 50)
    (table,) = cells_to_tables([cell(narrow, "A"), cell(beside, "B")])
    assert spots(table) == {"A": (0, 0), "B": (0, 0)}


@given(grids())
def test_a_grid_comes_back_with_its_rows_columns_and_spans(grid: Grid):
    xs = sorted({x for box in grid.boxes for x in (box.left, box.right)})
    ys = sorted({y for box in grid.boxes for y in (box.top, box.bottom)})
    (table,) = cells_to_tables(map(cell, grid.boxes))
    assert [c.box for c in table.cells] == grid.boxes
    for c in table.cells:
        assert (xs[c.column], ys[c.row]) == (c.box.left, c.box.top)
        assert xs[c.column + c.column_span] == c.box.right
        assert ys[c.row + c.row_span] == c.box.bottom
