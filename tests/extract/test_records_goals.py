"""The goals of a form: of the year and of the whole project, one text or several."""

import pytest

from tests.extract.whole_forms import FORMS
from tests.steps import pages_to_projects
from tests.writing import written


def goals_of(rows: str, form: str = "central-project") -> list[tuple[str, str, str]]:
    """Return (scope, label, text) of the goals in these rows of a form."""
    lines = FORMS[form].strip().splitlines()
    is_goal = ["目标" in line and "指标" not in line for line in lines]
    first = is_goal.index(True)
    grid = next(n for n, line in enumerate(lines) if "三级指标" in line)
    given = [row.strip() for row in rows.strip().splitlines()]
    (project,) = pages_to_projects(
        written("\n".join([*lines[:first], *given, *lines[grid:]]))
    )
    return [(g.scope, g.label.text, g.text.text) for g in project.goals]


def test_a_goal_stands_right_of_its_label():
    assert goals_of("年度目标 | 岸线干净。 | < | < | < | <") == [
        ("annual", "年度目标", "岸线干净。")
    ]


def test_a_goal_may_stand_in_the_cell_of_its_label():
    assert goals_of("年度目标：岸线干净。 | < | < | < | < | <") == [
        ("annual", "年度目标：", "岸线干净。")
    ]


def test_a_goal_may_stand_below_its_label():
    rows = """
        年度目标 | < | < | < | < | <
        岸线干净。 | < | < | < | < | <
    """
    assert goals_of(rows) == [("annual", "年度目标", "岸线干净。")]


def test_goals_that_stand_side_by_side_have_each_its_own_text_below():
    rows = """
        项目总目标 | < | < | 年度总体目标 | < | <
        河面清洁。 | < | < | 岸线干净。 | < | <
    """
    expected = [
        ("lifetime", "项目总目标", "河面清洁。"),
        ("annual", "年度总体目标", "岸线干净。"),
    ]
    assert goals_of(rows, "shanghai-project") == expected
    assert goals_of(rows, "central-project") == expected


@pytest.mark.parametrize("block", ["总体目标", "绩效目标"])
def test_a_block_label_beside_its_goals_is_no_goal_itself(block: str):
    side_by_side = f"""
        {block} | 实施期目标 | < | < | 年度目标 | <
        ^ | 河面清洁。 | < | < | 岸线干净。 | <
    """
    expected = [
        ("lifetime", "实施期目标", "河面清洁。"),
        ("annual", "年度目标", "岸线干净。"),
    ]
    assert goals_of(side_by_side) == expected
    one_below_the_other = f"""
        {block} | 实施期目标 | 河面清洁。 | < | < | <
        ^ | 年度目标 | 岸线干净。 | < | < | <
    """
    assert goals_of(one_below_the_other) == expected


def test_numbered_goals_are_told_apart():
    rows = """
        年度目标 | 目标1 | 岸线干净。 | < | < | <
        ^        | 目标2 | 河面清洁。 | < | < | <
        ^        | 目标三 |           | < | < | <
    """
    assert goals_of(rows) == [
        ("annual", "目标1", "岸线干净。"),
        ("annual", "目标2", "河面清洁。"),
        ("annual", "目标三", ""),
    ]


def test_a_numbered_goal_beside_no_label_is_none():
    rows = """
        项目概况 | 保洁 | < | < | < | <
        目标1 | 岸线干净。 | < | < | < | <
        年度目标 | 河面清洁。 | < | < | < | <
    """
    assert goals_of(rows) == [("annual", "年度目标", "河面清洁。")]


def test_a_goal_left_blank_is_none():
    assert goals_of("年度目标 | | < | < | < | <") == []
