"""`jixiao forms explain`: why a table is which form, or none."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import printable, say
from extractor.cli.exits import exit_codes, reading
from extractor.cli.sources import read_source

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.contract import Json
    from extractor.model import FormFit, Source, TableFit


@click.command("explain")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--page",
    "page_number",
    type=click.IntRange(min=1),
    required=True,
    metavar="N",
    help="The page whose tables to explain, counted from 1.",
)
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with form templates of your own; they win over shipped ones.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@exit_codes()
def explain_forms_command(
    file: Path, page_number: int, forms: Path | None, *, as_json: bool
) -> None:
    """Tell why each table on a page of FILE is read as which form, or as none.

    For every template: the labels it requires and where they are printed, the columns
    it finds, and what it looks for in vain. A table that began on an earlier page is
    told whole.

    \b
    Example:
        jixiao forms explain --page 1 \\
            corpus/hebei-project/hairline-gap/hairline-gap.pdf
    """
    from extractor.contract import canonical_json  # noqa: PLC0415 - heavy

    with reading(file):
        fits = _explain(read_source(file), forms, page_number)
    if as_json:
        click.echo(canonical_json([_as_mapping(fit) for fit in fits], indent=2))
    else:
        from extractor.cli.terminal import show  # noqa: PLC0415 - slow to load

        for number, fit in enumerate(fits):
            show(["", *_parts(fit)] if number else _parts(fit))
    if not fits:
        say(f"page {page_number} has no table with ruled lines")


def _explain(
    source: "Source", forms: Path | None, page_number: int
) -> "tuple[TableFit, ...]":
    from extractor.extract import explain_tables  # noqa: PLC0415 - PDF libraries
    from extractor.forms import load_forms  # noqa: PLC0415 - loads YAML

    templates = load_forms(forms)
    try:
        return explain_tables(source, templates, page_number)
    except IndexError as error:
        message = f"{printable(source.source)}: {error}"
        raise click.BadParameter(message, param_hint="--page") from error


def _parts(table: "TableFit") -> "Iterator[RenderableType]":
    from rich.tree import Tree  # noqa: PLC0415 - slow to load

    from extractor.cli.terminal import indented, words  # noqa: PLC0415 - with it
    from extractor.cli.view_form import pages_of  # noqa: PLC0415 - with it

    heading = f": {table.heading}" if table.heading else ""
    yield words(f"table {table.ordinal}, {pages_of(table)}{heading}", "bold")
    style = "green" if table.form else "yellow"
    for sentence in _verdict(table):
        yield indented(words(sentence, style))
    best = table.fits[0].form if table.form or table.fits[0].is_near else None
    tree = Tree(words("templates", "dim"), guide_style="dim")
    for fit in table.fits:
        node = words(fit.form, "bold").append(words(_counts(fit), "not bold"))
        branch = tree.add(node)
        for line in _lines(fit):
            branch.add(words(line))
        if fit.form == best and fit.not_found:
            branch.add(words(f"looked for in vain: {', '.join(fit.not_found)}"))
    yield indented(tree)


def _verdict(table: "TableFit") -> Iterator[str]:
    if table.form is not None:
        winner, *others = table.fits
        yield f"read as {table.form}: every label it requires is printed"
        for fit in others:
            if fit.is_satisfied:
                yield f"{fit.form} is satisfied too, but {_weaker(fit, winner)}"
        return
    near = [fit for fit in table.fits if fit.is_near]
    if not near:
        yield "no form: too few labels of any template are printed"
    for fit in near:
        yield f"not read as {fit.form}: {_reason(fit)}"
    if not table.begins:
        yield "no label that opens a form leads its first row"
    yield from (finding.message for finding in table.findings)


def _weaker(fit: "FormFit", winner: "FormFit") -> str:
    if len(fit.requirements) < len(winner.requirements):
        return "requires fewer labels"
    if len(fit.found) < len(winner.found):
        return "knows fewer of the labels that are printed"
    return "stands after it by file name"


def _reason(fit: "FormFit") -> str:
    lacks = ", ".join(each.labels[0] for each in fit.missing)
    excluded = f"{fit.excluded_by} shows another form" if fit.excluded_by else ""
    return "; ".join(filter(None, (lacks and f"it lacks {lacks}", excluded)))


def _counts(fit: "FormFit") -> str:
    met = len(fit.requirements) - len(fit.missing)
    known = len(fit.found) + len(fit.not_found)
    opening = f"opened by {fit.opening}" if fit.opening else "no label opens it"
    return (
        f"  {met} of {len(fit.requirements)} required labels,"
        f" {len(fit.found)} of {known} in all, {opening}"
    )


def _lines(fit: "FormFit") -> Iterator[str]:
    for each in fit.requirements:
        name, *synonyms = each.labels
        if each.printed is not None:
            slip = ", one character forgiven" if each.is_forgiven else ""
            yield f"requires {name}: printed as {each.printed}{slip}"
            continue
        others = f" or {', '.join(synonyms)}" if synonyms else ""
        nearest = f"; nearest is {each.nearest}" if each.nearest else ""
        yield f"lacks {name}{others}{nearest}"
    if fit.excluded_by:
        yield f"excluded by {fit.excluded_by}"
    if fit.columns:
        yield f"columns: {', '.join(f'{n} {text}' for n, text in fit.columns.items())}"


def _as_mapping(table: "TableFit") -> "Mapping[str, Json]":
    return {
        "table_ordinal": table.ordinal,
        "page_first": table.page_first,
        "page_last": table.page_last,
        "heading": table.heading,
        "begins": table.begins,
        "form": table.form,
        "verdict": [*_verdict(table)],
        "templates": [_fit_as_mapping(fit) for fit in table.fits],
    }


def _fit_as_mapping(fit: "FormFit") -> "Mapping[str, Json]":
    return {
        "form": fit.form,
        "satisfied": fit.is_satisfied,
        "near": fit.is_near,
        "opened_by": fit.opening,
        "excluded_by": fit.excluded_by,
        "requires": [
            {
                "labels": each.labels,
                "printed": each.printed,
                "forgiven": each.is_forgiven,
                "nearest": each.nearest,
            }
            for each in fit.requirements
        ],
        "columns": fit.columns,
        "found": fit.found,
        "not_found": fit.not_found,
    }
