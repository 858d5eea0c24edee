"""Rules without those that strike text through. Lines of text are set by hand."""

import pytest

from extractor.extract.strikes import rules_without_strikes
from extractor.geometry import Axis
from extractor.model import Glyph, Rule
from tests.writing import set_line

TOP, FOOT = Rule(Axis.ACROSS, 100, 50, 250), Rule(Axis.ACROSS, 130, 50, 250)
SIDES = [Rule(Axis.DOWN, at, 100, 130) for at in (50, 150, 250)]
ROW = [*set_line("培训人数", 54, 118), *set_line("100人", 154, 118)]
"""One line of ink from 109.5 to 119 in each of two cells."""


def left_over(at: float, glyphs: list[Glyph], start: float = 50) -> bool:
    """Tell whether a rule across at this height counts."""
    rule = Rule(Axis.ACROSS, at, start, 250)
    return rule in rules_without_strikes([TOP, FOOT, *SIDES, rule], glyphs)


@pytest.mark.parametrize(
    ("at", "counts"), [(111.8, True), (112.0, False), (116.5, False), (116.8, True)]
)
def test_a_rule_through_the_middle_of_all_text_is_none(at: float, counts: bool):  # noqa: FBT001
    assert left_over(at, ROW) is counts


def test_a_border_that_strikes_one_text_of_many_counts():
    upper = set_line("去年完成的培训人数共计", 54, 108.5)
    assert left_over(114, [*ROW, *upper])


@pytest.mark.parametrize(("others", "counts"), [(2, False), (3, True)])
def test_four_fifths_of_the_text_are_struck(others: int, counts: bool):  # noqa: FBT001
    beside = list(set_line("甲乙丙"[:others], 54, 128))
    assert left_over(114, [*ROW, *beside]) is counts


@pytest.mark.parametrize(("text", "counts"), [("共计", True), ("共计人", False)])
def test_two_characters_may_overhang_a_border(text: str, counts: bool):  # noqa: FBT001
    assert left_over(114, list(set_line(text, 54, 118))) is counts


def test_only_text_over_the_rule_tells():
    other = set_line("说明文字", 54, 108.5)
    assert not left_over(114, [*set_line("100人", 154, 118), *other], start=150)


def test_rules_keep_their_order():
    rules = [FOOT, *SIDES, TOP]
    assert rules_without_strikes(rules, ROW) == tuple(rules)
