"""Level names of any year are one class."""

import pytest

from extractor.forms.classes import fold_class_name, load_classes


@pytest.mark.parametrize(
    ("label", "folded"),
    [
        ("产出指标(50分)", "产出"),
        ("成本指标(0-20)分", "成本"),
        ("效益指标（30 分）", "效益"),
        ("产 出\n指 标", "产出"),
        ("产出指标50分", "产出"),
        ("数量目标", "数量"),
        ("指标", "指标"),
    ],
)
def test_scores_white_space_and_the_word_are_no_part_of_a_name(label: str, folded: str):
    assert fold_class_name(label) == folded


@pytest.mark.parametrize(
    ("level1", "level2", "classes"),
    [
        ("产出指标", "数量指标", ("output", "quantity")),
        ("效果指标", "环境效益指标", ("benefit", "ecological")),
        ("成本指标", "生态环境成本指标", ("cost", "ecological_cost")),
        ("满意度指标", "受益群众满意度指标", ("satisfaction", "satisfaction")),
        ("产出值", "时效值", ("output", "timeliness")),
        ("过程指标", "资金到位率", ("process", "other")),
        ("绩效指标", "三级指标", (None, None)),
    ],
)
def test_names_of_both_eras_have_a_class(
    level1: str, level2: str, classes: tuple[str | None, str | None]
):
    known = load_classes()
    assert (known.level1_class(level1), known.level2_class(level2)) == classes
