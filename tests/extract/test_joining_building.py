"""Cells of several pages as the cells of one form, row below row."""

import pytest

from extractor.model import Form, Page
from tests.steps import indicator_rows, pages_to_forms, pages_to_projects, texts_by_row
from tests.writing import written

OPENING = "项目编码 | A01 | 项目名称 | 河道保洁 | <"
HEADER = "一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值"
ROW = "产出指标 | 数量指标 | 保洁长度 | 长度 | 12公里"
NEXT = "产出指标 | 质量指标 | 保洁质量 | 质量 | 合格"
FIRST = f"{OPENING}\n{HEADER}\n{ROW}"
HEADER_4 = "一级指标 | 二级指标 | 三级指标 | 指标值"
WIDTHS = (70.0, 70.0, 90.0, 90.0, 90.0)
LABELLED = (40.0, 70.0, 70.0, 90.0, 90.0)


def pages(*texts: str, widths: tuple[float, ...] = WIDTHS) -> list[Page]:
    return [
        written(text, number=number, widths=widths)
        for number, text in enumerate(texts, start=1)
    ]


def form_of(*texts: str) -> Form:
    """Return the one form on pages with these texts."""
    (form,) = pages_to_forms(*pages(*texts))
    return form


def rows(*texts: str) -> list[list[str]]:
    return [list(row) for row in texts_by_row(form_of(*texts))]


def test_rows_count_on_over_the_page_and_over_the_next():
    form = form_of(FIRST, NEXT, NEXT)
    assert sorted({cell.row for cell in form.cells}) == [0, 1, 2, 3, 4]
    assert [c.parts[0].page_number for c in form.cells if c.column == 0] == [
        1, 1, 1, 2, 3,
    ]  # fmt: skip


def test_widths_are_measured_on_the_first_page():
    moved = written(NEXT, number=2, widths=WIDTHS, left=100)
    (form,) = pages_to_forms(*pages(FIRST), moved)
    last = [cell.across for cell in form.cells if cell.row == 3]
    assert [(span.start, span.end) for span in last] == [
        (60, 130), (130, 200), (200, 290), (290, 380), (380, 470),
    ]  # fmt: skip


def test_a_header_printed_again_belongs_to_the_header_above():
    form = form_of(FIRST, f"{HEADER}\n{NEXT}")
    assert sorted({cell.row for cell in form.cells}) == [0, 1, 2, 3]
    headers = [cell for cell in form.cells if cell.row == 1]
    assert [[p.page_number for p in cell.parts] for cell in headers] == [[1, 2]] * 5
    assert [cell.text for cell in headers] == HEADER.split(" | ")


def test_a_header_may_be_printed_again_on_every_page():
    form = form_of(FIRST, f"{HEADER}\n{NEXT}", f"{HEADER}\n{NEXT}")
    headers = [cell for cell in form.cells if cell.row == 1]
    assert [[p.page_number for p in cell.parts] for cell in headers] == [[1, 2, 3]] * 5


@pytest.mark.parametrize(
    ("again", "is_header"),
    [
        ("甲 | 乙 | 三级指标 | 指标描述 | 指标值", True),
        ("甲 | 乙 | 丙 | 指标描述 | 指标值", False),
    ],
)
def test_a_header_printed_again_has_most_of_its_labels(again: str, is_header: bool):  # noqa: FBT001
    form = form_of(FIRST, f"{again}\n{NEXT}")
    headers = [cell for cell in form.cells if cell.row == 1]
    assert max(len(cell.parts) for cell in headers) == (2 if is_header else 1)


def test_a_line_above_the_header_printed_again_goes_with_it():
    """It would be taken for a note below the grid, and end it."""
    second = f"续表 | < | < | < | <\n{HEADER}\n{NEXT}"
    form = form_of(FIRST, second)
    header = next(cell for cell in form.cells if cell.text == "一级指标")
    assert [part.text for part in header.parts] == ["一级指标", "一级指标", "续表"]
    assert [cell.row for cell in form.cells if cell.column == 0] == [0, 1, 2, 3]
    (project,) = pages_to_projects(*pages(FIRST, second))
    assert indicator_rows(project, "level3", "target_raw") == [
        ("保洁长度", "12公里"),
        ("保洁质量", "合格"),
    ]


def test_a_note_below_the_rows_does_not_go_with_the_header_printed_again():
    form = form_of(FIRST, f"{HEADER}\n{NEXT}\n以上为全年指标 | < | < | < | <")
    assert form.cells[-1].text == "以上为全年指标"
    assert form.cells[-1].row == 4


def test_a_blank_cell_of_the_header_printed_again_is_no_cell_of_its_row():
    header = "一级指标 | 二级指标 | 三级指标 | | 指标值"
    form = form_of(FIRST.replace(HEADER, header), f"{header}\n{NEXT}")
    assert [cell.text for cell in form.cells if cell.row == 3] == NEXT.split(" | ")


CENTRAL = """
    项目名称 | < | 河道保洁 | < | <
    年度资金总额 | < | 7 | < | <
    {block} | 一级指标 | 二级指标 | 三级指标 | 指标值
    ^ | 产出指标 | 数量指标 | 保洁长度 | 12公里
"""
ROWS = "{block} | 产出指标 | 质量指标 | 质量 | 合格\n^ | ^ | 时效指标 | 及时 | 每天"


@pytest.mark.parametrize("title", ["", "续表 | < | < | < | <\n"])
def test_the_label_of_a_block_goes_on_beside_a_header_printed_again(title: str):
    rest = f"{title} | {HEADER_4}\n{ROWS.format(block='^')}"
    upper = CENTRAL.format(block="绩效⏎指标")
    (form,) = pages_to_forms(*pages(upper, rest, widths=LABELLED))
    (block,) = (cell for cell in form.cells if cell.text == "绩效指标")
    assert (block.row, block.row_span) == (2, 4)
    assert max(cell.row for cell in form.cells) == 5


@pytest.mark.parametrize(("above", "below"), [("绩效⏎指标", ""), ("", "绩效⏎指标")])
def test_the_label_of_a_block_counts_on_both_sides_of_the_break(above: str, below: str):
    texts = CENTRAL.format(block=above), ROWS.format(block=below)
    (form,) = pages_to_forms(*pages(*texts, widths=LABELLED))
    (block,) = (cell for cell in form.cells if cell.text == "绩效指标")
    assert (block.row, block.row_span) == (2, 4)


def test_a_cut_row_is_joined_on_a_page_that_is_moved_too():
    first = FIRST.replace("| 长度 |", "| 每日清扫 |")
    second = written(" | | | 的长度 | ", number=2, widths=WIDTHS, left=100)
    (form,) = pages_to_forms(*pages(first), second)
    assert "每日清扫的长度" in [cell.text for cell in form.cells]


def test_text_above_a_part_of_the_header_printed_again_stays():
    form = form_of(FIRST, f"甲 | < | < | < | \n{HEADER}\n{NEXT}")
    assert "甲" in [cell.text for cell in form.cells]


def test_a_header_two_rows_down_is_not_printed_again():
    found = pages_to_forms(*pages(FIRST, f"{NEXT}\n{NEXT}\n{HEADER}\n{NEXT}"))
    assert [form.template for form in found] == ["hebei-project", None]


def test_a_block_label_beside_the_header_printed_again_goes_on_below_it():
    upper = """
        项目名称 | < | 河道保洁 | < | <
        年度资金总额 | < | 7 | < | <
        绩效⏎指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
        ^ | 产出指标 | 数量指标 | 保洁长度 | 12公里
    """
    lower = """
        绩效⏎指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
        ^ | 产出指标 | 质量指标 | 保洁质量 | 合格
        ^ | 效益指标 | 社会效益 | 水面洁净 | 95%
    """
    (form,) = pages_to_forms(*pages(upper, lower, widths=LABELLED))
    block = [cell for cell in form.cells if cell.column == 0 and cell.row >= 2]
    assert [[p.page_number for p in cell.parts] for cell in block] == [[1, 2]]
    (project,) = pages_to_projects(*pages(upper, lower, widths=LABELLED))
    assert indicator_rows(project, "level1", "level3", "target_raw") == [
        ("产出指标", "保洁长度", "12公里"),
        ("产出指标", "保洁质量", "合格"),
        ("效益指标", "水面洁净", "95%"),
    ]


def test_a_cut_row_gets_its_second_half_as_a_second_part():
    form = form_of(
        FIRST.replace("长度 |", "每日清扫的⏎河道的长度 |"),
        " | | | ，岸线不计 | ",
    )
    last = [cell for cell in form.cells if cell.row == 2]
    assert [len(cell.parts) for cell in last] == [2] * 5
    assert last[3].text == "每日清扫的河道的长度，岸线不计"
    assert max(cell.row for cell in form.cells) == 2
    assert {cell.row_span for cell in last} == {1}
    assert form.page_last == 2


def test_rows_count_on_after_a_cut_row():
    second = f" | | | ，岸线不计 | \n{NEXT}"
    form = form_of(FIRST.replace("长度 |", "每日清扫的⏎河道的长度 |"), second)
    assert [cell.row for cell in form.cells if cell.column == 0] == [0, 1, 2, 3]


def test_a_joined_row_is_told_with_its_place_on_the_later_page():
    form = form_of(
        FIRST.replace("| 长度 |", "| 每日清扫 |"), " | | | 的长度 | \n" + NEXT
    )
    (finding,) = form.findings
    assert finding.code == "row-joined"
    assert "每日清扫的长度" in finding.message
    assert finding.place is not None
    assert (finding.place.page_number, finding.place.raw) == (2, "的长度")
    whole = next(cell for cell in form.cells if cell.text == "每日清扫的长度")
    assert finding.place.box == whole.parts[1].box


def test_a_row_that_is_only_blank_below_is_joined_without_a_word():
    form = form_of(FIRST, f" | | | | \n{NEXT}")
    assert form.findings == ()
    assert rows(FIRST, f" | | | | \n{NEXT}")[2] == ROW.split(" | ")


def test_text_in_a_cell_that_has_none_above_it_makes_no_cut_row():
    """The row below is cut otherwise: 备注 stands under two cells."""
    found = rows(FIRST, f"备注 | < | | | \n{NEXT}")
    assert found[3][0] == "备注"


def test_a_blank_cell_that_has_none_above_it_keeps_no_row_apart():
    assert "长度和宽度" in rows(FIRST, f" | < | | 和宽度 | \n{NEXT}")[2]


@pytest.mark.parametrize(("off", "is_one"), [(4.0, True), (4.1, False)])
def test_columns_may_stand_a_little_apart_on_two_pages(off: float, is_one: bool):  # noqa: FBT001
    widths = (70.0, 70.0 + off, 90.0 - off, 90.0, 90.0)
    second = written(" | | 和岸线 | | ", number=2, widths=widths)
    first = FIRST.replace("保洁长度", "每日保洁的河道长")
    (form,) = pages_to_forms(*pages(first), second)
    assert any(cell.text == "每日保洁的河道长和岸线" for cell in form.cells) is is_one


def test_a_label_merged_over_the_break_is_one_cell():
    form = form_of(
        f"{OPENING}\n{HEADER}\n产出指标 | 数量指标 | 甲 | 乙 | 1次",
        """
         | 质量指标 | 丙 | 丁 | 2次
        ^ | 时效指标 | 戊 | 己 | 3次
        """,
    )
    (label,) = (cell for cell in form.cells if cell.text == "产出指标")
    assert (label.row, label.row_span, len(label.parts)) == (2, 3, 2)


def test_a_blank_cell_below_a_name_that_is_no_label_stays_apart():
    form = form_of(
        f"{OPENING}\n{HEADER}\n水务 | 数量指标 | 甲 | 乙 | 1次",
        " | 质量指标 | 丙 | 丁 | 2次",
    )
    (label,) = (cell for cell in form.cells if cell.text == "水务")
    assert label.row_span == 1


def test_a_label_cut_in_the_middle_of_a_word_is_whole():
    (project,) = pages_to_projects(
        *pages(
            f"{OPENING}\n{HEADER}\n产出指标 | 可持续 | 甲 | 乙 | 1次",
            " | 影响指标 | 丙 | 丁 | 2次",
        )
    )
    assert indicator_rows(project, "level2", "level3") == [
        ("可持续影响指标", "甲"),
        ("可持续影响指标", "丙"),
    ]


def test_a_side_label_of_the_upper_part_goes_on_over_the_break():
    upper = "项目编码 | A01 | 项目名称 | 河道保洁 | <\n绩效目标 | 目标1 | 甲。 | < | <"
    lower = f"""
         | 目标2 | 乙。 | < | <
        {HEADER}
        {ROW}
    """
    (project,) = pages_to_projects(*pages(upper, lower))
    assert [(g.label.text, g.text.text) for g in project.goals] == [
        ("目标1", "甲。"),
        ("目标2", "乙。"),
    ]
