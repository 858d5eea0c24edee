"""A form template as the program sees it: the YAML file, checked and frozen.

Each type mirrors one block of `schemas/forms/*.yaml`. The same is said to a YAML editor
by `schemas/form-template.schema.json`, and to a reader by docs/forms.md. Labels are
compared as `labels.fold_label` folds them: no white space, no punctuation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """How one head field is labelled, and where its value stands."""

    name: str
    labels: tuple[str, ...]
    value: tuple[str, ...] = ("inside", "right")
    """Where to look, in order: `inside` the label's cell, `right`, `below`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundRule:
    """How one row of the fund block is labelled, and what it counts."""

    kind: str
    labels: tuple[str, ...]
    scope: str | None = None
    """`annual` or `lifetime`; None takes the scope of the total above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundsRule:
    """The fund block."""

    labels: tuple[str, ...] = ()
    rows: tuple[FundRule, ...] = ()
    stages: Mapping[str, str] = field(default_factory=dict)
    """Column label → stage, for forms with a column per stage."""
    stage: str = "requested"
    """The stage of amounts under no stage label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRule:
    """The spending plan: a row of periods, and the row of ratios below it."""

    labels: tuple[str, ...]
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRule:
    """One goal block."""

    labels: tuple[str, ...]
    scope: str = "annual"
    value: tuple[str, ...] = ("inside", "right", "below")
    items: tuple[str, ...] = ()
    """Labels of single goals inside the block (目标1), without their number."""
    actual: tuple[str, ...] = ()
    """Labels of the column that says what was reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsRule:
    """The indicator grid: column labels, and the closed lists of merged labels."""

    columns: Mapping[str, tuple[str, ...]]
    """Column of the contract → labels, in the order they are tried."""
    required: tuple[str, ...]
    level1: tuple[str, ...]
    level2: tuple[str, ...]
    stops: tuple[str, ...] = ()
    """Labels of rows below the grid that end it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Template:
    """One form, as one YAML file declares it."""

    form: str
    title_zh: str
    title_en: str
    kind: str
    """The document kind such forms make: budget, self_evaluation, …"""
    titles: tuple[str, ...]
    begins: tuple[str, ...]
    """Labels that open a new form when they lead a row."""
    requires: tuple[tuple[str, ...], ...]
    """Each entry is a set of synonyms of which one must be printed."""
    excludes: tuple[str, ...]
    fields: tuple[FieldRule, ...]
    funds: FundsRule
    goals: tuple[GoalRule, ...]
    indicators: IndicatorsRule
    plan: PlanRule | None = None
    unit: str | None = None
    """The unit of amounts that print none anywhere: 元 or 万元."""
    code_check: str | None = None
    """The check character rule of project codes: `hebei-31`."""
    noise: tuple[str, ...] = ()
    """Labels and texts that are neither label nor value."""
    file: str = ""
    """The path of the YAML file, for whoever wants to change it."""

    @property
    def labels(self) -> frozenset[str]:
        """Every spelling by which the form or a value in it is found."""
        plan = (self.plan.labels, self.plan.periods) if self.plan else ()
        spellings = chain(
            self.begins,
            *self.requires,
            *(field.labels for field in self.fields),
            self.funds.labels,
            *(row.labels for row in self.funds.rows),
            self.funds.stages,
            *plan,
            *(labels for goal in self.goals for labels in (goal.labels, goal.items)),
            *self.indicators.columns.values(),
        )
        return frozenset(spellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Every template of a run, in the order they are tried."""

    templates: tuple[Template, ...]
    digest: str = ""
    """SHA-256 over the template files, for `run.json`."""

    def named(self, form: str) -> Template:
        """Return the template of this name; KeyError when there is none."""
        return {template.form: template for template in self.templates}[form]
