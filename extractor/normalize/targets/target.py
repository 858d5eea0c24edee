"""What a printed target becomes, and what stands around it on the page."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class TargetKind(StrEnum):
    """What sort of thing is promised."""

    NUMBER = "number"
    RANGE = "range"
    DATE = "date"
    GRADE = "grade"
    TEXT = "text"
    NONE = "none"
    """Declared not applicable: 无, /, 不涉及."""
    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    """The form's own example was left in: ≥**%, XX."""


class Operator(StrEnum):
    """How the actual figure is to be compared with the target."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    BETWEEN = "between"


class TargetFinding(NamedTuple):
    """One oddity of a target: a code, and a sentence with its figures."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the row prints beside the target, and the document's year."""

    level2: str | None = None
    name: str | None = None
    """The third level: 项目总投资."""
    operator_raw: str | None = None
    unit_raw: str | None = None
    grades_raw: str | None = None
    """The grade columns of older forms, best first: `100% 90% 85% 85%`."""
    fiscal_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target read: the attribute names are the contract's columns."""

    target_kind: TargetKind
    operator: Operator | None = None
    operator_implied: bool | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    dimension: str | None = None
    base_low: Decimal | None = None
    base_high: Decimal | None = None
    base_unit: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    note: str | None = None
    findings: tuple[TargetFinding, ...] = ()
