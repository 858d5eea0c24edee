"""Strokes to rules: what is drawn in pieces is one line, what stands apart is two."""

import pytest
from hypothesis import given, strategies as st

from extractor.extract.rules import strokes_to_rules
from extractor.geometry import Axis
from extractor.model import Rule, Stroke
from tests.drawing import box_strokes
from tests.strategies import Grid, grids, in_pieces


def across(at: float, start: float, end: float) -> Stroke:
    return Stroke(start, at, end, at, 0.5)


def down(at: float, start: float, end: float) -> Stroke:
    return Stroke(at, start, at, end, 0.5)


def test_rules_come_across_before_down_each_in_page_order():
    strokes = [down(90, 0, 50), across(30, 0, 50), down(10, 0, 50), across(5, 0, 50)]
    assert strokes_to_rules(strokes) == (
        Rule(Axis.ACROSS, 5, 0, 50),
        Rule(Axis.ACROSS, 30, 0, 50),
        Rule(Axis.DOWN, 10, 0, 50),
        Rule(Axis.DOWN, 90, 0, 50),
    )


def test_a_stroke_may_be_drawn_backwards():
    backwards = [Stroke(50, 5, 0, 5, 0.5), Stroke(10, 80, 10, 20, 0.5)]
    assert strokes_to_rules(backwards) == (
        Rule(Axis.ACROSS, 5, 0, 50),
        Rule(Axis.DOWN, 10, 20, 80),
    )


def test_a_stroke_that_leans_runs_along_its_longer_side():
    leaning = [Stroke(0, 10, 50, 11, 0.5), Stroke(200, 0, 201, 50, 0.5)]
    assert strokes_to_rules(leaning) == (
        Rule(Axis.ACROSS, 10.5, 0, 50),
        Rule(Axis.DOWN, 200.5, 0, 50),
    )


def test_pieces_a_touch_apart_are_one_rule_and_farther_ones_two():
    touching = [across(5, 0, 20), across(5, 23, 40)]
    apart = [across(5, 0, 20), across(5, 23.1, 40)]
    assert [(r.start, r.end) for r in strokes_to_rules(touching)] == [(0, 40)]
    assert [(r.start, r.end) for r in strokes_to_rules(apart)] == [(0, 20), (23.1, 40)]


def test_a_piece_within_another_does_not_shorten_it():
    nested = [across(5, 0, 60), across(5, 10, 20), across(5, 62, 90)]
    assert strokes_to_rules(nested) == (Rule(Axis.ACROSS, 5, 0, 90),)


def test_two_lines_a_touch_apart_are_one_and_farther_ones_two():
    double = [across(5, 0, 50), across(8, 0, 50)]
    apart = [across(5, 0, 50), across(8.1, 0, 50)]
    assert [rule.at for rule in strokes_to_rules(double)] == [6.5]
    assert [rule.at for rule in strokes_to_rules(apart)] == [5, 8.1]


def test_lines_close_upon_each_other_do_not_drift_into_one():
    stairs = [across(at, 0, 50) for at in (0, 2, 4, 6)]
    assert [rule.at for rule in strokes_to_rules(stairs)] == [1, 5]


def test_the_longer_of_two_parallel_pieces_tells_the_level():
    pieces = [across(5, 0, 90), across(6, 0, 10)]
    assert [rule.at for rule in strokes_to_rules(pieces)] == [5.1]


def test_all_stretches_of_one_line_have_one_level():
    pieces = [across(5, 0, 40), across(6, 100, 140)]
    assert [rule.at for rule in strokes_to_rules(pieces)] == [5.5, 5.5]


def test_what_is_too_short_to_bound_a_cell_is_no_rule():
    assert strokes_to_rules([across(5, 0, 5.9), down(90, 0, 5.9)]) == ()
    assert len(strokes_to_rules([across(5, 0, 6)])) == 1


def test_dots_in_a_row_are_one_rule():
    dots = [across(5, start, start + 1) for start in range(0, 60, 3)]
    points = [across(25, start, start) for start in range(0, 60, 3)]
    found = [
        (rule.at, rule.start, rule.end) for rule in strokes_to_rules(dots + points)
    ]
    assert found == [(5, 0, 58), (25, 0, 57)]


def test_without_strokes_there_are_no_rules():
    assert strokes_to_rules([]) == ()


@given(grid=grids(), pieces=st.data())
def test_rules_do_not_depend_on_the_pieces_they_are_drawn_in(
    grid: Grid, pieces: st.DataObject
):
    strokes = [stroke for box in grid.boxes for stroke in box_strokes(box)]
    drawn_at_once = strokes_to_rules(strokes)

    in_bits = strokes_to_rules(pieces.draw(in_pieces(strokes)))

    assert len(in_bits) == len(drawn_at_once)
    for one, other in zip(in_bits, drawn_at_once, strict=True):
        assert one.axis is other.axis
        assert abs(one.at - other.at) <= 0.5
        assert (one.start, one.end) == (other.start, other.end)


def dashes(length: float, gap: float, count: int = 12) -> list[Stroke]:
    starts = [100 + (length + gap) * number for number in range(count)]
    return [Stroke(x, 50, x + length, 50, 0.5) for x in starts]


@pytest.mark.parametrize(("length", "gap"), [(0.5, 3.5), (1, 6), (9, 6.75), (12, 12)])
def test_equal_pieces_at_equal_distances_are_one_rule(length: float, gap: float):
    (rule,) = strokes_to_rules(dashes(length, gap))
    assert (rule.start, rule.end) == (100, 100 + 12 * length + 11 * gap)


@pytest.mark.parametrize(("length", "gap"), [(12.5, 4), (9, 12.5)])
def test_the_edges_of_a_row_of_boxes_are_no_dashes(length: float, gap: float):
    assert len(strokes_to_rules(dashes(length, gap))) == 12


@pytest.mark.parametrize(("count", "rules"), [(4, 4), (5, 1)])
def test_five_pieces_make_a_pattern(count: int, rules: int):
    assert len(strokes_to_rules(dashes(8, 5, count))) == rules


def test_dots_of_a_line_that_crosses_do_not_part_a_dotted_one():
    down = [Stroke(119, y, 120, y, 1) for y in (48, 52)]
    rules = strokes_to_rules([*dashes(1, 4.5), *down])
    assert [(rule.start, rule.end) for rule in rules] == [(100, 161.5)]


@pytest.mark.parametrize(("off", "rules"), [(0.7, 1), (0.8, 2)])
def test_a_pattern_ends_where_a_gap_is_wider(off: float, rules: int):
    pieces = dashes(9, 7)
    moved = [s._replace(x0=s.x0 + off, x1=s.x1 + off) for s in pieces[6:]]
    assert len(strokes_to_rules([*pieces[:6], *moved])) == rules
