"""Pages read with pdfplumber: the second opinion, and the fallback reader.

pdfminer, below pdfplumber, parses in Python some files that PDFium refuses. It knows a
character's width and line height but not its ink, so its boxes are wider and higher
than PDFium's; what is printed and on which line is the same.
"""

import io
import math
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from extractor.errors import FileProblem
from extractor.extract.reading.outlines import filled_path, stroked_outline
from extractor.geometry import Box, Point, is_turned
from extractor.model import Glyph, Page, Reading, Stroke

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

WHITE = 0.98
"""A colour whose darkest channel is at least this is paper."""


class PdfplumberReader:
    """A `PageReader` on pdfplumber."""

    name = "pdfplumber"

    def read(self, content: bytes) -> Reading:
        """Return every page that pdfminer can parse; raises `FileProblem`."""
        try:
            with pdfplumber.open(io.BytesIO(content)) as document:
                return _read(document)
        except PdfminerException as error:
            if isinstance(error.args[0], PDFPasswordIncorrect):
                raise FileProblem(
                    "pdf-password", "the PDF opens only with a password"
                ) from error
            raise _damaged(error) from error
        except Exception as error:
            # pdfminer leaks whatever a damaged structure makes Python raise.
            raise _damaged(error) from error


def _damaged(error: Exception) -> FileProblem:
    reason = f"{type(error).__name__}: {error}"
    return FileProblem("pdf-damaged", f"the PDF is damaged (pdfplumber: {reason})")


def _read(document: "PDF") -> Reading:
    pages, unreadable = [], []
    for number, page in enumerate(document.pages, start=1):
        try:
            pages.append(_page(page, number))
        except Exception:  # noqa: BLE001 - one damaged page costs only itself
            unreadable.append(number)
        finally:
            page.close()
    metadata = document.metadata
    return Reading(
        page_count=len(document.pages),
        pages=tuple(pages),
        metadata_title=_text(metadata.get("Title")),
        producer=_text(metadata.get("Producer")) or _text(metadata.get("Creator")),
        unreadable=tuple(unreadable),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _page(page: "PlumberPage", number: int) -> Page:
    left, top, right, bottom = page.bbox
    return Page(
        number=number,
        width=float(right - left),
        height=float(bottom - top),
        glyphs=tuple(_glyphs(page, left, top)),
        strokes=tuple(_strokes(page, left, top)),
        images=tuple(_box(image, left, top) for image in page.images),
    )


def _box(item: dict[str, float], left: float, top: float) -> Box:
    return Box(
        item["x0"] - left, item["top"] - top, item["x1"] - left, item["bottom"] - top
    )


def _glyphs(page: "PlumberPage", left: float, top: float) -> Iterator[Glyph]:
    spaced = False
    for char in page.chars:
        text = char["text"]
        if not text.strip() or unicodedata.category(text[0]) in {"Cc", "Cf", "Cn"}:
            spaced = True
            continue
        a, b, _c, _d, _e, _f = char["matrix"]
        angle = round(-math.degrees(math.atan2(b, a)) + (page.rotation or 0), 1) % 360
        box = _box(char, left, top)
        # pdfminer tells no baseline: the foot of the font's box stands for it, for
        # all glyphs of one font alike.
        baseline = box.left if is_turned(angle) else box.bottom
        yield Glyph(text, box, float(char["size"]), angle, baseline, spaced)
        spaced = False


def _strokes(page: "PlumberPage", left: float, top: float) -> Iterator[Stroke]:
    for item in (*page.lines, *page.rects, *page.curves):
        points = [Point(x - left, y - top) for x, y in item["pts"]]
        if item["object_type"] == "rect":
            points.append(points[0])
        if item["stroke"] and _visible(item["stroking_color"]):
            yield from stroked_outline(points, float(item["linewidth"] or 0))
        elif item["fill"] and _visible(item["non_stroking_color"]):
            yield from filled_path([points], 1.0).lines


def _visible(colour: object) -> bool:
    """Tell whether ink of this colour shows on paper; unknown colours do."""
    if isinstance(colour, int | float):
        return colour < WHITE
    if not isinstance(colour, tuple) or not all(
        isinstance(channel, int | float) for channel in colour
    ):
        return True
    if len(colour) == len("cmyk"):
        return any(channel > 1 - WHITE for channel in colour)
    return not colour or min(colour) < WHITE
