"""One form to what `jixiao show` prints: head, funds, plan, goals, indicator tree.

Only what is there is shown: a column without any value is left out. Beside a target as
printed stands what was read from it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Protocol, TypeVar

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from extractor.cli.terminal import Rows, aligned, indented, words
from extractor.contract import Type, Value, table_named
from extractor.model import Fund, Goal, Indicator, Plan, Project

Record = TypeVar("Record")

_NOT_SHOWN = frozenset(
    {
        *("project_id", "document_id", "ordinal", "project_key"),
        *("page_first", "page_last", "confidence"),
    }
)
"""Columns of `projects` that are made, not read, or are told elsewhere."""

_NOTES = ("description", "direction", "basis", "target_note", "grades_raw", "deviation")
"""Texts of an indicator that stand below it, each on a line of its own."""


class _Paged(Protocol):
    @property
    def page_first(self) -> int: ...
    @property
    def page_last(self) -> int: ...


def pages_of(record: _Paged) -> str:
    """Return the pages a record stands on: `page 3`, `pages 3-4`."""
    if record.page_first == record.page_last:
        return f"page {record.page_first}"
    return f"pages {record.page_first}-{record.page_last}"


def form_parts(project: Project) -> Iterator[RenderableType]:
    """Yield everything that the form says."""
    title = words(f"form {project.ordinal}: {project.project_name or '(no name)'}")
    title.stylize("bold")
    yield title.append(words(f"  {pages_of(project)}", "not bold dim"))
    yield indented(aligned(_head(project)))
    if project.funds:
        yield from _block("funds", _FUNDS, project.funds)
    if project.plans:
        yield from _block("plans", _PLANS, project.plans)
    if project.goals:
        yield from _block("goals", _GOALS, project.goals)
    yield indented(words("indicators", "bold"))
    yield indented(_indicators(project.indicators), 2)


def _head(project: Project) -> Iterator[tuple[str, str]]:
    for column in table_named("projects").columns:
        value = None if column.name in _NOT_SHOWN else getattr(project, column.name)
        if value is not None:
            money = " 元" if column.type is Type.MONEY else ""
            yield column.name, f"{_spelt(value)}{money}"


def _spelt(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:,.2f}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


_FUNDS: Mapping[str, Callable[[Fund], str]] = {
    "page": lambda fund: str(fund.place.page_number),
    "scope": lambda fund: fund.scope,
    "stage": lambda fund: fund.stage,
    "kind": lambda fund: fund.kind,
    "label": lambda fund: fund.label,
    "printed": lambda fund: fund.amount_raw or "(blank)",
    "元": lambda fund: _spelt(fund.amount),
    "unit": lambda fund: fund.amount_unit or "",
    "unit from": lambda fund: fund.amount_unit_source or "",
}
_PLANS: Mapping[str, Callable[[Plan], str]] = {
    "page": lambda plan: str(plan.place.page_number),
    "label": lambda plan: plan.label,
    "month": lambda plan: str(plan.month or ""),
    "printed": lambda plan: plan.ratio_raw or "(blank)",
    "ratio": lambda plan: _figure(plan.ratio),
}
_GOALS: Mapping[str, Callable[[Goal], str]] = {
    "page": lambda goal: str(goal.place.page_number),
    "scope": lambda goal: goal.scope,
    "label": lambda goal: goal.label or "",
    "text": lambda goal: goal.text,
    "actual_text": lambda goal: goal.actual_text or "",
}
"""What stands in the columns of each block, left to right."""

_TOLD_ONCE = ("page", "scope", "stage", "unit", "unit from")
"""Columns that are told in the block's title when all its rows say the same."""

_WRAPPING = ("label", "text", "actual_text")


def _block(
    name: str, columns: Mapping[str, Callable[[Record], str]], rows: Sequence[Record]
) -> Iterator[RenderableType]:
    """Yield the records as a table, without the columns that are empty in all."""
    texts = {head: [read(row) for row in rows] for head, read in columns.items()}
    filled = {head: column for head, column in texts.items() if any(column)}
    once = [
        head for head in _TOLD_ONCE if head in filled and len(set(filled[head])) == 1
    ]
    title = words(name, "bold")
    if once:
        told = ", ".join(f"{head} {filled.pop(head)[0]}" for head in once)
        title.append(words(f"  {told}", "not bold dim"))
    yield indented(title)
    table = Rows(tuple(filled), zip(*filled.values(), strict=True), _WRAPPING)
    yield indented(table, 2)


def _indicators(indicators: Sequence[Indicator]) -> RenderableType:
    if not indicators:
        return words("no indicator row", "yellow")
    scopes = {indicator.scope for indicator in indicators}
    trees = []
    for scope, rows in groupby(indicators, lambda row: row.scope):
        name = "一级 → 二级 → 三级" + (f", {scope}" if len(scopes) > 1 else "")
        tree = Tree(words(name, "dim"), guide_style="dim")
        _grow(tree, list(rows), ("level1", "level2"))
        trees.append(tree)
    return Group(*trees)


def _grow(tree: Tree, rows: Sequence[Indicator], levels: Sequence[str]) -> None:
    if not levels:
        for row in rows:
            tree.add(_leaf(row))
        return
    level, *below = levels
    for label, together in groupby(rows, lambda row: getattr(row, level)):
        inside = list(together)
        if all(getattr(row, level) is None for row in rows):
            _grow(tree, inside, below)
            continue
        class_ = getattr(inside[0], f"{level}_class")
        node = words(label or "(none)", "bold")
        if class_:
            node.append(words(f"  {class_}", "not bold dim"))
        _grow(tree.add(node), inside, below)


def _leaf(row: Indicator) -> Text:
    leaf = words(row.level3 or "(no name)")
    leaf.append("  ")
    leaf.append(words(row.target_raw or "(blank)", "bold"))
    facts = [_target_as_read(row), *_figures(row), f"page {row.place.page_number}"]
    leaf.append(words(f"  ({', '.join(filter(None, facts))})", "dim"))
    for name in _NOTES:
        if text := getattr(row, name):
            leaf.append("\n").append(words(f"{name}: {text}", "dim"))
    return leaf


def _figures(row: Indicator) -> Iterator[str]:
    """Yield weight, actual and score: the figure, or the text that gave none."""
    if row.weight is not None or row.weight_raw:
        yield f"weight {_figure(row.weight) or row.weight_raw}"
    if row.actual_raw:
        yield f"actual {row.actual_raw}"
    if row.score is not None:
        yield f"score {_figure(row.score)}"


def _target_as_read(row: Indicator) -> str:
    """Return kind and meaning of a target: `number >= 98 %`; empty when not read."""
    if row.target_kind is None:
        return ""
    low, high, unit = _figure(row.low), _figure(row.high), row.unit or ""
    if row.target_kind == "date":
        dates = (_spelt(row.date_from) or "any", _spelt(row.date_to) or "any")
        return f"date {' to '.join(dates)}"
    if row.operator == "between":
        return f"{row.target_kind} {low} to {high} {unit}".rstrip()
    figure = low or high
    told = f"{row.operator or '='} {figure} {unit}".rstrip() if figure else ""
    return f"{row.target_kind} {told}".rstrip()


def _figure(value: Decimal | None) -> str:
    """Return the figure without zeros that say nothing; empty for none."""
    text = "" if value is None else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
