"""Pages written in text as a PDF: every glyph and every stroke where it stands."""

import io
from collections.abc import Iterable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extractor.model import Page

FONT = "STSong-Light"


def pages_to_pdf(pages: Iterable[Page]) -> bytes:
    """Return the bytes of a PDF of these pages; the same for the same pages."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    content = io.BytesIO()
    canvas = Canvas(content, invariant=1)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for stroke in page.strokes:
            y0, y1 = page.height - stroke.y0, page.height - stroke.y1
            canvas.line(stroke.x0, y0, stroke.x1, y1)
        for glyph in page.glyphs:
            canvas.setFont(FONT, glyph.size)
            canvas.drawString(glyph.box.left, page.height - glyph.baseline, glyph.text)
        canvas.showPage()
    canvas.save()
    return content.getvalue()
