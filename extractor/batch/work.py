"""What a worker does with one file: from its path to what is written of it.

It reads the bytes, makes the document, and of it the parcel that `emit` writes, so that
little is left to the parent. How workers are kept is `workers`; what becomes of their
failures is `run_batch`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from extractor import __version__
from extractor.audit import AuditSettings
from extractor.batch.content import Unread, read_bytes
from extractor.batch.failing import rescued_document
from extractor.batch.sources import printable_name
from extractor.batch.tasks import ReadTask
from extractor.emit import Parcel, document_to_parcel
from extractor.errors import ExtractorError
from extractor.forms import Forms
from extractor.model import Source
from extractor.workers import WorkError


class Made(NamedTuple):
    """A document, ready to be written."""

    parcel: Parcel
    page_count: int | None


Read = Made | Unread | ExtractorError
"""A document, or why there are no bytes to make it of, or what stops the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """The work: from a task to its document."""

    forms: Forms
    settings: AuditSettings

    def __call__(self, task: ReadTask) -> Read:
        """Return what came of reading the file in the way of this attempt."""
        # Slow to load, and the parent, which only names this work, never reads.
        from extractor.pipeline import process_document  # noqa: PLC0415

        content = read_bytes(task.file.path, task.content)
        if isinstance(content, Unread):
            return content
        source = Source(
            source=task.file.source,
            file_name=printable_name(task.file.path.name),
            content=content,
        )
        reader, verify = task.attempt
        try:
            document = process_document(
                source, self.forms, reader, verify=verify, settings=self.settings
            )
        except ExtractorError as error:
            return error
        if document.error_code == "internal-error":
            raise WorkError(f"failed with {document.error_message}")
        whole = rescued_document(task, document)
        return Made(document_to_parcel(whole, __version__), whole.page_count)
