"""Glyphs to lines of text: what stands on one line, and where a space is."""

from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import given, strategies as st

from extractor.extract.words import glyphs_to_lines, lines_to_text
from extractor.geometry import Box
from extractor.model import Glyph, Page
from tests.strategies import CHINESE, laid
from tests.writing import set_line, written

SIZE = 10.0


def lines(*glyphs: Glyph) -> list[str]:
    return [line.text for line in glyphs_to_lines(glyphs)]


def text_of(*set_lines: str) -> str:
    """Return the text of lines set one below the other."""
    glyphs = [set_line(text, 50, 100 + 13 * n) for n, text in enumerate(set_lines)]
    return lines_to_text(glyphs_to_lines(chain.from_iterable(glyphs)))


def lowered(glyphs: Sequence[Glyph], by: float) -> list[Glyph]:
    """Return the glyphs set lower on the page."""
    return [
        g._replace(
            box=g.box._replace(top=g.box.top + by, bottom=g.box.bottom + by),
            baseline=g.baseline + by,
        )
        for g in glyphs
    ]


def set_apart(before: str, after: str, gap: float) -> list[Glyph]:
    """Return two characters with so much blank between their ink, in points."""
    first = Glyph(before, Box(50, 91, 55, 101), SIZE, 0.0, 100.0)
    left = 55 + gap
    return [first, Glyph(after, Box(left, 91, left + 5, 101), SIZE, 0.0, 100.0)]


def turned(quarter: int, text: str) -> tuple[Glyph, ...]:
    """Return the glyphs of a text on a page that is turned by quarters."""
    page = written(text.replace("/", "\n"))
    return laid(page, quarter, 1.0).glyphs


@given(st.permutations([*set_line("河道保洁", 50, 100), *set_line("12km", 50, 113)]))
def test_lines_come_from_top_to_bottom_whatever_order_glyphs_have(
    glyphs: list[Glyph],
):
    assert lines(*glyphs) == ["河道保洁", "12km"]


def test_no_glyphs_are_no_lines():
    assert glyphs_to_lines([]) == ()
    assert lines_to_text(()) == ""


def test_a_line_has_the_box_of_its_ink_and_its_largest_size():
    small, large = set_line("河", 50, 100, 8.0), set_line("道", 60, 100, 12.0)
    (line,) = glyphs_to_lines([*small, *large])
    assert line.box == pytest.approx((50, 100 - 10.2, 72, 101.2))
    assert line.size == 12.0


@pytest.mark.parametrize(("drop", "count"), [(4.5, 1), (4.6, 2), (-4.5, 1), (-4.6, 2)])
def test_a_subscript_stands_on_its_line_as_far_as_half_its_height(
    drop: float, count: int
):
    word = list(set_line("CO", 50, 100))
    glyphs = [*word, *lowered(list(set_line("2", 60, 100)), drop)]
    assert len(lines(*glyphs)) == count
    assert lines(*glyphs)[0] == ("CO2" if count == 1 else "CO" if drop > 0 else "2")


def test_baselines_that_sink_little_by_little_are_one_line():
    glyphs = [
        g
        for n, c in enumerate("河道保洁")
        for g in set_line(c, 50 + 10 * n, 100 + 3 * n)
    ]
    assert lines(*glyphs) == ["河道保洁"]


@pytest.mark.parametrize(("drop", "count"), [(0.4, 1), (0.5, 2)])
def test_text_without_a_size_stands_on_lines_all_the_same(drop: float, count: int):
    glyphs = [g._replace(size=0.0) for g in set_line("ab", 50, 100)]
    glyphs[1:] = lowered(glyphs[1:], drop)
    assert len(lines(*glyphs)) == count


@pytest.mark.parametrize(("gap", "text"), [(6.0, "ab"), (6.1, "a b")])
def test_a_gap_wider_than_a_letter_parts_latin_words(gap: float, text: str):
    assert lines(*set_apart("a", "b", gap)) == [text]


@pytest.mark.parametrize(("before", "after"), ["河道", "河a", "a河", "，a", "河1"])
def test_no_gap_makes_a_space_beside_a_chinese_character(before: str, after: str):
    assert lines(*set_apart(before, after, 9.0)) == [before + after]


def test_a_gap_is_measured_by_the_size_of_the_character_before():
    first, second = set_apart("a", "b", 7.0)
    assert lines(first._replace(size=12.0), second) == ["ab"]
    assert lines(first, second._replace(size=12.0)) == ["a b"]


@pytest.mark.parametrize(("gap", "text"), [(0.5, "ab"), (0.7, "a b")])
def test_a_gap_beside_text_without_a_size_is_measured_in_points(gap: float, text: str):
    assert lines(*[g._replace(size=0.0) for g in set_apart("a", "b", gap)]) == [text]


def test_a_space_that_the_reader_saw_parts_latin_words_only():
    assert text_of("PM 2.5 km") == "PM 2.5 km"
    assert text_of("河 道 7 km") == "河道7 km"
    assert text_of(" km 7") == "km 7"


def test_what_one_glyph_holds_of_several_letters_is_judged_by_its_ends():
    ligature, after = set_apart("ffi", "河", 9.0)
    assert lines(ligature, after._replace(spaced=True)) == ["ffi河"]
    assert lines(ligature, after._replace(text="x河", spaced=True)) == ["ffi x河"]


def test_radicals_that_fonts_use_are_the_real_characters():
    assert text_of("⽬标⼀") == "目标一"


@pytest.mark.parametrize("quarter", range(4))
def test_turned_text_is_read_along_its_own_direction(quarter: int):
    assert lines(*turned(quarter, "河道保洁/12 km a day")) == [
        "河道保洁",
        "12 km a day",
    ]


@pytest.mark.parametrize("quarter", range(4))
@pytest.mark.parametrize(("gap", "text"), [(6.0, "ab"), (6.1, "a b")])
def test_a_gap_parts_words_whichever_way_the_text_runs(
    quarter: int, gap: float, text: str
):
    glyphs = tuple(set_apart("a", "b", gap))
    page = Page(number=1, width=600, height=800, glyphs=glyphs, strokes=())
    assert lines(*laid(page, quarter, 1.0).glyphs) == [text]


def test_turned_text_comes_after_upright_text():
    beside = laid(written("附件"), 1, 1.0).glyphs
    assert lines(*beside, *set_line("河道", 50, 900)) == ["河道", "附件"]


@pytest.mark.parametrize(("angle", "count"), [(44.0, 1), (46.0, 2), (359.0, 1)])
def test_text_a_little_askew_is_of_the_nearest_quarter(angle: float, count: int):
    first, second = set_apart("河", "道", 1.0)
    assert len(lines(first, second._replace(angle=angle))) == count


def test_a_label_set_one_character_a_line_is_one_word():
    assert text_of(*"产出指标") == "产出指标"


def test_lines_are_joined_with_a_space_between_latin_words_only():
    assert text_of("the river", "bank") == "the river bank"
    assert text_of("全年清扫12", "345米") == "全年清扫12345米"
    assert text_of("河道保洁", "km") == "河道保洁km"


@given(st.lists(st.text(CHINESE, min_size=1, max_size=8), min_size=1, max_size=5))
def test_chinese_text_comes_back_as_it_was_set(texts: list[str]):
    assert text_of(*texts) == "".join(texts)
