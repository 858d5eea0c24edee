"""The upper part of a form: where a label's value stands, funds and plans."""

from dataclasses import replace

import pytest

from extractor.extract.records import form_to_project
from extractor.model import RawProject
from tests.steps import pages_to_forms, pages_to_projects, shipped_forms
from tests.writing import written

HEBEI_GRID = """
    一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
    产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
"""
CENTRAL_GRID = """
    一级指标 | 二级指标 | 三级指标 | < | 指标值
    产出指标 | 数量指标 | 保洁长度 | < | 12公里
"""


def hebei(rows: str) -> RawProject:
    """Return the Hebei form with these rows in its upper part."""
    first = "项目编码 | A01 | 项目名称 | 河道保洁 | <"
    return project_of(first, rows, HEBEI_GRID)


def central(rows: str, first: str = "项目名称 | 河道保洁 | < | < | <") -> RawProject:
    """Return the central form with these rows in its upper part."""
    return project_of(first, rows, CENTRAL_GRID)


def project_of(*parts: str) -> RawProject:
    lines = [line.strip() for part in parts for line in part.strip().splitlines()]
    (project,) = pages_to_projects(written("\n".join(filter(None, lines))))
    return project


def fields(project: RawProject) -> dict[str, str]:
    return {name: field.text for name, field in project.fields.items()}


def funds(project: RawProject) -> list[tuple[str, str, str, str]]:
    return [(f.kind, f.scope, f.label.text, f.amount.text) for f in project.funds]


def plans(project: RawProject) -> list[tuple[str, str]]:
    return [(plan.label.text, plan.ratio.text) for plan in project.plans]


TOTAL = "年度资金总额 | 20 | < | < | <"


def test_a_value_stands_right_of_its_label():
    found = fields(central(f"主管部门 | 水务局 | < | 实施单位 | 保洁队\n{TOTAL}"))
    assert (found["supervisor"], found["implementer"]) == ("水务局", "保洁队")


def test_a_value_stands_in_the_cell_of_its_label_before_any_right_of_it():
    found = fields(central(f"主管部门：水务局 | < | < | 实施单位 | 保洁队\n{TOTAL}"))
    assert found["supervisor"] == "水务局"
    inside = fields(central(f"主管部门：水务局 | 公章 | < | < | <\n{TOTAL}"))
    assert inside["supervisor"] == "水务局"


def test_a_label_is_no_value_and_what_it_leaves_blank_is_blank():
    found = fields(central(f"主管部门 | 实施单位 | 保洁队 | < | <\n{TOTAL}"))
    assert "supervisor" not in found
    assert found["implementer"] == "保洁队"
    blank = central(f"主管部门 | | < | 实施单位 | 保洁队\n{TOTAL}")
    assert fields(blank)["supervisor"] == ""


def test_a_blank_cell_may_stand_between_a_label_and_its_value():
    found = fields(central(f"主管部门 | | 水务局 | < | <\n{TOTAL}"))
    assert found["supervisor"] == "水务局"


def test_a_value_in_every_row_of_its_label_is_one_text():
    rows = f"""
        项目概况 | 打捞 | < | < | <
        ^ | 清扫 | < | < | <
        {TOTAL}
    """
    assert fields(central(rows))["purpose"] == "打捞清扫"


def test_a_value_right_of_another_label_is_that_labels():
    rows = f"""
        项目概况 | 主管部门 | < | 水务局 | <
        ^ | 打捞 | < | < | <
        {TOTAL}
    """
    found = fields(central(rows))
    assert (found["purpose"], found["supervisor"]) == ("打捞", "水务局")


def test_a_label_merged_over_rows_keeps_what_stands_right_of_it():
    rows = f"""
        项目概况 | 实施单位 | < | 保洁队 | <
        ^ | ^ | ^ | 五人 | <
        {TOTAL}
    """
    found = fields(central(rows))
    assert found["implementer"] == "保洁队五人"
    assert found.get("purpose", "") == ""


def test_the_first_value_printed_for_a_field_counts():
    rows = f"主管部门 | 水务局 | < | < | <\n主管部门 | 财政局 | < | < | <\n{TOTAL}"
    assert fields(central(rows))["supervisor"] == "水务局"
    blank = f"主管部门 | | < | < | <\n主管部门 | 财政局 | < | < | <\n{TOTAL}"
    assert fields(central(blank))["supervisor"] == "财政局"


@pytest.mark.parametrize(("length", "is_read"), [(60, True), (61, False)])
def test_a_long_cell_is_no_label_with_its_value(length: int, is_read: bool):  # noqa: FBT001
    text = "项目概况：".ljust(length, "河")
    lines = "⏎".join(text[n : n + 45] for n in range(0, length, 45))
    found = fields(central(f"{lines} | < | < | < | <\n{TOTAL}"))
    assert ("purpose" in found) is is_read


def test_amounts_have_the_scope_of_the_total_above_them():
    rows = """
        项目资金总额 | 90 | 年度资金总额 | 20 | <
        其中：财政拨款 | 80 | 其中：财政拨款 | 15 | <
        其他资金 | 10 | 其他资金 | 5 | <
    """
    assert funds(central(rows)) == [
        ("total", "lifetime", "项目资金总额", "90"),
        ("total", "annual", "年度资金总额", "20"),
        ("fiscal", "lifetime", "其中：财政拨款", "80"),
        ("fiscal", "annual", "其中：财政拨款", "15"),
        ("other", "lifetime", "其他资金", "10"),
        ("other", "annual", "其他资金", "5"),
    ]


def test_amounts_below_two_totals_are_of_the_nearer():
    rows = """
        项目资金总额 | 90 | < | < | <
        其中：财政拨款 | 80 | < | < | <
        年度资金总额 | 20 | < | < | <
        其他资金 | 5 | < | < | <
    """
    assert [scope for _, scope, _, _ in funds(central(rows))] == [
        "lifetime",
        "lifetime",
        "annual",
        "annual",
    ]


def test_an_amount_above_every_total_is_of_the_year():
    rows = "财政拨款 | 15 | < | < | <\n项目资金总额 | 90 | < | < | <"
    assert funds(central(rows)) == [
        ("fiscal", "annual", "财政拨款", "15"),
        ("total", "lifetime", "项目资金总额", "90"),
    ]


def test_an_amount_in_the_cell_of_its_label_and_one_left_blank():
    rows = """
        年度资金总额：20 | < | < | < | <
        其他资金 | | < | < | <
    """
    project = central(rows)
    assert [(label.rstrip("："), amount) for _, _, label, amount in funds(project)] == [
        ("年度资金总额", "20"),
        ("其他资金", ""),
    ]
    assert all(fund.amount.places for fund in project.funds)


def test_an_amount_whose_label_ends_the_row_is_blank_and_has_a_place():
    project = central("年度资金总额 | 20 | < | < | 其他资金")
    assert funds(project)[1] == ("other", "annual", "其他资金", "")
    assert project.funds[1].amount.places


def test_the_label_of_the_block_and_the_line_above_tell_of_units():
    (project,) = pages_to_projects(
        written(
            "金额单位：万元\n项目名称 | < | 河道保洁 | < | <\n"
            "项目资金⏎（万元） | 年度资金总额 | 20 | < | <\n" + CENTRAL_GRID.strip()
        )
    )
    (fund,) = project.funds
    assert fund.block_label == "项目资金（万元）"
    assert fund.line_above == "金额单位：万元"
    assert fund.stage == "requested"


PLAN = """
    资金支出⏎计划（%） | 3月底 | 6月底 | 9月底 | 12月底
    ^ | 25% | 50% | | 100%
"""


def test_every_printed_period_is_a_plan_also_when_blank():
    assert plans(hebei(PLAN)) == [
        ("3月底", "25%"), ("6月底", "50%"), ("9月底", ""), ("12月底", "100%"),
    ]  # fmt: skip


def test_a_plan_without_its_row_of_ratios_is_blank():
    rows = """
        资金支出⏎计划（%） | 3月底 | 6月底 | 9月底 | 12月底
        主管部门 | 无 | 实施单位 | 保洁队 | <
    """
    project = hebei(rows)
    assert plans(project) == [
        ("3月底", ""), ("6月底", ""), ("9月底", ""), ("12月底", ""),
    ]  # fmt: skip
    assert all(plan.ratio.places for plan in project.plans)


def test_a_period_wider_than_its_ratio_takes_the_one_it_shares_most_with():
    rows = """
        资金支出⏎计划（%） | 3月底 | < | < | 6月底
        ^ | 25% | < | 50% | <
    """
    assert plans(hebei(rows)) == [("3月底", "25%"), ("6月底", "50%")]


def test_a_value_has_a_place_for_each_of_its_printed_parts():
    project = central(f"项目概况 | 打捞 | < | < | <\n^ | 清扫 | < | < | <\n{TOTAL}")
    places = project.fields["purpose"].places
    assert [place.raw for place in places] == ["打捞", "清扫"]
    assert [place.cell_id for place in places] == ["t001-r02-c02", "t001-r03-c02"]


def staged(rows: str) -> list[tuple[str, str, str]]:
    """Return (kind, stage, amount) in a form that has a column for each stage."""
    central_form = shipped_forms().named("central-project")
    stages = {"年初预算数": "initial", "全年执行数": "executed"}
    template = replace(central_form, funds=replace(central_form.funds, stages=stages))
    text = f"项目名称 | 河道保洁 | < | < | <\n{rows.strip()}\n{CENTRAL_GRID.strip()}"
    (form,) = pages_to_forms(written(text))
    return [
        (fund.kind, fund.stage, fund.amount.text)
        for fund in form_to_project(form, template).funds
    ]


def test_a_column_for_each_stage_gives_an_amount_for_each():
    assert staged("""
        项目资金 | < | 年初预算数 | 全年执行数 | <
        年度资金总额 | < | 20 | 18 | <
        其他资金 | < | 5 | | <
    """) == [
        ("total", "initial", "20"),
        ("total", "executed", "18"),
        ("other", "initial", "5"),
        ("other", "executed", ""),
    ]


def test_an_amount_belongs_to_the_stage_it_shares_most_width_with():
    assert staged("""
        项目资金 | 年初预算数 | < | < | 全年执行数
        年度资金总额 | 20 | < | 18 | <
    """) == [("total", "initial", "20"), ("total", "executed", "18")]


def test_a_stage_below_an_amount_does_not_count_for_it():
    assert staged("""
        年度资金总额 | 20 | < | < | <
        项目资金 | 年初预算数 | < | 全年执行数 | <
        其他资金 | 5 | < | 4 | <
    """) == [
        ("total", "requested", "20"),
        ("other", "initial", "5"),
        ("other", "executed", "4"),
    ]


def test_a_stage_with_no_cell_below_it_has_no_amount():
    assert staged("""
        项目资金 | 年初预算数 | 全年执行数 | < | <
        年度资金总额 | 20 | 实施单位 | 保洁队 | <
        其他资金 | 实施单位 | 保洁队 | < | <
    """) == [("total", "initial", "20")]


def test_labels_in_the_grid_are_no_labels_of_the_upper_part():
    grid = "产出指标 | 数量指标 | 其他资金 | < | 5万元\n^ | ^ | 主管部门 | < | 3个"
    project = central(f"{TOTAL}\n{CENTRAL_GRID.strip().splitlines()[0]}\n{grid}")
    assert [fund.kind for fund in project.funds] == ["total"]
    assert "supervisor" not in project.fields


def test_a_blank_position_gives_way_to_one_with_a_value():
    rows = """
        年度目标 | | < | < | <
        岸线干净。 | < | < | < | <
    """
    (goal,) = central(f"{TOTAL}\n{rows}").goals
    assert goal.text.text == "岸线干净。"
