"""A form as a sheet: which cell stands right of a label, and which below it."""

import pytest

from extractor.extract.records.sheet import Sheet, cell_id_of, first_filled
from extractor.geometry import Box, Span
from extractor.model import Cell, Form, FormCell
from tests.steps import shipped_forms


def cell(
    text: str, row: int, left: float, right: float, row_span: int = 1, page: int = 1
) -> FormCell:
    """Return a cell of a form whose rows are 20 pt high."""
    box = Box(left, 20 * row, right, 20 * (row + row_span))
    part = Cell(page_number=page, box=box, lines=(), text=text)
    return FormCell(
        row=row,
        column=0,
        row_span=row_span,
        column_span=1,
        across=Span(left, right),
        parts=(part,),
        text=text,
    )


def sheet(*cells: FormCell) -> Sheet:
    form = Form(
        ordinal=2,
        template="central-project",
        heading=(),
        heading_page=1,
        cells=cells,
        page_first=1,
        page_last=1,
    )
    return Sheet(form, shipped_forms().named("central-project"))


LABEL = cell("主管部门", 0, 0, 50)


@pytest.mark.parametrize(("left", "found"), [(47.0, 1), (46.9, 0), (50.0, 1)])
def test_a_neighbour_may_begin_a_rule_before_the_label_ends(left: float, found: int):
    value = cell("水务局", 0, left, 90)
    assert len(sheet(LABEL, value).right_of(LABEL, 0)) == found


def test_what_starts_in_another_row_is_no_neighbour():
    values = cell("甲", 0, 50, 90, row_span=2), cell("乙", 1, 90, 120)
    tall = cell("主管部门", 0, 0, 50, row_span=2)
    found = sheet(tall, *values)
    assert [c.text for c in found.right_of(tall, 0)] == ["甲"]
    assert [c.text for c in found.right_of(tall, 1)] == ["乙"]


@pytest.mark.parametrize(
    "label", ["实施单位", "三级指标", "目标1", "实施单位：保洁队", "绩效指标"]
)
def test_the_next_label_of_any_kind_ends_what_stands_right(label: str):
    cells = cell("", 0, 50, 70), cell(label, 0, 70, 90), cell("保洁队", 0, 90, 120)
    assert [c.text for c in sheet(LABEL, *cells).right_of(LABEL, 0)] == [""]
    assert sheet(LABEL, *cells).is_label(cells[1])


@pytest.mark.parametrize(("left", "found"), [(47.0, None), (46.9, "甲")])
def test_a_cell_below_shares_more_than_the_width_of_a_rule(
    left: float, found: str | None
):
    below = sheet(LABEL, cell("甲", 1, left, 90)).below(LABEL)
    assert (below.text if below else None) == found


def test_of_cells_below_the_one_that_shares_most_width_counts():
    cells = cell("甲", 1, 0, 20), cell("乙", 1, 20, 90)
    below = sheet(LABEL, *cells).below(LABEL)
    assert below is not None
    assert below.text == "乙"


def test_below_a_merged_label_is_below_its_last_row():
    tall = cell("主管部门", 0, 0, 50, row_span=2)
    cells = cell("甲", 1, 50, 90), cell("乙", 2, 0, 50)
    below = sheet(tall, *cells).below(tall)
    assert below is not None
    assert below.text == "乙"


def test_a_label_below_is_no_value_and_a_blank_cell_is():
    assert sheet(LABEL, cell("实施单位", 1, 0, 50)).below(LABEL) is None
    below = sheet(LABEL, cell("", 1, 0, 50)).below(LABEL)
    assert below is not None
    assert below.text == ""


def test_a_field_has_the_text_of_its_cells_and_the_places_that_have_ink():
    first, blank, last = cell("甲", 0, 0, 9), cell("", 1, 0, 9), cell("乙", 2, 0, 9)
    field = sheet(first, blank, last).field([first, blank, last])
    assert field.text == "甲乙"
    assert [place.raw for place in field.places] == ["甲", "乙"]


def test_a_blank_field_has_the_place_of_its_cell():
    blank = cell("", 0, 0, 9)
    (place,) = sheet(blank).field([blank]).places
    assert (place.raw, place.box) == ("", Box(0, 0, 9, 20))
    assert place.cell_id == "t002-r01-c01"


def test_a_cell_is_named_by_table_row_and_column():
    assert cell_id_of(3, cell("甲", 11, 0, 9)) == "t003-r12-c01"


def test_the_first_cell_with_text_counts_and_else_the_first():
    blank, filled = cell("", 0, 0, 9), cell("甲", 0, 9, 20)
    assert first_filled([blank, filled]) is filled
    assert first_filled([blank]) is blank
    assert first_filled([]) is None
