"""The one file that a command is given, and the document it is."""

from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import FileProblem
from extractor.model import Document, Source, Status

if TYPE_CHECKING:
    from extractor.forms import Forms


def read_source(file: Path) -> Source:
    """Return the file as a source; raises `OSError`."""
    from extractor.batch import printable_name  # noqa: PLC0415 - loads PDF libraries

    return Source(
        source=printable_name(str(file)),
        file_name=printable_name(file.name),
        content=file.read_bytes(),
    )


def read_document(file: Path, forms: "Forms", reader: str) -> Document:
    """Return the document of the file; raises `OSError`, or `FileProblem` if failed."""
    from extractor.pipeline import process_document  # noqa: PLC0415 - as above

    document = process_document(read_source(file), forms, reader)
    if document.status is Status.FAILED:
        raise FileProblem(document.error_code or "", document.error_message or "")
    return document
