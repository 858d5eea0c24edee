"""Unit spellings to units: what 万元, ㎡ or 次/季度 measures, and in which base.

`schemas/units.yaml` lists units by family; scale words (万元, 百万人次) and rates
(元/亩) are put together here and need no entry. A spelling that nobody listed is None:
whether such a word is a unit at all is for its reader to say.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from extractor.errors import TemplateError
from extractor.forms.locating import as_mapping, as_texts, read_mapping

_PER = re.compile(r"[/·]|每")
_DENOMINATOR = re.compile(r"(?:[/·]|每)(?P<word>[^\W\d_]{1,4})")
UNLISTED = "unlisted"
"""The dimension of units that `units.yaml` does not know."""

_WORD_MAX = 4
_SPELLING_MAX = 8
_BRACKETS = str.maketrans("", "", "()[]【】{}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit in its normal spelling."""

    name: str
    dimension: str
    base: str
    factor: Fraction
    """How many base units one of it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """All units of `schemas/units.yaml`, by spelling."""

    spellings: Mapping[str, Unit]
    scales: Mapping[str, int]

    def find(self, text: str) -> Unit | None:
        """Return the unit spelled like this, scale word and rate included."""
        spelled = fold_unit(text)
        bare = spelled.translate(_BRACKETS)
        return self._single(spelled) or self._single(bare) or self._rate(bare)

    def find_at_start(self, text: str) -> tuple[Unit, int] | None:
        """Return the longest unit that folded text begins with, and its length."""
        for length in range(min(len(text), _SPELLING_MAX), 0, -1):
            unit = self._single(text[:length])
            if unit and not _is_cut(text, length):
                return self.with_rate(unit, text, length)
        return None

    def with_rate(self, over: Unit, text: str, length: int) -> tuple[Unit, int]:
        """Return a unit with the denominators that follow it there, and where they end.

        元/亩, 元/生/年 and 次每人 have some; `length` is how much of the text is read.
        """
        under: list[Unit] = []
        while tail := _DENOMINATOR.match(text, length):
            word = tail["word"]
            known = self.find_at_start(word)
            taken = (known[0], known[1]) if known else (_uncounted(word), len(word))
            under.append(taken[0])
            length = tail.start("word") + taken[1]
        return (per(over, under) if under else over), length

    def unlisted(self, word: str, scale: str = "") -> Unit:
        """Return the unit that a word nobody listed would be."""
        factor = Fraction(self.scales.get(scale, 1))
        return Unit(name=scale + word, dimension=UNLISTED, base=word, factor=factor)

    def _single(self, spelled: str) -> Unit | None:
        if unit := self._listed(spelled):
            return unit
        for scale, factor in self.scales.items():
            unit = self._listed(spelled.removeprefix(scale))
            if unit and spelled.startswith(scale):
                return replace(
                    unit, name=scale + unit.name, factor=unit.factor * factor
                )
        return None

    def _listed(self, spelled: str) -> Unit | None:
        if unit := self.spellings.get(spelled):
            return unit
        # Whatever is counted may be counted by its turns: 幅次, 船次, 桌次.
        counted = self.spellings.get(spelled.removesuffix("次"))
        if counted and counted.dimension == "count" and spelled.endswith("次"):
            name = f"{counted.name}次"
            return replace(counted, name=name, base=name)
        return None

    def _rate(self, spelled: str) -> Unit | None:
        first, *rest = _PER.split(spelled)
        over = self._single(first)
        under = [self._single(part) or _uncounted(part) for part in rest]
        if over is None or not under or not all(unit.name for unit in under):
            return None
        return per(over, under)


def per(over: Unit, under: Sequence[Unit]) -> Unit:
    """Return the unit of a rate: 元 per 生 per 年 is 元/生/年."""
    tail = "".join(f"/{unit.name}" for unit in under)
    return Unit(
        name=over.name + tail,
        dimension=_rate_dimension(over, under),
        base=over.base + tail,
        factor=over.factor,
    )


def decimal_of(fraction: Fraction) -> Decimal:
    """Return the fraction as a decimal, to the 28 digits of the default context."""
    return Decimal(fraction.numerator) / fraction.denominator


def fold_unit(text: str) -> str:
    """Return a unit's spelling as spellings are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _is_cut(text: str, length: int) -> bool:
    """Tell whether a Latin symbol would end inside a Latin word: 5GHz is no 5 G."""
    last, following = text[length - 1], text[length : length + 1]
    return all(char.isascii() and char.isalpha() for char in (last, following or "/"))


def _uncounted(word: str) -> Unit:
    """Return a unit for what a rate is reckoned by: any word may stand in 元/生."""
    is_word = word.isalpha() and len(word) <= _WORD_MAX
    name = word if is_word else ""
    return Unit(name=name, dimension="count", base=name, factor=Fraction(1))


def _rate_dimension(over: Unit, under: Sequence[Unit]) -> str:
    if all(unit.dimension == "count" for unit in (over, *under)):
        # 台/件/套 names what is counted; nothing is divided.
        return "count"
    happens = over.dimension == "count" and over.name.endswith("次")
    if happens and under[-1].dimension == "duration":
        return "frequency"
    return "rate"


@cache
def load_units() -> Units:
    """Return the units that `schemas/units.yaml` declares."""
    content = read_mapping("units.yaml")
    spellings: dict[str, Unit] = {}
    for spelling, unit in (*_families(content), *_counted(content)):
        if spellings.setdefault(spelling, unit).name != unit.name:
            raise TemplateError(
                f"units.yaml: {spelling} stands for {unit.name} and for"
                f" {spellings[spelling].name}; a spelling has one unit"
            )
    scales = {
        word: int(str(factor))
        for word, factor in as_mapping(content["scales"], "units.yaml: scales").items()
    }
    longest_first = sorted(scales.items(), key=lambda item: -len(item[0]))
    return Units(spellings=spellings, scales=dict(longest_first))


def _families(content: Mapping[str, object]) -> Iterator[tuple[str, Unit]]:
    families = content.get("families")
    if not isinstance(families, list):
        raise TemplateError("units.yaml: families: a list is needed here")
    for item in families:
        family = as_mapping(item, "units.yaml: families")
        where = f"units.yaml: {family['base']}"
        for name, described in as_mapping(family["units"], where).items():
            entry = as_mapping(described, f"{where}: {name}")
            unit = Unit(
                name=name,
                dimension=str(family["dimension"]),
                base=str(family["base"]),
                factor=Fraction(str(entry["factor"])),
            )
            yield from _spelled(unit, entry.get("synonyms", []))


def _counted(content: Mapping[str, object]) -> Iterator[tuple[str, Unit]]:
    counted = as_mapping(content["counted"], "units.yaml: counted")
    synonyms = as_mapping(counted["synonyms"], "units.yaml: synonyms")
    for name in as_texts(counted["names"], "units.yaml: counted"):
        dimension = str(counted["dimension"])
        unit = Unit(name=name, dimension=dimension, base=name, factor=Fraction(1))
        yield from _spelled(unit, synonyms.get(name, []))


def _spelled(unit: Unit, synonyms: object) -> Iterator[tuple[str, Unit]]:
    for spelling in (unit.name, *as_texts(synonyms, f"units.yaml: {unit.name}")):
        yield fold_unit(spelling), unit
