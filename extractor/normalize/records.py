"""What all record builders share: places by column, and findings at a place."""

from collections.abc import Iterable, Mapping

from extractor.findings import Finding
from extractor.geometry import Place
from extractor.model import RawField


def places_of(columns: Mapping[str, RawField | None]) -> dict[str, tuple[Place, ...]]:
    """Return column → places for every column with something printed in it."""
    return {
        column: field.places
        for column, field in columns.items()
        if field is not None and field.text.strip()
    }


def first_place(*fields: RawField | None) -> Place | None:
    """Return the first place of the first field that has any."""
    places = (place for field in fields if field for place in field.places)
    return next(places, None)


def unreadable(code: str, field: RawField, expected: str) -> Finding:
    """Return the finding that a printed value could not be read."""
    return Finding(
        code=code,
        message=f"“{field.text}”无法识别为{expected}",
        expected=expected,
        actual=field.text,
        place=first_place(field),
    )


def only_found(findings: Iterable[Finding | None]) -> tuple[Finding, ...]:
    """Return the findings without the gaps of readers that had none."""
    return tuple(finding for finding in findings if finding is not None)
