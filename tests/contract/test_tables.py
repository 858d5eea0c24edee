"""The tables are declared well: each rule of the contract that a machine can hold."""

import re

import pytest

from extractor.contract import TABLES, Table, Type, table_named
from extractor.contract.common import place

COLUMNS = {
    "files": "source document_id file_name file_bytes status error_code error_message",
    "documents": "document_id sha256 file_name file_bytes page_count title department"
    " fiscal_year fiscal_year_source kind text_source status error_code error_message"
    " form_count indicator_count finding_count glyph_count glyph_unplaced_count"
    " content_digest producer jixiao_version contract_version",
    "sections": "section_id document_id ordinal part number heading role text"
    " page_first page_last",
    "projects": "project_id document_id ordinal form project_key heading project_code"
    " project_code_valid project_name supervisor supervisor_code implementer nature"
    " category start_date end_date purpose budget_total budget_fiscal budget_carryover"
    " budget_other budget_lifetime fiscal_year page_first page_last confidence",
    "funds": "fund_id project_id document_id ordinal scope label kind stage amount_raw"
    " amount amount_unit amount_unit_source PLACE",
    "plans": "plan_id project_id document_id ordinal label month ratio_raw ratio PLACE",
    "goals": "goal_id project_id document_id ordinal scope label text actual_text"
    " PLACE",
    "indicators": "indicator_id project_id document_id project_code project_name"
    " fiscal_year ordinal scope level1 level2 level3 level1_class level2_class"
    " description target_raw target_kind operator operator_implied operator_raw low"
    " high unit unit_raw dimension base_low base_high base_unit date_from date_to"
    " grades_raw target_note weight weight_raw direction basis actual_raw actual score"
    " deviation PLACE text_source confidence",
    "findings": "finding_id document_id project_id indicator_id code severity message"
    " expected actual basis PLACE",
    "places": "row_id column_name part document_id table_name cell_id PLACE raw"
    " text_source confidence",
    "cells": "cell_id part document_id table_ordinal row_index column_index row_span"
    " column_span text PLACE text_source confidence",
}
"""What other programs load by name: a change here is a change of the contract."""

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def test_the_columns_are_those_of_version_1_in_their_order():
    box = " ".join(column.name for column in place())
    wanted = {
        name: columns.replace("PLACE", box).split() for name, columns in COLUMNS.items()
    }
    declared = {table.name: [c.name for c in table.columns] for table in TABLES}
    assert declared == wanted
    assert list(declared) == list(wanted)


@each_table
def test_the_key_leads_and_is_never_null(table: Table):
    leading = table.columns[: len(table.key)]
    assert tuple(column.name for column in leading) == table.key
    assert not any(column.null for column in leading)


@each_table
def test_names_are_plain_and_every_description_is_a_sentence_in_its_language(
    table: Table,
):
    assert len({column.name for column in table.columns}) == len(table.columns)
    for column in table.columns:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
        assert re.search(r"[\u4e00-\u9fff]", column.zh), column.name
        assert column.en.endswith((".", "…")), column.name
        assert "|" not in column.zh + column.en, "it would end a cell of the page"


def test_the_same_name_has_the_same_type_in_every_table():
    types: dict[str, set[Type]] = {}
    for table in TABLES:
        for column in table.columns:
            types.setdefault(column.name, set()).add(column.type)
    # A finding quotes what is printed, where an indicator has a figure; a section's
    # part is a printed name, a place's part is counted.
    assert types.pop("actual") == {Type.TEXT, Type.FIGURE}
    assert types.pop("part") == {Type.TEXT, Type.INT32}
    assert {name: found for name, found in types.items() if len(found) > 1} == {}


@each_table
def test_a_suffix_says_the_type(table: Table):
    wanted = {
        "_id": Type.TEXT,
        "_raw": Type.TEXT,
        "_date": Type.DATE,
        "_class": Type.TEXT,
    }
    for column in table.columns:
        for suffix, type_ in wanted.items():
            assert column.type is type_ or not column.name.endswith(suffix)


def test_an_unknown_table_or_column_is_a_key_error():
    with pytest.raises(KeyError):
        table_named("forms")
    with pytest.raises(KeyError):
        table_named("plans").named("amount")
