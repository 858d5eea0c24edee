"""Text as the whole program treats it."""

import pytest

from extractor.text import (
    count_value,
    fold_compatibility,
    fold_value,
    is_blank,
    join_text,
)


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


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("‘≥ ９５％。", "≥95%"),
        ("2029—2031 年", "2029-2031年"),
        ("（无）", "(无)"),
        ("'=3 人", "=3人"),
    ],
)
def test_a_value_is_compared_without_its_dress(printed: str, folded: str):
    assert fold_value(printed) == folded


@pytest.mark.parametrize("text", [None, "", " ", "—", "/", "无。", "不涉及", "＊"])
def test_some_texts_stand_for_no_value(text: str | None):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "无障碍", "不详"])
def test_other_texts_say_something(text: str):
    assert not is_blank(text)
