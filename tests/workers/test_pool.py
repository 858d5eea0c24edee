"""A pool of workers, with real processes: what one task does costs no other one."""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from time import monotonic
from typing import Any

import psutil
import pytest

from extractor.errors import WorkerError
from extractor.workers import Done, Failure, Fate, Limits, Settled, Workers
from tests.workers import labours

QUICK = Limits(jobs=2, timeout_s=30)
STRICT = Limits(jobs=2, timeout_s=2, memory_bytes=400 << 20)


def results(
    work: Callable[[Any], object], tasks: Iterable[object], limits: Limits = QUICK
) -> list[Any]:
    with Workers(limits) as workers:
        return [done.outcome for done in workers.run(work, tasks)]


def children() -> set[int]:
    """Return the processes of ours that run: tests share this one, one by one."""
    return {
        child.pid
        for child in psutil.Process().children(recursive=True)
        if child.status() != psutil.STATUS_ZOMBIE
        and not any("resource_tracker" in part for part in child.cmdline())
    }


@pytest.fixture(autouse=True)
def _nothing_is_left_running() -> Iterator[None]:
    before = children()
    yield
    assert children() - before == set()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int):
    limits = Limits(jobs=jobs, timeout_s=30)
    doubled = results(labours.double_slowly_in_turn, range(10), limits)
    assert doubled == [2 * number for number in range(10)]


def test_no_task_is_no_result():
    assert results(labours.double, ()) == []


FAILURES = {
    "sleep": (Fate.TIMEOUT, "gave no result within 2 s"),
    "spin": (Fate.TIMEOUT, "gave no result within 2 s"),
    "segfault": (Fate.CRASHED, "was ended by SIGSEGV"),
    "kill": (Fate.KILLED, "was ended by SIGKILL"),
    "exit": (Fate.CRASHED, "ended with exit code 0"),
    "allocate": (Fate.MEMORY, "took more than 400 MB"),
    "allocate at once": (Fate.MEMORY, "ran out of memory"),
    "raise": (Fate.RAISED, "raised ValueError: raised"),
    "give up": (Fate.RAISED, "gave up for a reason"),
}


@pytest.mark.parametrize("word", FAILURES)
def test_a_task_that_fails_says_how_and_the_others_go_on(word: str):
    tasks = ("before", word, "after", "long after")
    assert results(labours.what_it_says, tasks, STRICT) == [
        "before",
        Failure(*FAILURES[word]),
        "after",
        "long after",
    ]


def test_a_result_that_cannot_be_sent_is_a_failure():
    (outcome,) = results(labours.what_it_says, ["unpicklable"])
    assert outcome.fate is Fate.RAISED
    assert "pickle" in outcome.detail


def test_every_task_may_fail():
    words = list(FAILURES) * 2
    found = results(labours.what_it_says, words, STRICT)
    assert found == [Failure(*FAILURES[word]) for word in words]


def test_big_results_come_whole():
    sizes = [50 << 20, 1, 50 << 20]
    assert [len(found) for found in results(labours.return_much, sizes)] == sizes


def test_a_worker_says_nothing(capfd: pytest.CaptureFixture[str]):
    assert results(labours.what_it_says, ["print"]) == ["print"]
    assert capfd.readouterr() == ("", "")


def test_what_failed_is_tried_again_in_its_place_as_long_as_one_says_so():
    asked = []

    def again(done: Done[str, Failure]) -> str | None:
        asked.append((done.task, done.outcome.fate))
        return {"raise": "exit", "exit": "third"}.get(done.task)

    with Workers(QUICK) as workers:
        tasks = ("first", "raise", "last")
        found = list(workers.run(labours.what_it_says, tasks, again))
    assert asked == [("raise", Fate.RAISED), ("exit", Fate.CRASHED)]
    assert [done.outcome for done in found] == ["first", "third", "last"]
    assert [done.task for done in found] == ["first", "third", "last"]


def test_no_more_is_taken_than_may_wait_for_a_slow_task():
    taken = 0

    def tasks() -> Iterator[str]:
        nonlocal taken
        for taken in count(1):
            yield "sleep" if taken == 1 else "quick"

    limits = Limits(jobs=2, timeout_s=1.5, waiting_per_job=3)
    with Workers(limits) as workers:
        first = next(workers.run(labours.what_it_says, tasks()))
    assert isinstance(first.outcome, Failure)
    assert taken == 6


def test_what_is_settled_keeps_its_turn_and_needs_no_worker():
    a, b, c, d = map(Settled, range(1, 5))
    tasks: list[str | Settled[int]] = [a, "sleep", b, "raise", c, d]
    with Workers(STRICT) as workers:
        run = workers.run(labours.what_it_says, tasks)
        found = [came.task if isinstance(came, Done) else came for came in run]
    assert found == [1, "sleep", 2, "raise", 3, 4]


def test_thousands_that_are_settled_take_no_time():
    began = monotonic()
    with Workers(QUICK) as workers:
        settled: list[int | Settled[str]] = [Settled("known")] * 20_000
        run = workers.run(labours.double, settled)
        found = list(run)
    assert found.count("known") == len(found) == 20_000
    assert monotonic() - began < 20


def test_a_worker_is_replaced_after_so_many_tasks():
    limits = Limits(timeout_s=30, recycle_tasks=3)
    pids = results(labours.own_pid, range(7), limits)
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_a_worker_that_holds_much_between_tasks_is_replaced():
    limits = Limits(timeout_s=30, recycle_bytes=150 << 20)
    pids = results(labours.pid_holding, [1, 1, 200 << 20, 1], limits)
    assert pids[0] == pids[1] == pids[2] != pids[3]


def test_no_more_workers_start_than_there_are_tasks():
    before = children()
    with Workers(Limits(jobs=8, timeout_s=30)) as workers:
        list(workers.run(labours.double, range(2)))
        assert len(children() - before) <= 2


def test_a_task_runs_in_another_process():
    (pid,) = results(labours.own_pid, [0])
    assert pid != os.getpid()


def test_workers_end_when_the_results_are_no_longer_wanted():
    with Workers(STRICT) as workers:
        next(workers.run(labours.what_it_says, ["first", "sleep", "sleep", "sleep"]))


def test_work_that_no_worker_can_load_stops_at_once_and_says_why():
    with (
        pytest.raises(WorkerError, match="No module named 'nowhere'"),
        Workers(QUICK, ["nowhere"]) as workers,
    ):
        list(workers.run(labours.double, range(3)))


def test_workers_that_die_as_they_start_stop_the_run_and_are_not_tried_for_ever():
    with (
        pytest.raises(WorkerError, match="ended with exit code 7"),
        Workers(QUICK, ["tests.workers.dying"]) as workers,
    ):
        list(workers.run(labours.double, range(3)))
