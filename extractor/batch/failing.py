"""What workers failed at, as the documents tell it.

Takes a task with its failures and what came last, and gives the document: a failed one,
or one with findings that say how it had to be read.
"""

from collections.abc import Iterator
from dataclasses import replace

from extractor.batch.sources import printable_name
from extractor.batch.tasks import Attempt, ReadTask
from extractor.findings import Finding
from extractor.model import Document, Status
from extractor.workers import Failure, Fate

CODES = {
    Fate.RAISED: "internal-error",
    Fate.TIMEOUT: "worker-timeout",
    Fate.CRASHED: "worker-crashed",
    Fate.KILLED: "worker-crashed",
    Fate.MEMORY: "worker-memory",
}


def failed_document(task: ReadTask, last: Failure) -> Document:
    """Return the document of a file that could be read in none of its ways.

    Its code is that of the first failure, which names the cause best.
    """
    failures = (*task.failures, last)
    code = CODES[failures[0].fate]
    message = "; ".join(map(_told, task.attempts, failures))
    return Document(
        sha256=task.content.sha256,
        file_name=printable_name(task.file.path.name),
        file_bytes=task.content.file_bytes,
        status=Status.FAILED,
        error_code=code,
        error_message=message,
        findings=(Finding(code=code, message=message),),
    )


def rescued_document(task: ReadTask, document: Document) -> Document:
    """Return the document with what the attempts before this one failed at."""
    if not task.failures:
        return document
    if document.status is Status.FAILED:
        said = f"gave: {document.error_message}"
        return failed_document(task, Failure(Fate.RAISED, said))
    found = tuple(_findings(task))
    return replace(document, findings=(*document.findings, *found))


def _findings(task: ReadTask) -> Iterator[Finding]:
    told = tuple(map(_told, task.attempts, task.failures))
    if task.attempts[0].verify:
        yield Finding(code="verify-unread", message=f"未能复核:{told[0]}")
    reader = task.attempt.reader
    if reader != task.attempts[0].reader:
        message = f"改由{reader}读取:{told[-1]}"
        yield Finding(code="reader-second", message=message, basis=reader)


def _told(attempt: Attempt, failure: Failure) -> str:
    twice = " twice" if attempt.verify else ""
    named = "" if attempt.reader == "auto" else f" with {attempt.reader}"
    return f"reading{twice}{named} {failure.detail}"
