"""Tasks in the order they came: which one is next, and which may be given back.

Workers finish in any order, results are given back in the order of the tasks. What is
finished early waits here, so no task is taken that is too far ahead of the first one
that is not: memory stays flat however many tasks there are.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from extractor.workers.protocol import Settled

Task = TypeVar("Task")
Ended = TypeVar("Ended")


class Numbered(NamedTuple, Generic[Task]):
    """A task with its place in the line."""

    number: int
    task: Task


class Line(Generic[Task, Ended]):
    """A line of tasks, of which `jobs` are at hand and at most `ahead` are taken."""

    def __init__(
        self, tasks: Iterable[Task | Settled[Any]], *, jobs: int, ahead: int
    ) -> None:
        self._tasks = iter(tasks)
        self._jobs = jobs
        self._ahead = ahead
        self._upcoming: deque[Numbered[Task]] = deque()
        self._finished: dict[int, Ended | Settled[Any]] = {}
        self._taken = 0
        self._given_back = 0
        self._has_ended = False

    @property
    def at_hand(self) -> int:
        """How many tasks could be begun at once."""
        return len(self._upcoming)

    @property
    def is_done(self) -> bool:
        """Whether every task was given back."""
        return self._has_ended and self._given_back == self._taken

    @property
    def is_moving(self) -> bool:
        """Whether something can be given back."""
        return self._given_back in self._finished

    def fill(self) -> None:
        """Have a task at hand for every worker, unless too much is finished early."""
        last = self._given_back + self._ahead
        while not self._has_ended and self.at_hand < self._jobs and self._taken < last:
            try:
                task = next(self._tasks)
            except StopIteration:
                self._has_ended = True
                return
            if isinstance(task, Settled):
                self._finished[self._taken] = task
            else:
                self._upcoming.append(Numbered(self._taken, task))
            self._taken += 1

    def take(self) -> Numbered[Task]:
        """Return the task that is next; there must be one at hand."""
        return self._upcoming.popleft()

    def put_first(self, numbered: Numbered[Task]) -> None:
        """Have a task next that was taken before: the others wait for it."""
        self._upcoming.appendleft(numbered)

    def finish(self, number: int, ended: Ended) -> None:
        """Keep what came of a task until those before it are finished."""
        self._finished[number] = ended

    def in_order(self) -> Iterator[Ended | Settled[Any]]:
        """Yield what is finished, up to the first task that is not."""
        while self._given_back in self._finished:
            ended = self._finished.pop(self._given_back)
            self._given_back += 1
            yield ended
