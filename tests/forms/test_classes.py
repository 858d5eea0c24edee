"""Level names of any year are one class."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from extractor.forms.classes import (
    ScoredLabel,
    fold_class_name,
    load_classes,
    split_score,
)


@pytest.mark.parametrize(
    ("label", "folded"),
    [
        ("产出指标(50分)", "产出"),
        ("成本指标(0-20)分", "成本"),
        ("效益指标（30 分）", "效益"),
        ("产 出\n指 标", "产出"),
        ("产出指标50分", "产出"),
        ("数量目标", "数量"),
        ("指标", "指标"),
    ],
)
def test_scores_white_space_and_the_word_are_no_part_of_a_name(label: str, folded: str):
    assert fold_class_name(label) == folded


@pytest.mark.parametrize(
    ("level1", "level2", "classes"),
    [
        ("产出指标", "数量指标", ("output", "quantity")),
        ("效果指标", "环境效益指标", ("benefit", "ecological")),
        ("成本指标", "生态环境成本指标", ("cost", "ecological_cost")),
        ("满意度指标", "受益群众满意度指标", ("satisfaction", "satisfaction")),
        ("产出值", "时效值", ("output", "timeliness")),
        ("过程指标", "资金到位率", ("process", "other")),
        ("绩效指标", "三级指标", (None, None)),
    ],
)
def test_names_of_both_eras_have_a_class(
    level1: str, level2: str, classes: tuple[str | None, str | None]
):
    known = load_classes()
    assert (known.level1_class(level1), known.level2_class(level2)) == classes


@pytest.mark.parametrize(
    ("label", "class_"),
    [
        ("成本指标(0-20)分", "cost"),
        ("产出指标（40-50分）", "output"),
        ("产出指标（40分～50分）", "output"),
        ("产出指标（50）", "output"),
        ("产出指标【５０分】", "output"),
        ("产出指标50分", "output"),
        ("产出指标：50分", "output"),
        ("产出指标 (权重50%)", "output"),
        ("产出指标权重50", "output"),
        ("产出指标（满分50分，扣完为止）", "output"),
        ("产出指标（50-40分）", "output"),
        ("一、产出指标", "output"),
        ("（二）效益指标（30分）", "benefit"),
        ("3.满意度指标", "satisfaction"),
        ("★产 出\n指\n标", "output"),
        ("产出目标", "output"),
        ("效益值", "benefit"),
        ("效果", "benefit"),
        ("投入和管理目标", "process"),
        ("预算执行情况(10分)", "process"),
        ("履职效能", "benefit"),
        ("运行成本", "cost"),
        ("管理效率", "process"),
        ("社会效应", "benefit"),
        ("可持续发展能力", "other"),
        ("社会公众满意度指标", "satisfaction"),
        ("服务对象 满意度指标", "satisfaction"),
    ],
)
def test_first_levels_have_their_class_however_they_are_printed(
    label: str, class_: str
):
    assert load_classes().level1_class(label) == class_


@pytest.mark.parametrize(
    ("label", "class_"),
    [
        ("1.数量指标", "quantity"),
        ("①数量指标（10分）", "quantity"),
        ("⑴质量指标", "quality"),
        ("（2）质量指标", "quality"),
        ("*质量指标", "quality"),
        ("数量指标2：", "quantity"),
        ("数量指标(或建筑规模指标)", "quantity"),
        ("时效指标（工期指标、形象进度指标）", "timeliness"),
        ("进度指标", "timeliness"),
        ("成本目标", "cost"),
        ("预算(或投资规模)控制指标", "cost"),
        ("经济效益目标", "economic"),
        ("社会效益值", "social"),
        ("环境效益目标", "ecological"),
        ("生态环境效益", "ecological"),
        ("可持续影响目标（5-10分）", "sustainability"),
        ("可持续性影响", "sustainability"),
        ("社会公众或服务对象满意度指标", "satisfaction"),
        ("满意度指标", "satisfaction"),
        ("服务对象满意度指标（受益群众）", "satisfaction"),
        ("家长满意率", "satisfaction"),
        ("经济成本指标", "economic_cost"),
        ("社会成本", "social_cost"),
        ("生态环境\n成本指标", "ecological_cost"),
        ("社会、经济、生态效益指标", "other"),
        ("预算支出进度", "other"),
    ],
)
def test_second_levels_have_their_class_however_they_are_printed(
    label: str, class_: str
):
    assert load_classes().level2_class(label) == class_


INNOCENTS = (
    "指标值",
    "备注",
    "合计",
    "产出合计",
    "小计（50分）",
    "得分",
    "一级指标",
    "二级指标",
    "绩效指标(90分)",
    "年度绩效指标",
    "指标",
    "产出指标得分",
    "数量指标值",
    "数量2",
    "数量指标-培训人数",
    "成本指标（万元）",
    "质量合格率",
    "培训数量",
    "产出指标（2024）",
    "满意度调查表发放数量",
    "安全生产专项项目",
    "生态成本核算试点项目",
    "经济普查专项",
    "目标1",
    "50分",
    "（50分）",
    "一、",
    "",
)


@pytest.mark.parametrize("text", INNOCENTS)
def test_what_only_resembles_a_level_has_no_class(text: str):
    known = load_classes()
    assert (known.level1_class(text), known.level2_class(text)) == (None, None)


def scored(label: str, low: str | None, high: str | None) -> ScoredLabel:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return ScoredLabel(label, ends[0], ends[1])


@pytest.mark.parametrize(
    ("label", "split"),
    [
        ("产出指标（50分）", scored("产出指标", "50", "50")),
        ("产出指标 （ 50 分 ）", scored("产出指标", "50", "50")),
        ("产出指标（５０）", scored("产出指标", "50", "50")),
        ("产出指标【50】：", scored("产出指标", "50", "50")),
        ("产出指标50分", scored("产出指标", "50", "50")),
        ("数量指标：12.5分", scored("数量指标", "12.5", "12.5")),
        ("成本指标(0-20)分", scored("成本指标", "0", "20")),
        ("产出指标(40—50分)", scored("产出指标", "40", "50")),
        ("产出指标40分至50分", scored("产出指标", "40", "50")),
        ("产出指标 (权重50%)", scored("产出指标", "50", "50")),
        ("产出指标（分值：30）", scored("产出指标", "30", "30")),
        ("产出指标 权重50", scored("产出指标", "50", "50")),
        ("数量指标（4分）", scored("数量指标", "4", "4")),
        ("数量指标（4）分", scored("数量指标", "4", "4")),
        ("数量指标（权重4）", scored("数量指标", "4", "4")),
        ("数量指标（0-4）", scored("数量指标", "0", "4")),
        ("数量指标（5）", scored("数量指标", "5", "5")),
        ("一、产出指标（50分）", scored("一、产出指标", "50", "50")),
        ("产出指标（100分）", scored("产出指标", "100", "100")),
        ("数量指标（4）", scored("数量指标", None, None)),
        ("产出指标（101分）", scored("产出指标（101分）", None, None)),
        ("产出指标（50-40分）", scored("产出指标（50-40分）", None, None)),
        ("覆盖率100%", scored("覆盖率100%", None, None)),
        ("数量指标2", scored("数量指标2", None, None)),
        ("（50分）", scored("（50分）", None, None)),
        ("产出指标", scored("产出指标", None, None)),
    ],
)
def test_a_score_behind_a_label_is_figures(label: str, split: ScoredLabel):
    assert split_score(label) == split


@given(
    label=st.sampled_from(["产出指标", "社会效益指标", "满意度", "成本"]),
    low=st.integers(0, 100),
    more=st.integers(0, 100),
    style=st.sampled_from(["（{}分）", "({})分", " {}分", "[权重{}%]", "（{} 分）："]),
    dash=st.sampled_from("-—~至"),
)
def test_a_score_is_read_and_taken_off_in_every_style(
    label: str, low: int, more: int, style: str, dash: str
):
    high = min(100, low + more)
    span = f"{low}{dash}{high}" if high > low else str(low)
    split = split_score(label + style.format(span))
    assert split == scored(label, str(low), str(high))
    assert fold_class_name(label + style.format(span)) == fold_class_name(label)
