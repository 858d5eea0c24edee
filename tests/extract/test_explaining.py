"""Form parts to fits: why a table is which form, told without deciding anything."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractor.extract import explain_tables, extract_document
from extractor.extract.joining import parts_to_fits
from extractor.extract.joining.explaining import nearest_text
from extractor.forms import Forms
from extractor.model import FormFit, Page, Source, TableFit
from tests.steps import pages_to_parts, shipped_forms
from tests.writing import written

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = sorted(CORPUS.glob("*/*/*.pdf"))

HEBEI = """
    1、湿地围栏维护项目绩效目标表

    项目编码 | 无     | 项目名称 | 湿地围栏维护 | <
    一级指标 | 二级指标 | 三级指标 | 绩效指标值   | 指标确定依据
    产出指标 | 数量指标 | 围栏长度 | ≥30公里      | 计划
"""


def fits_of(*pages: Page) -> tuple[TableFit, ...]:
    return parts_to_fits(pages_to_parts(*pages), shipped_forms())


def fit_named(table: TableFit, form: str) -> FormFit:
    (fit,) = (fit for fit in table.fits if fit.form == form)
    return fit


def test_a_table_is_told_with_the_template_that_won_first():
    (table,) = fits_of(written(HEBEI))
    assert (table.form, table.begins) == ("hebei-project", True)
    assert table.heading == "1、湿地围栏维护项目绩效目标表"
    assert table.fits[0].form == "hebei-project"
    assert {fit.form for fit in table.fits} == {
        t.form for t in shipped_forms().templates
    }


def test_each_required_label_is_told_with_the_text_that_meets_it():
    (table,) = fits_of(written(HEBEI))
    fit = fit_named(table, "hebei-project")
    assert fit.is_satisfied
    printed = [each.printed for each in fit.requirements]
    assert printed == ["项目编码", "项目名称", "三级指标", "绩效指标值"]
    assert not any(each.is_forgiven for each in fit.requirements)
    assert fit.opening == "项目编码"
    assert fit.columns == {
        "level1": "一级指标",
        "level2": "二级指标",
        "level3": "三级指标",
        "target_raw": "绩效指标值",
        "basis": "指标确定依据",
    }


def test_what_a_template_looks_for_is_found_or_not_found():
    (table,) = fits_of(written(HEBEI))
    fit = fit_named(table, "hebei-project")
    assert {"field project_code", "column level3"} <= set(fit.found)
    assert {"field supervisor", "fund total annual"} <= set(fit.not_found)
    assert not set(fit.found) & set(fit.not_found)


def test_a_label_that_is_not_printed_comes_with_the_text_most_like_it():
    (table,) = fits_of(written(HEBEI.replace("绩效指标值  ", "目标的指标值")))
    assert table.form is None
    (lacking,) = fit_named(table, "hebei-project").missing
    assert lacking.labels == ("指标值", "绩效指标值")
    assert (lacking.printed, lacking.nearest) == (None, "目标的指标值")
    assert table.findings[0].code == "form-incomplete"


def test_what_is_a_label_already_is_not_the_nearest_text():
    (table,) = fits_of(written(HEBEI.replace("绩效指标值  ", "考核标准值  ")))
    (lacking,) = fit_named(table, "hebei-project").missing
    assert lacking.nearest == "考核标准值"


def test_a_label_met_only_by_forgiving_a_character_says_so():
    (table,) = fits_of(written(HEBEI.replace("项目编码", "项日编码")))
    first, *others = fit_named(table, "hebei-project").requirements
    assert (first.printed, first.is_forgiven) == ("项日编码", True)
    assert not any(each.is_forgiven for each in others)


def test_a_label_with_its_value_in_one_cell_is_no_forgiven_one():
    (table,) = fits_of(written(HEBEI.replace("项目编码 |", "项目编码：7 |")))
    first, *_ = fit_named(table, "hebei-project").requirements
    assert (first.printed, first.is_forgiven) == ("项目编码：7", False)


CUT = (
    """
    1、湿地围栏维护项目绩效目标表

    项目 | 无 | 项目 | 湿地围栏 | <
    """,
    """
    编码     |          | 名称     | 维护       | <
    一级指标 | 二级指标 | 三级指标 | 绩效指标值 | 指标确定依据
    产出指标 | 数量指标 | 围栏长度 | ≥30公里    | 计划
    """,
)


def test_a_label_cut_by_the_page_break_is_told_whole():
    pages = (written(text, number=number) for number, text in enumerate(CUT, start=1))
    parts = pages_to_parts(*pages)
    (hebei,) = (t for t in shipped_forms().templates if t.form == "hebei-project")
    # Cell by cell this one lacks less, and so is tried first.
    asks = (("三级指标",), ("指标值", "绩效指标值"), ("预算总数",))
    other = replace(hebei, form="other", requires=asks)
    (table,) = parts_to_fits(parts, Forms(templates=(other, hebei)))
    assert (table.form, table.page_first, table.page_last) == ("hebei-project", 1, 2)
    winner, loser = table.fits
    printed = [each.printed for each in winner.requirements]
    assert printed == ["项目编码", "项目名称", "三级指标", "绩效指标值"]
    assert (loser.form, len(loser.missing)) == ("other", 1)


def test_a_label_that_shows_another_form_is_told():
    (hebei,) = (t for t in shipped_forms().templates if t.form == "hebei-project")
    forms = Forms(templates=(replace(hebei, excludes=("确定依据", "指标确定依据")),))
    (table,) = parts_to_fits(pages_to_parts(written(HEBEI)), forms)
    (fit,) = table.fits
    assert table.form is None
    assert (fit.missing, fit.is_satisfied) == ((), False)
    assert fit.excluded_by == "指标确定依据"


@pytest.mark.parametrize(
    ("labels", "printed", "nearest"),
    [
        (("指标值",), ["指标名称", "目标指标值"], "目标指标值"),
        (("指标值",), ["预算数"], None),
        (("指标值", "目标值"), ["年度目标值"], "年度目标值"),
        (("值" * 60,), ["值" * 60], None),
        (("值" * 60,), ["值" * 59], "值" * 59),
        (("指标值",), [], None),
        (("指标值",), ["", "指标甲值", "指标乙值"], "指标甲值"),
        (("指标值",), ["考核标准值"], "考核标准值"),
        (("指标值",), ["考核的标准值"], None),
    ],
)
def test_the_nearest_text_shares_at_least_half_with_a_label(
    labels: tuple[str, ...], printed: list[str], nearest: str | None
):
    assert nearest_text(labels, printed) == nearest


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_the_forms_told_of_are_the_forms_that_are_read(case: Path):
    source = Source(source="a", file_name="a.pdf", content=case.read_bytes())
    forms = shipped_forms()
    extracted = extract_document(source, forms)
    told: dict[int, TableFit] = {}
    for number in range(1, extracted.page_count + 1):
        for table in explain_tables(source, forms, number):
            assert table.page_first <= number <= table.page_last
            told[table.ordinal] = table
    read = [(p.form, p.page_first, p.page_last) for p in extracted.projects]
    won = [(t.form, t.page_first, t.page_last) for t in told.values() if t.form]
    assert won == read
    for table in told.values():
        assert table.form is None or table.fits[0].is_satisfied


def test_a_page_that_is_not_there_is_an_index_error():
    source = Source(source="a", file_name="a.pdf", content=CASES[0].read_bytes())
    with pytest.raises(IndexError, match="no page 99; of its"):
        explain_tables(source, shipped_forms(), 99)
