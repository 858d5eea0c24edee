"""How large a target may be: shares, satisfaction, and what cannot be missed."""

import pytest

from extractor.audit.rules import ranges as rules
from tests.audit.written import form, said


def output(name: str, target: str) -> list[str]:
    return [f"产出指标 | 质量指标 | {name} | {target}"]


def satisfied(name: str, target: str) -> list[str]:
    return [f"满意度指标 | 服务对象满意度指标 | {name} | {target}"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("满意度", "300%"),
        ("苗木合格率", "292%"),
        ("任务完成率（%）", "≥120%"),
        ("湿地覆盖面", "90%-110%"),
        ("巡护及时率", "≥-5%"),
        ("资金到位率指标", "100.5%"),
        ("预算执行率", "≤105%"),
        ("巡护合格率100%", ">100%"),
        ("事故发生率", "≤-1%"),
        ("投诉率", "≤101%"),
        ("巡护覆盖比例", "大于100%"),
    ],
)
def test_a_share_is_between_nothing_and_all(name: str, target: str):
    (oddity,) = rules.percent_range(form(rows=output(name, target)))
    assert oddity.message == f"{name}“{target}”超出0至100%"
    assert (oddity.expected, oddity.actual) == ("0至100%", target)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("苗木合格率", "≥100%"),
        ("苗木合格率", "100%"),
        ("苗木合格率", "≥0%"),
        ("苗木合格率", "<100%"),
        ("苗木合格率", ">95%"),
        ("苗木合格率", "0%-100%"),
        ("游客增长率", "≥120%"),
        ("投资回报率", "150%"),
        ("资产负债率", "≤120%"),
        ("床位利用率", "≥105%"),
        ("巡护同比增长完成率", "≥120%"),
        ("门票收入完成率", "≥110%"),
        ("满意度提升", "≥-3%"),
        ("测量偏差率", "-3%~3%"),
        ("预算执行率", "±5%"),
        ("合格率", "≥101处"),
        ("合格率", "1.2倍"),
        ("合格率", "优"),
        ("水质情况", "120%"),
        # Another part of the name decides what is counted.
        ("合格率抽查次数", "120%"),
    ],
)
def test_what_may_leave_the_whole_is_left_alone(name: str, target: str):
    assert not said(rules.percent_range(form(rows=output(name, target))))


def test_the_sign_and_unit_of_other_columns_are_told_with_the_figure():
    columns = ("level2", "level3", "operator_raw", "target_raw", "unit_raw")
    rows = ["质量指标 | 合格率 | ≥ | 120 | %"]
    found = said(rules.percent_range(form(rows=rows, columns=columns)))
    assert found == ["合格率“≥120%”超出0至100%"]
    rows = ["满意度指标 | 群众评价 | ≥ | 9次 | ", "满意度指标 | 群众评价 | | ≥9 | 次"]
    found = said(rules.satisfaction_range(form(rows=rows, columns=columns)))
    assert found == ["群众评价“≥9次”不是百分比"] * 2
    # A cell with a sign and unit of its own is told as it is.
    rows = ["质量指标 | 合格率 | ≥ | ≥120% | %"]
    found = said(rules.percent_range(form(rows=rows, columns=columns)))
    assert found == ["合格率“≥120%”超出0至100%"]


def test_a_threshold_of_the_grades_is_told_as_they_are_printed():
    columns = ("level2", "level3", "target_raw", "grades_raw")
    rows = ["质量指标 | 合格率 | | 120% 90%"]
    found = said(rules.percent_range(form(rows=rows, columns=columns)))
    assert found == ["合格率“120% 90%”超出0至100%"]


@pytest.mark.parametrize(
    ("name", "target", "message"),
    [
        ("", "≥120%", "服务对象满意度指标“≥120%”超出0至100%"),
        ("村民满意度", "≥120%", "村民满意度“≥120%”超出0至100%"),
        ("村民满意度", "1050‰", "村民满意度“1050‰”超出0至100%"),
        ("村民满意度", ">100%", "村民满意度“>100%”超出0至100%"),
        ("村民满意度", "≥950", "村民满意度“≥950”超出0至100"),
        ("村民满意度", "95分-105分", "村民满意度“95分-105分”超出0至100"),
        ("村民满意度", "≥3次", "村民满意度“≥3次”不是百分比"),
        ("沿线村民", "60人", "沿线村民“60人”不是百分比"),
    ],
)
def test_a_satisfaction_is_a_percentage(name: str, target: str, message: str):
    (oddity,) = rules.satisfaction_range(form(rows=satisfied(name, target)))
    assert (oddity.message, oddity.actual) == (message, target)


def test_either_level_says_that_it_is_a_satisfaction():
    rows = ["满意度指标 | | | 3次", "效益指标 | 满意度 | 村民评价 | 3次"]
    found = said(rules.satisfaction_range(form(rows=rows)))
    assert found == ["指标“3次”不是百分比", "村民评价“3次”不是百分比"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("村民满意度", "≥95%"),
        ("村民满意度", "100%"),
        ("村民满意度", "≥0%"),
        ("村民满意度", "950‰"),
        ("村民满意度", "9成"),
        ("村民满意度", "≥95"),
        ("村民满意度", "95分"),
        ("村民满意度", "满意"),
        ("村民满意度", "12月底前"),
        ("村民投诉次数", "≤3次"),
        ("不满意人数", "≤3人"),
        ("满意度提高", "≥120%"),
    ],
)
def test_a_usual_satisfaction_and_complaints_are_left_alone(name: str, target: str):
    assert not said(rules.satisfaction_range(form(rows=satisfied(name, target))))


def test_another_level_may_count_what_it_likes():
    rows = output("村民满意调查份数", "≥300份")
    assert not said(rules.satisfaction_range(form(rows=rows)))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (satisfied("村民满意度", "100%"), "村民满意度“100%”定为100%"),
        (satisfied("村民满意度", "=100%"), "村民满意度“=100%”定为100%"),
        (satisfied("沿线村民", "≥100%"), "沿线村民“≥100%”定为100%"),
        (satisfied("村民满意度", "≥79.9%"), "村民满意度“≥79.9%”低于80%"),
        (satisfied("村民满意度", "≥0.5%"), "村民满意度“≥0.5%”低于80%"),
        (satisfied("村民满意度", "60%-70%"), "村民满意度“60%-70%”低于80%"),
        (output("村民满意率", "50%"), "村民满意率“50%”低于80%"),
    ],
)
def test_a_satisfaction_of_all_or_of_few_is_unusual(rows: list[str], message: str):
    assert said(rules.satisfaction_unusual(form(rows=rows))) == [message]


@pytest.mark.parametrize(
    "rows",
    [
        satisfied("村民满意度", "≥80%"),
        satisfied("村民满意度", "≥99.9%"),
        satisfied("村民满意度", "70%-90%"),
        satisfied("村民满意度", "95%-100%"),
        satisfied("村民满意度", "≥70"),
        # These have rules of their own.
        satisfied("村民满意度", "≤60%"),
        satisfied("村民满意度", "<100%"),
        satisfied("村民满意度", "120%"),
        satisfied("村民满意度", "≥0%"),
        # Complaints and changes are no satisfaction.
        satisfied("村民投诉率", "5%"),
        satisfied("不满意率", "≥5%"),
        satisfied("村民满意度提升", "≥5%"),
        output("合格率", "100%"),
    ],
)
def test_what_is_usual_or_no_satisfaction_is_left_alone(rows: list[str]):
    assert not said(rules.satisfaction_unusual(form(rows=rows)))


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("巡护次数", "≥0次"),
        ("水质改善", "≥0%"),
        ("巡护", "不低于0"),
        ("苗木合格率", "≤100%"),
        ("投诉率", "≤100%"),
        ("苗木合格率", "0%-100%"),
        ("满意度", "0-100%"),
    ],
)
def test_a_target_that_is_always_met_is_none(name: str, target: str):
    (oddity,) = rules.target_trivial(form(rows=output(name, target)))
    assert oddity.message == f"“{name}”的指标值“{target}”恒成立"
    assert oddity.actual == target


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("事故数", "=0次"),
        ("事故数", "0起"),
        ("事故数", "≤0起"),
        ("巡护次数", ">0次"),
        ("巡护次数", "≥1次"),
        ("苗木合格率", "≤99%"),
        ("苗木合格率", "<100%"),
        ("苗木合格率", "≤100处"),
        ("苗木合格率", "=100%"),
        ("苗木合格率", "0%-90%"),
        ("苗木合格率", "10%-100%"),
        # All of a budget is a limit, and what grows may shrink.
        ("预算执行率", "≤100%"),
        ("成本控制率", "≤100%"),
        ("投资完成率", "≤100%"),
        ("游客增长率", "≥0%"),
        ("净利润", "≥0万元"),
        ("库房温度", "≥0℃"),
        ("水质情况", "≤100%"),
        ("水质情况", "0%-100%"),
        ("游客增长完成率", "≤100%"),
        ("巡护次数", "优"),
    ],
)
def test_a_target_that_can_be_missed_is_one(name: str, target: str):
    assert not said(rules.target_trivial(form(rows=output(name, target))))


def test_all_of_a_cost_is_a_limit():
    rows = ["成本指标 | 经济成本指标 | 任务完成率 | ≤100%"]
    assert not said(rules.target_trivial(form(rows=rows)))


def test_a_satisfaction_beyond_all_people_is_told_once():
    project = form(rows=["满意度指标 | 服务对象满意度指标 | 群众满意度 | 292%"])
    assert not said(rules.percent_range(project))
    assert said(rules.satisfaction_range(project)) == ["群众满意度“292%”超出0至100%"]
