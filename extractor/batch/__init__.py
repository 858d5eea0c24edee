"""Many sources, many at a time: an outcome for each, whatever happens to it.

Takes a `SourcePlan` and yields in its order. A source whose bytes another source had
already shares that document: it is read once, and its outcome comes without one. One
that an earlier run had finished is not read again. A file on which a worker fails is
tried in another way, and told as failed when that fails too. What a file turns into is
`pipeline`; where it is written, and kept, is `emit`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from extractor import __version__
from extractor.audit import DEFAULT, AuditSettings
from extractor.batch.content import Content, Unread, read_digest
from extractor.batch.failing import failed_document
from extractor.batch.sources import (
    SourceFile,
    SourcePlan,
    find_sources,
    printable_name,
)
from extractor.batch.tasks import ReadTask, attempts, next_task
from extractor.batch.work import Read, ReadDocument
from extractor.emit import Parcel, document_to_parcel
from extractor.errors import ExtractorError
from extractor.forms import Forms
from extractor.model import Outcome, Status
from extractor.workers import Done, Failure, Settled, Workers

__all__ = [
    "BatchOptions",
    "Kept",
    "Result",
    "SourceFile",
    "SourcePlan",
    "Told",
    "find_sources",
    "nothing_kept",
    "printable_name",
    "run_batch",
]

Result = tuple[Outcome, Parcel | None]
"""What became of a source, and its document unless it has none or it came before."""

Kept: TypeAlias = Callable[[str, str], Parcel | None]
"""From SHA-256 and name of a file to its document, if an earlier run finished it."""


def nothing_kept(_digest: str, _file_name: str) -> Parcel | None:
    """Return no document: every source is read."""
    return None


class Told(NamedTuple):
    """What is worth a line in a log: an attempt that failed, or an outcome."""

    source: str
    reader: str | None = None
    """Which reader was asked for; none when the file was not read in this run."""
    seconds: float = 0.0
    failure: Failure | None = None
    """Why this attempt gave nothing; another one follows, or the outcome."""
    outcome: Outcome | None = None
    page_count: int | None = None


def _nobody(_: Told) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How the sources of a run are read."""

    reader: str = "auto"
    verify: bool = False
    """Read each by a second reader too, and tell what differs."""
    settings: AuditSettings = DEFAULT
    """Which rules of the audit are off, or graded otherwise."""
    tell: Callable[[Told], None] = _nobody
    """Is called with each failure and outcome, as soon as it is known."""


def run_batch(
    plan: SourcePlan,
    forms: Forms,
    options: BatchOptions,
    workers: Workers,
    kept: Kept = nothing_kept,
) -> Iterator[Result]:
    """Yield what became of each source, in the order of the plan."""
    sources = _Sources(plan, options, kept)
    work = ReadDocument(forms=forms, settings=options.settings)
    for came in workers.run(work, sources.tasks(), sources.again):
        if isinstance(came, Done):
            yield sources.result_of_task(came)
        else:
            yield sources.result(came)


class _Finished(NamedTuple):
    """What an earlier run made of a source."""

    content: Content
    parcel: Parcel


class _Unasked(NamedTuple):
    """A source for which no worker is needed."""

    file: SourceFile
    found: Unread | Content | _Finished
    """Why there are no bytes; bytes that an earlier source of the run has, too; or what
    was made of them by an earlier run."""


class _Sources:
    """The sources of a run on their way to workers, and their results on the way back.

    Results are asked for in the order of the plan, so that of the first source with
    certain bytes is known when others with the same bytes come.
    """

    def __init__(self, plan: SourcePlan, options: BatchOptions, kept: Kept) -> None:
        self._plan = plan
        self._options = options
        self._kept = kept
        self._outcomes: dict[str, Outcome] = {}

    def tasks(self) -> Iterator[ReadTask | Settled[_Unasked]]:
        """Yield what workers have to read, and what they have not."""
        ways = attempts(self._options.reader, verify=self._options.verify)
        planned = set[str]()
        for file in self._plan.files:
            content = read_digest(file.path)
            if isinstance(content, Unread) or content.sha256 in planned:
                yield Settled(_Unasked(file, content))
                continue
            planned.add(content.sha256)
            parcel = self._kept(content.sha256, printable_name(file.path.name))
            if parcel is None:
                yield ReadTask(file=file, content=content, attempts=ways)
            else:
                yield Settled(_Unasked(file, _Finished(content, parcel)))

    def again(self, done: Done[ReadTask, Failure]) -> ReadTask | None:
        """Return the task with the next way to read the file, if there is one."""
        task, failure, seconds = done
        source, reader = task.file.source, task.attempt.reader
        self._options.tell(Told(source, reader, seconds, failure=failure))
        return next_task(task, failure)

    def result(self, unasked: _Unasked) -> Result:
        """Return what became of a source for which no worker was needed."""
        file, found = unasked
        parcel = None
        if isinstance(found, Unread):
            outcome = _outcome_unread(file, found)
        elif isinstance(found, Content):
            outcome = _outcome_of_copy(file, self._outcomes[found.sha256])
        else:
            content, parcel = found
            outcome = _outcome(file, content, parcel)
            self._outcomes[content.sha256] = outcome
        self._options.tell(Told(source=file.source, outcome=outcome))
        return outcome, parcel

    def result_of_task(self, done: Done[ReadTask, Read | Failure]) -> Result:
        """Return what became of a source for which a worker was needed."""
        task, read, seconds = done
        if isinstance(read, ExtractorError):
            raise read
        parcel, pages = None, None
        if isinstance(read, Unread):
            outcome = _outcome_unread(task.file, read)
        else:
            if isinstance(read, Failure):
                parcel = document_to_parcel(failed_document(task, read), __version__)
            else:
                parcel, pages = read
            outcome = _outcome(task.file, task.content, parcel)
        self._outcomes[task.content.sha256] = outcome
        source, reader = task.file.source, task.attempt.reader
        told = Told(source, reader, seconds, outcome=outcome, page_count=pages)
        self._options.tell(told)
        return outcome, parcel


def _outcome_unread(file: SourceFile, unread: Unread) -> Outcome:
    return Outcome(
        source=file.source,
        file_name=printable_name(file.path.name),
        status=unread.status,
        error_code=unread.error_code,
        error_message=unread.error_message,
    )


def _outcome(file: SourceFile, content: Content, parcel: Parcel) -> Outcome:
    return Outcome(
        source=file.source,
        file_name=printable_name(file.path.name),
        status=Status(parcel.head.status),
        file_bytes=content.file_bytes,
        document_id=parcel.head.document_id,
        error_code=parcel.head.error_code,
        error_message=parcel.head.error_message,
    )


def _outcome_of_copy(file: SourceFile, first: Outcome) -> Outcome:
    name = printable_name(file.path.name)
    return replace(first, source=file.source, file_name=name)
