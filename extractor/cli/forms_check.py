"""`jixiao forms check`: all that is wrong with form templates, before a run."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import printable, say
from extractor.cli.exits import exit_codes
from extractor.errors import ExitCode

if TYPE_CHECKING:
    from extractor.contract import Json
    from extractor.forms import TemplateCheck


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@click.pass_context
@exit_codes()
def check_command(
    ctx: click.Context, files: tuple[Path, ...], *, as_json: bool
) -> None:
    """Check the form templates FILES (*.yaml) and say all that is wrong with them.

    Ends with exit code 4 when something is wrong. docs/forms.md explains every word.

    \b
    Example:
        jixiao forms check schemas/forms/hebei-project.yaml
    """
    from extractor.contract import canonical_json  # noqa: PLC0415 - heavy
    from extractor.forms import check_template, load_forms  # noqa: PLC0415 - YAML

    shipped = load_forms()
    checks = [check_template(file, shipped) for file in files]
    if as_json:
        rows = [_as_mapping(check) for check in checks]
        click.echo(canonical_json(rows, indent=2))
    for check in checks:
        _say(check, as_json=as_json)
    if any(check.complaints for check in checks):
        ctx.exit(ExitCode.TEMPLATE)


def _say(check: "TemplateCheck", *, as_json: bool) -> None:
    name = str(check.path)
    for line, message in check.complaints:
        say(f"{name}:{line}: {message}")
    for doubt in check.doubts:
        say(f"{name}: doubtful: {doubt}")
    if check.template is not None and not as_json:
        labels = len(check.template.labels)
        click.echo(printable(f"{name}: {check.template.form}, {labels} labels, ok"))


def _as_mapping(check: "TemplateCheck") -> "dict[str, Json]":
    template = check.template
    return {
        "file": str(check.path),
        "form": None if template is None else template.form,
        "labels": None if template is None else len(template.labels),
        "ok": template is not None,
        "complaints": [
            {"line": line, "message": message} for line, message in check.complaints
        ],
        "doubts": [*check.doubts],
    }
