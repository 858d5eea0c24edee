"""One contestant over all files, in a process of its own: seconds of processor, memory.

Processor time and not the clock's, because other programs run on the machine too; it
counts the start of the program, as its user waits for it. The peak is that of the
largest process.
"""

import json
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.bench.peers import PEERS
from docs.bench.rows import COLUMNS, Row, folded, tables_to_rows

OURS = "jixiao"
_COLUMNS_OF_OURS = ("level1", "level2", "level3", "description", "target_raw")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one contestant needed, and the rows it found by file."""

    name: str
    seconds: float
    peak_mb: float
    rows: dict[str, Counter[Row]]


def measured(name: str, files: Sequence[Path]) -> Measured:
    """Run one contestant in a process of its own and return what it took."""
    command = [sys.executable, "-m", "docs.bench.measuring", name, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - argv is built here
    found = json.loads(done.stdout)
    rows = {
        file: Counter(tuple(row) for row in each)
        for file, each in found["rows"].items()
    }
    return Measured(
        name=name, seconds=found["seconds"], peak_mb=found["peak_mb"], rows=rows
    )


def main(name: str, files: Sequence[Path]) -> None:
    """Print as JSON what a contestant took, and what it found."""
    if name == OURS:
        rows, whose = _ours(files), resource.RUSAGE_CHILDREN
    else:
        rows = {file.name: list(tables_to_rows(PEERS[name](file))) for file in files}
        whose = resource.RUSAGE_SELF
    used = resource.getrusage(whose)
    result = {
        "seconds": used.ru_utime + used.ru_stime,
        # Kilobytes on Linux, bytes on macOS.
        "peak_mb": used.ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10)),
        "rows": rows,
    }
    sys.stdout.write(json.dumps(result))  # noqa: TID251 - no output of ours


def _ours(files: Iterable[Path]) -> dict[str, list[Row]]:
    """Convert the files end to end, then look at what was written."""
    with TemporaryDirectory() as out:
        command = ["-m", "extractor", "convert", *map(str, files), "-q", "-o", out]
        subprocess.run([sys.executable, *command, "--jobs", "1"], check=True)  # noqa: S603 - as above
        return _written_rows(Path(out))


def _written_rows(out: Path) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for path in sorted((out / "json").glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        rows[document["file_name"]] = [
            tuple(folded(indicator[column]) for column in _COLUMNS_OF_OURS)
            for project in document["projects"]
            for indicator in project["indicators"]
        ]
    return rows


if __name__ == "__main__":
    assert len(_COLUMNS_OF_OURS) == len(COLUMNS)  # noqa: S101 - the same columns
    main(sys.argv[1], [Path(name) for name in sys.argv[2:]])
