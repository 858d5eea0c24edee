"""Paths to lines and sheets: what a filled outline lays on the page."""

import pytest

from extractor.extract.reading.outlines import THIN_PT, filled_path, stroked_outline
from extractor.geometry import Box, Point
from extractor.model import Stroke


def outline(box: Box) -> list[Point]:
    left, top, right, bottom = box
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return [Point(x, y) for x, y in corners]


def test_a_thin_rectangle_is_a_line_and_a_thick_one_a_sheet():
    thin, thick = Box(10, 50, 90, 50 + THIN_PT), Box(10, 60, 90, 60.1 + THIN_PT)
    filled = filled_path([outline(thin), outline(thick)], 1.0)
    assert filled.lines == (Stroke(10, 51.5, 90, 51.5, THIN_PT),)
    assert filled.sheets == (thick,)


def test_a_dot_counts_both_ways():
    filled = filled_path([outline(Box(10, 50, 11, 51))], 1.0)
    assert filled.lines == (
        Stroke(10, 50.5, 11, 50.5, 1),
        Stroke(10.5, 50, 10.5, 51, 1),
    )


@pytest.mark.parametrize(("unit", "is_line"), [(0.1, False), (1.0, True)])
def test_what_is_thin_depends_on_how_large_the_page_is(unit: float, is_line: bool):  # noqa: FBT001
    filled = filled_path([outline(Box(10, 50, 90, 51))], unit)
    assert (bool(filled.lines), bool(filled.sheets)) == (is_line, not is_line)


@pytest.mark.parametrize("turned_round", [False, True])
def test_a_rectangle_cut_out_of_another_leaves_a_frame(turned_round: bool):  # noqa: FBT001
    pair = [outline(Box(10, 50, 90, 80)), outline(Box(11, 51, 89, 79))]
    filled = filled_path(pair[::-1] if turned_round else pair, 1.0)
    assert filled.sheets == ()
    assert set(filled.lines) == {
        Stroke(10, 50.5, 90, 50.5, 1),
        Stroke(10, 79.5, 90, 79.5, 1),
        Stroke(10.5, 50, 10.5, 80, 1),
        Stroke(89.5, 50, 89.5, 80, 1),
    }


def test_a_slanted_or_cut_shape_is_no_sheet():
    diamond = [Point(50, 0), Point(100, 50), Point(50, 100), Point(0, 50)]
    step = [*outline(Box(0, 0, 50, 50)), Point(25, 25)]
    assert filled_path([diamond, step], 1.0) == ((), ())


def test_a_corner_may_be_off_by_rounding_only():
    near = [Point(0, 0), Point(50, 0.1), Point(50, 50), Point(0, 50)]
    far = [Point(0, 0), Point(50, 0.3), Point(50, 50), Point(0, 50)]
    assert filled_path([near], 1.0).sheets == (Box(0, 0, 50, 50),)
    assert filled_path([far], 1.0).sheets == ()


@pytest.mark.parametrize(
    ("end", "drawn"),
    [
        (Point(11, 50), Stroke(10.5, 0, 10.5, 100, 1)),
        (Point(10, 51), Stroke(-40, 50.5, 60, 50.5, 1)),
        (Point(13.1, 50), Stroke(10, 50, 13.1, 50, 100)),
    ],
)
def test_a_stroke_thicker_than_it_is_long_is_a_line_the_other_way(
    end: Point, drawn: Stroke
):
    assert list(stroked_outline([Point(10, 50), end], 100)) == [drawn]


def test_a_short_thin_stroke_keeps_its_direction():
    dot = [Point(10, 50), Point(11, 50)]
    assert list(stroked_outline(dot, 2)) == [Stroke(10, 50, 11, 50, 2)]
