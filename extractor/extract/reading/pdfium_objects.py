"""What PDFium tells of one page object: its bounds, matrix, colours, clip, segments.

An item is a pointer to a page object, which lives as long as its page. Points come
through the matrix given, the rest in the space of the stream that holds the object.
What it all draws is for `pdfium_paths`.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from extractor.extract.reading.pdfium_calls import bare, places
from extractor.geometry import Box, Matrix, Point, new_tuple

object_of_page = bare(pdfium.FPDFPage_GetObject)
object_of_form = bare(pdfium.FPDFFormObj_GetObject)
objects_in_form = bare(pdfium.FPDFFormObj_CountObjects)
type_of = bare(pdfium.FPDFPageObj_GetType)
is_see_through = bare(pdfium.FPDFPageObj_HasTransparency)
fill_colour = bare(pdfium.FPDFPageObj_GetFillColor)
stroke_colour = bare(pdfium.FPDFPageObj_GetStrokeColor)

_bounds = bare(pdfium.FPDFPageObj_GetBounds)
_clip_path = bare(pdfium.FPDFPageObj_GetClipPath)
_clip_paths = bare(pdfium.FPDFClipPath_CountPaths)
_clip_segment = bare(pdfium.FPDFClipPath_GetPathSegment)
_clip_segments = bare(pdfium.FPDFClipPath_CountPathSegments)
_closes = bare(pdfium.FPDFPathSegment_GetClose)
_draw_mode = bare(pdfium.FPDFPath_GetDrawMode)
_font = bare(pdfium.FPDFTextObj_GetFont)
_is_embedded = bare(pdfium.FPDFFont_GetIsEmbedded)
_matrix = bare(pdfium.FPDFPageObj_GetMatrix)
_segment = bare(pdfium.FPDFPath_GetPathSegment)
_segments = bare(pdfium.FPDFPath_CountSegments)
_segment_point = bare(pdfium.FPDFPathSegment_GetPoint)
_segment_type = bare(pdfium.FPDFPathSegment_GetType)
_stroke_width = bare(pdfium.FPDFPageObj_GetStrokeWidth)

Item = ctypes.c_void_p


Segment = tuple[int, Point, int]
"""One step of a path: its kind, the point where it ends, not 0 where it closes."""


class ObjectReader:
    """Reads page objects through buffers that are made once a page.

    Most objects of a page share their font and their clip with many others.
    """

    def __init__(self) -> None:
        self._edges, self._edge_refs = places(ctypes.c_float, 4)
        self._point, self._point_refs = places(ctypes.c_float, 2)
        self._matrix, self._matrix_refs = places(ctypes.c_float, 6)
        self._width, self._width_refs = places(ctypes.c_float, 1)
        self._colour, self._colour_refs = places(ctypes.c_uint, 4)
        self._modes, self._mode_refs = places(ctypes.c_int, 2)
        self._part, self._path = ctypes.c_void_p(), ctypes.c_void_p()
        self._embedded: dict[int, bool] = {}
        self._clips: dict[tuple[int, Matrix], Box] = {}

    def bounds(self, item: Item) -> Box | None:
        """Return the box around an object (top is the larger y); None for no box."""
        if not _bounds(item, *self._edge_refs):
            return None
        left, bottom, right, top = self._edges()
        return new_tuple(Box, (left, top, right, bottom))

    def matrix(self, item: Item) -> Matrix:
        """Return the object's own matrix."""
        if not _matrix(item, self._matrix_refs[0]):
            return Matrix()
        return new_tuple(Matrix, self._matrix())

    def is_embedded(self, item: Item) -> bool:
        """Tell whether the font of a text object is in the file."""
        font = _font(item) or 0
        known = self._embedded.get(font)
        if known is None:
            self._part.value = font
            known = self._embedded[font] = _is_embedded(self._part) == 1
        return known

    def draw_mode(self, item: Item) -> tuple[int, int]:
        """Return how a path is filled, and whether it is stroked; 0 is not."""
        to_fill, to_stroke = self._mode_refs
        if not _draw_mode(item, to_fill, to_stroke):
            return 0, 0
        fill, stroke = self._modes()
        return fill, stroke

    def stroke_width(self, item: Item) -> float:
        """Return how wide a path is stroked, in its own space."""
        known = _stroke_width(item, self._width_refs[0])
        return float(self._width()[0]) if known else 0.0

    def colour(self, item: Item, read_colour: Any) -> Sequence[int] | None:  # noqa: ANN401
        """Return red, green, blue and alpha up to 255; None for patterns."""
        to_red, to_green, to_blue, to_alpha = self._colour_refs
        if not read_colour(item, to_red, to_green, to_blue, to_alpha):
            return None
        return self._colour()

    def segments(self, item: Item, matrix: Matrix) -> Sequence[Segment]:
        """Return the steps of a path."""
        a, b, c, d, e, f = matrix
        segment, (to_x, to_y), point = self._part, self._point_refs, self._point
        steps = []
        for index in range(_segments(item)):
            segment.value = _segment(item, index)
            _segment_point(segment, to_x, to_y)
            x, y = point()
            end = new_tuple(Point, (a * x + c * y + e, b * x + d * y + f))
            steps.append((_segment_type(segment), end, _closes(segment)))
        return steps

    def clips(self, item: Item, matrix: Matrix) -> Sequence[Box]:
        """Return a box around each path that an object is cut to."""
        path = self._path
        path.value = _clip_path(item)
        count = _clip_paths(path)
        if count <= 0:
            return ()
        boxes = (self._clip_box(path, index, matrix) for index in range(count))
        return [box for box in boxes if box is not None]

    def _clip_box(self, path: Item, index: int, matrix: Matrix) -> Box | None:
        first = _clip_segment(path, index, 0)
        if first is None:
            return None
        # Objects share the path itself: the address of its first segment names it.
        known = self._clips.get((first, matrix))
        if known is None:
            known = Box.holding(self._clip_points(path, index, matrix))
            self._clips[first, matrix] = known
        return known

    def _clip_points(self, path: Item, index: int, matrix: Matrix) -> Iterator[Point]:
        for at in range(_clip_segments(path, index)):
            self._part.value = _clip_segment(path, index, at)
            _segment_point(self._part, *self._point_refs)
            yield matrix.map(*self._point())
