"""Whether a folder is an output: what its run.json says, and what is said if not.

Every refusal tells what was found, what was expected and what to do. The same words
stand in `emit.files`, which refuses to write where somebody else's files are.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from extractor.contract import CONTRACT_VERSION, FINISHED, RUN_FILE, Json, bytes_to_run
from extractor.errors import DatasetError

ADVICE = "The output was changed or is damaged: write it again with `jixiao convert`."


@contextmanager
def dataset_errors(path: Path) -> Iterator[None]:
    """Turn what the system refuses inside the block into a `DatasetError`."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise DatasetError(f"Could not read {path}: {reason}.") from error


def read_run(folder: Path) -> Mapping[str, Json]:
    """Return what run.json says, if it tells of a finished run of this contract."""
    run = read_any_run(folder)
    if run.get("state") != FINISHED:
        raise DatasetError(
            f"The run that wrote {folder} (begun {run.get('started_at')}) did not"
            " finish, or is still going on. Wait for it, or run the same"
            " `jixiao convert` again."
        )
    if run.get("contract_version") != CONTRACT_VERSION:
        raise DatasetError(
            f"{folder} was written by jixiao {run.get('jixiao_version')}, in version"
            f" {run.get('contract_version')} of the tables; this jixiao reads version"
            f" {CONTRACT_VERSION}. Write it again with `jixiao convert`, or use the"
            " version that wrote it."
        )
    return run


def read_any_run(folder: Path) -> Mapping[str, Json]:
    """Return what run.json says, whether the run finished or not."""
    run = _run_of(folder)
    if run is None:
        raise DatasetError(_foreign(folder))
    return run


def row_counts(folder: Path, run: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return how many rows the run wrote, by table."""
    counts = run.get("rows")
    if not isinstance(counts, Mapping):
        raise DatasetError(f"{folder / RUN_FILE} does not tell any rows. {ADVICE}")
    return counts


def _run_of(folder: Path) -> Mapping[str, Json] | None:
    """Return what run.json holds; None when there is none of ours."""
    with dataset_errors(folder):
        try:
            return bytes_to_run((folder / RUN_FILE).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return None


def _foreign(folder: Path) -> str:
    expected = "Expected a folder that `jixiao convert` wrote."
    if not folder.exists():
        return f"{folder}: no such folder. {expected} Check the path."
    if not folder.is_dir():
        return f"{folder} is a file. {expected} Name the folder given as --out."
    if _run_of(folder.parent) is not None:
        return f"{folder} is a part of an output. Name {folder.parent} instead."
    return (
        f"{folder} holds {_found_in(folder)}. {expected}"
        " Name the folder given as --out."
    )


def _found_in(folder: Path) -> str:
    names = sorted(path.name for path in folder.iterdir())
    if RUN_FILE in names:
        return f"a {RUN_FILE} that jixiao did not write"
    if not names:
        return "nothing"
    others = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"{names[0]}{others}, but no {RUN_FILE}"
