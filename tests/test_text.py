"""Code points that stand for others, and runs that are joined."""

import pytest

from extractor.text import fold_compatibility, join_text


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
