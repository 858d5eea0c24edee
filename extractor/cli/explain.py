"""`jixiao explain`: the layers of one page, as a picture to look at."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import printable, say
from extractor.cli.exits import exit_codes, reading
from extractor.cli.picture import LAYERS
from extractor.cli.sources import read_source
from extractor.errors import EmitError

if TYPE_CHECKING:
    from extractor.model import PageLayers, Source

SCALE = 2.0
"""Pixels a point: 144 dpi, at which 9-point text in a form is easy to read."""

_KINDS = (".png", ".svg")


@click.command("explain")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--page",
    "page_number",
    type=click.IntRange(min=1),
    required=True,
    metavar="N",
    help="The page to draw, counted from 1.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The picture to write: .png, or .svg with one group a layer.",
)
@click.option(
    "--layer",
    "layers",
    type=click.Choice(list(LAYERS)),
    multiple=True,
    help="Draw only this layer; may be given again.  [default: all]",
)
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with form templates of your own; they win over shipped ones.",
)
@exit_codes()
def explain_command(
    file: Path,
    page_number: int,
    out: Path,
    layers: tuple[str, ...],
    forms: Path | None,
) -> None:
    """Draw what the program sees on one page of FILE.

    Strokes, rules, boxes, cells and fields are drawn over the page, each in a colour
    of its own.

    \b
    Example:
        jixiao explain --page 1 -o page.png \\
            corpus/hebei-project/hairline-gap/hairline-gap.pdf
    """
    _check_kind(out)
    with reading(file):
        source = read_source(file)
        seen = _inspect(source, forms, page_number)
        picture = _draw(seen, source.content, out.suffix.lower(), layers or LAYERS)
    _write(out, picture)
    counts = ", ".join(f"{len(getattr(seen, name))} {name}" for name in LAYERS[1:])
    say(f"{out}: page {page_number}, {len(seen.page.strokes)} strokes, {counts}")
    if not seen.cells:
        say(f"page {page_number} has no table with ruled lines")


def _check_kind(out: Path) -> None:
    if out.suffix.lower() not in _KINDS:
        name = printable(str(out))
        message = f"{name}: unknown kind of picture; end the name in .png or .svg"
        raise click.BadParameter(message, param_hint="--out")


def _inspect(source: "Source", forms: Path | None, page_number: int) -> "PageLayers":
    from extractor.extract import inspect_page  # noqa: PLC0415 - loads PDF libraries
    from extractor.extract.reading.render import count_pages  # noqa: PLC0415
    from extractor.forms import load_forms  # noqa: PLC0415 - loads YAML

    try:
        return inspect_page(source, load_forms(forms), page_number)
    except IndexError as error:
        count = count_pages(source.content)
        if page_number <= count:
            raise
        name = printable(source.source)
        message = f"{name} has {count} pages; there is no page {page_number}"
        raise click.BadParameter(message, param_hint="--page") from error


def _draw(
    seen: "PageLayers", content: bytes, kind: str, layers: tuple[str, ...]
) -> bytes:
    from extractor.cli.picture_png import layers_to_png  # noqa: PLC0415 - loads Pillow
    from extractor.cli.picture_svg import layers_to_svg  # noqa: PLC0415 - with it
    from extractor.extract.reading.render import render_page  # noqa: PLC0415

    page_png = render_page(content, seen.page.number, SCALE)
    if kind == ".png":
        return layers_to_png(seen, page_png, layers)
    return layers_to_svg(seen, page_png, layers).encode()


def _write(out: Path, picture: bytes) -> None:
    try:
        out.write_bytes(picture)
    except OSError as error:
        reason = error.strerror or error
        raise EmitError(
            f"Could not write {printable(str(out))}: {reason}. Name another."
        ) from error
