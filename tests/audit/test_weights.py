"""What weights add up to: 90 or 100 in a form, the printed score in a class."""

from dataclasses import replace

import pytest

from extractor.audit.rules import weights as rules
from tests.audit.written import form, said

COLUMNS = ("level1", "level3", "target_raw", "weight_raw")


def weighed(*weights: str, level1: str = "产出指标"):
    return form(
        rows=[f"{level1} | 指标{n} | 5次 | {text}" for n, text in enumerate(weights)],
        columns=COLUMNS,
    )


@pytest.mark.parametrize(
    ("weights", "total"),
    [
        (("50", "35"), "85"),
        (("50", "39.9"), "89.9"),
        (("50", "40.1"), "90.1"),
        (("60", "45"), "105"),
        (("50%", "35%"), "85"),
        (("10",), "10"),
        (("50", "40"), None),
        (("90", "0"), None),
        (("50", "50分"), None),
        (("50%", "50%"), None),
        (("33.3", "33.3", "33.4"), None),
        # A share of one, as spreadsheets have it.
        (("0.5", "0.5"), None),
        (("0.5", "0.4"), None),
        # Where one is missing or could not be read there is no sum.
        (("50", ""), None),
        (("50", "三五"), None),
        (("", ""), None),
        ((), None),
    ],
)
def test_weights_are_ninety_or_a_hundred(weights: tuple[str, ...], total: str | None):
    found = said(rules.weights_sum(weighed(*weights)))
    expected = f"分值合计{total}分,既不是90分也不是100分"
    assert found == ([expected] if total else [])


def test_a_row_kept_blank_needs_no_weight():
    rows = ["产出指标 | 次数 | 5次 | 50", "效益指标 | | | ", "效益指标 | 无 | 无 | /"]
    project = form(rows=rows, columns=COLUMNS)
    assert said(rules.weights_sum(project)) == ["分值合计50分,既不是90分也不是100分"]
    assert not said(rules.weight_missing(project))


def test_each_scope_is_summed_alone():
    rows = weighed("90", "90").indicators
    project = replace(form(), indicators=(replace(rows[0], scope="lifetime"), rows[1]))
    assert not said(rules.weights_sum(project))
    both = replace(project, indicators=rows)
    assert said(rules.weights_sum(both)) == ["分值合计180分,既不是90分也不是100分"]


def test_a_sum_is_marked_at_the_foot_of_its_column_and_of_no_row():
    (oddity,) = rules.weights_sum(weighed("50", "35"))
    assert oddity.indicator is None
    assert oddity.place is not None
    assert oddity.place.raw == "35"
    assert (oddity.expected, oddity.actual) == ("90或100", "85")


@pytest.mark.parametrize(
    ("weights", "messages"),
    [
        (("40", "30", ""), ["“指标2”没有分值,其他2行指标有"]),
        (("40", ""), ["“指标1”没有分值,其他1行指标有"]),
        (
            ("40", "/", "20", ""),
            ["“指标1”没有分值,其他2行指标有", "“指标3”没有分值,其他2行指标有"],
        ),
        # Fewer than half: the column may be merged, or stand for something else.
        (("40", "", ""), []),
        (("", ""), []),
        (("40", "50"), []),
        # The others are the whole.
        (("60", "40", ""), []),
        (("40", "三十", ""), []),
    ],
)
def test_weights_are_not_left_out_here_and_there(
    weights: tuple[str, ...], messages: list[str]
):
    assert said(rules.weight_missing(weighed(*weights))) == messages


def test_a_missing_weight_is_marked_where_it_should_stand():
    (oddity,) = rules.weight_missing(weighed("40", "/", "20"))
    assert oddity.place is not None
    assert oddity.place.raw == "/"
    assert oddity.indicator == 2


@pytest.mark.parametrize(
    ("level1", "weights", "expected"),
    [
        ("产出指标(50分)", ("20", "25"), "50"),
        ("产出指标（50分）", ("20", "35"), "50"),
        ("产出指标(50)分", ("20", "25"), "50"),
        ("成本指标(0-20)分", ("15", "6"), "0至20"),
        ("产出指标（40－50分）", ("20", "19"), "40至50"),
        ("产出指标（40~50分）", ("20", "31"), "40至50"),
        ("产出指标(12.5分)", ("12", "0"), "12.5"),
        ("产出指标(50分)", ("1", "0.5"), "50"),
        ("产出指标(50分)", ("20", "30"), None),
        ("成本指标(0-20)分", ("20",), None),
        ("成本指标(0-20)分", ("0",), None),
        ("产出指标（40－50分）", ("40",), None),
        # No score, or one that is no score of points.
        ("产出指标", ("20", "25"), None),
        ("产出指标(1)", ("20", "25"), None),
        ("产出指标(50%)", ("20", "25"), None),
        ("产出指标(50分)", ("20", ""), None),
        ("产出指标(50分)", ("", ""), None),
        ("产出指标(50分)", ("20", "二五"), None),
        # Shares of one beside a label in points.
        ("产出指标(50分)", ("0.2", "0.3"), None),
        ("产出指标(90分)", ("0.5", "0.5"), None),
    ],
)
def test_weights_of_a_class_are_the_score_in_its_label(
    level1: str, weights: tuple[str, ...], expected: str | None
):
    oddities = tuple(rules.weights_label(weighed(*weights, level1=level1)))
    assert [oddity.expected for oddity in oddities] == ([expected] if expected else [])


def test_each_label_is_compared_with_its_own_rows():
    rows = [
        "效益指标(30分) | 知晓率 | ≥80% | 20",
        "产出指标(50分) | 次数 | 5次 | 30",
        "产出指标(50分) | 人数 | 5人 | 20",
        "效益指标(30分) | 使用率 | ≥80% | 15",
    ]
    (oddity,) = rules.weights_label(form(rows=rows, columns=COLUMNS))
    assert oddity.message == "“效益指标(30分)”各行分值合计35分,与所注分值不符"
    assert oddity.actual == "35"
    assert oddity.place is not None
    assert oddity.place.raw == "15"
