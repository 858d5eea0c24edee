"""Layers over a page, as one flat picture with a legend above it."""

import io
from collections.abc import Iterable

from PIL import Image, ImageDraw, ImageFont

from extractor.cli.picture import COLOURS, Shape, shapes_of
from extractor.geometry import Box
from extractor.model import PageLayers

LEGEND_PX = 32
_FILLED = {"cells": 28, "fields": 60}
"""Layer → opacity of its surfaces, of 255; the others are outlines."""
_LINE_PX = {"strokes": 1, "rules": 4, "boxes": 1, "cells": 1, "fields": 2}
_DRAWN_FIRST = ("cells", "fields", "boxes", "rules", "strokes")
"""Surfaces lie under lines, and thick lines under thin ones."""


def layers_to_png(seen: PageLayers, page_png: bytes, layers: Iterable[str]) -> bytes:
    """Return the page with these layers drawn on it, as PNG."""
    page = Image.open(io.BytesIO(page_png)).convert("RGBA")
    wanted = frozenset(layers)
    for layer in _DRAWN_FIRST:
        if layer in wanted:
            page = Image.alpha_composite(page, _overlay(seen, layer, page.size))
    if "fields" in wanted:
        _draw_labels(ImageDraw.Draw(page), seen, page.width / seen.page.width)
    picture = Image.new("RGB", (page.width, page.height + LEGEND_PX), "white")
    picture.paste(page.convert("RGB"), (0, LEGEND_PX))
    _draw_legend(ImageDraw.Draw(picture), seen, wanted)
    png = io.BytesIO()
    picture.save(png, format="PNG")
    return png.getvalue()


def _overlay(seen: PageLayers, layer: str, size: tuple[int, int]) -> Image.Image:
    overlay = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(overlay)
    across, down = size[0] / seen.page.width, size[1] / seen.page.height
    for shape in shapes_of(seen, layer):
        left, top, right, bottom = shape.box
        pixels = Box(left * across, top * down, right * across, bottom * down)
        _draw_shape(draw, shape._replace(box=pixels), layer)
    return overlay


def _draw_shape(draw: ImageDraw.ImageDraw, shape: Shape, layer: str) -> None:
    colour, width = COLOURS[layer], _LINE_PX[layer]
    if shape.is_line:
        draw.line(shape.box, fill=f"{colour}c0", width=width)
        return
    opacity = _FILLED.get(layer, 0)
    fill = f"{colour}{opacity:02x}"
    draw.rectangle(shape.box, fill=fill, outline=colour, width=width)


def _draw_labels(draw: ImageDraw.ImageDraw, seen: PageLayers, scale: float) -> None:
    """Write each field's name into the lower right corner, where ink is rarest."""
    font = ImageFont.load_default(10)
    names: dict[Box, list[str]] = {}
    for label, place in seen.fields:
        names.setdefault(place.box, []).append(label)
    for box, labels in names.items():
        # A merged label belongs to many rows: the first and the last are told.
        last = f"..{labels[-1].rpartition('#')[2]}" if len(labels) > 1 else ""
        # Pillow's own font has no Chinese; the SVG shows the words whole.
        text = f"{labels[0]}{last}".encode("ascii", "ignore").decode()
        at = (box.right * scale - 4, box.bottom * scale - 3)
        paper = draw.textbbox(at, text, font=font, anchor="rd")
        draw.rectangle(paper, fill="#ffffffff")
        draw.text(at, text, fill="#8c3b00", font=font, anchor="rd")


def _draw_legend(
    draw: ImageDraw.ImageDraw, seen: PageLayers, wanted: frozenset[str]
) -> None:
    font = ImageFont.load_default(16)
    x = 10.0
    for layer in COLOURS:
        if layer in wanted:
            words = f"{layer} {len(shapes_of(seen, layer))}"
            draw.rectangle((x, 9, x + 14, 23), fill=COLOURS[layer])
            draw.text((x + 20, 6), words, fill="black", font=font)
            x += 20 + draw.textlength(words, font=font) + 24
