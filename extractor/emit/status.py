"""How far an output is, seen from outside: from run.json, the lock and the store.

Nothing is written, and a run that is going on is not disturbed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extractor.contract import FINISHED, UNFINISHED, Json
from extractor.dataset.folder import read_any_run
from extractor.emit.files import OWN_FOLDER
from extractor.emit.lock import LOCK_FILE, RunNote, read_lock
from extractor.emit.recipe import code_digest
from extractor.emit.store import STORE_FOLDER, count_parcels

RUNNING = "running"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStatus:
    """What can be told of an output without opening its tables."""

    state: str
    """`RUNNING`, `UNFINISHED` or `FINISHED`."""
    run: Mapping[str, Json]
    """What run.json holds: of the last run that finished, if any has."""
    note: RunNote | None
    """What the run that goes on, or did not finish, says of itself."""
    kept: int
    """Number of parcels in the store."""
    same_code: bool
    """Whether this program reads as the one that wrote the output."""

    @property
    def is_readable(self) -> bool:
        """Whether the tables in the folder are whole."""
        return self.run.get("state") == FINISHED


def read_status(folder: Path) -> RunStatus:
    """Return the status of an output; `DatasetError` when it is none."""
    run = read_any_run(folder)
    is_held, note = read_lock(folder / OWN_FOLDER / LOCK_FILE)
    recipe = run.get("recipe")
    told = recipe.get("code_digest") if isinstance(recipe, Mapping) else None
    return RunStatus(
        state=_state(run, note, is_held=is_held),
        run=run,
        note=note,
        kept=count_parcels(folder / OWN_FOLDER / STORE_FOLDER),
        same_code=told == code_digest(),
    )


def _state(run: Mapping[str, Json], note: RunNote | None, *, is_held: bool) -> str:
    if is_held:
        return RUNNING
    if note is not None or run.get("state") != FINISHED:
        return UNFINISHED
    return FINISHED
