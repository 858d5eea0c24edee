"""Strings of a content stream to glyphs: where each stands, by the text state.

The glyph's origin and the turn of its matrix say where it stands, how large and at
which angle, as in PDF 32000-1, 9.4.4. pdfminer knows its advance and not its ink: a
box here is the advance wide and one em high, and holds the ink.
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from pdfminer.pdfdevice import PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFTextState

from extractor.geometry import Box, Matrix, Point, is_turned
from extractor.model import Glyph

EM_TOP, EM_FOOT = 0.88, -0.12
"""Where the square of an ideograph begins and ends above its baseline, in ems.

PDF 32000-1, 9.7.4.3 has it so by default (DW2). Fonts' own Ascent and Descent are too
often 0 or those of another script; the middle of this square is the middle of the ink.
"""

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""A glyph that is there, but that no table of the font names."""

WORD_SPACE = 0.14
"""A gap after the advance, in ems, that parts words: half a space of Helvetica.

A space may be printed and then overlapped by what follows: only the gap tells.
"""

FIGURE_SPACE = 0.5
"""The gap that parts figures where no space is printed: narrower is letter-spacing."""

TWICE = 1 / 8
"""The same character within so many ems is the same ink printed twice: bold, shadow.

PDFium has an eighth too. The narrowest letters, as in `ll`, stand 0.22 em apart.
"""


class _Show(NamedTuple):
    """One character code to show: the font, and where the pen is."""

    font: PDFFont
    cid: int
    matrix: Matrix
    """From ems, with the origin at the pen, to the page."""


class TextReader:
    """Collects the glyphs of one page, string by string."""

    def __init__(self) -> None:
        self.glyphs: list[Glyph] = []
        self._seen: dict[tuple[str, float, int, int], Point] = {}
        self._pen: Point | None = None
        self._run = 0
        self._letter = False
        self._space = False

    def show(self, state: PDFTextState, strings: PDFTextSeq, ctm: Matrix) -> None:
        """Take in one text operator, and leave the pen where it ends."""
        font, size = state.font, state.fontsize
        if font is None:
            return
        self._run += 1
        stretch, upright = state.scaling / 100, not font.is_vertical()
        text = Matrix(*state.matrix).then(ctm)
        x, y = state.linematrix
        for piece in strings:
            for cid, shift in _shifts(font, state, piece):
                if cid is not None:
                    em = Matrix(size * stretch, 0, 0, size, x, y + state.rise)
                    self._take(_Show(font, cid, em.then(text)))
                if upright:
                    x += shift * stretch
                else:
                    y += shift
                if cid is not None and not self._space:
                    self._pen = text.map(x, y + state.rise)
        state.linematrix = (x, y)

    def _take(self, shown: _Show) -> None:
        """Add the glyph of one code; several when it stands for several letters."""
        text, on_page = _printed(shown), shown.matrix
        size = on_page.scale
        if not text or not size:
            self._space = True
            return
        origin = on_page.map(*_from_vertical(shown))
        angle = round(math.degrees(math.atan2(on_page.b, on_page.a)), 1) % 360
        spaced = self._is_spaced(text, on_page.map(0, 0), size)
        self._space, self._letter = False, text[-1].isalpha()
        if self._is_twice(text, size, origin):
            return
        baseline = origin.x if is_turned(angle) else origin.y
        for char, box in zip(text, _boxes(shown, text), strict=True):
            glyph = Glyph(char, box, size, angle, baseline, spaced, run=self._run)
            self.glyphs.append(glyph)
            spaced = False

    def _is_spaced(self, text: str, start: Point, size: float) -> bool:
        if self._pen is None:
            return False
        words = self._space or (self._letter and text[0].isalpha())
        gap = WORD_SPACE if words else FIGURE_SPACE
        return math.dist(start, self._pen) > gap * size

    def _is_twice(self, text: str, size: float, at: Point) -> bool:
        reach = max(TWICE * size, 0.01)
        column, row, em = int(at.x // reach), int(at.y // reach), round(size, 1)
        near = (
            self._seen.get((text, em, column + i, row + j))
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
        )
        if any(other and math.dist(at, other) < reach for other in near):
            return True
        self._seen[text, em, column, row] = at
        return False


def _shifts(
    font: PDFFont, state: PDFTextState, piece: float | bytes
) -> Iterator[tuple[int | None, float]]:
    """Yield each code with how far it moves the pen; a mere number has no code."""
    size = state.fontsize
    if isinstance(piece, int | float):
        yield None, -piece * size / 1000
    elif isinstance(piece, bytes):
        for cid in font.decode(piece):
            is_space = cid == ord(" ") and not font.is_multibyte()
            word = state.wordspace if is_space else 0.0
            yield cid, font.char_width(cid) * size + state.charspace + word


def _printed(shown: _Show) -> str:
    """Return what the code prints; nothing for spaces and controls."""
    try:
        text = shown.font.to_unichr(shown.cid)
    except PDFUnicodeNotDefined:
        text = UNREADABLE
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return "".join(
        char
        for char in text
        # Fonts name their hyphen so; whatever is shown has ink.
        if char == "\N{SOFT HYPHEN}"
        or not (char.isspace() or unicodedata.category(char) in _UNPRINTED)
    )


_LIGATURE = re.compile("[\ufb00-\ufb06]")


_UNPRINTED = frozenset({"Cc", "Cf", "Cn", "Cs"})


def _from_vertical(shown: _Show) -> tuple[float, float]:
    """Return where the glyph's own origin is from the pen, in ems."""
    if not shown.font.is_vertical():
        return 0.0, 0.0
    displaced = shown.font.char_disp(shown.cid)
    across, up = displaced if isinstance(displaced, tuple) else (None, displaced)
    return -(500 if across is None else across) / 1000, -up / 1000


BLANK, FULL_WIDTH = 0.65, 0.9

CLOSING_MARKS = frozenset("，。；：、！？）》〉”’】」』")
OPENING_MARKS = frozenset("（《〈“‘【「『")
"""Full-width marks, whose ink is at one side of their em; the rest is blank."""


def _boxes(shown: _Show, text: str) -> Iterator[Box]:
    """Yield the box of each of the letters that one code prints, in equal parts."""
    count = len(text)
    left, foot = _from_vertical(shown)
    width = 1.0 if shown.font.is_vertical() else shown.font.char_width(shown.cid)
    low, high = EM_FOOT, EM_TOP
    if isinstance(shown.font, PDFType3Font) and shown.font.get_height():
        # A font that is drawn has its own scale; browsers leave its box empty.
        low, high = shown.font.get_descent(), shown.font.get_ascent()
    for part in range(count):
        near, far = (left + width * at / count for at in (part, part + 1))
        if width > FULL_WIDTH:
            near += BLANK if text[part] in OPENING_MARKS else 0.0
            far -= BLANK if text[part] in CLOSING_MARKS else 0.0
        corners = (
            shown.matrix.map(x, y)
            for x in (near, far)
            for y in (foot + low, foot + high)
        )
        yield Box.around(Box(x, y, x, y) for x, y in corners)
