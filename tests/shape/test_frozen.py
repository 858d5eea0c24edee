"""What crosses a step can be changed by nobody."""

import dataclasses
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest

from extractor import findings, geometry
from extractor.forms import template
from extractor.model import forms, pages, records, values

MUTABLE = (list, dict, set, bytearray, Any, object)
MODULES: tuple[ModuleType, ...] = (
    geometry,
    findings,
    pages,
    forms,
    records,
    values,
    template,
)


def types_of(module: ModuleType) -> list[type]:
    """Return the classes that the module itself defines."""
    found = [member for _, member in inspect.getmembers(module, inspect.isclass)]
    return [member for member in found if member.__module__ == module.__name__]


def parts_of(annotation: object) -> Iterator[object]:
    """Yield the annotation, what it is made of, and what that is made of."""
    yield annotation
    yield getattr(annotation, "__origin__", None)
    for part in get_args(annotation):
        yield from parts_of(part)


TYPES = [type_ for module in MODULES for type_ in types_of(module)]
DATACLASSES = [type_ for type_ in TYPES if dataclasses.is_dataclass(type_)]


@pytest.mark.parametrize("type_", DATACLASSES)
def test_a_dataclass_is_frozen_slotted_and_built_by_name(type_: type):
    parameters = type_.__dataclass_params__  # type: ignore[attr-defined]
    assert parameters.frozen
    assert "__slots__" in vars(type_)
    assert all(field.kw_only for field in dataclasses.fields(type_))


@pytest.mark.parametrize("type_", TYPES)
def test_no_attribute_can_be_changed_in_place_or_holds_anything(type_: type):
    mutable = {
        name: hint
        for name, hint in get_type_hints(type_).items()
        if not name.startswith("_") and any(part in MUTABLE for part in parts_of(hint))
    }
    assert mutable == {}


def test_the_model_is_looked_at():
    assert values.Document in DATACLASSES
    assert pages.Glyph in TYPES
    assert geometry.Box in TYPES
