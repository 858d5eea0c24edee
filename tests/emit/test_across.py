"""Findings that only a whole run shows, added when the last document has come."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.emit import RunFacts
from extractor.emit.nesting import document_to_nested, nested_to_text
from extractor.findings import Finding, Severity
from extractor.model import Document, DocumentBrief
from tests import records
from tests.emit import reading
from tests.outputs import write_output

DOCUMENTS = tuple(records.document(content) for content in "abc")
TOUCHED = DOCUMENTS[1]


def added(severity: Severity | None = None) -> tuple[Finding, ...]:
    """Return two more of a code that the document has, and one of another code."""
    same = records.finding(1, 2)
    both = records.places(expected="5万元", actual="7万元")
    other = replace(records.finding(), code="label-split", places=both, graded=severity)
    return same, same, other


def write(folder: Path, facts: RunFacts, *findings: Finding) -> None:
    def across(briefs: Iterable[DocumentBrief]) -> Mapping[str, tuple[Finding, ...]]:
        assert [brief.document_id for brief in briefs] == [
            document.document_id for document in DOCUMENTS
        ]
        return {TOUCHED.document_id: findings}

    results = [(records.outcome(each), each) for each in DOCUMENTS]
    write_output(results, folder, facts, across)


@pytest.fixture
def whole() -> Document:
    """Return the touched document as it were, had the findings been its own."""
    return replace(TOUCHED, findings=(*TOUCHED.findings, *added()))


def test_the_output_is_as_if_the_findings_had_been_there_from_the_start(
    tmp_path: Path, facts: RunFacts, whole: Document
):
    write(tmp_path / "across", facts, *added())
    results = [
        (records.outcome(each), each) for each in (DOCUMENTS[0], whole, DOCUMENTS[2])
    ]
    write_output(results, tmp_path / "start", facts)
    start, across = (reading.content(tmp_path / name) for name in ("start", "across"))
    assert across == start


def test_the_json_of_the_document_is_written_again(
    tmp_path: Path, facts: RunFacts, whole: Document
):
    write(tmp_path, facts, *added())
    path = tmp_path / "json" / f"{TOUCHED.document_id}.json"
    expected = nested_to_text(document_to_nested(whole, facts.jixiao_version))
    assert path.read_text(encoding="utf-8") == expected


def test_an_error_asks_for_eyes(tmp_path: Path, facts: RunFacts):
    write(tmp_path, facts, *added(Severity.ERROR))
    for table in ("documents", "files"):
        statuses = {
            row["document_id"]: row["status"] for row in reading.rows(tmp_path, table)
        }
        assert statuses[TOUCHED.document_id] == "review"
        assert statuses[DOCUMENTS[0].document_id] == "ok"
    run = reading.nested(tmp_path / "run.json")
    assert run["outcomes"] == {"ok": 2, "review": 1, "failed": 0, "missing": 0}


def test_a_document_has_a_brief_with_its_digest(tmp_path: Path, facts: RunFacts):
    seen: list[DocumentBrief] = []

    def across(briefs: Iterable[DocumentBrief]) -> Mapping[str, tuple[Finding, ...]]:
        seen.extend(briefs)
        return {}

    document = DOCUMENTS[0]
    write_output([(records.outcome(document), document)], tmp_path, facts, across)
    (brief,) = seen
    (row,) = reading.rows(tmp_path, "documents")
    assert brief.content_digest == row["content_digest"]
    assert (brief.file_name, brief.kind) == ("a.pdf", row["kind"])
    (first, *_) = brief.projects
    assert (first.ordinal, first.project_name) == (1, "湿地巡护费")
