"""Text to lines of a given width, with the metrics of the one font used here.

STSong-Light is one of the fonts every PDF viewer stands in for: it is not
embedded, needs no file, and keeps a document under 20 kB.
"""

import re
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

FONT = "STSong-Light"
LEADING = 1.3
PAD = 3.0

# A closing mark never begins a line; a figure and a Latin word stay whole while
# they fit, and a figure wider than its cell is broken where the cell ends.
TOKEN = re.compile(r"(?:[A-Za-z0-9.,%\[\]-]+|.)[，。；：、）》”】]*")

pdfmetrics.registerFont(UnicodeCIDFont(FONT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a paragraph."""

    text: str
    width: float
    indent: float = 0.0


def width_of(text: str, size: float) -> float:
    """Return the width of the text, in points."""
    return float(pdfmetrics.stringWidth(text, FONT, size))


def wrap(text: str, width: float, size: float, first_indent: float = 0.0) -> list[Row]:
    """Return the lines of the text; line breaks in it stay."""
    rows: list[Row] = []
    for number, paragraph in enumerate(text.split("\n")):
        indent = first_indent if number == 0 else 0.0
        line = ""
        for token in _tokens(paragraph, width, size):
            if line and indent + width_of(line + token, size) > width:
                rows.append(_row(line, size, indent))
                line, indent = "", 0.0
            line += token
        rows.append(_row(line, size, indent))
    return rows if text else []


def _row(line: str, size: float, indent: float) -> Row:
    return Row(text=line.strip(), width=width_of(line.strip(), size), indent=indent)


def _tokens(text: str, width: float, size: float) -> list[str]:
    tokens: list[str] = []
    for token in TOKEN.findall(text):
        is_wide = len(token) > 1 and width_of(token, size) > width
        tokens.extend(token if is_wide else [token])
    return tokens
