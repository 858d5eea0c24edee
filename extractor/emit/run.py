"""OUT/run.json: what ran, with what, what came out, and a digest of every file.

It is the one file of an output that says when: the clock comes in with the facts. It is
`unfinished` in a new folder, so that it is known as ours, and while finished files take
their places; it is `finished` after all the rest. While sources are being read it goes
on telling of the last run, whose tables are still whole.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from extractor.contract import (
    CONTRACT_VERSION,
    FINISHED,
    MADE_BY,
    RUN_FILE,
    UNFINISHED,
    Json,
    canonical_json,
)
from extractor.emit.files import write_bytes

LIBRARIES = ("pyarrow", "pypdfium2", "pdfplumber")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """What only the caller knows of a run."""

    jixiao_version: str
    template_digest: str
    recipe: Mapping[str, Json]
    """All that decides what is read of a source, as `read_recipe` gives it."""
    clock: Callable[[], datetime]
    options: Mapping[str, Json]
    versions: Mapping[str, str]
    """Python and library versions, as `library_versions` gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What came out of a run."""

    folder: Path
    started_at: datetime
    finished_at: datetime
    outcomes: Mapping[str, int]
    """Status → number of sources; every status has an entry."""
    rows: Mapping[str, int]
    """Table → number of rows."""
    digests: Mapping[str, str]
    """Path inside the folder → SHA-256, for every file but run.json."""
    gone: tuple[str, ...] = ()
    """Sources of the last run that this one does not have."""
    kept: int = 0
    """Number of documents that were not read, but kept from earlier runs."""


def library_versions() -> Mapping[str, str]:
    """Return the versions of Python and of the libraries that read and write."""
    found = {"python": python_version()}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def is_told(folder: Path) -> bool:
    """Tell whether there is a run.json already."""
    return (folder / RUN_FILE).exists()


def write_unfinished(folder: Path, facts: RunFacts, started_at: datetime) -> None:
    """Mark the folder as ours, and its content as not to be relied on yet."""
    begun = {"made_by": MADE_BY, "state": UNFINISHED}
    times = {"started_at": started_at.isoformat()}
    _write(folder, {**begun, **_facts(facts), **times})


def write_finished(summary: RunSummary, facts: RunFacts) -> None:
    """Say what ran and what came out."""
    seconds = (summary.finished_at - summary.started_at).total_seconds()
    ended = {"made_by": MADE_BY, "state": FINISHED}
    result: dict[str, Json] = {
        "started_at": summary.started_at.isoformat(),
        "finished_at": summary.finished_at.isoformat(),
        "seconds": round(seconds, 3),
        "outcomes": summary.outcomes,
        "rows": summary.rows,
        "digests": summary.digests,
    }
    _write(summary.folder, {**ended, **_facts(facts), **result})


def _facts(facts: RunFacts) -> dict[str, Json]:
    return {
        "jixiao_version": facts.jixiao_version,
        "contract_version": CONTRACT_VERSION,
        "template_digest": facts.template_digest,
        "recipe": facts.recipe,
        "versions": facts.versions,
        "options": facts.options,
    }


def _write(folder: Path, run: Mapping[str, Json]) -> None:
    text = canonical_json(run, indent=2) + "\n"
    write_bytes(folder / RUN_FILE, text.encode())
