"""Rules on how a target is put: copied, vague, without a figure, at odds with its name.

What a figure may be is in `ranges`, its sign in `directions`, its unit in `units`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.audit.money import is_cost
from extractor.audit.names import bare_name
from extractor.audit.oddities import Oddity, in_indicator, in_project
from extractor.audit.promises import (
    as_printed,
    ends,
    folded,
    is_percentage,
    named,
)
from extractor.forms.labels import fold_label
from extractor.model import Indicator, Project
from extractor.text import plain_figure

_COPIED_FROM = 4
"""Shorter words repeat by chance: 达标 is a name and a target."""

_COUNTED_CLASSES = ("quantity", "timeliness")
_FIGURE_KINDS = ("number", "range", "date", "grade")
_FEW_FROM = 5
"""With fewer targets one text more or less is a quarter of them."""
_FIGURES_LEAST = 60
"""Per cent of figures that guidance asks for: 60 to 80; the lowest is held to."""

# How much, how, and which way, without saying from where or how far.
_DEGREE = (
    "有效|明显|显著|[较很](?:大|好)?|大幅|基本|多数|一定|有所|进一步|不断"
    "|逐[步渐年]|稳步|持续|全面|充分"
)
_CHANGE = (
    "提[升高]|改善|增[强加长]|加强|优化|完善|促进|推[动进]|扩大|减少|降低|下降|缓解"
)
_FILLING = "得到|效果|成效|作用|影响"
_VAGUE = re.compile(
    rf"(?:{_FILLING})*(?:{_DEGREE}|{_CHANGE})(?:{_FILLING}|{_DEGREE}|{_CHANGE})*"
)
_MAJORITY = re.compile(r"(?:大多数|大部分)$")

# 每月 and 当天 are times, though no figures.
_TIMED = re.compile(r"每|当[天日周月年]|按(?:[天日周月]|季度?|年(?!度))|全年")
_PERCENT = re.compile(
    r"(?<![\d.±])(?<![\d%][-~至到])(?P<figure>\d+(?:\.\d+)?)%(?P<part>(?:以[上下内])?的)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def target_copied(project: Project) -> Iterator[Oddity]:
    """The target is the indicator's name or description over again."""
    for indicator in project.indicators:
        if copied := _copied_from(indicator):
            message = f"指标值照抄{'和'.join(copied)}:“{as_printed(indicator)}”"
            expected = "要达到的数值或标准"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected=expected, actual=actual)


def target_vague(project: Project) -> Iterator[Oddity]:
    """The target is nothing but words such as 显著提升, or some 大多数."""
    for indicator in project.indicators:
        if indicator.target_kind == "text" and not indicator.grades_raw:
            text = fold_label(indicator.target_raw or "")
            if _VAGUE.fullmatch(text) or _MAJORITY.search(text):
                message = f"“{named(indicator)}”的指标值“{as_printed(indicator)}”含糊"
                yield in_indicator(indicator, message, actual=indicator.target_raw)


def target_unquantified(project: Project) -> Iterator[Oddity]:
    """A quantity, a time or a cost is put in words; one that is copied is told so."""
    for indicator in project.indicators:
        is_counted = indicator.level2_class in _COUNTED_CLASSES or is_cost(indicator)
        if is_counted and _is_words(indicator) and not _copied_from(indicator):
            level = indicator.level2 or indicator.level1
            message = (
                f"{level}“{named(indicator)}”的指标值“{as_printed(indicator)}”没有数值"
            )
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected="数值", actual=actual)


def targets_few_figures(project: Project) -> Iterator[Oddity]:
    """Too few of the project's targets are figures, dates or grades."""
    kinds = [indicator.target_kind for indicator in project.indicators]
    figures = sum(kind in _FIGURE_KINDS for kind in kinds)
    total = figures + kinds.count("text")
    if total >= _FEW_FROM and figures * 100 < _FIGURES_LEAST * total:
        percent = figures * 100 // total
        message = f"{total}个指标值中量化的只有{figures}个,占{percent}%"
        expected = f"不低于{_FIGURES_LEAST}%"
        yield in_project(
            project,
            message,
            column="project_name",
            expected=expected,
            actual=f"{percent}%",
        )


def target_name_differs(project: Project) -> Iterator[Oddity]:
    """The name holds one percentage, and the target is another one."""
    for indicator in project.indicators:
        promised = _percent_in_name(indicator)
        if promised is None or not is_percentage(indicator):
            continue
        if indicator.target_kind == "number" and promised not in ends(indicator):
            percent = f"{plain_figure(promised)}%"
            printed = as_printed(indicator)
            message = f"指标名称“{named(indicator)}”写明{percent},指标值却是“{printed}”"
            actual = indicator.target_raw
            yield in_indicator(indicator, message, expected=percent, actual=actual)


def _copied_from(indicator: Indicator) -> tuple[str, ...]:
    """Return what the target repeats: the third level, the description, or both.

    A description that takes up the name and goes on (长期备用: 预留资金,长期备用) may
    be the standard itself, so a target may repeat it.
    """
    text = fold_label(indicator.target_raw or "")
    if indicator.target_kind != "text" or len(text) < _COPIED_FROM:
        return ()
    name = fold_label(indicator.level3 or "")
    is_name = text in (name, fold_label(bare_name(indicator)))
    is_description = text == fold_label(indicator.description or "")
    if not is_name and name and name in text:
        return ()
    copied = {"三级指标": is_name, "指标描述": is_description}
    return tuple(label for label, is_copied in copied.items() if is_copied)


def _is_words(indicator: Indicator) -> bool:
    """Tell whether the target is a text, without even several figures in it."""
    text = indicator.target_raw or ""
    has_figures = any(char.isdecimal() for char in text) or _TIMED.search(text)
    return indicator.target_kind == "text" and not has_figures


def _percent_in_name(indicator: Indicator) -> Decimal | None:
    """Return the only percentage in the name; None where it may be of something else.

    前10%的学生 speaks of the students; a year tells of what was; a weight is no target.
    """
    name = folded(indicator.level3)
    found = list(_PERCENT.finditer(name))
    if len(found) != 1 or name.count("%") > 1 or _YEAR.search(name):
        return None
    figure = Decimal(found[0]["figure"])
    is_other = found[0]["part"] or figure == indicator.weight
    return None if is_other else figure
