"""Text as the whole program treats it."""

import pytest

from extractor.text import count_value, fold_compatibility, join_text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("⽬标", "目标"),
        ("⺠⽣", "民生"),
        ("⼾数", "户数"),
        ("⾭年", "青年"),
        ("⿈河", "黄河"),
        ("1‐6月", "1-6月"),
        ("1‑6月", "1-6月"),
        ("1\u00ad6月", "1-6月"),
        ("（１）≥9５%", "（１）≥9５%"),
    ],
)
def test_a_stand_in_is_folded_and_nothing_else(printed: str, meant: str):
    assert fold_compatibility(printed) == meant
    assert fold_compatibility(meant) == meant


def test_only_two_latin_words_are_joined_with_a_space():
    assert join_text("carbon", "dioxide") == "carbon dioxide"
    assert join_text("12", "34") == "1234"
    assert join_text("数量", "A") == "数量A"
    assert join_text("", "A") == "A"


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("7", 7),
        ("iv", 4),
        ("xix", 19),
        ("xl", 40),
        ("十", 10),
        ("十二", 12),
        ("三十六", 36),
        ("一百零三", 103),
        ("二百一十", 210),
    ],
)
def test_what_counts_pages_and_articles_has_a_value(figure: str, value: int):
    assert count_value(figure) == value
