"""The document's head, from covers in many styles."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from extractor.extract.cover import lines_to_head, read_year
from extractor.model import DocumentHead, YearSource
from tests.prose import Setting, prose
from tests.steps import page_to_tables

CONTENTS = """
    - - -
    # 目录
    第一部分　部门整体绩效目标
    - - -
    统筹水库巡查和河道清淤，健全乡镇管护队伍，对照年度工作计划按月调度，确保安全度汛。
"""


def head(
    text: str,
    headings: Sequence[str] = (),
    title: str | None = None,
    gap: float = 0.0,
) -> DocumentHead:
    """Return the head of a document that begins like this."""
    setting = Setting(title_size=24.0, width_ems=36.0, gap_ems=gap)
    pages = prose(text, setting)
    return lines_to_head([page_to_tables(page)[1] for page in pages], headings, title)


@pytest.mark.parametrize(
    "text",
    [
        "2024年度部门预算",
        "2024年部门预算绩效文本",
        "2024 年度部门决算",
        "2 0 2 4 年部门预算",
        "２０２４年部门预算",
        "二〇二四年度部门预算",
        "二○二四年部门决算公开",
        "二零二四年度单位预算",
        "二０二四年部门预算",
        "（2024年）",
        "（2024年度）",
        "2024年",
        "云岭市水务局2024年部门整体支出绩效自评报告",
        "2024-2026年中期财政规划绩效目标",
        "2024—2026年部门预算",
        "2024年至2026年部门预算",
        "2024部门预算",
    ],
)
def test_the_fiscal_year_is_read_in_every_writing(text: str):
    assert read_year(text) == 2024


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月",
        "二〇二四年三月",
        "2023年第22次会议",
        "云财预〔2024〕15号",
        "2024年1月1日起施行",
        "12024年部门预算",
    ],
)
def test_a_date_is_no_fiscal_year(text: str):
    assert read_year(text) is None


@given(year=st.integers(2000, 2099))
def test_every_year_is_read_in_arabic_and_in_chinese(year: int):
    chinese = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    assert read_year(f"{year}年度部门预算") == year
    assert read_year(f"{chinese}年度部门预算") == year


def test_title_and_department_stand_on_lines_of_their_own():
    cover = """
        # 云岭市水务局
        # 2024年部门预算绩效文本
        = 云岭市水务局编制
        = 2023年12月
    """
    assert head(cover + CONTENTS) == DocumentHead(
        title="2024年部门预算绩效文本",
        department="云岭市水务局",
        fiscal_year=2024,
        fiscal_year_source=YearSource.COVER,
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["2024年", "部门预算绩效文本"], "2024年部门预算绩效文本"),
        (["2024年部门预算", "绩效文本"], "2024年部门预算绩效文本"),
        (["2024年度", "部门预算", "绩效目标"], "2024年度部门预算绩效目标"),
        (["二〇二四年度", "部门决算"], "二〇二四年度部门决算"),
        (["2024年度", "云岭市水务局", "部门决算"], "2024年度云岭市水务局部门决算"),
        (["2024", "年部门预算绩效文本"], "2024年部门预算绩效文本"),
        (
            ["关于印发《云岭市", "预算绩效管理办法》的通知"],
            "关于印发《云岭市预算绩效管理办法》的通知",
        ),
    ],
)
def test_a_title_may_be_set_on_two_or_three_lines(lines: list[str], title: str):
    cover = "\n".join(["# 云岭市水务局", *(f"# {line}" for line in lines)])
    found = head(f"{cover}\n= 2023年12月\n{CONTENTS}")
    assert found.title == title
    assert found.department == "云岭市水务局"


def test_a_line_as_wide_as_the_page_goes_on_in_the_next():
    cover = """
        # 澜泊高新技术产业开发区应急管理和
        # 安全生产监督局
        # 2024年部门预算绩效文本
    """
    found = head(cover + CONTENTS)
    assert found.department == "澜泊高新技术产业开发区应急管理和安全生产监督局"
    assert found.title == "2024年部门预算绩效文本"


def test_lines_that_are_no_end_or_beginning_of_a_title_are_none():
    cover = """
        # 云岭市公开材料之一
        # 2024年部门预算
        # 2023年部门决算
    """
    assert head(cover + CONTENTS).title == "2024年部门预算"
    assert head("# 2024年\n# 部门预算" + CONTENTS, gap=5.0).title == "部门预算"


@pytest.mark.parametrize(
    ("line", "department"),
    [
        ("云岭市水务局（本级）", "云岭市水务局（本级）"),
        ("编制单位：云岭市河道管护中心", "云岭市河道管护中心"),
        ("部门名称：云岭市水务局", "云岭市水务局"),
        ("云岭市第一中学", "云岭市第一中学"),
    ],
)
def test_the_department_is_known_by_what_it_is_called(line: str, department: str):
    assert head(f"# {line}\n# 2024年度部门决算").department == department


def test_the_department_may_stand_in_the_title():
    found = head("# 附表：云岭市水务局2024年项目绩效目标表")
    assert found.department == "云岭市水务局"


def test_neither_a_numbered_heading_nor_a_sentence_is_a_title():
    text = """
        一、年度预算安排
        2024年本项目预算620.8万元，其中财政拨款610万元。
        # 项目支出绩效目标申报表
    """
    assert head(text).title == "项目支出绩效目标申报表"


def test_what_is_printed_goes_before_what_the_file_tells():
    assert head("= 云岭市水务局", title="2022年部门预算").fiscal_year == 2022
    found = head("= 云岭市水务局", ["（2023年度）"], "2022年部门预算")
    assert (found.fiscal_year, found.fiscal_year_source) == (2023, YearSource.HEADING)
    found = head("# 2024年部门预算", ["（2023年度）"], "2022年部门预算")
    assert (found.fiscal_year, found.fiscal_year_source) == (2024, YearSource.COVER)


def test_a_document_without_text_has_an_empty_head():
    assert lines_to_head([], [], None) == DocumentHead()
