"""Typed records: what `normalize` makes and `emit` writes.

Attribute names are the column names of `extractor.contract`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from extractor.findings import Finding
from extractor.geometry import Place
from extractor.model.records import DocumentHead, Section, TableCell

Places = Mapping[str, tuple[Place, ...]]
"""Column name → the places its value was printed in, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund:
    """A row of `funds`."""

    ordinal: int
    scope: str
    label: str
    kind: str
    stage: str
    amount_raw: str | None
    amount: Decimal | None
    amount_unit: str | None
    amount_unit_source: str | None
    place: Place
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A row of `plans`."""

    ordinal: int
    label: str
    month: int | None
    ratio_raw: str | None
    ratio: Decimal | None
    place: Place
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A row of `goals`."""

    ordinal: int
    scope: str
    label: str | None
    text: str
    actual_text: str | None
    place: Place
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A row of `indicators`, without what it takes over from its project."""

    ordinal: int
    scope: str
    place: Place
    places: Places
    level1: str | None = None
    level2: str | None = None
    level3: str | None = None
    level1_class: str | None = None
    level2_class: str | None = None
    description: str | None = None
    target_raw: str | None = None
    target_kind: str | None = None
    operator: str | None = None
    operator_implied: bool | None = None
    operator_raw: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    unit_raw: str | None = None
    dimension: str | None = None
    base_low: Decimal | None = None
    base_high: Decimal | None = None
    base_unit: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    grades_raw: str | None = None
    target_note: str | None = None
    weight: Decimal | None = None
    weight_raw: str | None = None
    direction: str | None = None
    basis: str | None = None
    actual_raw: str | None = None
    actual: Decimal | None = None
    score: Decimal | None = None
    deviation: str | None = None
    text_source: str = "native"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A row of `projects`, with the rows of other tables that hang on it."""

    ordinal: int
    form: str
    page_first: int
    page_last: int
    places: Places
    funds: tuple[Fund, ...] = ()
    plans: tuple[Plan, ...] = ()
    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    project_key: str | None = None
    heading: str | None = None
    project_code: str | None = None
    project_code_valid: bool | None = None
    project_name: str | None = None
    supervisor: str | None = None
    supervisor_code: str | None = None
    implementer: str | None = None
    nature: str | None = None
    category: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    purpose: str | None = None
    budget_total: Decimal | None = None
    budget_fiscal: Decimal | None = None
    budget_carryover: Decimal | None = None
    budget_other: Decimal | None = None
    budget_lifetime: Decimal | None = None
    fiscal_year: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalized:
    """A document's typed records, and the findings that say why a value is missing."""

    kind: str
    head: DocumentHead
    projects: tuple[Project, ...]
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...] = ()


class Status(StrEnum):
    """The outcome of one file."""

    OK = "ok"
    REVIEW = "review"
    FAILED = "failed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document, whole: what `emit` writes. A failed one has no projects."""

    sha256: str
    file_name: str
    file_bytes: int
    status: Status
    head: DocumentHead = field(default_factory=DocumentHead)
    kind: str = "other"
    text_source: str = "none"
    page_count: int | None = None
    producer: str | None = None
    error_code: str | None = None
    error_message: str | None = None
    glyph_count: int = 0
    glyph_unplaced_count: int = 0
    projects: tuple[Project, ...] = ()
    sections: tuple[Section, ...] = ()
    cells: tuple[TableCell, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def document_id(self) -> str:
        """The first 16 hex digits of the content's SHA-256."""
        return self.sha256[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source: a row of `files`."""

    source: str
    file_name: str
    status: Status
    file_bytes: int | None = None
    document_id: str | None = None
    error_code: str | None = None
    error_message: str | None = None
