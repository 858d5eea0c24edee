"""Rules to boxes. Each form is drawn; each letter marks a box that must close."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, strategies as st

from extractor.extract.grid import rules_to_boxes, without_frames
from extractor.geometry import Axis, Box
from extractor.model import Page, Rule
from tests.drawing import Drawing, drawn


def letters(form: Drawing) -> list[str]:
    return form.letters_in(rules_to_boxes(form.rules))


def moved(form: Drawing, axis: Axis, at: float, to: float) -> Drawing:
    """Return the drawing with one rule moved sideways."""
    rules = [
        rule._replace(at=to) if (rule.axis, rule.at) == (axis, at) else rule
        for rule in form.rules
    ]
    return replace(form, rules=rules)


def test_boxes_come_in_reading_order_and_merged_cells_are_one():
    form = drawn("""
        +---+---+
        | A   B |
        +---+---+
        |   | D |
        |   +---+
        | C | E |
        +---+---+
    """)
    assert letters(form) == ["AB", "C", "D", "E"]


def test_a_box_has_the_edges_of_its_rules():
    form = drawn("""
        +---+
        | A |
        +---+
    """)
    assert rules_to_boxes(form.rules) == (Box(100, 100, 140, 120),)


def test_a_line_to_write_on_parts_nothing():
    form = drawn("""
        +-----+
        | A   |
        +---  |
        | B   |
        +-----+
    """)
    assert letters(form) == ["AB"]


def test_rules_of_one_direction_close_nothing():
    lines = drawn("""
        -------
           A
        -------
    """)
    assert letters(lines) == []


def test_a_rule_may_stop_a_touch_short_of_its_frame():
    form = drawn("""
        +---+---+
        | A | B |
        +---+---+
    """)
    short = [
        rule._replace(start=rule.start + 3, end=rule.end - 3) for rule in form.rules
    ]
    assert rules_to_boxes(short) == rules_to_boxes(form.rules)


def test_what_stands_more_than_a_touch_apart_is_another_frame():
    frame = drawn("""
        +---+
        | A |
        +---+
    """)
    # Each is longer than the side it stands by: in the frame, it would tell the level.
    right, left = Rule(Axis.DOWN, 143.1, 100, 130), Rule(Axis.DOWN, 96.9, 100, 130)
    above, below = Rule(Axis.ACROSS, 96.9, 100, 150), Rule(Axis.ACROSS, 123.1, 100, 150)
    for stray in (right, left, above, below):
        assert rules_to_boxes([*frame.rules, stray]) == rules_to_boxes(frame.rules)


def test_two_frames_side_by_side_do_not_cut_each_other():
    form = drawn("""
        +---+  +---+
        | A |  | B |
        |   |  +---+
        |   |  | C |
        +---+  +---+
    """)
    assert letters(form) == ["A", "B", "C"]


def test_a_side_that_was_not_drawn_is_closed_by_the_edge_of_the_frame():
    form = drawn("""
        ----+----
          A | B
        ----+----
          C | D
        ----+----
    """)
    assert letters(form) == ["A", "B", "C", "D"]


def test_an_open_top_and_an_open_foot_are_closed_by_the_edge_of_the_frame():
    form = drawn("""
        |   |   |
        | A | B |
        +---+---+
        | C | D |
        |   |   |
    """)
    assert letters(form) == ["A", "B", "C", "D"]


def test_a_rule_that_overshoots_its_frame_closes_nothing_outside():
    form = drawn("""
        +---+
        | A |
        +---+
    """)
    over = [
        rule._replace(start=rule.start - 6, end=rule.end + 6) for rule in form.rules
    ]
    assert rules_to_boxes(over) == rules_to_boxes(form.rules)


def test_a_side_more_than_an_overshoot_away_is_closed():
    form = drawn("""
        +---+
        | A |
        +---+
    """)
    for start, end in ((7, 0), (0, 7)):
        across = [
            rule._replace(start=rule.start - start, end=rule.end + end)
            if rule.axis is Axis.ACROSS
            else rule
            for rule in form.rules
        ]
        assert len(rules_to_boxes(across)) == 2


def test_a_corner_cell_of_a_table_without_sides_needs_two_of_four():
    form = drawn("""
        ----+----
          A | B
        ----+----
    """)
    half_open = [rule for rule in form.rules if rule.at != 100]
    assert form.letters_in(rules_to_boxes(half_open)) == ["A", "B"]


def test_the_upper_step_of_a_stair_is_no_box():
    form = drawn("""
        +---+
        | A |  X
        +---+---+
        | B | C |
        +---+---+---+
        | D | E | F |
        +---+---+---+
    """)
    found = letters(form)
    assert "X" not in found
    assert {"A", "B", "C", "D", "E", "F"} <= set(found)


@pytest.mark.parametrize(("width", "is_box"), [(15, True), (15.1, False)])
def test_two_fifths_of_an_outline_make_a_box(width: float, is_box: bool):  # noqa: FBT001 - a row of the table
    right = 180 + width
    across = [(100, 140), (100, 180), (100, right), (100, right)]
    down = [(100, 160), (100, 160), (120, 160), (140, 160)]
    rules = [
        *(Rule(Axis.ACROSS, 100 + 20 * i, *ends) for i, ends in enumerate(across)),
        *(Rule(Axis.DOWN, 100 + 40 * i, *ends) for i, ends in enumerate(down[:3])),
        Rule(Axis.DOWN, right, *down[3]),
    ]
    # Of the step right of the first box, its left side and half its foot are ruled.
    step = Box(140, 100, right, 120)
    assert (step in rules_to_boxes(rules)) is is_box


@pytest.mark.parametrize("header", [145.1, 154.9])
def test_edges_of_header_and_body_that_differ_slightly_are_one(header: float):
    form = drawn("""
        +----+----+
        | A  | B  |
        +----+----+
        | C  | D  |
        |    |    |
        |    |    |
        +----+----+
    """)
    rules = [rule for rule in form.rules if (rule.axis, rule.at) != (Axis.DOWN, 150)]
    off = [Rule(Axis.DOWN, header, 100, 120), Rule(Axis.DOWN, 150, 120, 160)]
    boxes = rules_to_boxes([*rules, *off])
    assert form.letters_in(boxes) == ["A", "B", "C", "D"]
    assert {box.right for box in boxes} == {150, 200}, "the longer rule tells the level"


def test_rules_five_points_apart_bound_a_cell_between_them():
    form = drawn("""
        +----+----+
        | A  | B  |
        +----+----+
    """)
    beside = Rule(Axis.DOWN, 155, 100, 120)
    assert len(rules_to_boxes([*form.rules, beside])) == 3


def test_levels_do_not_drift_together():
    form = drawn("""
        +----+
        | A  |
        +----+
    """)
    stairs = [Rule(Axis.DOWN, at, 100, 120) for at in (104, 108)]
    assert len(rules_to_boxes([*form.rules, *stairs])) == 2


def test_a_rule_over_more_than_half_of_a_stretch_parts_it():
    form = drawn("""
        +-------+
        | A   B |
        | C   D |
        +-------+
    """)
    for end, boxes in ((143, ["ABCD"]), (145, ["AB", "CD"])):
        rule = Rule(Axis.ACROSS, 115, 100, end)
        assert form.letters_in(rules_to_boxes([*form.rules, rule])) == boxes


def test_a_region_round_the_end_of_a_rule_is_cut_beside_it():
    form = drawn("""
        +---+---+---+
        | A | B | C |
        +---+---+---+
        | D | E
        +---+---+   |
        | F | G   H |
        +---+---+---+
    """)
    boxes = form.letters_in(rules_to_boxes(form.rules))
    assert {"A", "B", "C", "D", "F"} <= set(boxes)
    assert not any("E" in box and "G" in box for box in boxes)


def test_a_region_that_is_no_rectangle_is_cut_into_rectangles():
    form = drawn("""
        +---+---+
        | A   B |
        |   +---+
        | C | D |
        +---+---+
    """)
    assert letters(form) == ["AB", "C", "D"]


def test_a_frame_inside_a_cell_does_not_break_it():
    form = drawn("""
        +-----------+
        | A         |
        |   +---+   |
        |   | B |   |
        |   +---+   |
        |           |
        +-----------+
    """)
    boxes = rules_to_boxes(form.rules)
    assert {"AB", "B"} == set(form.letters_in(boxes))


@given(rows=st.integers(1, 5), columns=st.integers(1, 5), order=st.randoms())
def test_two_grids_are_tiled_whatever_order_they_were_drawn_in(
    rows: int, columns: int, order: Random
):
    line, gap = "+---" * columns + "+", "|   " * columns + "|"
    art = [f"{stroke}  {stroke}" for stroke in [line, *[gap, line] * rows]]
    form = drawn("\n".join(art))
    order.shuffle(form.rules)

    boxes = rules_to_boxes(form.rules)

    assert len(boxes) == 2 * rows * columns
    assert len({box.area for box in boxes}) == 1
    assert list(boxes) == sorted(boxes, key=lambda box: (box.top, box.left))


def test_a_lone_rectangle_around_a_table_is_no_cell():
    form = drawn("""
        +-----------+
        |           |
        | +---+---+ |
        | | A | B | |
        | +---+---+ |
        |         C |
        +-----------+
    """)
    page = Page(number=1, width=1000, height=1000, glyphs=(), strokes=())
    boxes = without_frames(rules_to_boxes(form.rules), page)
    assert form.letters_in(boxes) == ["A", "B"]


def test_a_table_inside_a_cell_of_another_leaves_that_cell():
    form = drawn("""
        +-----------+---+
        | +---+---+ | D |
        | | A | B | |   |
        | +---+---+ |   |
        |         C |   |
        +-----------+---+
    """)
    page = Page(number=1, width=1000, height=1000, glyphs=(), strokes=())
    boxes = without_frames(rules_to_boxes(form.rules), page)
    assert form.letters_in(boxes) == ["ABC", "D", "A", "B"]


@pytest.mark.parametrize(("side", "is_frame"), [(49, False), (51, True)])
def test_a_rectangle_over_half_the_page_is_its_frame(side: float, is_frame: bool):  # noqa: FBT001
    page = Page(number=1, width=100, height=100, glyphs=(), strokes=())
    box = Box(0, 0, 100, side)
    assert without_frames([box], page) == (() if is_frame else (box,))
