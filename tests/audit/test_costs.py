"""Costs: their direction, and what they say against the budget."""

from dataclasses import replace

import pytest

from extractor.audit.rules import costs as rules
from tests.audit.written import form, said


def cost(name: str, target: str, level2: str = "成本指标") -> str:
    level1 = "成本指标" if level2 != "成本指标" else "产出指标"
    return f"{level1} | {level2} | {name} | {target}"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("资金成本", "≥7.17万元"),
        ("资金成本", "'≥14.92 万元"),
        ("项目总投入", ">5亿元"),
        ("每亩投入", "≥30元/亩"),
        ("设备购置", "不低于8万"),
        ("资金成本", "≥0.5万元"),
    ],
)
@pytest.mark.parametrize("level2", ["成本指标", "经济成本指标"])
def test_a_cost_with_a_lower_bound_is_marked(name: str, target: str, level2: str):
    project = form(rows=[cost(name, target, level2)])
    (oddity,) = rules.cost_direction(project)
    assert f"成本指标“{name}”的指标值为“{target}”" in oddity.message
    assert oddity.actual == target
    assert oddity.indicator == 1


@pytest.mark.parametrize(
    "row",
    [
        cost("资金成本", "≤7.17万元"),
        cost("资金成本", "=7.17万元"),
        cost("资金成本", "7.17万元"),
        cost("资金成本", "≥0万元"),
        cost("资金成本", "3~5万元"),
        # Shares, heads and bare figures are no money.
        cost("成本控制有效率", "≥95%"),
        cost("社会成本", "≥3人"),
        cost("资金成本", "≥7.17"),
        # More of these is better.
        cost("节约资金", "≥5万元"),
        cost("补助标准", "≥1000元/人"),
        "效益指标 | 经济效益指标 | 带动投资 | ≥500万元",
    ],
)
def test_what_is_no_lower_bound_of_a_cost_is_left_alone(row: str):
    assert not said(rules.cost_direction(form(rows=[row])))


def test_a_standard_of_pay_is_a_rate_and_a_whole_cost_is_none():
    assert said(rules.cost_direction(form(rows=[cost("达到标准投入", "≥5万元")])))


@pytest.mark.parametrize(
    ("name", "target", "message"),
    [
        (
            "资金成本",
            "1.6万元",
            "成本指标“资金成本”为1.6万元(“1.6万元”),与“total”3万元不符",
        ),
        (
            "项目总成本",
            "=2万元",
            "成本指标“项目总成本”为2万元(“=2万元”),与“total”3万元不符",
        ),
        (
            "项目总成本",
            "≤3.5万元",
            "成本指标“项目总成本”为3.5万元(“≤3.5万元”),超过“total”3万元",
        ),
        (
            "设备购置费",
            "=40000元",
            "成本指标“设备购置费”为4万元(“=40000元”),超过“total”3万元",
        ),
        ("资金成本", "=3万元", None),
        ("资金成本", "30000元", None),
        ("资金成本", "≤3万元", None),
        ("资金成本", "≤2万元", None),
        # A part may be less, and what one piece costs is no part.
        ("设备购置费", "=2万元", None),
        ("人均成本", "=5万元", None),
        ("资金成本", "=5万元/人", None),
        # Without a unit, with a lower bound, as a share: other rules, or none.
        ("资金成本", "=5", None),
        ("资金成本", "≥5万元", None),
        ("成本控制率", "≤100%", None),
        ("资金成本", "3~5万元", None),
        # The factor between 元 and 万元 has a rule of its own.
        ("资金成本", "=3元", None),
        ("资金成本", "=30000万元", None),
    ],
)
def test_a_cost_is_held_against_the_budget(name: str, target: str, message: str | None):
    project = form(rows=[cost(name, target)], funds=["total 3万元", "other 0"])
    assert said(rules.cost_budget(project)) == ([message] if message else [])


def test_a_cost_and_its_budget_are_both_placed():
    project = form(rows=[cost("资金成本", "1.6万元")], funds=["total 3万元"])
    (oddity,) = rules.cost_budget(project)
    assert (oddity.actual, oddity.expected) == ("1.6万元", "3万元")
    assert [part.raw for part in oddity.places["actual"]] == ["1.6万元"]
    assert [part.raw for part in oddity.places["expected"]] == ["3万元"]


@pytest.mark.parametrize(
    ("target", "fires"),
    [
        # A rounded figure stands for what it rounds, within half a hundredth.
        ("=19.4万元", []),
        ("≤19.3万元", []),
        ("=19.3万元", ["=19.3万元"]),
        ("=19.41万元", ["=19.41万元"]),
        ("≤19.41万元", ["≤19.41万元"]),
        ("=19万元", ["=19万元"]),
        ("≤20万元", ["≤20万元"]),
    ],
)
def test_a_rounded_cost_is_no_other_cost(target: str, fires: list[str]):
    project = form(rows=[cost("资金成本", target)], funds=["total 19.36万元"])
    assert [oddity.actual for oddity in rules.cost_budget(project)] == fires


def test_a_rounded_budget_is_no_other_budget():
    project = form(rows=[cost("资金成本", "=19.36万元")], funds=["total 19.4万元"])
    assert not said(rules.cost_budget(project))


def test_what_is_no_cost_or_of_other_years_is_not_held_against_the_budget():
    benefit = "效益指标 | 经济效益指标 | 带动投资 | 500万元"
    assert not said(rules.cost_budget(form(rows=[benefit], funds=["total 3万元"])))
    project = form(rows=[cost("资金成本", "=9万元")], funds=["total 3万元"])
    (row,) = project.indicators
    lifetime = replace(project, indicators=(replace(row, scope="lifetime"),))
    assert said(rules.cost_budget(project))
    assert not said(rules.cost_budget(lifetime))


def test_half_a_digit_of_a_small_budget_is_not_close():
    project = form(rows=[cost("资金成本", "=1.1万元")], funds=["total 1.06万元"])
    assert len(said(rules.cost_budget(project))) == 1


@pytest.mark.parametrize(
    "funds",
    [
        # The cost is the fiscal part, the adjusted budget, the whole life's money.
        ["total 3万元", "fiscal 1.6万元", "other 1.4万元"],
        ["total#initial 3万元", "total#adjusted 1.6万元"],
        ["total 3万元", "total@lifetime 1.6万元"],
    ],
)
def test_a_cost_may_be_any_amount_of_the_form(funds: list[str]):
    project = form(rows=[cost("资金成本", "=1.6万元")], funds=funds)
    assert not said(rules.cost_budget(project))


def test_whole_costs_may_add_up_to_the_budget():
    rows = [cost("资金成本", "=1万元"), cost("经费投入", "=2万元")]
    assert not said(rules.cost_budget(form(rows=rows, funds=["total 3万元"])))
    assert len(said(rules.cost_budget(form(rows=rows, funds=["total 4万元"])))) == 2


def test_of_several_whole_costs_only_those_that_match_nothing_are_marked():
    rows = [cost("资金成本", "=3万元"), cost("经费投入", "=1万元")]
    project = form(rows=rows, funds=["total 3万元"])
    assert [oddity.indicator for oddity in rules.cost_budget(project)] == [2]


def test_without_a_budget_nothing_is_held_against_it():
    rows = [cost("资金成本", "=1万元")]
    assert not said(rules.cost_budget(form(rows=rows)))
    assert not said(rules.cost_budget(form(rows=rows, funds=["total 0"])))


@pytest.mark.parametrize(
    ("target", "amount"),
    [
        ("=193600万元", "193600万元"),
        ("≤19.36元", "19.36元"),
        ("=19.36万元", None),
        ("=1936000万元", None),
    ],
)
def test_a_cost_with_the_other_unit_is_told_from_another_cost(
    target: str, amount: str | None
):
    project = form(rows=[cost("资金成本", target)], funds=["total 19.36万元"])
    message = (
        f"成本指标“资金成本”为{amount}(“{target}”),与“total”19.36万元恰好相差一万倍"
    )
    assert said(rules.amount_scale(project)) == ([message] if amount else [])


def test_a_part_in_the_other_unit_is_marked():
    project = form(funds=["total 19.36万元", "fiscal 193600万元", "other 0"])
    assert said(rules.amount_scale(project)) == [
        "“fiscal”193600万元与“total”19.36万元恰好相差一万倍"
    ]
    assert not said(rules.amount_scale(form(funds=["total 0", "fiscal 0"])))


@pytest.mark.parametrize(
    ("row", "fires"),
    [
        (cost("资金成本", "≤7.17"), 1),
        (cost("资金成本", "≥7.17"), 1),
        (cost("资金成本", "0"), 0),
        (cost("资金成本", "7.17万元"), 0),
        (cost("社会成本", "3人"), 0),
        ("产出指标 | 数量指标 | 巡护次数 | 120", 0),
    ],
)
def test_a_cost_without_a_unit_is_said_to_be_unchecked(row: str, fires: int):
    project = form(rows=[row], funds=["total 3万元"])
    assert len(said(rules.money_unchecked(project))) == fires


def test_the_cost_that_is_unchecked_is_named():
    project = form(rows=[cost("资金成本", "≤7.17")], funds=["total 3万元"])
    assert said(rules.money_unchecked(project)) == [
        "成本指标“资金成本”的指标值“≤7.17”未注明单位,未与预算数核对"
    ]


def test_an_amount_without_a_unit_is_said_to_be_unchecked():
    project = form(funds=["total 3", "fiscal 3", "other 0", "carryover"])
    assert said(rules.money_unchecked(project)) == [
        "“total”的金额“3”单位不明,未作勾稽核对",
        "“fiscal”的金额“3”单位不明,未作勾稽核对",
    ]
