"""What the paper says, letter for letter: raw records, each value with its places."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from extractor.findings import Finding
from extractor.geometry import Box, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class RawField:
    """A value letter for letter, and every place it was printed in."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFund:
    """One amount of a form, with all the texts that may tell its unit."""

    kind: str
    scope: str
    stage: str
    label: RawField
    amount: RawField
    block_label: str = ""
    line_above: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPlan:
    """One period of a spending plan, printed or left blank."""

    label: RawField
    ratio: RawField


@dataclass(frozen=True, slots=True, kw_only=True)
class RawGoal:
    """One goal text."""

    scope: str
    label: RawField
    text: RawField
    actual: RawField | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawIndicator:
    """One indicator row; `fields` has the contract's raw column names as keys."""

    scope: str
    place: Place
    fields: Mapping[str, RawField]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawProject:
    """One form as printed; `fields` has head field names as keys."""

    form: str
    heading: RawField | None
    fields: Mapping[str, RawField]
    funds: tuple[RawFund, ...]
    plans: tuple[RawPlan, ...]
    goals: tuple[RawGoal, ...]
    indicators: tuple[RawIndicator, ...]
    page_first: int
    page_last: int
    findings: tuple[Finding, ...] = ()


class YearSource(StrEnum):
    """Where a fiscal year was printed."""

    COVER = "cover"
    HEADING = "heading"
    METADATA = "metadata"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHead:
    """What the document says of itself before its first form."""

    title: str | None = None
    department: str | None = None
    fiscal_year: int | None = None
    fiscal_year_source: YearSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """One part of one cell, as the `cells` table shows it; indexes count from 1."""

    cell_id: str
    part: int
    table_ordinal: int
    row_index: int
    column_index: int
    row_span: int
    column_span: int
    text: str
    page_number: int
    box: Box
    text_source: str = "native"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One narrative part of the document."""

    ordinal: int
    part: str | None
    number: str | None
    heading: str | None
    role: str
    text: str
    page_first: int
    page_last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """One line of the table of contents, without bullet and leaders."""

    number: str | None
    """第三部分, 1、, 附件2."""
    title: str
    page_label: str | None
    """The page that the entry names, as printed."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlyphAccount:
    """Where the glyphs of one page ended: each in one of these, so they add up."""

    page_number: int
    printed: int
    in_cells: int
    in_text: int
    """In headings and paragraphs."""
    in_furniture: int
    in_watermarks: int
    unplaced: int
    """Inside the outline of a table, but in none of its cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What the paper says, letter for letter."""

    page_count: int
    head: DocumentHead
    projects: tuple[RawProject, ...]
    sections: tuple[Section, ...]
    cells: tuple[TableCell, ...]
    glyph_count: int
    glyph_unplaced_count: int
    text_source: str
    producer: str | None
    findings: tuple[Finding, ...]
    reader: str = ""
    """Name of the page reader that opened the file."""
    accounts: tuple[GlyphAccount, ...] = ()
    """One a readable page, in their order."""
    contents: tuple[ContentsEntry, ...] = ()
    """What the table of contents lists, in its order."""
