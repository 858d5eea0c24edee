"""One printed target to a typed one: the readers, in a fixed order.

Blank, none, placeholder and grade are whole texts. What is left is brought to one
spelling (`respelling`, `arabic`); then come dates, then figures: one figure makes a
number or a range, two that do not belong together make the target a text, with a
finding. Nothing is corrected; what looks like a misreading is only said.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from extractor.forms.units import Unit, Units, load_units
from extractor.normalize.numerals import read_number
from extractor.normalize.targets.arabic import chinese_to_arabic
from extractor.normalize.targets.deadlines import FoundDate, find_date
from extractor.normalize.targets.figures import find_figures
from extractor.normalize.targets.folding import fold_target
from extractor.normalize.targets.merging import Merged, figures_to_one
from extractor.normalize.targets.operators import BEFORE, operator_in_column
from extractor.normalize.targets.quantity import figure_to_target, words_around
from extractor.normalize.targets.respelling import respell
from extractor.normalize.targets.target import (
    Operator,
    Surroundings,
    Target,
    TargetFinding,
    TargetKind,
)
from extractor.normalize.targets.words import (
    is_grade,
    is_none,
    placeholder_unit,
    signed_grade,
)

_EVERY = re.compile(
    r"每(?P<times>\d{1,4}|[一两二三四五六七八九十]{1,2})?(?P<unit>[^\W\d_]{1,4})"
)
_UNIT_BEFORE = re.compile(
    rf"[(\[](?P<unit>[^()\[\]\d]{{1,8}})[)\]](?=:?(?:{BEFORE})?\d)"
)
_SIGN = re.compile(r"[≥≤≧≦<>=]")
# 不等于0, 不发生1起: the figure is what shall not be.
_DENIED = re.compile(
    r"≠|不等于|<>|!=|[不未]再?(?:发生|出现|存在|产生)[^\d,;。]{0,6}\d|(?<!有)无(?=\d)"
)
_RECURRING = re.compile(
    r"每(?:个?月|季度?|年|周).{0,2}?\d+[日号]|[次当本上下](?:月|季度?)\d+[日号]"
)
_NOTE_EDGES = ",，。;；、:："
ALONE = Surroundings()


class _Reckoned(NamedTuple):
    """A text without the words that say what its figure is reckoned by."""

    text: str
    every: tuple[Unit, ...]


def read_target(raw: str | None, around: Surroundings = ALONE) -> Target:
    """Return the target that is printed; its kind is text when nothing else fits."""
    text, example_unit = fold_target(raw or "")
    if not text:
        return _best_grade(around) or Target(target_kind=TargetKind.BLANK)
    units = load_units()
    if whole := _whole(text, units):
        return whole
    text, unit_before = _without_unit_before(text, units)
    unit_raw = around.unit_raw or example_unit or unit_before
    text = chinese_to_arabic(respell(text), units)
    return _read(text, replace(around, unit_raw=unit_raw), units)


def _without_unit_before(text: str, units: Units) -> tuple[str, str | None]:
    """Take the unit off that stands in brackets before the figure: (%)95."""
    matched = _UNIT_BEFORE.search(text)
    if matched is None or units.find(matched["unit"]) is None:
        return text, None
    return text[: matched.start()] + text[matched.end() :], matched["unit"]


def _whole(text: str, units: Units) -> Target | None:
    """Return the target of a text that has no figure to look for."""
    if is_none(text):
        return Target(target_kind=TargetKind.NONE)
    unit = placeholder_unit(text)
    if unit is not None and (not unit or units.find(unit)):
        return Target(target_kind=TargetKind.PLACEHOLDER)
    if operator := signed_grade(text):
        return Target(
            target_kind=TargetKind.GRADE, operator=operator, operator_implied=False
        )
    return Target(target_kind=TargetKind.GRADE) if is_grade(text) else None


def _best_grade(around: Surroundings) -> Target | None:
    """Take the best grade's threshold where older forms print a column a grade."""
    best = re.split(r"[\s|‖;；]+", (around.grades_raw or "").strip())[0]
    if not best:
        return None
    read = read_target(best, replace(around, grades_raw=None))
    if read.operator is not Operator.EQUAL:
        return read
    return replace(
        read,
        operator=Operator.AT_LEAST,
        operator_implied=False,
        high=None,
        base_high=None,
    )


def _read(text: str, around: Surroundings, units: Units) -> Target:
    dated = _bounded(find_date(text, around.fiscal_year), around.operator_raw)
    rest = text if dated is None else text[: dated.start] + text[dated.end :]
    is_recurring = _RECURRING.search(text) is not None
    figured = None if is_recurring else _read_figures(rest, around, units)
    if dated is None:
        return figured or _without_figure(around)
    if figured is None:
        again = find_date(rest.lstrip(_NOTE_EDGES), around.fiscal_year)
        if again and again[:2] != dated[:2]:
            return _several(text, "日期")
        return _dated(dated, rest)
    if figured.target_kind is TargetKind.TEXT:
        return figured
    return replace(figured, date_from=dated.date_from, date_to=dated.date_to)


def _bounded(dated: FoundDate | None, column: str | None) -> FoundDate | None:
    """Give a date the operator of a column of its own: ≤ makes it a deadline."""
    operator = operator_in_column(column)
    if dated is None or None in (operator, dated.date_from, dated.date_to):
        return dated
    if operator in (Operator.AT_MOST, Operator.LESS):
        return dated._replace(date_from=None)
    if operator in (Operator.AT_LEAST, Operator.MORE):
        return dated._replace(date_to=None)
    return dated


def _read_figures(text: str, around: Surroundings, units: Units) -> Target | None:
    """Return the target of the text's figures; None when it has none."""
    reckoned = _reckoned(text, units)
    if reckoned.every and (merged := _merged(reckoned.text, units)):
        unit = merged.figure.unit
        if unit is not None and unit.dimension != "ratio":
            return figure_to_target(
                reckoned.text, merged, reckoned.every, around, units
            )
    if not find_figures(text, units):
        return None
    merged = _merged(text, units)
    if _DENIED.search(text) or (merged and _has_loose_sign(text, merged)):
        return _unclear(text)
    if merged is None:
        return _several(text, "数值")
    return figure_to_target(text, merged, (), around, units)


def _has_loose_sign(text: str, merged: Merged) -> bool:
    """Tell whether a sign belongs to no figure.

    95%≥ may be the end of an interval or the first of two columns.
    """
    is_bare = merged.figure.operator is None
    return is_bare and bool(_SIGN.search(words_around(text, merged)))


def _unclear(text: str) -> Target:
    message = f"“{text}”中的比较符号无法确定,按文字处理"
    finding = TargetFinding("target-operator-unclear", message)
    return Target(target_kind=TargetKind.TEXT, findings=(finding,))


def _several(text: str, what: str) -> Target:
    finding = TargetFinding("target-several-figures", f"“{text}”中有不止一个{what}")
    return Target(target_kind=TargetKind.TEXT, findings=(finding,))


def _merged(text: str, units: Units) -> Merged | None:
    figures = find_figures(text, units)
    return figures_to_one(text, figures) if figures else None


def _reckoned(text: str, units: Units) -> _Reckoned:
    """Take 每人每月 out of the text: `每人每月1000元` is 1000 元/人/月."""
    every: list[Unit] = []
    while matched := _EVERY.search(text):
        found = units.find_at_start(matched["unit"].removeprefix("个"))
        if found is None:
            break
        unit, length = found
        counter = matched["unit"].startswith("个")
        end = matched.start("unit") + counter + length
        text = text[: matched.start()] + text[end:]
        every.append(_times(unit, matched["times"], "个" * counter))
    return _Reckoned(text, tuple(every))


def _times(unit: Unit, printed: str | None, counter: str) -> Unit:
    """Return what a rate is reckoned by: 每两年 makes it 2年, 每一年 makes it 年."""
    number = read_number(printed) if printed else None
    if number is None or number == 1:
        return unit
    return replace(unit, name=f"{number}{counter}{unit.name}")


def _dated(dated: FoundDate, rest: str) -> Target:
    finding = TargetFinding("target-year-unknown", "日期未印年份,文件年度亦未知")
    return Target(
        target_kind=TargetKind.DATE,
        date_from=dated.date_from,
        date_to=dated.date_to,
        note=rest.strip(_NOTE_EDGES) or None,
        findings=(finding,) if dated.needs_year else (),
    )


def _without_figure(around: Surroundings) -> Target:
    """Return a text; a unit column beside words is a slip of whoever filled it in."""
    if not around.unit_raw or around.unit_raw.strip() in ("/", "-", "—", "无"):
        return Target(target_kind=TargetKind.TEXT)
    message = f"指标值是文字,单位栏却是“{around.unit_raw}”"
    finding = TargetFinding("target-unit-conflict", message)
    return Target(target_kind=TargetKind.TEXT, findings=(finding,))
