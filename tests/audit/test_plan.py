"""Spending plans: what an auditor circles in the row of ratios, and what not."""

import pytest

from extractor.audit.rules import plan as rules
from tests.audit.written import form, said


def periods(*ratios: str) -> list[str]:
    labels = ("3月底", "6月底", "10月底", "12月底")
    return [f"{label} {ratio}" for label, ratio in zip(labels, ratios, strict=True)]


@pytest.mark.parametrize(
    ("ratios", "message"),
    [
        (
            ("", "", "", ""),
            "资金支出计划4个时点(3月底、6月底、10月底、12月底)均未填比例",
        ),
        (("", "", "", "0"), None),
        (("", "50%", "", ""), None),
        (("按进度", "", "", ""), None),
    ],
)
def test_a_plan_is_blank_when_no_period_has_a_ratio(
    ratios: tuple[str, ...], message: str | None
):
    found = said(rules.plan_blank(form(plan=periods(*ratios))))
    assert found == ([message] if message else [])


def test_a_form_without_a_plan_has_no_blank_one():
    assert not said(rules.plan_blank(form()))


@pytest.mark.parametrize(
    ("ratios", "message"),
    [
        (
            ("25%", "50%", "75%", ""),
            "资金支出计划最高只到75%(10月底),至12月底未达到100%",
        ),
        (
            ("", "80%", "80%", ""),
            "资金支出计划最高只到80%(6月底),至12月底未达到100%",
        ),
        (("", "0", "0", ""), "资金支出计划最高只到0%(6月底),至12月底未达到100%"),
        (
            ("", "0", "0", "99.9%"),
            "资金支出计划最高只到99.9%(12月底),至12月底未达到100%",
        ),
        # It reaches the whole before the last period, or in it.
        (("0", "50%", "100%", ""), None),
        (("", "0", "0", "100%"), None),
        # Blank all over has its own rule; a ratio nobody could read mutes this one.
        (("", "", "", ""), None),
        (("25%", "50%", "约八成", ""), None),
    ],
)
def test_a_plan_must_reach_the_whole(ratios: tuple[str, ...], message: str | None):
    found = said(rules.plan_incomplete(form(plan=periods(*ratios))))
    assert found == ([message] if message else [])


def test_an_incomplete_plan_is_marked_in_its_last_period():
    (oddity,) = rules.plan_incomplete(form(plan=periods("25%", "50%", "75%", "")))
    assert oddity.expected == "100%"
    assert oddity.place is not None
    assert oddity.place.box.top == 160


@pytest.mark.parametrize(
    ("ratios", "message"),
    [
        (("", "60%", "50%", "100%"), "累计支出比例由6月底的60%降为10月底的50%"),
        (("50%", "", "40%", "100%"), "累计支出比例由3月底的50%降为10月底的40%"),
        (("", "50%", "50%", "100%"), None),
        # Shares of each period may well fall.
        (("20%", "30%", "40%", "10%"), None),
    ],
)
def test_cumulative_ratios_never_fall(ratios: tuple[str, ...], message: str | None):
    found = said(rules.plan_decreasing(form(plan=periods(*ratios))))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("ratios", "message"),
    [
        (
            ("20%", "30%", "40%", "10%"),
            "各期比例20%+30%+40%+10%=100%,似为各期支出而非累计支出",
        ),
        (
            ("25%", "25%", "25%", "25%"),
            "各期比例25%+25%+25%+25%=100%,似为各期支出而非累计支出",
        ),
        (("20%", "30%", "40%", "11%"), None),
        (("0", "0", "0", "100%"), None),
        (("", "", "", ""), None),
    ],
)
def test_shares_that_add_up_to_the_whole_are_told_from_cumulative_ratios(
    ratios: tuple[str, ...], message: str | None
):
    found = said(rules.plan_not_cumulative(form(plan=periods(*ratios))))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("ratios", "message"),
    [
        (("", "50%", "", "120%"), "12月底支出比例为120%,不在0至100%之间"),
        (("", "50%", "", "100%"), None),
        (("0", "", "", "100%"), None),
    ],
)
def test_a_ratio_is_a_part_of_the_whole(ratios: tuple[str, ...], message: str | None):
    found = said(rules.plan_range(form(plan=periods(*ratios))))
    assert found == ([message] if message else [])
