"""What stands twice: in one document, and in a run of several."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractor.audit import AuditSettings, audit_document, audit_run
from extractor.findings import Severity
from extractor.geometry import Box, Place
from extractor.model import DocumentBrief, Project, ProjectBrief
from tests.audit.written import document, form

CODE = "13990326P00530110001Y"
PLACE = Place(page_number=2, box=Box(70, 100, 180, 120), raw=CODE, cell_id="t001")


def project(code: str | None, name: str) -> Project:
    places = {"project_code": (PLACE,)} if code else {}
    return replace(form(), project_code=code, project_name=name, places=places)


def brief(
    name: str,
    *codes: str | None,
    year: int | None = 2031,
    kind: str = "budget",
    digest: str | None = None,
) -> DocumentBrief:
    projects = tuple(
        ProjectBrief(
            ordinal=ordinal,
            project_code=code,
            project_name=f"项目{ordinal}",
            fiscal_year=year,
            code_place=PLACE,
        )
        for ordinal, code in enumerate(codes, start=1)
    )
    return DocumentBrief(
        document_id=name,
        file_name=f"{name}.pdf",
        kind=kind,
        content_digest=digest or name,
        projects=projects,
    )


def messages(documents: Sequence[DocumentBrief], code: str) -> dict[str, list[str]]:
    return {
        document_id: [finding.message for finding in findings if finding.code == code]
        for document_id, findings in audit_run(documents).items()
    }


def test_a_code_on_two_projects_of_a_document_is_marked_on_both():
    found = audit_document(
        document(
            project(CODE, "帐篷购置"), project("X", "队伍训练"), project(CODE, "巡查")
        )
    )
    duplicates = [finding for finding in found if finding.code == "code-duplicate"]
    assert [(each.project_ordinal, each.message) for each in duplicates] == [
        (1, f"项目编码{CODE}也用于本文件第3个项目“巡查”"),
        (3, f"项目编码{CODE}也用于本文件第1个项目“帐篷购置”"),
    ]
    assert {each.place for each in duplicates} == {PLACE}
    assert {each.actual for each in duplicates} == {CODE}


def test_projects_without_a_code_share_none():
    found = audit_document(document(project(None, "甲"), project(None, "乙")))
    assert "code-duplicate" not in {finding.code for finding in found}


def test_many_others_are_counted():
    found = audit_document(document(*(project(CODE, f"甲{n}") for n in range(5))))
    first = next(finding for finding in found if finding.code == "code-duplicate")
    assert first.message.endswith("第4个项目“甲3”等4处")


def test_a_code_in_another_document_is_marked_in_both():
    found = messages([brief("b", "X", CODE), brief("a", CODE)], "code-duplicate")
    assert found == {
        "a": [f"项目编码{CODE}也用于“b.pdf”第2个项目“项目2”"],
        "b": [f"项目编码{CODE}也用于“a.pdf”第1个项目“项目1”"],
    }
    (finding,) = audit_run([brief("b", CODE), brief("a", CODE)])["a"]
    assert (finding.project_ordinal, finding.place) == (1, PLACE)


@pytest.mark.parametrize(
    "other",
    [
        brief("b", "X"),
        brief("b", None),
        # A project keeps its code over the years, and in its self-evaluation.
        brief("b", CODE, year=2032),
        brief("b", CODE, year=None),
        brief("b", CODE, kind="self_evaluation"),
        # The same document, once more: that is said of the documents.
        brief("b", CODE, digest="a"),
    ],
)
def test_a_code_may_stand_in_another_year_or_kind_or_copy(other: DocumentBrief):
    assert not any(messages([brief("a", CODE), other], "code-duplicate").values())


def test_codes_of_one_document_alone_are_no_matter_of_the_run():
    assert not audit_run([brief("a", CODE, CODE)])


def test_documents_that_say_the_same_are_named_to_each_other():
    run = [brief("a", "X"), brief("b", "X", digest="a"), brief("c", "Y")]
    assert messages(run, "document-repeated") == {
        "a": ["内容与“b.pdf”完全相同"],
        "b": ["内容与“a.pdf”完全相同"],
    }


def test_documents_without_projects_repeat_nothing():
    assert not audit_run([brief("a"), brief("b", digest="a")])


def test_documents_that_could_not_be_read_repeat_nothing():
    failed = [replace(brief(name, "X"), content_digest=None) for name in "ab"]
    assert not any(messages(failed, "document-repeated").values())
    assert all(messages(failed, "code-duplicate").values())


def test_the_order_of_the_documents_changes_nothing():
    run = [brief("b", "X", CODE), brief("a", CODE), brief("c", CODE, digest="a")]
    assert audit_run(run) == audit_run(run[::-1])


def test_rules_over_a_run_can_be_switched_off_and_graded():
    run = [brief("a", CODE), brief("b", CODE)]
    assert not audit_run(run, AuditSettings(disabled=frozenset({"code-duplicate"})))
    graded = AuditSettings(graded={"code-duplicate": Severity.ERROR})
    (finding,) = audit_run(run, graded)["a"]
    assert finding.severity is Severity.ERROR
