"""YAML files to templates, when `checking` finds nothing wrong with them.

A wrong template stops the run before any document is read: `TemplateError` names the
file, the line, what stands there and which words are allowed.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from extractor.errors import TemplateError
from extractor.forms.checking import Complaint, Mark, check_file
from extractor.forms.classes import fold_class_name, load_classes
from extractor.forms.doubts import template_doubts
from extractor.forms.locating import schemas_folder
from extractor.forms.template import (
    FieldRule,
    Forms,
    FundRule,
    FundsRule,
    GoalRule,
    IndicatorsRule,
    PlanRule,
    Template,
)


def load_forms(folder: Path | None = None) -> Forms:
    """Return the shipped templates, and those of `folder`, which win by name.

    Raises `TemplateError` for a template that is wrong or a folder without any.
    """
    paths = {path.name: path for path in _templates_in(schemas_folder() / "forms")}
    if folder is not None:
        paths |= {path.name: path for path in _templates_in(folder)}
    in_order = [paths[name] for name in sorted(paths)]
    digest = hashlib.sha256()
    for path in in_order:
        digest.update(path.read_bytes())
    templates = tuple(load_template(path) for path in in_order)
    return Forms(templates=templates, digest=digest.hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCheck:
    """What became of one template file; without complaints it has a template."""

    path: Path
    complaints: tuple[Complaint, ...] = ()
    template: Template | None = None
    doubts: tuple[str, ...] = ()


def check_template(path: Path, shipped: Forms) -> TemplateCheck:
    """Return all that is wrong with a template file, or what is doubtful about it."""
    _, complaints = check_file(path)
    if complaints:
        return TemplateCheck(path=path, complaints=complaints)
    template = load_template(path)
    doubts = template_doubts(template, shipped.templates)
    return TemplateCheck(path=path, template=template, doubts=doubts)


def load_template(path: Path) -> Template:
    """Return the template one YAML file declares; raises `TemplateError`."""
    content, complaints = check_file(path)
    if complaints:
        raise TemplateError(_first_of(complaints, path))
    return replace(_template(content), file=str(path))


def _first_of(complaints: Sequence[Complaint], path: Path) -> str:
    line, message = complaints[0]
    more = f"\n    and {len(complaints) - 1} more" if len(complaints) > 1 else ""
    advice = f"jixiao forms check {path} tells all" if more else "See docs/forms.md"
    joint = ": " if more else ". "
    return f"{path}:{line}: {message}{more}{joint}{advice}"


def _templates_in(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.yaml"))
    if not found:
        raise TemplateError(
            f"{folder}: no form template (*.yaml) here;"
            " see docs/forms.md for how to write one"
        )
    return found


def _template(content: object) -> Template:
    form = cast("Mark", content)
    name = cast("Mapping[str, str]", form["name"])
    return Template(
        form=str(form["form"]),
        title_zh=name["zh"],
        title_en=name["en"],
        kind=str(form["kind"]),
        titles=_texts(form.get("titles")),
        begins=_texts(form["begins"]),
        requires=tuple(_texts(each) for each in cast("list[object]", form["requires"])),
        excludes=_texts(form.get("excludes")),
        fields=tuple(_field(*item) for item in cast("Mark", form["fields"]).items()),
        funds=_funds(cast("Mark", form["funds"])),
        plan=_plan(cast("Mark | None", form.get("plan"))),
        goals=tuple(_goal(goal) for goal in cast("list[Mark]", form["goals"])),
        indicators=_indicators(cast("Mark", form["indicators"])),
        unit=cast("str | None", form.get("unit")),
        code_check=cast("str | None", form.get("code_check")),
        noise=_texts(form.get("noise")),
    )


def _field(name: str, rule: object) -> FieldRule:
    if isinstance(rule, Mapping):
        value = _texts(rule.get("value")) or ("inside", "right")
        return FieldRule(name=name, labels=_texts(rule["labels"]), value=value)
    return FieldRule(name=name, labels=_texts(rule))


def _funds(block: Mark) -> FundsRule:
    stages = cast("Mapping[str, list[str]]", block.get("stages") or {})
    return FundsRule(
        labels=_texts(block.get("labels")),
        rows=tuple(
            FundRule(
                kind=str(row["kind"]),
                labels=_texts(row["labels"]),
                scope=cast("str | None", row.get("scope")),
            )
            for row in cast("list[Mark]", block["rows"])
        ),
        stages={label: stage for stage, labels in stages.items() for label in labels},
        stage=str(block.get("stage") or "requested"),
    )


def _plan(block: Mark | None) -> PlanRule | None:
    if block is None:
        return None
    return PlanRule(labels=_texts(block["labels"]), periods=_texts(block["periods"]))


def _goal(block: Mark) -> GoalRule:
    return GoalRule(
        labels=_texts(block["labels"]),
        scope=str(block.get("scope") or "annual"),
        value=_texts(block.get("value")) or ("inside", "right", "below"),
        items=_texts(block.get("items")),
        actual=_texts(block.get("actual")),
    )


def _indicators(block: Mark) -> IndicatorsRule:
    classes = load_classes()
    columns = cast("Mark", block["columns"])
    return IndicatorsRule(
        columns={name: _texts(labels) for name, labels in columns.items()},
        required=_texts(block["required"]),
        level1=_levels(classes.level1, _texts(block.get("level1"))),
        level2=_levels(classes.level2, _texts(block.get("level2"))),
        stops=_texts(block.get("stops")),
    )


def _levels(known: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*known, *(fold_class_name(label) for label in own)}))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(cast("list[str]", value or ()))
