"""Which template a table is a form of, by the labels printed in it.

A template is satisfied when of each of its required labels one synonym is printed. Of
several, the one wins that requires most, then the one that knows most labels. A table
that comes near a template but lacks a required label is no form; it is said what is
missing, never guessed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from extractor.forms import Forms, Template
from extractor.forms.labels import LabelIndex, fold_label
from extractor.forms.roles import (
    column_roles,
    exclusion_index,
    head_roles,
    requirement_index,
)

Known = TypeVar("Known")

NEAR_LABELS = 8
"""A table with this many labels of a template is a form, or the upper part of one."""

SCORED = frozenset({"得分", "评分标准", "评分细则", "扣分标准", "自评得分", "评价得分"})
"""Columns of the tables in which evaluations give scores."""

NEAR_COLUMNS = 3
"""A table with this many column labels is an indicator grid."""


class Fit(NamedTuple):
    """How well a template explains a table."""

    template: Template
    missing: tuple[str, ...]
    """The required labels that are not printed, first synonym each."""
    labels: int
    columns: int
    is_evaluation: bool
    """It has a column of scores given: it reports on targets, and sets none."""

    @property
    def is_near(self) -> bool:
        """Tell whether a reader would take the table for this form."""
        is_grid = self.columns >= NEAR_COLUMNS and not self.is_evaluation
        return self.labels >= NEAR_LABELS or is_grid


def rank_templates(texts: Sequence[str], forms: Forms) -> tuple[Fit, ...]:
    """Return how each template fits a table with these texts, best first."""
    fits = [template_fit(texts, template) for template in forms.templates]
    return tuple(sorted(fits, key=_worse))


def _worse(fit: Fit) -> tuple[int, int, int]:
    # Of two satisfied templates the one that asks for more is the narrower form.
    return len(fit.missing), -len(fit.template.requires), -fit.labels


def template_fit(texts: Sequence[str], template: Template) -> Fit:
    """Return how this template fits a table with these texts."""
    printed = list(dict.fromkeys(text for text in texts if text))
    met = known_labels(printed, requirement_index(template))
    missing = tuple(
        synonyms[0]
        for number, synonyms in enumerate(template.requires)
        if number not in met
    )
    if excluding_text(printed, template) is not None:
        missing = (*missing, f"no {template.excludes[0]}")
    columns = {role.name for role in known_labels(printed, column_roles(template))}
    heads = known_labels(printed, head_roles(template))
    return Fit(
        template=template,
        missing=missing,
        labels=len(columns) + len(heads),
        columns=len(columns),
        is_evaluation=any(fold_label(text) in SCORED for text in printed),
    )


def known_labels(texts: Iterable[str], index: LabelIndex[Known]) -> dict[Known, str]:
    """Return what these texts are labels of, each with the first text that is one."""
    found: dict[Known, str] = {}
    for text in texts:
        inside = index.split_inside(text) if len(text) < INLINE_LENGTH else None
        for role in index.roles(text) or (inside[0] if inside else ()):
            found.setdefault(role, text)
    return found


INLINE_LENGTH = 60
"""A longer text is no label with its value in one cell."""


def excluding_text(texts: Iterable[str], template: Template) -> str | None:
    """Return the text that shows that the table is another form; None without one."""
    excluded = exclusion_index(template)
    return next((text for text in texts if excluded.roles(text)), None)
