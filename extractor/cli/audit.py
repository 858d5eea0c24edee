"""`jixiao audit`: what is odd in an output, rule by rule, without a PDF."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import say, tracked
from extractor.cli.exits import exit_codes
from extractor.cli.rules import read_settings, rules_option
from extractor.errors import ExitCode
from extractor.findings import CATALOGUE, Severity

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.audit.output import Audited

_GRADES = tuple(Severity)
"""Gravest first."""


@click.command("audit")
@click.argument("out", type=click.Path(path_type=Path))
@rules_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    help="Exit with 1 when a finding is as grave as this.",
)
@click.option("--code", multiple=True, help="Only findings of this code; repeatable.")
@click.option("--list", "as_list", is_flag=True, help="Print every finding.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print rows of `findings`, one a line."
)
@click.pass_context
@exit_codes()
def audit_command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    out: Path,
    *,
    rules: Path | None,
    fail_on: str | None,
    code: tuple[str, ...],
    as_list: bool,
    as_json: bool,
) -> None:
    """Run all audit rules over OUT, an output of `convert`, and count what they find.

    No PDF is read and nothing is written. What reading itself found is counted with it.
    What each code means, and what to check: docs/findings.md.

    \b
    Example:
        jixiao audit output --fail-on error
    """
    from extractor.audit.output import audit_output  # noqa: PLC0415 - heavy, as this
    from extractor.dataset import open_dataset  # noqa: PLC0415

    _check_codes(code)
    settings = read_settings(rules)
    dataset = open_dataset(out)
    with tracked("documents", dataset.document_count) as seen:
        found = [_only(each, code) for each in audit_output(dataset, settings, seen)]
    if as_json:
        _print_json(found)
    else:
        _print_table(_listed(found) if as_list else _counted(found))
    grades = Counter(f.severity for each in found for f in each.findings)
    say(_sentence(grades, dataset.document_count))
    if fail_on and any(grades[grade] for grade in _as_grave_as(fail_on)):
        ctx.exit(ExitCode.SOME_FAILED)


def _check_codes(codes: Iterable[str]) -> None:
    for code in codes:
        if code not in CATALOGUE:
            message = f"{code} is no code of a finding. All codes: docs/findings.md"
            raise click.BadParameter(message, param_hint="--code")


def _only(audited: "Audited", codes: Sequence[str]) -> "Audited":
    if not codes:
        return audited
    kept = tuple(f for f in audited.findings if f.code in codes)
    return audited._replace(findings=kept)


def _as_grave_as(severity: str) -> Iterable[Severity]:
    return _GRADES[: _GRADES.index(Severity(severity)) + 1]


def _print_json(found: Iterable["Audited"]) -> None:
    from extractor.contract import canonical_json  # noqa: PLC0415 - heavy, as this
    from extractor.emit import finding_rows  # noqa: PLC0415

    taken: defaultdict[str, list[str]] = defaultdict(list)
    for document_id, _, findings in found:
        for name, row in finding_rows(document_id, findings, taken[document_id]):
            if name == "findings":
                taken[document_id].append(str(row["finding_id"]))
                click.echo(canonical_json(row))


def _print_table(parts: "Iterable[RenderableType]") -> None:
    from extractor.cli.terminal import show  # noqa: PLC0415 - slow to load

    show(parts)


def _counted(found: Sequence["Audited"]) -> "Iterator[RenderableType]":
    """Yield a table with a row a code, the gravest and most frequent first."""
    from extractor.cli.terminal import Rows  # noqa: PLC0415 - slow to load

    counts = Counter(
        (finding.severity, finding.code) for each in found for finding in each.findings
    )
    documents = Counter(
        code
        for _, code in {
            (each.document_id, finding.code)
            for each in found
            for finding in each.findings
        }
    )
    ordered = sorted(
        counts.items(), key=lambda item: (_GRADES.index(item[0][0]), -item[1], item[0])
    )
    rows = (
        (
            severity,
            code,
            f"{count:,}",
            f"{documents[code]:,}",
            f"{CATALOGUE[code].title_zh} · {CATALOGUE[code].title_en}",
        )
        for (severity, code), count in ordered
    )
    heads = ("severity", "code", "findings", "documents", "what")
    yield Rows(heads, rows, wrapping={"what"})


def _listed(found: Iterable["Audited"]) -> "Iterator[RenderableType]":
    """Yield a table with a row a finding."""
    from extractor.cli.terminal import Rows  # noqa: PLC0415 - slow to load

    rows = (
        (
            each.file_name,
            str(finding.place.page_number) if finding.place else "",
            str(finding.project_ordinal or ""),
            finding.severity,
            finding.code,
            finding.message,
        )
        for each in found
        for finding in each.findings
    )
    heads = ("file", "page", "form", "severity", "code", "message")
    yield Rows(heads, rows, wrapping={"file", "message"})


def _sentence(grades: Counter[Severity], documents: int) -> str:
    counts = (
        _counting(documents, "document"),
        _counting(grades[Severity.ERROR], "error"),
        _counting(grades[Severity.WARNING], "warning"),
        f"{grades[Severity.INFO]:,} info",
    )
    return f"{counts[0]}: {', '.join(counts[1:])}"


def _counting(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
