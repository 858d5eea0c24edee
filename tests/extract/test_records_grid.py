"""The rows of a grid, with the stray lines that programs draw into them."""

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
