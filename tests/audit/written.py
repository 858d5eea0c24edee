"""Forms for the audit, written as they print, and read by the real `normalize`.

form(
    rows=["产出指标 | 数量指标 | 参加人数 | ≥60人"],
    funds=["total 3万元", "fiscal 3万元", "other -"],
    plan=["3月底 25%", "6月底", "12月底 100%"],
)
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.audit.oddities import Oddity
from extractor.geometry import Box, Place
from extractor.model import (
    DocumentHead,
    Fund,
    Goal,
    Indicator,
    Normalized,
    Plan,
    Project,
    RawField,
    RawFund,
    RawGoal,
    RawIndicator,
    RawPlan,
    Section,
)
from extractor.normalize.funds import raw_to_funds
from extractor.normalize.indicators import raw_to_indicators
from extractor.normalize.plans import raw_to_goals, raw_to_plans

COLUMNS = ("level1", "level2", "level3", "target_raw")
FISCAL_YEAR = 2031


def form(
    *,
    rows: Iterable[str] = (),
    columns: Sequence[str] = COLUMNS,
    funds: Iterable[str] = (),
    plan: Iterable[str] = (),
) -> Project:
    """Return one project; vary its head by `dataclasses.replace`."""
    read = read_funds(funds)
    amounts = {(fund.kind, fund.scope): fund.amount for fund in read}
    return Project(
        ordinal=1,
        form="hebei-project",
        page_first=1,
        page_last=1,
        places={},
        project_name="湿地巡护费",
        fiscal_year=FISCAL_YEAR,
        indicators=read_rows(rows, columns),
        funds=read,
        plans=read_plan(plan),
        budget_total=amounts.get(("total", "annual")),
        budget_fiscal=amounts.get(("fiscal", "annual")),
        budget_carryover=amounts.get(("carryover", "annual")),
        budget_other=amounts.get(("other", "annual")),
        budget_lifetime=amounts.get(("total", "lifetime")),
    )


def read_rows(
    rows: Iterable[str], columns: Sequence[str] = COLUMNS
) -> tuple[Indicator, ...]:
    """Return the indicators of rows whose cells are parted by bars."""
    raws = [
        RawIndicator(
            scope="annual",
            place=_field(row, index).places[0],
            fields={
                column: _field(cell.strip(), index)
                for column, cell in zip(columns, row.split("|"), strict=False)
            },
        )
        for index, row in enumerate(rows)
    ]
    indicators, _ = raw_to_indicators(raws, FISCAL_YEAR)
    return indicators


def read_funds(funds: Iterable[str]) -> tuple[Fund, ...]:
    """Return funds written `total 3万元`, `total@lifetime 9万元`, `own#executed 2`."""
    raws = []
    for index, text in enumerate(funds):
        what, _, amount = text.partition(" ")
        what, _, stage = what.partition("#")
        kind, _, scope = what.partition("@")
        raws.append(
            RawFund(
                kind=kind,
                scope=scope or "annual",
                stage=stage or "requested",
                label=_field(kind, index),
                amount=_field(amount.strip(), index),
            )
        )
    rows, _ = raw_to_funds(raws, None)
    return rows


def read_plan(periods: Iterable[str]) -> tuple[Plan, ...]:
    """Return the periods written `3月底 25%`; a label alone is a blank period."""
    raws = []
    for index, text in enumerate(periods):
        label, _, ratio = text.partition(" ")
        raws.append(RawPlan(label=_field(label, index), ratio=_field(ratio, index)))
    rows, _ = raw_to_plans(raws, ("资金支出计划(%)",))
    return rows


def goals(*texts: str, scope: str = "annual") -> tuple[Goal, ...]:
    """Return goals of these texts, without labels."""
    raws = [
        RawGoal(scope=scope, label=_field("", index), text=_field(text, index))
        for index, text in enumerate(texts)
    ]
    return raw_to_goals(raws)


def part(text: str, *, heading: str | None = None, role: str = "other") -> Section:
    """Return a narrative part on page 7."""
    return Section(
        ordinal=1,
        part=None,
        number=None,
        heading=heading,
        role=role,
        text=text,
        page_first=7,
        page_last=7,
    )


def document(
    *projects: Project, sections: Sequence[Section] = (), kind: str = "budget"
) -> Normalized:
    """Return a document of these projects, numbered in their order."""
    numbered = tuple(
        replace(project, ordinal=ordinal)
        for ordinal, project in enumerate(projects, start=1)
    )
    return Normalized(
        kind=kind,
        head=DocumentHead(department="云岭县湿地局", fiscal_year=FISCAL_YEAR),
        projects=numbered,
        findings=(),
        sections=tuple(sections),
    )


def said(oddities: Iterable[Oddity]) -> list[str]:
    """Return the sentences."""
    return [oddity.message for oddity in oddities]


def words(text: str) -> list[str]:
    """Return the words of a list written with spaces."""
    return text.split()


def _field(text: str, index: int) -> RawField:
    box = Box(70, 100 + 20 * index, 180, 120 + 20 * index)
    place = Place(page_number=1, box=box, raw=text, cell_id="t001-r01-c01")
    return RawField(text=text, places=(place,))
