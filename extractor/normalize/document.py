"""Raw records to typed ones: one document, form by form.

Each value is read by the module named for it: `money`, `figures`, `dates`, `codes`.
None of them raises for odd paper: what cannot be read is null, with a finding.
"""

import re
from collections import Counter
from dataclasses import replace

from extractor.findings import Finding
from extractor.forms import Forms
from extractor.model import DocumentHead, Extracted, Normalized, YearSource
from extractor.normalize.codes import year_in_code
from extractor.normalize.projects import code_of, raw_to_project

_RULES = re.compile(r"办法|通知|规定|细则|意见|指南|制度|条例|方案|函$")
"""What rules how others budget is no budget itself."""

_KINDS = (
    ("self_evaluation", "自评"),
    ("final_account", "决算"),
    ("budget", "预算"),
)


def normalize_document(extracted: Extracted, forms: Forms) -> Normalized:
    """Return the typed projects, the document's kind, and why values are missing.

    The findings hold those of the raw projects too, now with their ordinal.
    """
    head = _dated_head(extracted, forms)
    read = [
        raw_to_project(raw, forms.named(raw.form), head, ordinal)
        for ordinal, raw in enumerate(extracted.projects, start=1)
    ]
    projects = tuple(project for project, _ in read)
    findings = [finding for _, findings in read for finding in findings]
    if projects and head.fiscal_year is None:
        findings.append(Finding(code="year-unknown", message="未找到预算年度"))
    return Normalized(
        kind=_kind(extracted, forms),
        head=head,
        projects=projects,
        findings=tuple(findings),
        sections=extracted.sections,
    )


def _dated_head(extracted: Extracted, forms: Forms) -> DocumentHead:
    """Return the head with the year that all project codes agree on, if it had none.

    A project that goes on from a year before keeps its code: where codes differ, none
    of them tells the year of the document.
    """
    head = extracted.head
    codes = [(code_of(raw), forms.named(raw.form)) for raw in extracted.projects]
    years = {
        year
        for code, template in codes
        if code and (year := year_in_code(code, template.code_check))
    }
    if head.fiscal_year is not None or len(years) != 1:
        return head
    source = YearSource.CODE
    return replace(head, fiscal_year=years.pop(), fiscal_year_source=source)


def _kind(extracted: Extracted, forms: Forms) -> str:
    """Return the kind that most forms make; the first one of those that tie.

    Without forms the title tells.
    """
    kinds = Counter(forms.named(raw.form).kind for raw in extracted.projects)
    if kinds:
        return kinds.most_common(1)[0][0]
    title = extracted.head.title or ""
    if _RULES.search(title):
        return "other"
    return next((kind for kind, word in _KINDS if word in title), "other")
