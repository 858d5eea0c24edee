"""What each label of a template is for: the template turned round, label → role.

`head_roles` answers for the upper part of a form, `column_roles` for the header row of
its indicator grid; one text (绩效指标) may be something else in each.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from extractor.forms.classes import fold_class_name
from extractor.forms.labels import LabelIndex, fold_label
from extractor.forms.template import (
    FieldRule,
    Forms,
    FundRule,
    GoalRule,
    Template,
)

_NUMBER = re.compile(r"[\d一二三四五六七八九十]+$")


class RoleKind(Enum):
    """The kinds of labels a form has."""

    FIELD = "field"
    FUND = "fund"
    FUNDS = "funds"
    STAGE = "stage"
    PLAN = "plan"
    PERIOD = "period"
    GOAL = "goal"
    ACTUAL = "actual"
    COLUMN = "column"
    STOP = "stop"
    NOISE = "noise"


class Role(NamedTuple):
    """One thing a label stands for."""

    kind: RoleKind
    name: str = ""
    rule: FieldRule | FundRule | GoalRule | None = None

    @property
    def words(self) -> str:
        """The role as a person names it: `field supervisor`, `fund total annual`."""
        scope = getattr(self.rule, "scope", None)
        words = (self.kind.value, self.name, scope)
        return " ".join(dict.fromkeys(filter(None, words)))


@cache
def head_roles(template: Template) -> LabelIndex[Role]:
    """Return the index of the labels above the indicator grid."""
    return LabelIndex(_head_labels(template))


@cache
def column_roles(template: Template) -> LabelIndex[Role]:
    """Return the index of the labels of the grid's header row."""
    return LabelIndex(
        (label, Role(RoleKind.COLUMN, name))
        for name, labels in template.indicators.columns.items()
        for label in labels
    )


@cache
def stop_roles(template: Template) -> LabelIndex[Role]:
    """Return the index of the labels that end the indicator grid."""
    return LabelIndex(
        (label, Role(RoleKind.STOP)) for label in template.indicators.stops
    )


@cache
def requirement_index(template: Template) -> LabelIndex[int]:
    """Return the index of required labels; a role is the number of the requirement."""
    return LabelIndex(
        (label, number)
        for number, synonyms in enumerate(template.requires)
        for label in synonyms
    )


@cache
def exclusion_index(template: Template) -> LabelIndex[bool]:
    """Return the index of the labels that no form of the template has."""
    return LabelIndex((label, True) for label in template.excludes)


@cache
def begin_labels(template: Template) -> LabelIndex[Role]:
    """Return the index of the labels that open a form."""
    return LabelIndex(
        (label, Role(RoleKind.FIELD, fold_label(label))) for label in template.begins
    )


def opening_label(text: str, forms: Forms) -> str | None:
    """Return the label that opens a form of any template, folded; None for others."""
    for template in forms.templates:
        index = begin_labels(template)
        inside = index.split_inside(text)
        for role in index.roles(text) or (inside[0] if inside else ()):
            return role.name
    return None


def is_known_label(text: str, forms: Forms) -> bool:
    """Tell whether the text is a label of any template: of its head, grid or levels."""
    return any(
        bool(head_roles(template).roles(text) or column_roles(template).roles(text))
        or fold_class_name(text) in template.indicators.level1
        or fold_class_name(text) in template.indicators.level2
        for template in forms.templates
    )


GRID_LABELS = 3
"""This many column labels in one row are the header of an indicator grid."""


def is_grid_header(texts: Iterable[str], forms: Forms) -> bool:
    """Tell whether these texts are the header row of a grid of any template."""
    printed = [text for text in texts if text]
    return any(
        sum(bool(column_roles(template).roles(text)) for text in printed) >= GRID_LABELS
        for template in forms.templates
    )


def is_goal_item(template: Template, text: str) -> bool:
    """Tell whether the text labels one of several goals: 目标1, 目标二."""
    folded = _NUMBER.sub("", fold_label(text))
    items = (item for goal in template.goals for item in goal.items)
    return folded != fold_label(text) and folded in {fold_label(item) for item in items}


def _head_labels(template: Template) -> Iterator[tuple[str, Role]]:
    for field in template.fields:
        for label in field.labels:
            yield label, Role(RoleKind.FIELD, field.name, field)
    yield from _fund_labels(template)
    for goal in template.goals:
        for label in goal.labels:
            yield label, Role(RoleKind.GOAL, goal.scope, goal)
        for label in goal.actual:
            yield label, Role(RoleKind.ACTUAL, goal.scope, goal)
    yield from _block_labels(template)


def _fund_labels(template: Template) -> Iterator[tuple[str, Role]]:
    for fund in template.funds.rows:
        for label in fund.labels:
            yield label, Role(RoleKind.FUND, fund.kind, fund)
    for label, stage in template.funds.stages.items():
        yield label, Role(RoleKind.STAGE, stage)


def _block_labels(template: Template) -> Iterator[tuple[str, Role]]:
    for label in template.funds.labels:
        yield label, Role(RoleKind.FUNDS)
    for label in template.noise:
        yield label, Role(RoleKind.NOISE)
    if template.plan is not None:
        for label in template.plan.labels:
            yield label, Role(RoleKind.PLAN)
        for label in template.plan.periods:
            yield label, Role(RoleKind.PERIOD)
