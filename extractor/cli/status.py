"""`jixiao status`: how far an output is, also while a run is writing into it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import printable
from extractor.cli.exits import exit_codes

if TYPE_CHECKING:
    from extractor.contract import Json
    from extractor.emit.status import RunStatus


@click.command("status")
@click.argument("folder", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@exit_codes()
def status_command(folder: Path, *, as_json: bool) -> None:
    """Print how far OUT is: running, unfinished or finished, and what came out.

    A run that is going on is not disturbed.

    \b
    Example:
        jixiao status output
    """
    from extractor.contract import canonical_json  # noqa: PLC0415 - heavy below
    from extractor.emit.status import read_status  # noqa: PLC0415 - heavy

    status = read_status(folder)
    if as_json:
        click.echo(canonical_json(_as_json(status), indent=2))
        return
    for line in _lines(folder, status):
        click.echo(printable(line))


def _as_json(status: "RunStatus") -> "dict[str, Json]":
    note = status.note
    run: dict[str, Json] = (
        {
            "started_at": note.started_at,
            "pid": note.pid,
            "host": note.host,
            "sources": note.total,
            "done": note.done,
            "left": note.total - note.done,
            "outcomes": note.outcomes,
        }
        if note
        else {}
    )
    names = ("state", "started_at", "finished_at", "seconds", "outcomes")
    versions = ("jixiao_version", "contract_version", "template_digest")
    return {
        "state": status.state,
        "going_on": run or None,
        "written": {name: status.run.get(name) for name in (*names, *versions)},
        "documents_kept": status.kept,
        "same_code": status.same_code,
    }


def _lines(folder: Path, status: "RunStatus") -> Iterator[str]:
    yield f"{folder}: {status.state}"
    note = status.note
    if note is not None:
        counts = _counts(note.outcomes)
        yield f"{note.done:,} of {note.total:,} sources done{counts}"
        yield f"begun {note.started_at} by process {note.pid} on {note.host}"
        if status.state != "running":
            yield (
                f"the same `jixiao convert` again has {note.total - note.done:,}"
                " sources left"
            )
    yield from _written(status)
    yield f"{status.kept:,} documents kept in {folder / '.jixiao'}"
    if not status.same_code:
        yield "written by other code than this: `convert` would read all of it again"


def _written(status: "RunStatus") -> Iterator[str]:
    run = status.run
    if not status.is_readable:
        yield "the tables are not to be relied on yet"
        return
    outcomes = run.get("outcomes")
    yield f"tables written {run.get('finished_at')}{_counts(outcomes)}"
    yield (
        f"by jixiao {run.get('jixiao_version')},"
        f" tables of version {run.get('contract_version')}"
    )


def _counts(outcomes: object) -> str:
    if not isinstance(outcomes, dict):
        return ""
    told = [f"{count:,} {status}" for status, count in outcomes.items() if count]
    return f": {', '.join(told)}" if told else ""
