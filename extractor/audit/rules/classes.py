"""Rules on the tree of levels: what every form has, and what belongs under what.

The trees of 2015 and of 2021 are both right. A label that is in no list of names
silences the rule: what nobody listed may stand anywhere.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.audit.money import COST_CLASSES
from extractor.audit.oddities import Oddity, in_indicator, in_project
from extractor.audit.wording import is_named
from extractor.model import Indicator, Project

_UNLISTED = frozenset({None, "other"})
_SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Branch:
    classes: frozenset[str]
    names: str


_BRANCHES: Mapping[str, _Branch] = {
    "output": _Branch(
        classes=frozenset({"quantity", "quality", "timeliness", "cost"}),
        names="数量、质量、时效、成本指标",
    ),
    "benefit": _Branch(
        # Satisfaction was a benefit in the forms of 2011.
        classes=frozenset(
            {"economic", "social", "ecological", "sustainability", _SATISFACTION}
        ),
        names="经济效益、社会效益、生态效益、可持续影响指标",
    ),
    _SATISFACTION: _Branch(
        classes=frozenset({_SATISFACTION}), names="服务对象满意度指标"
    ),
    "cost": _Branch(
        classes=COST_CLASSES,
        names="经济成本、社会成本、生态环境成本指标",
    ),
}


def class_missing(project: Project) -> Iterator[Oddity]:
    """Output or benefit has no indicator."""
    rows = _classed(project)
    for class_, name in (("output", "产出指标"), ("benefit", "效益指标")):
        if rows and all(row.level1_class != class_ for row in rows):
            yield _missing(project, rows, name)


def satisfaction_missing(project: Project) -> Iterator[Oddity]:
    """Neither level speaks of satisfaction."""
    rows = _classed(project)
    classes = {
        class_ for row in rows for class_ in (row.level1_class, row.level2_class)
    }
    if rows and _SATISFACTION not in classes:
        yield _missing(project, rows, "满意度指标")


def level_mismatch(project: Project) -> Iterator[Oddity]:
    """A second level stands under a first level of another branch."""
    strangers = [row for row in project.indicators if _is_stranger(row)]
    counts = Counter((row.level1, row.level2) for row in strangers)
    firsts = {(row.level1, row.level2): row for row in reversed(strangers)}
    for pair, count in counts.items():
        row = firsts[pair]
        message = f"二级指标“{row.level2}”不属于一级指标“{row.level1}”,共{count}行"
        expected = _BRANCHES[row.level1_class or ""].names
        yield in_indicator(
            row, message, column="level2", expected=expected, actual=row.level2
        )


def trees_mixed(project: Project) -> Iterator[Oddity]:
    """Costs stand both as a first level and under output."""
    rows = [row for row in project.indicators if is_named(row)]
    first = next((row for row in rows if row.level1_class == "cost"), None)
    second = next((row for row in rows if _is_cost_of_output(row)), None)
    if first and second:
        message = (
            f"“{first.level1}”列为一级指标,“{second.level1}”下又有“{second.level2}”"
        )
        yield in_indicator(second, message, column="level2", actual=second.level2)


def _classed(project: Project) -> tuple[Indicator, ...]:
    """Return the indicators when the first level of every row is of a listed class."""
    if any(row.level1_class in _UNLISTED for row in project.indicators):
        return ()
    return tuple(row for row in project.indicators if is_named(row))


def _missing(project: Project, rows: tuple[Indicator, ...], name: str) -> Oddity:
    labels = "、".join(dict.fromkeys(row.level1 or "" for row in rows))
    message = f"{len(rows)}行指标分属{labels},没有{name}"
    return in_project(project, message, expected=name, actual=labels)


def _is_stranger(row: Indicator) -> bool:
    branch = _BRANCHES.get(row.level1_class or "")
    if branch is None or row.level2_class in _UNLISTED:
        return False
    return row.level2_class not in branch.classes


def _is_cost_of_output(row: Indicator) -> bool:
    return row.level1_class == "output" and row.level2_class == "cost"
