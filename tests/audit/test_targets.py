"""How targets are put: copied, vague, without a figure, at odds with the name."""

from decimal import Decimal

import pytest

from extractor.audit.rules import targets as rules
from tests.audit.written import COLUMNS, form, said, words

DESCRIBED = ("level1", "level2", "level3", "description", "target_raw")


def row(level2: str, name: str, target: str) -> str:
    return f"产出指标 | {level2} | {name} | {target}"


@pytest.mark.parametrize(
    ("name", "description", "target", "copied"),
    [
        (
            "湿地受损时启用",
            "湿地受损时 启用。",
            "湿地受损时启用。",
            "三级指标和指标描述",
        ),
        ("湿地受损时启用", "应急", "湿地受损时，启用", "三级指标"),
        ("指标1：建立巡护台账", "", "建立巡护台账", "三级指标"),
        ("巡护制度", "按周巡护并登记", "按周巡护并登记", "指标描述"),
        ("", "按周巡护并登记", "按周巡护并登记", "指标描述"),
        ("健全制度", "", "健全制度", "三级指标"),
    ],
)
def test_a_target_that_repeats_what_stands_beside_it_says_nothing(
    name: str, description: str, target: str, copied: str
):
    rows = [f"产出指标 | 质量指标 | {name} | {description} | {target}"]
    (oddity,) = rules.target_copied(form(rows=rows, columns=DESCRIBED))
    assert oddity.message == f"指标值照抄{copied}:“{target}”"
    assert (oddity.expected, oddity.actual) == ("要达到的数值或标准", target)


@pytest.mark.parametrize(
    ("name", "description", "target"),
    [
        # Short words repeat by chance.
        ("达标率", "达标", "达标"),
        # Three characters, and a figure: neither is a sentence.
        ("已建成", "", "已建成"),
        ("完成100%", "", "完成100%"),
        # The description takes up the name, so the target says more than the name does.
        ("长期备用", "预留巡护资金，长期备用", "预留巡护资金，长期备用"),
        ("巡护制度", "按周巡护并登记", "按月巡护并登记"),
        ("巡护制度", "", "无"),
    ],
)
def test_a_target_of_its_own_is_no_copy(name: str, description: str, target: str):
    rows = [f"产出指标 | 质量指标 | {name} | {description} | {target}"]
    assert not said(rules.target_copied(form(rows=rows, columns=DESCRIBED)))


@pytest.mark.parametrize(
    "target",
    [
        "有效提升",
        "明显",
        "显著提高。",
        "进一步改善",
        "不断 提高",
        "逐步减少",
        "提升",
        "效果显著",
        "较明显提高",
        "持续影响",
        "有所改善",
        "管护满意人数占大多数",
        "大部分",
    ],
)
def test_words_without_an_extent_are_vague(target: str):
    found = said(rules.target_vague(form(rows=[row("质量指标", "湿地景观", target)])))
    assert found == [f"“湿地景观”的指标值“{target}”含糊"]


@pytest.mark.parametrize(
    "target",
    [
        "优",
        "良好以上",
        "较好",
        "按合同",
        "合规",
        "达标",
        "是",
        "效果",
        "长期",
        "长期有效",
        "提升水质至Ⅲ类",
        "提高5%",
        "稳步提升至12月底",
        "大多数村完成验收",
        "无",
        "",
    ],
)
def test_what_can_be_checked_is_not_vague(target: str):
    rows = [row("质量指标", "湿地景观", target)]
    assert not said(rules.target_vague(form(rows=rows)))


@pytest.mark.parametrize(
    "target",
    words(
        "有效 明显 显著 较 较大 较好提升 很好 大幅 基本 大多数 多数 大部分 一定"
        " 有所 进一步 不断 逐步 逐渐 逐年 稳步 持续 全面 充分 提升 提高 改善"
        " 增强 增加 增长 加强 优化 完善 促进 推动 推进 扩大 减少 降低 下降 缓解"
        " 得到提升 成效显著 作用明显"
    ),
)
def test_each_of_these_words_is_vague(target: str):
    assert said(rules.target_vague(form(rows=[row("质量指标", "景观", target)])))


@pytest.mark.parametrize("target", ["管护户数占大多数", "管护户数占大部分"])
def test_a_majority_is_no_figure(target: str):
    assert said(rules.target_vague(form(rows=[row("质量指标", "景观", target)])))


def test_vague_words_beside_grades_are_held_to_the_grades():
    rows = ["质量指标 | 湿地景观 | 显著 | 优 良 中 差"]
    columns = ("level2", "level3", "target_raw", "grades_raw")
    assert not said(rules.target_vague(form(rows=rows, columns=columns)))


@pytest.mark.parametrize(
    ("level1", "level2"),
    [
        ("产出指标", "数量指标"),
        ("产出指标", "时效指标"),
        ("产出指标", "成本指标"),
        ("成本指标", "经济成本指标"),
        ("成本指标", "社会成本指标"),
        ("成本指标", "生态环境成本指标"),
        ("成本指标", "其他"),
    ],
)
def test_a_quantity_a_time_or_a_cost_needs_a_figure(level1: str, level2: str):
    rows = [f"{level1} | {level2} | 巡护 | 按要求执行"]
    (oddity,) = rules.target_unquantified(form(rows=rows))
    assert oddity.message == f"{level2}“巡护”的指标值“按要求执行”没有数值"
    assert oddity.expected == "数值"


def test_according_to_the_plan_of_the_year_is_no_time():
    rows = [row("时效指标", "发放时间", "按年度计划发放")]
    assert said(rules.target_unquantified(form(rows=rows)))


def test_a_cost_without_a_second_level_is_told_by_the_first():
    found = said(rules.target_unquantified(form(rows=["成本指标 | | 巡护 | 按合同"])))
    assert found == ["成本指标“巡护”的指标值“按合同”没有数值"]


@pytest.mark.parametrize(
    "cells",
    [
        "产出指标 | 质量指标 | 巡护 | 按要求执行",
        "效益指标 | 社会效益指标 | 巡护 | 按要求执行",
        "产出指标 | 数量指标 | 巡护 | 无",
        "产出指标 | 数量指标 | 巡护 | ",
        "产出指标 | 数量指标 | 巡护 | ≥**次",
        "产出指标 | 数量指标 | 巡护 | 优",
        "产出指标 | 数量指标 | 巡护 | 12次",
        "产出指标 | 时效指标 | 巡护 | 12月底前",
        "产出指标 | 时效指标 | 补贴发放时间 | 每季度末前",
        "产出指标 | 时效指标 | 补贴发放时间 | 按月发放",
        "产出指标 | 时效指标 | 处置时限 | 当天处置",
        "产出指标 | 时效指标 | 发放时间 | 按季度发放",
        "产出指标 | 时效指标 | 发放时间 | 全年陆续发放",
        "产出指标 | 时效指标 | 发放时间 | 年内陆续发放",
        # Two figures: that they are not one is said where they are read.
        "产出指标 | 数量指标 | 巡护 | 巡护12次，监测3处",
        # That it is a copy is said already.
        "产出指标 | 数量指标 | 巡护湿地并登记 | 巡护湿地并登记",
    ],
)
def test_no_figure_is_asked_for_where_words_are_right_or_there_is_one(cells: str):
    assert not said(rules.target_unquantified(form(rows=[cells])))


def texts_and_figures(texts: int, *figures: str) -> list[str]:
    words = [row("质量指标", "景观", "按要求执行")] * texts
    return [*words, *(row("数量指标", "巡护", figure) for figure in figures)]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (texts_and_figures(3, "2次", "3次"), "5个指标值中量化的只有2个,占40%"),
        (
            texts_and_figures(3, "2次", "3-5次", "5月底前", "优", "无", ""),
            "7个指标值中量化的只有4个,占57%",
        ),
        (texts_and_figures(5), "5个指标值中量化的只有0个,占0%"),
        (
            texts_and_figures(49, *["2次"] * 73, "≥**次"),
            "122个指标值中量化的只有73个,占59%",
        ),
        # Three of five are 60 %; three of four hardly tell.
        (texts_and_figures(2, "2次", "3-5次", "5月底前"), None),
        (texts_and_figures(2, "2次", "优", "≥95%"), None),
        (texts_and_figures(3, "2次"), None),
        # Nothing was promised in these rows.
        (texts_and_figures(3, "2次", "无", "≥**次", ""), None),
    ],
)
def test_most_targets_should_be_figures(rows: list[str], message: str | None):
    found = said(rules.targets_few_figures(form(rows=rows)))
    assert found == ([message] if message else [])


def test_few_figures_are_told_of_the_project():
    (oddity,) = rules.targets_few_figures(form(rows=texts_and_figures(5)))
    assert (oddity.project, oddity.indicator) == (1, None)
    assert (oddity.expected, oddity.actual) == ("不低于60%", "0%")


@pytest.mark.parametrize(
    ("name", "target", "percent"),
    [
        ("水质达标率100%", "≥98%", "100%"),
        ("水质达标率（≥95.5%）", "≥90%", "95.5%"),
        ("满意率达到90％以上", "80%", "90%"),
        ("用水降低10%", "≤5%", "10%"),
    ],
)
def test_the_figure_in_a_name_is_the_target(name: str, target: str, percent: str):
    (oddity,) = rules.target_name_differs(form(rows=[row("质量指标", name, target)]))
    says = f"指标名称“{name}”写明{percent},指标值却是“{target}”"
    assert (oddity.message, oddity.expected) == (says, percent)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("水质达标率100%", "100.00%"),
        ("水质达标率100%", "≥100%"),
        ("用水降低10%", "≤10%"),
        ("水质达标率", "≥98%"),
        # A span or another unit is not compared, nor what is no figure.
        ("水质达标率95%", "90%-98%"),
        ("水质达标率95%", "12处"),
        ("水质达标率95%", "达标"),
        # These percentages are of something else, or more than one.
        ("前10%的湿地达标率", "≥95%"),
        ("水质90%以上的湿地占比", "≥95%"),
        ("较2021年达标率80%", "≥95%"),
        ("达标率85%、合格率90%", "≥95%"),
        ("达标率85-90%", "≥95%"),
        ("达标率85%-90%", "≥95%"),
        ("误差±5%", "≤3%"),
    ],
)
def test_a_name_without_one_figure_of_its_own_decides_nothing(name: str, target: str):
    rows = [row("质量指标", name, target)]
    assert not said(rules.target_name_differs(form(rows=rows)))


@pytest.mark.parametrize(("weight", "count"), [("10", 0), ("15", 1)])
def test_the_weight_in_a_name_is_no_target(weight: str, count: int):
    rows = [f"{row('质量指标', '水质达标率(10%)', '≥95%')} | {weight}"]
    project = form(rows=rows, columns=(*COLUMNS, "weight_raw"))
    assert project.indicators[0].weight == Decimal(weight)
    assert len(said(rules.target_name_differs(project))) == count
