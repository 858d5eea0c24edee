"""Marks in the order they are painted to the strokes that the finished page shows."""

import pytest

from extractor.extract.reading.visible import (
    Mark,
    is_faint,
    lightness_of,
    visible_strokes,
)
from extractor.geometry import Box, Point
from extractor.model import Stroke

BLACK, GREY, WHITE = 0.0, 0.8, 1.0
LINE = Stroke(100, 200, 300, 200, 0.5)


def line(lightness: float, stroke: Stroke = LINE) -> Mark:
    return Mark(lightness, stroke=stroke)


def sheet(lightness: float, box: Box) -> Mark:
    return Mark(lightness, sheet=box)


def test_a_sheet_hides_what_lies_under_it_and_nothing_above():
    cover = sheet(WHITE, Box(90, 190, 310, 210))
    assert visible_strokes([line(BLACK), cover]) == ()
    assert visible_strokes([cover, line(BLACK)]) == (LINE,)


def test_the_ends_of_a_line_stick_out_of_a_narrow_sheet():
    cover = sheet(GREY, Box(150, 190, 250, 210))
    assert visible_strokes([line(BLACK), cover]) == (
        Stroke(100, 200, 150, 200, 0.5),
        Stroke(250, 200, 300, 200, 0.5),
    )


def test_a_line_down_is_hidden_like_a_line_across():
    down = Stroke(200, 100, 200, 300, 0.5)
    cover = sheet(WHITE, Box(190, 150, 210, 400))
    assert visible_strokes([line(BLACK, down), cover]) == (
        Stroke(200, 100, 200, 150, 0.5),
    )


@pytest.mark.parametrize("top", [199.85, 200.0, 200.25])
def test_shading_that_ends_in_a_rule_leaves_it(top: float):
    shading = sheet(GREY, Box(100, top, 300, 240))
    assert visible_strokes([line(BLACK), shading]) == (LINE,)


def test_shading_that_ends_beyond_a_rule_hides_it():
    shading = sheet(GREY, Box(100, 199.6, 300, 240))
    assert visible_strokes([line(BLACK), shading]) == ()


def test_a_white_line_shows_on_a_coloured_cell_only():
    cell = sheet(GREY, Box(100, 180, 300, 220))
    assert visible_strokes([line(WHITE)]) == ()
    assert visible_strokes([cell, line(WHITE)]) == (LINE,)


def test_a_line_shows_from_two_hundredths_off_its_ground():
    assert visible_strokes([line(0.981)]) == ()
    assert visible_strokes([line(0.979)]) == (LINE,)


def test_a_white_line_rubs_out_the_line_it_is_drawn_over():
    assert visible_strokes([line(BLACK), line(WHITE)]) == ()
    thicker = LINE._replace(width=1.5)
    assert visible_strokes([line(BLACK, thicker), line(WHITE)]) == (thicker,)


def test_only_the_topmost_sheet_is_the_ground():
    box = Box(100, 180, 300, 220)
    assert visible_strokes([sheet(GREY, box), sheet(WHITE, box), line(WHITE)]) == ()


def test_colours_are_as_light_as_they_look_on_paper():
    assert lightness_of(0, 0, 0) == 0
    assert lightness_of(1, 1, 1) == pytest.approx(1)
    assert lightness_of(1, 0, 0) == pytest.approx(0.299)
    assert lightness_of(0, 0, 0, alpha=0.2) == pytest.approx(0.8)


def test_text_is_faint_when_it_hardly_differs_from_its_ground():
    at, cell = Point(150, 200), sheet(0.2, Box(100, 180, 300, 220))
    assert is_faint(0.66, at, [])
    assert not is_faint(0.64, at, [])
    assert not is_faint(WHITE, at, [cell]), "white letters on a dark cell are read"
    assert is_faint(WHITE, Point(400, 200), [cell])
