"""Which reader reads a file: sniff the header, try the readers in order.

The next reader is asked for a file that the one before does not open, and for the
single pages that it cannot read. A file that no reader opens raises the first reader's
`FileProblem`: it is the one that names the cause best.
"""

from dataclasses import replace

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
    """Return what the readers find, asked one after another until no page is amiss."""
    names = READERS[1:] if reader == "auto" else (reader,)
    first: FileProblem | None = None
    found: Reading | None = None
    for name in names:
        try:
            read = replace(_reader(name).read(content), reader=name)
            found = _completed(found, read)
        except FileProblem as problem:
            first = first or problem
            continue
        if found.pages and not found.unreadable:
            break
    if found is not None:
        return found
    raise first or ValueError(reader)


def _completed(found: Reading | None, further: Reading) -> Reading:
    """Return the first reading with the pages that only the further one could read."""
    if found is None or not found.pages:
        return further if further.pages or found is None else found
    if found.page_count != further.page_count:
        # One of them skips the pages it cannot find: their numbers are not the same.
        return found
    missing = set(found.unreadable)
    gained = [page for page in further.pages if page.number in missing]
    pages = sorted((*found.pages, *gained), key=lambda page: page.number)
    still = missing - {page.number for page in gained}
    return replace(found, pages=tuple(pages), unreadable=tuple(sorted(still)))


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
