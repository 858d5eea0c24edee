"""Merged level labels, two labels in one box, and what ends the grid."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from extractor.extract.records.levels import LevelLabel, share_rows
from extractor.geometry import Box, Place
from extractor.model import RawProject
from tests.steps import indicator_rows, pages_to_projects
from tests.strategies import Move
from tests.writing import written

UPPER = """
    项目名称 | 河道保洁 | < | < | <
    年度资金总额 | 20 | < | < | <
"""
HEADER = "一级指标 | 二级指标 | 三级指标 | 指标值 | 分值"


def central(*rows: str) -> RawProject:
    """Return the central form with these rows below its header."""
    lines = [*UPPER.strip().splitlines(), HEADER]
    lines.extend(row for text in rows for row in text.strip().splitlines())
    (project,) = pages_to_projects(written("\n".join(line.strip() for line in lines)))
    return project


def levels(*rows: str) -> list[tuple[str, ...]]:
    return indicator_rows(central(*rows), "level1", "level2", "level3")


def codes(project: RawProject) -> list[str]:
    return [finding.code for finding in project.findings]


def test_a_merged_label_counts_for_every_row_it_covers():
    assert levels("""
        产出指标 | 数量指标 | 长度 | 12公里 | 10
        ^ | ^ | 次数 | 30次 | 10
        ^ | 质量指标 | 合格率 | 95% | 10
    """) == [
        ("产出指标", "数量指标", "长度"),
        ("产出指标", "数量指标", "次数"),
        ("产出指标", "质量指标", "合格率"),
    ]


def test_a_label_counts_for_blank_rows_after_it():
    assert levels("""
        产出指标 | 数量指标 | 长度 | 12公里 | 10
        | | 次数 | 30次 | 10
    """) == [("产出指标", "数量指标", "长度"), ("产出指标", "数量指标", "次数")]


def test_a_new_first_level_does_not_take_over_the_second_one():
    assert levels("""
        产出指标 | 数量指标 | 长度 | 12公里 | 10
        效益指标 | | 洁净 | 良好 | 10
    """)[1] == ("效益指标", "", "洁净")


def test_the_same_first_level_again_keeps_the_second_one():
    assert levels("""
        产出指标 | 数量指标 | 长度 | 12公里 | 10
        产出指标 | | 次数 | 30次 | 10
    """)[1] == ("产出指标", "数量指标", "次数")


def test_a_row_of_a_class_that_is_not_used_holds_no_indicator_but_its_label():
    assert levels("""
        产出指标 | 数量指标 | 长度 | 12公里 | 10
        ^ | 质量指标 | | |
        ^ | | 及时 | 12月底 | 10
    """) == [
        ("产出指标", "数量指标", "长度"),
        ("产出指标", "质量指标", "及时"),
    ]


def test_a_row_with_a_target_alone_is_an_indicator():
    project = central("产出指标 | 数量指标 | | 12公里 | ")
    assert indicator_rows(project, "level3", "target_raw") == [("", "12公里")]


def test_a_grid_without_rows_is_told():
    project = central("产出指标 | 数量指标 | | | ")
    assert project.indicators == ()
    assert codes(project) == ["form-without-rows"]
    (finding,) = project.findings
    assert finding.place is not None
    assert finding.place.page_number == 1


def test_a_label_the_closed_list_lacks_is_kept_and_told_once():
    project = central("""
        产出指标 | 湿地指标 | 长度 | 12公里 | 10
        ^ | ^ | 次数 | 30次 | 10
    """)
    assert codes(project) == ["label-unknown"]
    (finding,) = project.findings
    assert finding.actual == "湿地指标"
    assert "二级指标" in finding.message
    assert finding.place is not None
    assert finding.place.raw == "湿地指标"
    assert indicator_rows(project, "level2") == [("湿地指标",)] * 2


def test_an_unknown_first_level_is_told_as_one():
    project = central("湿地 | 数量指标 | 长度 | 12公里 | 10")
    assert "一级指标" in project.findings[0].message


def test_two_labels_in_one_box_are_shared_by_where_they_stand():
    project = central("""
        效益指标 | 社会效益指标⏎⏎⏎生态效益指标 | 甲 | 1 | 10
        ^ | ^ | 乙 | 2 | 10
    """)
    assert indicator_rows(project, "level2", "level3") == [
        ("社会效益指标", "甲"),
        ("生态效益指标", "乙"),
    ]
    assert codes(project) == ["label-split"]
    (finding,) = project.findings
    assert "社会效益指标、生态效益指标" in finding.message
    places = [row.fields["level2"].places[0] for row in project.indicators]
    assert [place.raw for place in places] == ["社会效益指标", "生态效益指标"]
    assert places[0].box.bottom < places[1].box.top
    assert {place.cell_id for place in places} == {"t001-r04-c02"}


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("社会效益指标⏎生态效益指标⏎⏎⏎⏎⏎⏎", "社生生"),
        ("⏎⏎⏎⏎⏎社会效益指标⏎生态效益指标", "社社生"),
        ("社会效益指标⏎⏎⏎经济效益指标⏎⏎⏎生态效益指标", "社经生"),
    ],
)
def test_each_of_three_rows_has_the_label_that_stands_nearest(box: str, expected: str):
    rows = [
        f"效益指标 | {box} | 甲 | 1 | 10",
        "^ | ^ | 乙 | 2 | 10",
        "^ | ^ | 丙 | 3 | 10",
    ]
    found = indicator_rows(central(*rows), "level2")
    assert "".join(label[0] for (label,) in found) == expected


def test_a_label_that_wraps_is_one_of_two_in_its_box():
    project = central("""
        效益指标 | 社会效益⏎指标⏎⏎可持续影⏎响指标 | 甲 | 1 | 10
        ^ | ^ | 乙 | 2 | 10
    """)
    assert indicator_rows(project, "level2") == [("社会效益指标",), ("可持续影响指标",)]


def test_a_label_whose_lines_are_labels_too_is_one():
    project = central("""
        成本指标 | 生态⏎环境成本指标 | 甲 | 1 | 10
        ^ | ^ | 乙 | 2 | 10
    """)
    assert indicator_rows(project, "level2") == [("生态环境成本指标",)] * 2
    assert codes(project) == []


@given(st.lists(st.integers(1, 4), min_size=2, max_size=4))
def test_labels_in_the_middle_of_their_rows_get_those_rows(counts: list[int]):
    runs = [number for number, count in enumerate(counts) for _ in range(count)]
    middles = [20.0 * row for row in range(len(runs))]
    labels = []
    for number in range(len(counts)):
        own = [at for at, run in zip(middles, runs, strict=True) if run == number]
        middle = (own[0] + own[-1]) / 2
        place = Place(1, Box(0, middle - 5, 60, middle + 5), "")
        labels.append(LevelLabel("", place))
    assert share_rows(labels, middles) == tuple(runs)


def test_lines_that_are_not_all_labels_are_one_text():
    project = central("""
        效益指标 | 社会效益指标⏎及其他 | 甲 | 1 | 10
        ^ | ^ | 乙 | 2 | 10
    """)
    assert indicator_rows(project, "level2") == [("社会效益指标及其他",)] * 2
    assert codes(project) == ["label-unknown"]


def test_more_labels_than_rows_give_each_row_one():
    project = central("效益指标 | 社会效益指标⏎生态效益指标 | 甲 | 1 | 10")
    assert indicator_rows(project, "level2") == [("社会效益指标",)]
    assert codes(project) == ["label-split"]


def test_four_labels_in_one_box_are_told_apart_and_five_are_not():
    names = [
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
        "社会效益",
    ]
    four, five = "⏎".join(names[:4]), "⏎".join(names)
    rows = [f"^ | ^ | {name} | 1 | 10" for name in "乙丙丁戊"]
    found = indicator_rows(
        central(f"效益指标 | {four} | 甲 | 1 | 10", *rows[:3]), "level2"
    )
    assert found == [(name,) for name in names[:4]]
    project = central(f"效益指标 | {five} | 甲 | 1 | 10", *rows)
    assert codes(project) == ["label-unknown"]


@pytest.mark.parametrize(
    "stop",
    [
        "合计 | < | < | < | 100",
        "填表人：张三 | < | 电话 | 123 | ",
        "注：以上为全年 | < | < | < | <",
        "本表一式两份 | < | < | < | <",
    ],
)
def test_what_stands_below_the_grid_is_no_indicator(stop: str):
    project = central(
        "产出指标 | 数量指标 | 长度 | 12公里 | 10", stop, "甲 | 乙 | 丙 | 丁 | 戊"
    )
    assert indicator_rows(project, "level3") == [("长度",)]
    assert project.findings == ()


def test_a_stop_word_in_another_column_ends_nothing():
    project = central(
        "产出指标 | 数量指标 | 合计 | 12公里 | 10", "^ | ^ | 次数 | 3 | 10"
    )
    assert indicator_rows(project, "level3") == [("合计",), ("次数",)]


def test_a_doubled_grid_has_the_whole_project_left_and_the_year_right():
    widths = (60.0, 70.0, 70.0, 60.0, 70.0, 70.0, 60.0)
    (project,) = pages_to_projects(
        written(
            """
            项目名称 | 河道保洁 | < | < | < | < | <
            年度资金总额 | 20 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 长度 | 90公里 | 数量指标 | 长度 | 12公里
            ^ | 质量指标 | 合格率 | 95% | 质量指标 | 验收 | 合格
            """,
            widths=(90.0, *widths[1:]),
        )
    )
    found = indicator_rows(project, "level1", "level3", "target_raw")
    assert [
        (row.scope, *texts)
        for row, texts in zip(project.indicators, found, strict=True)
    ] == [
        ("lifetime", "产出指标", "长度", "90公里"),
        ("lifetime", "产出指标", "合格率", "95%"),
        ("annual", "产出指标", "长度", "12公里"),
        ("annual", "产出指标", "验收", "合格"),
    ]


def test_a_column_no_template_asks_for_is_left_out():
    (project,) = pages_to_projects(
        written(
            f"{UPPER.strip()}\n一级指标 | 二级指标 | 三级指标 | 指标值 | 甲乙\n"
            "产出指标 | 数量指标 | 长度 | 12公里 | 丙丁"
        )
    )
    (row,) = project.indicators
    assert set(row.fields) == {"level1", "level2", "level3", "target_raw"}


def test_a_grid_may_be_pasted_into_a_cell_of_its_form():
    """Its own rules are a table inside the cell."""
    outer = written("项目编码 | A01 | 项目名称 | 河道保洁\n绩效指标 | ⏎⏎⏎⏎⏎⏎ | < | <")
    inner = written(
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 长度 | 12公里
        """,
        widths=(60.0,) * 4,
        left=180,
    )
    lowered = Move(1.0, 0.0, 45.0).page(inner)
    page = replace(
        outer,
        glyphs=(*outer.glyphs, *lowered.glyphs),
        strokes=(*outer.strokes, *lowered.strokes),
    )
    (project,) = pages_to_projects(page)
    assert indicator_rows(project, "level1", "level3", "target_raw") == [
        ("产出指标", "长度", "12公里")
    ]


def beside(*rows: str) -> RawProject:
    """Return the form whose grid has the label of its block on the left."""
    lines = [
        "项目名称 | < | 河道保洁 | < | <",
        "年度资金总额 | < | 20 | < | <",
        "绩效⏎指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
        *rows,
    ]
    (project,) = pages_to_projects(written("\n".join(lines)))
    return project


@pytest.mark.parametrize("stop", ["合计 | < | < | < | 100", "合计 | | | | 100"])
def test_a_stop_below_the_label_of_the_block_ends_the_grid(stop: str):
    project = beside("^ | 产出指标 | 数量指标 | 长度 | 12公里", stop)
    assert indicator_rows(project, "level3") == [("长度",)]


def test_a_stop_in_the_first_named_column_ends_the_grid():
    rows = "^ | 产出指标 | 数量指标 | 长度 | 12公里", "^ | 合计 | < | < | 100"
    assert indicator_rows(beside(*rows), "level3") == [("长度",)]


def test_a_grid_whose_first_row_is_a_stop_has_no_rows():
    project = central("合计 | < | < | < | 100", "产出指标 | 数量指标 | 长度 | 1 | 2")
    assert codes(project) == ["form-without-rows"]


def test_a_stop_word_above_the_header_ends_nothing():
    (project,) = pages_to_projects(
        written(
            f"{UPPER.strip()}\n说明 | 无 | < | < | <\n{HEADER}\n"
            "产出指标 | 数量指标 | 长度 | 12公里 | 10"
        )
    )
    assert indicator_rows(project, "level3") == [("长度",)]


@pytest.mark.parametrize("left", [56.0, 58.9, 61.1, 64.0])
def test_a_stop_on_a_page_that_stands_a_little_apart_ends_the_grid(left: float):
    first = f"{UPPER.strip()}\n{HEADER}\n产出指标 | 数量指标 | 长度 | 12公里 | 10"
    second = "产出指标 | 质量指标 | 合格率 | 95% | 10\n合计 | | | | 100"
    (project,) = pages_to_projects(written(first), written(second, number=2, left=left))
    assert indicator_rows(project, "level3") == [("长度",), ("合格率",)]


@pytest.mark.parametrize("left", [56.0, 64.0])
def test_a_cell_over_all_columns_but_one_is_no_note(left: float):
    first = f"{UPPER.strip()}\n{HEADER}\n产出指标 | 数量指标 | 长度 | 12公里 | 10"
    second = """
        产出指标 | 质量指标 | 合格率 | 95% | 10
        河道 | < | < | < | 5
        效益指标 | 社会效益 | 洁净 | 良好 | 10
    """
    (project,) = pages_to_projects(written(first), written(second, number=2, left=left))
    assert ("洁净",) in indicator_rows(project, "level3")
