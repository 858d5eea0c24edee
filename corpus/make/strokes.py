"""The ink of one straight rule, in the manner of a style.

Joined lines, dashed lines, thin filled rectangles, rows of small squares, two
hairlines or a thick and a thin line side by side, hundreds of pieces end to end, lines
that neither meet nor stand straight under each other, white lines on colour.
"""

import hashlib
import math
from collections.abc import Callable, Mapping

from reportlab.pdfgen.canvas import Canvas

from corpus.make.model import Style

Segment = tuple[float, float, float, float]

DOT, DOT_PITCH = 0.6, 2.0
APART = 1.5
THICK = 1.5
OFF = 0.4
PIECE = 1.6


def draw_segment(canvas: Canvas, segment: Segment, style: Style) -> None:
    """Draw the segment; it goes right, or down from the greater y."""
    MANNERS.get(style.strokes, _line)(canvas, segment, style.width)


def _line(canvas: Canvas, segment: Segment, _width: float) -> None:
    canvas.line(*segment)


def _rectangle(canvas: Canvas, segment: Segment, width: float) -> None:
    x0, y0, x1, y1 = segment
    box = (x0 - width / 2, y1 - width / 2, x1 - x0 + width, y0 - y1 + width)
    canvas.rect(*box, stroke=0, fill=1)


def _dots(canvas: Canvas, segment: Segment, _width: float) -> None:
    """Draw all squares in one path, as a browser does."""
    x0, y0, x1, y1 = segment
    count = round((x1 - x0 + y0 - y1) / DOT_PITCH)
    path = canvas.beginPath()
    for number in range(count + 1):
        along = number / count
        x, y = x0 + (x1 - x0) * along, y0 + (y1 - y0) * along
        path.rect(x - DOT / 2, y - DOT / 2, DOT, DOT)
    canvas.drawPath(path, stroke=0, fill=1)


def _double(canvas: Canvas, segment: Segment, _width: float) -> None:
    x0, y0, x1, y1 = segment
    half = APART / 2
    canvas.setLineWidth(0.25)
    for side in (-half, half):
        if y0 == y1:
            canvas.line(x0 - half, y0 + side, x1 + half, y1 + side)
        else:
            canvas.line(x0 + side, y0 + half, x1 + side, y1 - half)


def _thick_and_thin(canvas: Canvas, segment: Segment, _width: float) -> None:
    x0, y0, x1, y1 = segment
    right, up = (0.0, 1.0) if y0 == y1 else (1.0, 0.0)
    for off, width in ((-0.8 * APART, 0.5), (0.5 * APART, THICK)):
        canvas.setLineWidth(width)
        x, y = off * right, off * up
        canvas.line(x0 + x, y0 + y, x1 + x, y1 + y)


def _uneven(canvas: Canvas, segment: Segment, _width: float) -> None:
    """Draw it off its place by a hair, in a way that the place alone decides."""
    x0, y0, x1, y1 = segment
    seed = hashlib.sha256(repr(segment).encode()).digest()
    side, start, end = (OFF * (byte / 127.5 - 1) for byte in seed[:3])
    if y0 == y1:
        canvas.line(x0 - OFF + start, y0 + side, x1 + OFF + end, y0 + side)
    else:
        canvas.line(x0 + side, y0 + OFF + start, x0 + side, y1 - OFF + end)


def _white(canvas: Canvas, segment: Segment, _width: float) -> None:
    canvas.setStrokeGray(1)
    canvas.line(*segment)
    canvas.setStrokeGray(0)


def _in_pieces(canvas: Canvas, segment: Segment, width: float) -> None:
    """Draw strokes and filled rectangles in turn."""
    for number, piece in enumerate(_pieces(segment)):
        (_rectangle if number % 2 else _line)(canvas, piece, width)


def _pieces(segment: Segment) -> list[Segment]:
    x0, y0, x1, y1 = segment
    count = math.ceil((x1 - x0 + y0 - y1) / PIECE)
    right, down = (x1 - x0) / count, (y1 - y0) / count
    return [
        (x0 + n * right, y0 + n * down, x0 + (n + 1) * right, y0 + (n + 1) * down)
        for n in range(count)
    ]


MANNERS: Mapping[str, Callable[[Canvas, Segment, float], None]] = {
    "rectangles": _rectangle,
    "dotted": _dots,
    "double": _double,
    "thick-and-thin": _thick_and_thin,
    "pieces": _in_pieces,
    "uneven": _uneven,
    "white": _white,
}
