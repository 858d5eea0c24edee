"""Raw records to typed ones, form by form."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from extractor.findings import Finding
from extractor.model import (
    DocumentHead,
    RawField,
    RawFund,
    RawGoal,
    RawIndicator,
    RawPlan,
)
from tests.normalize.raw import codes, normalized, one, place, printed, project

NOT_PRINTED = RawField(text="", places=())


def fund(amount: str, kind: str = "total", **texts: str) -> RawFund:
    return RawFund(
        kind=kind,
        scope=texts.get("scope", "annual"),
        stage=texts.get("stage", "requested"),
        label=printed(texts.get("label", "预算数")),
        amount=printed(amount),
        block_label=texts.get("block", ""),
        line_above=texts.get("line", ""),
    )


def plan(label: str, ratio: str) -> RawPlan:
    return RawPlan(label=printed(label), ratio=printed(ratio))


@pytest.mark.parametrize(
    ("raw", "others", "amount", "unit", "source"),
    [
        (fund("2万元", block="资金（元）"), (), "20000.00", "万元", "cell"),
        (
            fund("2", label="总额（万元）", block="资金（元）"),
            (),
            "20000",
            "万元",
            "label",
        ),
        (
            fund("2", block="资金（万元）", line="单位：元"),
            (),
            "20000",
            "万元",
            "block",
        ),
        (fund("2", line="单位：万元"), (fund("3元"),), "20000", "万元", "line"),
        (fund("2"), (fund("3万元"), fund("0"), fund("")), "20000", "万元", "siblings"),
        (fund("0"), (), "0", None, None),
        (fund("0"), (fund("3万元"),), "0", "万元", "siblings"),
    ],
)
def test_the_unit_is_the_one_printed_nearest(
    raw: RawFund,
    others: tuple[RawFund, ...],
    amount: str,
    unit: str | None,
    source: str | None,
):
    document = normalized(replace(project(), funds=(raw, *others)))
    first = document.projects[0].funds[0]
    assert first.amount == Decimal(amount)
    assert (first.amount_unit, first.amount_unit_source) == (unit, source)
    assert document.findings == ()


def test_the_template_knows_the_unit_when_nothing_prints_it():
    raw = replace(project("shanghai-project"), funds=(fund("771,325,800.00"),))
    (only,) = one(raw).funds
    assert only.amount == Decimal(771325800)
    assert (only.amount_unit, only.amount_unit_source) == ("元", "template")


@pytest.mark.parametrize(
    ("others", "code"),
    [
        ((), "amount-unit-unknown"),
        ((fund("3万元"), fund("4元")), "amount-unit-unknown"),
        ((fund("3万元"), fund("4")), "amount-unit-unknown"),
    ],
)
def test_an_amount_is_not_guessed(others: tuple[RawFund, ...], code: str):
    document = normalized(replace(project(), funds=(fund("2"), *others)))
    first = document.projects[0].funds[0]
    assert (first.amount_raw, first.amount, first.amount_unit) == ("2", None, None)
    assert codes(document)[0] == code
    assert document.findings[0].place == place("2")
    assert document.findings[0].project_ordinal == 1


@pytest.mark.parametrize("blank", ["", "-", "—", "/", "无"])
def test_a_blank_amount_is_null_and_nothing_is_wrong(blank: str):
    document = normalized(replace(project(), funds=(fund(blank),)))
    assert document.projects[0].funds[0].amount is None
    assert document.findings == ()


def test_an_amount_in_words_is_a_finding():
    document = normalized(replace(project(), funds=(fund("按实结算"),)))
    assert document.projects[0].funds[0].amount_raw == "按实结算"
    assert codes(document) == ["amount-unreadable"]


def test_budgets_are_the_requested_amounts_of_the_year():
    raw = replace(
        project(),
        funds=(
            fund("9万元", scope="lifetime"),
            fund("7万元", stage="executed"),
            fund("3万元", stage="initial"),
            fund("2万元"),
            fund("1万元", kind="fiscal"),
            fund("4元", kind="carryover"),
            fund("-", kind="other"),
        ),
    )
    only = one(raw)
    assert only.budget_total == Decimal(20000)
    assert only.budget_fiscal == Decimal(10000)
    assert only.budget_carryover == Decimal(4)
    assert only.budget_other is None
    assert only.budget_lifetime == Decimal(90000)
    assert only.places["budget_total"] == (place("2万元"),)
    assert [row.ordinal for row in only.funds] == [1, 2, 3, 4, 5, 6, 7]


def test_plans_keep_blank_periods_and_read_bare_percents():
    raw = replace(
        project(),
        plans=(plan("3月底", ""), plan("6月底", "50"), plan("12月底", "100%")),
    )
    assert normalized(raw).findings == ()
    rows = one(raw).plans
    assert [row.month for row in rows] == [3, 6, 12]
    assert [row.ratio for row in rows] == [None, Decimal("0.5"), Decimal(1)]
    assert rows[0].ratio_raw is None
    assert rows[1].places["ratio"] == (place("50"),)


def test_bare_percents_may_learn_from_the_ratios_beside_them():
    bare = replace(project("central-project"), plans=(plan("6月底", "50"),))
    assert codes(normalized(bare)) == ["ratio-unreadable"]
    beside = replace(bare, plans=(*bare.plans, plan("12月底", "100%")))
    assert [row.ratio for row in one(beside).plans] == [Decimal("0.5"), Decimal(1)]


def test_a_ratio_in_words_is_a_finding():
    document = normalized(replace(project(), plans=(plan("3月底", "按进度"),)))
    assert document.projects[0].plans[0].ratio_raw == "按进度"
    assert codes(document) == ["ratio-unreadable"]


@pytest.mark.parametrize(
    ("label", "printed_text", "text"),
    [
        ("目标1", "目标内容：修路。", "修路。"),
        ("目标1", "目标1：修路。", "修路。"),
        ("", "绩效目标：修路。", "修路。"),
        ("", "目标1：修路。目标2：种树。", "目标1：修路。目标2：种树。"),
    ],
)
def test_a_goal_loses_only_words_that_say_it_is_one(
    label: str, printed_text: str, text: str
):
    goal = RawGoal(scope="annual", label=printed(label), text=printed(printed_text))
    (row,) = one(replace(project(), goals=(goal,))).goals
    assert (row.label, row.text) == (label or None, text)
    assert row.places["text"] == (place(printed_text),)


def test_an_indicator_keeps_its_texts_and_gains_figures():
    fields = {
        "level3": printed("修路"),
        "target_raw": printed("≥5公里"),
        "weight_raw": printed("10分"),
        "actual_raw": printed("6"),
        "score": printed("9.5"),
        "basis": printed(""),
    }
    raw = RawIndicator(scope="annual", place=place("修路"), fields=fields)
    (row,) = one(replace(project(), indicators=(raw,))).indicators
    assert (row.level3, row.target_raw, row.basis) == ("修路", "≥5公里", None)
    assert (row.weight, row.weight_raw) == (Decimal(10), "10分")
    assert (row.actual, row.score) == (Decimal(6), Decimal("9.5"))
    assert row.place == place("修路")
    assert set(row.places) == {
        *("level3", "target_raw", "weight_raw", "weight"),
        *("operator", "low", "unit"),
        *("actual_raw", "actual", "score"),
    }


def test_a_weight_in_words_is_a_finding_on_its_row():
    raw = RawIndicator(
        scope="annual", place=place(), fields={"weight_raw": printed("十分重要")}
    )
    document = normalized(project(), replace(project(), indicators=(raw,)))
    (finding,) = document.findings
    assert (finding.code, finding.actual) == ("weight-unreadable", "十分重要")
    assert (finding.project_ordinal, finding.indicator_ordinal) == (2, 1)


def test_a_supervisor_is_kept_as_printed_beside_its_code():
    only = one(project("central-project", supervisor="[173]某科学院"))
    assert (only.supervisor, only.supervisor_code) == ("[173]某科学院", "173")
    assert only.places["supervisor_code"] == only.places["supervisor"]


def test_dates_come_from_their_own_cells_or_from_one_period():
    apart = one(project(start_date="2026/1/1", end_date="2027年3月"))
    assert (apart.start_date, apart.end_date) == (date(2026, 1, 1), date(2027, 3, 31))
    joined = one(project(period="2023.07-2024.01"))
    assert (joined.start_date, joined.end_date) == (date(2023, 7, 1), date(2024, 1, 31))
    assert joined.places["start_date"] == joined.places["end_date"]


def test_a_date_that_cannot_be_read_keeps_its_place():
    document = normalized(project(start_date="待定", period="长期"))
    only = document.projects[0]
    assert (only.start_date, only.end_date) == (None, None)
    assert only.places["start_date"] == (place("待定"),)
    assert codes(document) == ["date-unreadable", "date-unreadable"]


def test_findings_of_the_paper_come_first_and_learn_their_project():
    raw = replace(
        project(),
        findings=(Finding(code="row-joined", message=""),),
        funds=(fund("?"),),
    )
    document = normalized(project(), raw)
    assert codes(document) == ["row-joined", "amount-unreadable"]
    assert {finding.project_ordinal for finding in document.findings} == {2}


def test_a_fund_that_stands_nowhere_is_no_row():
    nowhere = replace(fund(""), label=NOT_PRINTED, amount=NOT_PRINTED)
    assert one(replace(project(), funds=(nowhere, fund("1元")))).funds[0].ordinal == 1


def test_the_kind_is_that_of_most_forms():
    assert normalized().kind == "other"
    assert normalized(project(), project("central-project")).kind == "budget"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2024年度部门预算", "budget"),
        ("2022年度部门决算公开", "final_account"),
        ("2022年度预算项目支出绩效自评报告", "self_evaluation"),
        ("云岭市预算绩效管理办法", "other"),
        ("云岭市2023年工作总结", "other"),
    ],
)
def test_without_forms_the_title_tells_the_kind(title: str, kind: str):
    assert normalized(head=DocumentHead(title=title)).kind == kind
