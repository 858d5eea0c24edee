"""Rules on dates: the project's own, its targets' deadlines, the years of its goal."""

import re
from collections.abc import Iterator
from datetime import date

from extractor.audit.oddities import Oddity, in_indicator, in_project
from extractor.audit.wording import row_name
from extractor.model import Goal, Indicator, Project
from extractor.text import fold_value

_CLOSING_MONTH = 3
"""Until March of the next year accounts are closed and reports handed in."""

_Y = r"(?<!\d)20\d{2}"
_SPAN = re.compile(rf"({_Y})(?:年[\d年月日底初末度]*)?[-~至到](20\d{{2}})(?=学?年)")
_UNTIL = re.compile(rf"[到至止]({_Y})(?=年)")
_SINCE = re.compile(rf"[自从由]({_Y})(?=年)|({_Y})(?=年[\d月日]*(?:起|以来|开始))")
_SCHOOL = re.compile(rf"({_Y})(?=学年)")
_NAMED = re.compile(rf"({_Y})(?=学?年)")
_ASIDE = re.compile(
    # What a goal is compared with, pays off, or rests on is not the year it is for.
    rf"《[^》]*》|(?:[较比与同]|截[至止])到?{_Y}年"
    rf"|{_Y}年[^,。;]{{0,12}}(?:基础|相比|同期|水平|基数|持平|尾款|余款|欠|补发|清算"
    r"|结算|结转|质保金|决算|遗留|远景|愿景|规划|碳|印发|修订|修正|发布|批复|文件)"
    rf"|{_Y}年(?:版|第)"
)


def date_order(project: Project) -> Iterator[Oddity]:
    """The start is after the end."""
    start, end = project.start_date, project.end_date
    if start and end and start > end:
        message = f"开始日期{start}晚于结束日期{end}"
        yield in_project(
            project,
            message,
            column="start_date",
            expected=f"不晚于{end}",
            actual=str(start),
        )


def date_year(project: Project) -> Iterator[Oddity]:
    """The fiscal year is neither the first, the last nor a year between."""
    start, end, year = project.start_date, project.end_date, project.fiscal_year
    if start is None or end is None or year is None or start > end:
        return
    if not start.year <= year <= end.year:
        message = f"项目起止时间{start}至{end}不含预算年度{year}年"
        yield in_project(
            project,
            message,
            column="end_date" if end.year < year else "start_date",
            expected=f"{year}年",
            actual=f"{start}至{end}",
        )


def target_deadline(project: Project) -> Iterator[Oddity]:
    """A target's date lies outside the project, or outside the fiscal year."""
    is_dated = _is_dated(project)
    for row in project.indicators:
        if row.date_to is None:
            continue
        where = (
            _outside_project(project, row.date_to)
            if is_dated
            else _outside_year(project.fiscal_year, row)
        )
        if where:
            message = f"{row_name(row)}的期限“{row.target_raw}”{where}"
            yield in_indicator(row, message, column="date_to", actual=row.target_raw)


def goal_year(project: Project) -> Iterator[Oddity]:
    """The annual goal names years, and the fiscal year is none of them."""
    year = project.fiscal_year
    goals = [goal for goal in project.goals if goal.scope == "annual"]
    if year is None or any(_covers(fold_value(goal.text), year) for goal in goals):
        return
    naming = [(goal, found) for goal in goals for found in _years(goal)]
    if naming:
        named = "、".join(dict.fromkeys(found for _, found in naming))
        yield Oddity(
            message=f"年度绩效目标只写到{named}年,未写到预算年度{year}年",
            expected=f"{year}年",
            actual=f"{named}年",
            place=naming[0][0].place,
        )


def _is_dated(project: Project) -> bool:
    """Tell whether the project has an end, and dates that are not in doubt."""
    end = project.end_date
    if end is None:
        return False
    start = project.start_date or date.min
    year = project.fiscal_year or end.year
    return start <= end and start.year <= year <= end.year


def _outside_project(project: Project, deadline: date) -> str | None:
    start, end = project.start_date, project.end_date
    if end is not None and deadline > end:
        return f"晚于项目结束日期{end}"
    if start is not None and deadline < start:
        return f"早于项目开始日期{start}"
    return None


def _outside_year(year: int | None, row: Indicator) -> str | None:
    if year is None or row.scope != "annual" or row.date_to is None:
        return None
    first, last = date(year, 1, 1), date(year + 1, _CLOSING_MONTH, 31)
    return None if first <= row.date_to <= last else f"不在预算年度{year}年内"


def _years(goal: Goal) -> list[str]:
    """Return the years that the goal is for."""
    return _NAMED.findall(_ASIDE.sub("", fold_value(goal.text)))


def _covers(text: str, year: int) -> bool:
    """Tell whether the text names the year, or a time that it belongs to."""
    return (
        str(year) in _NAMED.findall(text)
        or any(int(a) <= year <= int(b) for a, b in _SPAN.findall(text))
        or any(int(found) >= year for found in _UNTIL.findall(text))
        or any(int(a or b) <= year for a, b in _SINCE.findall(text))
        or str(year - 1) in _SCHOOL.findall(text)
    )
