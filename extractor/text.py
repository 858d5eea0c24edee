"""Text as the whole program treats it: what is one character, what joins two runs.

Chinese sets no spaces, so joining puts one only between two Latin words. Code points
that fonts use in place of the real ideograph are folded; nothing else is changed.
To be compared, a text is folded further, and some texts stand for no value at all.
"""

import unicodedata
from collections.abc import Iterator
from decimal import Decimal


def join_text(before: str, after: str) -> str:
    """Return two runs of one sentence as one, with a space only between Latin words."""
    if before and after and _is_letter(before[-1]) and _is_letter(after[0]):
        return f"{before} {after}"
    return before + after


def is_latin(character: str) -> bool:
    """Tell whether the character belongs to text that is set with spaces."""
    return character.isascii() and character.isprintable()


def fold_compatibility(text: str) -> str:
    """Return the text with radicals and compatibility ideographs as the real ones.

    Subset fonts map 目 to ⽬ (U+2F6C) and the like, and - to one of the typesetters'
    hyphens of Unicode. Full-width forms stay: they are how the text is printed.
    """
    return text.translate(_FOLDED)


_QUOTES = "'\"`‘’“”′＇"
_DASHES = str.maketrans("−﹣－‐‑‒–—―", "---------")
_TAIL = "。.,，、;；:"

BLANKS = frozenset(
    {"", "-", "--", "---", "/", "\\", "*", "无", "空", "不适用", "不涉及"}
)
"""What forms print where nothing is meant, folded."""


def fold_value(text: str) -> str:
    """Return the text with width, dashes and white space folded, outer quotes off."""
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES)
    folded = "".join(folded.split())
    return folded.strip(_QUOTES).rstrip(_TAIL)


def is_blank(text: str | None) -> bool:
    """Tell whether the text stands for no value: empty, `-`, `—`, `/`, 无."""
    return text is None or fold_value(text) in BLANKS


def plain_figure(figure: Decimal) -> str:
    """Return the figure as people write it: 85, 12.5."""
    return f"{figure.normalize():f}"


def count_value(figure: str) -> int:
    """Return the number that counts a page or an article: 12, xii, 十二, 一百零三."""
    if figure.isdecimal():
        return int(figure)
    if figure[0] in _ROMAN:
        values = [_ROMAN[char] for char in figure]
        return sum(
            -value if value < after else value
            for value, after in zip(values, [*values[1:], 0], strict=True)
        )
    total, digit = 0, 0
    for char in figure:
        if char in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[char], 0
        else:
            digit = max(0, "零一二三四五六七八九".find(char))
    return total + digit


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_UNITS = {"十": 10, "百": 100}


def _is_letter(character: str) -> bool:
    # A number cut at a line's end has no space in it; two words have.
    return character.isascii() and character.isalpha()


# The last three fold to the traditional form by Unicode, but fonts of the mainland
# draw them, and map them, as the simplified one.
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺟⺌⺩⻗⼾⾭⿈",
        "民虎西见角贝车钅長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟母小王雨户青黄",
        strict=True,
    )
)


def _folded() -> Iterator[tuple[int, str]]:
    """Yield the code points that stand for another one in Chinese subset fonts."""
    for first, last in ((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0xFB00, 0xFB06)):
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code):
                yield code, plain
    for radical, plain in _RADICALS.items():
        yield ord(radical), plain


_FOLDED = dict(_folded()) | dict.fromkeys(map(ord, "\u00ad\u2010\u2011"), "-")
