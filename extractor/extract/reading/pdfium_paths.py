"""The ruled lines of one page, as PDFium's page objects draw them.

Form XObjects are followed with their matrices; colours that nobody sees (white,
transparent) draw nothing; a line outside its clip is cut to it. PDFium gives clip
paths in the space of the stream that holds the object, so they take the container's
matrix and not the object's own.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from extractor.extract.reading.outlines import (
    clipped,
    filled_outline,
    stroked_outline,
)
from extractor.geometry import Box, Matrix, Point
from extractor.model import Stroke

WHITE = 250
"""A colour whose darkest channel is at least this is paper."""

NESTING = 12
"""How deep form XObjects are followed; circular resources end here."""


def objects_to_strokes(page: Any, display: Matrix) -> Iterator[Stroke]:  # noqa: ANN401 - a ctypes handle
    """Yield every visible straight line of the page."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _strokes(pdfium.FPDFPage_GetObject(page, index), display, 0)


def objects_to_images(page: Any, display: Matrix) -> Iterator[Box]:  # noqa: ANN401 - a ctypes handle
    """Yield the box of every image that stands on the page itself."""
    edges = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(edge) for edge in edges]
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *refs):
            left, bottom, right, top = (edge.value for edge in edges)
            yield _box([display.map(left, bottom), display.map(right, top)])


def _strokes(item: Any, outer: Matrix, depth: int) -> Iterator[Stroke]:  # noqa: ANN401
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield from _path_strokes(item, outer)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < NESTING:
        inner = _matrix_of(item).then(outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            child = pdfium.FPDFFormObj_GetObject(item, index)
            yield from _strokes(child, inner, depth + 1)


def _path_strokes(item: Any, outer: Matrix) -> Iterator[Stroke]:  # noqa: ANN401
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    drawn = bool(stroke.value) and _visible(item, pdfium.FPDFPageObj_GetStrokeColor)
    filled = bool(fill.value) and _visible(item, pdfium.FPDFPageObj_GetFillColor)
    if not drawn and not filled:
        return
    matrix = _matrix_of(item).then(outer)
    width = _width(item) * matrix.scale if drawn else 0.0
    clip = _clip(item, outer)
    for points in _outlines(item, matrix, closing=filled):
        found = stroked_outline(points, width) if drawn else filled_outline(points)
        for line in found:
            kept = clipped(line, clip)
            if kept is not None:
                yield kept


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


def _clip(item: Any, outer: Matrix) -> Box | None:  # noqa: ANN401
    path = pdfium.FPDFPageObj_GetClipPath(item)
    count = pdfium.FPDFClipPath_CountPaths(path)
    if count <= 0:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    boxes = []
    for index in range(count):
        corners = []
        for at in range(pdfium.FPDFClipPath_CountPathSegments(path, index)):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, index, at)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            corners.append(outer.map(x.value, y.value))
        if corners:
            boxes.append(_box(corners))
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(max(lefts), max(tops), min(rights), min(bottoms))


def _box(corners: list[Point]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _matrix_of(item: Any) -> Matrix:  # noqa: ANN401
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return Matrix()
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _width(item: Any) -> float:  # noqa: ANN401
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    return width.value


def _visible(item: Any, read_colour: Any) -> bool:  # noqa: ANN401
    channels = [ctypes.c_uint() for _ in range(4)]
    if not read_colour(item, *channels):
        return True
    red, green, blue, alpha = (channel.value for channel in channels)
    return alpha > 0 and min(red, green, blue) < WHITE
