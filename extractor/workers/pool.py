"""Tasks to results, in order, by worker processes that may hang, crash or swell.

A task that outlives its deadline, brings its process down or takes too much memory
ends in a `Failure`; its worker is replaced, and all other tasks go on. Nothing here
knows what a task is. Each worker is on one task at a time: PDFium is not safe between
threads. One process and its ends are `worker`, its inside is `inside`, the
order of results is `line`.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from time import monotonic
from types import TracebackType
from typing import Any, Generic, NamedTuple, Self, TypeVar

from extractor.errors import WorkerError
from extractor.workers.line import Line, Numbered
from extractor.workers.protocol import (
    READY,
    RESULT,
    Failure,
    Fate,
    Limits,
    Settled,
)
from extractor.workers.worker import Worker, start_worker

Task = TypeVar("Task")
Result = TypeVar("Result")
Known = TypeVar("Known")

LOOK_S = 0.1
"""How often memory and deadlines are looked at; a process fills 0.3 GB in that time."""

START_S = 60.0
"""A worker that is not ready by then never will be; a cold disk takes some seconds."""

STARTS = 5
"""So many workers in a row that end before they are ready: it is not the tasks."""


class Done(NamedTuple, Generic[Task, Result]):
    """A task and what came of it."""

    task: Task
    outcome: Result
    seconds: float


Again = Callable[[Done[Task, Failure]], Task | None]
"""From a task that failed to the one to try in its place, if any."""


def never(_: object) -> None:
    """Return no task: what failed is not tried again."""


class _Ended(NamedTuple):
    numbered: Numbered[Any]
    outcome: bytes | Failure
    """A result stays pickled until it is its turn: that takes less room."""
    seconds: float


class Workers:
    """A context in which up to `limits.jobs` worker processes live; none outlives it.

    The first starts at once and imports the modules, while the caller prepares what
    it is to do; the others start when there is a task for them.
    """

    def __init__(self, limits: Limits, modules: Sequence[str] = ()) -> None:
        self._limits = limits
        self._modules = tuple(modules)
        self._work: bytes | None = None
        self._staff: list[Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Self:
        """Start the first worker."""
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End every worker, whatever it is doing."""
        for worker in self._staff:
            worker.process.kill()
        while self._staff:
            self._end(self._staff[-1])

    def run(
        self,
        work: Callable[[Task], Result],
        tasks: Iterable[Task | Settled[Known]],
        again: Again[Task] = never,
    ) -> Iterator[Done[Task, Result | Failure] | Known]:
        """Yield what became of each task, in their order; to be called once.

        `work` and the tasks are pickled. Tasks are taken from the iterable only as
        workers come free. What is settled among them is yielded as it is, in its turn.
        `again` is asked as soon as a task fails.
        """
        self._work = pickle.dumps(work)
        for worker in self._staff:
            worker.tell(self._work)
        ahead = self._limits.jobs * self._limits.waiting_per_job
        line: Line[Task, _Ended] = Line(tasks, jobs=self._limits.jobs, ahead=ahead)
        while True:
            for ended in line.in_order():
                yield ended.known if isinstance(ended, Settled) else _done(ended)
            line.fill()
            if line.is_done:
                return
            self._hand_out(line)
            for heard in self._heard(0.0 if line.is_moving else LOOK_S):
                _settle(line, heard, again)

    def _hand_out(self, line: Line[Task, _Ended]) -> None:
        """Give each worker that is free a task, and start workers that are missing."""
        for worker in self._staff:
            if worker.is_ready and worker.numbered is None and line.at_hand:
                worker.numbered, worker.since = line.take(), monotonic()
                worker.tell(pickle.dumps(worker.numbered.task))
        starting = sum(not worker.is_ready for worker in self._staff)
        missing = min(line.at_hand - starting, self._limits.jobs - len(self._staff))
        for _ in range(missing):
            self._start()

    def _heard(self, seconds: float) -> Iterator[_Ended]:
        """Wait so long for the workers, and yield what ended."""
        speaking = wait([worker.connection for worker in self._staff], seconds)
        for worker in tuple(self._staff):
            if worker.connection in speaking:
                yield from self._answered(worker)
            elif (failure := self._overstepped(worker)) is not None:
                yield from self._lost(worker, failure)

    def _answered(self, worker: Worker) -> Iterator[_Ended]:
        try:
            reply = worker.connection.recv_bytes()
        except (EOFError, OSError):
            yield from self._lost(worker, worker.how_it_ended())
            return
        if reply == READY:
            worker.is_ready, self._failed_starts = True, 0
            return
        outcome = reply if reply.startswith(RESULT) else _failure_in(reply)
        if worker.numbered is None:
            raise WorkerError(f"a worker process could not start: it {outcome!s}")
        ended = _Ended(worker.numbered, outcome, monotonic() - worker.since)
        worker.numbered, worker.answers = None, worker.answers + 1
        if self._is_worn(worker):
            self._end(worker)
        yield ended

    def _overstepped(self, worker: Worker) -> Failure | None:
        """Return which limit the worker is beyond, if any."""
        seconds = monotonic() - worker.since
        if not worker.is_ready:
            late = f"was not ready within {START_S:g} s"
            return Failure(Fate.TIMEOUT, late) if seconds > START_S else None
        if worker.numbered is None:
            return None
        most = self._limits.timeout_s
        if seconds > most:
            return Failure(Fate.TIMEOUT, f"gave no result within {most:g} s")
        most = self._limits.memory_bytes
        if worker.resident_bytes() > most:
            return Failure(Fate.MEMORY, f"took more than {most / (1 << 20):,.0f} MB")
        return None

    def _lost(self, worker: Worker, failure: Failure) -> Iterator[_Ended]:
        """End a worker that cannot go on, and yield the task that was lost with it."""
        self._end(worker)
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts == STARTS:
                raise WorkerError(f"no worker process can start: it {failure.detail}")
        if worker.numbered is not None:
            yield _Ended(worker.numbered, failure, monotonic() - worker.since)

    def _is_worn(self, worker: Worker) -> bool:
        return (
            worker.answers >= self._limits.recycle_tasks
            or worker.resident_bytes() > self._limits.recycle_bytes
        )

    def _start(self) -> None:
        worker = start_worker(self._limits, self._modules)
        self._staff.append(worker)
        if self._work is not None:
            worker.tell(self._work)

    def _end(self, worker: Worker) -> None:
        self._staff.remove(worker)
        worker.end()


def _settle(line: Line[Task, _Ended], ended: _Ended, again: Again[Task]) -> None:
    """Keep what came of a task for its turn, or put what is tried in its place."""
    number, task = ended.numbered
    if isinstance(ended.outcome, Failure):
        instead = again(Done(task, ended.outcome, ended.seconds))
        if instead is not None:
            line.put_first(Numbered(number, instead))
            return
    line.finish(number, ended)


def _done(ended: _Ended) -> Done[Any, Any]:
    outcome = ended.outcome
    if isinstance(outcome, bytes):
        outcome = pickle.loads(memoryview(outcome)[1:])  # noqa: S301 - our own worker's
    return Done(ended.numbered.task, outcome, ended.seconds)


def _failure_in(reply: bytes) -> Failure:
    fate, _, detail = reply[1:].decode().partition(" ")
    return Failure(Fate(fate), detail)
