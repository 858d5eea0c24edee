"""Which reader reads a file: sniff the header, try the readers in order.

A file that no reader opens raises the first reader's `FileProblem`: it is the one
that names the cause best.
"""

from extractor.errors import FileProblem
from extractor.extract.reading.protocol import PageReader
from extractor.model import Reading, Source

HEADER = b"%PDF-"
HEADER_WINDOW = 1024
"""PDF 32000-1, Annex H.3.4.1: readers accept the header within the first 1024 bytes."""


READERS = ("auto", "pdfium", "pdfplumber")


def read_pages(source: Source, reader: str = "auto") -> Reading:
    """Return the pages of the source; raises `FileProblem` when there are none.

    `auto` tries PDFium, then pdfplumber; a name asks for that reader alone.
    """
    content = source.content
    if not content:
        raise FileProblem("file-empty", "the file has no content (0 bytes)")
    start = content.find(HEADER, 0, HEADER_WINDOW)
    if start < 0:
        raise FileProblem("file-not-pdf", _what_it_is(content))
    reading = _first_reading(content[start:], reader)
    if not reading.pages:
        message = f"none of its {reading.page_count} pages can be read"
        raise FileProblem("pdf-no-pages", message)
    return reading


def _first_reading(content: bytes, reader: str) -> Reading:
    """Return what the first reader that opens the file reads."""
    names = READERS[1:] if reader == "auto" else (reader,)
    first: FileProblem | None = None
    for name in names:
        try:
            return _reader(name).read(content)
        except FileProblem as problem:
            first = first or problem
            if problem.code == "pdf-password":
                break
    if first is None:
        raise ValueError(reader)
    raise first


def _reader(name: str) -> PageReader:
    # Each engine costs as much to import as a page to read.
    if name == "pdfplumber":
        from extractor.extract.reading.plumber import (  # noqa: PLC0415
            PdfplumberReader,
        )

        return PdfplumberReader()
    from extractor.extract.reading.pdfium import PdfiumReader  # noqa: PLC0415

    return PdfiumReader()


_MAGIC = (
    (b"PK\x03\x04", "a ZIP-based file such as .docx or .xlsx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"<", "a web page or XML"),
)


def _what_it_is(content: bytes) -> str:
    head = content.lstrip()[:8]
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return f"it does not begin with %PDF; it looks like {name}"
    return f"it does not begin with %PDF but with {content[:8]!r}"
