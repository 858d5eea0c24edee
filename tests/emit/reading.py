"""An output folder read back, by readers that know nothing of how it was written."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds

from extractor.emit.rows import Row


def table(folder: Path, name: str) -> pa.Table:
    return ds.dataset(folder / "parquet" / name).to_table()


def rows(folder: Path, name: str) -> list[Row]:
    found: list[Row] = table(folder, name).to_pylist()
    return found


def nested(path: Path) -> dict[str, object]:
    text = path.read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text, parse_float=Decimal)
    return loaded


def content(folder: Path) -> Mapping[str, bytes]:
    """Return every file of the tables and the JSON, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.glob("[!.]*/**/*"))
        if path.is_file()
    }


def flat(document: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    """Return the rows of a nested document by table, without their places."""
    found: dict[str, list[dict[str, object]]] = {}
    for name, row in _flat("documents", document):
        found.setdefault(name, []).append(row)
    return found


def _flat(
    name: str, row: Mapping[str, object]
) -> Iterator[tuple[str, dict[str, object]]]:
    yield name, {k: v for k, v in row.items() if not isinstance(v, list | dict)}
    for child, below in row.items():
        if isinstance(below, Sequence) and not isinstance(below, str):
            for each in below:
                yield from _flat(child, each)
