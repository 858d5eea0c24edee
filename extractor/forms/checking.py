"""A template file to complaints: all that is wrong in it, each with its line.

First the YAML itself and the schema are held against it, then what a schema cannot say.
What a template becomes when nothing is wrong is read in `loading`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from extractor.forms.labels import fold_label
from extractor.forms.locating import schemas_folder

if TYPE_CHECKING:
    import jsonschema
    import yaml

SCHEMA = "form-template.schema.json"

Mark: TypeAlias = Mapping[str, object]
Steps: TypeAlias = Sequence[str | int]


class Complaint(NamedTuple):
    """One thing that is wrong: what was found, what was expected, what to do."""

    line: int
    message: str


class Checked(NamedTuple):
    """A template file as read, and everything that is wrong with it."""

    content: object
    complaints: tuple[Complaint, ...]


def check_file(path: Path) -> Checked:
    """Return the content of a YAML file and the complaints, those above first."""
    import yaml  # noqa: PLC0415 - `--help` must not pay for a YAML parser

    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        content: object = yaml.load(text, Loader=yaml.CSafeLoader)
    except OSError as error:
        complaint = Complaint(1, f"{error.strerror}; name a template (*.yaml)")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        complaint = Complaint(line, "not UTF-8 text; save it as UTF-8")
    except yaml.YAMLError as error:
        complaint = _unreadable(error)
    else:
        complaints = [*_check_keys(root), *_check_schema(content, root)]
        if not complaints:
            complaints.extend(_check_meaning(cast("Mark", content), root, path))
        return Checked(content, tuple(sorted(set(complaints))))
    return Checked(None, (complaint,))


def _unreadable(error: "yaml.YAMLError") -> Complaint:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    advice = "brackets, quotes and indents must match, and signs like : be quoted"
    line = 1 if mark is None else mark.line + 1
    return Complaint(line, f"not readable as YAML: {problem}; {advice}")


def _check_keys(root: "yaml.Node | None") -> Iterator[Complaint]:
    """Yield the words that stand twice: YAML would take the last and drop the first."""
    import yaml  # noqa: PLC0415 - as above

    waiting, seen = [root], set[int]()
    while waiting:
        node = waiting.pop()
        # An alias may lead back to where it stands.
        if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
            continue
        words = set[str]()
        for key, value in node.value:
            waiting.append(value)
            if str(key.value) in words:
                message = f"{key.value!r} stands here a second time; join the two"
                yield Complaint(key.start_mark.line + 1, message)
            words.add(str(key.value))


def _check_schema(content: object, root: "yaml.Node | None") -> Iterator[Complaint]:
    import jsonschema  # noqa: PLC0415 - heavy

    schema = json.loads((schemas_folder() / SCHEMA).read_text(encoding="utf-8"))
    for error in jsonschema.Draft202012Validator(schema).iter_errors(content):
        for found in _innermost(error):
            yield from _complaints(found, root)


def _innermost(
    error: "jsonschema.ValidationError",
) -> Iterator["jsonschema.ValidationError"]:
    """Yield what is wrong inside the shape that the writer chose, of those allowed."""
    inside = [
        below
        for below in error.context or ()
        if below.validator != "type" or below.relative_path
    ]
    if not inside:
        yield error
    for below in inside:
        yield from _innermost(below)


def _complaints(
    error: "jsonschema.ValidationError", root: "yaml.Node | None"
) -> Iterator[Complaint]:
    steps = list(error.absolute_path)
    where = ".".join(str(step) for step in steps) or "the file"
    for word, sentence in _sentences(error):
        line = _line_of(root, [*steps, *word])
        yield Complaint(line, f"{where}: {sentence}")


def _sentences(
    error: "jsonschema.ValidationError",
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each sentence, with the word below the error's place it is about."""
    if error.validator == "additionalProperties":
        allowed = list(error.schema.get("properties", {}))
        for word in sorted(set(error.instance) - set(allowed), key=str):
            yield (str(word),), f"unknown word {word!r}; one of {_listed(allowed)}"
    elif error.validator == "required":
        for word in error.validator_value:
            if word not in error.instance:
                yield (), f"{word!r} is missing; add it"
    else:
        yield (), _sentence(error)


def _sentence(error: "jsonschema.ValidationError") -> str:
    instance, wanted = error.instance, error.validator_value
    match error.validator:
        case "enum":
            return f"{instance!r} is not allowed; one of {_listed(wanted)}"
        case "type":
            return _wrong_type(instance, (wanted,))
        case "oneOf":
            return _wrong_type(instance, ("array", "object"))
        case "minItems" | "minLength":
            return "nothing stands here; name at least one"
        case _:
            return f"{error.message}; see schemas/{SCHEMA}"


_TYPES = {
    "array": "a list in square brackets",
    "object": "words with values, `word: value`",
    "string": "a text, in quotes where YAML sees something else",
}


def _wrong_type(instance: object, wanted: Sequence[str]) -> str:
    expected = " or ".join(_TYPES.get(name, name) for name in wanted)
    return f"found {_found(instance)}; expected {expected}"


def _found(instance: object) -> str:
    match instance:
        case None:
            return "nothing"
        case Mapping():
            return "words with values"
        case list():
            return "a list"
        case bool() | int() | float() | date():
            return f"{instance!s}, which is no text to YAML"
        case _:
            return repr(instance)


def _listed(words: Sequence[object]) -> str:
    return ", ".join("nothing" if word is None else str(word) for word in words)


def _check_meaning(
    content: Mark, root: "yaml.Node | None", path: Path
) -> Iterator[Complaint]:
    """Yield what a schema cannot say."""
    form = str(content["form"])
    if path.stem != form:
        message = (
            f"form: {form!r} stands in a file named {path.name};"
            f" rename the file to {form}.yaml, or the form"
        )
        yield Complaint(_line_of(root, ["form"]), message)
    yield from _check_required_columns(content, root)
    for steps, text in _texts_in(content, ()):
        if not fold_label(text):
            where = ".".join(map(str, steps))
            message = f"{where}: {text!r} has no letter or digit to compare; drop it"
            yield Complaint(_line_of(root, steps), message)


def _check_required_columns(
    content: Mark, root: "yaml.Node | None"
) -> Iterator[Complaint]:
    indicators = cast("Mark", content["indicators"])
    columns = cast("Mark", indicators["columns"])
    filled = [name for name, labels in columns.items() if labels]
    for position, name in enumerate(cast("list[str]", indicators["required"])):
        if name not in filled:
            line = _line_of(root, ["indicators", "required", position])
            message = (
                f"indicators.required: column {name!r} has no labels;"
                f" one of {_listed(filled)}, or give it labels in columns"
            )
            yield Complaint(line, message)


def _texts_in(value: object, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Yield each text that stands in a list, and where."""
    if isinstance(value, Mapping):
        for word, below in value.items():
            yield from _texts_in(below, (*steps, word))
    elif isinstance(value, list):
        for position, below in enumerate(value):
            if isinstance(below, str):
                yield (*steps, position), below
            else:
                yield from _texts_in(below, (*steps, position))


def _line_of(node: "yaml.Node | None", steps: Steps) -> int:
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
