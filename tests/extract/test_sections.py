"""Lines to sections, on pages of prose set at many widths."""

import pytest
from hypothesis import given, strategies as st

from extractor.extract.upright import pages_to_upright
from extractor.model import Section
from tests.prose import Setting, prose
from tests.steps import pages_to_sections
from tests.strategies import laid

PLAN = """
    # 第一部分
    # 部门整体绩效目标
    一、总体绩效目标
    总体绩效目标：
    统筹水库巡查和河道清淤，完成GIS平台二期建设，按照“谁主管、谁负责”的原则压实责任，做到支付率不低于98.5%。
    持续推进城乡供水同网同质同价，切实提高资金使用效益。
    二、分项绩效目标
    （一）保障水利工程安全度汛，提高应急处置能力
    绩效目标：汛前完成水库、闸站全面检查（含小型水库），汛中落实值守制度，主要任务有：
    1.更换老化管网36公里，修复水毁工程；
    2.组织业务培训12次。
    绩效指标：水库巡查覆盖率达到100%，发放宣传品5000份，
    （二）提高农村供水保障水平。
    绩效目标：健全乡镇管护队伍，使用Internet和遥感手段开展巡查。
    绩效指标：农村自来水普及率达到96%，群众满意度不低于95%。
    三、工作保障措施
    （一）完善制度建设。修订专项资金管理办法和项目库管理细则，明确申报、审核、支付各环节责任，为实现绩效目标奠定基础。
    （二）加强运行监控
    按季度对照绩效目标检查项目进度，发现偏差及时纠正，见第一部分和（三）所列要求，对进度滞后的项目调减预算。
    # 第二部分　专项资金绩效目标
    我局2024年无专项资金
"""
SECTIONS = [
    "overall_goal 一、总体绩效目标",
    "sub_goal （一）保障水利工程安全度汛，提高应急处置能力",
    "sub_goal_indicator （一）保障水利工程安全度汛，提高应急处置能力",
    "sub_goal （二）提高农村供水保障水平。",
    "sub_goal_indicator （二）提高农村供水保障水平。",
    "safeguard （一）完善制度建设。",
    "safeguard （二）加强运行监控",
    "special_fund 专项资金绩效目标",
]

settings = st.builds(
    Setting,
    size=st.sampled_from([10.5, 12.0, 15.0]),
    title_size=st.just(16.5),
    width_ems=st.floats(18, 46),
    pitch_ems=st.sampled_from([1.3, 1.5, 2.0]),
    indent_ems=st.just(2.0),
    gap_ems=st.sampled_from([0.0, 0.5, 1.0]),
    is_justified=st.booleans(),
    left=st.sampled_from([50.0, 90.0]),
    lines=st.integers(6, 40),
)


def told(sections: tuple[Section, ...]) -> list[str]:
    return [f"{section.role} {section.heading}" for section in sections]


def whole(text: str) -> str:
    return "".join(text.split())


def test_a_performance_plan_is_read_into_its_sections():
    sections = pages_to_sections(*prose(PLAN))
    assert told(sections) == SECTIONS
    assert [section.part for section in sections] == ["第一部分"] * 7 + ["第二部分"]
    assert sections[0].text == (
        "统筹水库巡查和河道清淤，完成GIS平台二期建设，按照“谁主管、谁负责”的原则压实责任，"
        "做到支付率不低于98.5%。\n"
        "持续推进城乡供水同网同质同价，切实提高资金使用效益。"
    )
    assert sections[1].text.splitlines()[1:] == [
        "1.更换老化管网36公里，修复水毁工程；",
        "2.组织业务培训12次。",
    ]
    assert sections[2].text == "水库巡查覆盖率达到100%，发放宣传品5000份，"
    assert sections[7].text == "我局2024年无专项资金"


@given(setting=settings)
def test_at_any_width_and_page_length_the_sections_are_the_same(setting: Setting):
    expected = pages_to_sections(*prose(PLAN))
    sections = pages_to_sections(*prose(PLAN, setting))
    assert told(sections) == SECTIONS
    texts = [whole(section.text) for section in sections]
    assert texts == [whole(section.text) for section in expected]


blocks = st.builds(
    Setting,
    width_ems=st.floats(24, 46),
    indent_ems=st.just(0.0),
    gap_ems=st.floats(0.4, 1.2),
    is_justified=st.booleans(),
    lines=st.just(200),
)


@given(setting=blocks)
def test_without_indents_blank_paper_parts_the_paragraphs(setting: Setting):
    sections = pages_to_sections(*prose(PLAN, setting))
    assert told(sections) == SECTIONS
    assert sections[0].text.count("\n") == 1


def test_a_heading_may_stand_at_the_foot_of_a_page():
    text = """
        一、主要职责
        拟订水务规划并组织实施。
        二、机构设置
        - - -
        设办公室和水利科。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.heading, s.text) for s in sections] == [
        ("一、主要职责", "拟订水务规划并组织实施。"),
        ("二、机构设置", "设办公室和水利科。"),
    ]


def test_goal_and_indicators_in_one_paragraph_are_two_sections():
    text = """
        二、分项绩效目标
        （一）保障安全
        绩效目标：全面检查水库。绩效指标：覆盖率达到100%。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.role, s.text) for s in sections] == [
        ("sub_goal", "全面检查水库。"),
        ("sub_goal_indicator", "覆盖率达到100%。"),
    ]


def test_chapters_are_parts_and_articles_sections_with_all_that_is_numbered_inside():
    text = """
        # 青屏县项目支出绩效管理办法
        # 第一章　总则
        第一条　为了规范绩效目标管理，制定本办法。
        第二条　本办法所称项目，是指：
        （一）新增项目；
        （二）延续项目。
        # 第二章　附则
        第三条　第二条规定的项目，自2025年起施行本办法。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.number, s.heading, s.text) for s in sections] == [
        ("第一章 总则", "第一条", "第一条", "为了规范绩效目标管理，制定本办法。"),
        (
            "第一章 总则",
            "第二条",
            "第二条",
            "本办法所称项目，是指：\n（一）新增项目；\n（二）延续项目。",
        ),
        (
            "第二章 附则",
            "第三条",
            "第三条",
            "第二条规定的项目，自2025年起施行本办法。",
        ),
    ]


def test_a_title_in_the_middle_is_a_heading_of_what_stands_below_it():
    text = """
        # 云岭市水务局主要职责
        拟订水务规划并组织实施，负责全市供水、节水和防汛抗旱的日常工作。
        # 云岭市水务局机构设置
        设办公室和水利科。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.number, s.heading, s.role) for s in sections] == [
        (None, "云岭市水务局主要职责", "other"),
        (None, "云岭市水务局机构设置", "other"),
    ]


def test_the_lines_of_a_cover_are_no_section():
    text = """
        # 云岭市水务局
        # 2024年部门预算绩效文本
        = 云岭市水务局编制
        = 2024年3月
    """
    assert pages_to_sections(*prose(text)) == ()


def test_prose_before_the_first_heading_is_kept():
    text = """
        # 编制说明
        本文本按照上级要求编制，反映全年绩效目标、绩效指标和保障措施，由水务局负责解释。
        一、总体绩效目标
        统筹推进各项工作。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.heading, s.role) for s in sections] == [
        ("编制说明", "other"),
        ("一、总体绩效目标", "overall_goal"),
    ]


def test_a_part_mentioned_at_the_start_of_a_sentence_is_none():
    text = """
        # 第一部分　基本情况
        一、主要职责
        第二部分已经说明。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.text) for s in sections] == [("第一部分", "第二部分已经说明。")]


@pytest.mark.parametrize("quarters", [1, 3])
def test_pages_that_are_turned_are_read_as_they_are_printed(quarters: int):
    setting = Setting(width_ems=24, lines=10, number="- # -", head="云岭市水务局")
    pages = prose(PLAN, setting)
    assert len(pages) > 2
    laid_sideways = [laid(page, quarters, 1.0) for page in pages]
    upright = [each.page for each in pages_to_upright(laid_sideways)]
    assert pages_to_sections(*upright) == pages_to_sections(*pages)
