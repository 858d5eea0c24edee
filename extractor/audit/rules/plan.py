"""Rules on spending plans: cumulative ratios that end at 100 %, blank is not nought.

A plan with a ratio that could not be read is left alone, but for the ratios themselves.
Periods are compared in the order of their months, which is that of the form.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractor.audit.oddities import Oddity, in_row
from extractor.model import Plan, Project
from extractor.text import plain_figure

_WHOLE = Decimal(1)


def plan_blank(project: Project) -> Iterator[Oddity]:
    """No period has a ratio."""
    if project.plans and not any(plan.ratio_raw for plan in project.plans):
        labels = "、".join(plan.label for plan in project.plans)
        message = f"资金支出计划{len(project.plans)}个时点({labels})均未填比例"
        yield in_row(project.plans[0], message, expected="各时点累计支出比例")


def plan_incomplete(project: Project) -> Iterator[Oddity]:
    """The highest ratio is below 100 %."""
    ratios = _ratios(project)
    if not ratios or max(map(_ratio, ratios)) >= _WHOLE:
        return
    highest = max(ratios, key=_ratio)
    last = project.plans[-1]
    message = (
        f"资金支出计划最高只到{_percent(highest)}({highest.label}),"
        f"至{last.label}未达到100%"
    )
    yield in_row(last, message, expected="100%", actual=last.ratio_raw)


def plan_decreasing(project: Project) -> Iterator[Oddity]:
    """A later ratio is lower than an earlier one."""
    ratios = _ratios(project)
    if _adds_up(ratios):
        return
    for earlier, later in pairwise(ratios):
        if _ratio(later) < _ratio(earlier):
            message = (
                f"累计支出比例由{earlier.label}的{_percent(earlier)}"
                f"降为{later.label}的{_percent(later)}"
            )
            expected = f"不低于{_percent(earlier)}"
            yield in_row(later, message, expected=expected, actual=later.ratio_raw)


def plan_not_cumulative(project: Project) -> Iterator[Oddity]:
    """The ratios are shares: together they are 100 %, none of them is."""
    ratios = _ratios(project)
    if _adds_up(ratios):
        shares = "+".join(map(_percent, ratios))
        message = f"各期比例{shares}=100%,似为各期支出而非累计支出"
        yield in_row(ratios[-1], message, expected="累计比例,末期为100%")


def plan_range(project: Project) -> Iterator[Oddity]:
    """A ratio is no part of a whole."""
    for plan in project.plans:
        if plan.ratio is not None and not 0 <= plan.ratio <= _WHOLE:
            message = f"{plan.label}支出比例为{_percent(plan)},不在0至100%之间"
            yield in_row(plan, message, expected="0至100%", actual=plan.ratio_raw)


def _ratios(project: Project) -> tuple[Plan, ...]:
    """Return the periods with a ratio; none when one of them could not be read."""
    filled = [plan for plan in project.plans if plan.ratio_raw]
    if any(plan.ratio is None for plan in filled):
        return ()
    return tuple(filled)


def _adds_up(ratios: Sequence[Plan]) -> bool:
    is_whole = sum(map(_ratio, ratios)) == _WHOLE
    return is_whole and all(_ratio(plan) < _WHOLE for plan in ratios)


def _ratio(plan: Plan) -> Decimal:
    return plan.ratio or Decimal(0)


def _percent(plan: Plan) -> str:
    return f"{plain_figure(_ratio(plan) * 100)}%"
