"""How a table is divided into files: by what the ids of its documents begin with.

A table is one file until it has more rows than `PART_ROWS`; then each first digit of
the ids has its own, and any of these that is still too large is divided by the next
digit. So the files depend on what is in the table and on nothing else, a new document
changes one file a table, and names in order are rows in order.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

PART_ROWS = 65_536
"""Rows above which a part is divided: some megabytes, and one row group."""


class Part(NamedTuple):
    """One file of a table."""

    prefix: str
    """What the ids in it begin with; empty when it is the whole table."""
    document_ids: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """The name of the file in the table's folder."""
        return f"part-{self.prefix}.parquet" if self.prefix else "part.parquet"


def counts_to_parts(counts: Sequence[tuple[str, int]]) -> tuple[Part, ...]:
    """Return the parts of a table with so many rows a document, in order of ids."""
    return tuple(_divided("", sorted(counts)))


def _divided(prefix: str, counts: Sequence[tuple[str, int]]) -> Iterator[Part]:
    if sum(rows for _, rows in counts) <= PART_ROWS or len(counts) == 1:
        yield Part(prefix, tuple(document_id for document_id, _ in counts))
        return
    digits = len(prefix) + 1
    for longer, group in groupby(counts, key=lambda count: count[0][:digits]):
        yield from _divided(longer, list(group))
