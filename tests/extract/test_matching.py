"""Tables to form parts: where forms begin, and what is printed before them."""

import pytest

from extractor.extract.words import glyphs_to_lines
from extractor.model import FormPart, Line
from tests.steps import page_to_tables, pages_to_parts
from tests.writing import set_line, written

FORM = """
    项目编码 | A01      | 项目名称 | 河道保洁
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 保洁长度 | 12公里
"""
ROWS = "产出指标 | 质量指标 | 保洁质量 | 合格"
"""The rest of a form."""


def parts(*texts: str) -> tuple[FormPart, ...]:
    """Return the parts on pages with these texts."""
    pages = [written(text, number=n) for n, text in enumerate(texts, start=1)]
    return pages_to_parts(*pages)


def first_texts(found: tuple[FormPart, ...]) -> list[str]:
    """Return the text that leads each part."""
    return [next(c.text for c in part.cells if c.text) for part in found]


def heading(part: FormPart) -> list[str]:
    return [line.text for line in part.heading]


def running(text: str, baseline: float = 40.0) -> dict[int, tuple[Line, ...]]:
    """Return the text as a running head of page 1."""
    return {1: glyphs_to_lines(set_line(text, 60, baseline))}


def test_a_table_that_opens_with_a_label_is_one_part_that_begins():
    (part,) = parts(FORM)
    assert part.begins
    assert part.row_count == 3
    assert (part.first_on_page, part.last_on_page) == (True, True)


def test_a_table_without_an_opening_label_begins_nothing():
    (part,) = parts(ROWS)
    assert not part.begins


def test_what_stands_in_the_table_above_the_opening_label_is_a_part_of_its_own():
    before, form = parts(f"产出指标 | 数量指标 | 清淤 | 3公里\n{FORM}")
    assert (before.begins, before.row_count) == (False, 1)
    assert (form.begins, form.row_count) == (True, 3)
    assert (before.first_on_page, before.last_on_page) == (True, False)
    assert (form.first_on_page, form.last_on_page) == (False, True)


def test_a_part_counts_its_rows_from_its_own_first_one():
    first, second = parts(
        f"{FORM}\n{FORM.replace('A01', 'A02').strip()}".replace("\n\n", "\n")
    )
    assert [sorted({c.row for c in p.cells}) for p in (first, second)] == [
        [0, 1, 2]
    ] * 2
    assert first.box.bottom == second.box.top
    assert (first.last_on_page, second.first_on_page) == (False, False)


def test_another_opening_label_below_the_first_is_of_the_same_form():
    (part,) = parts("""
        项目编码 | A01      |          |
        项目名称 | 河道保洁 | 主管部门 | 水务局
        一级指标 | 二级指标 | 三级指标 | 指标值
    """)
    assert part.row_count == 3


def test_other_rows_may_stand_between_two_opening_labels_of_a_form():
    (part,) = parts("""
        项目编码 | A01      |          |
        主管部门 | 水务局   | 实施单位 | 保洁队
        项目名称 | 河道保洁 |          |
    """)
    assert part.row_count == 3


def test_the_same_opening_label_again_opens_the_next_form():
    assert first_texts(
        parts("""
            项目名称 | 河道保洁 | 主管部门 | 水务局
            资金总额 | 12       |          |
            项目名称 | 河道清淤 | 主管部门 | 水务局
            资金总额 | 30       |          |
        """)
    ) == ["项目名称", "项目名称"]


def test_each_form_of_a_table_may_have_both_opening_labels():
    one = """
        项目编码 | A01      |          |
        项目名称 | 河道保洁 | 主管部门 | 水务局
    """.strip("\n ")
    found = parts(f"{one}\n{one}\n{one}")
    assert [part.row_count for part in found] == [2, 2, 2]


def test_below_a_grid_any_opening_label_opens_the_next_form():
    assert first_texts(
        parts(f"{FORM.rstrip()}\n    项目名称 | 河道清淤 | 主管部门 | 水务局")
    ) == ["项目编码", "项目名称"]


def test_a_header_row_that_follows_no_form_tells_nothing():
    found = parts(f"""
        一级指标 | 二级指标 | 三级指标 | 指标值
        {ROWS}
        项目编码 | A01      |          |
        项目名称 | 河道保洁 | 主管部门 | 水务局
    """)
    assert first_texts(found) == ["一级指标", "项目编码"]


def test_an_opening_label_must_lead_its_row():
    (part,) = parts("""
        主管部门 | 水务局 | 实施单位 | 保洁队
        保洁队   | 五人   | 项目名称 | 河道保洁
    """)
    assert not part.begins


def test_a_blank_cell_may_stand_before_an_opening_label():
    before, form = parts("""
        主管部门 | 水务局   | 实施单位 | 保洁队
                 | 项目名称 | 河道保洁 |
    """)
    assert (before.begins, form.begins) == (False, True)


def test_in_the_first_row_any_cell_may_open_the_form():
    """The page break may have cut the label that leads it."""
    (part,) = parts("""
        编码     | A01    | 项目名称 | 河道保洁
        主管部门 | 水务局 | 实施单位 | 保洁队
    """)
    assert part.begins


@pytest.mark.parametrize("label", ["项目编码：A01", "项目名称：河道保洁"])
def test_an_opening_label_may_have_its_value_in_its_cell(label: str):
    (part,) = parts(f"{label} | < | <\n主管部门 | 水务局 | 无")
    assert part.begins


def test_the_heading_is_what_stands_above_the_table_on_its_page():
    (part,) = parts(f"第一部分\n1、河道保洁绩效目标表\n{FORM}\n以上为全部")
    assert heading(part) == ["第一部分", "1、河道保洁绩效目标表"]
    assert part.heading_page == 1
    assert part.after_text


def test_the_heading_of_a_second_table_stands_between_both():
    first, second = parts(f"甲表\n{FORM}\n乙表\n{FORM}\n丙表")
    assert (heading(first), heading(second)) == (["甲表"], ["乙表"])
    assert (first.last_on_page, second.first_on_page) == (False, False)
    assert (first.first_on_page, second.last_on_page) == (True, True)


def test_tables_with_nothing_between_them_have_no_heading():
    first, second = parts(f"甲表\n{FORM}\n\n{FORM}")
    assert heading(second) == []
    assert (first.after_text, second.after_text) == (True, False)


def test_of_a_table_cut_in_parts_the_first_alone_has_the_heading():
    first, second = parts(f"甲表\n{FORM.rstrip()}\n{FORM.lstrip(chr(10))}")
    assert (heading(first), heading(second)) == (["甲表"], [])
    assert (first.after_text, second.after_text) == (True, False)


def test_a_heading_may_stand_at_the_foot_of_the_page_before():
    _, part = parts(f"甲表\n{FORM}\n乙表", FORM)
    assert (heading(part), part.heading_page, part.after_text) == (["乙表"], 1, True)


def test_a_page_without_tables_before_is_all_heading():
    (part,) = parts("甲\n\n乙", FORM)
    assert (heading(part), part.heading_page) == (["甲", "乙"], 1)


def test_a_page_without_tables_is_all_heading_after_a_page_with_one():
    _, part = parts(FORM, "甲", FORM)
    assert (heading(part), part.heading_page) == (["甲"], 2)


def test_what_stands_two_pages_before_is_no_heading():
    (part,) = parts("甲", "", FORM)
    assert (heading(part), part.after_text) == ([], False)


def test_a_page_that_has_a_heading_takes_none_from_the_page_before():
    _, part = parts(f"{FORM}\n乙", f"丙\n{FORM}")
    assert (heading(part), part.heading_page, part.after_text) == (["丙"], 2, True)


@pytest.mark.parametrize(
    "note",
    [
        "（续）",
        "(续表)",
        "续表",
        "（接上页）",
        "单位：万元",
        "金额单位：元",
        "（计量单位：元）",
    ],
)
def test_a_note_of_continuation_or_of_the_unit_parts_no_tables(note: str):
    _, part = parts(FORM, f"{note}\n{ROWS}")
    assert (part.after_text, heading(part)) == (False, [note])


def test_a_note_does_not_hide_the_text_on_the_page_before():
    _, part = parts(f"{FORM}\n乙表", f"（续）\n{ROWS}")
    assert part.after_text
    assert heading(part) == ["（续）"]


@pytest.mark.parametrize("title", ["河道绩效目标表", "绩效目标表（2031年度）"])
def test_a_title_that_every_page_repeats_heads_its_form(title: str):
    (part,) = pages_to_parts(written(FORM), running=running(title))
    assert (heading(part), part.heading_page) == ([title], 1)


@pytest.mark.parametrize("head", ["云岭市水务局", "报表说明"])
def test_a_running_head_that_is_no_title_heads_nothing(head: str):
    (part,) = pages_to_parts(written(FORM), running=running(head))
    assert heading(part) == []


def test_a_running_title_below_the_table_heads_nothing():
    (part,) = pages_to_parts(written(FORM), running=running("绩效目标表", 800))
    assert heading(part) == []


@pytest.mark.parametrize(
    "aside", ["（2031年度）", "(续)", "单位：万元", "金额单位：元"]
)
def test_asides_below_a_running_title_stay_with_it(aside: str):
    page = written(f"{aside}\n{FORM}")
    (part,) = pages_to_parts(page, running=running("绩效目标表"))
    assert heading(part) == ["绩效目标表", aside]


def test_a_year_that_runs_along_with_the_title_stays_with_it():
    lines = (*running("绩效目标表")[1], *running("（2026年度）", 55)[1])
    (part,) = pages_to_parts(written(FORM), running={1: lines})
    assert [line.text for line in part.heading] == ["绩效目标表", "（2026年度）"]


def test_a_title_of_its_own_stands_before_a_running_one():
    page = written(f"河道保洁\n单位：万元\n{FORM}")
    (part,) = pages_to_parts(page, running=running("绩效目标表"))
    assert heading(part) == ["河道保洁", "单位：万元"]


def test_an_aside_on_the_page_before_is_not_of_the_running_title():
    pages = [written("单位：万元"), written(FORM, number=2)]
    (part,) = pages_to_parts(*pages, running={2: running("绩效目标表")[1]})
    assert (heading(part), part.heading_page) == (["绩效目标表"], 2)
    (part,) = pages_to_parts(*pages)
    assert (heading(part), part.heading_page) == (["单位：万元"], 1)


def test_a_running_title_heads_the_first_table_of_its_page_only():
    first, second = pages_to_parts(
        written(f"{FORM}\n\n{FORM}"), running=running("绩效目标表")
    )
    assert (heading(first), heading(second)) == (["绩效目标表"], [])


def test_parts_come_in_the_order_of_their_pages():
    pages = [written(FORM, number=2), written(ROWS, number=1)]
    assert [part.page_number for part in pages_to_parts(*pages)] == [1, 2]


def test_every_cell_of_a_table_is_in_one_part():
    page = written(f"{FORM.rstrip()}\n{FORM.lstrip(chr(10))}")
    ((table,), _) = page_to_tables(page)
    found = [cell.box for part in pages_to_parts(page) for cell in part.cells]
    assert sorted(found) == sorted(cell.box for cell in table.cells)
