"""YAML files to templates: checked against the schema, complained of by line.

A wrong template stops the run before any document is read: `TemplateError` names the
file, the line, what stands there and which words are allowed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from extractor.errors import TemplateError
from extractor.forms.classes import fold_class_name, load_classes
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

if TYPE_CHECKING:
    import jsonschema
    import yaml

SCHEMA = "form-template.schema.json"

Mark: TypeAlias = Mapping[str, object]


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


def load_template(path: Path) -> Template:
    """Return the template one YAML file declares; raises `TemplateError`."""
    content, root = _parsed(path)
    _check(content, root, path)
    return replace(_template(content), file=str(path))


def _templates_in(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.yaml"))
    if not found:
        raise TemplateError(
            f"{folder}: no form template (*.yaml) here;"
            " see docs/forms.md for how to write one"
        )
    return found


def _parsed(path: Path) -> tuple[object, "yaml.Node | None"]:
    import yaml  # noqa: PLC0415 - `--help` must not pay for a YAML parser

    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        content: object = yaml.load(text, Loader=yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        raise TemplateError(f"{path}: not UTF-8 text; save it as UTF-8") from error
    except yaml.YAMLError as error:
        raise TemplateError(f"{path}: not readable as YAML: {error}") from error
    return content, root


def _check(content: object, root: "yaml.Node | None", path: Path) -> None:
    """Raise for the first thing in the file that the schema does not allow."""
    import jsonschema  # noqa: PLC0415 - heavy

    schema = json.loads((schemas_folder() / SCHEMA).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    error = jsonschema.exceptions.best_match(validator.iter_errors(content))
    if error is not None:
        line = _line_of(root, list(error.absolute_path))
        raise TemplateError(f"{path}:{line}: {_sentence(error)}. See docs/forms.md")
    _check_required_columns(cast("Mark", content), root, path)


def _check_required_columns(
    content: Mark, root: "yaml.Node | None", path: Path
) -> None:
    indicators = cast("Mark", content["indicators"])
    columns = cast("Mark", indicators["columns"])
    for position, name in enumerate(cast("list[str]", indicators["required"])):
        if name not in columns:
            line = _line_of(root, ["indicators", "required", position])
            raise TemplateError(
                f"{path}:{line}: required column {name!r} has no labels;"
                f" one of {', '.join(columns)}. See docs/forms.md"
            )


def _sentence(error: "jsonschema.ValidationError") -> str:
    where = ".".join(str(step) for step in error.absolute_path) or "the file"
    if error.validator == "additionalProperties":
        allowed = error.schema.get("properties", {})
        unknown = sorted(set(error.instance) - set(allowed))
        return f"{where}: unknown word {unknown[0]!r}; one of {', '.join(allowed)}"
    if error.validator == "enum":
        allowed = ", ".join(str(word) for word in error.validator_value)
        return f"{where}: {error.instance!r} is not allowed; one of {allowed}"
    if error.validator == "required":
        missing = [name for name in error.validator_value if name not in error.instance]
        return f"{where}: {missing[0]!r} is missing"
    return f"{where}: {error.message}"


def _line_of(node: "yaml.Node | None", steps: list[str | int]) -> int:
    """Return the line, from 1, on which the value at this path stands."""
    import yaml  # noqa: PLC0415 - heavy

    line = 1
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value if key.value == step]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line


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
