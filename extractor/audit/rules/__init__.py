"""All rules by the code of what they find; the catalogue says the rest of each.

A rule is a small function: from one project, the whole document, or the briefs of a
whole run, it yields an `Oddity` for each fact it objects to. It is silent where it
cannot be sure: a value that was not read, a unit that is not known.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from extractor.audit.oddities import InRun, Oddity
from extractor.audit.rules import (
    classes,
    codes,
    completeness,
    costs,
    dates,
    directions,
    duplicates,
    evaluation,
    funds,
    plan,
    ranges,
    repeats,
    statements,
    targets,
    units,
    weights,
)
from extractor.model import DocumentBrief, Normalized, Project

ProjectRule: TypeAlias = Callable[[Project], Iterable[Oddity]]
DocumentRule: TypeAlias = Callable[[Normalized], Iterable[Oddity]]
RunRule: TypeAlias = Callable[[Sequence[DocumentBrief]], Iterable[InRun]]

PROJECT_RULES: Mapping[str, ProjectRule] = {
    "name-missing": completeness.name_missing,
    "goal-missing": completeness.goal_missing,
    "budget-missing": completeness.budget_missing,
    "budget-zero": completeness.budget_zero,
    "indicator-unnamed": completeness.indicator_unnamed,
    "target-blank": completeness.target_blank,
    "target-placeholder": completeness.target_placeholder,
    "nature-unknown": completeness.nature_unknown,
    "class-missing": classes.class_missing,
    "satisfaction-missing": classes.satisfaction_missing,
    "level-mismatch": classes.level_mismatch,
    "trees-mixed": classes.trees_mixed,
    "indicator-repeated": repeats.indicator_repeated,
    "weights-sum": weights.weights_sum,
    "weights-label": weights.weights_label,
    "weight-missing": weights.weight_missing,
    "score-over-weight": evaluation.score_over_weight,
    "deviation-missing": evaluation.deviation_missing,
    "score-unearned": evaluation.score_unearned,
    "date-order": dates.date_order,
    "date-year": dates.date_year,
    "target-deadline": dates.target_deadline,
    "goal-year": dates.goal_year,
    "code-invalid": codes.code_invalid,
    "code-year": codes.code_year,
    "cost-direction": costs.cost_direction,
    "cost-budget": costs.cost_budget,
    "amount-scale": costs.amount_scale,
    "money-unchecked": costs.money_unchecked,
    "funds-total": funds.funds_total,
    "funds-gap": funds.funds_gap,
    "lifetime-under-annual": funds.lifetime_under_annual,
    "budget-name": funds.budget_name,
    "execution-over": funds.execution_over,
    "execution-low": funds.execution_low,
    "plan-blank": plan.plan_blank,
    "plan-incomplete": plan.plan_incomplete,
    "plan-decreasing": plan.plan_decreasing,
    "plan-not-cumulative": plan.plan_not_cumulative,
    "plan-range": plan.plan_range,
    "target-copied": targets.target_copied,
    "target-vague": targets.target_vague,
    "target-unquantified": targets.target_unquantified,
    "targets-few-figures": targets.targets_few_figures,
    "target-name-differs": targets.target_name_differs,
    "percent-range": ranges.percent_range,
    "satisfaction-range": ranges.satisfaction_range,
    "satisfaction-unusual": ranges.satisfaction_unusual,
    "target-trivial": ranges.target_trivial,
    "target-direction": directions.target_direction,
    "direction-conflict": directions.direction_conflict,
    "unit-name": units.unit_name,
    "quantity-money": units.quantity_money,
}

DOCUMENT_RULES: Mapping[str, DocumentRule] = {
    "department-missing": completeness.department_missing,
    "project-repeated": repeats.project_repeated,
    "code-region": codes.code_region,
    "code-missing": codes.code_missing,
    "forms-stated": statements.forms_stated,
    "budgets-stated": statements.budgets_stated,
    "part-empty": statements.part_empty,
    "code-duplicate": duplicates.code_duplicate,
}

RUN_RULES: Mapping[str, RunRule] = {
    "code-duplicate": duplicates.code_duplicate_in_run,
    "document-repeated": duplicates.document_repeated,
}
