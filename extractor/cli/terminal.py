"""What stdout gets for people: wrapped lines on a terminal, whole ones in a pipe.

A terminal wraps long texts and shows colours; a pipe gets each text whole on its line,
without escape codes, so that `grep` finds it. Nothing is ever shortened. Texts come
from strangers' files: no markup is read in them, and what could steer a terminal is
spelt out. What stderr gets is said in `console`.
"""

import io
import shutil
import sys
from collections.abc import Collection, Iterable, Sequence

import click
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli.console import printable

PIPE_COLUMNS = 1_000_000
"""Wider than any text: in a pipe nothing wraps."""

INDENT = 2

LEAST_WRAPPED = 12
"""Six Chinese characters: in a narrower column a text is no longer read but spelt."""

Cell = str | Text


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
    """Return a text of the paper as it can be printed, wrapped where it has no room."""
    return Text(printable(str(text)), style=style, overflow="fold")


def indented(part: RenderableType, depth: int = 1) -> Padding:
    """Return the part, set in by so many steps."""
    return Padding.indent(part, INDENT * depth)


def aligned(rows: Iterable[tuple[str, Cell]]) -> Table:
    """Return names and their values in two columns."""
    grid = Table.grid(padding=(0, INDENT, 0, 0))
    grid.add_column(style="dim")
    grid.add_column()
    for name, value in rows:
        grid.add_row(words(name), _as_text(value))
    return grid


class Rows:
    """Rows below bold heads; where they have no room, one value below the other."""

    def __init__(
        self,
        heads: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        wrapping: Collection[str],
    ) -> None:
        self._heads = heads
        self._rows = tuple(tuple(map(_as_text, row)) for row in rows)
        self._wrapping = wrapping

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the table; a figure in it is never broken over two lines."""
        if self._least_width() <= options.max_width:
            yield self._table()
            return
        for number, row in enumerate(self._rows):
            if number:
                yield ""
            yield aligned(zip(self._heads, row, strict=True))

    def _least_width(self) -> int:
        columns = zip(self._heads, *self._rows, strict=True)
        return sum(
            INDENT + (LEAST_WRAPPED if head in self._wrapping else _width(head, *texts))
            for head, *texts in columns
        )

    def _table(self) -> Table:
        table = Table(box=None, padding=(0, INDENT, 0, 0))
        for head in self._heads:
            table.add_column(words(head), no_wrap=head not in self._wrapping)
        for row in self._rows:
            table.add_row(*row)
        return table


def _width(*texts: Cell) -> int:
    return max(cell_len(str(text)) for text in texts)


def _as_text(cell: Cell) -> Text:
    return cell if isinstance(cell, Text) else words(cell)
