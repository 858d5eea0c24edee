"""Templates that somebody got wrong in any way: told, never a crash."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, strategies as st

from extractor.errors import TemplateError
from extractor.forms import check_template, load_forms

SHIPPED = load_forms()
FILES = sorted((Path(__file__).parents[2] / "schemas" / "forms").glob("*.yaml"))

Steps = tuple[str | int, ...]

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(allow_nan=True)
    | st.dates()
    | st.text(max_size=6)
    | st.sampled_from(["项目名称", "annual", "level1", "total", "[", ": ", "*"])
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3)
    ),
    max_leaves=6,
)


def paths(value: object, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the steps to every value inside a template."""
    yield steps
    pairs: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    for key, inner in pairs:
        yield from paths(inner, (*steps, key))


def replaced(value: object, steps: Steps, new: object) -> object:
    """Return the template with another value at the end of the steps."""
    if not steps:
        return new
    changed = copy.copy(value)
    assert isinstance(changed, dict | list)
    changed[steps[0]] = replaced(changed[steps[0]], steps[1:], new)  # type: ignore[index]
    return changed


@st.composite
def damaged_templates(draw: st.DrawFn) -> tuple[str, str]:
    """Return the name and text of a shipped template with one to three values wrong."""
    file = draw(st.sampled_from(FILES))
    content: object = yaml.safe_load(file.read_text(encoding="utf-8"))
    for _ in range(draw(st.integers(1, 3))):
        steps = draw(st.sampled_from(list(paths(content))))
        content = replaced(content, steps, draw(values))
    return file.name, yaml.safe_dump(content, allow_unicode=True)


@given(damaged=damaged_templates())
def test_a_template_with_wrong_values_is_told_of_or_good(damaged: tuple[str, str]):
    name, text = damaged
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        if check_template(path, SHIPPED).complaints:
            with pytest.raises(TemplateError, match=re.escape(name)):
                load_forms(Path(folder))
        else:
            load_forms(Path(folder))


@given(content=st.binary(max_size=200))
def test_a_file_of_any_bytes_is_told_of(content: bytes):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.yaml"
        path.write_bytes(content)
        assert check_template(path, SHIPPED).complaints
