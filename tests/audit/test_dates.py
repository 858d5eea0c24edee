"""Dates: of the project, of its targets, and the years in its goal."""

from dataclasses import replace
from datetime import date

import pytest

from extractor.audit.rules import dates as rules
from extractor.geometry import Box, Place
from extractor.model import Project
from tests.audit.written import FISCAL_YEAR, form, goals, said


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def dated(start: str | None, end: str | None, *rows: str) -> Project:
    return replace(form(rows=rows), start_date=day(start), end_date=day(end))


@pytest.mark.parametrize(
    ("start", "end", "is_odd"),
    [
        ("2031-03-02", "2031-03-01", True),
        ("2031-03-01", "2031-03-01", False),
        ("2031-03-01", "2031-03-02", False),
        ("2031-03-02", None, False),
        (None, "2031-03-01", False),
    ],
)
def test_a_project_starts_before_its_end(
    start: str | None, end: str | None, *, is_odd: bool
):
    found = said(rules.date_order(dated(start, end)))
    assert found == ([f"开始日期{start}晚于结束日期{end}"] if is_odd else [])


@pytest.mark.parametrize(
    ("start", "end", "is_odd"),
    [
        ("2029-01-01", "2030-12-31", True),
        ("2032-01-01", "2033-12-31", True),
        ("2030-05-01", "2030-05-01", True),
        ("2031-12-31", "2033-12-31", False),
        ("2029-01-01", "2031-01-01", False),
        ("2030-01-01", "2032-01-01", False),
        # Another rule's, or not known.
        ("2033-01-01", "2032-01-01", False),
        (None, "2030-12-31", False),
        ("2032-01-01", None, False),
    ],
)
def test_a_project_goes_on_in_its_fiscal_year(
    start: str | None, end: str | None, *, is_odd: bool
):
    found = said(rules.date_year(dated(start, end)))
    expected = f"项目起止时间{start}至{end}不含预算年度2031年"
    assert found == ([expected] if is_odd else [])


def test_without_a_fiscal_year_no_dates_leave_it_out():
    project = replace(dated("2029-01-01", "2030-12-31"), fiscal_year=None)
    assert not said(rules.date_year(project))


@pytest.mark.parametrize(
    ("start", "end", "target", "where"),
    [
        (None, "2031-06-30", "2031年7月底前", "晚于项目结束日期2031-06-30"),
        ("2031-03-01", "2031-12-31", "2031年2月", "早于项目开始日期2031-03-01"),
        ("2031-06-30", "2031-06-30", "2031年7月", "晚于项目结束日期2031-06-30"),
        ("2031-01-01", "2031-12-31", "2032年1月", "晚于项目结束日期2031-12-31"),
        (None, None, "2030年12月底前", "不在预算年度2031年内"),
        (None, None, "2032年4月1日", "不在预算年度2031年内"),
        # Dates that leave the fiscal year out are doubtful themselves.
        ("2029-01-01", "2030-12-31", "2032年6月", "不在预算年度2031年内"),
        ("2032-02-01", "2033-12-31", "2030年6月", "不在预算年度2031年内"),
        ("2031-07-01", "2031-06-30", "2030年6月", "不在预算年度2031年内"),
        (None, "2031-06-30", "2031年6月30日", None),
        ("2031-03-01", "2031-12-31", "2031年3月1日", None),
        ("2031-03-01", "2033-12-31", "2033年6月", None),
        ("2029-03-01", "2031-12-31", "2029年6月", None),
        # The accounts of a year are closed in the next.
        (None, None, "2032年3月底前", None),
        (None, None, "2031年1月1日", None),
        ("2029-01-01", "2030-12-31", "12月底前", None),
        ("2032-02-01", "2033-12-31", "12月底前", None),
        ("2031-07-01", "2031-06-30", "12月底前", None),
        (None, None, "≥60人", None),
    ],
)
def test_a_deadline_lies_in_the_project_or_the_year(
    start: str | None, end: str | None, target: str, where: str | None
):
    row = f"产出指标 | 时效指标 | 完工时间 | {target}"
    found = said(rules.target_deadline(dated(start, end, row)))
    assert found == ([f"“完工时间”的期限“{target}”{where}"] if where else [])


def test_the_whole_project_may_end_in_another_year():
    project = dated(None, None, "产出指标 | 时效指标 | 完工时间 | 2033年6月")
    rows = tuple(replace(row, scope="lifetime") for row in project.indicators)
    assert said(rules.target_deadline(project))
    assert not said(rules.target_deadline(replace(project, indicators=rows)))


def test_without_a_year_only_the_projects_end_counts():
    project = dated(None, "2031-06-30", "产出指标 | 时效指标 | 时间 | 2031年7月")
    project = replace(project, fiscal_year=None)
    assert said(rules.target_deadline(project)) == [
        "“时间”的期限“2031年7月”晚于项目结束日期2031-06-30"
    ]
    endless = replace(project, end_date=None)
    assert not said(rules.target_deadline(endless))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("完成2030年湿地巡护任务。", "2030"),
        ("完成2030年度巡护,启动2029年补植。", "2030、2029"),
        ("2029-2030年完成补植。", "2030"),
        ("2033年建成。", "2033"),
        ("到2030年底建成。", "2030"),
        ("自2032年起每年巡护。", "2032"),
        ("2032年起每年巡护。", "2032"),
        ("2029学年完成。", "2029"),
        ("２０３０ 年完成。", "2030"),
        # The right one, alone or among others.
        ("完成2031年湿地巡护任务。", None),
        ("在2030年基础上,2031年再增加5次。", None),
        ("２０３１ 年完成,2030年启动。", None),
        ("2030年至2033年完成补植。", None),
        ("2031-2033年完成补植。", None),
        ("2029年1月1日-2032年12月31日完成。", None),
        ("2030-2031学年完成。", None),
        ("2030～2031年完成。", None),
        ("2030学年完成。", None),
        ("到2033年建成。", None),
        ("自2029年起每年巡护。", None),
        ("2029年以来的欠账逐步还清。", None),
        # Compared with, paid off, cited.
        ("较2030年增长5%。", None),
        ("与2030年持平。", None),
        ("巡护面积不低于2030年水平。", None),
        ("支付2030年巡护尾款。", None),
        ("落实《2030年湿地方案》。", None),
        ("截至2030年底已建成三处。", None),
        ("按云财〔2030〕5号文件执行。", None),
        ("落实2030年印发的方案。", None),
        ("十四五期间建成,编号2030000年。", None),
        ("巡护到位。", None),
    ],
)
def test_a_goal_is_for_its_year(text: str, named: str | None):
    found = said(rules.goal_year(replace(form(), goals=goals(text))))
    expected = f"年度绩效目标只写到{named}年,未写到预算年度2031年"
    assert found == ([expected] if named else [])


def test_one_of_several_goals_may_name_the_year():
    texts = ("完成2030年任务。", "2031年增加。")
    assert not said(rules.goal_year(replace(form(), goals=goals(*texts))))


def test_a_wrong_year_is_marked_at_its_goal():
    project = replace(form(), goals=goals("巡护到位。", "完成2030年任务。"))
    (oddity,) = rules.goal_year(project)
    assert (oddity.expected, oddity.actual) == ("2031年", "2030年")
    assert oddity.place is not None
    assert oddity.place.raw == "完成2030年任务。"


def test_the_first_goal_that_names_a_year_is_marked():
    texts = ("完成2030年任务。", "启动2029年补植。")
    (oddity,) = rules.goal_year(replace(form(), goals=goals(*texts)))
    assert oddity.actual == "2030、2029年"
    assert oddity.place is not None
    assert oddity.place.raw == texts[0]


def test_dates_are_marked_where_they_are_printed():
    first, last = (Place(2, Box(90, top, 200, top + 9), "日期") for top in (80, 99))
    spots = {"start_date": (first,), "end_date": (last,)}
    (order,) = rules.date_order(
        replace(dated("2031-03-02", "2031-03-01"), places=spots)
    )
    (late,) = rules.date_year(replace(dated("2032-01-01", "2033-12-31"), places=spots))
    (early,) = rules.date_year(replace(dated("2029-01-01", "2030-12-31"), places=spots))
    assert [found.place for found in (order, late, early)] == [first, first, last]
    row = "产出指标 | 时效指标 | 完工时间 | 2030年底"
    (deadline,) = rules.target_deadline(dated(None, None, row))
    assert deadline.place is not None
    assert deadline.place.raw == "2030年底"


def test_only_the_goal_of_the_year_is_held_to_it():
    project = replace(form(), goals=goals("2033年建成。", scope="lifetime"))
    assert not said(rules.goal_year(project))
    assert not said(rules.goal_year(replace(project, goals=(), fiscal_year=None)))


def test_without_a_fiscal_year_a_goal_is_left_alone():
    project = replace(form(), goals=goals("2030年完成。"), fiscal_year=None)
    assert FISCAL_YEAR == 2031
    assert not said(rules.goal_year(project))
