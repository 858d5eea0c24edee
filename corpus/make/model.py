"""What the corpus is made of: the content of a form, and a page's building blocks.

Content (`Project`, `Indicator`) knows nothing of drawing; blocks (`Grid`, `Line`,
`Space`, `PageBreak`) know nothing of forms. `forms_*` turn the one into the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One row of the indicator block, as printed."""

    level1: str
    level2: str
    level3: str
    target: str
    description: str | None = None
    basis: str | None = None
    weight: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funds:
    """The printed amounts of one column; None is a label without an amount."""

    total: str | None
    fiscal: str | None = None
    carryover: str | None = None
    other: str | None = None
    local: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The content of one form, as printed."""

    heading: str
    name: str
    funds: Funds
    goals: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    code: str | None = None
    supervisor: str | None = None
    implementer: str | None = None
    purpose: str | None = None
    plan: tuple[str | None, ...] | None = None
    lifetime_funds: Funds | None = None
    lifetime_goals: tuple[str, ...] = ()
    nature: str | None = None
    category: str | None = None
    start_date: str | None = None
    end_date: str | None = None


Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A box of a grid with its text; rows and columns count from 0.

    `stretch` widens the distance of the lines; `is_vertical` prints a character
    a line; `is_open_above` and `is_open_below` leave out a rule; `fill` colours the
    box (red, green, blue); `is_overflowing` prints on over the side of the box instead
    of breaking the line; `letter_space` sets the letters apart;
    `indicator` marks the cell whose first page is its indicator's.
    """

    row: int
    column: int
    text: str = ""
    rows: int = 1
    columns: int = 1
    align: str = "center"
    is_middle: bool = True
    is_vertical: bool = False
    stretch: float = 1.0
    is_open_above: bool = False
    is_open_below: bool = False
    fill: Colour | None = None
    is_overflowing: bool = False
    letter_space: float = 0.0
    indicator: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A ruled table: column widths in points and the cells that tile it.

    `shifts` moves the inner column edges of some rows, `heights` sets least
    heights, `header_row` is the row printed again on every further page.
    """

    widths: tuple[float, ...]
    cells: tuple[Cell, ...]
    shifts: Mapping[int, tuple[float, ...]] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    header_row: int | None = None
    size: float = 9.0
    is_form: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPages:
    """Where a form stands: its first and last page, and each indicator's first."""

    first: int
    last: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph: a title when centred, prose when `indent` is set."""

    text: str
    size: float = 10.5
    align: str = "left"
    indent: float = 0.0
    after: float = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Room on the page: so many points, or down to a height of the page."""

    points: float = 0.0
    to: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins a page."""


Block = Grid | Line | Space | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a document is drawn.

    `strokes` is one of lines, dashed, rectangles (thin, filled, one a rule),
    cell-rectangles (one a cell), cell-strokes (four a cell), dotted (rows of small
    squares), double, thick-and-thin, pieces (each rule of many), uneven (ends and
    sides a hair off, over the corners) and white. `gap` is how far strokes stop short
    of the corners. `fills_cover_rules` draws the colour of the boxes after their rules.
    `is_letter_by_letter` draws each letter alone, in no order; `has_own_figures` takes
    figures from a font of their own; `squeeze` narrows letters to so many percent. The
    rest says what a page break leaves out, and what stands in the margins.
    """

    strokes: str = "lines"
    width: float = 0.5
    gap: float = 0.0
    omit_sides: bool = False
    fills_cover_rules: bool = False
    is_letter_by_letter: bool = False
    has_own_figures: bool = False
    squeeze: float = 100.0
    may_cut_rows: bool = True
    closes_bottom: bool = True
    closes_top: str = "all"
    has_page_numbers: bool = True
    page_number: str = "{}"
    running_head: str = ""
    left: float = 56.0
    top: float = 64.0
    bottom: float = 770.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A piece of prose between headings, as the truth gives it."""

    part: str
    role: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A document of the corpus: why it is there, what it holds, how it is drawn.

    `printed_pages` is given when another program than the drawing kit breaks the
    pages: it was read off the rendered pages by eye. `operations` are done on the
    finished PDF, in order; `finishing.OPERATIONS` has them by name.
    """

    form: str
    name: str
    why: str
    title: str
    department: str | None
    fiscal_year: int | None
    blocks: tuple[Block, ...]
    projects: tuple[Project, ...] = ()
    sections: tuple[Section, ...] = ()
    style: Style = field(default_factory=Style)
    tool: str = "reportlab"
    operations: tuple[str, ...] = ()
    printed_pages: tuple[FormPages, ...] = ()
