"""A run's documents to a folder of tables: the story of `emit`, in order.

Documents come one by one and are let go of one by one: JSON is written as each
arrives, rows wait in the spool, Parquet follows when the last has come. A document met
again under another name is written once; each of its sources has its row in `files`.
What shows only when all have come is added to the documents it is about (`across`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from extractor.contract import TABLES, UnfitError
from extractor.emit.files import (
    SPOOL_FOLDER,
    claim_folder,
    digest_of,
    remove_others,
    write_text,
)
from extractor.emit.nesting import nested_to_text, rows_to_nested
from extractor.emit.parquet import write_parquet
from extractor.emit.rows import (
    Row,
    Rows,
    document_rows,
    outcome_row,
    rows_with_findings,
)
from extractor.emit.run import RunFacts, RunSummary, write_finished, write_unfinished
from extractor.emit.spool import Spool
from extractor.findings import Finding
from extractor.model import Document, DocumentBrief, Outcome, Status

UNFIT = "value-unfit"

AcrossRun: TypeAlias = Callable[
    [Iterable[DocumentBrief]], Mapping[str, Sequence[Finding]]
]
"""From all documents of a run to document id → the findings that are added to it."""


def nothing_across(_: Iterable[DocumentBrief]) -> Mapping[str, Sequence[Finding]]:
    """Return no finding, whatever the documents are."""
    return {}


def write_output(
    results: Iterable[tuple[Outcome, Document | None]],
    folder: Path,
    facts: RunFacts,
    across: AcrossRun = nothing_across,
) -> RunSummary:
    """Write every outcome and document into the folder; return what came out.

    `across` is asked once, when the last document has come, what the run as a whole
    shows; these findings stand after the document's own.
    Results are taken in the order of their sources. What an earlier run left in the
    folder and this one does not write is removed; a folder of anybody else is refused
    with `EmitError`, like everything that the system refuses.
    """
    started_at = facts.clock()
    claim_folder(folder)
    write_unfinished(folder, facts, started_at)
    with Spool(folder / SPOOL_FOLDER) as spool:
        taken = _Taken(folder, spool, facts.jixiao_version)
        for outcome, document in results:
            taken.add(outcome, document)
        taken.close(across)
        summary = taken.finished(started_at, facts)
    write_finished(summary, facts)
    return summary


class _Taken:
    """What has been taken in so far: documents written, sources to write."""

    def __init__(self, folder: Path, spool: Spool, jixiao_version: str) -> None:
        self._folder = folder
        self._spool = spool
        self._jixiao_version = jixiao_version
        self._files: dict[str, Row] = {}
        self._digests: dict[str, str] = {}
        self._unfit: dict[str, str] = {}
        self._briefs: list[DocumentBrief] = []

    def add(self, outcome: Outcome, document: Document | None) -> None:
        """Take in one source; its document only when it is met the first time."""
        if outcome.source in self._files:
            return
        if document is not None:
            self._add_document(document)
        if (message := self._unfit.get(outcome.document_id or "")) is not None:
            outcome = replace(
                outcome,
                status=Status.FAILED,
                error_code=UNFIT,
                error_message=message,
            )
        self._files[outcome.source] = outcome_row(outcome)

    def close(self, across: AcrossRun) -> None:
        """Take in no more; add what only all documents together show."""
        self._spool.close()
        for document_id, findings in across(self._briefs).items():
            self._add_findings(document_id, findings)

    def finished(self, started_at: datetime, facts: RunFacts) -> RunSummary:
        """Write the tables, remove what is stale, and say what came out."""
        files = sorted(self._files.values(), key=lambda row: str(row["source"]))
        self._spool.replace("", {"files": tuple(files)})
        outcomes = Counter(str(row["status"]) for row in files)
        rows: dict[str, int] = {}
        for table in TABLES:
            batches = self._spool.batches(table)
            path, rows[table.name] = write_parquet(
                table, batches, self._folder / "parquet"
            )
            self._digests[self._inside(path)] = digest_of(path)
        kept = {Path(name).name for name in self._digests}
        remove_others(self._folder / "json", f"{'[0-9a-f]' * 16}.json", kept)
        return RunSummary(
            folder=self._folder,
            started_at=started_at,
            finished_at=facts.clock(),
            outcomes={str(status): outcomes[status] for status in Status},
            rows=rows,
            digests=dict(sorted(self._digests.items())),
        )

    def _add_document(self, document: Document) -> None:
        path = self._folder / "json" / f"{document.document_id}.json"
        if self._inside(path) in self._digests:
            return
        rows = self._rows(document)
        self._write_json(document.document_id, rows)
        self._spool.add(document.document_id, rows)
        (top,) = rows["documents"]
        if document.document_id not in self._unfit:
            digest = str(top["content_digest"] or "") or None
            self._briefs.append(DocumentBrief.of(document, digest))

    def _add_findings(self, document_id: str, findings: Sequence[Finding]) -> None:
        rows = rows_with_findings(self._spool.rows(document_id), findings)
        self._spool.replace(document_id, rows)
        self._write_json(document_id, rows)
        (top,) = rows["documents"]
        for source, row in self._files.items():
            if row["document_id"] == document_id:
                self._files[source] = {**row, "status": top["status"]}

    def _write_json(self, document_id: str, rows: Rows) -> None:
        path = self._folder / "json" / f"{document_id}.json"
        text = nested_to_text(rows_to_nested(rows))
        self._digests[self._inside(path)] = write_text(path, text)

    def _rows(self, document: Document) -> Rows:
        """Return the document's rows; of one that does not fit, that it failed."""
        # One number too long for its column must not cost a night's run.
        try:
            return document_rows(document, self._jixiao_version)
        except UnfitError as error:
            self._unfit[document.document_id] = str(error)
            failed = replace(
                document,
                status=Status.FAILED,
                error_code=UNFIT,
                error_message=str(error),
                projects=(),
                sections=(),
                cells=(),
                findings=(),
            )
            return document_rows(failed, self._jixiao_version)

    def _inside(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()
