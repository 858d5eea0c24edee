"""The characters of one page, as PDFium tells them.

PDFium invents spaces and line ends between text it thinks apart: those are left out
(`FPDFText_IsGenerated`), and so is white space that the file does hold, because gaps
between glyphs say the same and never lie. Coordinates go through the display matrix.
"""

import ctypes
import math
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache, lru_cache
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractor.errors import FileProblem
from extractor.extract.reading.pdfium_calls import bare, places
from extractor.geometry import Box, Matrix, is_turned, new_tuple
from extractor.model import Glyph

_char_box = bare(pdfium.FPDFText_GetCharBox)
_char_origin = bare(pdfium.FPDFText_GetCharOrigin)
_font_size = bare(pdfium.FPDFText_GetFontSize)
_is_generated = bare(pdfium.FPDFText_IsGenerated)
_is_hyphen = bare(pdfium.FPDFText_IsHyphen)
_lacks_unicode = bare(pdfium.FPDFText_HasUnicodeMapError)
_loose_char_box = bare(pdfium.FPDFText_GetLooseCharBox)
_text_matrix = bare(pdfium.FPDFText_GetMatrix)
_text_object = bare(pdfium.FPDFText_GetTextObject)
_unicode = bare(pdfium.FPDFText_GetUnicode)


def text_to_glyphs(textpage: Any, display: Matrix) -> Iterator[Glyph]:  # noqa: ANN401 - a ctypes handle
    """Yield every character in the order of the content stream.

    Its `run` is the address of the text object that shows it. Raises `FileProblem` for
    a page whose Chinese fonts are missing.
    """
    handle = textpage.raw
    measure = _CharReader(handle, display)
    before, space = "", _Space.NONE
    for index in range(pdfium.FPDFText_CountChars(handle)):
        code = _unicode(handle, index)
        text = _printed(code) if code not in _ODD else _odd(handle, index, code)
        if not text and _is_hyphen(handle, index) == 1:
            # PDFium takes a hyphen at a line's end for a sign of hyphenation.
            text = "-"
        run = text and _text_object(handle, index)
        if not run:
            # PDFium invents blanks alone, and most of them belong to no text object.
            generated = _is_generated(handle, index) == 1
            if generated or not text:
                space = max(space, _Space.INVENTED if generated else _Space.PRINTED)
                continue
        spaced = space is not _Space.NONE and _is_spaced(before, text, space)
        glyph = measure.glyph(index, code, text, run or 0, spaced=spaced)
        if glyph is not None:
            yield glyph
            before, space = text, _Space.NONE
    measure.check_fonts()


def text_with_blanks(textpage: Any) -> frozenset[int]:  # noqa: ANN401 - a ctypes handle
    """Return the addresses of the text objects that hold any character, blanks too."""
    handle = textpage.raw
    return frozenset(
        _text_object(handle, index) or 0
        for index in range(pdfium.FPDFText_CountChars(handle))
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


def _odd(handle: Any, index: int, code: int) -> str:  # noqa: ANN401
    """Return the character; nothing for the second half of a surrogate pair."""
    if code in HIGH_SURROGATES:
        low = _unicode(handle, index + 1)
        if low in LOW_SURROGATES:
            pair = chr(code) + chr(low)
            return pair.encode("utf-16", "surrogatepass").decode("utf-16")
    if code in UNKNOWN and _lacks_unicode(handle, index) == 1:
        return NO_UNICODE
    return _printed(code)


HIGH_SURROGATES, LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)

UNKNOWN = frozenset({0, 0xFFFE, 0xFFFF})

_ODD = UNKNOWN.union(HIGH_SURROGATES)
"""What is not told by its code alone."""

NO_UNICODE = "\N{REPLACEMENT CHARACTER}"
"""Stands for a printed character whose font does not tell what it is."""


@cache
def _printed(code: int) -> str:
    """Return the character; nothing for spaces, controls and half surrogates."""
    text = chr(code)
    if text == SOFT_HYPHEN:
        # Fonts name their hyphen so; whatever is in the text layer has ink.
        return text
    return "" if text.isspace() or unicodedata.category(text) in _UNPRINTED else text


SOFT_HYPHEN = "\u00ad"


_UNPRINTED = frozenset({"Cc", "Cf", "Cn", "Cs"})


class _Run(NamedTuple):
    """What all characters of one text object share."""

    size: float
    angle: float
    is_turned: bool


class _CharReader:
    """Reads boxes and matrices through buffers that are made once a page.

    Here the reader spends most of its time; so the display matrix is multiplied out,
    and what text objects share, often with each other, is worked out once.
    """

    def __init__(self, handle: Any, display: Matrix) -> None:  # noqa: ANN401
        self._handle = handle
        self._display = display
        self._edges, self._edge_refs = places(ctypes.c_double, 4)
        self._origin, self._origin_refs = places(ctypes.c_double, 2)
        self._line, self._line_refs = places(ctypes.c_float, 4)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._runs: dict[int, _Run] = {}
        self._chinese = self._inkless = 0

    def check_fonts(self) -> None:
        """Raise `FileProblem` when the Chinese characters so far have no ink.

        Their font is neither embedded nor installed, and PDFium then loses characters
        that stand alone.
        """
        if self._inkless > MOST_INKLESS * self._chinese:
            raise FileProblem("font-missing", MISSING)

    def glyph(
        self, index: int, code: int, text: str, run: int, *, spaced: bool
    ) -> Glyph | None:
        """Return the character; None where PDFium knows no box for it."""
        ink = self._ink(index, is_chinese=code >= FIRST_CJK)
        if ink is None:
            return None
        left, top, right, bottom = ink
        a, b, c, d, e, f = self._display
        x, y = a * left + c * bottom + e, b * left + d * bottom + f
        x1, y1 = a * right + c * top + e, b * right + d * top + f
        if x1 < x:
            x, x1 = x1, x
        if y1 < y:
            y, y1 = y1, y
        size, angle, turned = self._runs.get(run) or self._run(index, run)
        to_x, to_y = self._origin_refs
        _char_origin(self._handle, index, to_x, to_y)
        left, bottom = self._origin()
        line = a * left + c * bottom + e if turned else b * left + d * bottom + f
        box = new_tuple(Box, (x, y, x1, y1))
        return new_tuple(Glyph, (text, box, size, angle, line, spaced, False, run))

    def _ink(self, index: int, *, is_chinese: bool) -> Sequence[float] | None:
        """Return the box of the ink in the file's own space (top is the larger y).

        A character without ink (its font is not here, or lacks it) has its line's box.
        """
        to_left, to_right, to_bottom, to_top = self._edge_refs
        if not _char_box(self._handle, index, to_left, to_right, to_bottom, to_top):
            return None
        self._chinese += is_chinese
        left, right, bottom, top = self._edges()
        if top - bottom > NO_INK and right - left > NO_INK:
            return left, top, right, bottom
        self._inkless += is_chinese
        if not _loose_char_box(self._handle, index, self._line_refs[0]):
            return None
        return self._line()

    def _run(self, index: int, run: int) -> _Run:
        """Return what the characters of a text object share, and remember it."""
        linear = b""
        if _text_matrix(self._handle, index, self._matrix_ref):
            linear = bytes(self._matrix)[:LINEAR_BYTES]
        found = _laid(_font_size(self._handle, index), linear, self._display)
        if run:
            self._runs[run] = found
        return found


LINEAR_BYTES = 16
"""The first four of a matrix's six numbers; the others only say where it stands."""


@lru_cache
def _laid(nominal: float, linear: bytes, display: Matrix) -> _Run:
    """Return the size and angle on the page of text with this font size and matrix."""
    if not linear:
        return _Run(nominal, 0.0, is_turned=False)
    on_page = Matrix(*struct.unpack("4f", linear)).then(display)
    angle = math.degrees(math.atan2(on_page.b, on_page.a))
    if nominal < 0:
        # A negative size turns the text round, mostly back from a turned matrix.
        angle += 180
    angle = round(angle % 360, 1) % 360
    return _Run(abs(nominal) * on_page.scale, angle, is_turned(angle))
