"""What stands above a table: its heading, its captions, and prose that is neither."""

import pytest

from extractor.extract.records.heading import heading_field, heading_lines, unit_line
from extractor.geometry import Box
from extractor.model import Line
from tests.prose import Setting, prose
from tests.steps import page_to_tables


def above(text: str) -> tuple[Line, ...]:
    """Return the lines of the text."""
    (page,) = prose(text, Setting(indent_ems=0))
    return page_to_tables(page)[1]


def heading(text: str) -> str | None:
    field = heading_field(above(text), 1)
    return field.text if field else None


def captions(text: str, *, is_form: bool = False) -> list[str]:
    return [line.text for line in heading_lines(above(text), is_form=is_form)]


@pytest.mark.parametrize(
    "aside",
    [
        "（2024年度）",
        "2024年度",
        "单位：万元",
        "金额单位：元",
        "（续）",
        "（二〇二四年度）",
    ],
)
def test_year_and_unit_below_a_title_are_no_part_of_it(aside: str):
    text = f"= 水库巡查项目绩效目标表\n= {aside}"
    assert heading(text) == "水库巡查项目绩效目标表"
    assert heading(f"= {aside}") is None


def test_the_last_numbered_line_is_the_heading():
    text = """
        # 第三部分
        # 预算项目绩效目标
        1、水库巡查项目绩效目标表
    """
    assert heading(text) == "1、水库巡查项目绩效目标表"


def test_a_heading_that_wraps_is_one():
    text = """
        = 12、地质灾害隐患点专业监测预警设备更新改造
        = 和运行维护专项项目绩效目标表
    """
    assert heading(text) == (
        "12、地质灾害隐患点专业监测预警设备更新改造和运行维护专项项目绩效目标表"
    )


@pytest.mark.parametrize("part", ["第三部分", "第三部分　预算项目绩效目标及相关情况"])
def test_the_title_of_a_part_is_no_beginning_of_a_heading(part: str):
    assert heading(f"= {part}\n= 水库巡查项目绩效目标表") == "水库巡查项目绩效目标表"


def test_a_narrower_line_above_is_another_title():
    text = "= 预算项目绩效目标\n= 水库巡查和河道清淤项目绩效目标表"
    assert heading(text) == "水库巡查和河道清淤项目绩效目标表"


def test_above_a_form_all_from_the_heading_on_belongs_to_it():
    text = """
        本部门共有项目三个。
        1、水库巡查项目绩效目标表
        单位：万元
    """
    assert captions(text, is_form=True) == ["1、水库巡查项目绩效目标表", "单位：万元"]


def test_above_another_table_stand_captions_and_above_them_prose():
    text = """
        填报的是项目支出绩效目标申报表
        各项指标已经审核，
        # 收入支出决算总表
        部门：云岭市水务局　公开01表　金额单位：万元
        2022年度
    """
    assert captions(text) == [
        "收入支出决算总表",
        "部门：云岭市水务局公开01表金额单位：万元",
        "2022年度",
    ]


@pytest.mark.parametrize(
    "line", ["具体情况见下表", "有关数据见附表", "收支情况如下：", "各项指标已经审核。"]
)
def test_a_sentence_right_above_a_table_is_prose(line: str):
    assert captions(line) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("= 决算表\n单位：万元", "单位：万元"),
        ("= 决算表\n金额单位：人民币元", "金额单位：人民币元"),
        ("= 决算表", ""),
    ],
)
def test_the_unit_is_told_by_a_line_of_its_own(text: str, unit: str):
    assert unit_line(above(text)) == unit


@pytest.mark.parametrize(
    ("size", "gap", "wider", "is_one"),
    [
        (12.9, 6.0, 0.0, True),
        (13.0, 6.0, 0.0, False),
        (11.0, 6.0, 0.0, False),
        (12.0, 23.9, 0.0, True),
        (12.0, 24.0, 0.0, False),
        (12.0, 6.0, 12.0, True),
        (12.0, 6.0, 12.1, False),
    ],
)
def test_a_heading_wraps_into_a_line_of_its_size_right_below_and_no_wider(
    size: float,
    gap: float,
    wider: float,
    is_one: bool,  # noqa: FBT001
):
    first = Line("水库巡查和河道清淤", Box(100, 100, 208, 112), 12.0)
    below = Box(100, 112 + gap, 208 + wider, 124 + gap)
    field = heading_field((first, Line("项目绩效目标表", below, size)), 1)
    assert field is not None
    assert field.text.startswith("水库") is is_one
    assert len(field.places) == (2 if is_one else 1)
