"""One document to rows: ids, places, what is repeated, and the digest."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.contract import UnfitError
from extractor.emit.rows import document_rows
from extractor.findings import Severity
from extractor.geometry import Box
from extractor.model import Document, Project, Status
from tests import records

ID = records.document().document_id


def column(document: Document, table: str, name: str) -> list[object]:
    return [row[name] for row in document_rows(document, "1")[table]]


def digest(document: Document) -> object:
    return document_rows(document, "1")["documents"][0]["content_digest"]


def test_ids_count_within_their_parent():
    document = records.document()
    assert column(document, "sections", "section_id") == [f"{ID}-s001"]
    assert column(document, "projects", "project_id") == [f"{ID}-001", f"{ID}-002"]
    assert column(document, "funds", "fund_id")[1] == f"{ID}-002-f01"
    assert column(document, "plans", "plan_id")[1] == f"{ID}-001-p02"
    assert column(document, "goals", "goal_id")[1] == f"{ID}-001-g02"
    assert column(document, "indicators", "indicator_id")[3] == f"{ID}-002-i002"
    assert column(document, "cells", "cell_id")[0] == f"{ID}-t001-r01-c01"


def test_findings_count_per_row_and_code():
    assert column(records.document(), "findings", "finding_id") == [
        f"{ID}-001-i002-row-joined-1",
        f"{ID}-001-i002-row-joined-2",
        f"{ID}-001-row-joined-1",
        f"{ID}-row-joined-1",
    ]


def test_a_finding_of_another_code_renumbers_nothing():
    document = records.document()
    other = replace(records.finding(1, 2), code="label-split")
    more = replace(document, findings=(other, *document.findings))
    old = set(column(document, "findings", "finding_id"))
    assert old < set(column(more, "findings", "finding_id"))


def test_a_finding_about_the_whole_document_has_no_place():
    row = document_rows(records.document(), "1")["findings"][-1]
    absent = ("project_id", "indicator_id", "page_number", "x0", "y1")
    assert {row[name] for name in absent} == {None}
    assert row["severity"] == "info"


def test_a_finding_has_the_places_of_both_sides_it_compares():
    both = records.places(expected="5万元", actual="7万元")
    finding = replace(records.finding(1), code="label-split", places=both)
    document = replace(records.document(), findings=(finding,))
    rows = document_rows(document, "1")
    found = [row for row in rows["places"] if row["table_name"] == "findings"]
    assert [(row["row_id"], row["column_name"], row["raw"]) for row in found] == [
        (f"{ID}-001-label-split-1", "actual", "7万元"),
        (f"{ID}-001-label-split-1", "expected", "5万元"),
    ]


def test_a_severity_that_its_user_gave_counts():
    finding = replace(records.finding(1), graded=Severity.ERROR)
    document = replace(records.document(), findings=(finding,))
    assert column(document, "findings", "severity") == ["error"]


def test_a_value_over_a_page_break_has_two_places():
    rows = document_rows(records.document(), "1")["places"]
    parts = [
        (row["part"], row["page_number"], row["raw"])
        for row in rows
        if row["row_id"] == f"{ID}-001-i001" and row["column_name"] == "description"
    ]
    assert parts == [(1, 1, "全年完成巡护"), (2, 2, "的次数")]


def test_a_place_names_its_table_and_its_cell():
    row = document_rows(records.document(), "1")["places"][0]
    assert (row["row_id"], row["table_name"]) == (f"{ID}-001", "projects")
    assert row["cell_id"] == f"{ID}-t001-r01-c01"
    assert (row["x0"], row["x1"]) == (70.12, 180.46)


def test_a_place_outside_tables_has_no_cell():
    project = records.project()
    outside = replace(
        project, places={"heading": (records.place("一")._replace(cell_id=None),)}
    )
    document = records.document("a", outside)
    assert column(document, "places", "cell_id")[0] is None


def test_indicators_repeat_what_names_their_project():
    project = replace(records.project(), project_code="130000", fiscal_year=2032)
    (row, _) = document_rows(records.document("a", project), "1")["indicators"]
    told = (row["project_code"], row["project_name"], row["fiscal_year"])
    assert told == ("130000", "湿地巡护费", 2032)


def test_recognised_text_is_told_from_native():
    marked = replace(records.indicator(), text_source="ocr", confidence=0.8)
    project = replace(records.project(), indicators=(marked,))
    rows = document_rows(records.document("a", project), "1")["places"]
    sources = {
        (row["table_name"], row["text_source"], row["confidence"]) for row in rows
    }
    assert ("indicators", "ocr", 0.8) in sources
    assert ("projects", "native", 1.0) in sources


def test_coordinates_are_never_minus_zero():
    cell = replace(records.cell(), box=Box(-0.001, 0, 1, 1))
    document = replace(records.document(), cells=(cell,))
    assert [str(x) for x in column(document, "cells", "x0")] == ["0.0"]


def test_the_document_row_counts_what_is_below_it():
    (row,) = document_rows(records.document(), "1.2")["documents"]
    counts = [row[f"{name}_count"] for name in ("form", "indicator", "finding")]
    assert counts == [2, 4, 4]
    assert (row["jixiao_version"], row["contract_version"]) == ("1.2", 1)


def test_the_digest_is_of_the_values_not_of_the_file():
    document = records.document("a")
    saved_again = replace(
        records.document("b"), producer="another", file_bytes=9, findings=()
    )
    assert digest(document) == digest(saved_again)


@pytest.mark.parametrize(
    "changed",
    [
        replace(records.project(), budget_total=Decimal("193600.01")),
        replace(records.project(), purpose="巡护"),
        replace(records.project(), indicators=(records.indicator(),)),
        replace(records.project(), plans=()),
    ],
)
def test_the_digest_changes_with_any_value(changed: Project):
    document = records.document("a", records.project())
    assert digest(replace(document, projects=(changed,))) != digest(document)


def test_a_row_that_moves_to_another_project_changes_the_digest():
    one, two = records.project(1, indicators=2), records.project(2, indicators=1)
    other, another = records.project(1, indicators=1), records.project(2, indicators=2)
    before, after = (
        records.document("a", one, two),
        records.document("a", other, another),
    )
    assert digest(before) != digest(after)


def test_a_failed_document_has_no_digest():
    failed = Document(
        sha256="0" * 64, file_name="x.pdf", file_bytes=1, status=Status.FAILED
    )
    assert digest(failed) is None


def test_a_value_that_does_not_fit_is_named_with_its_row():
    project = replace(records.project(), budget_total=Decimal(10) ** 18)
    with pytest.raises(UnfitError, match=f"projects {ID}-001, column budget_total: 1"):
        document_rows(records.document("a", project), "1")
