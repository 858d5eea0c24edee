"""Signs against what the name means, and against the direction column."""

import pytest

from extractor.audit.rules import directions as rules
from tests.audit.written import COLUMNS, form, said


def rows(name: str, target: str) -> list[str]:
    return [f"产出指标 | 质量指标 | {name} | {target}"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("安全事故", "≥3起"),
        ("安全事故起数", ">1起"),
        ("安全事故发生率(%)", "≥5%"),
        ("游客投诉次数", "≥2次"),
        ("游客投诉率", "≥5%"),
        ("设备故障数量", "≥3次"),
        ("著录差错率", "≥0.3‰"),
        ("违规事件数", "≥1件"),
        ("超支金额", "≥3万元"),
        ("湿地火灾次数指标", "不少于1次"),
        ("经济损失", "≥10万元"),
        ("伤亡人数", "≥1人"),
    ],
)
def test_nobody_asks_for_at_least_so_many_bad_things(name: str, target: str):
    (oddity,) = rules.target_direction(form(rows=rows(name, target)))
    assert oddity.message == f"“{name}”应越少越好,指标值却是“{target}”"
    assert (oddity.expected, oddity.actual) == ("≤", target)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("安全事故", "≤3起"),
        ("安全事故", "0起"),
        ("安全事故", "=3起"),
        ("安全事故", "1-3起"),
        ("安全事故", "≥0起"),
        ("安全事故", "良好以上"),
        ("投诉处理率", "≥95%"),
        ("投诉办结率", "≥95%"),
        ("处理投诉件数", "≥50件"),
        ("事故下降率", "≥5%"),
        ("降低事故率", "≥5%"),
        ("故障修复率", "≥98%"),
        ("排查故障次数", "≥12次"),
        ("事故应急演练次数", "≥2次"),
        ("挽回损失", "≥100万元"),
        ("避免经济损失", "≥100万元"),
        ("查处违规案件数", "≥10件"),
        ("无故障率", "≥99%"),
        ("零投诉率", "≥99%"),
        ("未发生事故", "≥99%"),
        ("无故障运行时间", "≥5000小时"),
        ("巡护次数", "≥12次"),
    ],
)
def test_work_on_bad_things_and_their_absence_may_be_much(name: str, target: str):
    assert not said(rules.target_direction(form(rows=rows(name, target))))


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("设施稳定运行率", "≤99%"),
        ("苗木合格率", "<95%"),
        ("任务完成率（%）", "≤90%"),
        ("湿地覆盖率指标", "90%以下"),
        ("资金到位率", "≤100%"),
        ("游客满意度", "≤95%"),
        ("验收通过率100%", "≤95%"),
    ],
)
def test_nobody_forbids_that_more_pass(name: str, target: str):
    (oddity,) = rules.target_direction(form(rows=rows(name, target)))
    assert oddity.message == f"“{name}”应越高越好,指标值却是“{target}”"
    assert (oddity.expected, oddity.actual) == ("≥", target)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("苗木合格率", "≥95%"),
        ("苗木合格率", "95%"),
        ("苗木合格率", "90%-95%"),
        ("苗木合格率", "≤3处"),
        ("成本控制率", "≤100%"),
        ("预算执行率", "≤100%"),
        ("预算完成率", "≤100%"),
        ("公用经费控制率", "≤100%"),
        ("不合格率", "≤5%"),
        ("未完成率", "≤5%"),
        ("逾期完成率", "≤5%"),
        ("超时办结率", "≤5%"),
        ("合格率下降", "≤5%"),
        ("降低合格率", "≤5%"),
        ("失业率", "≤5%"),
        ("合格率抽查费率", "≤5%"),
    ],
)
def test_limits_and_bad_shares_may_be_small(name: str, target: str):
    assert not said(rules.target_direction(form(rows=rows(name, target))))


def test_all_of_a_cost_is_a_limit():
    cost = ["产出指标 | 成本指标 | 任务完成率 | ≤100%"]
    assert not said(rules.target_direction(form(rows=cost)))


@pytest.mark.parametrize(
    ("direction", "target", "expected"),
    [
        ("正向指标", "≤95%", "≥"),
        ("正向", "<95%", "≥"),
        ("反向指标", "≥3起", "≤"),
        ("反 向", ">3起", "≤"),
        ("逆向指标", "≥3起", "≤"),
        ("负向指标", "≥3起", "≤"),
    ],
)
def test_column_and_sign_agree(direction: str, target: str, expected: str):
    project = form(
        rows=[f"{cells} | {direction}" for cells in rows("水质", target)],
        columns=(*COLUMNS, "direction"),
    )
    (oddity,) = rules.direction_conflict(project)
    assert oddity.message == f"方向栏为“{direction}”,指标值却是“{target}”"
    assert (oddity.expected, oddity.actual) == (expected, target)


@pytest.mark.parametrize(
    ("direction", "target"),
    [
        ("正向指标", "≥95%"),
        ("正向指标", ">95%"),
        ("正向指标", "=95%"),
        ("正向指标", "90%-95%"),
        ("正向指标", "95%"),
        ("正向指标", "提升"),
        ("反向指标", "≤3起"),
        ("反向指标", "<3起"),
        ("反向指标", "0起"),
        ("反向指标", "1-3起"),
        ("反向指标", "良好以上"),
        ("", "≤95%"),
        ("中性", "≥95%"),
        # Both words: the form's own choice was left in.
        ("正向/反向", "≥95%"),
        ("正向/反向", "≤95%"),
    ],
)
def test_a_sign_that_agrees_or_says_nothing_is_left_alone(direction: str, target: str):
    project = form(
        rows=[f"{cells} | {direction}" for cells in rows("水质", target)],
        columns=(*COLUMNS, "direction"),
    )
    assert not said(rules.direction_conflict(project))
