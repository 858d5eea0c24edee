"""What a rule sees, before it has its code: a sentence, both sides, and the place.

The constructors take the place from the record that prints the value, so that a rule
says only which column it looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from extractor.geometry import Place
from extractor.model import Fund, Indicator, Places, Plan, Project

_TELLING = ("project_name", "heading", "project_code")
"""Columns that show which project a form is of, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """One fact that a rule objects to."""

    message: str
    expected: str | None = None
    actual: str | None = None
    place: Place | None = None
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    """Where `expected` and `actual` are printed, when the two stand apart."""
    indicator: int | None = None
    """Ordinal of the indicator within its project."""
    project: int | None = None
    """Ordinal of the project, where a rule looks at the whole document."""


def in_indicator(
    indicator: Indicator,
    message: str,
    *,
    column: str = "target_raw",
    expected: str | None = None,
    actual: str | None = None,
) -> Oddity:
    """Return an oddity of one column of an indicator's row."""
    return Oddity(
        message=message,
        expected=expected,
        actual=actual,
        place=_first(indicator.places, column) or indicator.place,
        indicator=indicator.ordinal,
    )


def in_project(
    project: Project,
    message: str,
    *,
    column: str | None = None,
    expected: str | None = None,
    actual: str | None = None,
) -> Oddity:
    """Return an oddity of one head field of a form, or of the form as a whole.

    The whole stands where the form shows which project it is of.
    """
    columns = _TELLING if column is None else (column,)
    places = (_first(project.places, name) for name in columns)
    return Oddity(
        message=message,
        expected=expected,
        actual=actual,
        place=next(filter(None, places), None),
        project=project.ordinal,
    )


def in_row(
    row: Fund | Plan,
    message: str,
    *,
    expected: str | None = None,
    actual: str | None = None,
) -> Oddity:
    """Return an oddity of a row of funds or of a plan."""
    return Oddity(message=message, expected=expected, actual=actual, place=row.place)


def _first(places: Places, column: str) -> Place | None:
    return next(iter(places.get(column, ())), None)


InRun: TypeAlias = tuple[str, Oddity]
"""The id of a document, and what a rule over a whole run sees in it."""
