"""The neighbours: each reads a PDF into tables, as its own documentation says to.

`floor` makes no tables: it opens every page and reads each character with its box and
each path with its bounds, which is what any reader through PDFium must do at least.
"""

import ctypes
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

Table = Sequence[Sequence[str | None]]
Peer = Callable[[Path], Iterable[Table]]


def floor(path: Path) -> Iterable[Table]:
    """Yield no table; read what a page draws."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - only this peer needs it

    with pdfium.PdfDocument(path) as document:
        for page in document:
            _read_characters(page)
            _read_paths(page)
            page.close()
    return ()


def pdfplumber_tables(path: Path) -> Iterable[Table]:
    """Yield the tables of `page.extract_tables()`."""
    import pdfplumber  # noqa: PLC0415 - only this peer needs it

    with pdfplumber.open(path) as document:
        for page in document.pages:
            yield from page.extract_tables()
            page.close()


def camelot_vector(path: Path) -> Iterable[Table]:
    """Yield the tables of the lattice parser over vector lines."""
    yield from _camelot(path, engine="vector")


def camelot_default(path: Path) -> Iterable[Table]:
    """Yield the tables of the lattice parser as it comes."""
    yield from _camelot(path)


PEERS: Mapping[str, Peer] = {
    "floor": floor,
    "pdfplumber": pdfplumber_tables,
    "camelot-vector": camelot_vector,
    "camelot-default": camelot_default,
}


def _camelot(path: Path, **options: str) -> Iterable[Table]:
    from camelot.io import read_pdf  # noqa: PLC0415 - slow to load

    found = read_pdf(str(path), flavor="lattice", pages="all", **options)
    for table in found:
        yield table.df.to_numpy().tolist()


def _read_characters(page: "PdfPage") -> None:
    import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402 - only this peer needs it

    text = page.get_textpage()
    box = [ctypes.c_double() for _ in range(4)]
    for index in range(raw.FPDFText_CountChars(text)):
        raw.FPDFText_GetUnicode(text, index)
        raw.FPDFText_GetCharBox(text, index, *box)
    text.close()


def _read_paths(page: "PdfPage") -> None:
    import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402 - only this peer needs it

    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(raw.FPDFPage_CountObjects(page)):
        handle = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(handle) == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPageObj_GetBounds(handle, *bounds)
