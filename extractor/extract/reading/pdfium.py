"""Pages read with PDFium through pypdfium2: the default reader.

PDFium is not thread-safe: one process reads one document at a time. The page object
must outlive the raw handles taken from it, or the process crashes; so a page is read
completely before it is closed, and nothing of PDFium leaves this module.
"""

import ctypes
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractor.errors import FileProblem
from extractor.extract.reading.cropping import Cropping, is_cut_off
from extractor.extract.reading.pdfium_fonts import stands_in_for_chinese
from extractor.extract.reading.pdfium_paths import TextInk, page_to_drawing
from extractor.extract.reading.pdfium_text import (
    MISSING,
    text_to_glyphs,
    text_with_blanks,
)
from extractor.geometry import Box, display_matrix, enlargement
from extractor.model import Glyph, Page, Reading


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
    # PDFium keeps the error of an earlier file where it sets none of its own; this
    # makes it "no PDF", which every file that fails without a word is.
    raw.FPDF_LoadMemDocument64(b"-", 1, None)
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
        unit = enlargement(glyph.size for glyph in printed)
        drawing = page_to_drawing(page, display, unit)
        _check_fonts(textpage, printed, drawing.text)
    finally:
        textpage.close()
    left = Cropping(Box(0, 0, width, height), display.box(_box(page.get_mediabox())))
    return Page(
        number=number,
        width=width,
        height=height,
        glyphs=tuple(_shown(printed, drawing.text, left)),
        strokes=tuple(left.of(drawing.strokes)),
        images=drawing.images,
    )


def _check_fonts(
    textpage: Any,  # noqa: ANN401
    printed: Iterable[Glyph],
    text: Mapping[int, TextInk],
) -> None:
    """Raise `FileProblem` when text is lost for want of a Chinese font.

    Word prints blanks as texts of their own, which show nothing either: only where no
    font stands in for Chinese ones are such texts a loss.
    """
    outside = {address for address, ink in text.items() if not ink.is_embedded}
    if not outside:
        return
    lost = outside.difference(glyph.run for glyph in printed)
    if lost and not stands_in_for_chinese() and lost - text_with_blanks(textpage):
        raise FileProblem("font-missing", MISSING)


def _shown(
    printed: Sequence[Glyph], ink_of: Mapping[int, TextInk], left: Cropping
) -> Iterator[Glyph]:
    """Yield the characters that the displayed page shows."""
    marked = {run: ink for run, ink in ink_of.items() if ink.is_faint or ink.clip}
    if not marked and left.holds_all():
        yield from printed
        return
    for glyph in printed:
        ink = marked.get(glyph.run)
        if (ink and is_cut_off(glyph, ink.clip)) or not left.holds(glyph.box.centre):
            continue
        yield glyph._replace(faint=True) if ink and ink.is_faint else glyph


def _box(edges: tuple[float, float, float, float]) -> Box:
    left, bottom, right, top = edges
    return Box(left, top, right, bottom)


def _visible_box(page: Any) -> Box:  # noqa: ANN401
    """Return the CropBox within the MediaBox, in user space (top is the larger y).

    A CropBox beside its MediaBox is none.
    """
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    if rect.right <= rect.left or rect.top <= rect.bottom:
        return _box(page.get_mediabox())
    return Box(rect.left, rect.top, rect.right, rect.bottom)
