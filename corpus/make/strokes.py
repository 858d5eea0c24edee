"""The ink of one straight rule, in the manner of a style.

Joined lines, dashed lines, thin filled rectangles, rows of small squares, two
hairlines side by side, hundreds of pieces end to end, white lines on colour.
"""

import math

from reportlab.pdfgen.canvas import Canvas

from corpus.make.model import Style

Segment = tuple[float, float, float, float]

DOT, DOT_PITCH = 0.6, 2.0
APART = 1.5
PIECE = 1.6


def draw_segment(canvas: Canvas, segment: Segment, style: Style) -> None:
    """Draw the segment; it goes right, or down from the greater y."""
    if style.strokes == "rectangles":
        _rectangle(canvas, segment, style.width)
    elif style.strokes == "dotted":
        _dots(canvas, segment)
    elif style.strokes == "double":
        _double(canvas, segment)
    elif style.strokes == "pieces":
        for number, piece in enumerate(_pieces(segment)):
            _piece(canvas, piece, style.width, is_filled=number % 2 == 1)
    elif style.strokes == "white":
        canvas.setStrokeGray(1)
        canvas.line(*segment)
        canvas.setStrokeGray(0)
    else:
        canvas.line(*segment)


def _rectangle(canvas: Canvas, segment: Segment, width: float) -> None:
    x0, y0, x1, y1 = segment
    box = (x0 - width / 2, y1 - width / 2, x1 - x0 + width, y0 - y1 + width)
    canvas.rect(*box, stroke=0, fill=1)


def _dots(canvas: Canvas, segment: Segment) -> None:
    """Draw all squares in one path, as a browser does."""
    x0, y0, x1, y1 = segment
    count = round((x1 - x0 + y0 - y1) / DOT_PITCH)
    path = canvas.beginPath()
    for number in range(count + 1):
        along = number / count
        x, y = x0 + (x1 - x0) * along, y0 + (y1 - y0) * along
        path.rect(x - DOT / 2, y - DOT / 2, DOT, DOT)
    canvas.drawPath(path, stroke=0, fill=1)


def _double(canvas: Canvas, segment: Segment) -> None:
    x0, y0, x1, y1 = segment
    half = APART / 2
    canvas.setLineWidth(0.25)
    for side in (-half, half):
        if y0 == y1:
            canvas.line(x0 - half, y0 + side, x1 + half, y1 + side)
        else:
            canvas.line(x0 + side, y0 + half, x1 + side, y1 - half)


def _pieces(segment: Segment) -> list[Segment]:
    x0, y0, x1, y1 = segment
    count = math.ceil((x1 - x0 + y0 - y1) / PIECE)
    right, down = (x1 - x0) / count, (y1 - y0) / count
    return [
        (x0 + n * right, y0 + n * down, x0 + (n + 1) * right, y0 + (n + 1) * down)
        for n in range(count)
    ]


def _piece(canvas: Canvas, piece: Segment, width: float, *, is_filled: bool) -> None:
    if is_filled:
        _rectangle(canvas, piece, width)
    else:
        canvas.line(*piece)
