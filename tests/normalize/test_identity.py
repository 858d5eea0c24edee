"""What tells a project: its code, its name, its key, and the year its code bears."""

from extractor.model import DocumentHead, RawProject
from extractor.normalize.codes import hebei_check_character
from tests.normalize.raw import (
    CODE,
    UNDATED,
    codes,
    normalized,
    one,
    place,
    project,
)


def test_a_code_is_cleaned_checked_and_makes_the_key():
    only = one(project(project_code=f"[{CODE[:9]} {CODE[9:]}]"), UNDATED)
    assert (only.project_code, only.project_code_valid) == (CODE, True)
    assert (only.project_key, only.fiscal_year) == (CODE, 2023)


def test_a_wrong_code_stays_as_printed_and_tells_no_year():
    wrong = CODE[:-1] + ("0" if CODE[-1] != "0" else "1")
    only = one(project(project_code=wrong), UNDATED)
    assert (only.project_code, only.project_code_valid) == (wrong, False)
    assert only.fiscal_year is None


def test_a_document_takes_the_year_that_its_codes_agree_on():
    coded = project(project_code=CODE)
    dated = normalized(coded, project(), head=UNDATED)
    assert (dated.head.fiscal_year, dated.head.fiscal_year_source) == (2023, "code")
    assert dated.findings == ()
    kept = normalized(coded, head=DocumentHead(fiscal_year=2024))
    assert (kept.head.fiscal_year, kept.projects[0].fiscal_year) == (2024, 2024)


def coded(body: str) -> RawProject:
    return project(project_code=body + hebei_check_character(body))


def test_the_year_of_the_codes_is_that_of_every_project():
    joined = project("central-project", project_name="51999921R000000012345-修路")
    dated = normalized(project(), project(project_code=CODE), joined, head=UNDATED)
    assert [only.fiscal_year for only in dated.projects] == [2023, 2023, 2023]


def test_codes_of_two_years_tell_none():
    goes_on = coded("13999922P0012341000A")
    document = normalized(project(project_code=CODE), goes_on, head=UNDATED)
    assert (document.head.fiscal_year, document.head.fiscal_year_source) == (None, None)
    assert [only.fiscal_year for only in document.projects] == [None, None]
    assert codes(document) == ["year-unknown"]


def test_a_code_that_fails_its_check_does_not_outvote_one_that_passes():
    wrong = CODE[:7] + "9" + CODE[8:]
    document = normalized(
        project(project_code=CODE), project(project_code=wrong), head=UNDATED
    )
    assert document.head.fiscal_year == 2023
    assert [only.project_code_valid for only in document.projects] == [True, False]


def test_a_code_of_a_form_without_a_check_tells_no_year():
    document = normalized(project("central-project", project_code=CODE), head=UNDATED)
    assert document.projects[0].project_code_valid is None
    assert document.head.fiscal_year is None


def test_a_dash_in_the_code_s_cell_is_no_code():
    only = one(project(project_code="—", project_name="修路"))
    assert (only.project_code, only.project_code_valid) == (None, None)
    assert only.project_key == "|修路"


def test_a_name_joined_to_the_code_in_its_cell_is_split_off():
    joined = f"[{CODE}]-修路"
    alone = one(project(project_code=joined))
    assert (alone.project_code, alone.project_name) == (CODE, "修路")
    assert alone.places["project_name"] == (place(joined),)
    beside = one(project(project_code=joined, project_name="修乡道"))
    assert (beside.project_code, beside.project_code_valid) == (CODE, True)
    assert beside.project_name == "修乡道"


def test_a_document_without_any_year_is_told_so():
    assert codes(normalized(project(), head=UNDATED)) == ["year-unknown"]
    assert normalized(head=UNDATED).findings == ()


def test_a_code_in_front_of_the_name_counts_when_none_is_printed():
    joined = "51999921R000000012345-修路"
    only = one(project("central-project", project_name=joined))
    assert (only.project_code, only.project_name) == (joined[:21], "修路")
    assert only.project_code_valid is None
    assert only.places["project_code"] == (place(joined),)
    kept = one(project(project_name=joined, project_code=CODE))
    assert (kept.project_code, kept.project_name) == (CODE, joined)


def test_the_key_without_a_code_is_department_and_name_folded():
    head = DocumentHead(department="某某 市（本级）局", fiscal_year=2024)
    only = one(project("central-project", project_name="修 路"), head)
    assert (only.project_key, only.fiscal_year) == ("某某市(本级)局|修路", 2024)
    assert one(project("central-project")).project_key is None
