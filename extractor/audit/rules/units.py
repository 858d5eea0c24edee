"""Rules on the unit of a target: against the indicator's name, or its class."""

import re
from collections.abc import Iterator

from extractor.audit.money import is_money
from extractor.audit.names import bare_name
from extractor.audit.oddities import Oddity, in_indicator
from extractor.audit.promises import as_printed, folded, named
from extractor.forms.units import UNLISTED, Unit, load_units
from extractor.model import Indicator, Project

_HINT = re.compile(r"[(\[【〔](?P<unit>[^()\[\]【】〔〕]+)[)\]】〕]$")
# A period in brackets tells when, not in what; 满意(度) is one word.
_NO_HINT = frozenset(("年", "月", "日", "周", "季度", "半年", "学期", "度"))
# Words that count and mean nothing else; 企业 or 村 in brackets tell who.
_CLASSIFIERS = frozenset((*"人名位户家个次场批台套辆座条份篇间栋件项张册本株", "人次"))
_PEOPLE = frozenset(("人", "人次", "名", "位", "例", "生", "学生", "人员"))
_COUNTS_PEOPLE = re.compile(r"(?:人数|人员数量?|(?P<turns>人次数?))$")
_IS_RATIO = re.compile(r"(?P<word>率|比例|占比)$")
# How fast, how often, how strong: measured in units of their own.
_IS_NO_RATIO = re.compile(r"(?:汇|频|速|效|功|心|分辨|周转)率$")
_AMOUNT = re.compile(r"(?<!名)额|资金|投资|产值|收入|贷款|保费|税收|利润|债")


def unit_name(project: Project) -> Iterator[Oddity]:
    """The name speaks of hours, people or a share; the unit is of something else."""
    for indicator in project.indicators:
        if indicator.dimension in (None, UNLISTED):
            continue
        if mismatch := _mismatch(indicator):
            expected, says = mismatch
            message = f"{says},指标值却是“{as_printed(indicator)}”"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected=expected, actual=actual)


def quantity_money(project: Project) -> Iterator[Oddity]:
    """A quantity is an amount of money, and its name does not say so."""
    for indicator in project.indicators:
        is_odd = indicator.level2_class == "quantity" and is_money(indicator)
        if is_odd and not _AMOUNT.search(bare_name(indicator)):
            level, printed = indicator.level2, as_printed(indicator)
            message = f"{level}“{named(indicator)}”的指标值是金额“{printed}”"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected="数量", actual=actual)


def _mismatch(indicator: Indicator) -> tuple[str, str] | None:
    """Return the unit that the name asks for, and a sentence's half that says so."""
    name = bare_name(indicator)
    hint = _hint(indicator)
    if hint is not None:
        if indicator.dimension == hint.dimension or _is_rate(indicator.unit):
            return None
        return hint.name, f"指标名称注明单位“{hint.name}”"
    if _is_miscounted(indicator, name):
        return "人", f"“{named(indicator)}”应以人计"
    ratio = _IS_RATIO.search(name)
    is_ratio = ratio is not None and not _IS_NO_RATIO.search(name)
    if is_ratio and indicator.dimension != "ratio" and not _is_rate(indicator.unit):
        return "%", f"“{named(indicator)}”应为比率"
    return None


def _hint(indicator: Indicator) -> Unit | None:
    """Return the unit in brackets at the name's end; None where it may be a word."""
    matched = _HINT.search(folded(indicator.level3))
    unit = load_units().find(matched["unit"]) if matched else None
    if unit is None or _is_rate(unit.name) or unit.name in _NO_HINT:
        return None
    is_word = unit.dimension == "count" and unit.base not in _CLASSIFIERS
    return None if is_word else unit


def _is_rate(unit: str | None) -> bool:
    """Tell whether one unit stands over another: 元/人, 人/万人."""
    return "/" in (unit or "")


def _is_miscounted(indicator: Indicator, name: str) -> bool:
    """Tell whether people are counted as things; 次 is short for 人次."""
    people = _COUNTS_PEOPLE.search(name)
    if people is None or indicator.dimension != "count" or _is_rate(indicator.unit):
        return False
    is_short = bool(people["turns"]) and indicator.base_unit == "次"
    return indicator.base_unit not in _PEOPLE and not is_short
