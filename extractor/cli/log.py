"""`--log-json`: what happens in a run, one JSON object a line, as it happens.

Every line has `at` and `event`; the events are `started`, `attempt-failed` (a reader
gave nothing; another is tried, or the outcome follows), `outcome` (one a source, in
their order), and at last `finished` or `stopped`. The file is written anew by each run.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from extractor.cli.console import printable
from extractor.errors import EmitError

if TYPE_CHECKING:
    from extractor.batch import Told
    from extractor.contract import Json
    from extractor.emit import RunSummary


class EventLog:
    """Lines of a log; none are written without a file."""

    def __init__(self, file: TextIO | None, clock: Callable[[], datetime]) -> None:
        self._file = file
        self._clock = clock
        self._is_finished = False

    def started(self, sources: int) -> None:
        """Note how many sources there are."""
        self._write("started", sources=sources)

    def told(self, told: "Told") -> None:
        """Note an attempt that failed, or what became of a source."""
        fields: dict[str, Json] = {
            "source": told.source,
            "reader": told.reader,
            "seconds": round(told.seconds, 3),
        }
        if told.failure is not None:
            fate, detail = told.failure
            self._write("attempt-failed", **fields, failure=fate, message=detail)
        if told.outcome is not None:
            outcome: dict[str, Json] = {
                "status": told.outcome.status,
                "pages": told.page_count,
                "document_id": told.outcome.document_id,
                "file_bytes": told.outcome.file_bytes,
                "error_code": told.outcome.error_code,
                "message": told.outcome.error_message,
            }
            self._write("outcome", **fields, **outcome)

    def finished(self, run: "RunSummary") -> None:
        """Note what came out."""
        self._write("finished", outcomes=run.outcomes, rows=run.rows)
        self._is_finished = True

    def close(self, error: BaseException | None) -> None:
        """Note that the run was stopped, if it was."""
        if not self._is_finished:
            self._write("stopped", by=type(error).__name__, message=str(error))

    def _write(self, event: str, **fields: "Json") -> None:
        if self._file is None:
            return
        from extractor.contract import canonical_json  # noqa: PLC0415 - heavy

        line = {"at": self._clock().isoformat(), "event": event, **fields}
        with _writing(Path(self._file.name)):
            self._file.write(canonical_json(line) + "\n")
            self._file.flush()


@contextmanager
def event_log(path: Path | None, clock: Callable[[], datetime]) -> Iterator[EventLog]:
    """Give a log that is written to the file, if there is to be one."""
    if path is None:
        yield EventLog(None, clock)
        return
    with _writing(path):
        file = path.open("w", encoding="utf-8")
    with file:
        log = EventLog(file, clock)
        try:
            yield log
        except BaseException as error:
            log.close(error)
            raise


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"{printable(str(path))}: the log cannot be written: {error.strerror}"
        raise EmitError(message) from error
