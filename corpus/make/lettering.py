"""Lines of text on a canvas: whole, letter by letter, or with figures of their own."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from corpus.make.layout import TextLine
from corpus.make.model import Style
from corpus.make.typesetting import FONT, width_of

FIGURES = re.compile(r"([0-9.,%]+)")
WHOLE = 100.0
FIGURE_FONT = "Helvetica"


def draw_lines(
    canvas: Canvas, lines: Iterable[TextLine], style: Style, height: float
) -> None:
    """Draw the lines on a page of the height, as the style asks."""
    if style.is_letter_by_letter:
        letters = [letter for line in lines for letter in _letters(line)]
        lines = sorted(letters, key=_nowhere)
    if style.has_own_figures:
        lines = [run for line in lines for run in _runs(line)]
    for line in lines:
        is_figure = style.has_own_figures and FIGURES.fullmatch(line.text)
        font = FIGURE_FONT if is_figure else FONT
        if style.squeeze == WHOLE:
            canvas.setFont(font, line.size)
            canvas.drawString(
                line.x, height - line.y, line.text, charSpace=line.letter_space
            )
        else:
            text = canvas.beginText(line.x, height - line.y)
            text.setFont(font, line.size)
            text.setHorizScale(style.squeeze)
            text.textOut(line.text)
            canvas.drawText(text)


def _letters(line: TextLine) -> Iterable[TextLine]:
    for start, letter in enumerate(line.text):
        if not letter.isspace():
            yield replace(line, x=line.x + _width(line, start), text=letter)


def _runs(line: TextLine) -> Iterable[TextLine]:
    start = 0
    for run in FIGURES.split(line.text):
        if run:
            yield replace(line, x=line.x + _width(line, start), text=run)
        start += len(run)


def _width(line: TextLine, count: int) -> float:
    text = line.text[:count]
    return width_of(text, line.size) + line.letter_space * len(text)


def _nowhere(letter: TextLine) -> bytes:
    """Return a place in an order that has nothing to do with reading."""
    return hashlib.sha256(repr(letter).encode()).digest()
