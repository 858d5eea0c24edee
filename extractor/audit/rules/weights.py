"""Rules on weights (分值): what they add up to, in a form and in a class.

Blank rows that a form keeps for its classes have no weight. Where one weight could not
be read no sum is made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from extractor.audit.oddities import Oddity, in_indicator
from extractor.audit.wording import has_target, row_name
from extractor.forms.classes import split_score
from extractor.model import Indicator, Project
from extractor.text import fold_value, is_blank, plain_figure

_WHOLES = frozenset(map(Decimal, ("90", "100", "0.9", "1")))
"""With and without the ten points for execution; spreadsheets print shares of one."""


def weights_sum(project: Project) -> Iterator[Oddity]:
    """All indicators have a weight; together they are neither 90 nor 100."""
    for rows in _scopes(project):
        weighed = _weighed(rows)
        if weighed and not _lacking(rows) and _sum(weighed) not in _WHOLES:
            total = plain_figure(_sum(weighed))
            message = f"分值合计{total}分,既不是90分也不是100分"
            yield _of_all(weighed, message, expected="90或100", actual=total)


def weight_missing(project: Project) -> Iterator[Oddity]:
    """Some indicators have a weight and others none, and the sum is not whole."""
    for rows in _scopes(project):
        weighed, lacking = _weighed(rows), _lacking(rows)
        if len(weighed) < len(lacking) or _sum(weighed) in _WHOLES:
            continue
        for row in lacking:
            message = f"{row_name(row)}没有分值,其他{len(weighed)}行指标有"
            yield in_indicator(row, message, column="weight")


def weights_label(project: Project) -> Iterator[Oddity]:
    """A first level prints a score, and its rows' weights are another."""
    for rows in _scopes(project):
        if _sum(_weighed(rows)) <= 1:  # shares of one, beside a label in points
            continue
        for label, group in groupby(_by_label(rows), key=_label):
            members = tuple(group)
            low, high = _points(label)
            weighed = _weighed(members)
            if low is None or high is None or not weighed or _lacking(members):
                continue
            total = _sum(weighed)
            if not low <= total <= high:
                message = f"“{label}”各行分值合计{plain_figure(total)}分,与所注分值不符"
                expected, actual = _spell(low, high), plain_figure(total)
                yield _of_all(weighed, message, expected=expected, actual=actual)


def _scopes(project: Project) -> Iterator[tuple[Indicator, ...]]:
    """Yield the rows of each scope in which every weight that is printed was read."""
    for scope in dict.fromkeys(row.scope for row in project.indicators):
        rows = tuple(row for row in project.indicators if row.scope == scope)
        if not any(_is_unread(row) for row in rows):
            yield rows


def _is_unread(row: Indicator) -> bool:
    return row.weight is None and not is_blank(row.weight_raw)


def _weighed(rows: Sequence[Indicator]) -> tuple[Indicator, ...]:
    return tuple(row for row in rows if row.weight is not None)


def _lacking(rows: Sequence[Indicator]) -> tuple[Indicator, ...]:
    return tuple(row for row in rows if row.weight is None and has_target(row))


def _sum(rows: Sequence[Indicator]) -> Decimal:
    return sum((row.weight or Decimal(0) for row in rows), start=Decimal(0))


def _by_label(rows: Sequence[Indicator]) -> list[Indicator]:
    return sorted(rows, key=_label)


def _label(row: Indicator) -> str:
    return row.level1 or ""


def _points(label: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the two ends of a label's score; none where it is a share (50%)."""
    if "%" in fold_value(label):
        return None, None
    _, low, high = split_score(label)
    return low, high


def _spell(low: Decimal, high: Decimal) -> str:
    first, last = plain_figure(low), plain_figure(high)
    return last if low == high else f"{first}至{last}"


def _of_all(
    rows: Sequence[Indicator], message: str, *, expected: str, actual: str
) -> Oddity:
    """Return an oddity of a column of weights, placed at its last figure."""
    last = in_indicator(
        rows[-1], message, column="weight", expected=expected, actual=actual
    )
    return replace(last, indicator=None)
