"""Boxes and glyphs to cells. Lines of text are set by hand, boxes are drawn by hand."""

import pytest

from extractor.extract.cells import glyphs_to_boxes, return_overflow, take_overhang
from extractor.extract.words import glyphs_to_lines
from extractor.geometry import Box, Point
from extractor.model import Glyph
from tests.writing import set_line

UPPER, LOWER = Box(50, 100, 150, 120), Box(50, 120, 150, 160)
BESIDE = Box(150, 120, 250, 160)


def lines(*texts: tuple[str, float]) -> list[Glyph]:
    return [glyph for text, foot in texts for glyph in set_line(text, 54, foot)]


def settled(glyphs: list[Glyph], *boxes: Box) -> list[str]:
    inside, _ = glyphs_to_boxes(glyphs, boxes)
    return [
        "".join(g.text for g in found) for found in return_overflow(inside).values()
    ]


def test_a_comma_stands_in_its_line_and_not_at_its_foot():
    (comma,) = set_line("，", 54, 122)
    comma = comma._replace(box=Box(55, 121, 57, 124))
    assert comma.middle == pytest.approx((56, 118.5))
    assert settled([*lines(("清扫", 122)), comma], UPPER, LOWER) == ["清扫，", ""]


@pytest.mark.parametrize(
    ("angle", "middle"),
    [
        (0.0, (125, 116.5)),
        (90.0, (123.5, 125)),
        (180.0, (125, 123.5)),
        (270.0, (116.5, 125)),
    ],
)
def test_the_middle_of_turned_text_lies_across_its_line(
    angle: float, middle: tuple[float, float]
):
    glyph = Glyph("字", Box(120, 120, 130, 130), 10, angle, 120)
    assert glyph.middle == pytest.approx(middle)


def test_no_odd_font_moves_a_glyph_far_from_its_ink():
    glyph = Glyph("字", Box(50, 110, 60, 120), 10, 0.0, 400)
    assert glyph.middle == Point(55, 125)


LEFT, RIGHT = Box(50, 100, 95, 120), Box(95, 100, 200, 120)


def shared(glyphs: list[Glyph], *boxes: Box) -> list[str]:
    inside, outside = glyphs_to_boxes(glyphs, boxes)
    return ["".join(g.text for g in found) for found in (*inside.values(), outside)]


def test_text_that_runs_into_the_next_cell_is_of_the_cell_it_begins_in():
    long = list(set_line("节水灌溉面积", 53, 114))
    assert shared(long, LEFT, RIGHT) == ["节水灌溉面积", "", ""]
    own = [*long, *set_line("亩", 150, 114)]
    assert shared(own, LEFT, RIGHT) == ["节水灌溉面积", "亩", ""]


def test_text_that_runs_out_to_the_left_is_of_the_cell_it_ends_in():
    long = list(set_line("节水灌溉面积共十二万亩", 82, 114))
    assert shared(long, LEFT, RIGHT) == ["", "节水灌溉面积共十二万亩", ""]


def test_text_that_runs_out_on_both_sides_is_of_the_cell_it_is_centred_in():
    between = [LEFT, Box(95, 100, 135, 120), Box(135, 100, 200, 120)]
    long = list(set_line("节水灌溉面积", 83, 114))
    assert shared(long, *between) == ["", "节水灌溉面积", "", ""]


def test_text_that_runs_out_of_the_table_is_not_cut():
    long = list(set_line("节水灌溉面积", 53, 114))
    assert shared(long, LEFT) == ["节水灌溉面积", ""]


@pytest.mark.parametrize(("gap", "first"), [(4.9, "节水面积"), (5.1, "节水")])
def test_a_gap_of_half_an_em_parts_two_texts(gap: float, first: str):
    one, other = set_line("节水", 53, 114), set_line("面积", 73 + gap, 114)
    boxes = Box(50, 100, 71, 120), Box(71, 100, 200, 120)
    assert shared([*one, *other], *boxes)[0] == first


def test_text_that_ends_at_the_side_of_its_cell_is_not_of_the_next():
    one, other = set_line("节水", 75, 114), set_line("面积", 95, 114)
    assert shared([*one, *other], LEFT, RIGHT) == ["节水", "面积", ""]


def test_text_that_overflows_a_low_row_is_returned_to_it():
    crowding = lines(("计划", 112), ("百分比", 126), ("目标", 133))
    assert settled(crowding, UPPER, LOWER) == ["计划百分比", "目标"]


def test_text_that_overflows_upwards_is_returned_too():
    low = Box(50, 160, 150, 180)
    crowding = lines(("目标", 152), ("计划", 159.5), ("百分比", 172))
    assert settled(crowding, LOWER, low) == ["目标", "百分比计划"]


@pytest.mark.parametrize(("foot", "stays"), [(134.9, False), (135.1, True)])
def test_lines_of_one_text_stand_nine_tenths_of_an_em_apart(foot: float, stays: bool):  # noqa: FBT001
    first = "百分比"
    found = settled(lines(("计划", 112), (first, 126), ("目标", foot)), UPPER, LOWER)
    assert found == (["计划", "百分比目标"] if stays else ["计划百分比", "目标"])


def test_a_line_that_touches_its_edge_alone_stays():
    assert settled(lines(("计划", 112), ("百分比", 127)), UPPER, LOWER) == [
        "计划",
        "百分比",
    ]


def struck_at(edge: float, above: str = "激发活力") -> list[str]:
    """Return what two boxes hold that meet at this height, the lower line struck."""
    glyphs = lines(*([(above, 114.0)] if above else []), ("新人", 126.0))
    return settled(glyphs, Box(50, 100, 150, edge), Box(50, edge, 150, 160))


@pytest.mark.parametrize(
    ("edge", "texts"),
    [
        (119.7, ["激发活力", "新人"]),
        (120.0, ["激发活力新人", ""]),
        (122.4, ["激发活力新人", ""]),
    ],
)
def test_a_line_that_is_struck_through_goes_with_the_text_it_goes_on_with(
    edge: float, texts: list[str]
):
    assert struck_at(edge) == texts


def test_a_struck_line_that_goes_on_with_nothing_stays():
    assert struck_at(121.0, above="") == ["", "新人"]


def test_a_crowding_line_inside_its_box_stays():
    inside = lines(("百分比", 135), ("目标", 142))
    assert settled(inside, UPPER, LOWER) == ["", "百分比目标"]


def test_a_line_wider_than_the_box_beyond_stays():
    wide = [*lines(("百", 126)), *set_line("分", 160, 126), *lines(("目", 133))]
    narrow = Box(50, 100, 60, 120)
    box = Box(50, 120, 250, 160)
    assert settled(wide, narrow, box) == ["", "百分目"]


def test_glyphs_in_no_box_are_returned_too():
    inside, outside = glyphs_to_boxes(lines(("内", 135), ("外", 300)), [LOWER, BESIDE])
    assert [[g.text for g in found] for found in inside.values()] == [["内"], []]
    assert [glyph.text for glyph in outside] == ["外"]


def test_a_table_inside_a_frame_wins_over_the_frame():
    frame, cell = Box(0, 0, 400, 400), Box(40, 110, 200, 140)
    inside, _ = glyphs_to_boxes(lines(("内", 130), ("外", 300)), [cell, frame])
    assert [[g.text for g in inside[box]] for box in (cell, frame)] == [["内"], ["外"]]


@pytest.mark.parametrize(("foot", "taken"), [(168.9, True), (169.1, False)])
def test_a_line_right_below_the_last_row_hangs_out_of_it(foot: float, taken: bool):  # noqa: FBT001
    own = {LOWER: glyphs_to_lines(lines(("十个字", 150)))}
    loose = glyphs_to_lines(lines(("还有", foot)))
    assert bool(take_overhang([LOWER], own, loose)) is taken


def test_no_line_hangs_out_of_a_row_above_another():
    own = {UPPER: glyphs_to_lines(lines(("十个字", 112))), LOWER: ()}
    loose = glyphs_to_lines(lines(("还有", 124)))
    assert take_overhang([UPPER, LOWER], own, loose) == {}


def test_text_that_one_operator_shows_is_not_cut_where_an_edge_falls_between_letters():
    boxes = Box(50, 100, 93, 120), Box(93, 100, 200, 120)
    loose = list(set_line("节水灌溉面积", 53, 114))
    assert shared(loose, *boxes) == ["节水灌溉", "面积", ""]
    shown = [glyph._replace(run=7) for glyph in loose]
    assert shared(shown, *boxes) == ["节水灌溉面积", "", ""]


@pytest.mark.parametrize("text", ["节水（灌溉）面积", "节水，灌溉，面积"])
def test_the_blank_half_of_a_mark_parts_no_text(text: str):
    ink = [
        glyph._replace(box=glyph.box._replace(**mark_ink(glyph)))
        for glyph in set_line(text, 53, 114)
    ]
    assert shared(ink, Box(50, 100, 88, 120), Box(88, 100, 250, 120))[0] == text


def mark_ink(glyph: Glyph) -> dict[str, float]:
    """Return the side of a full-width mark that has no ink, set in."""
    if glyph.text in "，）":
        return {"right": glyph.box.right - 6.4}
    return {"left": glyph.box.left + 6.4} if glyph.text == "（" else {}


def test_letters_drawn_in_no_order_are_not_cut():
    shuffled = list(set_line("节水灌溉面积", 53, 114))[::-1]
    assert sorted(shared(shuffled, LEFT, RIGHT)[0]) == sorted("节水灌溉面积")
