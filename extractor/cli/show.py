"""`jixiao show`: one PDF in, what its tables will hold out, in the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from extractor import __version__
from extractor.cli.console import printable
from extractor.cli.exits import exit_codes, reading
from extractor.cli.sources import read_document
from extractor.errors import FileProblem

if TYPE_CHECKING:
    from extractor.contract import Json
    from extractor.model import Document


@click.command("show")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--form",
    "form_number",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show only this form, counted from 1.",
)
@click.option(
    "--reader",
    type=click.Choice(["auto", "pdfium", "pdfplumber"]),
    default="auto",
    show_default=True,
    help="What reads the pages.",
)
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with form templates of your own; they win over shipped ones.",
)
@click.option("-v", "--verbose", is_flag=True, help="Print the sections whole.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@exit_codes()
def show_command(
    file: Path,
    form_number: int | None,
    reader: str,
    forms: Path | None,
    *,
    verbose: bool,
    as_json: bool,
) -> None:
    """Print what is read from FILE: its forms, sections and findings.

    The names beside the values are the columns of the tables (`jixiao schema`).
    --json prints what `convert` writes to json/.

    \b
    Example:
        jixiao show corpus/hebei-project/hairline-gap/hairline-gap.pdf
    """
    from extractor.forms import load_forms  # noqa: PLC0415 - loads YAML

    with reading(file):
        document = read_document(file, load_forms(forms), reader)
        _check_form(document, form_number)
        if as_json:
            _print_json(document, form_number)
            return
    from extractor.cli.terminal import show  # noqa: PLC0415 - slow to load
    from extractor.cli.view import document_parts, one_form_parts  # noqa: PLC0415

    if form_number is None:
        show(document_parts(document, whole=verbose))
    else:
        show(one_form_parts(document, form_number))


def _check_form(document: "Document", form_number: int | None) -> None:
    count = len(document.projects)
    if form_number is not None and form_number > count:
        name = printable(document.file_name)
        has = f"{count} form{'' if count == 1 else 's'}" if count else "no form"
        message = f"{name} has {has}; there is no form {form_number}"
        raise click.BadParameter(message, param_hint="--form")


def _print_json(document: "Document", form_number: int | None) -> None:
    from extractor.contract import UnfitError  # noqa: PLC0415 - with the next
    from extractor.emit import document_to_nested, nested_to_text  # noqa: PLC0415

    try:
        nested = document_to_nested(document, __version__)
    except UnfitError as error:
        raise FileProblem("value-unfit", str(error)) from error
    forms = cast("list[Json]", nested["projects"])
    shown = nested if form_number is None else forms[form_number - 1]
    click.echo(nested_to_text(shown), nl=False)
