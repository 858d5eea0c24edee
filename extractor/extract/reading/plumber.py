"""Pages read with pdfplumber: the second opinion, and the fallback reader.

pdfminer, below pdfplumber, parses in Python some files that PDFium refuses, and names
characters of fonts that PDFium would need at hand. Pages are taken from pdfplumber's
document and run through our own device: pdfplumber's own objects know of no clip, no
baseline and no tint. Text is `plumber_text`, the state around it `plumber_operators`.
"""

import io
import logging
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

import pdfplumber
from pdfminer.casting import safe_rect_list
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFDevice, PDFTextSeq
from pdfminer.pdfdocument import PDFEncryptionError
from pdfminer.pdfinterp import (
    PDFGraphicState,
    PDFResourceManager,
    PDFTextState,
)
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix as Six, PathSegment, Rect
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException
from typing_extensions import override

from extractor.errors import FileProblem
from extractor.extract.reading.cropping import Cropping, is_cut_off
from extractor.extract.reading.outlines import (
    clipped,
    filled_path,
    stroked_outline,
)
from extractor.extract.reading.plumber_operators import (
    Operators,
    State,
    intersection,
)
from extractor.extract.reading.plumber_text import TextReader
from extractor.extract.reading.visible import Mark, is_faint, visible_strokes
from extractor.geometry import Box, Matrix, Point, display_matrix, enlargement
from extractor.model import Glyph, Page, Reading, Stroke

# pdfminer reports each slip of a file as it goes; the outcome says what matters.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())
logging.getLogger("pdfplumber").addHandler(logging.NullHandler())

GRAIN = 1024
"""Strokes are told in 1024ths of a point, which binary numbers hold exactly.

Then sums and means of them are exact too, and no rounding decides in the steps that
follow whether 5 pt is less than 5 pt (corpus: hebei-project/hairline-gap).
"""

MOST_FORMS = 10_000
"""A page that draws more forms is a bomb: each of some draws the next one twice."""

LETTER = Box(0, 792, 612, 0)
"""The page of a file that tells no page size, as PDFium and pdfminer have it."""


class PdfplumberReader:
    """A `PageReader` on pdfplumber."""

    name = "pdfplumber"

    def read(self, content: bytes) -> Reading:
        """Return every page that pdfminer can parse; raises `FileProblem`."""
        try:
            return _read(pdfplumber.open(io.BytesIO(content)))
        except PdfminerException as error:
            if error.args and isinstance(error.args[0], PDFEncryptionError):
                message = "the PDF opens only with a password"
                raise FileProblem("pdf-password", message) from error
            raise _damaged(error) from error
        except Exception as error:
            # pdfminer leaks whatever a damaged structure makes Python raise.
            raise _damaged(error) from error


def _damaged(error: Exception) -> FileProblem:
    reason = f"{type(error).__name__}: {error}"
    return FileProblem("pdf-damaged", f"the PDF is damaged (pdfplumber: {reason})")


def _read(document: PDF) -> Reading:
    pages, unreadable = [], []
    number = 0
    # Not `document.pages`: there, one page without a sound MediaBox costs all others.
    for number, page in enumerate(PDFPage.create_pages(document.doc), start=1):
        try:
            pages.append(_page(page, number, document.rsrcmgr))
        except Exception:  # noqa: BLE001 - one damaged page costs only itself
            unreadable.append(number)
    metadata = document.metadata
    return Reading(
        page_count=number,
        pages=tuple(pages),
        metadata_title=_text(metadata.get("Title")),
        producer=_text(metadata.get("Producer")) or _text(metadata.get("Creator")),
        unreadable=tuple(unreadable),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _page(page: PDFPage, number: int, resources: PDFResourceManager) -> Page:
    crop, turns = _visible_box(page), page.rotate // 90
    display = display_matrix(crop, turns)
    width, height = crop.width, abs(crop.height)
    if turns % 2:
        width, height = height, width
    device = _PageDevice(resources)
    interpreter = Operators(resources, device)
    interpreter.render_contents(page.resources, page.contents, ctm=display)
    medium = display.box(_upright(page.mediabox))
    glyphs, strokes = _seen(device, Cropping(Box(0, 0, width, height), medium))
    return Page(
        number=number,
        width=width,
        height=height,
        glyphs=glyphs,
        strokes=strokes,
        images=tuple(device.images),
    )


def _visible_box(page: PDFPage) -> Box:
    """Return the CropBox within the MediaBox, in user space (top is the larger y)."""
    media, crop = _upright(page.mediabox), _upright(page.cropbox)
    if not media.area:
        media = LETTER
    left, right = max(media.left, crop.left), min(media.right, crop.right)
    bottom, top = max(media.bottom, crop.bottom), min(media.top, crop.top)
    return Box(left, top, right, bottom) if left < right and bottom < top else media


def _upright(rect: Rect) -> Box:
    (left, right), (bottom, top) = sorted(rect[::2]), sorted(rect[1::2])
    return Box(left, top, right, bottom)


class _Painted(NamedTuple):
    """One path as it was painted: filled, or stroked with a width."""

    lightness: float
    outlines: Sequence[Sequence[Point]]
    clip: Box | None
    width: float | None = None
    is_opaque: bool = True


class _Written(NamedTuple):
    """One string as it was written: which glyphs of the page, and their ink."""

    lightness: float
    glyphs: slice
    clip: Box | None


class _PageDevice(PDFDevice):
    """Takes what one page paints, in order."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.text = TextReader()
        self.painted: list[_Painted | _Written] = []
        self.images: list[Box] = []
        self._frames: list[Box | None] = []
        """The box of each XObject that is being drawn, the outermost first."""
        self._begun = 0

    @override
    def begin_figure(self, name: str, bbox: Rect, matrix: Six) -> None:
        self._begun += 1
        if self._begun > MOST_FORMS:
            raise RecursionError(f"the page draws more than {MOST_FORMS} forms")
        edges = safe_rect_list(bbox)
        placed = Matrix(*matrix).then(self._matrix)
        self._frames.append(placed.box(Box(*edges)) if edges else None)

    @override
    def end_figure(self, name: str) -> None:
        self._frames.pop()

    @override
    def render_image(self, name: str, stream: PDFStream) -> None:
        if self._frames[-1]:
            self.images.append(self._frames[-1])

    @override
    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        state, matrix = cast("State", graphicstate), self._matrix
        clip = self._clip(state)
        if fill:
            outlines = tuple(_outlines(path, matrix, closing=True))
            light, opaque = state.fill_lightness, state.is_opaque
            self.painted.append(_Painted(light, outlines, clip, is_opaque=opaque))
        if stroke:
            outlines = tuple(_outlines(path, matrix, closing=False))
            width = state.linewidth * matrix.scale
            light = state.stroke_lightness
            self.painted.append(_Painted(light, outlines, clip, width))

    @override
    def render_string(
        self,
        textstate: PDFTextState,
        seq: PDFTextSeq,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> None:
        state, start = cast("State", graphicstate), len(self.text.glyphs)
        self.text.show(textstate, seq, self._matrix)
        glyphs = slice(start, len(self.text.glyphs))
        light = state.fill_lightness
        self.painted.append(_Written(light, glyphs, self._clip(state)))

    @property
    def _matrix(self) -> Matrix:
        return Matrix(*self.ctm) if self.ctm else Matrix()

    def _clip(self, state: State) -> Box | None:
        clip = state.clip
        for frame in filter(None, self._frames):
            clip = intersection(clip, frame)
        return clip


def _seen(
    device: _PageDevice, left: Cropping
) -> tuple[tuple[Glyph, ...], tuple[Stroke, ...]]:
    """Return the glyphs and the strokes that the finished page shows."""
    glyphs: list[Glyph] = []
    marks: list[Mark] = []
    unit = enlargement(glyph.size for glyph in device.text.glyphs)
    for painted in device.painted:
        if isinstance(painted, _Painted):
            marks.extend(_marks(painted, unit))
        else:
            written = device.text.glyphs[painted.glyphs]
            glyphs.extend(_inked(written, painted, marks))
    strokes = left.of(visible_strokes(marks))
    return (
        tuple(glyph for glyph in glyphs if left.holds(glyph.box.centre)),
        tuple(_rounded(stroke) for stroke in strokes),
    )


def _inked(
    glyphs: Sequence[Glyph], written: _Written, before: Sequence[Mark]
) -> Iterator[Glyph]:
    """Yield the glyphs of one string, but those whose line the clip hides."""
    if not glyphs:
        return
    middle = Box.around(glyph.box for glyph in glyphs).centre
    faint = is_faint(written.lightness, middle, before)
    for glyph in glyphs:
        if not is_cut_off(glyph, written.clip):
            yield glyph._replace(faint=faint)


def _marks(painted: _Painted, unit: float) -> Iterator[Mark]:
    """Yield the sheets and lines of one path."""
    if painted.width is None:
        filled = filled_path(painted.outlines, unit)
        for sheet in filled.sheets if painted.is_opaque else ():
            shown = sheet if painted.clip is None else sheet.common(painted.clip)
            if shown is not None:
                yield Mark(painted.lightness, sheet=shown)
        lines = list(filled.lines)
    else:
        width = painted.width
        lines = [
            line
            for points in painted.outlines
            for line in stroked_outline(points, width)
        ]
    for line in lines:
        kept = clipped(line, painted.clip)
        if kept is not None:
            yield Mark(painted.lightness, stroke=kept)


def _rounded(line: Stroke) -> Stroke:
    return Stroke(*(round(number * GRAIN) / GRAIN for number in line))


def _outlines(
    path: Sequence[PathSegment], matrix: Matrix, *, closing: bool
) -> Iterator[list[Point]]:
    """Yield the corners of each subpath; a curve breaks a stroked outline in two."""
    points: list[Point] = []
    start = Point(0.0, 0.0)
    for name, *numbers in path:
        ends = [
            matrix.map(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        ]
        if name == "h":
            ends = [start]
        if name in "lh" or (closing and name != "m"):
            points.extend(ends)
            continue
        if len(points) > 1:
            yield points
        points = ends[-1:]
        if name == "m":
            start = ends[0]
    if len(points) > 1:
        yield points
