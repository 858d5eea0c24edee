"""`jixiao target`: printed targets (指标值) and what each is read as, for machines.

Lines go in, JSON objects come out, one for one and in order; what a figure means is
decided in `normalize.targets`, and how a decimal is spelled in the contract.
"""

import sys
from typing import TYPE_CHECKING

import click

from extractor.cli.exits import exit_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = {
    "kind": "target_kind",
    "operator": "operator",
    "operator_implied": "operator_implied",
    "low": "low",
    "high": "high",
    "unit": "unit",
    "date_from": "date_from",
    "date_to": "date_to",
}
"""Key of an object → column of `indicators`; `raw` stands before and `note` after."""

_YEARS = click.IntRange(1950, 2100)


@click.command("target")
@click.argument("texts", nargs=-1, metavar="[TEXT]...")
@click.option(
    "--year",
    type=_YEARS,
    metavar="YEAR",
    help="The fiscal year, for dates that print none: 12月底前.",
)
@exit_codes()
def target_command(texts: tuple[str, ...], year: int | None) -> None:
    """Print what each TEXT, a target (指标值) as forms print it, is read as.

    Without TEXT, lines of stdin are read. Each gives one JSON object on a line, an
    empty one too. After a tab may stand the 二级指标, which decides whether a bare 万
    is money. Put -- before a TEXT that begins with a dash.

    \b
    Example:
        jixiao target --year 2022 ≥95% 12月底前 每季度1次
    """
    lines = map(_replaced, texts) if texts else _lines_of_stdin()
    for answer in _answers(lines, year):
        click.echo(answer)


def _answers(lines: "Iterable[str]", year: int | None) -> "Iterator[str]":
    from extractor.contract import canonical_json, table_named  # noqa: PLC0415 - heavy
    from extractor.normalize.targets import (  # noqa: PLC0415 - loads YAML
        Surroundings,
        read_target,
    )

    columns = {
        key: table_named("indicators").named(name) for key, name in _COLUMNS.items()
    }
    for line in lines:
        raw, _, level2 = line.partition("\t")
        around = Surroundings(level2=level2.strip() or None, fiscal_year=year)
        target = read_target(raw, around)
        values = {
            key: column.stored(getattr(target, column.name))
            for key, column in columns.items()
        }
        yield canonical_json({"raw": raw, **values, "note": target.note})


def _replaced(text: str) -> str:
    """Return an argument whose bytes may not be UTF-8, the wrong ones replaced."""
    return text.encode(errors="surrogateescape").decode(errors="replace")


def _lines_of_stdin() -> "Iterator[str]":
    """Yield each line as it comes, without its end; a form feed ends no line."""
    for index, line in enumerate(sys.stdin.buffer):
        content = line.removesuffix(b"\n").removesuffix(b"\r")
        if index == 0:
            content = content.removeprefix(b"\xef\xbb\xbf")
        yield content.decode(errors="replace")
