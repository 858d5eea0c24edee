"""Pages read with PDFium through pypdfium2: the default reader.

PDFium is not thread-safe: one process reads one document at a time. The page object
must outlive the raw handles taken from it, or the process crashes; so a page is read
completely before it is closed, and nothing of PDFium leaves this module.
"""

import ctypes
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractor.errors import FileProblem
from extractor.extract.reading.outlines import clipped
from extractor.extract.reading.pdfium_paths import TextInk, page_to_drawing
from extractor.extract.reading.pdfium_text import text_to_glyphs
from extractor.geometry import Box, Point, display_matrix, enlargement
from extractor.model import Glyph, Page, Reading, Stroke

ROUNDING_PT = 0.1
"""A CropBox nearer to its MediaBox cuts nothing off."""


class PdfiumReader:
    """A `PageReader` on PDFium."""

    name = "pdfium"

    def read(self, content: bytes) -> Reading:
        """Return every page that PDFium can load; raises `FileProblem`."""
        document = _open(content)
        try:
            return _read(document)
        finally:
            document.close()


def _open(content: bytes) -> Any:  # noqa: ANN401 - pypdfium2 ships no types
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            code, text = "pdf-password", "opens only with a password"
        elif error.err_code == raw.FPDF_ERR_SECURITY:
            code, text = "pdf-password", "is encrypted in a way PDFium cannot open"
        else:
            code, text = "pdf-damaged", "is truncated or damaged"
        raise FileProblem(code, f"the PDF {text} (PDFium: {error})") from error


def _read(document: Any) -> Reading:  # noqa: ANN401
    count = len(document)
    pages, unreadable = [], []
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            unreadable.append(index + 1)
            continue
        try:
            pages.append(_page(page, index + 1))
        finally:
            page.close()
    metadata = document.get_metadata_dict()
    return Reading(
        page_count=count,
        pages=tuple(pages),
        metadata_title=metadata.get("Title") or None,
        producer=metadata.get("Producer") or metadata.get("Creator") or None,
        unreadable=tuple(unreadable),
    )


def _page(page: Any, number: int) -> Page:  # noqa: ANN401
    crop, turns = _visible_box(page), raw.FPDFPage_GetRotation(page)
    display = display_matrix(crop, turns)
    width, height = crop.width, abs(crop.height)
    if turns % 2:
        width, height = height, width
    textpage = page.get_textpage()
    try:
        printed = tuple(text_to_glyphs(textpage, display))
    finally:
        textpage.close()
    unit = enlargement(glyph.size for glyph, _ in printed)
    drawing = page_to_drawing(page, display, unit)
    left = _Cropping(Box(0, 0, width, height), display.box(_box(page.get_mediabox())))
    return Page(
        number=number,
        width=width,
        height=height,
        glyphs=tuple(_shown(printed, drawing.text, left)),
        strokes=tuple(line for stroke in drawing.strokes for line in left.of(stroke)),
        images=drawing.images,
    )


class _Cropping(NamedTuple):
    """What a page's CropBox cuts off of its MediaBox: printers' marks, another page.

    What runs off the medium itself was not cut off by anyone; a table that is too wide
    for its page does so, and is kept.
    """

    crop: Box
    medium: Box

    def holds(self, point: Point) -> bool:
        """Tell whether what stands here is left."""
        return self.crop.holds(point) or not self.medium.holds(point)

    def of(self, stroke: Stroke) -> Iterator[Stroke]:
        """Yield what is left of a stroke."""
        is_cut = max(abs(a - b) for a, b in zip(*self, strict=True)) > ROUNDING_PT
        kept = clipped(stroke, self.crop) if is_cut else stroke
        if kept is not None:
            yield kept


def _shown(
    printed: Iterable[tuple[Glyph, int]], ink_of: Mapping[int, TextInk], left: _Cropping
) -> Iterator[Glyph]:
    """Yield the characters that the displayed page shows."""
    for glyph, address in printed:
        ink = ink_of.get(address)
        if (ink and ink.hides(glyph)) or not left.holds(glyph.box.centre):
            continue
        yield glyph._replace(faint=True) if ink and ink.is_faint else glyph


def _box(edges: tuple[float, float, float, float]) -> Box:
    left, bottom, right, top = edges
    return Box(left, top, right, bottom)


def _visible_box(page: Any) -> Box:  # noqa: ANN401
    """Return the CropBox within the MediaBox, in user space (top is the larger y)."""
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    return Box(rect.left, rect.top, rect.right, rect.bottom)
