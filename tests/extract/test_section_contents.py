"""The table of contents, in every style, is neither heading nor text."""

import pytest

from extractor.extract.sections import lines_to_sections
from tests.prose import Setting, prose
from tests.steps import pages_to_contents, pages_to_sections

BODY = """
    # 第一部分　部门整体绩效目标
    一、总体绩效目标
    统筹推进各项工作，提高资金使用效益。
    二、分项绩效目标
    （一）保障安全
    绩效目标：全面检查水库。
    三、工作保障措施
    （一）完善制度。修订管理办法。
    # 第二部分　专项资金绩效目标
    本部门没有专项资金。
"""
NAMES = [
    "第一部分　部门整体绩效目标",
    "一、总体绩效目标",
    "二、分项绩效目标",
    "三、工作保障措施",
    "第二部分　专项资金绩效目标",
]


def contents(style: str) -> list[str]:
    return [
        line
        for page, name in enumerate(NAMES, start=3)
        for line in style.format(name=name, page=page).split("\n")
    ]


@pytest.mark.parametrize("title", ["# 目录", "# 目　　录", "= 目次", ""])
@pytest.mark.parametrize(
    "style",
    [
        "{name}…………{page}",
        "{name}...........{page}",
        "{name} {page}",
        "{name}（{page}）",
        "{name}",
        "- {name}",
        "{name}\n{page}",
        "{name}......\n{page}",
    ],
)
@pytest.mark.parametrize("breaks", ["none", "after", "inside"])
def test_contents_are_neither_headings_nor_text(title: str, style: str, breaks: str):
    lines = [title, *contents(style)]
    if breaks == "inside":
        lines.insert(3, "- - -")
    if breaks == "after":
        lines.append("- - -")
    text = "\n".join(["= 云岭市水务局", "- - -", *lines, BODY])
    expected = pages_to_sections(*prose(BODY))
    sections = pages_to_sections(*prose(text, Setting(indent_ems=0)))
    assert [(s.part, s.heading, s.text) for s in sections] == [
        (s.part, s.heading, s.text) for s in expected
    ]
    assert len(sections) == 4


def test_contents_that_number_otherwise_than_the_headings_are_contents_all_the_same():
    entries = ["第一部分　部门整体绩效目标", "1、总体绩效目标", "2、分项绩效目标"]
    text = "\n".join(["# 目录", *entries, "3、工作保障措施", BODY])
    assert len(pages_to_sections(*prose(text))) == 4


def test_headings_that_come_twice_without_contents_are_headings():
    text = """
        # 第一部分　水务局
        一、基本情况
        （一）主要职责
        拟订水务规划。
        # 第二部分　河道所
        一、基本情况
        （一）主要职责
        管护河道。
    """
    sections = pages_to_sections(*prose(text))
    assert [(s.part, s.heading) for s in sections] == [
        ("第一部分", "（一）主要职责"),
        ("第二部分", "（一）主要职责"),
    ]


def test_a_slip_between_contents_and_heading_is_forgiven():
    entries = ["第一部分　部门整体绩效目标", "1、总体绩效目标", "2、分项绩效目标"]
    text = "\n".join(["# 目录", *entries, "3、工作保障错施", BODY])
    assert len(pages_to_sections(*prose(text))) == 4


def test_lines_among_the_entries_may_be_none():
    entries = [f"{name}……{page}" for page, name in enumerate(NAMES, start=3)]
    entries[2:2] = ["（含重点项目情况", "及其绩效指标）"]
    entries.append("1、水库巡查项目绩效目标表……9")
    text = "\n".join(["# 目录", *entries, BODY])
    assert len(pages_to_sections(*prose(text, Setting(indent_ems=0)))) == 4


def test_contents_end_where_no_entry_follows():
    entries = [f"{name}……{page}" for page, name in enumerate(NAMES, start=3)]
    between = ["本文本由水务局编制", "财政局审核", "公开时间见封面", "联系电话见封底"]
    body = "一、总体绩效目标\n统筹推进各项工作，见第9页"
    text = "\n".join(["# 目录", *entries, *between, body, "见附件12"])
    sections = pages_to_sections(*prose(text, Setting(indent_ems=0)))
    assert [section.heading for section in sections] == ["一、总体绩效目标"]


def test_a_part_that_differs_in_one_figure_is_another_part():
    text = "\n".join(["# 目录", "第一部分", "第二部分", *BODY.splitlines()[1:]])
    assert len(pages_to_sections(*prose(text))) == 4


def test_a_list_that_ends_in_figures_is_no_table_of_contents():
    text = """
        一、行政运行 120
        二、公路养护 36
        三、航道管理 12
        其他事项见附件，由水务局负责解释，并按季度公开执行情况和绩效目标完成情况。
        四、其他
        无。
    """
    sections = pages_to_sections(*prose(text, Setting(width_ems=24)))
    assert [section.heading for section in sections] == ["三、航道管理12", "四、其他"]


def test_titles_of_forms_and_tables_are_entries_of_the_contents():
    titles = ["1、水库巡查项目绩效目标表", "收支决算总表", "支出决算表", "项目支出表"]
    text = "\n".join([*NAMES, *titles, "- - -", BODY])
    with_titles = pages_to_contents(*prose(text), titles=set(titles))
    assert len(lines_to_sections(with_titles.body)) == 4
    assert len(pages_to_sections(*prose(text))) > 4
