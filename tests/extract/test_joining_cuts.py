"""Whether the first row of a page is the rest of the last row of the page before."""

from dataclasses import replace

import pytest

from extractor.extract.joining.cuts import Pair, is_centred_over_break, is_cut_row
from extractor.extract.joining.labels import FormLabels
from extractor.geometry import Box, Span
from extractor.model import Cell, FormCell, Line
from tests.steps import shipped_forms

LABELS = FormLabels(shipped_forms().named("hebei-project"))
SIZE = 10.0
WIDTH = 100.0
"""Of every cell."""

FULL, SHORT = 85.0, 40.0
"""Widths of a line that fills its cell, and of one that does not."""


def pair(
    column: str | None,
    above: str,
    below: str,
    width: float = FULL,
    margin: float = 6.0,
) -> Pair:
    """Return a cell over the break; `width` is that of its last line above."""
    upper = part(above, Box(0, 0, WIDTH, 20), width, margin)
    lower = part(below, Box(0, 0, WIDTH, 20), SHORT, margin)
    across = Span(0, WIDTH)
    cell = FormCell(
        row=5, column=0, row_span=1, column_span=1, across=across,
        parts=(upper,), text=above,
    )  # fmt: skip
    return Pair(cell, lower, column)


def part(text: str, box: Box, width: float, margin: float) -> Cell:
    ink = Box(box.left + margin, box.top + 5, box.left + margin + width, box.top + 15)
    lines = (Line(text, ink, SIZE),) if text else ()
    return Cell(page_number=1, box=box, lines=lines, text=text)


def is_cut(*pairs: Pair) -> bool:
    return is_cut_row(pairs, LABELS, in_grid=True)


def goes_on(below: str = "道路", above: str = "清扫沿河步道", **of: float) -> bool:
    """Tell whether a description goes on below, beside a name that does."""
    name = pair("level3", "清扫沿河步道", "两侧")
    return is_cut(name, pair("description", above, below, **of))


@pytest.mark.parametrize(("width", "is_full"), [(72.0, False), (72.1, True)])
def test_a_line_is_full_without_room_for_a_character_and_its_mark(
    width: float,
    is_full: bool,  # noqa: FBT001
):
    """Of 100 pt, 12 are padding: 16 pt are left beside 72."""
    assert goes_on(width=width) is is_full


@pytest.mark.parametrize(
    ("margin", "width", "is_full"),
    [(2.0, 80.0, False), (2.0, 80.1, True), (9.0, 72.0, False), (9.0, 72.1, True)],
)
def test_the_padding_is_the_margin_at_the_left_up_to_what_programs_leave(
    margin: float,
    width: float,
    is_full: bool,  # noqa: FBT001
):
    assert goes_on(margin=margin, width=width) is is_full


@pytest.mark.parametrize(
    ("below", "room"),
    [
        ("道路", 16.0),
        ("13565米", 31.0),
        ("km以上", 16.0),
        ("3.5%。以上", 36.0),
        ("路，岸线", 26.0),
        ("路，。岸线", 36.0),
        ("。", 16.0),
    ],
)
def test_a_line_ends_early_before_a_word_that_is_not_broken(below: str, room: float):
    assert goes_on(below, width=WIDTH - 12 - room + 0.1)
    assert not goes_on(below, width=WIDTH - 12 - room)


@pytest.mark.parametrize(("above", "is_full"), [("沿河步", False), ("沿河步道", True)])
def test_a_line_of_few_characters_fills_only_a_narrow_column(
    above: str,
    is_full: bool,  # noqa: FBT001
):
    assert goes_on(above=above) is is_full


@pytest.mark.parametrize("end", "。；;！!？?")
def test_a_sentence_that_ends_goes_on_nowhere(end: str):
    assert not goes_on(above=f"清扫沿河步道{end}")


def test_one_column_that_stops_short_outweighs_one_that_is_full():
    short = pair("basis", "计划文件", "合同", SHORT)
    assert not is_cut(pair("level3", "清扫沿河步道", "两侧"), short)


def test_two_full_columns_beside_a_whole_one_outweigh_a_short_one():
    whole = pair("direction", "正向指标", "")
    full = pair("level3", "清扫沿河步道", "两侧"), pair("description", "步道长度", "等")
    short = pair("basis", "计划文件", "合同", SHORT)
    assert is_cut(*full, short, whole)
    assert not is_cut(full[0], short, whole)
    assert not is_cut(*full, short)


def test_one_full_column_alone_is_cut_only_beside_one_that_is_whole():
    full = pair("level3", "清扫沿河步道", "两侧")
    assert not is_cut(full)
    assert is_cut(full, pair("description", "长度", ""))
    assert is_cut(full, pair("description", "", "长度"))


def test_a_row_without_name_and_target_is_the_rest_of_the_one_above():
    name, target = (
        pair("level3", "长度", "", SHORT),
        pair("target_raw", "3公里", "", 30),
    )
    assert is_cut(name, target, pair("description", "长度", "和宽度", SHORT))


def test_a_row_without_a_name_is_the_rest_of_a_row_with_one():
    rest = pair("target_raw", "3公里", "以上", SHORT)
    assert is_cut(pair("level3", "长度", "", SHORT), rest)
    assert not is_cut(
        pair("level3", "", "", SHORT), rest, pair("basis", "甲", "乙", SHORT)
    )


def test_a_name_goes_on_beside_a_target_that_is_whole_where_it_stops_full():
    target = pair("target_raw", "3公里", "", 30)
    assert is_cut(pair("level3", "清扫沿河步道", "两侧", FULL), target)
    assert not is_cut(pair("level3", "清扫沿河步道", "两侧", SHORT), target)


def test_a_level_label_below_begins_a_row():
    new = pair("level2", "数量指标", "质量指标", SHORT)
    assert not is_cut(new, pair("level3", "清扫沿河步道", "两侧"))


def test_a_level_label_that_both_halves_make_whole_is_of_one_row():
    halves = pair("level2", "可持续", "影响指标", SHORT)
    assert is_cut(halves, pair("level3", "长度", "", SHORT))
    both = pair("level3", "长度", "宽度", SHORT), pair("target_raw", "3公里", "2米", 30)
    assert not is_cut(halves, *both)


def test_rows_with_just_what_the_other_lacks_are_one():
    assert is_cut(pair("level3", "", "长度"), pair("target_raw", "3公里", ""))
    assert not is_cut(
        pair("level3", "步道", "长度", SHORT), pair("target_raw", "3公里", "", 30)
    )


def is_cut_above_grid(*pairs: Pair) -> bool:
    return is_cut_row(pairs, LABELS, in_grid=False)


def tall(column: str | None, above: str, below: str, rows: int) -> Pair:
    """Return a cell that covers several rows above the break."""
    cut = pair(column, above, below)
    return cut._replace(above=replace(cut.above, row_span=rows))


def test_values_below_a_row_of_headings_are_no_rest_of_it():
    heads = pair(None, "3月底", "25%"), pair(None, "6月底", "50%")
    assert not is_cut_above_grid(*heads)
    assert not is_cut_above_grid(pair(None, "3月底", ""), pair(None, "6月底", ""))


def test_a_row_of_headings_may_be_cut_in_a_heading():
    whole, cut = pair(None, "一级指标", ""), pair(None, "三级指", "标")
    assert is_cut_above_grid(whole, cut)
    assert not is_cut_above_grid(whole, pair(None, "三级指", "长度"))
    assert not is_cut_above_grid(whole, cut, pair(None, "指标值", "12公里"))
    assert is_cut_above_grid(whole, pair(None, "", "三级指标"))


def test_the_label_of_a_block_beside_headings_does_not_tell():
    row = pair(None, "一级指标", ""), pair(None, "三级指", "标")
    assert is_cut_above_grid(*row, pair(None, "年度绩效", "目标"))
    assert is_cut_above_grid(*row, tall(None, "甲", "乙", 2))
    assert not is_cut_above_grid(*row, tall(None, "甲", "乙", 1))
    assert not is_cut_row([*row, tall("basis", "甲", "乙", 2)], LABELS, in_grid=True)


def test_a_label_and_its_value_may_stand_on_either_side_of_the_break():
    assert is_cut_above_grid(pair(None, "", "主管部门"), pair(None, "水务局", ""))
    assert not is_cut_above_grid(pair(None, "", "主管部门"), pair(None, "", "水务局"))


def test_a_value_goes_on_beside_its_label():
    label, value = pair(None, "资金用途", ""), pair(None, "打捞漂浮物", "清扫岸线")
    assert is_cut_above_grid(label, value)
    assert not is_cut_above_grid(value)
    assert is_cut_above_grid(label, pair(None, "打捞漂浮物", ""))


def test_a_label_below_a_label_or_a_value_begins_a_row():
    value = pair(None, "水务局", "保洁队")
    assert not is_cut_above_grid(pair(None, "主管部门", "实施单位"), value)
    assert not is_cut_above_grid(pair(None, "", "实施单位"), value)
    assert not is_cut_above_grid(pair(None, "主管部门", "等"), value)


def test_a_label_that_both_halves_make_whole_is_of_one_row():
    cut = pair(None, "预算规模", "及资金用途"), pair(None, "打捞", "清扫")
    assert is_cut_above_grid(*cut)
    two = pair(None, "主管部门", "实施单位")
    assert not is_cut_above_grid(*cut, two)


@pytest.mark.parametrize(("above", "below"), [(2, 1), (1, 2)])
def test_a_merged_level_label_may_be_cut_between_two_whole_rows(above: int, below: int):
    cut = tall("level1", "满意度", "指标", above)
    label = cut._replace(below=replace(cut.below, row_span=below))
    whole = pair("level3", "居民", "游客", SHORT), pair("target_raw", "9", "8", SHORT)
    assert not is_cut(label, *whole)


def centred(upper: float, middle: float) -> bool:
    """Tell whether a label is centred over the break, in a lower half of 100 pt."""
    lower = Box(0, 100, WIDTH, 200)
    line = Line("效益指标", Box(5, middle - 5, 45, middle + 5), SIZE)
    below = Cell(page_number=2, box=lower, lines=(line,), text=line.text)
    above = pair("level1", "", "").above
    half = Cell(page_number=1, box=Box(0, 700, WIDTH, 700 + upper), lines=(), text="")
    cell = FormCell(
        row=5, column=0, row_span=1, column_span=1, across=above.across,
        parts=(half,), text="",
    )  # fmt: skip
    return is_centred_over_break(Pair(cell, below, "level1"))


@pytest.mark.parametrize("off", [3.0, -3.0])
def test_a_label_in_the_middle_of_both_halves_may_be_off_by_a_little(off: float):
    """The lower half reaches from 100 to 200 and the upper is 40 high: 130."""
    assert centred(40, 130 + off)
    assert not centred(40, 130 + 1.1 * off)


def test_a_label_in_the_middle_of_its_own_half_is_of_that_half():
    assert not centred(40, 150)
    assert centred(12.2, 143.9)
    assert not centred(12.0, 144)
