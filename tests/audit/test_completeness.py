"""What a form must hold: name, department, goal, money, names and targets."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.audit.rules import completeness as rules
from extractor.geometry import Box, Place
from extractor.model import DocumentHead, Project
from tests.audit.written import document, form, goals, said

HEADING = Place(page_number=3, box=Box(60, 40, 300, 60), raw="湿地", cell_id=None)


@pytest.mark.parametrize(
    ("name", "is_missing"),
    [(None, True), ("/", True), ("无", True), ("湿地巡护费", False), ("无障碍", False)],
)
def test_a_project_has_a_name(name: str | None, *, is_missing: bool):
    project = replace(form(), project_name=name, page_first=3)
    expected = ["第3页起的绩效目标表未填项目名称"] if is_missing else []
    assert said(rules.name_missing(project)) == expected


def test_a_missing_name_is_marked_where_the_form_shows_what_it_is_of():
    project = replace(form(), project_name=None, places={"heading": (HEADING,)})
    (oddity,) = rules.name_missing(project)
    assert oddity.place == HEADING
    code = {"project_code": (HEADING,)}
    (coded,) = rules.name_missing(replace(project, places=code))
    assert coded.place == HEADING
    (nowhere,) = rules.name_missing(replace(project, places={}))
    assert nowhere.place is None


@pytest.mark.parametrize(
    ("supervisor", "implementer", "head", "is_missing"),
    [
        (None, None, None, True),
        ("—", "/", None, True),
        ("县湿地局", None, None, False),
        (None, "县湿地站", None, False),
        (None, None, "云岭县湿地局", False),
    ],
)
def test_somebody_answers_for_a_project(
    supervisor: str | None,
    implementer: str | None,
    head: str | None,
    *,
    is_missing: bool,
):
    project = replace(form(), supervisor=supervisor, implementer=implementer)
    whole = replace(document(project), head=DocumentHead(department=head))
    expected = "主管部门、实施单位均未填写,文件封面也没有部门名称"
    found = said(rules.department_missing(whole))
    assert found == ([expected] if is_missing else [])


def test_a_form_without_department_is_marked_at_its_name():
    name = HEADING._replace(raw="湿地巡护费")
    spots = {"heading": (HEADING,), "project_name": (name,)}
    whole = document(replace(form(), places=spots))
    (oddity,) = rules.department_missing(replace(whole, head=DocumentHead()))
    assert oddity.place == name
    assert oddity.project == 1


@pytest.mark.parametrize(
    ("texts", "is_missing"),
    [((), True), (("",), True), (("无", "/"), True), (("", "巡护到位。"), False)],
)
def test_a_form_states_a_goal(texts: tuple[str, ...], *, is_missing: bool):
    project = replace(form(), goals=goals(*texts))
    expected = ["绩效目标没有内容"] if is_missing else []
    assert said(rules.goal_missing(project)) == expected


def test_a_goal_of_the_whole_project_is_a_goal():
    project = replace(form(), goals=goals("三年建成。", scope="lifetime"))
    assert not said(rules.goal_missing(project))


@pytest.mark.parametrize(
    ("funds", "message"),
    [
        ((), "没有填列预算金额"),
        (("total", "fiscal -"), "资金栏2行均未填金额"),
        (("total 无",), "资金栏1行均未填金额"),
        (("total", "fiscal 3万元"), None),
        (("total 0",), None),
        (("total 三万",), None),
    ],
)
def test_some_amount_is_printed(funds: tuple[str, ...], message: str | None):
    found = said(rules.budget_missing(form(funds=funds)))
    assert found == ([message] if message else [])


def test_blank_funds_are_marked_in_their_first_row():
    (oddity,) = rules.budget_missing(form(funds=["total -", "fiscal"]))
    assert oddity.place is not None
    assert oddity.place.raw == "-"
    assert oddity.project == 1


@pytest.mark.parametrize(
    ("funds", "is_zero"),
    [
        (("total 0", "fiscal 0"), True),
        (("total 0.00万元",), True),
        # The money of other years does not make this year's.
        (("total 0", "total@lifetime 9万元"), True),
        # A total that was left out: the rules on sums say so.
        (("total 0", "fiscal 3万元"), False),
        (("total 0", "total#adjusted 3万元"), False),
        (("total 3万元", "other 0"), False),
        (("total",), False),
        (("other 0",), False),
    ],
)
def test_a_budget_is_more_than_nought(funds: tuple[str, ...], *, is_zero: bool):
    found = said(rules.budget_zero(form(funds=funds)))
    assert found == (["预算总额为0"] if is_zero else [])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("产出指标 | 数量指标 | | ≥60人", "第1行有指标值“≥60人”而没有指标名称"),
        ("产出指标 | 数量指标 | | 60-70人", "第1行有指标值“60-70人”而没有指标名称"),
        ("产出指标 | 时效指标 | | 6月底前", "第1行有指标值“6月底前”而没有指标名称"),
        ("产出指标 | 质量指标 | | 良好", "第1行有指标值“良好”而没有指标名称"),
        (
            "效益指标 | 社会效益指标 | | 逐步恢复水鸟栖息地",
            "第1行有指标值“逐步恢复水鸟栖息地”而没有指标名称",
        ),
        ("产出指标 | 数量指标 | | ≥**个", "第1行有指标值“≥**个”而没有指标名称"),
        ("产出指标 | 数量指标 | 参加人数 | ≥60人", None),
        # Rows that a form keeps, and what is declared not to apply.
        ("产出指标 | 数量指标 | | ", None),
        ("产出指标 | 数量指标 | | 无", None),
        ("效益指标 | 生态效益指标 | | 本项目不涉及生态效益", None),
    ],
)
def test_a_target_is_of_a_named_indicator(row: str, message: str | None):
    found = said(rules.indicator_unnamed(form(rows=[row])))
    assert found == ([message] if message else [])


def test_a_description_names_an_indicator_too():
    columns = ("level1", "level2", "description", "target_raw")
    project = form(rows=["产出指标 | 数量指标 | 参加人数 | ≥60人"], columns=columns)
    assert not said(rules.indicator_unnamed(project))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("产出指标 | 数量指标 | 参加人数 | ", "“参加人数”没有指标值"),
        ("产出指标 | 数量指标 | 参加人数 | ≥60人", None),
        ("产出指标 | 数量指标 | 参加人数 | 无", None),
        ("产出指标 | 数量指标 | 无 | ", None),
        ("产出指标 | 数量指标 | / | ", None),
        ("产出指标 | 数量指标 | | ", None),
    ],
)
def test_a_named_indicator_has_a_target(row: str, message: str | None):
    found = said(rules.target_blank(form(rows=[row])))
    assert found == ([message] if message else [])


def test_a_target_may_be_blank_beside_what_was_reached():
    columns = ("level1", "level2", "level3", "target_raw", "actual_raw")
    project = form(rows=["产出指标 | 数量指标 | 参加人数 | | 50"], columns=columns)
    assert said(rules.target_blank(project)) == ["“参加人数”没有指标值"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "产出指标 | 质量指标 | 合格率 | ≥**%",
            "“合格率”的指标值“≥**%”仍是表样",
        ),
        ("产出指标 | 质量指标 | | XX%", "第1行指标的指标值“XX%”仍是表样"),
        ("产出指标 | 质量指标 | 合格率 | ≥95%", None),
        ("产出指标 | 质量指标 | 合格率 | 无", None),
    ],
)
def test_the_sample_text_of_a_form_is_no_target(row: str, message: str | None):
    found = said(rules.target_placeholder(form(rows=[row])))
    assert found == ([message] if message else [])


@pytest.mark.parametrize(
    ("nature", "is_unknown"),
    [
        ("甲类", True),
        ("□甲类 √乙类", True),
        ("甲" * 20, True),
        ("甲" * 21, False),
        ("经常性项目", False),
        ("新增项目□ 延续项目√", False),
        ("常年性", False),
        ("持续性项目", False),
        ("特定目标类", False),
        ("/", False),
        (None, False),
    ],
)
def test_a_nature_is_one_of_the_usual(nature: str | None, *, is_unknown: bool):
    found = said(rules.nature_unknown(replace(form(), nature=nature)))
    expected = f"项目属性“{nature}”不在常用名单内"
    assert found == ([expected] if is_unknown else [])


def test_places_are_those_of_the_value():
    spot = {"nature": (HEADING,), "budget_total": (HEADING,)}
    project = replace(form(), nature="甲类", budget_total=Decimal(0), places=spot)
    (nature,) = rules.nature_unknown(project)
    (zero,) = rules.budget_zero(project)
    assert zero.actual == "0"
    assert nature.place == zero.place == HEADING


def test_a_form_that_holds_all_is_left_alone():
    project: Project = replace(
        form(
            rows=["产出指标 | 数量指标 | 参加人数 | ≥60人"],
            funds=["total 3万元"],
        ),
        goals=goals("巡护到位。"),
        nature="经常性",
    )
    checks = (
        rules.name_missing,
        rules.goal_missing,
        rules.budget_missing,
        rules.budget_zero,
        rules.indicator_unnamed,
        rules.target_blank,
        rules.target_placeholder,
        rules.nature_unknown,
    )
    assert not [found for check in checks for found in said(check(project))]
