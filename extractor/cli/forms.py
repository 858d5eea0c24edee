"""`jixiao forms`: the form templates that a run would try."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from extractor.cli.console import printable
from extractor.cli.exits import exit_codes
from extractor.cli.forms_check import check_command
from extractor.cli.forms_explain import explain_forms_command
from extractor.forms.template import Template

_HEADS = ("form", "中文", "English", "labels", "file")


@click.group("forms")
def forms_group() -> None:
    """Show the forms that can be read, and find out why one is not.

    \b
    Example:
        jixiao forms list
    """


@forms_group.command("list")
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with form templates of your own; they win over shipped ones.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@exit_codes()
def list_command(forms: Path | None, *, as_json: bool) -> None:
    """List every form: its name, titles, number of labels and file.

    \b
    Example:
        jixiao forms list --json
    """
    from extractor.contract import canonical_json  # noqa: PLC0415 - heavy
    from extractor.forms import load_forms  # noqa: PLC0415 - loads YAML

    templates = load_forms(forms).templates
    if as_json:
        rows = [_as_mapping(template) for template in templates]
        click.echo(canonical_json(rows, indent=2))
        return
    for line in _aligned([_HEADS, *(_as_row(template) for template in templates)]):
        click.echo(line)


forms_group.add_command(check_command)
forms_group.add_command(explain_forms_command)


def _as_mapping(template: Template) -> dict[str, str | int]:
    return {
        "form": template.form,
        "title_zh": template.title_zh,
        "title_en": template.title_en,
        "labels": len(template.labels),
        "file": template.file,
    }


def _as_row(template: Template) -> tuple[str, ...]:
    return tuple(printable(str(value)) for value in _as_mapping(template).values())


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield a line a row, its columns padded for characters two columns wide."""
    from rich.cells import cell_len  # noqa: PLC0415 - slow to load

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (
            text + " " * (width - cell_len(text))
            for text, width in zip(row, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()
