"""What stands twice: an uncoded project, an indicator with its target."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.audit.rules import repeats as rules
from extractor.model import Project
from tests.audit.written import document, form, said

ROW = "产出指标 | 数量指标 | 参加人数 | ≥60人"
OTHER_ROW = "产出指标 | 数量指标 | 巡护里程 | ≥60公里"


def project(
    *rows: str,
    budget: int | None = None,
    name: str = "湿地巡护费",
    code: str | None = None,
) -> Project:
    return replace(
        form(rows=rows),
        project_name=name,
        project_code=code,
        budget_total=None if budget is None else Decimal(budget),
    )


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (project(budget=5), project(budget=5), "预算总额也相同"),
        (project(ROW, budget=5), project(ROW, budget=6), "指标也相同"),
        (project(ROW, budget=5), project(ROW, budget=5), "预算总额和指标也相同"),
        (project(ROW), project(ROW.replace("≥", " ≥")), "指标也相同"),
        # Two tables of one name, or nothing that tells.
        (project(ROW, budget=5), project(OTHER_ROW, budget=6), None),
        (project(ROW), project(ROW, OTHER_ROW), None),
        (project(), project(), None),
        (project(ROW), project(ROW, name="湿地补植费"), None),
        (project(ROW, name="/"), project(ROW, name="/"), None),
        # Codes tell projects apart, and the run compares them.
        (project(ROW, code="A1"), project(ROW, code="A1"), None),
        (project(ROW, code="A1"), project(ROW, code="A2"), None),
        (project(ROW, code="A1"), project(ROW), None),
        (project(ROW), project(ROW, code="A1"), None),
    ],
)
def test_a_project_stands_once(first: Project, second: Project, same: str | None):
    found = said(rules.project_repeated(document(first, second)))
    expected = f"项目“湿地巡护费”与第1个项目(第1页)名称、单位相同,{same}"
    assert found == ([expected] if same else [])


@pytest.mark.parametrize(
    "other",
    [
        replace(project(ROW), supervisor="县林业局"),
        replace(project(ROW), implementer="县湿地站"),
        replace(project(ROW), form="central-project"),
    ],
)
def test_another_department_or_form_is_another_project(other: Project):
    assert not said(rules.project_repeated(document(project(ROW), other)))


def test_each_repeat_names_the_first_that_says_the_same():
    projects = (project(OTHER_ROW, budget=1), project(ROW), project(ROW, budget=1))
    oddities = tuple(rules.project_repeated(document(*projects)))
    assert [oddity.project for oddity in oddities] == [3]
    assert oddities[0].message == (
        "项目“湿地巡护费”与第1个项目(第1页)名称、单位相同,预算总额也相同"
    )


@pytest.mark.parametrize(
    ("second", "is_repeated"),
    [
        (ROW, True),
        ("产出指标 | 数量 指标 | 参加人数 | ≥６０人", True),
        ("产出指标 | 数量指标 | 参加人数 | ≥61人", False),
        ("产出指标 | 数量指标 | 到会人数 | ≥60人", False),
        ("产出指标 | 质量指标 | 参加人数 | ≥60人", False),
        ("效益指标 | 数量指标 | 参加人数 | ≥60人", False),
    ],
)
def test_an_indicator_stands_once(second: str, *, is_repeated: bool):
    found = said(rules.indicator_repeated(form(rows=[OTHER_ROW, ROW, second])))
    target = second.rpartition("| ")[2]
    expected = f"“参加人数”与第2行指标重复,指标值均为“{target}”"
    assert found == ([expected] if is_repeated else [])


@pytest.mark.parametrize("name", ["无", "/", ""])
def test_rows_that_name_nothing_are_no_repeats(name: str):
    row = f"效益指标 | 经济效益指标 | {name} | 无"
    assert not said(rules.indicator_repeated(form(rows=[row, row])))


@pytest.mark.parametrize("column", ["description", "operator_raw", "unit_raw"])
def test_what_stands_in_another_column_tells_indicators_apart(column: str):
    columns = ("level1", "level2", "level3", "target_raw", column)
    rows = [f"产出指标 | 数量指标 | 里程 | 60 | {text}" for text in ("≥", "≤")]
    assert not said(rules.indicator_repeated(form(rows=rows, columns=columns)))
    twice = form(rows=[rows[0], rows[0]], columns=columns)
    assert len(said(rules.indicator_repeated(twice))) == 1


def test_the_year_and_the_whole_project_may_have_the_same():
    rows = form(rows=[ROW, ROW]).indicators
    both = replace(form(), indicators=(rows[0], replace(rows[1], scope="lifetime")))
    assert not said(rules.indicator_repeated(both))


def test_the_second_of_two_is_marked_and_the_first_is_not():
    (oddity,) = rules.indicator_repeated(form(rows=[ROW, ROW]))
    assert oddity.indicator == 2
    assert oddity.place is not None
    assert oddity.place.raw == "参加人数"


def test_repeats_without_a_target_are_repeats():
    row = "产出指标 | 数量指标 | 参加人数 | "
    assert said(rules.indicator_repeated(form(rows=[row, row]))) == [
        "“参加人数”与第1行指标重复,指标值均为“”"
    ]
