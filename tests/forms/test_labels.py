"""What a printed text is a label of, slips forgiven."""

import pytest

from extractor.forms.labels import LabelIndex, is_one_slip

INDEX = LabelIndex([("项目名称", "name"), ("三级指标", "level3"), ("分值", "weight")])


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("项目 名称：", ("name",)),
        ("*项目\n名称", ("name",)),
        ("项目名称（全称）", ("name",)),
        ("项日名称", ("name",)),
        ("科目名称", ()),
        ("一级指标", ()),
        ("三级指标值", ()),
        ("项日名秤", ()),
        ("分数", ()),
    ],
)
def test_a_slip_is_forgiven_where_it_can_be_no_other_label(
    text: str, roles: tuple[str, ...]
):
    assert INDEX.roles(text) == roles


def test_a_slip_that_is_as_near_to_two_labels_is_neither():
    index = LabelIndex([("财政拨款", "a"), ("财政贷款", "b")])
    assert index.roles("财政投款") == ()
    assert index.roles("财政拨款") == ("a",)


def test_a_slip_is_one_character_in_four():
    assert is_one_slip("财政拨款", "财政投款")
    assert not is_one_slip("拨款数", "拨款额")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("项目名称：河道保洁", "河道保洁"),
        ("项目 名称 河道保洁", "河道保洁"),
        ("分值10", "10"),
        ("项目名称表", None),
    ],
)
def test_a_value_may_follow_its_label_in_one_cell(text: str, value: str | None):
    found = INDEX.split_inside(text)
    assert (found and found[1]) == value
