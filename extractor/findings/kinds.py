"""What an entry of the catalogue is, and the short words its lists are written in."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters to whoever uses the numbers."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Group(StrEnum):
    """Which part of the work a finding comes from."""

    READING = "reading"
    """A file, its pages and its forms."""
    VALUES = "values"
    """A printed value that could not be read, or in two ways."""
    AUDIT = "audit"
    """What the document says, held against itself and the rules of the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """One entry of the catalogue."""

    code: str
    group: Group
    severity: Severity
    title_zh: str
    title_en: str
    advice_zh: str
    """What to check, or what to do."""
    advice_en: str
    basis: str | None = None
    """The rule of the field that it rests on."""


@dataclass(frozen=True, slots=True)
class Says:
    """One sentence in both languages."""

    zh: str
    en: str


def kind(
    group: Group,
    severity: Severity,
    code: str,
    title: Says,
    advice: Says,
    basis: str | None = None,
) -> FindingKind:
    """Return the entry of these parts."""
    return FindingKind(
        code=code,
        group=group,
        severity=severity,
        title_zh=title.zh,
        title_en=title.en,
        advice_zh=advice.zh,
        advice_en=advice.en,
        basis=basis,
    )
