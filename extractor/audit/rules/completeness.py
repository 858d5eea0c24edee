"""Rules on what a form leaves blank: name, department, goal, money, names and targets.

A cell with `/` or 无 is blank where a value must stand. An indicator whose name is 无
is declared not to apply and needs no target.
"""

from collections.abc import Iterator
from dataclasses import replace

from extractor.audit.oddities import Oddity, in_indicator, in_project, in_row
from extractor.audit.wording import row_name
from extractor.model import Normalized, Project
from extractor.text import fold_value, is_blank

_NATURES = (
    *("经常", "一次性", "新增", "延续", "阶段", "常年", "持续", "滚动", "长期", "短期"),
    *("新建", "续建", "改建", "扩建", "结转", "跨年", "当年", "临时", "固定", "其他"),
    # 项目类别 of the budget system, which many forms ask for under 项目属性.
    *("特定目标", "运转", "人员类", "基本支出", "专项", "本级", "重点", "一般"),
)
_NATURE_MAX = 20
"""What is longer is a description and no nature."""

_PROMISES = frozenset({"number", "range", "date", "grade", "text", "placeholder"})
_NOT_APPLICABLE = ("无", "不涉及", "不适用")


def name_missing(project: Project) -> Iterator[Oddity]:
    """No project name is printed."""
    if is_blank(project.project_name):
        message = f"第{project.page_first}页起的绩效目标表未填项目名称"
        yield in_project(project, message)


def department_missing(document: Normalized) -> Iterator[Oddity]:
    """Nobody is named: neither in the form nor by the document's cover."""
    if document.head.department is not None:
        return
    for project in document.projects:
        if is_blank(project.supervisor) and is_blank(project.implementer):
            message = "主管部门、实施单位均未填写,文件封面也没有部门名称"
            yield in_project(project, message)


def goal_missing(project: Project) -> Iterator[Oddity]:
    """No goal of any scope has a text."""
    if all(is_blank(goal.text) for goal in project.goals):
        message = "绩效目标没有内容"
        yield in_project(project, message)


def budget_missing(project: Project) -> Iterator[Oddity]:
    """No row of funds prints an amount."""
    if not all(is_blank(fund.amount_raw) for fund in project.funds):
        return
    if project.funds:
        message = f"资金栏{len(project.funds)}行均未填金额"
        yield replace(in_row(project.funds[0], message), project=project.ordinal)
    else:
        message = "没有填列预算金额"
        yield in_project(project, message)


def budget_zero(project: Project) -> Iterator[Oddity]:
    """The year's budget is nought, and so is all it is made of."""
    amounts = [fund.amount for fund in project.funds if fund.scope == "annual"]
    if project.budget_total == 0 and not any(amounts):
        yield in_project(project, "预算总额为0", column="budget_total", actual="0")


def indicator_unnamed(project: Project) -> Iterator[Oddity]:
    """A row has a target, but neither a third level nor a description."""
    for row in project.indicators:
        named = row.level3 is not None or row.description is not None
        target = row.target_raw or ""
        if row.target_kind not in _PROMISES or named:
            continue
        if row.target_kind == "text" and any(
            word in target for word in _NOT_APPLICABLE
        ):
            continue
        message = f"第{row.ordinal}行有指标值“{target}”而没有指标名称"
        yield in_indicator(row, message, actual=target)


def target_blank(project: Project) -> Iterator[Oddity]:
    """A named indicator has no target."""
    for row in project.indicators:
        if row.target_kind == "blank" and not is_blank(row.level3):
            yield in_indicator(row, f"{row_name(row)}没有指标值")


def target_placeholder(project: Project) -> Iterator[Oddity]:
    """The sample text of the form stands for a target."""
    for row in project.indicators:
        if row.target_kind == "placeholder":
            message = f"{row_name(row)}的指标值“{row.target_raw}”仍是表样"
            yield in_indicator(row, message, actual=row.target_raw)


def nature_unknown(project: Project) -> Iterator[Oddity]:
    """The project's nature holds none of the usual words."""
    nature = fold_value(project.nature or "")
    if is_blank(nature) or len(nature) > _NATURE_MAX:
        return
    if not any(word in nature for word in _NATURES):
        message = f"项目属性“{project.nature}”不在常用名单内"
        expected = "经常性、一次性、新增、延续、阶段性等"
        actual = project.nature
        yield in_project(
            project, message, column="nature", expected=expected, actual=actual
        )
