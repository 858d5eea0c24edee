"""From ruled lines to forms: what the extract steps hand each other.

Rows and columns count from 0 in their table; a form's rows count on over pages.
"""

from dataclasses import dataclass
from typing import NamedTuple, Self

from extractor.findings import Finding
from extractor.geometry import Axis, Box, Place, Span
from extractor.model.pages import Page


class Rule(NamedTuple):
    """One unbroken ruled line, joined from the strokes that draw it."""

    axis: Axis
    at: float
    start: float
    end: float

    @property
    def box(self) -> Box:
        """The line as a box without thickness."""
        if self.axis is Axis.ACROSS:
            return Box(self.start, self.at, self.end, self.at)
        return Box(self.at, self.start, self.at, self.end)

    @classmethod
    def along(cls, box: Box) -> Self:
        """Return the rule that runs along the longer side of a thin box."""
        middle = box.centre
        if box.width >= box.height:
            return cls(Axis.ACROSS, middle.y, box.left, box.right)
        return cls(Axis.DOWN, middle.x, box.top, box.bottom)


class Line(NamedTuple):
    """One line of text, with the box around its ink."""

    text: str
    box: Box
    size: float
    glyph_count: int = 0
    """How many glyphs it is set in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A box of one page with its text; `row` and `column` count from 0 in its table."""

    page_number: int
    box: Box
    lines: tuple[Line, ...]
    text: str
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Cells of one page that hang together, in reading order."""

    page_number: int
    box: Box
    cells: tuple[Cell, ...]
    row_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """Rows of one table that belong to one form, and the text printed above them."""

    page_number: int
    cells: tuple[Cell, ...]
    """Their `row` counts from the first row of the part."""
    row_count: int
    box: Box
    begins: bool
    """A label that opens a form leads one of its first rows."""
    first_on_page: bool
    last_on_page: bool
    heading: tuple[Line, ...]
    heading_page: int
    after_text: bool
    """Text other than furniture stands between this part and the part before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCell:
    """A cell of a form that may run over pages: one part a page it stands on."""

    row: int
    column: int
    row_span: int
    column_span: int
    across: Span
    parts: tuple[Cell, ...]
    text: str

    @property
    def rows(self) -> range:
        """The rows of the form that the cell covers."""
        return range(self.row, self.row + self.row_span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One table joined over its pages; a form when a template knows it."""

    ordinal: int
    template: str | None
    heading: tuple[Line, ...]
    heading_page: int
    cells: tuple[FormCell, ...]
    page_first: int
    page_last: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayers:
    """What each step saw on one page: the layers that `jixiao explain` draws."""

    page: Page
    rules: tuple[Rule, ...]
    boxes: tuple[Box, ...]
    cells: tuple[Cell, ...]
    fields: tuple[tuple[str, Place], ...]
    """A label such as `indicators.level3 #4`, and where its value is printed."""
