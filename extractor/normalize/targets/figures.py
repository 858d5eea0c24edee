"""The figures inside a target's text: number, unit, operator, and where they stand.

A scan from left to right, which passes over digits that belong to a name (`names`).
Two numbers joined by a dash or 至 are one figure with two ends, and so is a tolerance
(±3%).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from extractor.forms.units import Unit, Units, decimal_of
from extractor.normalize.numerals import NUMERAL, read_number
from extractor.normalize.targets.names import is_name
from extractor.normalize.targets.operators import (
    BEFORE,
    operator_after,
    operator_before,
    operator_far_before,
)
from extractor.normalize.targets.target import Operator

_NUMBER = re.compile(NUMERAL)
_JOINT = re.compile(
    rf"(?:-{{1,3}}|~{{1,2}}|至|到)(?:{BEFORE})?(?P<sign>(?<=[~至到-])-)?\+?(?={NUMERAL})"
)
_TOLERANCE = re.compile(rf"(?:±|\+/?-|正负)(?={NUMERAL})")
_PLUS_MINUS = re.compile(r"(?:±|\+/?-|正负)$")
# A dash after words joins them to the figure: 满意率-95%.
_MINUS = re.compile(r"(?:(?:^|(?<=[^\w%)\]])|(?<=增长|增速|增幅|长率|偏差))-|负|零下)$")
_BRACKETED = re.compile(r"[(\[](?P<unit>[^()\[\]\d]{1,8})[)\]]")
_DENOMINATOR = re.compile(r"[/每][^\W\d_]{1,3}")
_ALTERNATIVE = re.compile(
    r"\((?P<bracketed>[^\W\d_]{1,2})\)|、(?P<listed>[^\W\d_]{1,2})(?=[、;,。]|$)"
)
_LOOSELY = re.compile(r"[多余]")
_SCALE = re.compile(r"[十百千]?[万亿]|[百千]")
_UNKNOWN = re.compile(r"(?:[a-zA-Z]{2,6}|[^\W\d_a-zA-Z]{1,3})(?=$|[/(;,。])")
# No unit holds these; words that follow a figure do: 100完成, 95覆盖率.
_NO_UNIT = frozenset(
    "及以达左多余起内前后上下完到为的或和且并至覆盖率增减提升降满意合格优良无有按可应均"
)


class FoundUnit(NamedTuple):
    """What is printed as the unit of a figure."""

    unit: Unit | None
    scale: str | None
    """A scale word without a unit: 万."""
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a text, with what is printed around it."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    is_range: bool
    operator: Operator | None
    operator_after: Operator | None
    """What a word after the figure says when a sign stands before it too."""
    unit: Unit | None
    scale: str | None

    @property
    def value(self) -> tuple[Decimal, Decimal, str | None]:
        """What makes two figures the same figure."""
        name = self.unit.name if self.unit else self.scale
        return self.low, self.high, name


def find_figures(text: str, units: Units) -> tuple[Figure, ...]:
    """Return the figures of a folded text, from left to right."""
    return tuple(_scan(text, units))


def _scan(text: str, units: Units) -> Iterator[Figure]:
    at = 0
    while matched := _NUMBER.search(text, at):
        number = read_number(matched[0])
        if number is None or _is_in_name(text, matched, units):
            at = matched.end()
            continue
        figure = _figure(text, at, matched, units)
        yield figure
        at = figure.end


def _is_in_name(text: str, matched: re.Match[str], units: Units) -> bool:
    if is_name(text, *matched.span()):
        return True
    after = text[matched.end() :]
    starts_latin = after[:1].isascii() and after[:1].isalpha()
    return starts_latin and find_unit(after, 0, units).unit is None


def _figure(text: str, at: int, matched: re.Match[str], units: Units) -> Figure:
    before = text[at : matched.start()]
    sign = _PLUS_MINUS.search(before) or _MINUS.search(before)
    before = before[: sign.start()] if sign else before
    printed = operator_before(before)
    first = read_number(matched[0]) or Decimal(0)
    loosely = _LOOSELY.match(text, matched.end())
    found = find_unit(text, loosely.end() if loosely else matched.end(), units)
    if sign and _PLUS_MINUS.search(sign[0]):
        low, high = -first, first
    else:
        low, high, found = _ends(text, -first if sign else first, found, units)
    dimension = found.unit.dimension if found.unit else None
    after = operator_after(text[found.end :], dimension)
    found, end = _reckoned_later(text, found, found.end + after.length, units)
    more = Operator.MORE if loosely else None
    words = printed.operator or after.operator or operator_far_before(before)
    return Figure(
        start=at + len(before) - printed.length,
        end=end,
        low=low,
        high=high,
        is_range=low != high,
        operator=words or more,
        operator_after=after.operator,
        unit=found.unit,
        scale=found.scale,
    )


def _reckoned_later(
    text: str, found: FoundUnit, end: int, units: Units
) -> tuple[FoundUnit, int]:
    """Take a denominator that stands after the operator: `2次以上/年`."""
    tail = _DENOMINATOR.match(text, end)
    if tail is None or found.unit is None or end == found.end:
        return found, end
    unit = units.find(f"{found.unit.name}{tail[0]}")
    return (found._replace(unit=unit), tail.end()) if unit else (found, end)


def _ends(
    text: str, first: Decimal, found: FoundUnit, units: Units
) -> tuple[Decimal, Decimal, FoundUnit]:
    """Read the far end of `3-5次` and `90%至95%`; without one both ends are alike."""
    tolerance = _TOLERANCE.match(text, found.end)
    joint = tolerance or _JOINT.match(text, found.end)
    number = _NUMBER.match(text, joint.end()) if joint else None
    second = read_number(number[0]) if number else None
    if joint is None or number is None or second is None:
        return first, first, found
    last = find_unit(text, number.end(), units)
    if tolerance:
        return _tolerated(first, second, found, last) or (first, first, found)
    second = -second if joint["sign"] else second
    factor = _conversion(found, last, units)
    if factor is None or first * factor >= second:
        return first, first, found
    return first * factor, second, last


def _tolerated(
    middle: Decimal, tolerance: Decimal, found: FoundUnit, last: FoundUnit
) -> tuple[Decimal, Decimal, FoundUnit] | None:
    """Read `95±2%`; None where the two units differ, as in 100元±5%."""
    if found.unit and last.unit and found.unit != last.unit:
        return None
    unit = last.unit or found.unit
    return middle - tolerance, middle + tolerance, last._replace(unit=unit)


def _conversion(first: FoundUnit, last: FoundUnit, units: Units) -> Decimal | None:
    """Return the factor from the first end's unit to the last's; None if unrelated."""
    begin = first.unit
    if begin is None and first.scale in (None, last.scale):
        return Decimal(1)
    if begin is None and last.unit:
        begin = units.find(f"{first.scale}{_unscaled(last.unit.name, units)}")
    if begin is None or last.unit is None or begin.base != last.unit.base:
        return None
    return decimal_of(begin.factor / last.unit.factor)


def _unscaled(name: str, units: Units) -> str:
    """Return a unit's name without its scale word: 万元 is 元, 千米 stays."""
    for scale in units.scales:
        if name.startswith(scale) and name not in units.spellings:
            return name.removeprefix(scale)
    return name


def _with_alternatives(text: str, unit: Unit, end: int, units: Units) -> FoundUnit:
    """Take what may be counted instead: `台(套)`, `台、件、套`."""
    while matched := _ALTERNATIVE.match(text, end):
        other = units.find(matched["bracketed"] or matched["listed"])
        if other is None or {unit.dimension, other.dimension} != {"count"}:
            break
        name = unit.name + matched[0]
        unit, end = replace(unit, name=name, base=name), matched.end()
    return FoundUnit(unit, None, end)


def find_unit(text: str, at: int, units: Units) -> FoundUnit:
    """Return the unit printed at this place: listed, in brackets, or a short word."""
    if (bracketed := _BRACKETED.match(text, at)) and (
        unit := units.find(bracketed["unit"])
    ):
        return FoundUnit(unit, None, bracketed.end())
    if found := units.find_at_start(text[at:]):
        return _with_alternatives(text, found[0], at + found[1], units)
    scale = _SCALE.match(text, at)
    end = scale.end() if scale else at
    word = _UNKNOWN.match(text, end)
    if word and not _NO_UNIT & set(word[0]):
        unlisted = units.unlisted(word[0], scale[0] if scale else "")
        unit, end = units.with_rate(unlisted, text, word.end())
        return FoundUnit(unit, None, end)
    return FoundUnit(None, scale[0] if scale else None, end)
