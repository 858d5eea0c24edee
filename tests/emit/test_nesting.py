"""Rows inside their parents, as JSON holds them."""

import json
from dataclasses import replace

from extractor.contract import canonical_json
from extractor.emit.nesting import rows_to_nested
from extractor.emit.rows import document_rows
from extractor.model import Document
from tests import records


def read_back(document: Document):
    return json.loads(canonical_json(rows_to_nested(document_rows(document, "1"))))


def test_rows_stand_in_print_order_also_past_a_thousand():
    document = records.document("a", records.project(1, indicators=1001))
    nested = read_back(document)
    (project,) = nested["projects"]
    ordinals = [row["ordinal"] for row in project["indicators"]]
    assert ordinals == list(range(1, 1002))


def test_findings_stand_in_what_they_are_about():
    nested = read_back(records.document())
    first, second = nested["projects"]
    assert [row["project_id"] for row in nested["findings"]] == [None]
    assert len(first["findings"]) == 3
    assert second["findings"] == []


def test_a_finding_holds_the_places_of_both_sides_it_compares():
    both = records.places(expected="5万元", actual="7万元")
    document = records.document()
    findings = tuple(replace(finding, places=both) for finding in document.findings)
    nested = read_back(replace(document, findings=findings))
    of_document, of_project = nested["findings"][0], nested["projects"][0]["findings"]
    for finding in (of_document, *of_project):
        raws = {side: parts[0]["raw"] for side, parts in finding["places"].items()}
        assert raws == {"actual": "7万元", "expected": "5万元"}


def test_cells_are_left_out():
    nested = read_back(records.document())
    assert "cells" not in nested
    assert "places" not in nested
