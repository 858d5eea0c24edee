"""Form parts to forms, over a page break: two pages are written, one form is read."""

import pytest

from extractor.model import Page, RawProject
from tests.steps import indicator_rows, pages_to_forms, pages_to_projects
from tests.writing import written

WIDTHS = (70.0, 70.0, 90.0, 90.0, 90.0)


def read(first: str, second: str) -> RawProject:
    """Return the one form of two pages."""
    (project,) = pages_to_projects(
        written(first, number=1, widths=WIDTHS),
        written(second, number=2, widths=WIDTHS),
    )
    return project


def names_and_targets(project: RawProject) -> list[tuple[str, ...]]:
    return indicator_rows(project, "level1", "level2", "level3", "target_raw")


def test_a_form_goes_on_without_title_or_header():
    project = read(
        """
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
        """,
        """
        产出指标 | 质量指标 | 保洁质量 | 质量     | 合格
        """,
    )
    assert names_and_targets(project) == [
        ("产出指标", "数量指标", "保洁长度", "12公里"),
        ("产出指标", "质量指标", "保洁质量", "合格"),
    ]


def test_rows_that_have_just_what_the_other_lacks_are_one_row():
    project = read(
        """
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 |          |          | 长度     | 12公里
        """,
        """
                 | 数量指标 | 保洁长度 |          |
        产出指标 | 质量指标 | 保洁质量 | 质量     | 合格
        """,
    )
    assert names_and_targets(project) == [
        ("产出指标", "数量指标", "保洁长度", "12公里"),
        ("产出指标", "质量指标", "保洁质量", "合格"),
    ]


def test_a_goal_at_the_foot_has_its_label_on_the_next_page():
    project = read(
        """
        项目编码     | A01   | 项目名称         | 河道保洁 | <
                     | 目标1 | 河面没有漂浮物。 | <        | <
        """,
        """
        年度绩效目标 |          |          | <        | <
        一级指标     | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标     | 数量指标 | 保洁长度 | 长度     | 12公里
        """,
    )
    assert [(g.label.text, g.text.text) for g in project.goals] == [
        ("目标1", "河面没有漂浮物。")
    ]


def test_a_label_may_be_cut_where_its_first_half_is_a_label_too():
    project = read(
        """
        项目编码 | A01    | 项目名称 | 河道保洁 | <
        预算规模 | 预算数 | 7万元    | 其他资金 | 0
        """,
        """
        及资金用途 | 雇人打捞漂浮物 | <        | <        | <
        一级指标   | 二级指标       | 三级指标 | 指标描述 | 指标值
        产出指标   | 数量指标       | 保洁长度 | 长度     | 12公里
        """,
    )
    assert project.fields["purpose"].text == "雇人打捞漂浮物"
    assert [fund.amount.text for fund in project.funds] == ["7万元", "0"]


def test_two_labels_one_below_the_other_are_not_one():
    project = read(
        """
        项目编码 | A01    | 项目名称 | 河道保洁 | <
        预算规模 | 7万元  | <        | <        | <
        """,
        """
        资金用途 | 打捞   | <        | <        | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
        """,
    )
    assert project.fields["purpose"].text == "打捞"
    assert [fund.amount.text for fund in project.funds] == ["7万元"]


@pytest.mark.parametrize(
    ("above", "below", "is_cut"),
    [
        ("沿河步道清扫", "13565米", True),
        ("沿河清扫", "13565米", False),
        ("沿河步道每日清扫", "米数合计", True),
        ("沿河步道清扫", "米数合计", False),
        ("沿河步道清扫", "米，全年", True),
    ],
)
def test_a_line_is_full_when_the_next_word_did_not_fit(
    above: str,
    below: str,
    is_cut: bool,  # noqa: FBT001
):
    project = read(
        f"""
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | {above}  | 长度     | 12公里
        """,
        f"""
                 |          | {below}  |          |
        """,
    )
    assert len(project.indicators) == (1 if is_cut else 2)


def test_a_label_set_in_the_lower_half_of_its_cell_counts_for_the_upper():
    project = read(
        """
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
                 | 数量指标 | 保洁长度 | 长度     | 12公里
        """,
        """
        产出指标 | 质量指标 | 保洁质量 | 质量     | 合格
        """,
    )
    assert [row[0] for row in names_and_targets(project)] == ["产出指标"] * 2


@pytest.mark.parametrize(("lines", "label"), [(5, "效益指标"), (1, "产出指标")])
def test_a_label_in_the_middle_of_both_halves_counts_for_both(lines: int, label: str):
    """The lower half is as high as five lines: its label stands one line too high."""
    second = written(
        f"""
        效益指标 | 社会效益 | {"⏎".join("一二三四五"[:lines])} | 质量 | 合格
        """,
        number=2,
        widths=WIDTHS,
    )
    if lines > 1:
        lifted = [
            g._replace(
                box=g.box._replace(top=g.box.top - 10.5, bottom=g.box.bottom - 10.5),
                baseline=g.baseline - 10.5,
            )
            if g.text in "效益指标" and g.box.left < 130
            else g
            for g in second.glyphs
        ]
        second = Page(
            number=2,
            width=second.width,
            height=second.height,
            glyphs=tuple(lifted),
            strokes=second.strokes,
        )
    first = written(
        """
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里
                 | 经济效益 | 节省开支 | 开支     | 3万元
        """,
        widths=WIDTHS,
    )
    (project,) = pages_to_projects(first, second)
    assert [row[0] for row in names_and_targets(project)] == [
        "产出指标",
        label,
        "效益指标",
    ]


def test_text_between_two_tables_keeps_them_apart():
    forms = pages_to_forms(
        written(
            """
            项目编码 | A01      | 项目名称 | 河道保洁 | <
            一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
            产出指标 | 数量指标 | 保洁长度 | 长度     | 12公里

            以上为全部内容
            """,
            widths=WIDTHS,
        ),
        written(
            "产出指标 | 质量指标 | 保洁质量 | 质量 | 合格", number=2, widths=WIDTHS
        ),
    )
    assert [form.template for form in forms] == ["hebei-project", None]


CENTRAL = (40.0, 70.0, 90.0, 90.0, 90.0, 70.0)


def test_a_header_row_may_be_cut_and_one_heading_set_below():
    (project,) = pages_to_projects(
        written(
            """
            项目名称     | <        | 河道保洁 | <        | <      | <
            年度资金总额 | <        | 7        | <        | <      | <
                         | 一级指标 | 二级指标 | 三级指标 | 指标值 |
            """,
            widths=CENTRAL,
        ),
        written(
            """
            绩效⏎指标 |          |          |          |        | 分值权重
            ^         | 产出指标 | 数量指标 | 保洁长度 | 12公里 | 90
            """,
            number=2,
            widths=CENTRAL,
        ),
    )
    assert indicator_rows(project, "level3", "target_raw", "weight_raw") == [
        ("保洁长度", "12公里", "90")
    ]


def test_a_label_cut_between_two_rows_joins_none_of_them():
    project = read(
        """
        项目编码 | A01      | 项目名称 | 河道保洁 | <
        一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值
        满意度指 | 群众满意 | 居民     | 问卷     | 95%
        """,
        """
        标       | 度指标   | 游客     | 问卷     | 95%
        """,
    )
    assert indicator_rows(project, "level1", "level3", "target_raw") == [
        ("满意度指标", "居民", "95%"),
        ("满意度指标", "游客", "95%"),
    ]


def test_a_block_label_cut_between_two_rows_joins_none_of_them():
    (project,) = pages_to_projects(
        written(
            """
            项目名称 | <  | 河道保洁       | < | <  | <
            项目资   | <  | 年度资金总额   | < | 20 | <
            """,
            widths=(50.0, 60.0, 90.0, 90.0, 90.0, 70.0),
        ),
        written(
            """
            金（万元） | <        | 其中：财政拨款 | <        | 15     | <
            绩效       | 一级指标 | 二级指标       | 三级指标 | 指标值 | 分值
            ^          | 产出指标 | 数量指标       | 保洁长度 | 12公里 | 90
            """,
            number=2,
            widths=(50.0, 60.0, 90.0, 90.0, 90.0, 70.0),
        ),
    )
    assert [fund.amount.text for fund in project.funds] == ["20", "15"]
