"""`jixiao schema`: the tables a run writes, as the contract declares them."""

from typing import TYPE_CHECKING

import click

from extractor.cli.exits import exit_codes
from extractor.contract import CONTRACT_VERSION, TABLES, Column, Table, table_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType


@click.command("schema")
@click.argument(
    "name",
    required=False,
    metavar="[TABLE]",
    type=click.Choice([table.name for table in TABLES]),
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON Schema, for machines."
)
@exit_codes()
def schema_command(name: str | None, *, as_json: bool) -> None:
    """Print the tables that `convert` writes, or one TABLE whole.

    Every column has its type and its meaning, in English and Chinese; "null" says that
    it may be empty. --json prints the JSON Schema of TABLE, or of every table by name.

    \b
    Example:
        jixiao schema indicators
    """
    if as_json:
        _print_json(name)
        return
    from extractor.cli.terminal import show  # noqa: PLC0415 - slow to load

    show(_all_tables() if name is None else _one_table(table_named(name)))


def _print_json(name: str | None) -> None:
    from extractor.contract import canonical_json, json_schema  # noqa: PLC0415

    if name is not None:
        click.echo(canonical_json(json_schema(table_named(name)), indent=2))
        return
    schemas = {table.name: json_schema(table) for table in TABLES}
    click.echo(canonical_json(schemas, indent=2))


def _all_tables() -> "Iterator[RenderableType]":
    from extractor.cli.terminal import Rows, words  # noqa: PLC0415 - slow to load

    yield words(f"contract version {CONTRACT_VERSION}, {len(TABLES)} tables")
    yield ""
    rows = (
        (table.name, ", ".join(table.key), str(len(table.columns)), _both(table))
        for table in TABLES
    )
    yield Rows(("table", "key", "columns", "one row"), rows, wrapping=("one row",))


def _one_table(table: Table) -> "Iterator[RenderableType]":
    from extractor.cli.terminal import Rows, words  # noqa: PLC0415 - slow to load

    yield words(f"{table.name}: {_both(table)}")
    yield words(f"key: {', '.join(table.key)}")
    yield ""
    rows = (
        (column.name, str(column.type), "null" if column.null else "", _both(column))
        for column in table.columns
    )
    yield Rows(("column", "type", "null", "meaning"), rows, wrapping=("meaning",))


def _both(described: Table | Column) -> str:
    """Return the description in both languages, and the closed list of values."""
    values = described.values if isinstance(described, Column) else ()
    closed = f" One of {', '.join(values)}." if values else ""
    return f"{described.en}{closed} {described.zh}"
