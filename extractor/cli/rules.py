"""The option `--rules`, shared by the commands that audit."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from extractor.audit import AuditSettings

rules_option = click.option(
    "--rules",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="YAML file that switches audit rules off or grades them otherwise:"
    " disable: [CODE, ...], severity: {CODE: error|warning|info}.",
)


def read_settings(path: Path | None) -> "AuditSettings":
    """Return the settings of the file; without one, those that change nothing."""
    from extractor.audit import DEFAULT, load_settings  # noqa: PLC0415 - heavy

    return DEFAULT if path is None else load_settings(path)
