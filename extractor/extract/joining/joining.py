"""The joining itself: groups of parts, a template for each, and the form they make."""

from collections.abc import Sequence

from extractor.extract.joining.building import build_form
from extractor.extract.joining.choosing import Fit, rank_templates, template_fit
from extractor.extract.joining.groups import group_parts
from extractor.findings import Finding
from extractor.forms import Forms, Template
from extractor.geometry import Place, Span
from extractor.model import Form, FormCell, FormPart

CUT_LABELS = 2
"""So many required labels may be cut by one page break: those of one row."""


def join_forms(parts: Sequence[FormPart], forms: Forms) -> tuple[Form, ...]:
    """Return every table of the document, whole over page breaks, in order.

    Those that no template knows have `template` None; where one came near, a finding
    says what it lacks.
    """
    groups = group_parts(parts, forms)
    return tuple(
        _form(group, ordinal, forms) for ordinal, group in enumerate(groups, start=1)
    )


def _form(group: Sequence[FormPart], ordinal: int, forms: Forms) -> Form:
    texts = [cell.text for part in group for cell in part.cells]
    fits = rank_templates(texts, forms)
    for fit in fits:
        if len(fit.missing) > CUT_LABELS:
            break
        # A label cut by a page break is whole only in the joined cells.
        builder = build_form(group, fit.template)
        whole = template_fit([cell.text for cell in builder.cells], fit.template)
        if not whole.missing:
            return _whole(group, ordinal, builder.cells, fit.template, builder.findings)
    near = _nearest(fits)
    findings = [_not_a_form(near, group)] if near else []
    return _whole(group, ordinal, _stacked(group), None, findings)


def _stacked(group: Sequence[FormPart]) -> list[FormCell]:
    """Return the cells of a table that is no form, row below row."""
    cells: list[FormCell] = []
    row_count = 0
    for part in group:
        cells.extend(
            FormCell(
                row=cell.row + row_count,
                column=cell.column,
                row_span=cell.row_span,
                column_span=cell.column_span,
                across=Span(cell.box.left, cell.box.right),
                parts=(cell,),
                text=cell.text,
            )
            for cell in part.cells
        )
        row_count += part.row_count
    return cells


def _whole(
    group: Sequence[FormPart],
    ordinal: int,
    cells: Sequence[FormCell],
    template: Template | None,
    findings: Sequence[Finding],
) -> Form:
    return Form(
        ordinal=ordinal,
        template=template.form if template else None,
        heading=group[0].heading,
        heading_page=group[0].heading_page,
        cells=tuple(cells),
        page_first=group[0].page_number,
        page_last=group[-1].page_number,
        findings=tuple(findings),
    )


def _nearest(fits: Sequence[Fit]) -> Fit | None:
    near = [fit for fit in fits if fit.is_near]
    return max(near, key=lambda fit: fit.labels) if near else None


def _not_a_form(fit: Fit, group: Sequence[FormPart]) -> Finding:
    """Return what keeps the table from being a form: its page before, or a label."""
    part = group[0]
    if not part.begins and fit.columns == fit.labels:
        return Finding(
            code="part-orphaned",
            message=(
                f"第{part.page_number}页的指标表没有表头,也接不上前一页的表格;未提取"
            ),
            place=Place(part.page_number, part.box, ""),
        )
    missing = "、".join(fit.missing)
    return Finding(
        code="form-incomplete",
        message=(
            f"第{part.page_number}页的表格与“{fit.template.title_zh}”相似,"
            f"但缺少:{missing};未作为绩效目标表提取"
        ),
        expected=missing,
        place=Place(part.page_number, part.box, ""),
    )
