"""Rules on what stands twice: a project in its document, an indicator in its form.

Projects with codes are told apart by them: one code on several projects is looked for
over the whole run.
"""

from collections.abc import Hashable, Iterator

from extractor.audit.oddities import Oddity, in_indicator, in_project
from extractor.audit.wording import row_name
from extractor.model import Indicator, Normalized, Project
from extractor.text import fold_value, is_blank


def project_repeated(document: Normalized) -> Iterator[Oddity]:
    """An uncoded project stands twice, with the same money or the same indicators."""
    firsts: dict[Hashable, list[Project]] = {}
    for project in document.projects:
        if project.project_code is not None or is_blank(project.project_name):
            continue
        seen = firsts.setdefault(_project_key(project), [])
        twin = next((first for first in seen if _says_the_same(first, project)), None)
        seen.append(project)
        if twin is not None:
            message = (
                f"项目“{project.project_name}”与第{twin.ordinal}个项目"
                f"(第{twin.page_first}页)名称、单位相同,{_what_is_same(twin, project)}"
            )
            yield in_project(project, message)


def indicator_repeated(project: Project) -> Iterator[Oddity]:
    """The same indicator with the same target stands in two rows."""
    firsts: dict[Hashable, Indicator] = {}
    for row in project.indicators:
        if is_blank(row.level3):
            continue
        first = firsts.setdefault(_row_key(row), row)
        if first is not row:
            message = (
                f"{row_name(row)}与第{first.ordinal}行指标重复,"
                f"指标值均为“{row.target_raw or ''}”"
            )
            yield in_indicator(row, message, column="level3", actual=row.target_raw)


def _project_key(project: Project) -> Hashable:
    texts = (project.project_name, project.supervisor, project.implementer)
    return (project.form, *(fold_value(text or "") for text in texts))


def _says_the_same(first: Project, second: Project) -> bool:
    return _same_budget(first, second) or _same_rows(first, second)


def _same_budget(first: Project, second: Project) -> bool:
    return first.budget_total is not None and first.budget_total == second.budget_total


def _same_rows(first: Project, second: Project) -> bool:
    rows = [_row_key(row) for row in first.indicators]
    return bool(rows) and rows == [_row_key(row) for row in second.indicators]


def _what_is_same(first: Project, second: Project) -> str:
    if not _same_rows(first, second):
        return "预算总额也相同"
    return "预算总额和指标也相同" if _same_budget(first, second) else "指标也相同"


def _row_key(row: Indicator) -> Hashable:
    texts = (
        *(row.level1, row.level2, row.level3, row.description),
        *(row.target_raw, row.operator_raw, row.unit_raw),
    )
    return (row.scope, *(fold_value(text or "") for text in texts))
