"""Targets: every notation the forms are known to print, and what it is read as.

Figures are compared as printed: `low high unit` of the contract, an open end as `-`.
"""

import pytest

from extractor.normalize.targets import read_target
from tests.normalize.targets_written import codes, figures


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        # Quotes that spreadsheets leave, LaTeX that OCR leaves, odd signs.
        ("'=100%", "= 100 100 %"),
        ("‘=100%", "= 100 100 %"),
        ("' =3 人", "= 3 3 人"),
        ("`=3", "= 3 3 -"),
        ("“≥90%”", ">= 90 - %"),
        ("'≥2 个", ">= 2 - 个"),
        ("' $\\geq 20\\%$", ">= 20 - %"),
        ("$100$%", "~= 100 100 %"),
        ("$\\leq 5$ 天", "<= - 5 天"),
        ("≧85%", ">= 85 - %"),
        ("⩾85%", ">= 85 - %"),
        ("＞＝90％", ">= 90 - %"),
        ("=>90%", ">= 90 - %"),
        (">=98%", ">= 98 - %"),
        ("<=6962人", "<= - 6962 人"),
        ("≯5次", "<= - 5 次"),
        ("﹥90%", "> 90 - %"),
        ("＜3起", "< - 3 起"),
        ("》=90%", ">= 90 - %"),
        # No operator.
        ("100%", "~= 100 100 %"),
        ("100.00%", "~= 100 100 %"),
        ("=100.00(%)", "= 100 100 %"),
        ("3", "~= 3 3 -"),
        ("0%", "~= 0 0 %"),
        ("0次", "~= 0 0 次"),
        ("零", "~= 0 0 -"),
        ("5‰", "~= 5 5 ‰"),
        ("-5℃", "~= -5 -5 ℃"),
        # Words for operators.
        ("不低于95%", ">= 95 - %"),
        ("不少于 20 场次", ">= 20 - 场次"),
        ("不得低于85%", ">= 85 - %"),
        ("大于等于90%", ">= 90 - %"),
        ("至少5次", ">= 5 - 次"),
        ("95%以上", ">= 95 - %"),
        ("95%（含）以上", ">= 95 - %"),
        ("达到90%以上", ">= 90 - %"),
        ("达95%及以上", ">= 95 - %"),
        ("1000人次以上", ">= 1000 - 人次"),
        ("2次以上/年", ">= 2 - 次/年"),
        ("10+", ">= 10 - -"),
        ("不超过3%", "<= - 3 %"),
        ("控制在100万元以内", "<= - 100 万元"),
        ("70dB以下", "<= - 70 dB"),
        ("3个工作日内", "<= - 3 工作日"),
        ("超过50万人", "> 50 - 万人"),
        ("100余人", "> 100 - 人"),
        ("2万余株", "> 2 - 万株"),
        ("不足3%", "< - 3 %"),
        ("少于2次", "< - 2 次"),
        # Ranges and tolerances.
        ("90%-95%", "between 90 95 %"),
        ("3~5天", "between 3 5 天"),
        ("3－5次", "between 3 5 次"),
        ("80至100万元", "between 80 100 万元"),
        ("9000元-1万元", "between 0.9 1 万元"),
        ("±3%以内", "between -3 3 %"),
        ("正负3%", "between -3 3 %"),
        ("-3%~3%", "between -3 3 %"),
        ("-5~-3℃", "between -5 -3 ℃"),
        ("≥80%且≤90%", "between 80 90 %"),
        ("≤90%，≥80%", "between 80 90 %"),
        ("大于5小于10", "between 5 10 -"),
        ("5%≤x≤10%", "between 5 10 %"),
        ("[80,90]%", "between 80 90 %"),
        ("≥80%且≤90", "between 80 90 %"),
        # Separators, Chinese figures, scale words.
        ("1,234.5万元", "~= 1234.5 1234.5 万元"),
        ("1，000人", "~= 1000 1000 人"),
        ("1 000 元", "~= 1000 1000 元"),
        ("三次", "~= 3 3 次"),
        ("不少于三次", ">= 3 - 次"),
        ("百分之九十五以上", ">= 95 - %"),
        ("百分之百", "~= 100 100 %"),
        ("九成以上", ">= 9 - 成"),
        ("三万元", "~= 3 3 万元"),
        ("两百人", "~= 200 200 人"),
        ("5万人次", "~= 5 5 万人次"),
        ("0.8亿元", "~= 0.8 0.8 亿元"),
        # Units: compound, in brackets, alternatives, symbols, unknown ones.
        ("≤28.40元/株", "<= - 28.4 元/株"),
        ("780元/生/年", "~= 780 780 元/生/年"),
        ("50元/人·天", "~= 50 50 元/人/天"),
        ("≥300元/㎡", ">= 300 - 元/平方米"),
        ("100（平方米）", "~= 100 100 平方米"),
        ("3台（套）", "~= 3 3 台(套)"),
        ("27台、件、套", "~= 27 27 台、件、套"),
        ("10台/件/套", "~= 10 10 台/件/套"),
        ("≥80M", ">= 80 - m"),
        ("2km", "~= 2 2 km"),
        ("≥8PB", ">= 8 - PB"),
        ("3500公斤", "~= 3500 3500 公斤"),
        ("13969.56标箱", "~= 13969.56 13969.56 标箱"),
        ("200幅次", "~= 200 200 幅次"),
        ("12匣", "~= 12 12 匣"),
        ("2000kcal", "~= 2000 2000 kcal"),
        ("95百分比", "~= 95 95 %"),
        # Frequencies.
        ("每季度1次", "~= 1 1 次/季度"),
        ("每周一次", "~= 1 1 次/周"),
        ("每年≥2次", ">= 2 - 次/年"),
        ("每月不少于1次", ">= 1 - 次/月"),
        ("一年4次", "~= 4 4 次/年"),
        ("1次每季度", "~= 1 1 次/季度"),
        ("每两年一次", "~= 1 1 次/2年"),
        ("每人每月1000元", "~= 1000 1000 元/人/月"),
        ("235人/年", "~= 235 235 人/年"),
        # A form's own example before the value.
        ("(≥**%)>=100%", ">= 100 - %"),
        ("(≥**株)>=17600株", ">= 17600 - 株"),
        ("(≤**元/株)≤28.40/株", "<= - 28.4 元/株"),
        ("（≥**万元）≥80", ">= 80 - 万元"),
        # The same figure twice is one.
        ("100%（1.0）", "~= 100 100 %"),
        ("100%，100%", "~= 100 100 %"),
    ],
)
def test_a_figure_is_read_with_its_operator_and_unit(raw: str, expected: str):
    target = read_target(raw)
    assert figures(target) == expected
    is_range = expected.startswith("between")
    assert target.target_kind == ("range" if is_range else "number")
    assert target.note is None


@pytest.mark.parametrize(
    ("raw", "expected", "note"),
    [
        ("合格率100%", "~= 100 100 %", "合格率"),
        ("满意度达到95%以上", ">= 95 - %", "满意度"),
        ("使用年限10年以上", ">= 10 - 年", "使用年限"),
        ("8小时内响应", "<= - 8 小时", "响应"),
        ("100%整改", "~= 100 100 %", "整改"),
        ("按照标准500元/人发给对象", "~= 500 500 元/人", "按照标准发给对象"),
        ("组织培训两次", "~= 2 2 次", "组织培训"),
        ("每年开展培训3次", "~= 3 3 次/年", "开展培训"),
        ("某学科保持全球前1%", "<= - 1 %", "某学科保持全球"),
        ("不低于上年水平95%", ">= 95 - %", "不低于上年水平"),
        ("5G基站10个", "~= 10 10 个", "5G基站"),
        ("PM2.5浓度≤35μg/m³", "<= - 35 μg/立方米", "PM2.5浓度"),
        ("2023年度满意度≥95%", ">= 95 - %", "2023年度满意度"),
        ("30个左右", "~= 30 30 个", "左右"),
        ("约30人", "~= 30 30 人", "约"),
        ("优（90分以上）", ">= 90 - 分", "优"),
        ("每月完成率100%", "~= 100 100 %", "每月完成率"),
        ("10家内设机构", "~= 10 10 家", "内设机构"),
    ],
)
def test_one_figure_inside_words_counts_and_the_words_are_its_note(
    raw: str, expected: str, note: str
):
    target = read_target(raw)
    assert (figures(target), target.note) == (expected, note)
    assert target.findings == ()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (None, "blank"),
        ("", "blank"),
        (" '\u3000", "blank"),
        ("无", "none"),
        ("无。", "none"),
        ("不适用", "none"),
        ("不涉及", "none"),
        ("/", "none"),
        ("—", "none"),
        ("N/A", "none"),
        ("≥**%", "placeholder"),
        ("（≥**株）", "placeholder"),
        ("XX", "placeholder"),
        ("≥XX个", "placeholder"),
        ("X%", "placeholder"),
        ("#REF!", "placeholder"),
        ("》 亩", "placeholder"),
        ("》 元/亩", "placeholder"),
        ("≥", "placeholder"),
        ("……", "placeholder"),
        ("优", "grade"),
        ("优良", "grade"),
        ("优良中低差", "grade"),
        ("优/良/中/差", "grade"),
        ("较好", "grade"),
        ("一般", "grade"),
        ("达标", "text"),
        ("是", "text"),
        ("显著", "text"),
        ("合理", "text"),
        ("提高", "text"),
        ("长期", "text"),
        ("按月安排", "text"),
        ("不超预算", "text"),
        ("≤预算数", "text"),
        ("不发生较大及以上事故", "text"),
        ("绝大多数人满意", "text"),
        ("统一一次性发放", "text"),
        ("排名第1", "text"),
        ("二级以上", "text"),
        ("3D打印", "text"),
        ("师生比1:18", "text"),
        ("2/3以上", "text"),
        ("按2021年标准执行", "text"),
        ("每月10日前发放", "text"),
    ],
)
def test_what_has_no_figure_is_of_its_own_kind(raw: str | None, kind: str):
    target = read_target(raw)
    assert target.target_kind == kind
    assert (target.low, target.high, target.unit) == (None, None, None)
    assert target.findings == ()


def test_a_grade_or_better_is_a_grade_with_an_operator():
    target = read_target("良好以上")
    assert (target.target_kind, target.operator) == ("grade", ">=")
    assert target.operator_implied is False


@pytest.mark.parametrize(
    "raw",
    [
        "合格率≥95%，满意率100%",
        "男100人，女50人",
        "10%1",
        "100%、98%",
        "≥95%，≤90%",
        "3%损耗≤10%",
        "≥3%损耗≤10%",
        "≥5且≤5",
        "合格率=100%22.5",
        "=100%22.5个",
        "=50%101",
        "10%，=100",
        "10%=100个",
        "100%，1.0",
        "3人-5个",
        "10个≥3人",
    ],
)
def test_two_figures_make_a_text_and_a_finding(raw: str):
    target = read_target(raw)
    assert target.target_kind == "text"
    assert codes(target) == ["target-several-figures"]


@pytest.mark.parametrize(
    ("raw", "expected", "note"),
    [
        ("=100% 22.5", "= 100 100 %", "22.5"),
        ("=50% 100", "= 50 50 %", "100"),
        ("≤10次 22.5", "<= - 10 次", "22.5"),
        ("10%=100", "= 100 100 %", None),
        ("10公里=125", "= 125 125 公里", None),
    ],
)
def test_columns_that_ran_together_are_told_apart_and_marked(
    raw: str, expected: str, note: str | None
):
    target = read_target(raw)
    assert (figures(target), target.note) == (expected, note)
    assert codes(target) == ["target-fused"]


def test_parts_that_sum_to_the_whole_are_no_other_figures():
    target = read_target("854万元(甲400万元,乙295万元,丙159万元)")
    assert figures(target) == "~= 854 854 万元"
    bare = read_target("854(甲400万元,乙454万元)")
    assert figures(bare) == "~= 854 854 万元"
    short = read_target("854万元(甲400万元,乙295万元)")
    assert codes(short) == ["target-several-figures"]
