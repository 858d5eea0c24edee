"""Print what `jixiao convert` wrote: rows a table, and a few indicators.

Usage: python docs/show_output.py OUT
"""

import sys
from pathlib import Path

import click
import pandas as pd

SHOWN = ["project_name", "level1", "level2", "level3", "target_raw", "page_number"]
ROWS = 8


def main(folder: Path) -> None:
    """Print the tables of an output folder."""
    for table in sorted((folder / "parquet").iterdir()):
        rows = len(pd.read_parquet(table, columns=[]))
        click.echo(f"{rows:7,d}  {table}/")
    indicators = pd.read_parquet(folder / "parquet" / "indicators")
    options = ("display.unicode.east_asian_width", True, "display.width", None)
    with pd.option_context(*options, "display.max_columns", None):
        click.echo(f"\nThe first {ROWS} of {len(indicators)} indicators:\n")
        click.echo(indicators[SHOWN].head(ROWS).to_string(index=False))
    click.echo("\nEvery column is described in docs/data-dictionary.md.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
