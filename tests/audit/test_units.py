"""Units against the name of the indicator, and against its class."""

import pytest

from extractor.audit.rules import units as rules
from tests.audit.written import form, said


def rows(name: str, target: str) -> list[str]:
    return [f"产出指标 | 数量指标 | {name} | {target}"]


@pytest.mark.parametrize(
    ("name", "target", "says", "expected"),
    [
        ("处置及时性（小时）", "100%", "指标名称注明单位“小时”", "小时"),
        ("处置及时性（注1）（小时）", "3次", "指标名称注明单位“小时”", "小时"),
        ("达标率(%)", "12处", "指标名称注明单位“%”", "%"),
        ("节约经费（万元）", "100%", "指标名称注明单位“万元”", "万元"),
        ("巡护(人)", "95%", "指标名称注明单位“人”", "人"),
        ("游客量（万人）", "95%", "指标名称注明单位“万人”", "万人"),
        ("巡护面积【亩】", "3公里", "指标名称注明单位“亩”", "亩"),
        ("培训人数", "42个", "“培训人数”应以人计", "人"),
        ("参保人员数", "135户", "“参保人员数”应以人计", "人"),
        ("参保人员数量", "135户", "“参保人员数量”应以人计", "人"),
        ("游客（人次）", "95%", "指标名称注明单位“人次”", "人次"),
        ("受训人次", "≥3场", "“受训人次”应以人计", "人"),
        ("受训人数", "3次", "“受训人数”应以人计", "人"),
        ("知晓率", "500人", "“知晓率”应为比率", "%"),
        ("及时率指标", "≤24小时", "“及时率指标”应为比率", "%"),
        ("项目经费占比", "3万元", "“项目经费占比”应为比率", "%"),
        ("达标湿地比例", "≥12处", "“达标湿地比例”应为比率", "%"),
        ("事故发生率", "3起", "“事故发生率”应为比率", "%"),
    ],
)
def test_the_unit_is_what_the_name_asks_for(
    name: str, target: str, says: str, expected: str
):
    (oddity,) = rules.unit_name(form(rows=rows(name, target)))
    assert oddity.message == f"{says},指标值却是“{target}”"
    assert (oddity.expected, oddity.actual) == (expected, target)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("处置及时性（小时）", "24小时"),
        ("处置及时性（小时）", "2天"),
        ("处置及时性（小时）", "24"),
        ("处置及时性（小时）", "及时"),
        ("达标率(%)", "95%"),
        ("节约经费（万元）", "5000元"),
        ("补助标准（元）", "1000元/人"),
        ("巡护（个）", "3处"),
        ("巡护（次/年）", "3个"),
        # In these brackets stands when, or who, or a part of the word.
        ("巡护次数（年）", "3次"),
        ("任务完成率（季度）", "95%"),
        ("任务完成（月）", "95%"),
        ("任务完成（日）", "95%"),
        ("任务完成（周）", "95%"),
        ("任务完成（半年）", "95%"),
        ("任务完成（学期）", "95%"),
        ("评价对象（企业）", "95%"),
        ("评价对象（村）", "95%"),
        ("游客满意（度）", "95%"),
        ("支持项目（课题）进度", "50%"),
        ("巡护处（站）所", "95%"),
        ("受益户数", "135户"),
        ("参训人数", "100人次"),
        ("参训人数", "42名"),
        ("参训人数", "42位"),
        ("参训人数", "42学生"),
        ("参训人数", "42人员"),
        ("参训人数", "42生"),
        ("救治人数", "42例"),
        ("参训人数", "1.2万人"),
        ("参训人数", "235人/年"),
        ("参训人数", "95%"),
        ("参训人数", "42"),
        ("参训人次", "42次"),
        ("个人数据条数", "42条"),
        ("参训人数达标率", "95%"),
        ("知晓率", "95%"),
        ("知晓率", "0.95"),
        ("知晓率", "9成"),
        ("汇率", "7元"),
        ("巡护频率", "2次/年"),
        ("巡护频率", "2次"),
        ("传输速率", "100Mbps"),
        ("巡护效率", "3处"),
        ("影像分辨率", "2米"),
        ("水泵功率", "30千瓦"),
        ("床位周转率", "30次"),
        ("心率", "60次"),
        ("贷款费率", "3%"),
        ("死亡率", "3人/万人"),
        ("参训人数", "3人/户"),
        ("巡护（小时）", "3人/户"),
        ("知晓率", "3鹭"),
        ("巡护比例尺", "3幅"),
    ],
)
def test_a_unit_that_may_fit_is_left_alone(name: str, target: str):
    assert not said(rules.unit_name(form(rows=rows(name, target))))


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("标准", "3万元"),
        ("巡护补贴", "≤500元"),
        ("购置设备", "3-5万元"),
        ("培训名额", "3万元"),
    ],
)
def test_a_quantity_is_no_amount_of_money(name: str, target: str):
    (oddity,) = rules.quantity_money(form(rows=rows(name, target)))
    assert oddity.message == f"数量指标“{name}”的指标值是金额“{target}”"
    assert (oddity.expected, oddity.actual) == ("数量", target)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("发放补贴金额", "3万元"),
        ("门票收入", "3万元"),
        ("争取资金", "≥3万元"),
        ("农产品采购额", "3万元"),
        ("带动投资", "3万元"),
        ("带动产值", "3万元"),
        ("发放贷款", "3万元"),
        ("保费", "3万元"),
        ("带动税收", "3万元"),
        ("带动利润", "3万元"),
        ("发行债券", "3万元"),
        ("补贴标准", "500元/亩"),
        ("巡护次数", "12次"),
        ("标准", "按要求"),
    ],
)
def test_an_amount_that_the_name_counts_is_a_quantity(name: str, target: str):
    assert not said(rules.quantity_money(form(rows=rows(name, target))))


def test_another_class_may_be_money():
    cost = ["产出指标 | 成本指标 | 标准 | 3万元"]
    assert not said(rules.quantity_money(form(rows=cost)))
