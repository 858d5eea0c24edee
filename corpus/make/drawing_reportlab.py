"""Drawn pages to a PDF: the strokes in the manner of a style, and the text.

Every way of drawing here was seen in a published document or is what a known program
makes: which strokes a table has is told here, the ink of one is `strokes`' business,
that of a line of text `lettering`'s.
"""

import io
from collections import defaultdict
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from corpus.make.layout import DrawnPage, Layout, Part
from corpus.make.lettering import draw_lines
from corpus.make.model import Style
from corpus.make.strokes import Segment, draw_segment
from corpus.make.typesetting import FONT, width_of

PAGE_SIZE = (595.0, 842.0)


def draw_pdf(layout: Layout, title: str) -> bytes:
    """Return the bytes of the PDF; the same for the same pages, always."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAGE_SIZE, bottomup=1, invariant=1)
    canvas.setTitle(title)
    for number, page in enumerate(layout.pages, start=1):
        _draw_page(canvas, page, layout.style)
        _draw_margins(canvas, number, layout.style)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, page: DrawnPage, style: Style) -> None:
    canvas.setLineWidth(style.width)
    if style.strokes == "dashed":
        canvas.setDash(2, 1.5)
    for parts in page.tables:
        if not style.fills_cover_rules:
            _fill(canvas, parts)
        if style.strokes == "cell-rectangles":
            _draw_rectangles(canvas, parts)
        else:
            _draw_segments(canvas, _segments(parts, style), style)
        if style.fills_cover_rules:
            _fill(canvas, parts, inset=0.3 * style.width)
    draw_lines(canvas, page.lines, style, PAGE_SIZE[1])


def _draw_margins(canvas: Canvas, number: int, style: Style) -> None:
    canvas.setDash()
    canvas.setFont(FONT, 9)
    if style.has_page_numbers:
        canvas.drawCentredString(PAGE_SIZE[0] / 2, 36, style.page_number.format(number))
    if style.running_head:
        x = (PAGE_SIZE[0] - width_of(style.running_head, 9)) / 2
        canvas.drawString(x, PAGE_SIZE[1] - 38, style.running_head)
        canvas.line(style.left, PAGE_SIZE[1] - 43, 595 - style.left, 799)


def _fill(canvas: Canvas, parts: Iterable[Part], inset: float = 0.0) -> None:
    """Colour the boxes; an inset leaves a sliver of the rules to be seen."""
    for part in parts:
        if part.fill is None:
            continue
        width, height = part.right - part.left, part.bottom - part.top
        x, y = part.left + inset, PAGE_SIZE[1] - part.bottom + inset
        canvas.setFillColorRGB(*part.fill)
        canvas.rect(x, y, width - 2 * inset, height - 2 * inset, stroke=0, fill=1)
        canvas.setFillGray(0)


def _draw_rectangles(canvas: Canvas, parts: Iterable[Part]) -> None:
    for part in parts:
        width, height = part.right - part.left, part.bottom - part.top
        canvas.rect(part.left, PAGE_SIZE[1] - part.bottom, width, height)


def _draw_segments(canvas: Canvas, segments: list[Segment], style: Style) -> None:
    for x0, y0, x1, y1 in segments:
        flipped = (x0, PAGE_SIZE[1] - y0, x1, PAGE_SIZE[1] - y1)
        draw_segment(canvas, flipped, style)


def _segments(parts: list[Part], style: Style) -> list[Segment]:
    if not parts:
        return []
    sides = [side for part in parts for side in _sides(part)]
    if style.omit_sides:
        outer = {min(p.left for p in parts), max(p.right for p in parts)}
        sides = [s for s in sides if not (s[0] == s[2] and s[0] in outer)]
    if style.strokes != "cell-strokes":
        sides = _joined(sides)
    return [_shortened(side, style.gap) for side in sides]


def _sides(part: Part) -> list[Segment]:
    left, top, right, bottom = part.left, part.top, part.right, part.bottom
    sides = [(left, top, left, bottom), (right, top, right, bottom)]
    if part.has_top:
        sides.append((left, top, right, top))
    if part.has_bottom:
        sides.append((left, bottom, right, bottom))
    return sides


def _shortened(segment: Segment, gap: float) -> Segment:
    x0, y0, x1, y1 = segment
    if y0 == y1:
        return x0 + gap, y0, x1 - gap, y1
    return x0, y0 + gap, x1, y1 - gap


def _joined(segments: list[Segment]) -> list[Segment]:
    """Join the segments that lie on one line and touch."""
    lines: dict[tuple[bool, float], list[tuple[float, float]]] = defaultdict(list)
    for x0, y0, x1, y1 in segments:
        is_across = y0 == y1
        at = round(y0 if is_across else x0, 3)
        lines[is_across, at].append((x0, x1) if is_across else (y0, y1))
    joined: list[Segment] = []
    for (is_across, at), spans in sorted(lines.items()):
        for start, end in _unions(spans):
            joined.append((start, at, end, at) if is_across else (at, start, at, end))
    return joined


def _unions(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    unions: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if unions and start <= unions[-1][1] + 0.01:
            unions[-1] = unions[-1][0], max(end, unions[-1][1])
        else:
            unions.append((start, end))
    return unions
