"""What one page draws, as PDFium's page objects tell it: lines, sheets, text's ink.

Form XObjects are followed with their matrices and clips. PDFium gives clip paths in
the space of the stream that holds the object, so they take the container's matrix and
not the object's own. Objects come in the order they are painted; what of the drawing
is to be seen is decided in `visible`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractor.extract.reading.outlines import (
    clipped,
    filled_path,
    stroked_outline,
)
from extractor.extract.reading.pdfium_objects import (
    Item,
    ObjectReader,
    Segment,
    fill_colour,
    is_see_through,
    object_of_form,
    object_of_page,
    objects_in_form,
    stroke_colour,
    type_of,
)
from extractor.extract.reading.visible import (
    FAINT,
    PAPER,
    Mark,
    is_faint,
    lightness_of,
    visible_strokes,
)
from extractor.geometry import Box, Matrix, Point
from extractor.model import Stroke

TEXT, PATH = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
IMAGE, FORM = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
LINE_TO, MOVE_TO = pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_MOVETO

NESTING = 12
"""How deep form XObjects are followed; circular resources end here."""

PATTERN_LIGHTNESS = 0.5
"""A pattern or shading has no one colour; it is neither paper nor black."""


class TextInk(NamedTuple):
    """How the text of one text object is painted."""

    is_faint: bool
    clip: Box | None
    """What it is cut to; None where all of it shows."""
    is_embedded: bool
    """Its font is in the file."""


PLAIN = TextInk(is_faint=False, clip=None, is_embedded=True)
PLAIN_OUTSIDE = TextInk(is_faint=False, clip=None, is_embedded=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What one page draws, as displayed."""

    strokes: tuple[Stroke, ...]
    images: tuple[Box, ...]
    text: Mapping[int, TextInk]
    """Address of a text object → its ink."""


def page_to_drawing(page: Any, display: Matrix, unit: float) -> Drawing:  # noqa: ANN401 - a ctypes handle
    """Return the visible straight lines of the page, its images, and its text's ink.

    `unit` is how many times the page is larger than usual.
    """
    walk = _Walk()
    container = _Container(display, 0, unit)
    handle, item = page.raw, Item()
    for index in range(pdfium.FPDFPage_CountObjects(handle)):
        item.value = object_of_page(handle, index)
        walk.take(item, container)
    return Drawing(
        strokes=visible_strokes(walk.marks),
        images=tuple(walk.images),
        text=walk.text,
    )


class _Container(NamedTuple):
    """The stream that holds an object: the page, or a form XObject on it."""

    matrix: Matrix
    depth: int
    unit: float
    """How many times the page is larger than usual."""
    clip: Box | None = None


@dataclass(slots=True)
class _Walk:
    """Collects what is painted, object by object."""

    marks: list[Mark] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    text: dict[int, TextInk] = field(default_factory=dict)
    reader: ObjectReader = field(default_factory=ObjectReader)

    def take(self, item: Item, holder: _Container) -> None:
        """Take the next object, and those inside it."""
        kind = type_of(item)
        if kind == TEXT:
            self.text[item.value or 0] = self._ink(item, holder)
        elif kind == PATH:
            self.marks.extend(self._path_marks(item, holder))
        elif kind == IMAGE:
            box = self.reader.bounds(item)
            if box is not None:
                self.images.append(holder.matrix.box(box))
        elif kind == FORM and holder.depth < NESTING:
            self._take_form(item, holder)

    def _take_form(self, item: Item, holder: _Container) -> None:
        inner = _Container(
            self.reader.matrix(item).then(holder.matrix),
            holder.depth + 1,
            holder.unit,
            self._clip(item, holder),
        )
        part = Item()
        for index in range(objects_in_form(item)):
            part.value = object_of_form(item, index)
            self.take(part, inner)

    def _ink(self, item: Item, holder: _Container) -> TextInk:
        is_embedded = self.reader.is_embedded(item)
        clip, lightness = self._clip(item, holder), self._lightness(item, fill_colour)
        if clip is None and PAPER - lightness >= FAINT:
            # Nearly all text is dark and whole, wherever it stands.
            return PLAIN if is_embedded else PLAIN_OUTSIDE
        bounds = self.reader.bounds(item)
        if bounds is None:
            return PLAIN if is_embedded else PLAIN_OUTSIDE
        box = holder.matrix.box(bounds)
        return TextInk(
            is_faint=is_faint(lightness, box.centre, self.marks),
            clip=clip if clip is not None and clip.common(box) != box else None,
            is_embedded=is_embedded,
        )

    def _path_marks(self, item: Item, holder: _Container) -> Iterator[Mark]:
        """Yield a path's sheets, then its lines: filling comes before stroking."""
        fill, stroke = self.reader.draw_mode(item)
        if not fill and not stroke:
            return
        matrix = self.reader.matrix(item).then(holder.matrix)
        clip = self._clip(item, holder)
        segments = self.reader.segments(item, matrix)
        if fill:
            lightness = self._lightness(item, fill_colour)
            filled = filled_path(_outlines(segments, closing=True), holder.unit)
            if filled.sheets and not is_see_through(item):
                yield from _sheets(lightness, filled.sheets, clip)
            yield from _lines(lightness, filled.lines, clip)
        if stroke:
            lightness = self._lightness(item, stroke_colour)
            width = self.reader.stroke_width(item) * matrix.scale
            for points in _outlines(segments, closing=False):
                yield from _lines(lightness, stroked_outline(points, width), clip)

    def _clip(self, item: Item, holder: _Container) -> Box | None:
        """Return what the object is cut to, its container's clip included."""
        clip = holder.clip
        for box in self.reader.clips(item, holder.matrix):
            clip = box if clip is None else _both(clip, box)
        return clip

    def _lightness(self, item: Item, read_colour: Any) -> float:  # noqa: ANN401
        colour = self.reader.colour(item, read_colour)
        if colour is None:
            return PATTERN_LIGHTNESS
        return _lightness(*colour)


@lru_cache
def _lightness(red: int, green: int, blue: int, alpha: int) -> float:
    return lightness_of(red / 255, green / 255, blue / 255, alpha / 255)


def _both(one: Box, other: Box) -> Box:
    """Return what both boxes leave open; a box turned inside out leaves nothing."""
    return Box(
        max(one.left, other.left),
        max(one.top, other.top),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def _sheets(
    lightness: float, sheets: Iterable[Box], clip: Box | None
) -> Iterator[Mark]:
    for sheet in sheets:
        shown = sheet if clip is None else sheet.common(clip)
        if shown is not None:
            yield Mark(lightness, sheet=shown)


def _lines(
    lightness: float, lines: Iterable[Stroke], clip: Box | None
) -> Iterator[Mark]:
    for line in lines:
        kept = clipped(line, clip)
        if kept is not None:
            yield Mark(lightness, stroke=kept)


def _outlines(segments: Sequence[Segment], *, closing: bool) -> Iterator[list[Point]]:
    """Yield the corners of each subpath; a curve breaks an outline in two."""
    points: list[Point] = []
    for kind, point, closes in segments:
        if kind == LINE_TO:
            points.append(point)
        else:
            if kind == MOVE_TO or not closing:
                if len(points) > 1:
                    yield points
                points = []
            points.append(point)
        if closes and points:
            points.append(points[0])
    if len(points) > 1:
        yield points
