"""One raw form to its row of `projects`, with all rows that hang on it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from extractor.findings import Finding
from extractor.forms import Template
from extractor.model import (
    DocumentHead,
    Fund,
    Places,
    Project,
    RawField,
    RawProject,
)
from extractor.normalize.codes import (
    clean_code,
    department_code,
    is_valid_code,
    split_coded_name,
)
from extractor.normalize.dates import DaySpan, read_period, read_span
from extractor.normalize.funds import raw_to_funds
from extractor.normalize.indicators import raw_to_indicators
from extractor.normalize.plans import raw_to_goals, raw_to_plans
from extractor.normalize.records import only_found, places_of, unreadable
from extractor.normalize.texts import fold_value, is_blank, printed

TEXT_FIELDS = ("supervisor", "implementer", "nature", "category", "purpose")
"""Head fields that a project's row holds letter for letter."""

_BUDGETS = (
    ("budget_total", "annual", ("total",)),
    # The centre's money is the fiscal money of a transfer.
    ("budget_fiscal", "annual", ("fiscal", "central")),
    ("budget_carryover", "annual", ("carryover",)),
    ("budget_other", "annual", ("other",)),
    ("budget_lifetime", "lifetime", ("total",)),
)
_STAGES = ("requested", "initial")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Identity:
    """What tells one project from another."""

    code: str | None
    name: str | None
    code_field: RawField | None
    name_field: RawField | None


class _Days(NamedTuple):
    start: date | None
    end: date | None
    places: Places
    findings: tuple[Finding, ...]


def raw_to_project(
    raw: RawProject, template: Template, head: DocumentHead, ordinal: int
) -> tuple[Project, tuple[Finding, ...]]:
    """Return the project of one form, and every finding on it, ordinals set."""
    funds, fund_findings = raw_to_funds(raw.funds, template.unit)
    plan_labels = template.plan.labels if template.plan else ()
    plans, plan_findings = raw_to_plans(raw.plans, plan_labels)
    days = _days(raw)
    project = _with_head(raw, template, head, ordinal, days)
    indicators, row_findings = raw_to_indicators(raw.indicators, project.fiscal_year)
    project = replace(
        project,
        funds=funds,
        plans=plans,
        goals=raw_to_goals(raw.goals),
        indicators=indicators,
    )
    findings = (
        *raw.findings,
        *fund_findings,
        *plan_findings,
        *days.findings,
        *row_findings,
    )
    located = (replace(finding, project_ordinal=ordinal) for finding in findings)
    return _with_budgets(project), tuple(located)


def _with_head(
    raw: RawProject,
    template: Template,
    head: DocumentHead,
    ordinal: int,
    days: _Days,
) -> Project:
    identity = _identity(raw)
    text = {name: printed(raw.fields.get(name)) for name in TEXT_FIELDS}
    code, supervisor = identity.code, text["supervisor"]
    return Project(
        ordinal=ordinal,
        form=raw.form,
        page_first=raw.page_first,
        page_last=raw.page_last,
        places={**_places(raw, identity), **days.places},
        heading=printed(raw.heading),
        project_key=_key(identity, head.department or supervisor),
        project_code=code,
        project_code_valid=is_valid_code(code, template.code_check) if code else None,
        project_name=identity.name,
        supervisor_code=department_code(supervisor) if supervisor else None,
        start_date=days.start,
        end_date=days.end,
        fiscal_year=head.fiscal_year,
        supervisor=supervisor,
        implementer=text["implementer"],
        nature=text["nature"],
        category=text["category"],
        purpose=text["purpose"],
    )


def code_of(raw: RawProject) -> str | None:
    """Return the project's code as printed, without brackets and spaces."""
    return _identity(raw).code


def _identity(raw: RawProject) -> _Identity:
    """Take code and name; a code in front of the name counts when none is printed."""
    code_field = raw.fields.get("project_code")
    name_field = raw.fields.get("project_name")
    code = None if code_field is None else clean_code(code_field.text)
    name = printed(name_field)
    if code_field and (coded := split_coded_name(code_field.text)):
        code = coded.code
        if name is None:
            name_field, name = code_field, coded.name
    elif code is None and name and (coded := split_coded_name(name)):
        code_field, code, name = name_field, coded.code, coded.name
    return _Identity(code=code, name=name, code_field=code_field, name_field=name_field)


def _key(identity: _Identity, department: str | None) -> str | None:
    if identity.code:
        return identity.code
    if not identity.name:
        return None
    return f"{fold_value(department or '')}|{fold_value(identity.name)}"


def _places(raw: RawProject, identity: _Identity) -> Places:
    supervisor = raw.fields.get("supervisor")
    columns = {name: raw.fields.get(name) for name in TEXT_FIELDS}
    has_code = supervisor is not None and department_code(supervisor.text)
    return places_of(
        {
            **columns,
            "heading": raw.heading,
            "project_code": identity.code_field,
            "project_name": identity.name_field,
            "supervisor_code": supervisor if has_code else None,
        }
    )


def _days(raw: RawProject) -> _Days:
    """Read start and end where each is printed, else from the cell that has both."""
    fields = raw.fields
    start, end, period = (fields.get(f) for f in ("start_date", "end_date", "period"))
    first, first_finding = _span(start)
    last, last_finding = _span(end)
    both, both_finding = _period(period)
    return _Days(
        start=first.first if first else both.first if both else None,
        end=last.last if last else both.last if both else None,
        # What could not be read keeps its place, or its text would be lost.
        places=places_of({"start_date": start or period, "end_date": end or period}),
        findings=only_found((first_finding, last_finding, both_finding)),
    )


def _span(field: RawField | None) -> tuple[DaySpan | None, Finding | None]:
    if field is None or is_blank(field.text):
        return None, None
    span = read_span(field.text)
    return span, None if span else unreadable("date-unreadable", field, "日期")


def _period(field: RawField | None) -> tuple[DaySpan | None, Finding | None]:
    if field is None or is_blank(field.text):
        return None, None
    span = read_period(field.text)
    return span, None if span else unreadable("date-unreadable", field, "起止日期")


def _with_budgets(project: Project) -> Project:
    """Fill the budget columns from the fund rows that state them."""
    stating = {
        column: fund
        for column, scope, kinds in _BUDGETS
        if (fund := _stating(project.funds, scope, kinds))
    }
    amounts = {column: fund.amount for column, fund in stating.items()}
    places = {
        column: fund.places["amount"]
        for column, fund in stating.items()
        if "amount" in fund.places
    }
    return replace(
        project,
        places={**project.places, **places},
        budget_total=amounts.get("budget_total"),
        budget_fiscal=amounts.get("budget_fiscal"),
        budget_carryover=amounts.get("budget_carryover"),
        budget_other=amounts.get("budget_other"),
        budget_lifetime=amounts.get("budget_lifetime"),
    )


def _stating(
    funds: tuple[Fund, ...], scope: str, kinds: tuple[str, ...]
) -> Fund | None:
    ranked = [
        (_STAGES.index(fund.stage), kinds.index(fund.kind), fund.ordinal, fund)
        for fund in funds
        if fund.scope == scope and fund.kind in kinds and fund.stage in _STAGES
    ]
    return min(ranked)[-1] if ranked else None
