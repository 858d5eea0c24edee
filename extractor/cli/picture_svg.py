"""Layers over a page, as SVG: one group a layer, what a shape is shown on hovering.

The drawing is in points, so a coordinate of a table row is found as it stands.
"""

import base64
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from extractor.cli.console import printable
from extractor.cli.picture import COLOURS, LAYERS, Shape, shapes_of
from extractor.model import PageLayers

_STYLES = {
    "strokes": "stroke-width:.5;fill:none",
    "rules": "stroke-width:2;stroke-opacity:.5;fill:none",
    "boxes": "stroke-width:.7;fill:none",
    "cells": "stroke-width:.4;fill-opacity:.1",
    "fields": "stroke-width:1;fill-opacity:.2",
}


def layers_to_svg(seen: PageLayers, page_png: bytes, layers: Iterable[str]) -> str:
    """Return the page with these layers drawn on it, as an SVG document."""
    wanted = frozenset(layers)
    groups = (_group(seen, layer) for layer in LAYERS if layer in wanted)
    return "\n".join((*_opening(seen, page_png), *groups, "</svg>", ""))


def _opening(seen: PageLayers, page_png: bytes) -> Iterator[str]:
    width, height = _number(seen.page.width), _number(seen.page.height)
    picture = base64.b64encode(page_png).decode("ascii")
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt"'
        f' height="{height}pt" viewBox="0 0 {width} {height}">'
    )
    yield (
        f'<image id="page" width="{width}" height="{height}"'
        f' href="data:image/png;base64,{picture}"/>'
    )


def _group(seen: PageLayers, layer: str) -> str:
    colour = COLOURS[layer]
    shapes = "\n".join(_shape(shape) for shape in shapes_of(seen, layer))
    style = f"stroke:{colour};fill:{colour};{_STYLES[layer]}"
    return f'<g id="{layer}" style="{style}">\n{shapes}\n</g>'


def _shape(shape: Shape) -> str:
    left, top, right, bottom = shape.box
    title = f"<title>{escape(printable(shape.words))}</title>"
    if shape.is_line:
        ends = (("x1", left), ("y1", top), ("x2", right), ("y2", bottom))
        return f"<line{_attributes(ends)}>{title}</line>"
    sides = (("x", left), ("y", top), ("width", right - left), ("height", bottom - top))
    return f"<rect{_attributes(sides)}>{title}</rect>"


def _attributes(pairs: Iterable[tuple[str, float]]) -> str:
    return "".join(f' {name}="{_number(value)}"' for name, value in pairs)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
