"""What the text states of the forms, and parts that state nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.audit.rules import statements as rules
from extractor.model import Normalized, Project
from tests.audit.written import document, form, part, said


def project(total: str | None, fiscal: str | None = None) -> Project:
    return replace(
        form(),
        budget_total=Decimal(total) if total else None,
        budget_fiscal=Decimal(fiscal) if fiscal else None,
    )


def stating(*texts: str, projects: int = 2, budget: str | None = "10000") -> Normalized:
    forms = [project(budget)] * projects
    return document(*forms, sections=[part(text) for text in texts])


@pytest.mark.parametrize(
    "text",
    [
        "2031年度，本单位编报绩效目标的项目共12个，涉及项目预算资金2万元。",
        "本部门填报绩效目标的预算项目12个。",
        "纳入绩效目标管理的项目12个",
        "实行绩效目标管理的部门预算项目共计12个。",
        "本部门共12个项目实行绩效目标管理，涉及财政性资金合计0万元。",
        "对12个项目全面实施绩效目标管理。",
        "12个预算项目均已编制绩效目标。",
        "设定了绩效目标的项目支出为12个。",
        "共设置了项目绩效目标的项目有12个。",
        "概况。\n编报绩效目标的项目共 12 个。",
    ],
)
def test_another_number_of_projects_than_forms_is_told(text: str):
    (oddity,) = rules.forms_stated(stating(text))
    assert (oddity.expected, oddity.actual) == ("12个", "2个")
    assert "第7页称“" in oddity.message
    assert oddity.message.endswith("文件中有2个项目的绩效目标表")
    assert not said(rules.forms_stated(stating(text, projects=12)))


@pytest.mark.parametrize(
    "text",
    [
        "未编报绩效目标的项目12个。",
        "应编报绩效目标的项目12个。",
        "对12个重点项目实施绩效目标管理。",
        "对12个一级项目实施绩效目标管理。",
        "对12个项目开展绩效自评。",
        "本部门共有项目12个。",
        "编报绩效目标的项目十二个。",
        "2030年编报绩效目标的项目12个。",
        "编报绩效目标的项目12个。其中县本级编报绩效目标的项目5个。",
        "项目支出全面实施绩效目标管理。",
        "绩效目标编报工作12个月内完成。",
    ],
)
def test_other_wordings_and_years_are_left_alone(text: str):
    assert not said(rules.forms_stated(stating(text)))


def test_a_statement_that_names_the_right_year_too_counts():
    text = "2031年编报绩效目标的项目12个,比2030年增加3个。"
    assert len(said(rules.forms_stated(stating(text)))) == 1
    undated = replace(
        stating("编报绩效目标的项目12个。"),
        head=replace(document().head, fiscal_year=None),
    )
    assert len(said(rules.forms_stated(undated))) == 1


def test_a_document_without_forms_leaves_them_to_another():
    assert not said(rules.forms_stated(stating("编报绩效目标的项目12个", projects=0)))


def test_nought_is_a_number_too():
    text = "2031年本部门共0个项目实行绩效目标管理，涉及财政性资金合计0万元。"
    (found,) = said(rules.forms_stated(stating(text, projects=1)))
    quoted = "0个项目实行绩效目标管理,涉及财政性资金合计0万元"
    assert found == f"第7页称“{quoted}”,文件中有1个项目的绩效目标表"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("编报绩效目标的项目共2个，涉及项目预算资金1,234.56万元。", "1234.56万元"),
        ("编报绩效目标的项目共2个，涉及项目预算资金2.1万元。", "2.1万元"),
        ("编报绩效目标的项目共2个，涉及资金20001元。", "20001元"),
        ("编报绩效目标的项目共2个，涉及资金1亿元。", "1亿元"),
        ("2个项目实行绩效目标管理,共涉及财政资金3万元。", "3万元"),
        ("项目支出全面实施绩效目标管理，涉及预算拨款3万元。", "3万元"),
        ("对全部项目编报绩效目标，涉及资金3万元。", "3万元"),
    ],
)
def test_another_sum_than_the_budgets_is_told(text: str, expected: str):
    (oddity,) = rules.budgets_stated(stating(text))
    assert oddity.expected == expected
    assert "2个项目预算合计" in oddity.message


def test_a_sum_is_printed_in_the_unit_of_the_statement():
    text = "编报绩效目标的项目共2个，涉及资金1万元。"
    (oddity,) = rules.budgets_stated(stating(text))
    assert oddity.actual == "2万元"
    assert oddity.message == (
        "第7页称“编报绩效目标的项目共2个,涉及资金1万元”,2个项目预算合计2万元"
    )


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("编报绩效目标的项目共2个，涉及资金2万元。", "10000"),
        # As exact as it is printed.
        ("编报绩效目标的项目共2个，涉及资金2万元。", "12500"),
        ("编报绩效目标的项目共2个，涉及资金2.5万元。", "12250"),
        ("编报绩效目标的项目共2个，涉及资金2.50万元。", "12475"),
        ("编报绩效目标的项目共2个，涉及资金24950元。", "12475.25"),
        ("编报绩效目标的项目共2个，涉及资金1.00000000亿元。", "50000000"),
        ("编报绩效目标的项目共2个，涉及资金0元。", "0"),
        # Not of all projects, or not known.
        ("对重点项目实施绩效目标管理，涉及资金9万元。", "10000"),
        ("编报绩效目标的项目2个，其中重点项目涉及资金9万元。", "10000"),
        ("编报绩效目标的项目共2个，涉及单位3个，资金9万元。", "10000"),
        ("编报绩效目标的项目共2个，涉及资金9万元。", None),
        ("编报绩效目标的项目共2个。", "10000"),
        # Where the number differs that is the thing to say.
        ("编报绩效目标的项目共3个，涉及资金9万元。", "10000"),
        ("2030年项目支出全面实施绩效目标管理，涉及资金9万元。", "10000"),
    ],
)
def test_a_sum_that_agrees_or_speaks_of_others_is_left_alone(
    text: str, budget: str | None
):
    assert not said(rules.budgets_stated(stating(text, budget=budget)))


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("编报绩效目标的项目共2个，涉及资金2万元。", "12500.50"),
        ("编报绩效目标的项目共2个，涉及资金2.5万元。", "12249.50"),
        ("编报绩效目标的项目共2个，涉及资金2.5万元。", "12750.50"),
    ],
)
def test_half_of_the_last_digit_is_the_limit(text: str, budget: str):
    assert len(said(rules.budgets_stated(stating(text, budget=budget)))) == 1


def test_a_sum_may_be_fiscal_money_or_without_carryover():
    sections = [part("编报绩效目标的项目共2个，涉及财政拨款1万元。")]
    fiscal = [project("10000", "5000")] * 2
    assert not said(rules.budgets_stated(document(*fiscal, sections=sections)))
    carried = replace(project("10000"), budget_carryover=Decimal(5000))
    whole = document(carried, carried, sections=sections)
    assert not said(rules.budgets_stated(whole))
    exact = [part("编报绩效目标的项目共2个，涉及财政拨款5000元。")]
    some = document(project("9000", "5000"), project("9000", "0"), sections=exact)
    assert not said(rules.budgets_stated(some))
    unknown = document(project("10000", "10000"), project("10000"), sections=sections)
    assert len(said(rules.budgets_stated(unknown))) == 1


def test_one_budget_that_is_not_known_silences_the_sum():
    sections = [part("编报绩效目标的项目共2个，涉及资金9万元。")]
    whole = document(project("10000"), project(None), sections=sections)
    assert not said(rules.budgets_stated(whole))
    nothing = document(sections=[part("对全部项目编报绩效目标，涉及资金9万元。")])
    assert not said(rules.budgets_stated(nothing))


def test_two_sums_are_no_statement():
    texts = (
        "编报绩效目标的项目共2个，涉及资金9万元。",
        "编报绩效目标的项目共2个，涉及资金8万元。",
    )
    assert not said(rules.budgets_stated(stating(*texts)))
    twice = (texts[0], texts[0])
    assert len(said(rules.budgets_stated(stating(*twice)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2031年我局无专项资金",
        "我局2031年无专项资金。",
        "本部门没有使用政府性基金预算安排的支出。",
        "注：本单位无政府性基金收入。",
        "本单位无政府性基金预算，故本表为空表。",
        "本表无数据",
        "本表为空。",
        "不涉及",
        "无",
        "本单位不涉及。",
        "本年度未安排对下转移支付项目。",
    ],
)
def test_a_part_that_declares_to_be_empty_is_told(text: str):
    section = part(text, heading="专项资金绩效目标", role="special_fund")
    (oddity,) = rules.part_empty(document(sections=[section]))
    assert oddity.message == f"第7页“专项资金绩效目标”声明:“{text}”"
    assert oddity.actual == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "全年无违规使用资金。",
        "全区无较大及以上事故发生。",
        "推进无障碍设施项目建设。",
        "确保无预算支出。",
        "巡护到位。",
        "本部门共有车辆46辆，无专项资金。",
        "本部门无专项资金绩效目标，" + "其他情况详见部门预算公开说明" * 3,
    ],
)
def test_other_texts_declare_nothing(text: str):
    assert not said(rules.part_empty(document(sections=[part(text)])))


@pytest.mark.parametrize(
    "role", ["overall_goal", "sub_goal", "sub_goal_indicator", "safeguard"]
)
def test_a_goal_declares_nothing(role: str):
    assert not said(rules.part_empty(document(sections=[part("无项目", role=role)])))


@pytest.mark.parametrize(
    ("heading", "declared"),
    [
        ("二、专项资金绩效目标（本部门无专项资金）", "本部门无专项资金"),
        ("二、本部门无专项资金", "二、本部门无专项资金"),
        ("二、专项资金绩效目标", None),
        (None, None),
    ],
)
def test_a_heading_without_text_may_declare_it(
    heading: str | None, declared: str | None
):
    oddities = rules.part_empty(document(sections=[part("", heading=heading)]))
    assert [oddity.actual for oddity in oddities] == ([declared] if declared else [])


def test_a_part_of_forty_characters_is_short_enough():
    text = "本部门无专项资金," + "况" * 31
    assert len(text) == 40
    assert said(rules.part_empty(document(sections=[part(text)])))
    assert not said(rules.part_empty(document(sections=[part(text + "况")])))
