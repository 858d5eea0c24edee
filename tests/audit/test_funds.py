"""Amounts of a form among themselves: totals and parts, stages, the project's name."""

from dataclasses import replace

import pytest

from extractor.audit.rules import funds as rules
from tests.audit.written import form, said


@pytest.mark.parametrize(
    ("funds", "message"),
    [
        (["total 3万元", "fiscal 5万元", "other 0"], "“fiscal”5万元超过“total”3万元"),
        (["total 3万元", "fiscal 5万元", "other"], "“fiscal”5万元超过“total”3万元"),
        (["total 0", "fiscal 90万元", "other"], "“fiscal”90万元超过“total”0万元"),
        (
            ["total 3万元", "fiscal 2万元", "other 2万元"],
            "“total”3万元,而各项之和为4万元(fiscal2万元+other2万元)",
        ),
        (
            ["total 3万元", "fiscal 2万元", "other 0"],
            "“total”3万元,而各项之和为2万元(fiscal2万元+other0万元)",
        ),
        (
            ["total 3万元", "fiscal 1万元", "carryover 1万元", "other 0"],
            "“total”3万元,而各项之和为2万元(fiscal1万元+carryover1万元+other0万元)",
        ),
        (
            ["total@lifetime 3万元", "fiscal@lifetime 4万元"],
            "“fiscal”4万元超过“total”3万元",
        ),
    ],
)
def test_a_total_is_the_sum_of_its_parts(funds: list[str], message: str):
    assert said(rules.funds_total(form(funds=funds))) == [message]


@pytest.mark.parametrize(
    "funds",
    [
        ["total 3万元", "fiscal 3万元", "other 0"],
        ["total 3万元", "fiscal 20000元", "other 1万元"],
        ["total 3万元", "fiscal 3万元", "other"],
        # A blank part may hold what is missing: `funds-gap` tells of it.
        ["total 3万元", "fiscal 2万元", "other"],
        # What is carried over stands apart, or within the fiscal money.
        ["total 3万元", "fiscal 2万元", "carryover 1万元", "other 0"],
        ["total 3万元", "fiscal 3万元", "carryover 1万元", "other 0"],
        # The shares of centre and place make the fiscal money, or stand beside it.
        ["total 3万元", "fiscal 3万元", "central 2万元", "local 1万元"],
        ["total 3万元", "central 2万元", "local 1万元"],
        # Rounded to the last printed digit.
        ["total 100.05万元", "fiscal 100.00万元", "other 0.04万元"],
        ["total 19.4万元", "fiscal 19.36万元", "other 0"],
        # Columns are apart: the year and the whole life, what was asked and spent.
        ["total 3万元", "total@lifetime 9万元", "fiscal@lifetime 9万元"],
        ["total#initial 3万元", "fiscal#executed 5万元"],
        # Nothing to compare, or nothing to compare with.
        ["total 3万元"],
        ["fiscal 3万元", "other 1万元"],
        ["total 约3", "fiscal 5万元"],
        ["total 3万元", "fiscal 5", "other 2元"],
    ],
)
def test_what_adds_up_or_cannot_be_added_is_left_alone(funds: list[str]):
    assert not said(rules.funds_total(form(funds=funds)))


@pytest.mark.parametrize(
    "funds",
    [
        # Whole figures are exact, and rounding has its bounds.
        ["total 3万元", "fiscal 2万元", "other 2万元"],
        ["total 19万元", "fiscal 19.36万元", "other 0"],
        ["total 100.05万元", "fiscal 100.00万元", "other 0.03万元"],
        ["total 8.5亿元", "fiscal 8.4亿元", "other 0.05亿元"],
    ],
)
def test_more_than_rounding_is_another_sum(funds: list[str]):
    assert len(said(rules.funds_total(form(funds=funds)))) == 1


def test_both_figures_are_given_with_both_places():
    project = form(funds=["total 3万元", "fiscal 5万元", "other 0"])
    (oddity,) = rules.funds_total(project)
    assert (oddity.actual, oddity.expected) == ("5万元", "不超过3万元")
    assert oddity.place == project.funds[1].place
    tops = {side: places[0].box.top for side, places in oddity.places.items()}
    assert tops == {"expected": 100, "actual": 120}


def test_a_sum_is_given_with_the_places_of_all_its_parts():
    project = form(funds=["total 3万元", "fiscal 2万元", "other 2万元"])
    (oddity,) = rules.funds_total(project)
    assert (oddity.actual, oddity.expected) == ("3万元", "4万元")
    tops = [place.box.top for place in oddity.places["expected"]]
    assert tops == [120, 140]


def test_a_part_left_blank_beside_parts_that_make_less_is_marked():
    project = form(funds=["total 3万元", "fiscal 2万元", "other", "carryover -"])
    assert said(rules.funds_gap(project)) == [
        "“total”3万元,已填分项合计2万元,相差1万元,而“other”留空"
    ]


@pytest.mark.parametrize(
    "funds",
    [
        ["total 3万元", "fiscal 3万元", "other"],
        ["total 3.00万元", "fiscal 2.99万元", "other"],
        ["total 3万元", "fiscal 2万元", "other 0"],
        ["total 3万元", "fiscal", "other"],
        ["total 3万元", "fiscal 4万元", "other"],
        ["total", "fiscal 4万元", "other"],
    ],
)
def test_parts_that_reach_the_total_leave_no_gap(funds: list[str]):
    assert not said(rules.funds_gap(form(funds=funds)))


@pytest.mark.parametrize(
    ("funds", "message"),
    [
        (
            ["total 30万元", "total@lifetime 20万元"],
            "“total”20万元小于“total”30万元",
        ),
        (["total 30万元", "total@lifetime 30万元"], None),
        (["total 30万元", "total@lifetime 0"], None),
        (["total 30万元"], None),
        (["total@lifetime 20万元"], None),
    ],
)
def test_the_whole_life_has_no_less_than_its_year(
    funds: list[str], message: str | None
):
    found = said(rules.lifetime_under_annual(form(funds=funds)))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("应急演练(8万)", "项目名称中的金额为8万元,而“total”为3万元"),
        ("应急演练8万元", "项目名称中的金额为8万元,而“total”为3万元"),
        ("应急演练80000元经费", "项目名称中的金额为8万元,而“total”为3万元"),
        ("基金1.2亿", "项目名称中的金额为12000万元,而“total”为3万元"),
        ("应急演练3万元", None),
        ("应急演练2万元", None),
        ("新建高标准农田8万亩", None),
        ("8万元以上设备购置", None),
        ("补助1000元/人", None),
        ("甲2万元乙5万元", None),
        ("第8万元案", None),
        ("应急演练", None),
    ],
)
def test_an_amount_in_the_name_is_one_of_the_form(name: str, message: str | None):
    project = form(funds=["total 3万元", "fiscal 2万元", "other 1万元"])
    found = said(rules.budget_name(replace(project, project_name=name)))
    assert found == ([message] if message else [])


def test_a_name_is_held_against_nothing_where_no_budget_is_printed():
    for funds in ([], ["fiscal 2万元"], ["total 约3万元"]):
        named = replace(form(funds=funds), project_name="应急演练(8万)")
        assert not said(rules.budget_name(named))


@pytest.mark.parametrize(
    ("funds", "message"),
    [
        (
            ["total#initial 3万元", "total#executed 4万元"],
            "“total”执行数4万元超过预算数3万元",
        ),
        (["total#initial 3万元", "total#executed 3万元"], None),
        (
            ["total#initial 3万元", "total#adjusted 4万元", "total#executed 4万元"],
            None,
        ),
        (
            ["total 3万元", "total#executed 4万元"],
            "“total”执行数4万元超过预算数3万元",
        ),
        (["total#executed 4万元"], None),
        (["total#initial 3万元"], None),
        (["total#initial 0", "total#executed 4万元"], None),
    ],
)
def test_spending_stays_within_the_last_budget(funds: list[str], message: str | None):
    found = said(rules.execution_over(form(funds=funds)))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("funds", "message"),
    [
        (
            ["total#initial 100万元", "total#executed 89.99万元"],
            "“total”执行数89.99万元,预算数100万元,执行率89.99%,低于90%",
        ),
        (["total#initial 100万元", "total#executed 90万元"], None),
        (
            ["total#initial 90万元", "total#adjusted 100万元", "total#executed 0"],
            "“total”执行数0万元,预算数100万元,执行率0.00%,低于90%",
        ),
        (["total#initial 100万元", "total#executed"], None),
    ],
)
def test_spending_below_nine_tenths_needs_a_reason(
    funds: list[str], message: str | None
):
    found = said(rules.execution_low(form(funds=funds)))
    assert found == ([message] if message else [])
