"""What one page draws, as PDFium's page objects tell it: lines, sheets, text's ink.

Form XObjects are followed with their matrices and clips. PDFium gives clip paths in
the space of the stream that holds the object, so they take the container's matrix and
not the object's own. Objects come in the order they are painted; what of the drawing
is to be seen is decided in `visible`.
"""

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractor.extract.reading.outlines import (
    clipped,
    filled_path,
    stroked_outline,
)
from extractor.extract.reading.visible import (
    Mark,
    is_faint,
    lightness_of,
    visible_strokes,
)
from extractor.geometry import Box, Matrix, Point
from extractor.model import Stroke

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
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        walk.take(pdfium.FPDFPage_GetObject(page, index), container)
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

    def take(self, item: Any, holder: _Container) -> None:  # noqa: ANN401
        """Take the next object, and those inside it."""
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            address = ctypes.cast(item, ctypes.c_void_p).value or 0
            self.text[address] = self._ink(item, holder)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.marks.extend(_path_marks(item, holder))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(item, holder.matrix)
            if box is not None:
                self.images.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and holder.depth < NESTING:
            self._take_form(item, holder)

    def _take_form(self, item: Any, holder: _Container) -> None:  # noqa: ANN401
        inner = _Container(
            _matrix_of(item).then(holder.matrix),
            holder.depth + 1,
            holder.unit,
            _clip(item, holder),
        )
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            self.take(pdfium.FPDFFormObj_GetObject(item, index), inner)

    def _ink(self, item: Any, holder: _Container) -> TextInk:  # noqa: ANN401
        is_embedded = pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item))
        box = _bounds(item, holder.matrix)
        if box is None:
            return TextInk(is_faint=False, clip=None, is_embedded=is_embedded == 1)
        clip = _clip(item, holder)
        lightness = _lightness(item, pdfium.FPDFPageObj_GetFillColor)
        return TextInk(
            is_faint=is_faint(lightness, box.centre, self.marks),
            clip=clip if clip is not None and clip.common(box) != box else None,
            is_embedded=is_embedded == 1,
        )


def _path_marks(item: Any, holder: _Container) -> Iterator[Mark]:  # noqa: ANN401
    """Yield a path's sheets, then its lines: filling comes before stroking."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not fill.value and not stroke.value:
        return
    matrix = _matrix_of(item).then(holder.matrix)
    clip = _clip(item, holder)
    if fill.value:
        yield from _filled(item, matrix, clip, holder.unit)
    if stroke.value:
        yield from _stroked(item, matrix, clip)


def _filled(
    item: Any,  # noqa: ANN401
    matrix: Matrix,
    clip: Box | None,
    unit: float,
) -> Iterator[Mark]:
    lightness = _lightness(item, pdfium.FPDFPageObj_GetFillColor)
    filled = filled_path(_outlines(item, matrix, closing=True), unit)
    if not pdfium.FPDFPageObj_HasTransparency(item):
        for sheet in filled.sheets:
            shown = sheet if clip is None else sheet.common(clip)
            if shown is not None:
                yield Mark(lightness, sheet=shown)
    for line in filled.lines:
        yield from _kept(lightness, line, clip)


def _stroked(
    item: Any,  # noqa: ANN401
    matrix: Matrix,
    clip: Box | None,
) -> Iterator[Mark]:
    lightness = _lightness(item, pdfium.FPDFPageObj_GetStrokeColor)
    width = _width(item) * matrix.scale
    for points in _outlines(item, matrix, closing=False):
        for line in stroked_outline(points, width):
            yield from _kept(lightness, line, clip)


def _kept(lightness: float, line: Stroke, clip: Box | None) -> Iterator[Mark]:
    kept = clipped(line, clip)
    if kept is not None:
        yield Mark(lightness, stroke=kept)


def _outlines(item: Any, matrix: Matrix, *, closing: bool) -> Iterator[list[Point]]:  # noqa: ANN401
    """Yield the corners of each subpath; a curve breaks an outline in two."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.map(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            points.append(point)
        else:
            if kind == pdfium.FPDF_SEGMENT_MOVETO or not closing:
                if len(points) > 1:
                    yield points
                points = []
            points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and points:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _clip(item: Any, holder: _Container) -> Box | None:  # noqa: ANN401
    """Return what the object is cut to, its container's clip included."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
    boxes = [] if holder.clip is None else [holder.clip]
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
        corners = []
        for at in range(pdfium.FPDFClipPath_CountPathSegments(path, index)):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, index, at)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            corners.append(holder.matrix.map(x.value, y.value))
        if corners:
            boxes.append(Box.holding(corners))
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(max(lefts), max(tops), min(rights), min(bottoms))


def _bounds(item: Any, outer: Matrix) -> Box | None:  # noqa: ANN401
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return outer.box(Box(left, bottom, right, top))


def _matrix_of(item: Any) -> Matrix:  # noqa: ANN401
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return Matrix()
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _width(item: Any) -> float:  # noqa: ANN401
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    return width.value


def _lightness(item: Any, read_colour: Any) -> float:  # noqa: ANN401
    channels = [ctypes.c_uint() for _ in range(4)]
    if not read_colour(item, *channels):
        return PATTERN_LIGHTNESS
    red, green, blue, alpha = (channel.value / 255 for channel in channels)
    return lightness_of(red, green, blue, alpha)
