"""The rows of a grid, with the stray lines that programs draw into them."""

from dataclasses import replace

import pytest

from extractor.model import Glyph
from tests.steps import indicator_rows, pages_to_projects
from tests.writing import written


def rows_of(text: str) -> list[tuple[str, ...]]:
    (project,) = pages_to_projects(written(text))
    return indicator_rows(project, "level3", "description", "target_raw")


def test_a_stray_line_through_a_cell_makes_no_second_row():
    assert rows_of("""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 |          | 长度     | 12公里
        ^        | ^        | 保洁长度 | ^        | ^
    """) == [("保洁长度", "长度", "12公里")]


def test_two_names_beside_one_target_are_two_rows():
    assert rows_of("""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 清淤长度 | 长度     | 12公里
        ^        | ^        | 保洁长度 | ^        | ^
    """) == [("清淤长度", "长度", "12公里"), ("保洁长度", "长度", "12公里")]


def test_a_row_without_a_name_is_kept_when_it_has_a_target_of_its_own():
    assert rows_of("""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 |          | 长度     | 3公里
        ^        | ^        | 保洁长度 | ^        | 12公里
    """) == [("", "长度", "3公里"), ("保洁长度", "长度", "12公里")]


def funds_of(second_label: str) -> list[str]:
    (project,) = pages_to_projects(
        written(f"""
            项目编码 | A01            | 项目名称 | 河道保洁 | <
                     | 7万元          | <        | <        | <
            {second_label} | ^        | <        | <        | <
            其他资金 | 2万元          | <        | <        | <
            一级指标 | 二级指标       | 三级指标 | 指标描述 | 指标值
            产出指标 | 数量指标       | 保洁长度 | 长度     | 12公里
        """)
    )
    return [fund.amount.text for fund in project.funds]


def test_a_label_that_a_stray_line_cut_has_its_value_all_the_same():
    assert funds_of("预算数") == ["7万元", "2万元"]


def test_a_value_merged_over_two_labels_is_not_taken_for_the_second():
    (project,) = pages_to_projects(
        written("""
            项目编码 | A01      | 项目名称 | 河道保洁 | <
            预算数   | 7万元    | <        | <        | <
            财政资金 | ^        | <        | <        | <
            一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
            产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
        """)
    )
    assert [fund.amount.text for fund in project.funds] == ["7万元", ""]


def lift(glyph: Glyph, by: float, *, below: float) -> Glyph:
    """Return a glyph of the first column, below this height, set higher by so much."""
    if glyph.box.left > 150 or glyph.baseline < below:
        return glyph
    box = glyph.box._replace(top=glyph.box.top - by, bottom=glyph.box.bottom - by)
    return glyph._replace(box=box, baseline=glyph.baseline - by)


def first_levels(*, lifted: float) -> list[str]:
    """Return the first levels of a form whose second label's box begins a row early.

    The label is set this much above the middle of its box.
    """
    page = written("""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
        ^        | ^        | 清淤长度 | 长度     | 3公里
        效益指标 | 成本指标 | 保洁费用 | 费用     | 7万元
        ^        | 经济效益 | 节省开支 | 开支     | 3万元
        ^        | 社会效益 | 受益居民 | 居民     | 5万人
    """)
    glyphs = [lift(glyph, lifted, below=204) for glyph in page.glyphs]
    (project,) = pages_to_projects(replace(page, glyphs=tuple(glyphs)))
    codes = [finding.code for finding in project.findings]
    assert codes == (["label-split"] if lifted < -3 else [])
    return [row[0] for row in indicator_rows(project, "level1")]


def test_a_label_below_the_middle_of_its_box_is_not_of_the_rows_above():
    own = ["效益指标"] * 3
    assert first_levels(lifted=0.0) == ["产出指标"] * 2 + own
    assert first_levels(lifted=-10.5) == ["产出指标"] * 3 + own[1:]
    assert first_levels(lifted=10.5) == ["产出指标"] * 2 + own


@pytest.mark.parametrize(("lifted", "label"), [(10.5, "效益指标"), (0.0, "产出指标")])
def test_a_label_in_the_middle_of_two_boxes_is_of_both(lifted: float, label: str):
    page = written("""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
                 | 经济效益 | 节省开支 | 开支     | 3万元
        效益指标 | 社会效益 | 受益居民 | 居民     | 5万人
        ^        | ^        | 受益村庄 | 村庄     | 5个
    """)
    glyphs = [lift(glyph, lifted, below=225) for glyph in page.glyphs]
    (project,) = pages_to_projects(replace(page, glyphs=tuple(glyphs)))
    levels = [row[0] for row in indicator_rows(project, "level1")]
    assert levels == ["产出指标", label, "效益指标", "效益指标"]
