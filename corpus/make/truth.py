"""Content to truth: what a perfect reading of the case gives, as JSON.

Amounts are printed in 元; `fiscal_year`, `department` and `title` are of the whole
document. Values are letter for letter as printed, without line breaks. A row that a
form keeps for a class without an indicator is no indicator.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from json import JSONEncoder

from corpus.make.model import Case, FormPages, Funds, Indicator, Project

PERIODS = ("3月底", "6月底", "10月底", "12月底")
FACTORS = {"元": Decimal(1), "万元": Decimal(10_000)}

Json = str | float | int | None | list["Json"] | dict[str, "Json"]


def case_to_truth(case: Case, form_pages: Sequence[FormPages]) -> str:
    """Return the truth of the case, whose forms stand on the pages given."""
    truth: dict[str, Json] = {
        "department": case.department,
        "fiscal_year": case.fiscal_year,
        "title": case.title,
        "form": case.form,
        "projects": [
            _project(number, project, pages, case)
            for number, (project, pages) in enumerate(
                zip(case.projects, form_pages, strict=True), start=1
            )
        ],
    }
    if case.sections:
        truth["sections"] = [asdict(section) for section in case.sections]
    return JSONEncoder(ensure_ascii=False, indent=1).encode(truth) + "\n"


def yuan(printed: str | None, unit: str) -> float | None:
    """Return the amount in 元; a unit in the printed text goes before the given one."""
    if not printed or printed == "-":
        return None
    figure, _, own_unit = printed.replace(",", "").partition(" ")
    return float(Decimal(figure) * FACTORS[own_unit or unit])


def _project(
    number: int, project: Project, pages: FormPages, case: Case
) -> dict[str, Json]:
    unit = "元" if case.form == "shanghai-project" else "万元"
    truth: dict[str, Json] = {
        "no": number,
        "heading": project.heading,
        "title": re.sub(r"^\d+、|^（.）", "", project.heading),
        "name": project.name,
        "page_first": pages.first,
        "page_last": pages.last,
    }
    for key, value in (
        ("code", project.code),
        ("supervisor", project.supervisor),
        ("unit", project.implementer),
        ("purpose", project.purpose),
        ("nature", project.nature),
        ("category", project.category),
        ("start_date", project.start_date),
        ("end_date", project.end_date),
    ):
        if value is not None:
            truth[key] = value.replace("\n", "")
    truth |= _amounts(project.funds, unit)
    if project.lifetime_funds is not None:
        truth["lifetime_yuan"] = yuan(project.lifetime_funds.total, unit)
    if case.form == "hebei-project":
        ratios = project.plan or (None,) * len(PERIODS)
        truth["purpose"] = project.purpose
        truth["plan"] = dict(zip(PERIODS, ratios, strict=True))
    truth["goals"] = [re.sub("^目标内容:", "", goal) for goal in project.goals]
    if project.lifetime_goals:
        truth["lifetime_goals"] = list(project.lifetime_goals)
    truth["indicators"] = [
        _indicator(row, pages.rows[index])
        for index, row in enumerate(project.indicators)
        if row.level3 or row.target
    ]
    return truth


def _amounts(funds: Funds, unit: str) -> dict[str, Json]:
    amounts: dict[str, Json] = {
        "budget_yuan": yuan(funds.total, unit),
        "fiscal_yuan": yuan(funds.fiscal, unit),
        "other_yuan": yuan(funds.other, unit),
    }
    if funds.carryover is not None:
        amounts["carryover_yuan"] = yuan(funds.carryover, unit)
    if funds.local is not None:
        amounts["local_yuan"] = yuan(funds.local, unit)
    return amounts


def _indicator(row: Indicator, page: int) -> dict[str, Json]:
    truth: dict[str, Json] = {
        "l1": row.level1,
        "l2": row.level2,
        "l3": row.level3,
        "value": row.target,
        "page": page,
    }
    if row.description is not None:
        truth |= {"desc": row.description, "basis": row.basis}
    if row.weight is not None:
        truth["weight"] = float(row.weight)
    return truth
