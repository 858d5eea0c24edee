"""What was reached: scores within their weights, misses explained and not rewarded."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.audit.rules import evaluation as rules
from tests.audit.written import form, said

SCORED = ("level3", "target_raw", "weight_raw", "score")
REACHED = ("level2", "level3", "target_raw", "actual_raw", "weight_raw", "score")
EXPLAINED = (*REACHED, "deviation")


@pytest.mark.parametrize(
    ("weights_and_scores", "messages"),
    [
        (("10 | 10.1",), ["“指标0”得分10.1分,不在0至分值10分之间"]),
        (("0 | 5",), ["“指标0”得分5分,不在0至分值0分之间"]),
        (("10 | 12", "20 | 18"), ["“指标0”得分12分,不在0至分值10分之间"]),
        (("10 | 12", "20 | 20"), ["“指标0”得分12分,不在0至分值10分之间"]),
        (("10 | 10",), []),
        (("0 | 0",), []),
        (("10 | 0",), []),
        (("10 | ",), []),
        ((" | 5",), []),
        # Scores out of a hundred, weighed by shares or by points.
        (("10% | 95",), []),
        (("0.1 | 95",), []),
        (("10 | 95", "20 | 88"), []),
    ],
)
def test_a_score_is_a_part_of_its_weight(
    weights_and_scores: tuple[str, ...], messages: list[str]
):
    rows = [f"指标{n} | 5次 | {text}" for n, text in enumerate(weights_and_scores)]
    project = form(rows=rows, columns=SCORED)
    assert said(rules.score_over_weight(project)) == messages


def test_a_weight_of_one_point_is_no_share():
    project = form(rows=["次数 | 5次 | 1 | 2"], columns=SCORED)
    (oddity,) = rules.score_over_weight(project)
    assert (oddity.expected, oddity.actual) == ("0至1", "2")
    assert oddity.place is not None
    assert oddity.place.raw == "2"


def test_a_score_below_nought_is_no_score():
    project = form(rows=["次数 | 5次 | 10 | 0"], columns=SCORED)
    row = replace(project.indicators[0], score=Decimal(-1))
    found = said(rules.score_over_weight(replace(project, indicators=(row,))))
    assert found == ["“次数”得分-1分,不在0至分值10分之间"]


MISSED = [
    "质量指标 | 合格率 | ≥95% | 94.9%",
    "质量指标 | 合格率 | ≥95% | 94.9",
    "质量指标 | 合格率 | ≥95% | 0",
    "质量指标 | 合格率 | ≥95% | 1.5",
    "数量指标 | 次数 | >5次 | 5",
    "数量指标 | 次数 | =5次 | 4次",
    "数量指标 | 事故 | ≤2起 | 3",
    "数量指标 | 事故 | <2起 | 2",
    "数量指标 | 次数 | 5-8次 | 4",
    "成本指标 | 成本 | 5-8万元 | 9万元",
    "时效指标 | 天数 | 5-8天 | 9",
    "质量指标 | 偏差 | ±3% | 3.5%",
    "质量指标 | 偏差 | ±3% | -4%",
    "数量指标 | 长度 | ≥1公里 | 0.9公里",
    "成本指标 | 成本 | ≤3万元 | 30001元",
]
NOT_MISSED = [
    "质量指标 | 合格率 | ≥95% | 95%",
    "数量指标 | 次数 | >5次 | 6",
    "数量指标 | 次数 | =5次 | 5",
    "数量指标 | 次数 | =5次 | 7",
    "数量指标 | 事故 | ≤2起 | 2",
    "数量指标 | 事故 | <2起 | 1",
    "数量指标 | 次数 | 5-8次 | 5",
    "数量指标 | 次数 | 5-8次 | 8",
    "成本指标 | 成本 | 5-8万元 | 8万元",
    "质量指标 | 偏差 | ±3% | 3%",
    "质量指标 | 偏差 | ±3% | -3%",
    # More than a range is good where more is better, less where less is.
    "数量指标 | 次数 | 5-8次 | 9",
    "成本指标 | 成本 | 5-8万元 | 4万元",
    "成本指标 | 成本 | =10万元 | 9万元",
    "时效指标 | 天数 | =30天 | 25",
    # Without a sign it may be an upper bound.
    "数量指标 | 投诉 | 5次 | 4次",
    # A bare share of one.
    "质量指标 | 合格率 | ≥95% | 0.96",
    "质量指标 | 合格率 | ≥95% | 1",
    "质量指标 | 合格率 | ≥95 | 0.96",
    # Nothing to compare.
    "质量指标 | 合格率 | ≥95% | ",
    "质量指标 | 合格率 | ≥95% | 达成预期指标",
    "数量指标 | 人数 | ≥95人 | 3次",
    "质量指标 | 效果 | 良好 | 3",
    "数量指标 | 次数 | | 3",
]


@pytest.mark.parametrize("row", MISSED)
def test_a_missed_target_needs_a_reason_and_has_not_its_full_score(row: str):
    name, target, actual = (cell.strip() for cell in row.split("|")[1:])
    shortfall = f"“{name}”指标值“{target}”,实际完成“{actual}”"
    for reason in ("", "无"):
        rows = [f"{row} | 10 | 10 | {reason}"]
        project = form(rows=rows, columns=EXPLAINED)
        assert said(rules.deviation_missing(project)) == [f"{shortfall},未说明偏差原因"]
        assert said(rules.score_unearned(project)) == [f"{shortfall},仍得满分10分"]


@pytest.mark.parametrize("row", NOT_MISSED)
def test_only_what_was_missed_beyond_doubt_is_circled(row: str):
    project = form(rows=[f"{row} | 10 | 10"], columns=REACHED)
    assert not said(rules.deviation_missing(project))
    assert not said(rules.score_unearned(project))


def test_a_percent_sign_tells_a_share_from_a_percentage():
    row = "质量指标 | 合格率 | ≥95% | 0.96%"
    project = form(rows=[row], columns=REACHED)
    assert len(said(rules.deviation_missing(project))) == 1


def test_a_small_count_is_no_share():
    project = form(rows=["数量指标 | 次数 | ≥5次 | 1"], columns=REACHED)
    assert len(said(rules.deviation_missing(project))) == 1


@pytest.mark.parametrize(
    ("direction", "found"), [("反向指标", 0), ("正向指标", 1), ("", 1)]
)
def test_less_is_no_miss_where_the_direction_says_so(direction: str, found: int):
    columns = (*REACHED[:4], "direction")
    row = f"数量指标 | 能耗 | =5吨 | 4吨 | {direction}"
    project = form(rows=[row], columns=columns)
    assert len(said(rules.deviation_missing(project))) == found


@pytest.mark.parametrize("row", ["成本指标 | 成本 | =10万元 | 9万元"])
def test_money_under_a_first_level_of_costs_is_a_cost(row: str):
    columns = ("level1", "level3", "target_raw", "actual_raw")
    project = form(rows=[row], columns=columns)
    assert not said(rules.deviation_missing(project))


def test_a_reason_that_is_given_is_enough():
    row = "质量指标 | 合格率 | ≥95% | 90% | 10 | 9 | 雨季停工"
    project = form(rows=[row], columns=EXPLAINED)
    assert not said(rules.deviation_missing(project))
    assert not said(rules.score_unearned(project))


@pytest.mark.parametrize("weight_and_score", [" | ", "10 | ", "0 | 0", "10 | 9.9"])
def test_only_the_full_score_is_unearned(weight_and_score: str):
    row = f"质量指标 | 合格率 | ≥95% | 90% | {weight_and_score}"
    project = form(rows=[row], columns=REACHED)
    assert not said(rules.score_unearned(project))


def test_a_miss_is_marked_at_what_was_reached():
    row = "质量指标 | 合格率 | ≥95% | 90%"
    (oddity,) = rules.deviation_missing(form(rows=[row], columns=REACHED))
    assert (oddity.expected, oddity.actual) == ("≥95%", "90%")
    assert oddity.place is not None
    assert oddity.place.raw == "90%"
