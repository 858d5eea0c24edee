"""`jixiao convert`: PDFs in, a folder of tables out."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
from click.core import ParameterSource

from extractor import __version__
from extractor.cli.console import Console, printable
from extractor.cli.exits import exit_codes, interrupted_by_sigterm
from extractor.cli.log import EventLog, event_log
from extractor.cli.rules import read_settings, rules_option
from extractor.errors import ExitCode, InputError

if TYPE_CHECKING:
    from extractor.audit import AuditSettings
    from extractor.batch import SourcePlan, Told
    from extractor.contract import Json
    from extractor.emit import RunFacts, RunSummary
    from extractor.forms import Forms
    from extractor.workers import Workers

_NOT_BUILT = {
    "ocr": "pages without a text layer are not recognised",
    "verify": "grids are not compared with those of camelot",
}
"""What each flag that is only accepted does instead, in one line."""

_BUILT = {("verify", "pdfplumber")}
"""Values that such a flag may have with its full effect."""


_WORKERS_LOAD = (
    "extractor.batch.work",
    "extractor.pipeline",
    "extractor.extract.reading.pdfium",
)
"""What a worker imports while the sources are looked for."""


class Flags(TypedDict):
    """The flags of `convert`."""

    jobs: int | None
    timeout: float
    reader: str
    ocr: str
    verify: str | None
    forms: Path | None
    rules: Path | None
    force: bool
    quiet: bool
    verbose: int
    log_json: Path | None


@click.command("convert")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the tables; made if missing.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Documents to read at the same time.  [default: one a processor]",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=120.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up a document, or a reader of it, after this long.",
)
@click.option(
    "--reader",
    type=click.Choice(["auto", "pdfium", "pdfplumber"]),
    default="auto",
    show_default=True,
    help="What reads the pages.",
)
@click.option(
    "--ocr",
    type=click.Choice(["auto", "never", "always"]),
    default="auto",
    show_default=True,
    help="When to recognise text in images. No effect yet.",
)
@click.option(
    "--verify",
    type=click.Choice(["pdfplumber", "camelot"]),
    help="Read every form with a second reader too, and report what differs."
    " camelot: no effect yet.",
)
@click.option(
    "--forms",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with form templates of your own; they win over shipped ones.",
)
@rules_option
@click.option(
    "--force",
    is_flag=True,
    help="Forget what earlier runs into OUT have read: read every source again.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say only what failed.")
@click.option(
    "-v", "--verbose", count=True, help="Name every source; -vv: its findings too."
)
@click.option(
    "--log-json",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what happens to each document, one JSON object a line.",
)
@click.pass_context
@exit_codes()
def convert_command(
    ctx: click.Context, sources: tuple[str, ...], out: Path, **flags: Unpack[Flags]
) -> None:
    """Read SOURCES and write their tables as Parquet and JSON.

    SOURCES are files, folders (their *.pdf in any case, and whatever begins with
    %PDF) and patterns; - reads paths from stdin, one a line. Each source gets a row in
    the table `files`, whatever happens to it.

    What is done is kept in OUT/.jixiao: run the same command again after an
    interruption, or with more sources, and only what is new or changed is read.
    Sources that are gone leave the tables.

    \b
    Example:
        jixiao convert corpus -o output
    """
    from extractor.workers import Limits, Workers  # noqa: PLC0415 - heavy

    console = Console(quiet=flags["quiet"], verbosity=flags["verbose"])
    _note_not_built(ctx, console)
    jobs = flags["jobs"] or _processors()
    limits = Limits(jobs=jobs, timeout_s=flags["timeout"])
    with (
        event_log(flags["log_json"], _now) as log,
        interrupted_by_sigterm(),
        Workers(limits, _WORKERS_LOAD) as workers,
    ):
        ctx.exit(_convert(sources, out, flags, console, log, workers))


def _convert(
    sources: tuple[str, ...],
    out: Path,
    flags: Flags,
    console: Console,
    log: EventLog,
    workers: "Workers",
) -> ExitCode:
    from extractor.audit import audit_run  # noqa: PLC0415 - heavy, as all of these
    from extractor.batch import BatchOptions, find_sources, run_batch  # noqa: PLC0415
    from extractor.emit import open_output, write_output  # noqa: PLC0415
    from extractor.forms import load_forms  # noqa: PLC0415

    forms = load_forms(flags["forms"])
    settings = read_settings(flags["rules"])
    plan = find_sources(_with_stdin(sources))
    if not plan.files:
        raise InputError(_nothing_found(plan))
    verify = flags["verify"] == "pdfplumber"
    options = BatchOptions(
        reader=flags["reader"],
        verify=verify,
        settings=settings,
        tell=partial(_tell, console, log),
    )
    facts = _facts(forms, sources, flags, settings)
    across = partial(audit_run, settings=settings)
    total = len(plan.files)
    with open_output(out, facts, total, force=flags["force"]) as output:
        console.begun(output)
        log.started(total)
        run = run_batch(plan, forms, options, workers, output.kept)
        with console.tracked(run, total) as results:
            summary = write_output(results, output, across)
    log.finished(summary)
    console.summary(summary, plan)
    return _exit_code(summary)


def _tell(console: Console, log: EventLog, told: "Told") -> None:
    console.told(told)
    log.told(told)


def _processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _now() -> datetime:
    return datetime.now(tz=UTC)


def _note_not_built(ctx: click.Context, console: Console) -> None:
    """Say which of the given flags are only accepted, one line each."""
    for name, sentence in _NOT_BUILT.items():
        given = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if given and (name, ctx.params[name]) not in _BUILT:
            flag = name.replace("_", "-")
            console.note(f"--{flag} has no effect yet: {sentence}")


def _with_stdin(sources: Iterable[str]) -> Iterator[str]:
    """Yield each source; in place of `-`, the paths that stdin lists.

    Paths are parted by line ends, or by NUL where there is one (`find -print0`).
    """
    for source in sources:
        if source != "-":
            yield source
            continue
        listed = sys.stdin.buffer.read().removeprefix(b"\xef\xbb\xbf")
        ends = b"\0" if b"\0" in listed else b"\n"
        lines = (line.rstrip(b"\r") for line in listed.split(ends))
        yield from (os.fsdecode(line) for line in lines if line)


def _nothing_found(plan: "SourcePlan") -> str:
    if not plan.empty_folders:
        return "no source was named: stdin listed no path"
    folders = ", ".join(plan.empty_folders)
    return (
        f"{folders}: no PDF among {plan.passed_over} files."
        " Name files, or a folder that holds PDFs."
    )


def _facts(
    forms: "Forms", sources: tuple[str, ...], flags: Flags, settings: "AuditSettings"
) -> "RunFacts":
    from extractor.emit import (  # noqa: PLC0415 - heavy
        RunFacts,
        library_versions,
        read_recipe,
    )

    own, rules = flags["forms"], flags["rules"]
    versions = library_versions()
    read_how: dict[str, Json] = {"reader": flags["reader"], "verify": flags["verify"]}
    graded = {code: str(grade) for code, grade in sorted(settings.graded.items())}
    ruled: dict[str, Json] = {"off": sorted(settings.disabled), "graded": graded}
    return RunFacts(
        jixiao_version=__version__,
        template_digest=forms.digest,
        recipe=read_recipe(
            __version__, forms.digest, versions, read_how | {"rules": ruled}
        ),
        clock=_now,
        options={
            "sources": [printable(source) for source in sources],
            **read_how,
            "forms": None if own is None else printable(str(own)),
            "rules": None if rules is None else printable(str(rules)),
        },
        versions=versions,
    )


def _exit_code(run: "RunSummary") -> ExitCode:
    lost = run.outcomes["failed"] + run.outcomes["missing"]
    if lost == sum(run.outcomes.values()):
        return ExitCode.NO_SOURCE
    return ExitCode.SOME_FAILED if lost else ExitCode.OK
