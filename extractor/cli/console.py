"""Everything that is said on stderr: progress, the summary, what failed and what to do.

Data goes to stdout by `click.echo` in the commands; nothing else does. The bar is drawn
only on a terminal. File names come from strangers, so whatever could steer a terminal
is escaped before it is printed.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from extractor.findings import CATALOGUE
from extractor.model import Outcome, Status

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from extractor.batch import Result, SourcePlan, Told
    from extractor.emit import Output, Parcel, RunSummary

SHOWN = 5
"""How many failures are told one by one; the rest stand in the `files` table."""

_LOST = (Status.FAILED, Status.MISSING)
_COUNTED = (
    (Status.OK, "ok"),
    (Status.REVIEW, "to review"),
    (Status.FAILED, "failed"),
    (Status.MISSING, "missing"),
)


def printable(text: str) -> str:
    r"""Return the text with control and format characters spelt out (`\x1b`)."""
    return "".join(
        character
        if character.isprintable() or character == "\u3000"
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def say(*lines: str) -> None:
    """Print lines on stderr; a line end inside one is spelt out."""
    for line in lines:
        click.echo(printable(line), err=True)


class Console:
    """What `convert` says, as much of it as was asked for."""

    def __init__(self, *, quiet: bool, verbosity: int) -> None:
        self._quiet = quiet
        self._verbosity = verbosity
        self._lost: list[Outcome] = []
        self._counts: Counter[Status] = Counter()
        self._pages = 0

    def note(self, text: str) -> None:
        """Say something that is not a failure; nothing with `--quiet`."""
        if not self._quiet:
            say(text)

    def told(self, told: "Told") -> None:
        """Count what the bar tells beside itself."""
        if told.outcome is not None:
            self._counts[told.outcome.status] += 1
            self._pages += told.page_count or 0

    def begun(self, output: "Output") -> None:
        """Say that a run goes on where an earlier one ended, if so it is."""
        left = output.lock.left
        if left is not None:
            self.note(
                f"the run begun {left.started_at} did not finish"
                f" ({left.done:,} of {left.total:,} sources done): going on"
            )

    @contextmanager
    def tracked(
        self, results: Iterable["Result"], total: int
    ) -> Iterator[Iterator["Result"]]:
        """Give the results on, drawing a bar and noting failures as they pass."""
        if self._quiet or not sys.stderr.isatty():
            yield self._noted(results)
            return
        with _bar("{task.fields[told]}") as bar:
            task = bar.add_task("documents", total=total, told="")
            yield self._advanced(self._noted(results), bar, task)

    def summary(self, run: "RunSummary", plan: "SourcePlan") -> None:
        """Say what came out, where it is, and what the first failures need."""
        self.note(_counts_sentence(run, plan))
        rows = ", ".join(f"{count:,} {name}" for name, count in run.rows.items())
        self.note(f"rows: {rows}")
        if run.kept:
            self.note(
                f"{run.kept:,} of {run.rows['documents']:,} documents kept as read"
            )
        if run.gone:
            self.note(_gone_sentence(run.gone))
        seconds = (run.finished_at - run.started_at).total_seconds()
        self.note(f"written to {run.folder} in {seconds:.1f} s")
        for folder in plan.empty_folders:
            say(f"{folder}: no PDF in this folder")
        for outcome in self._lost[:SHOWN]:
            say(*_failure(outcome))
        # Emit refuses a document whose values do not fit their columns.
        lost = sum(run.outcomes[status] for status in _LOST)
        shown = min(SHOWN, len(self._lost))
        if lost > shown:
            say(f"{lost - shown} more not converted: see the table `files`")

    def _noted(self, results: Iterable["Result"]) -> Iterator["Result"]:
        for outcome, parcel in results:
            if outcome.status in _LOST:
                self._lost.append(outcome)
            if self._verbosity:
                say(f"{outcome.status:8} {outcome.source}")
            if self._verbosity > 1 and parcel is not None:
                _say_findings(parcel)
            yield outcome, parcel

    def _advanced(
        self, results: Iterator["Result"], bar: "Progress", task: "TaskID"
    ) -> Iterator["Result"]:
        for result in results:
            seconds = bar.tasks[task].elapsed or 0.0
            told = progress(self._counts, self._pages, seconds)
            bar.update(task, advance=1, told=told)
            yield result


@contextmanager
def tracked(label: str, total: int) -> Iterator[Callable[[], None]]:
    """Give a function that moves a bar on by one; no bar but on a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with _bar() as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def progress(counts: Counter[Status], pages: int, seconds: float) -> str:
    """Return how fast it goes, and what became of the sources so far."""
    if not seconds:
        return ""
    documents = sum(counts.values())
    rate = f"{documents / seconds:.1f} documents/s, {pages / seconds:.0f} pages/s"
    return ", ".join((rate, *_counted(counts)))


def _counted(counts: Mapping[Status, int] | Mapping[str, int]) -> Iterator[str]:
    """Yield how many sources there are of each outcome that there is."""
    for status, word in _COUNTED:
        if counts[status]:
            yield f"{counts[status]:,} {word}"


def _bar(*further: str) -> "Progress":
    from rich.console import Console as RichConsole  # noqa: PLC0415 - slow to load
    from rich.progress import (  # noqa: PLC0415 - slow to load
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        *map(TextColumn, further),
        console=RichConsole(file=sys.stderr),
        transient=True,
    )


def _counts_sentence(run: "RunSummary", plan: "SourcePlan") -> str:
    total = sum(run.outcomes.values())
    counts = ", ".join(_counted(run.outcomes))
    sentence = f"{total:,} source{'' if total == 1 else 's'}: {counts}"
    if plan.passed_over:
        sentence += f"; {plan.passed_over:,} other files passed over"
    return sentence


def _failure(outcome: Outcome) -> Iterator[str]:
    """Yield what happened to a source, and what to do about it."""
    kind = CATALOGUE.get(outcome.error_code or "")
    yield f"{outcome.source}: {outcome.error_message} [{outcome.error_code}]"
    if kind is not None:
        yield f"    {kind.advice_en}"


def _gone_sentence(gone: tuple[str, ...]) -> str:
    named = ", ".join(gone[:SHOWN])
    more = f" and {len(gone) - SHOWN:,} more" if len(gone) > SHOWN else ""
    sources = "source" if len(gone) == 1 else "sources"
    are = "is" if len(gone) == 1 else "are"
    return f"{len(gone):,} {sources} of the last run {are} gone: {named}{more}"


def _say_findings(parcel: "Parcel") -> None:
    for row in parcel.rows("findings"):
        page = f" page {row['page_number']}" if row["page_number"] else ""
        say(f"    {row['severity']} {row['code']}{page}: {row['message']}")
