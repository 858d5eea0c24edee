"""A run's documents to a folder of tables: the story of `emit`, in order.

`open_output` takes the folder: nobody else may write there, and what earlier runs had
finished is at hand (`Output.kept`). `write_output` takes documents one by one; each
goes into the store and is let go of. When all have come, what shows only then is added
to the documents it is about (`across`), tables and JSON are made from the store
(`tables.py`), and all takes its place at once. A document met again under another name
is written once; each of its sources has its row in `files`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from extractor.emit.files import OWN_FOLDER, claim_folder
from extractor.emit.lock import LOCK_FILE, RunLock, RunNote
from extractor.emit.parcel import Parcel
from extractor.emit.rows import Row, outcome_row
from extractor.emit.run import (
    RunFacts,
    RunSummary,
    is_told,
    write_finished,
    write_unfinished,
)
from extractor.emit.store import STORE_FOLDER, Store, recipe_digest
from extractor.emit.tables import Kept, Tables, sources_of
from extractor.findings import Finding
from extractor.model import DocumentBrief, Outcome, Status

AcrossRun: TypeAlias = Callable[
    [Iterable[DocumentBrief]], Mapping[str, Sequence[Finding]]
]
"""From all documents of a run to document id → the findings that are added to it."""


def nothing_across(_: Iterable[DocumentBrief]) -> Mapping[str, Sequence[Finding]]:
    """Return no finding, whatever the documents are."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A folder that this run alone may write into."""

    folder: Path
    facts: RunFacts
    started_at: datetime
    total: int
    lock: RunLock
    store: Store

    def kept(self, digest: str, file_name: str) -> Parcel | None:
        """Return the document of a file with this SHA-256 and name, if it is done."""
        return self.store.find(digest, file_name)

    @property
    def own(self) -> Path:
        """The folder for what is no table."""
        return self.folder / OWN_FOLDER

    def note(self, outcomes: Mapping[str, int]) -> RunNote:
        """Return how far the run is."""
        return RunNote(
            started_at=self.started_at.isoformat(),
            recipe=recipe_digest(self.facts.recipe),
            total=self.total,
            outcomes=outcomes,
        )


@contextmanager
def open_output(
    folder: Path, facts: RunFacts, total: int = 0, *, force: bool = False
) -> Iterator[Output]:
    """Give the folder, made if missing, to write the results of `total` sources into.

    With `force`, what earlier runs finished is forgotten. A folder of anybody else, or
    one that another run writes into, is refused with `EmitError`, like everything that
    the system refuses.
    """
    claim_folder(folder)
    own = folder / OWN_FOLDER
    store = Store(own / STORE_FOLDER, recipe_digest(facts.recipe))
    with RunLock(own / LOCK_FILE) as lock:
        output = Output(
            folder=folder,
            facts=facts,
            started_at=facts.clock(),
            total=total,
            lock=lock,
            store=store,
        )
        lock.tell(output.note({}))
        if not is_told(folder):
            write_unfinished(folder, facts, output.started_at)
        if force:
            store.forget()
        yield output


def write_output(
    results: Iterable[tuple[Outcome, Parcel | None]],
    output: Output,
    across: AcrossRun = nothing_across,
) -> RunSummary:
    """Write every outcome and document into the folder; return what came out.

    `across` is asked once, when the last document has come, what the run as a whole
    shows; these findings stand after the document's own. What an earlier run left in
    the folder and this one does not write is removed.
    """
    taken = _Taken(output)
    for outcome, parcel in results:
        taken.add(outcome, parcel)
    taken.add_across(across)
    return _finished(output, taken)


class _Taken:
    """What has been taken in so far: outcomes, and where each document is kept."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._outcomes: dict[str, Outcome] = {}
        self._counts: Counter[str] = Counter()
        self.documents: dict[str, Kept] = {}

    def add(self, outcome: Outcome, parcel: Parcel | None) -> None:
        """Take in one source; its document only when it is met the first time."""
        if outcome.source in self._outcomes:
            return
        if parcel is not None and parcel.head.document_id not in self.documents:
            path = self._output.store.put(parcel)
            self.documents[parcel.head.document_id] = Kept(path, parcel.head)
        self._outcomes[outcome.source] = outcome
        self._counts[outcome.status] += 1
        self._output.lock.tell(self._output.note(self._counts))

    def add_across(self, across: AcrossRun) -> None:
        """Add to the documents what only all of them together show."""
        briefs = [kept.head.brief for kept in self.documents.values()]
        for document_id, findings in across(briefs).items():
            kept = self.documents[document_id]
            new = self._output.store.put_with(kept.path, kept.head, findings)
            self.documents[document_id] = Kept(*new)

    def files(self) -> tuple[Row, ...]:
        """Return the rows of `files`, sorted: each says what its document says."""
        told = ("status", "error_code", "error_message")
        rows: list[Row] = []
        for _, outcome in sorted(self._outcomes.items()):
            kept = self.documents.get(outcome.document_id or "")
            row = outcome_row(outcome)
            if kept is not None:
                row = {**row, **{name: getattr(kept.head, name) for name in told}}
            rows.append(row)
        return tuple(rows)


def _finished(output: Output, taken: _Taken) -> RunSummary:
    """Make the tables, put them in place, and say what came out."""
    files = taken.files()
    gone = sorted(sources_of(output.folder) - {str(row["source"]) for row in files})
    tables = Tables(output.folder, output.own, recipe_digest(output.facts.recipe))
    rows = tables.make(taken.documents, files)
    if tables.changes:
        write_unfinished(output.folder, output.facts, output.started_at)
    digests = tables.commit()
    outcomes = Counter(str(row["status"]) for row in files)
    summary = RunSummary(
        folder=output.folder,
        started_at=output.started_at,
        finished_at=output.facts.clock(),
        outcomes={str(status): outcomes[status] for status in Status},
        rows=rows,
        digests=digests,
        gone=tuple(gone),
        kept=output.store.found,
    )
    write_finished(summary, output.facts)
    output.store.prune()
    output.lock.done()
    return summary
