"""What documents are made of, for Hypothesis: grids, strokes, words, moved pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from math import ceil, cos, radians, sin
from typing import NamedTuple

from hypothesis import strategies as st

from extractor.geometry import Box, Matrix
from extractor.model import Glyph, Page, Stroke

CHINESE = "绩效目标数量质量时效成本经济社会生态满意度项目资金预算年度培训演练设备采购"
CELL_PT = st.integers(14, 60)

words = st.text(alphabet=CHINESE, min_size=1, max_size=4)
"""Words that are no label of any form by chance."""


class Span2(NamedTuple):
    """A rectangle of lattice cells: first row, first column, rows, columns."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A ruled grid with merged cells, and the boxes an eye sees in it."""

    spans: Sequence[Span2]
    boxes: Sequence[Box]
    """In reading order, one a span."""


@st.composite
def grids(draw: st.DrawFn, most_rows: int = 4, most_columns: int = 4) -> Grid:
    """Return a grid, some of its cells merged into rectangles."""
    rows, columns = draw(st.integers(1, most_rows)), draw(st.integers(1, most_columns))
    ys = list(accumulate((draw(CELL_PT) for _ in range(rows)), initial=100))
    xs = list(accumulate((draw(CELL_PT) for _ in range(columns)), initial=50))
    free = set(product(range(rows), range(columns)))
    spans: list[Span2] = []
    for row, column in product(range(rows), range(columns)):
        if (row, column) not in free:
            continue
        wanted = Span2(row, column, draw(st.integers(1, 3)), draw(st.integers(1, 3)))
        own = set(
            product(
                range(row, row + wanted.rows), range(column, column + wanted.columns)
            )
        )
        if not own <= free:
            wanted, own = Span2(row, column, 1, 1), {(row, column)}
        free -= own
        spans.append(wanted)
    boxes = [
        Box(xs[s.column], ys[s.row], xs[s.column + s.columns], ys[s.row + s.rows])
        for s in spans
    ]
    return Grid(spans=spans, boxes=boxes)


@st.composite
def in_pieces(draw: st.DrawFn, strokes: Sequence[Stroke]) -> list[Stroke]:
    """Return the strokes shuffled, some cut in two and some drawn twice."""
    pieces: list[Stroke] = []
    for stroke in strokes:
        kind = draw(st.sampled_from(["whole", "cut", "doubled"]))
        if kind == "cut":
            pieces.extend(
                _cut(stroke, draw(st.floats(0.1, 0.9)), draw(st.floats(0, 1)))
            )
        elif kind == "doubled":
            aside = draw(st.floats(-0.5, 0.5))
            pieces.extend([stroke, _aside(stroke, aside)])
        else:
            pieces.append(stroke)
    return draw(st.permutations(pieces))


def dashed(stroke: Stroke, dash: float, gap: float) -> list[Stroke]:
    """Return the stroke drawn as dashes, or dots; the last one reaches its end."""
    x0, y0, x1, y1, width = stroke
    length = max(x1 - x0, y1 - y0)
    over, along = ((x1 - x0) / length, (y1 - y0) / length) if length else (0.0, 0.0)
    count = max(1, ceil((length - dash) / (dash + gap)))
    step = (length - dash) / count
    starts = [step * number for number in range(count + 1)]
    return [
        Stroke(
            x0 + over * start,
            y0 + along * start,
            x0 + over * (start + dash),
            y0 + along * (start + dash),
            width,
        )
        for start in starts
    ]


def stamp(text: str, at: tuple[float, float], size: float, angle: float) -> list[Glyph]:
    """Return a text set along a slope, as a watermark or a seal is."""
    x, y = at
    slope = radians(angle)
    return [
        Glyph(
            char,
            Box(
                left := x + number * size * cos(slope),
                top := y + number * size * sin(slope),
                left + size,
                top + size,
            ),
            size,
            angle,
            top + size,
        )
        for number, char in enumerate(text)
    ]


def _cut(stroke: Stroke, share: float, gap: float) -> list[Stroke]:
    x0, y0, x1, y1, width = stroke
    x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
    over = gap if x0 == x1 else 0.0, gap if y0 == y1 else 0.0
    return [
        Stroke(x0, y0, x, y, width),
        Stroke(min(x + over[1], x1), min(y + over[0], y1), x1, y1, width),
    ]


def _aside(stroke: Stroke, by: float) -> Stroke:
    x0, y0, x1, y1, width = stroke
    if x0 == x1:
        return Stroke(x0 + by, y0, x1 + by, y1, width)
    return Stroke(x0, y0 + by, x1, y1 + by, width)


class Move(NamedTuple):
    """A page enlarged, then shifted."""

    scale: float
    right: float
    down: float

    def box(self, box: Box) -> Box:
        """Return where a box goes."""
        return Box(
            *(self._x(x) if i % 2 == 0 else self._y(x) for i, x in enumerate(box))
        )

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return where a stroke goes."""
        x0, y0, x1, y1, width = stroke
        return Stroke(
            self._x(x0), self._y(y0), self._x(x1), self._y(y1), self.scale * width
        )

    def glyph(self, glyph: Glyph) -> Glyph:
        """Return where a glyph goes, with its size."""
        return glyph._replace(
            box=self.box(glyph.box),
            size=self.scale * glyph.size,
            baseline=self._y(glyph.baseline),
        )

    def page(self, page: Page) -> Page:
        """Return the page with all its ink moved."""
        return Page(
            number=page.number,
            width=self.scale * page.width + self.right,
            height=self.scale * page.height + self.down,
            glyphs=tuple(self.glyph(glyph) for glyph in page.glyphs),
            strokes=tuple(self.stroke(stroke) for stroke in page.strokes),
        )

    def _x(self, x: float) -> float:
        return self.scale * x + self.right

    def _y(self, y: float) -> float:
        return self.scale * y + self.down


def turn_of(page: Page, quarter: int) -> Matrix:
    """Return the map that turns the page clockwise by quarters."""
    width, height = page.width, page.height
    return (
        Matrix(),
        Matrix(0, 1, -1, 0, height, 0),
        Matrix(-1, 0, 0, -1, width, height),
        Matrix(0, -1, 1, 0, 0, width),
    )[quarter]


def laid(page: Page, quarter: int, scale: float, move: Matrix | None = None) -> Page:
    """Return the page turned clockwise by quarters and enlarged, or moved by a map."""
    turn = move or turn_of(page, quarter)
    way = turn.then(Matrix(scale, 0, 0, scale, 0, 0))
    sheet = way.box(Box(0, 0, page.width, page.height))
    return Page(
        number=page.number,
        width=sheet.width,
        height=sheet.height,
        glyphs=tuple(_laid_glyph(glyph, way, quarter) for glyph in page.glyphs),
        strokes=tuple(
            Stroke(
                *way.map(stroke.x0, stroke.y0),
                *way.map(stroke.x1, stroke.y1),
                scale * stroke.width,
            )
            for stroke in page.strokes
        ),
    )


def _laid_glyph(glyph: Glyph, way: Matrix, quarter: int) -> Glyph:
    foot = way.map(glyph.box.left, glyph.baseline)
    return glyph._replace(
        box=way.box(glyph.box),
        size=glyph.size * way.scale,
        angle=(glyph.angle + 90 * quarter) % 360,
        baseline=foot.x if quarter % 2 else foot.y,
    )


moves = st.builds(
    Move,
    scale=st.floats(0.6, 2),
    right=st.floats(-30, 300),
    down=st.floats(-30, 300),
)
"""As far as forms differ in print: a reduced page, an enlarged one."""
