"""A small PDF that no reader gets to the end of."""

import pikepdf
from pikepdf import Dictionary, Name

from tests.pdfs import saved

DEPTH = 40
"""Each form draws the next one twice: a reader would draw 2 to the power of this."""


def endless() -> bytes:
    """Return a page of nested forms: sound, and never read to its end."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    inner = pdf.make_stream(b"0 0 10 10 re S")
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, [0, 0, 99, 99]
    for _ in range(DEPTH):
        outer = pdf.make_stream(b"/Inner Do /Inner Do")
        outer.Type, outer.Subtype, outer.BBox = Name.XObject, Name.Form, [0, 0, 99, 99]
        outer.Resources = Dictionary(XObject=Dictionary(Inner=inner))
        inner = outer
    (page,) = pdf.pages
    page.Resources = Dictionary(XObject=Dictionary(Inner=inner))
    page.Contents = pdf.make_stream(b"/Inner Do")
    return saved(pdf)
