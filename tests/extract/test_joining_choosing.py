"""Which template a table is a form of, and what is said of one that is none."""

from dataclasses import replace

import pytest

from extractor.extract.joining import join_forms
from extractor.extract.joining.choosing import rank_templates, template_fit
from extractor.forms import Forms
from extractor.geometry import Box
from extractor.model import Form
from tests.steps import pages_to_forms, pages_to_parts, shipped_forms
from tests.writing import written

HEBEI = shipped_forms().named("hebei-project")
CENTRAL = shipped_forms().named("central-project")
REQUIRED = ("项目编码", "项目名称", "三级指标", "指标值")


def forms_of(*texts: str) -> tuple[Form, ...]:
    """Return the forms on pages with these texts."""
    return pages_to_forms(
        *(written(text, number=n) for n, text in enumerate(texts, start=1))
    )


def codes(*texts: str) -> list[str]:
    """Return the codes of what is said of the tables on pages with these texts."""
    return [f.code for form in forms_of(*texts) for f in form.findings]


def labels(count: int, *more: str) -> str:
    """Return rows with so many labels of the upper part of a central form."""
    known = [
        "项目名称", "主管部门", "实施单位", "项目属性", "项目类别", "项目期",
        "计划开始日期", "计划完成日期", "项目概况",
    ]  # fmt: skip
    return "\n".join([*(f"{label} | 无 | 无" for label in known[:count]), *more])


def test_a_template_is_met_when_one_synonym_of_each_requirement_is_printed():
    texts = ["项目代码", "项目名称", "三级指标", "绩效指标值"]
    assert template_fit(texts, HEBEI).missing == ()


@pytest.mark.parametrize("lacking", REQUIRED)
def test_what_is_not_printed_is_missing_by_its_first_name(lacking: str):
    texts = [text for text in REQUIRED if text != lacking]
    assert template_fit(texts, HEBEI).missing == (lacking,)


def test_a_fit_counts_each_known_label_once():
    fit = template_fit([*REQUIRED, "项目名称", "湿地", ""], HEBEI)
    assert (fit.labels, fit.columns) == (4, 2)


def test_a_label_with_its_value_in_one_cell_counts():
    texts = ["项目编码：A01", "项目名称：河道保洁", "三级指标", "指标值"]
    assert template_fit(texts, HEBEI).missing == ()


@pytest.mark.parametrize(("length", "missing"), [(59, ()), (60, ("项目名称",))])
def test_a_long_text_is_no_label_with_its_value(length: int, missing: tuple[str, ...]):
    name = "项目名称：".ljust(length, "河")
    texts = ["项目编码", name, "三级指标", "指标值"]
    assert template_fit(texts, HEBEI).missing == missing


def test_of_two_met_templates_the_one_that_requires_more_wins():
    shanghai = [
        "项目名称", "年度资金申请总额", "项目总目标", "三级指标", "指标值",
    ]  # fmt: skip
    fits = rank_templates(shanghai, shipped_forms())
    assert [fit.template.form for fit in fits if not fit.missing] == [
        "shanghai-project",
        "central-project",
    ]


def test_of_two_that_require_as_much_the_one_that_knows_more_labels_wins():
    both = Forms(templates=(CENTRAL, HEBEI))
    texts = [*REQUIRED, "年度资金总额"]
    assert rank_templates([*texts, "指标描述", "预算数"], both)[0].template is HEBEI
    assert rank_templates([*texts, "项目属性", "项目期"], both)[0].template is CENTRAL


def test_what_is_met_comes_before_what_requires_more():
    fits = rank_templates(list(REQUIRED), shipped_forms())
    assert fits[0].template is HEBEI


def test_a_label_of_another_form_keeps_a_table_from_being_this_one():
    strict = replace(HEBEI, excludes=("中央主管部门",))
    assert template_fit(REQUIRED, strict).missing == ()
    assert template_fit([*REQUIRED, "中央主管部门"], strict).missing == (
        "no 中央主管部门",
    )


@pytest.mark.parametrize(("count", "found"), [(7, []), (8, ["form-incomplete"])])
def test_a_table_that_comes_near_a_form_is_told_with_what_it_lacks(
    count: int, found: list[str]
):
    assert codes(labels(count)) == found


def test_what_a_near_form_lacks_is_named_with_its_place():
    (form,) = forms_of(labels(9))
    (finding,) = form.findings
    assert form.template is None
    assert finding.expected == "年度资金总额、三级指标、指标值"
    assert finding.expected in finding.message
    assert CENTRAL.title_zh in finding.message
    assert finding.place is not None
    assert finding.place.page_number == 1
    assert finding.place.box == Box.around(c.parts[0].box for c in form.cells)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("一级指标 | 二级指标 | 三级指标 | 指标值", ["part-orphaned"]),
        ("甲 | 二级指标 | 三级指标 | 指标值", ["part-orphaned"]),
        ("甲 | 乙 | 三级指标 | 指标值", []),
        ("一级指标 | 二级指标 | 三级指标 | 分值", ["part-orphaned"]),
        ("一级指标 | 二级指标 | 三级指标 | 得分", []),
    ],
)
def test_an_indicator_grid_without_its_form_is_orphaned(header: str, found: list[str]):
    assert codes(f"{header}\n产出指标 | 数量指标 | 清扫 | 3公里") == found


def test_a_grid_with_labels_of_a_form_above_it_lacks_a_label_and_is_no_orphan():
    upper = "主管部门 | 水务局 | 实施单位 | 保洁队"
    grid = "一级指标 | 二级指标 | 三级指标 | 指标值"
    assert codes(f"{upper}\n{grid}") == ["form-incomplete"]


def test_a_form_that_begins_is_no_orphan_whatever_it_lacks():
    grid = "一级指标 | 二级指标 | 三级指标 | 指标值\n产出 | 数量 | 清扫 | 3公里"
    (part,) = pages_to_parts(written(grid))
    (form,) = join_forms([replace(part, begins=True)], shipped_forms())
    assert [f.code for f in form.findings] == ["form-incomplete"]


def test_a_table_like_no_form_is_kept_without_a_word():
    (form,) = forms_of("甲 | 乙\n丙 | 丁")
    assert (form.template, form.findings) == (None, ())
    assert [(c.row, c.column, c.text) for c in form.cells] == [
        (0, 0, "甲"),
        (0, 1, "乙"),
        (1, 0, "丙"),
        (1, 1, "丁"),
    ]


def test_rows_of_a_table_that_is_no_form_count_on_over_the_page():
    grid = "一级指标 | 二级指标 | 三级指标 | 指标值"
    row = "产出指标 | 数量指标 | 清扫 | 3公里"
    (form,) = forms_of(f"{grid}\n{row}", row, row)
    assert [cell.row for cell in form.cells if cell.column == 0] == [0, 1, 2, 3]
    assert (form.page_first, form.page_last) == (1, 3)


def test_forms_are_numbered_in_their_order():
    found = forms_of("甲 | 乙", "丙 | 丁")
    assert [form.ordinal for form in found] == [1, 2]


def test_two_required_labels_may_be_cut_by_one_page_break():
    forms = pages_to_forms(
        written("项目编 | A01 | 项目名 | 河道"),
        written(
            """
            码       |          | 称       | 保洁
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 保洁长度 | 12公里
            """,
            number=2,
        ),
    )
    assert [form.template for form in forms] == ["hebei-project"]
