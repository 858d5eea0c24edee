"""One document ready to be written: its rows by table, its JSON, and its brief.

`document_to_parcel` is all that is left to do of a document once it is read, so whoever
reads it can make it, in another process too: a parcel is plain bytes with a head. The
same bytes with a checksum before them are a file of the store (`store.py`).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple, Self

import pyarrow as pa

from extractor.contract import (
    TABLES,
    Json,
    UnfitError,
    arrow_schema,
    canonical_json,
    table_named,
)
from extractor.emit.batches import rows_to_batch
from extractor.emit.nesting import nested_to_text, rows_to_nested
from extractor.emit.rows import Row, Rows, document_rows, rows_with_findings
from extractor.findings import Finding
from extractor.geometry import Box, Place
from extractor.model import Document, DocumentBrief, ProjectBrief, Status

UNFIT = "value-unfit"
TEXT = "json"
"""The blob that holds the document's JSON file."""

_TABLES = tuple(table.name for table in TABLES if table.name != "files")
_CODEC = "zstd"


class Blob(NamedTuple):
    """What the head says of one part of the body; the parts follow each other."""

    name: str
    """A table, or `TEXT`."""
    rows: int
    length: int
    unpacked: int
    digest: str
    """SHA-256 of the unpacked bytes: of `TEXT`, that of the JSON file itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelHead:
    """What a run holds in memory of each document."""

    sha256: str
    status: str
    error_code: str | None
    error_message: str | None
    brief: DocumentBrief
    blobs: tuple[Blob, ...]

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.brief.document_id

    def blob(self, name: str) -> Blob:
        """Return what is said of this part; every parcel has all of them."""
        return next(blob for blob in self.blobs if blob.name == name)

    def offset(self, name: str) -> int:
        """Return where this part begins in the body."""
        index = [blob.name for blob in self.blobs].index(name)
        return sum(blob.length for blob in self.blobs[:index])


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One document ready to be written."""

    head: ParcelHead
    body: bytes

    def packed(self, name: str) -> bytes:
        """Return one part as it is kept."""
        start = self.head.offset(name)
        return self.body[start : start + self.head.blob(name).length]

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the document's rows in one table, as `document_rows` made them."""
        blob = self.head.blob(table)
        return _batch_to_rows(table, packed_to_batch(blob, self.packed(table)))

    def to_bytes(self) -> bytes:
        """Return the parcel as bytes that tell whether they are whole."""
        head = canonical_json(_head_to_json(self.head)).encode()
        content = b"%d\n%b%b" % (len(head), head, self.body)
        return sha256(content).hexdigest().encode() + b"\n" + content

    @classmethod
    def from_bytes(cls, stored: bytes) -> Self:
        """Return the parcel that these bytes are; ValueError when they are damaged."""
        digest, _, content = stored.partition(b"\n")
        if sha256(content).hexdigest().encode() != digest:
            raise ValueError("the bytes are not those that were written")
        length, _, rest = content.partition(b"\n")
        head = _json_to_head(json.loads(rest[: int(length)]))
        return cls(head=head, body=rest[int(length) :])


def document_to_parcel(document: Document, jixiao_version: str) -> Parcel:
    """Return the document as a parcel; of one that does not fit, that it failed."""
    # One number too long for its column must not cost a night's run.
    try:
        rows = document_rows(document, jixiao_version)
    except UnfitError as error:
        document = _unfit(document, str(error))
        rows = document_rows(document, jixiao_version)
    (top,) = rows["documents"]
    digest = str(top["content_digest"] or "") or None
    return _packed(rows, document.sha256, DocumentBrief.of(document, digest))


def parcel_with_findings(parcel: Parcel, findings: Sequence[Finding]) -> Parcel:
    """Return the parcel as if these findings, too, had been the document's own."""
    rows = {table: parcel.rows(table) for table in _TABLES}
    more = rows_with_findings(rows, findings)
    return _packed(more, parcel.head.sha256, parcel.head.brief)


def packed_to_batch(blob: Blob, packed: bytes) -> pa.RecordBatch:
    """Return the rows that a part of a parcel holds."""
    unpacked = pa.decompress(packed, decompressed_size=blob.unpacked, codec=_CODEC)
    return pa.ipc.read_record_batch(unpacked, _schema(blob.name))


def packed_to_text(blob: Blob, packed: bytes) -> bytes:
    """Return the JSON file that a parcel holds."""
    text: bytes = pa.decompress(
        packed, decompressed_size=blob.unpacked, codec=_CODEC, asbytes=True
    )
    return text


def _unfit(document: Document, message: str) -> Document:
    return replace(
        document,
        status=Status.FAILED,
        error_code=UNFIT,
        error_message=message,
        projects=(),
        sections=(),
        cells=(),
        findings=(),
    )


def _packed(rows: Rows, digest: str, brief: DocumentBrief) -> Parcel:
    (top,) = rows["documents"]
    text = nested_to_text(rows_to_nested(rows)).encode()
    packed = [_packed_rows(table, rows[table]) for table in _TABLES]
    packed.append(_packed_part(TEXT, 0, text))
    head = ParcelHead(
        sha256=digest,
        status=str(top["status"]),
        error_code=_text_or_none(top["error_code"]),
        error_message=_text_or_none(top["error_message"]),
        brief=brief,
        blobs=tuple(blob for blob, _ in packed),
    )
    return Parcel(head=head, body=b"".join(part for _, part in packed))


def _packed_rows(table: str, rows: Sequence[Row]) -> tuple[Blob, bytes]:
    batch = rows_to_batch(rows, _schema(table))
    return _packed_part(table, len(rows), batch.serialize().to_pybytes())


def _packed_part(name: str, rows: int, part: bytes) -> tuple[Blob, bytes]:
    packed = pa.compress(part, codec=_CODEC, asbytes=True)
    digest = sha256(part).hexdigest()
    return Blob(name, rows, len(packed), len(part), digest), packed


def _batch_to_rows(table: str, batch: pa.RecordBatch) -> tuple[Row, ...]:
    columns = table_named(table).columns
    # Arrow gives figures back with all their decimals.
    return tuple(
        {column.name: column.stored(row[column.name]) for column in columns}
        for row in batch.to_pylist()
    )


@cache
def _schema(table: str) -> pa.Schema:
    # Descriptions are added when the table is written.
    schema = arrow_schema(table_named(table))
    return pa.schema([field.remove_metadata() for field in schema])


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)


def _head_to_json(head: ParcelHead) -> Json:
    brief = head.brief
    return {
        "sha256": head.sha256,
        "status": head.status,
        "error_code": head.error_code,
        "error_message": head.error_message,
        "document_id": brief.document_id,
        "file_name": brief.file_name,
        "kind": brief.kind,
        "content_digest": brief.content_digest,
        "projects": [_project_to_json(project) for project in brief.projects],
        "blobs": [list(blob) for blob in head.blobs],
    }


def _json_to_head(told: Mapping[str, Any]) -> ParcelHead:
    brief = DocumentBrief(
        document_id=told["document_id"],
        file_name=told["file_name"],
        kind=told["kind"],
        content_digest=told["content_digest"],
        projects=tuple(_json_to_project(*each) for each in told["projects"]),
    )
    return ParcelHead(
        sha256=told["sha256"],
        status=told["status"],
        error_code=told["error_code"],
        error_message=told["error_message"],
        brief=brief,
        blobs=tuple(Blob(*each) for each in told["blobs"]),
    )


def _project_to_json(project: ProjectBrief) -> Json:
    at = project.code_place
    return [
        project.ordinal,
        project.project_code,
        project.project_name,
        project.fiscal_year,
        at and [at.page_number, list(at.box), at.raw, at.cell_id],
    ]


def _json_to_project(
    ordinal: int,
    project_code: str | None,
    project_name: str | None,
    fiscal_year: int | None,
    at: tuple[int, tuple[float, float, float, float], str, str | None] | None,
) -> ProjectBrief:
    place = None if at is None else Place(at[0], Box(*at[1]), at[2], at[3])
    return ProjectBrief(
        ordinal=ordinal,
        project_code=project_code,
        project_name=project_name,
        fiscal_year=fiscal_year,
        code_place=place,
    )
