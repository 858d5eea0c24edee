"""How printed labels are compared: without white space and punctuation.

`项目 编码`, `*项目编码：` and 项目编码 over two lines are one label. What stands in
brackets may be left away (项目资金（万元）); one wrong character in four or more is
forgiven (财政投款), unless it is the first or a numeral, and provided that no other
label is as near.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

Role = TypeVar("Role")
Cached = TypeVar("Cached")

MOST_CACHED = 20_000
"""The texts of some fifty documents."""

FORGIVEN_FROM = 4
"""The length from which one wrong character is forgiven."""

_BRACKETS = re.compile(r"[(\[【〔<][^()\[\]【】〔〕<>]*[)\]】〕>]")
_NUMERALS = frozenset("0123456789〇一二三四五六七八九十")
_SEPARATORS = ":： \u3000;；,，-—"


@lru_cache(maxsize=20_000)
def fold_label(text: str) -> str:
    """Return the text with width folded and white space and punctuation removed."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LN")


@lru_cache(maxsize=20_000)
def fold_spellings(text: str) -> tuple[str, ...]:
    """Return the foldings a label may be known by: whole, and without its brackets."""
    whole = fold_label(text)
    bare = fold_label(_BRACKETS.sub("", unicodedata.normalize("NFKC", text)))
    return (whole, bare) if bare and bare != whole else (whole,)


class LabelIndex(Generic[Role]):
    """Finds what a printed text is a label of."""

    def __init__(self, labels: Iterable[tuple[str, Role]]) -> None:
        self._roles: dict[str, tuple[Role, ...]] = {}
        for label, role in labels:
            folded = fold_label(label)
            self._roles[folded] = (*self._roles.get(folded, ()), role)
        self._cache: dict[str, tuple[Role, ...]] = {}
        self._inside: dict[str, tuple[tuple[Role, ...], str] | None] = {}

    @property
    def labels(self) -> Mapping[str, tuple[Role, ...]]:
        """The folded labels and what each is a label of."""
        return self._roles

    @property
    def known(self) -> tuple[Role, ...]:
        """Everything that has a label, once each, in the order it was named."""
        return tuple(dict.fromkeys(chain.from_iterable(self._roles.values())))

    def roles(self, text: str) -> tuple[Role, ...]:
        """Return what this text is a label of; nothing when it is no label."""
        if text not in self._cache:
            _make_room(self._cache)
            self._cache[text] = self._find(text)
        return self._cache[text]

    def is_exact(self, text: str) -> bool:
        """Tell whether the text is a label without any character forgiven."""
        return any(spelling in self._roles for spelling in fold_spellings(text))

    def split_inside(self, text: str) -> tuple[tuple[Role, ...], str] | None:
        """Return the roles of a label at the text's start, and the value after it.

        The value must be set apart by a colon or space, or begin with a figure or a
        bracket: 其中：财政资金 7 万元, 年度资金总额:500.
        """
        if text not in self._inside:
            _make_room(self._inside)
            self._inside[text] = self._split(text)
        return self._inside[text]

    def _split(self, text: str) -> tuple[tuple[Role, ...], str] | None:
        best: tuple[str, int] | None = None
        for label in self._roles:
            length = prefix_length(text, label)
            if length and (best is None or len(label) > len(best[0])):
                best = label, length
        if best is None:
            return None
        rest = text[best[1] :]
        value = rest.lstrip(_SEPARATORS)
        if not value or not _sets_apart(rest):
            return None
        return self._roles[best[0]], value

    def _find(self, text: str) -> tuple[Role, ...]:
        spellings = fold_spellings(text)
        for spelling in spellings:
            if spelling in self._roles:
                return self._roles[spelling]
        near = {
            label
            for label in self._roles
            for spelling in spellings
            if is_one_slip(label, spelling)
        }
        return self._roles[near.pop()] if len(near) == 1 else ()


def _make_room(cache: dict[str, Cached]) -> None:
    """Empty a cache that is full: labels come again and again, other texts do not."""
    if len(cache) >= MOST_CACHED:
        cache.clear()


def prefix_length(text: str, label: str) -> int:
    """Return how many characters of the text spell this folded label; 0 for none."""
    at = 0
    for position, char in enumerate(text, start=1):
        folded = fold_label(char)
        if not folded:
            continue
        if not label.startswith(folded, at):
            return 0
        at += len(folded)
        if at == len(label):
            return position
    return 0


def is_one_slip(label: str, text: str) -> bool:
    """Tell whether one wrong character parts two foldings of four or more.

    The first character and a numeral tell labels apart (科目名称, 项目名称; 一级指标,
    三级指标), so they are never taken for a slip.
    """
    if len(label) != len(text) or len(label) < FORGIVEN_FROM or label[0] != text[0]:
        return False
    wrong = [pair for pair in zip(label, text, strict=True) if len(set(pair)) > 1]
    return len(wrong) == 1 and not any(char in _NUMERALS for char in wrong[0])


def _sets_apart(rest: str) -> bool:
    first = rest[0]
    return first in _SEPARATORS or first.isdecimal() or first in "[【〔(（≥≤<>=-+¥￥"
