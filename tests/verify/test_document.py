"""Two readings of one document: each page is drawn as the one and the other saw it."""

from dataclasses import replace

import pytest

from extractor.findings import Finding
from extractor.geometry import Place
from extractor.model import (
    DocumentHead,
    Extracted,
    Page,
    RawField,
    RawPlan,
    RawProject,
)
from extractor.verify import verify_document
from tests.records import place
from tests.steps import pages_to_projects
from tests.writing import written

FORM = """
    中央对地方专项转移支付区域绩效目标表

    专项名称 | 湿地补助 | < | <
    中央主管部门 | 财政部 | < | <
    投入金额 | 60万元 | 中央补助 | 50万元
    年度目标 | 修复湿地 | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 修复面积 | 1800公顷
    ^ | ^ | 监测站点 | 20个
    ^ | ^ | 巡护里程 | 90公里
"""
OTHER_FORM = FORM.replace("湿地", "林地")


def read(*pages: Page, reader: str = "pdfium") -> Extracted:
    """Return the document whose pages a reader saw so."""
    return Extracted(
        page_count=len(pages),
        head=DocumentHead(title="绩效目标表", department="某省", fiscal_year=2024),
        projects=pages_to_projects(*pages),
        sections=(),
        cells=(),
        glyph_count=0,
        glyph_unplaced_count=0,
        text_source="native",
        producer=None,
        findings=(),
        reader=reader,
    )


def compared(one: str, other: str) -> tuple[Finding, ...]:
    again = read(written(other), reader="pdfplumber")
    return verify_document(read(written(one)), again)


def texts(finding: Finding) -> tuple[str | None, str | None]:
    return finding.actual, finding.expected


def place_of(finding: Finding) -> Place:
    assert finding.place is not None
    return finding.place


def test_two_readings_alike_give_no_finding():
    assert len(read(written(FORM)).projects[0].indicators) == 3
    assert compared(FORM, FORM) == ()


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ("湿地补助", "湿地补肋", "project_name"),
        ("财政部", "财致部", "supervisor"),
        ("60万元", "80万元", "fund amount total annual requested"),
        ("50万元", "5O万元", "fund amount fiscal annual requested"),
        ("修复湿地", "修复温地", "goal text annual"),
    ],
)
def test_a_value_of_the_head_that_differs_is_told_with_both_readings(
    was: str, becomes: str, named: str
):
    (finding,) = compared(FORM, FORM.replace(was, becomes))
    assert finding.code == "verify-differs"
    assert texts(finding) == (was, becomes)
    assert (finding.project_ordinal, finding.indicator_ordinal) == (1, None)
    assert place_of(finding).raw == was
    assert finding.message == (
        f"{named}两次读取不一致:pdfium读作{was},pdfplumber读作{becomes}"
    )
    assert finding.basis == "pdfplumber"


def test_a_value_of_a_row_is_told_with_the_row():
    (finding,) = compared(FORM, FORM.replace("20个", "26个"))
    assert texts(finding) == ("20个", "26个")
    assert (finding.project_ordinal, finding.indicator_ordinal) == (1, 2)
    assert place_of(finding).raw == "20个"


def test_a_label_over_many_rows_is_told_for_each():
    found = compared(FORM, FORM.replace("数量指标", "质量指标"))
    assert [finding.indicator_ordinal for finding in found] == [1, 2, 3]


def test_a_value_that_only_one_has_is_told():
    blank = FORM.replace("财政部", "")
    (lost,) = compared(FORM, blank)
    (gained,) = compared(blank, FORM)
    assert {texts(lost)[0], texts(gained)[1]} == {"财政部"}
    assert texts(lost)[1] in (None, "")
    assert "财政部" in gained.message


def field(text: str) -> RawField:
    return RawField(text=text, places=(place(text),))


def with_one(text: str) -> RawProject:
    """Return a form in which each block has one value, all of this text."""
    (form,) = read(written(FORM)).projects
    fund = replace(form.funds[0], label=field(text), amount=field(text))
    goal = replace(form.goals[0], label=field(text), text=field(text))
    return replace(
        form,
        heading=field(text),
        fields={"supervisor": field(text)},
        funds=(fund, fund),
        plans=(RawPlan(label=field(text), ratio=field(text)),),
        goals=(replace(goal, actual=field(text)),),
    )


def test_every_value_of_every_block_is_compared():
    one, other = (
        replace(read(written(FORM)), projects=(with_one(text),)) for text in "甲乙"
    )
    found = verify_document(one, replace(other, reader="pdfplumber"))
    assert [finding.message.partition("两次")[0] for finding in found] == [
        "heading",
        "supervisor",
        "fund label total annual requested",
        "fund amount total annual requested",
        "fund label total annual requested (2)",
        "fund amount total annual requested (2)",
        "plan label 1",
        "plan ratio 1",
        "goal label annual",
        "goal text annual",
        "goal actual annual",
    ]
    assert {texts(finding) for finding in found} == {("甲", "乙")}


def test_a_form_known_by_another_template_is_told():
    one = read(written(FORM))
    form = replace(one.projects[0], form="central-project")
    (finding,) = verify_document(one, replace(one, projects=(form,)))
    assert texts(finding) == ("transfer-payment", "central-project")


def test_a_field_that_only_one_has_is_told_without_the_other():
    one = read(written(FORM))
    (form,) = one.projects
    fields = {key: value for key, value in form.fields.items() if key != "supervisor"}
    short = replace(one, projects=(replace(form, fields=fields),))
    (lost,), (gained,) = verify_document(one, short), verify_document(short, one)
    assert (texts(lost), texts(gained)) == (("财政部", None), (None, "财政部"))
    assert lost.place == gained.place == form.fields["supervisor"].places[0]


def test_a_form_of_which_one_saw_only_the_head_is_the_same_form():
    one = read(written(FORM))
    head = replace(one.projects[0], indicators=())
    found = verify_document(one, replace(one, projects=(head,)))
    assert [finding.indicator_ordinal for finding in found] == [1, 2, 3]


def test_a_row_that_only_one_has_shifts_no_other():
    # The line between two rows is missing in one reading, and the row with it.
    one = read(written(FORM))
    (form,) = one.projects
    fewer = replace(form, indicators=(form.indicators[0], form.indicators[2]))
    short = replace(one, projects=(fewer,), reader="pdfplumber")

    (lost,) = verify_document(one, short)
    assert texts(lost) == ("产出指标/数量指标/监测站点/20个", None)
    assert lost.indicator_ordinal == 2
    assert place_of(lost) == form.indicators[1].place

    (gained,) = verify_document(short, one)
    assert texts(gained) == (None, "产出指标/数量指标/监测站点/20个")
    assert gained.indicator_ordinal is None
    assert "(无)" in gained.message


def test_a_form_that_only_one_has_is_told_with_its_place():
    pages = written(FORM), written(OTHER_FORM, number=2)
    both, first = read(*pages), read(*pages)
    alone = replace(first, projects=first.projects[1:], reader="pdfplumber")

    (lost,) = verify_document(both, alone)
    assert texts(lost) == ("湿地补助", None)
    assert (lost.project_ordinal, place_of(lost).page_number) == (1, 1)

    (gained,) = verify_document(alone, both)
    assert texts(gained) == (None, "湿地补助")
    assert (gained.project_ordinal, place_of(gained).page_number) == (None, 1)


def test_the_forms_of_one_page_are_paired_by_place():
    two = f"{FORM}\n\n{OTHER_FORM}"
    again = two.replace("林地补助", "林地补肋")
    (finding,) = compared(two, again)
    assert (finding.project_ordinal, texts(finding)) == (2, ("林地补助", "林地补肋"))


def test_facts_of_the_document_are_compared():
    one = read(written(FORM))
    head = replace(one.head, title=None, fiscal_year=2025)
    other = replace(one, page_count=2, head=head, reader="pdfplumber")
    found = verify_document(one, other)
    assert [texts(finding) for finding in found] == [
        ("1", "2"),
        ("绩效目标表", None),
        ("2024", "2025"),
    ]
    assert {finding.place for finding in found} == {None}
    assert {finding.project_ordinal for finding in found} == {None}
