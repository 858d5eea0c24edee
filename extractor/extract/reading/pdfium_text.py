"""The characters of one page, as PDFium tells them.

PDFium invents spaces and line ends between text it thinks apart: those are left out
(`FPDFText_IsGenerated`), and so is white space that the file does hold, because gaps
between glyphs say the same and never lie. Coordinates go through the display matrix.
"""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import Any

import pypdfium2.raw as pdfium

from extractor.errors import FileProblem
from extractor.geometry import Box, Matrix, is_turned
from extractor.model import Glyph


def text_to_glyphs(textpage: Any, display: Matrix) -> Iterator[Glyph]:  # noqa: ANN401 - a ctypes handle
    """Yield every character in the order of the content stream.

    Its `run` is the address of the text object that shows it. Raises `FileProblem` for
    a page whose Chinese fonts are missing.
    """
    measure = _CharReader(textpage, display)
    before, space = "", _Space.NONE
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        text = _character(textpage, index)
        if not text and pdfium.FPDFText_IsHyphen(textpage, index) == 1:
            # PDFium takes a hyphen at a line's end for a sign of hyphenation.
            text = "-"
        generated = pdfium.FPDFText_IsGenerated(textpage, index) == 1
        if not text or generated:
            space = max(space, _Space.INVENTED if generated else _Space.PRINTED)
            continue
        glyph = measure.glyph(index, text, spaced=_is_spaced(before, text, space))
        if glyph is not None:
            yield glyph
            before, space = text, _Space.NONE
    measure.check_fonts()


def text_with_blanks(textpage: Any) -> frozenset[int]:  # noqa: ANN401 - a ctypes handle
    """Return the addresses of the text objects that hold any character, blanks too."""
    return frozenset(
        address_of(pdfium.FPDFText_GetTextObject(textpage, index))
        for index in range(pdfium.FPDFText_CountChars(textpage))
    )


NO_INK = 0.05
"""A glyph box thinner than this, in units of the file, is rounding and no ink."""


FIRST_CJK = 0x2E80
"""The first code point of Chinese radicals and ideographs."""

MOST_INKLESS = 0.5
"""An installed font that stands in for another lacks few of a page's characters."""

MISSING = (
    "it does not embed its Chinese fonts and none is installed here, so PDFium loses"
    " characters; install a Chinese font, or read it with --reader pdfplumber"
)


def address_of(item: Any) -> int:  # noqa: ANN401 - a ctypes handle
    """Return what tells one page object from another."""
    return ctypes.cast(item, ctypes.c_void_p).value or 0


class _Space(IntEnum):
    """What stands between two characters."""

    NONE = 0
    INVENTED = 1
    PRINTED = 2


def _is_spaced(before: str, after: str, space: _Space) -> bool:
    # PDFium invents spaces inside letter-spaced figures; a figure has none.
    if space is _Space.INVENTED:
        return before.isalpha() and after.isalpha()
    return space is _Space.PRINTED


def _character(textpage: Any, index: int) -> str:  # noqa: ANN401
    """Return the character; nothing for the second half of a surrogate pair."""
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if code in HIGH_SURROGATES:
        low = pdfium.FPDFText_GetUnicode(textpage, index + 1)
        if low in LOW_SURROGATES:
            pair = chr(code) + chr(low)
            return pair.encode("utf-16", "surrogatepass").decode("utf-16")
    if code in UNKNOWN and pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1:
        return NO_UNICODE
    return _printed(code)


HIGH_SURROGATES, LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)

UNKNOWN = frozenset({0, 0xFFFE, 0xFFFF})

NO_UNICODE = "\N{REPLACEMENT CHARACTER}"
"""Stands for a printed character whose font does not tell what it is."""


def _printed(code: int) -> str:
    """Return the character; nothing for spaces, controls and half surrogates."""
    text = chr(code)
    if text == SOFT_HYPHEN:
        # Fonts name their hyphen so; whatever is in the text layer has ink.
        return text
    return "" if text.isspace() or unicodedata.category(text) in _UNPRINTED else text


SOFT_HYPHEN = "\u00ad"


_UNPRINTED = frozenset({"Cc", "Cf", "Cn", "Cs"})


class _CharReader:
    """Reads boxes and matrices through buffers that are made once a page."""

    def __init__(self, textpage: Any, display: Matrix) -> None:  # noqa: ANN401
        self._textpage = textpage
        self._display = display
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._refs = [ctypes.byref(number) for number in self._numbers]
        self._matrix = pdfium.FS_MATRIX()
        self._line = pdfium.FS_RECTF()
        self._chinese = self._inkless = 0

    def check_fonts(self) -> None:
        """Raise `FileProblem` when the Chinese characters so far have no ink.

        Their font is neither embedded nor installed, and PDFium then loses characters
        that stand alone.
        """
        if self._inkless > MOST_INKLESS * self._chinese:
            raise FileProblem("font-missing", MISSING)

    def glyph(self, index: int, text: str, *, spaced: bool) -> Glyph | None:
        """Return the character at this index; None where PDFium knows no box for it."""
        box_in_file = self._ink(index)
        if box_in_file is None:
            return None
        ax, ay = self._display.map(box_in_file.left, box_in_file.bottom)
        bx, by = self._display.map(box_in_file.right, box_in_file.top)
        box = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        size, angle = self._size_and_angle(index)
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, *self._refs[:2])
        origin = self._display.map(self._numbers[0].value, self._numbers[1].value)
        baseline = origin.x if is_turned(angle) else origin.y
        item = pdfium.FPDFText_GetTextObject(self._textpage, index)
        return Glyph(text, box, size, angle, baseline, spaced, run=address_of(item))

    def _ink(self, index: int) -> Box | None:
        """Return the box of the ink in the file's own space (top is the larger y).

        A character without ink (its font is not here, or lacks it) has its line's box.
        """
        left, right, bottom, top = self._numbers
        if not pdfium.FPDFText_GetCharBox(self._textpage, index, *self._refs):
            return None
        is_chinese = pdfium.FPDFText_GetUnicode(self._textpage, index) >= FIRST_CJK
        self._chinese += is_chinese
        if top.value - bottom.value > NO_INK and right.value - left.value > NO_INK:
            return Box(left.value, top.value, right.value, bottom.value)
        self._inkless += is_chinese
        line = self._line
        if not pdfium.FPDFText_GetLooseCharBox(self._textpage, index, line):
            return None
        return Box(line.left, line.top, line.right, line.bottom)

    def _size_and_angle(self, index: int) -> tuple[float, float]:
        nominal = pdfium.FPDFText_GetFontSize(self._textpage, index)
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._textpage, index, matrix):
            return nominal, 0.0
        text = Matrix(matrix.a, matrix.b, matrix.c, matrix.d)
        on_page = text.then(self._display)
        angle = math.degrees(math.atan2(on_page.b, on_page.a))
        if nominal < 0:
            # A negative size turns the text round, mostly back from a turned matrix.
            angle += 180
        return abs(nominal) * on_page.scale, round(angle % 360, 1) % 360
