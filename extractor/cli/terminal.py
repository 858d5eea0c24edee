"""What stdout gets for people: wrapped lines on a terminal, whole ones in a pipe.

A terminal wraps long texts and shows colours; a pipe gets each text whole on its line,
without escape codes, so that `grep` finds it. Nothing is ever shortened. Texts come
from strangers' files: no markup is read in them, and what could steer a terminal is
spelt out. What stderr gets is said in `console`.
"""

import io
import shutil
import sys
from collections.abc import Iterable, Sequence

import click
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli.console import printable

PIPE_COLUMNS = 1_000_000
"""Wider than any text: in a pipe nothing wraps."""

INDENT = 2


def show(parts: Iterable[RenderableType]) -> None:
    """Print the parts on stdout, one below the other."""
    is_terminal = sys.stdout.isatty()
    columns = shutil.get_terminal_size().columns if is_terminal else PIPE_COLUMNS
    drawn = io.StringIO()
    console = Console(
        file=drawn,
        width=columns,
        # Left open, a setting of the environment could colour a pipe.
        force_terminal=is_terminal,
        markup=False,
        highlight=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    for line in drawn.getvalue().splitlines():
        click.echo(line.rstrip())


def words(text: object, style: str = "") -> Text:
    """Return a text of the paper as it can be printed."""
    return Text(printable(str(text)), style=style, overflow="fold")


def indented(part: RenderableType, depth: int = 1) -> Padding:
    """Return the part, set in by so many steps."""
    return Padding.indent(part, INDENT * depth)


def aligned(rows: Iterable[tuple[str, str | Text]]) -> Table:
    """Return names and their values in two columns."""
    grid = Table.grid(padding=(0, INDENT, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for name, value in rows:
        grid.add_row(name, value if isinstance(value, Text) else words(value))
    return grid


def rows_below(
    heads: Sequence[str], rows: Iterable[Sequence[str | Text]], *, whole: int = 1
) -> Table:
    """Return rows below bold heads; the first `whole` columns never wrap."""
    table = Table(box=None, padding=(0, INDENT, 0, 0))
    for position, head in enumerate(heads):
        table.add_column(head, no_wrap=position < whole, overflow="fold")
    for row in rows:
        table.add_row(*(c if isinstance(c, Text) else words(c) for c in row))
    return table
