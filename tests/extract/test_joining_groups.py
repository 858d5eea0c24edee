"""Which parts are one table that runs over pages."""

from dataclasses import replace

import pytest

from extractor.extract.joining.groups import goes_on, group_parts, part_shift
from extractor.model import FormPart, Page
from tests.steps import pages_to_forms, pages_to_parts, shipped_forms
from tests.writing import written

OPENING = "项目编码 | A01      | 项目名称 | 河道保洁"
HEADER = "一级指标 | 二级指标 | 三级指标 | 指标值"
ROW = "产出指标 | 数量指标 | 保洁长度 | 12公里"
FORM = f"{OPENING}\n{HEADER}\n{ROW}"
WIDTHS = (70.0, 70.0, 90.0, 90.0)


def pages(*texts: str) -> list[Page]:
    return [
        written(text, number=number, widths=WIDTHS)
        for number, text in enumerate(texts, start=1)
    ]


def grouped(*texts: str) -> list[list[int]]:
    """Return the page numbers of each group of parts on pages with these texts."""
    groups = group_parts(pages_to_parts(*pages(*texts)), shipped_forms())
    return [[part.page_number for part in group] for group in groups]


def part(*widths: float, left: float = 60.0) -> FormPart:
    """Return a part whose columns are so wide."""
    text = " | ".join("甲乙丙丁戊己"[: len(widths)])
    (found,) = pages_to_parts(written(text, widths=widths, left=left))
    return found


def shift(*widths: float, left: float = 60.0) -> float | None:
    """Return the shift of a part below one with columns of 70, 70, 90 and 90 pt."""
    found = part_shift([part(*WIDTHS)], part(*widths, left=left))
    return None if found is None else round(found, 6)


def test_rows_go_on_from_the_form_on_the_page_before():
    assert grouped(FORM, ROW, ROW) == [[1, 2, 3]]


def test_two_forms_alike_on_consecutive_pages_stay_apart():
    assert grouped(FORM, FORM, ROW) == [[1], [2, 3]]


def test_the_next_form_in_the_same_table_stays_apart():
    assert grouped(f"{FORM}\n{FORM}", ROW) == [[1], [1, 2]]


def test_text_between_two_pages_keeps_tables_apart_and_a_note_does_not():
    assert grouped(f"{FORM}\n\n以上为全部", ROW) == [[1], [2]]
    assert grouped(f"{FORM}\n\n单位：万元", ROW) == [[1, 2]]
    assert grouped(FORM, f"（续）\n\n{ROW}") == [[1, 2]]


def test_a_page_without_a_table_between_them_keeps_tables_apart():
    assert grouped(FORM, "", ROW) == [[1], [3]]


def test_rows_below_the_table_on_the_same_page_go_on_from_it():
    assert grouped(f"{FORM}\n\n{ROW}") == [[1, 1]]


def test_a_table_beside_the_one_before_does_not_go_on_from_it():
    first, second = written(FORM, widths=WIDTHS), written(ROW, widths=WIDTHS, left=460)
    both = Page(
        number=1,
        width=900,
        height=first.height,
        glyphs=(*first.glyphs, *second.glyphs),
        strokes=(*first.strokes, *second.strokes),
    )
    groups = group_parts(pages_to_parts(both), shipped_forms())
    assert [len(group) for group in groups] == [1, 1]


def test_only_the_last_table_of_a_page_goes_on():
    other = "甲 | 乙 | 丙 | 丁"
    assert grouped(f"{FORM}\n\n说明\n\n{other}", ROW) == [[1], [1], [2]]


def test_only_the_first_table_of_a_page_goes_on_from_the_page_before():
    assert grouped(FORM, f"{FORM}\n\n{ROW}") == [[1], [2, 2]]


def test_a_table_that_is_neither_form_nor_grid_goes_on_nowhere():
    assert grouped("甲 | 乙 | 丙 | 丁", ROW) == [[1], [2]]


def test_a_grid_without_the_upper_part_of_its_form_goes_on():
    assert grouped(f"{HEADER}\n{ROW}", ROW) == [[1, 2]]


@pytest.mark.parametrize(
    ("upper", "lower", "is_one"),
    [
        ("项目编", "码", True),
        ("项目编", "制单位", False),
        ("项目编码长", "度", False),
    ],
)
def test_a_page_break_may_cut_the_label_that_opens_the_form(
    upper: str,
    lower: str,
    is_one: bool,  # noqa: FBT001
):
    first = f"{upper} | A01 | 主管部 | 水务"
    second = f"{lower} |     | 门     | 局"
    assert grouped(first, second) == ([[1, 2]] if is_one else [[1], [2]])


@pytest.mark.parametrize(("over", "is_one"), [(4.0, True), (4.1, False)])
def test_tables_of_one_page_may_overlap_by_the_width_of_their_rules(
    over: float,
    is_one: bool,  # noqa: FBT001
):
    first, second = pages_to_parts(*pages(f"{FORM}\n\n{ROW}"))
    top = first.box.bottom - over
    below = replace(second, box=second.box._replace(top=top))
    assert goes_on([first], below, shipped_forms()) is is_one


def test_a_part_goes_on_from_the_last_of_its_page_to_the_first_of_the_next():
    first, second = pages_to_parts(*pages(FORM, ROW))
    assert goes_on([first], second, shipped_forms())
    upper = replace(first, last_on_page=False)
    assert not goes_on([upper], second, shipped_forms())
    lower = replace(second, first_on_page=False)
    assert not goes_on([first], lower, shipped_forms())


def test_a_blank_half_makes_no_opening_label():
    upper = "甲 | 乙 | 丙 | 丁\n水务局 | 项目名称 | 无 | 无"
    assert grouped(upper, "河道 | | 甲 | 乙") == [[1], [2]]
    assert grouped("       | A01 | 主管部门 | 无", "编码：项目 | < | | ") == [[1], [2]]


def test_a_form_cut_in_its_opening_row_goes_on_to_its_grid():
    first, second = (
        "项目编 | A01 | 项目名 | 河道",
        f"码 |  | 称 | 保洁\n{HEADER}\n{ROW}",
    )
    assert grouped(first, second, ROW) == [[1, 2, 3]]


def test_a_header_printed_again_goes_on_and_one_below_other_rows_does_not():
    assert grouped(FORM, f"{HEADER}\n{ROW}") == [[1, 2]]
    assert grouped(FORM, f"甲 | < | < | <\n{HEADER}\n{ROW}") == [[1, 2]]
    assert grouped(FORM, f"{ROW}\n{ROW}\n{HEADER}\n{ROW}") == [[1], [2]]


def test_the_grid_of_a_form_may_begin_on_its_second_page():
    upper = f"{OPENING}\n预算数 | 7 | 其他资金 | 0"
    lower = f"年度绩效目标 | 保洁 | < | <\n主管部门 | 无 | < | <\n{HEADER}\n{ROW}"
    assert grouped(upper, lower) == [[1, 2]]


def test_a_part_as_wide_and_in_the_same_place_is_not_moved():
    assert shift(*WIDTHS) == 0.0


@pytest.mark.parametrize(("left", "by"), [(64.0, 0.0), (64.1, -4.1), (40.0, 20.0)])
def test_a_part_as_wide_is_moved_from_wherever_it_stands(left: float, by: float):
    assert shift(160, 160, left=left) == by


@pytest.mark.parametrize(("width", "is_one"), [(164.0, True), (164.1, False)])
def test_a_part_of_other_columns_must_be_as_wide(width: float, is_one: bool):  # noqa: FBT001
    assert shift(160, width) == (0.0 if is_one else None)


@pytest.mark.parametrize(("off", "is_one"), [(4.0, True), (4.1, False)])
def test_an_open_side_is_made_up_for_by_inner_edges(off: float, is_one: bool):  # noqa: FBT001
    """Two of three edges are too few, three of three enough."""
    expected = 0.0 if is_one else None
    assert shift(70 - off, 70 + off, left=60) == expected
    assert shift(90 - off, 90 + off, left=200) == expected


def test_a_part_that_shares_neither_side_goes_on_nowhere():
    assert shift(70, 90, left=130) is None


def test_four_edges_of_five_are_enough_and_three_of_four_are_not():
    assert shift(70, 70, 90, 110) == 0.0
    assert shift(70, 70, 150) is None
    assert shift(70, 80, 80, 110) is None


def test_a_part_without_its_left_column_is_moved_to_the_right_side():
    assert shift(70, 90, 90, left=160) == -30.0
    assert shift(70, 90, 90, left=100) == 30.0


def test_a_part_without_its_right_column_is_moved_to_the_left_side():
    assert shift(70, 70, 90, left=80) == -20.0
    assert shift(70, 70, 90, left=30) == 30.0


def test_a_part_is_measured_by_the_outermost_sides_of_the_group():
    narrow, wide = part(70, 70, 90), part(*WIDTHS)
    assert part_shift([narrow, wide], part(*WIDTHS, left=90)) == -30.0
    assert part_shift([wide, narrow], part(*WIDTHS, left=90)) == -30.0


def test_a_part_moved_on_its_page_fills_the_columns_of_its_form():
    first = written(FORM, widths=WIDTHS)
    second = written(ROW.replace("12", "30"), number=2, widths=WIDTHS, left=120)
    (form,) = pages_to_forms(first, second)
    lefts = [cell.across.start for cell in form.cells if cell.row == 3]
    assert lefts == pytest.approx([60, 130, 200, 290])
