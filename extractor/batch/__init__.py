"""Many sources, one after another: an outcome for each, whatever happens to it.

Takes a `SourcePlan` and yields in its order. A source whose bytes another source had
already shares that document: it is read once, and its outcome comes without one. One
that an earlier run had finished is not read again. What a file turns into is
`pipeline`; where it is written, and kept, is `emit`.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from extractor import __version__
from extractor.audit import DEFAULT, AuditSettings
from extractor.batch.sources import (
    SourceFile,
    SourcePlan,
    find_sources,
    printable_name,
)
from extractor.emit import Parcel, document_to_parcel
from extractor.forms import Forms
from extractor.model import Outcome, Source, Status
from extractor.pipeline import process_document

__all__ = [
    "BatchOptions",
    "Kept",
    "Result",
    "SourceFile",
    "SourcePlan",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How the sources of a run are read."""

    reader: str = "auto"
    verify: bool = False
    """Read each by a second reader too, and tell what differs."""
    settings: AuditSettings = DEFAULT
    """Which rules of the audit are off, or graded otherwise."""


def run_batch(
    plan: SourcePlan, forms: Forms, options: BatchOptions, kept: Kept = nothing_kept
) -> Iterator[Result]:
    """Yield what became of each source, in the order of the plan."""
    known: dict[str, Outcome] = {}
    for file in plan.files:
        source = _read_source(file)
        if isinstance(source, Outcome):
            yield source, None
            continue
        digest = hashlib.sha256(source.content).hexdigest()
        if digest in known:
            yield _outcome_of_copy(source, known[digest]), None
            continue
        parcel = kept(digest, source.file_name)
        if parcel is None:
            parcel = _read_document(source, forms, options)
        known[digest] = _outcome(source, parcel)
        yield known[digest], parcel


def _read_document(source: Source, forms: Forms, options: BatchOptions) -> Parcel:
    document = process_document(
        source,
        forms,
        options.reader,
        verify=options.verify,
        settings=options.settings,
    )
    return document_to_parcel(document, __version__)


def _read_source(file: SourceFile) -> Source | Outcome:
    try:
        content = file.path.read_bytes()
    except FileNotFoundError:
        return _without_bytes(file, Status.MISSING, "file-missing", "no such file")
    except IsADirectoryError:
        sentence = "the folder could not be listed"
        return _without_bytes(file, Status.FAILED, "file-unreadable", sentence)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        sentence = f"the file could not be read: {reason or error}"
        return _without_bytes(file, Status.FAILED, "file-unreadable", sentence)
    return Source(source=file.source, file_name=_file_name(file), content=content)


def _without_bytes(
    file: SourceFile, status: Status, code: str, message: str
) -> Outcome:
    return Outcome(
        source=file.source,
        file_name=_file_name(file),
        status=status,
        error_code=code,
        error_message=message,
    )


def _file_name(file: SourceFile) -> str:
    return printable_name(file.path.name)


def _outcome(source: Source, parcel: Parcel) -> Outcome:
    return Outcome(
        source=source.source,
        file_name=source.file_name,
        status=Status(parcel.head.status),
        file_bytes=len(source.content),
        document_id=parcel.head.document_id,
        error_code=parcel.head.error_code,
        error_message=parcel.head.error_message,
    )


def _outcome_of_copy(source: Source, first: Outcome) -> Outcome:
    return Outcome(
        source=source.source,
        file_name=source.file_name,
        status=first.status,
        file_bytes=first.file_bytes,
        document_id=first.document_id,
        error_code=first.error_code,
        error_message=first.error_message,
    )
