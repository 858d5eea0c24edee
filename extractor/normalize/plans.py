"""Raw plan periods and goals to the rows of `plans` and `goals`."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from extractor.findings import Finding
from extractor.model import Goal, Plan, RawField, RawGoal, RawPlan
from extractor.normalize.figures import read_month, read_ratio
from extractor.normalize.records import (
    first_place,
    only_found,
    places_of,
    unreadable,
)
from extractor.normalize.texts import fold_value, is_blank, printed

_LEAD = re.compile(r"^\s*(?:目标内容|绩效目标|总体绩效目标|总体目标)\s*[:：]\s*")


def raw_to_plans(
    raws: Sequence[RawPlan], labels: Iterable[str]
) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    """Return the plan rows, and what could not be read in them.

    `labels` are the block's labels as the template gives them: one that holds a percent
    sign makes bare figures percents. So do ratios beside them that print one.
    """
    is_percent = any("%" in fold_value(label) for label in labels)
    is_percent = is_percent or any("%" in fold_value(raw.ratio.text) for raw in raws)
    plans: list[Plan] = []
    findings: list[Finding | None] = []
    for raw in raws:
        place = first_place(raw.ratio, raw.label)
        if place is None:
            continue
        ratio = read_ratio(raw.ratio.text, is_percent=is_percent)
        findings.append(_ratio_finding(raw.ratio, ratio))
        plan = Plan(
            ordinal=len(plans) + 1,
            label=raw.label.text,
            month=read_month(raw.label.text),
            ratio_raw=printed(raw.ratio),
            ratio=ratio,
            place=place,
            places=places_of(
                {"label": raw.label, "ratio_raw": raw.ratio, "ratio": raw.ratio}
            ),
        )
        plans.append(plan)
    return tuple(plans), only_found(findings)


def raw_to_goals(raws: Iterable[RawGoal]) -> tuple[Goal, ...]:
    """Return the goal rows, each text without the words that only say it is a goal."""
    goals: list[Goal] = []
    for raw in raws:
        place = first_place(raw.text, raw.label)
        if place is None:
            continue
        columns = {"label": raw.label, "text": raw.text, "actual_text": raw.actual}
        goal = Goal(
            ordinal=len(goals) + 1,
            scope=raw.scope,
            label=printed(raw.label),
            text=_goal_text(raw),
            actual_text=printed(raw.actual),
            place=place,
            places=places_of(columns),
        )
        goals.append(goal)
    return tuple(goals)


def _ratio_finding(field: RawField, ratio: Decimal | None) -> Finding | None:
    if ratio is not None or is_blank(field.text):
        return None
    return unreadable("ratio-unreadable", field, "比例")


def _goal_text(raw: RawGoal) -> str:
    """Drop 目标内容： and the goal's own label where it is printed once more."""
    text = _LEAD.sub("", raw.text.text)
    label = raw.label.text.strip()
    if label and text.startswith(label):
        text = re.sub(r"^\s*[:：]\s*", "", text[len(label) :])
    return _LEAD.sub("", text)
