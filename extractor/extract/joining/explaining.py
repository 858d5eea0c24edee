"""Form parts to fits: why each table is the form it is, or none.

The tables and their templates are those of `join_forms` itself, so this tells of what
happened and decides nothing. For a label that is not printed, the printed text most
like it is found: a hint for whoever writes templates, never used for reading.
"""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from extractor.extract.joining.building import build_form
from extractor.extract.joining.choosing import (
    INLINE_LENGTH,
    Fit,
    Known,
    excluding_text,
    known_labels,
    rank_templates,
)
from extractor.extract.joining.groups import group_parts
from extractor.extract.joining.joining import CUT_LABELS, join_forms
from extractor.forms import Forms, Template, fold_label
from extractor.forms.classes import fold_class_name
from extractor.forms.labels import LabelIndex
from extractor.forms.roles import (
    begin_labels,
    column_roles,
    head_roles,
    requirement_index,
)
from extractor.model import Form, FormFit, FormPart, Requirement, TableFit

LEAST_LIKENESS = 50.0
"""Percent of characters in common, in order: so many do 指标值 and 考核标准值 share, of
which a writer of templates wants to be told. Less is no hint but noise."""


def parts_to_fits(parts: Sequence[FormPart], forms: Forms) -> tuple[TableFit, ...]:
    """Return every table of the document, with how each template fits it."""
    groups = group_parts(parts, forms)
    joined = join_forms(parts, forms)
    return tuple(
        _table_fit(group, form, forms)
        for group, form in zip(groups, joined, strict=True)
    )


def _table_fit(group: Sequence[FormPart], form: Form, forms: Forms) -> TableFit:
    texts = [cell.text for part in group for cell in part.cells]
    fits = [_form_fit(fit, group, texts) for fit in rank_templates(texts, forms)]
    return TableFit(
        ordinal=form.ordinal,
        page_first=form.page_first,
        page_last=form.page_last,
        heading=" / ".join(line.text for line in form.heading),
        begins=group[0].begins,
        form=form.template,
        fits=tuple(sorted(fits, key=lambda fit: fit.form != form.template)),
        findings=form.findings,
    )


def _form_fit(fit: Fit, group: Sequence[FormPart], texts: Sequence[str]) -> FormFit:
    template = fit.template
    if 0 < len(fit.missing) <= CUT_LABELS:
        # A label cut by a page break is whole only in the joined cells.
        texts = [cell.text for cell in build_form(group, template).cells]
    printed = [text for text in texts if text]
    heads = _printed_labels(printed, head_roles(template))
    columns = _printed_labels(printed, column_roles(template))
    opening = _printed_labels(printed, begin_labels(template))
    wanted = (*head_roles(template).known, *column_roles(template).known)
    found = {*heads, *columns}
    return FormFit(
        form=template.form,
        requirements=tuple(_requirements(printed, template)),
        excluded_by=excluding_text(printed, template),
        opening=next(iter(opening.values()), None),
        columns={role.name: text for role, text in columns.items()},
        found=tuple(role.words for role in wanted if role in found),
        not_found=tuple(role.words for role in wanted if role not in found),
        is_near=fit.is_near,
    )


def _requirements(printed: Sequence[str], template: Template) -> Iterator[Requirement]:
    index = requirement_index(template)
    met = _printed_labels(printed, index)
    unknown = [text for text in printed if not _is_known(text, template)]
    for number, labels in enumerate(template.requires):
        text = met.get(number)
        yield Requirement(
            labels=labels,
            printed=text,
            is_forgiven=bool(text and index.roles(text) and not index.is_exact(text)),
            nearest=None if text else nearest_text(labels, unknown),
        )


def _is_known(text: str, template: Template) -> bool:
    """Tell whether the text is a label already, so no other spelling of one."""
    levels = template.indicators.level1 + template.indicators.level2
    indexes = (head_roles(template), column_roles(template))
    return fold_class_name(text) in levels or any(i.is_exact(text) for i in indexes)


def _printed_labels(
    printed: Iterable[str], index: LabelIndex[Known]
) -> dict[Known, str]:
    """Return what is printed of these labels; one that is spelt right goes before."""
    return known_labels(sorted(printed, key=lambda t: not index.is_exact(t)), index)


def nearest_text(labels: Sequence[str], printed: Iterable[str]) -> str | None:
    """Return the printed text most like one of the labels; None without a likeness."""
    likeness = {
        text: max(fuzz.ratio(fold_label(text), fold_label(label)) for label in labels)
        for text in printed
        if len(text) < INLINE_LENGTH
    }
    nearest = max(likeness, key=likeness.__getitem__, default="")
    return nearest if likeness.get(nearest, 0.0) >= LEAST_LIKENESS else None
