"""What the table of contents lists: number, title and page of each entry."""

from collections.abc import Collection

import pytest

from extractor.model import ContentsEntry
from tests.prose import Setting, prose
from tests.steps import pages_to_contents

NAMES = [
    ("第一部分", "部门整体绩效目标"),
    ("一、", "总体绩效目标"),
    ("（二）", "分项绩效目标"),
    ("第三部分", "预算项目绩效目标"),
    ("1、", "236水库巡查项目绩效目标表"),
    ("2.", "2029年河道保洁"),
]
BODY = """
    # 第一部分部门整体绩效目标
    一、总体绩效目标
    统筹推进各项工作，提高资金使用效益。
    （二）分项绩效目标
    全面检查水库。
    # 第三部分预算项目绩效目标
    1、236水库巡查项目绩效目标表
    2.2029年河道保洁
    本部门另有项目。
"""
UNINDENTED = Setting(indent_ems=0)


def entries_of(*lines: str, titles: Collection[str] = ()) -> list[ContentsEntry]:
    text = "\n".join(["# 目　录", *lines, "- - -", BODY])
    return list(pages_to_contents(*prose(text, UNINDENTED), titles=titles).entries)


@pytest.mark.parametrize(
    ("style", "has_page"),
    [
        ("{number}{title}…………{page}", True),
        ("{number}{title}...........{page}", True),
        ("{number} {title} {page}", True),
        ("{number}{title}（{page}）", True),
        ("- {number}{title}.....第{page}页", True),
        ("{number}{title}\n{page}", True),
        ("{number}{title}......\n{page}", True),
        ("{number}{title}", False),
        ("- {number}　{title}", False),
        ("{number}\n{title}", False),
    ],
)
def test_an_entry_is_its_number_its_title_and_its_page(style: str, has_page: bool):  # noqa: FBT001 - a column of the table
    lines = [
        line
        for page, (number, title) in enumerate(NAMES, start=3)
        for line in style.format(number=number, title=title, page=page).split("\n")
    ]
    entries = entries_of(*lines)
    assert [(e.number, e.title) for e in entries] == NAMES
    pages = [e.page_label.strip("第页") if e.page_label else None for e in entries]
    assert pages == [str(page) if has_page else None for page in range(3, 9)]


def test_an_entry_that_wraps_is_one_and_keeps_both_places():
    entries = entries_of(
        "第一部分部门整体绩效目标……3",
        "1、236水库巡查（含小型水库、闸站及沿线",
        "附属设施）项目绩效目标表……4",
        "2.2029年河道保洁……5",
    )
    assert [e.title for e in entries][1:] == [
        "236水库巡查（含小型水库、闸站及沿线附属设施）项目绩效目标表",
        "2029年河道保洁",
    ]
    assert [len(e.places) for e in entries] == [1, 2, 1]
    assert entries[1].page_label == "4"


def test_without_pages_a_full_line_goes_on_and_a_short_one_does_not():
    titles = {
        "1、水库巡查（含小型水库、闸站）项目绩效目标表",
        "2.河道保洁",
        "3.岸线监测",
        "项目支出汇总表",
    }
    entries = entries_of(
        "第三部分预算项目绩效目标",
        "1、水库巡查（含小型水库、闸站）项目绩效目标",
        "表",
        "2.河道保洁",
        "项目支出汇总表",
        "3.岸线监测",
        "4.水质化验",
        titles=titles,
    )
    assert [(e.number, e.title) for e in entries[1:]] == [
        ("1、", "水库巡查（含小型水库、闸站）项目绩效目标表"),
        ("2.", "河道保洁"),
        (None, "项目支出汇总表"),
        ("3.", "岸线监测"),
        ("4.", "水质化验"),
    ]


def test_a_figure_at_the_end_of_a_title_is_no_page_where_no_entry_has_one():
    entries = entries_of(
        "第一部分部门整体绩效目标",
        "一、总体绩效目标",
        "1、236水库巡查项目绩效目标表",
        "2.河道保洁工程2",
    )
    assert [e.title for e in entries][-1] == "河道保洁工程2"


def test_a_listed_form_that_is_not_there_is_an_entry_by_its_number():
    lines = ["第一部分部门整体绩效目标", "1、236水库巡查项目绩效目标表"]
    missing = ["2.2029年闸站除险", "3、管网维修", "4、岸线监测", "5、水质化验"]
    entries = entries_of(*lines, *missing)
    assert [e.number for e in entries[1:]] == ["1、", "2.", "3、", "4、", "5、"]


@pytest.mark.parametrize("after", [["3、闸站除险"], ["工作概况", "2、闸站除险"]])
def test_a_number_that_does_not_follow_the_last_entry_s_is_of_the_body(
    after: list[str],
):
    lines = ["第一部分部门整体绩效目标", "1、236水库巡查项目绩效目标表"]
    text = "\n".join(["# 目录", *lines, *after, BODY])
    contents = pages_to_contents(*prose(text, UNINDENTED))
    assert len(contents.entries) == 2
    assert after[-1] in [line.text for on in contents.body.values() for line in on]


def test_titles_without_numbers_are_entries_of_their_own_however_long():
    titles = {"一般公共预算财政拨款基本支出表", "支出总表", "收入总表"}
    entries = entries_of("第一部分部门整体绩效目标", *sorted(titles), titles=titles)
    assert [e.title for e in entries[1:]] == sorted(titles)


def test_a_document_without_contents_lists_nothing():
    assert pages_to_contents(*prose(BODY)).entries == ()
