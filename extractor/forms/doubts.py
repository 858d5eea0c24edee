"""A template to doubts: what may be meant, and is more often a slip.

A label with two meanings is read by the first of them; two templates that ask for the
same labels are told apart only by how many others each knows. What is certainly wrong
is said by `checking`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from extractor.forms.labels import fold_label
from extractor.forms.roles import column_roles, head_roles
from extractor.forms.template import Template


def template_doubts(template: Template, others: Iterable[Template]) -> tuple[str, ...]:
    """Return a sentence for each doubt about this template beside the others."""
    return (*_shared_labels(template), *_same_requirements(template, others))


def _shared_labels(template: Template) -> Iterator[str]:
    """Yield the labels that stand for two things in one part of the form."""
    indexes = (head_roles(template), column_roles(template))
    for label, roles in chain.from_iterable(i.labels.items() for i in indexes):
        meanings = list(dict.fromkeys(role.words for role in roles))
        if len(set(roles)) > 1:
            yield (
                f"{label} is a label of {' and of '.join(meanings)};"
                f" it is always read as {meanings[0]}"
            )


def _same_requirements(template: Template, others: Iterable[Template]) -> Iterator[str]:
    for other in others:
        if other.form != template.form and _asked(other) == _asked(template):
            yield (
                f"it asks for the same labels as {other.form};"
                " of the two, the one wins that knows more labels of a table"
            )


def _asked(template: Template) -> tuple[frozenset[frozenset[str]], frozenset[str]]:
    """Return what a table must and must not have, as labels are compared."""
    required = (frozenset(map(fold_label, each)) for each in template.requires)
    return frozenset(required), frozenset(map(fold_label, template.excludes))
