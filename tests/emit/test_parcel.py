"""One document as bytes: what went in comes out, and damage is seen."""

import pickle
from dataclasses import replace
from decimal import Decimal

import pytest

from extractor.emit.nesting import document_to_nested, nested_to_text
from extractor.emit.parcel import (
    TEXT,
    Parcel,
    document_to_parcel,
    packed_to_text,
    parcel_with_findings,
)
from extractor.emit.rows import document_rows
from extractor.model import DocumentBrief, Status
from tests import records

PRINTED = records.project()
CODED = replace(
    PRINTED,
    project_code="13000022P0099",
    places={**PRINTED.places, "project_code": (records.place("13000022P0099"),)},
)
DOCUMENT = records.document("a", records.project(), replace(CODED, ordinal=2))
PARCEL = document_to_parcel(DOCUMENT, "0.0.0")


def text_of(parcel: Parcel) -> str:
    return packed_to_text(parcel.head.blob(TEXT), parcel.packed(TEXT)).decode()


def test_a_parcel_holds_the_rows_and_the_json_of_its_document():
    for table, rows in document_rows(DOCUMENT, "0.0.0").items():
        assert PARCEL.rows(table) == rows
        assert PARCEL.head.blob(table).rows == len(rows)
    assert text_of(PARCEL) == nested_to_text(document_to_nested(DOCUMENT, "0.0.0"))


def test_a_parcel_is_the_same_after_it_was_stored_or_sent():
    assert Parcel.from_bytes(PARCEL.to_bytes()) == PARCEL
    assert pickle.loads(pickle.dumps(PARCEL)) == PARCEL  # noqa: S301 - our own bytes


def test_the_brief_of_a_parcel_is_that_of_its_document():
    (top,) = PARCEL.rows("documents")
    brief = DocumentBrief.of(DOCUMENT, str(top["content_digest"]))
    assert PARCEL.head.brief == brief
    assert [project.code_place is None for project in brief.projects] == [True, False]
    assert Parcel.from_bytes(PARCEL.to_bytes()).head.brief == brief


def test_the_same_document_makes_the_same_bytes():
    again = document_to_parcel(replace(DOCUMENT), "0.0.0")
    assert again.to_bytes() == PARCEL.to_bytes()


def test_every_damage_is_seen():
    whole = PARCEL.to_bytes()
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 4
        with pytest.raises(ValueError, match="not those that were written"):
            Parcel.from_bytes(bytes(damaged))


def test_a_value_that_does_not_fit_makes_a_failed_parcel():
    project = replace(records.project(), budget_total=Decimal(10) ** 30)
    head = document_to_parcel(records.document("a", project), "0.0.0").head
    assert (head.status, head.error_code) == (Status.FAILED, "value-unfit")
    assert "column budget_total" in str(head.error_message)
    assert head.brief.projects == ()


def test_findings_that_are_added_stand_in_rows_and_json():
    finding = records.finding(1, 2)
    whole = replace(DOCUMENT, findings=(*DOCUMENT.findings, finding))
    assert parcel_with_findings(PARCEL, [finding]) == document_to_parcel(whole, "0.0.0")
