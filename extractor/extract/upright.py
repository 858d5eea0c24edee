"""Pages as displayed to pages as read: upright, as large as print, no wide margins.

A page may be displayed sideways, enlarged to a poster, reduced to a stamp, or laid on a
larger sheet. Every step after this one sees it as a form is printed: text upright, some
ten points high, furniture near the edge. `Upright.back` is the way from there to the
page as displayed, and `to_displayed` takes it for everything that has a place.

Where a page is already like that, nothing is changed at all.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import NamedTuple, TypeVar, cast

from extractor.geometry import Box, Matrix, Place, enlargement, is_turned
from extractor.model import Glyph, Page, Stroke, TableCell

ALIKE = 2.5
"""Pages whose text differs less in size than so many times are enlarged alike.

A form that runs over pages must keep its column edges; only a page of another kind (a
poster in an appendix) has a size of its own.
"""

WIDE_MARGIN = 0.13
"""The part of a page's height that only a larger sheet leaves blank at top and foot.

Word processors leave an inch, 12 % of a landscape A4 page.
"""

KEPT_MARGIN = 0.04
"""What is left of a wide margin, of the height of the ink: as far as page numbers stand
from the edge."""

Anything = TypeVar("Anything")


class Upright(NamedTuple):
    """A page as it is read, and the way back to the page as displayed."""

    page: Page
    back: Matrix


def pages_to_upright(pages: Sequence[Page]) -> tuple[Upright, ...]:
    """Return the pages as they are read, in their order."""
    whole = enlargement(glyph.size for page in pages for glyph in page.glyphs)
    moves = [_turn_and_size(page, whole) for page in pages]
    turned = [_moved(page, move) for page, move in zip(pages, moves, strict=True)]
    ink = _ink_by_size(turned)
    return tuple(
        _without_margins(page, move, ink.get(_size(page)))
        for page, move in zip(turned, moves, strict=True)
    )


def to_displayed(value: Anything, back: Mapping[int, Matrix]) -> Anything:
    """Return the value with every place on these pages as displayed.

    `back` has the way for each page number that is not read as displayed.
    """
    return cast("Anything", _displayed(value, back)) if back else value


def _displayed(value: object, back: Mapping[int, Matrix]) -> object:
    if isinstance(value, Place | TableCell):
        return _put_back(value, back.get(value.page_number))
    if isinstance(value, tuple):
        return tuple(_displayed(item, back) for item in value)
    if isinstance(value, Mapping):
        return {key: _displayed(item, back) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value)]
        return replace(value, **{n: _displayed(getattr(value, n), back) for n in names})
    return value


def _put_back(value: Place | TableCell, way: Matrix | None) -> Place | TableCell:
    if way is None:
        return value
    if isinstance(value, Place):
        return value._replace(box=way.box(value.box))
    return replace(value, box=way.box(value.box))


def _turn_and_size(page: Page, whole: float) -> Matrix:
    """Return the map that sets the page's text upright and at the size of print."""
    turns: Counter[int] = Counter()
    for angle, count in Counter(glyph.angle for glyph in page.glyphs).items():
        turns[_quarter(angle)] += count
    quarter = turns.most_common(1)[0][0] if turns else 0
    own = enlargement(glyph.size for glyph in page.glyphs)
    factor = 1 / (whole if 1 / ALIKE <= own / whole <= ALIKE else own)
    turn = (
        Matrix(),
        Matrix(0, -1, 1, 0, 0, page.width),
        Matrix(-1, 0, 0, -1, page.width, page.height),
        Matrix(0, 1, -1, 0, page.height, 0),
    )[quarter]
    return turn.then(Matrix(factor, 0, 0, factor, 0, 0))


def _quarter(angle: float) -> int:
    return round(angle / 90) % 4


def _ink_by_size(pages: Sequence[Page]) -> Mapping[tuple[int, int], Box]:
    """Return what the ink of all pages of one size covers, by size."""
    ink: dict[tuple[int, int], Box] = {}
    for page in pages:
        if page.glyphs:
            box = Box.around(glyph.box for glyph in page.glyphs)
            ink[_size(page)] = Box.around((ink.get(_size(page), box), box))
    return ink


def _size(page: Page) -> tuple[int, int]:
    return round(page.width), round(page.height)


def _without_margins(page: Page, move: Matrix, ink: Box | None) -> Upright:
    """Return the page with its margins cut to size where all of them are too wide."""
    wide = WIDE_MARGIN * page.height
    if ink is None or ink.top <= wide or page.height - ink.bottom <= wide:
        return Upright(page, move.inverse())
    kept = KEPT_MARGIN * ink.height
    cut = Matrix(1, 0, 0, 1, 0, kept - ink.top)
    shifted = replace(_moved(page, cut), height=ink.height + 2 * kept)
    return Upright(shifted, move.then(cut).inverse())


def _moved(page: Page, move: Matrix) -> Page:
    if move == Matrix():
        return page
    sheet = move.box(Box(0, 0, page.width, page.height))
    return Page(
        number=page.number,
        width=sheet.width,
        height=sheet.height,
        glyphs=tuple(_moved_glyph(glyph, move) for glyph in page.glyphs),
        strokes=tuple(_moved_stroke(stroke, move) for stroke in page.strokes),
        images=tuple(move.box(image) for image in page.images),
    )


def _moved_glyph(glyph: Glyph, move: Matrix) -> Glyph:
    angle = round(glyph.angle + move.angle, 1) % 360
    # A line stands on a level, a turned one along a side: one of the two is known.
    foot = move.map(glyph.baseline, glyph.baseline)
    return glyph._replace(
        box=move.box(glyph.box),
        size=glyph.size * move.scale,
        angle=angle,
        baseline=foot.x if is_turned(angle) else foot.y,
    )


def _moved_stroke(stroke: Stroke, move: Matrix) -> Stroke:
    start, end = move.map(stroke.x0, stroke.y0), move.map(stroke.x1, stroke.y1)
    return Stroke(start.x, start.y, end.x, end.y, stroke.width * move.scale)
