"""The upper part of a form: fields, funds, spending plan, goals.

Each label is taken where it stands and its value where the template says: inside the
label's cell, right of it, or below. The first value printed for a field counts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.extract.records.sheet import SIDE_PT, Sheet, first_filled
from extractor.forms.roles import Role, RoleKind, is_goal_item
from extractor.forms.template import FieldRule, FundRule, GoalRule
from extractor.geometry import Span
from extractor.model import FormCell, RawField, RawFund, RawGoal, RawPlan


class Labelled(NamedTuple):
    """A label of the upper part with what it stands for."""

    cell: FormCell
    role: Role
    inside: str
    """The value printed in the label's own cell; empty when there is none."""


def head_labels(sheet: Sheet, below_row: int) -> tuple[Labelled, ...]:
    """Return the labels above this row, in reading order."""
    return tuple(
        found
        for cell in sheet.cells
        if cell.row < below_row and cell.text
        for found in _labelled(sheet, cell)
    )


def _labelled(sheet: Sheet, cell: FormCell) -> Iterator[Labelled]:
    for role in sheet.roles(cell):
        yield Labelled(cell, role, "")
    if not sheet.roles(cell):
        split = sheet.split_inside(cell)
        if split is not None:
            for role in split[0]:
                yield Labelled(cell, role, split[1])


def read_fields(sheet: Sheet, labels: Sequence[Labelled]) -> dict[str, RawField]:
    """Return the head fields by name; those printed but left blank have empty text."""
    fields: dict[str, RawField] = {}
    for label in labels:
        rule = label.role.rule
        if not isinstance(rule, FieldRule):
            continue
        value = _value(sheet, label, rule.value)
        known = fields.get(rule.name)
        if value is not None and (known is None or not known.text):
            fields[rule.name] = value
    return fields


def _value(sheet: Sheet, label: Labelled, order: Sequence[str]) -> RawField | None:
    """Return the label's value from the first position that has one."""
    blank: RawField | None = None
    for position in order:
        value = _POSITIONS[position](sheet, label)
        if value is not None and value.text:
            return value
        blank = blank or value
    return blank


def _inside(sheet: Sheet, label: Labelled) -> RawField | None:
    return sheet.inside(label.cell, label.inside) if label.inside else None


def _right(sheet: Sheet, label: Labelled) -> RawField | None:
    """Return what stands right of the label, in every row that it covers."""
    found = []
    for row in label.cell.rows:
        cell = first_filled(sheet.right_of(label.cell, row))
        if cell is not None and not _has_label_before(sheet, label.cell, cell, row):
            found.append(cell)
    filled = [cell for cell in found if cell.text]
    return sheet.field(filled or found[:1]) if found else None


def _has_label_before(sheet: Sheet, label: FormCell, cell: FormCell, row: int) -> bool:
    """Tell whether a label merged over rows above stands between label and value."""
    between = Span(label.across.end, cell.across.start)
    return any(
        other is not label
        and row in other.rows
        and other.row != row
        and other.across.overlap(between) > 0
        and bool(other.text)
        and sheet.is_label(other)
        for other in sheet.cells
    )


def _below(sheet: Sheet, label: Labelled) -> RawField | None:
    cell = sheet.below(label.cell)
    return sheet.field([cell]) if cell is not None else None


_POSITIONS = {"inside": _inside, "right": _right, "below": _below}


def read_funds(
    sheet: Sheet, labels: Sequence[Labelled], line_above: str
) -> tuple[RawFund, ...]:
    """Return the amounts of the fund block, a row and stage each, in reading order."""
    funds = [label for label in labels if isinstance(label.role.rule, FundRule)]
    stages = [label for label in labels if label.role.kind is RoleKind.STAGE]
    block = next((la.cell.text for la in labels if la.role.kind is RoleKind.FUNDS), "")
    default = sheet.template.funds.stage
    found = []
    for label in funds:
        scope = _scope(label, funds)
        for stage, amount in _amounts(sheet, label, stages, default):
            found.append(
                RawFund(
                    kind=label.role.name,
                    scope=scope,
                    stage=stage,
                    label=_label_field(sheet, label),
                    amount=amount,
                    block_label=block,
                    line_above=line_above,
                )
            )
    return tuple(found)


def _label_field(sheet: Sheet, label: Labelled) -> RawField:
    field = sheet.field([label.cell])
    if not label.inside:
        return field
    return RawField(text=field.text.removesuffix(label.inside), places=field.places)


def _scope(label: Labelled, funds: Sequence[Labelled]) -> str:
    """Return the scope the label's rule gives, or that of the total above it."""
    rule = label.role.rule
    if isinstance(rule, FundRule) and rule.scope:
        return rule.scope
    totals = [
        other
        for other in funds
        if isinstance(other.role.rule, FundRule)
        and other.role.rule.scope
        and other.cell.row <= label.cell.row
        and other.cell.across.overlap(label.cell.across) > 0
    ]
    if not totals:
        return "annual"
    nearest = max(totals, key=lambda other: other.cell.row)
    return str(getattr(nearest.role.rule, "scope", "annual"))


def _amounts(
    sheet: Sheet, label: Labelled, stages: Sequence[Labelled], default: str
) -> Iterator[tuple[str, RawField]]:
    """Yield (stage, amount) of one fund row."""
    above = [stage for stage in stages if stage.cell.row < label.cell.row]
    if not above:
        value = _value(sheet, label, ("inside", "right"))
        yield default, value or RawField(text="", places=sheet.places(label.cell))
        return
    cells = sheet.right_of(label.cell, label.cell.row)
    for stage in above:
        shared = [(cell.across.overlap(stage.cell.across), cell) for cell in cells]
        best = max(shared, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] > 0:
            yield stage.role.name, sheet.field([best[1]])


def read_plans(sheet: Sheet, labels: Sequence[Labelled]) -> tuple[RawPlan, ...]:
    """Return every printed period with the ratio below it, blank ones too."""
    block = [label.cell for label in labels if label.role.kind is RoleKind.PLAN]
    plans = []
    for label in labels:
        if label.role.kind is not RoleKind.PERIOD:
            continue
        cell = sheet.below(label.cell)
        # The row of ratios may be missing: what stands below is another block then.
        if cell is None or not any(cell.row in side.rows for side in block):
            ratio = RawField(text="", places=sheet.places(label.cell))
        else:
            ratio = sheet.field([cell])
        plans.append(RawPlan(label=sheet.field([label.cell]), ratio=ratio))
    return tuple(plans)


def read_goals(sheet: Sheet, labels: Sequence[Labelled]) -> tuple[RawGoal, ...]:
    """Return the goals in reading order: single ones, or the whole text of a block."""
    goals: list[RawGoal] = []
    for label in labels:
        rule = label.role.rule
        if label.role.kind is not RoleKind.GOAL or not isinstance(rule, GoalRule):
            continue
        items = list(_goal_items(sheet, label, rule))
        if not items:
            items = list(_whole_goal(sheet, label, rule))
        goals.extend(items)
    return tuple(goals)


def _goal_items(sheet: Sheet, label: Labelled, rule: GoalRule) -> Iterator[RawGoal]:
    for cell in sheet.cells:
        beside = cell.row in label.cell.rows
        is_item = cell is not label.cell and is_goal_item(sheet.template, cell.text)
        if beside and is_item:
            value = first_filled(sheet.right_of(cell, cell.row))
            if value is not None:
                yield RawGoal(
                    scope=rule.scope,
                    label=sheet.field([cell]),
                    text=sheet.field([value]),
                )


def _whole_goal(sheet: Sheet, label: Labelled, rule: GoalRule) -> Iterator[RawGoal]:
    if _heads_goals(sheet, label.cell):
        return
    value = _value(sheet, label, rule.value)
    if value is not None and value.text:
        yield RawGoal(scope=rule.scope, label=_label_field(sheet, label), text=value)


def _heads_goals(sheet: Sheet, block: FormCell) -> bool:
    """Tell whether the label stands beside the labels of its goals.

    It covers more rows than they do; labels as high stand side by side, each with its
    own goal below.
    """
    return any(
        cell.row in block.rows
        and cell.row_span < block.row_span
        and cell.across.start >= block.across.end - SIDE_PT
        and any(role.kind is RoleKind.GOAL for role in sheet.roles(cell))
        for cell in sheet.cells
        if cell is not block
    )
