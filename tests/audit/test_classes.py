"""The tree of levels: what every form has, and what belongs under what."""

import pytest

from extractor.audit.rules import classes as rules
from tests.audit.written import form, said

OUTPUT = "产出指标 | 数量指标 | 参加人数 | ≥60人"
BENEFIT = "效益指标 | 社会效益指标 | 知晓率 | ≥80%"
CONTENT = "满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥90%"
COST = "成本指标 | 经济成本指标 | 项目成本 | ≤3万元"
UNLISTED = "其他说明 | 数量指标 | 备查 | 1份"
WITHOUT_LEVEL = " | 数量指标 | 参加人数 | ≥60人"


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        ((OUTPUT,), ["1行指标分属产出指标,没有效益指标"]),
        (
            (COST, BENEFIT, CONTENT),
            ["3行指标分属成本指标、效益指标、满意度指标,没有产出指标"],
        ),
        (
            (CONTENT, CONTENT),
            [
                "2行指标分属满意度指标,没有产出指标",
                "2行指标分属满意度指标,没有效益指标",
            ],
        ),
        # A class whose row is kept blank has no indicator.
        (
            (OUTPUT, "效益指标 | 社会效益指标 | | "),
            ["1行指标分属产出指标,没有效益指标"],
        ),
        ((OUTPUT, BENEFIT), []),
        ((OUTPUT, "效益指标 | 社会效益指标 | 无 | "), []),
        ((OUTPUT, UNLISTED), []),
        ((WITHOUT_LEVEL,), []),
        ((OUTPUT, WITHOUT_LEVEL), []),
        ((), []),
    ],
)
def test_output_and_benefit_are_both_there(rows: tuple[str, ...], messages: list[str]):
    assert said(rules.class_missing(form(rows=rows))) == messages


def test_a_missing_class_is_said_with_both_sides():
    (oddity,) = rules.class_missing(form(rows=[OUTPUT, OUTPUT, CONTENT]))
    assert oddity.expected == "效益指标"
    assert oddity.actual == "产出指标、满意度指标"


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        ((OUTPUT, BENEFIT), ["2行指标分属产出指标、效益指标,没有满意度指标"]),
        ((OUTPUT, CONTENT), []),
        # In the forms of 2011 it was a benefit.
        ((OUTPUT, "效益指标 | 服务对象满意度指标 | 游客满意度 | ≥90%"), []),
        ((OUTPUT, UNLISTED), []),
        ((WITHOUT_LEVEL,), []),
        ((), []),
    ],
)
def test_satisfaction_is_looked_for_in_both_levels(
    rows: tuple[str, ...], messages: list[str]
):
    assert said(rules.satisfaction_missing(form(rows=rows))) == messages


@pytest.mark.parametrize(
    ("level1", "level2"),
    [
        ("产出指标", "经济效益指标"),
        ("产出指标", "服务对象满意度指标"),
        ("产出指标", "经济成本指标"),
        ("效益指标", "数量指标"),
        ("效益指标", "成本指标"),
        ("满意度指标", "社会效益指标"),
        ("成本指标", "质量指标"),
    ],
)
def test_a_second_level_under_a_wrong_first_one_is_circled(level1: str, level2: str):
    found = said(rules.level_mismatch(form(rows=[f"{level1} | {level2} | 名称 | 1次"])))
    assert found == [f"二级指标“{level2}”不属于一级指标“{level1}”,共1行"]


@pytest.mark.parametrize(
    ("level1", "level2"),
    [
        *(("产出指标", name) for name in ("数量指标", "质量指标", "时效指标")),
        ("产出指标", "成本指标"),
        *(("效益指标", f"{name}效益指标") for name in ("经济", "社会", "生态")),
        ("效益指标", "可持续影响指标"),
        ("效益指标", "服务对象满意度指标"),
        ("满意度指标", "服务对象满意度指标"),
        ("成本指标", "成本指标"),
        *(("成本指标", f"{name}成本指标") for name in ("经济", "社会", "生态环境")),
        ("过程指标", "数量指标"),
        # What nobody listed may stand anywhere.
        ("产出指标", "自设指标"),
        ("自设指标", "社会效益指标"),
        ("", "社会效益指标"),
        ("产出指标", ""),
    ],
)
def test_both_trees_are_right(level1: str, level2: str):
    assert not said(
        rules.level_mismatch(form(rows=[f"{level1} | {level2} | 名 | 1次"]))
    )


def test_each_wrong_pair_is_said_once_with_its_rows():
    strange = "产出指标 | 社会效益指标 | 名称 | 1次"
    other = "效益指标 | 时效指标 | 名称 | 1次"
    oddities = tuple(rules.level_mismatch(form(rows=[OUTPUT, strange, other, strange])))
    assert said(oddities) == [
        "二级指标“社会效益指标”不属于一级指标“产出指标”,共2行",
        "二级指标“时效指标”不属于一级指标“效益指标”,共1行",
    ]
    assert [oddity.indicator for oddity in oddities] == [2, 3]
    assert oddities[0].expected == "数量、质量、时效、成本指标"
    assert oddities[0].place is not None
    assert oddities[0].place.raw == "社会效益指标"


@pytest.mark.parametrize(
    ("rows", "is_mixed"),
    [
        ((COST, "产出指标 | 成本指标 | 单价 | ≤2元"), True),
        ((COST, OUTPUT), False),
        ((OUTPUT, "产出指标 | 成本指标 | 单价 | ≤2元"), False),
        (("成本指标 | 成本指标 | 单价 | ≤2元", COST), False),
        # A row that is only kept is none.
        (("成本指标 | 经济成本指标 | | ", "产出指标 | 成本指标 | 单价 | ≤2元"), False),
        ((COST, "产出指标 | 成本指标 | | "), False),
    ],
)
def test_costs_stand_in_one_place(rows: tuple[str, ...], *, is_mixed: bool):
    found = said(rules.trees_mixed(form(rows=rows)))
    expected = "“成本指标”列为一级指标,“产出指标”下又有“成本指标”"
    assert found == ([expected] if is_mixed else [])


def test_mixed_trees_are_marked_under_output():
    project = form(rows=["产出指标 | 成本指标 | 单价 | ≤2元", COST])
    (oddity,) = rules.trees_mixed(project)
    assert oddity.indicator == 1
    assert oddity.place is not None
    assert oddity.place.raw == "成本指标"
