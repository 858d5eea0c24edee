"""The page readers there are, and what they see of a page, for tests of all of them.

A line is named by its ends on the page as displayed, from the top-left.
"""

import pytest

from extractor.extract.reading.pdfium import PdfiumReader
from extractor.extract.reading.plumber import PdfplumberReader
from extractor.extract.reading.protocol import PageReader
from extractor.extract.words import glyphs_to_lines
from extractor.model import Page

READERS = (PdfiumReader(), PdfplumberReader())

every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda r: r.name)
# What PDFium's reader does not see rightly yet is held for the other one.
pdfplumber_alone = pytest.mark.parametrize("reader", READERS[1:], ids=lambda r: r.name)

Ends = tuple[float, float, float, float]

TEXT = "BT /F 12 Tf 50 250 Td (Hello World) Tj ET "
LINE = "50 100 m 350 100 l S "
SEEN: Ends = (50, 200, 350, 200)
"""The ends of `LINE`."""


def page_of(reader: PageReader, content: bytes) -> Page:
    (page,) = reader.read(content).pages
    return page


def lines_of(page: Page) -> list[Ends]:
    """Return the ends of every line, left and upper first, to a tenth of a point."""
    # PDFium closes a closed outline once more, by a line of no length.
    return sorted(
        (
            round(min(s.x0, s.x1), 1),
            round(min(s.y0, s.y1), 1),
            round(max(s.x0, s.x1), 1),
            round(max(s.y0, s.y1), 1),
        )
        for s in page.strokes
        if (s.x0, s.y0) != (s.x1, s.y1)
    )


def texts_of(page: Page) -> list[str]:
    return [line.text for line in glyphs_to_lines(page.glyphs)]
