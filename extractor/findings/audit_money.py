"""The catalogue's part for rules on money and spending plans: `audit.rules.money`."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_error = partial(kind, Group.AUDIT, Severity.ERROR)
_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_FEASIBLE = "绩效目标审核:可行性"
_ARITHMETIC = "表内金额勾稽关系"
_CUMULATIVE = "资金支出计划为累计比例"
_EXECUTION = "财预〔2020〕10号《项目支出绩效评价管理办法》"

AUDIT_MONEY_KINDS = (
    _warning(
        "cost-direction",
        Says("成本指标用了“≥”", "A cost is promised to be at least so much"),
        Says(
            "成本应为上限;核对是否应为“≤”。",
            "A cost has an upper bound; see whether ≤ was meant.",
        ),
        _FEASIBLE,
    ),
    _warning(
        "cost-budget",
        Says("成本指标与预算数不符", "A cost contradicts the budget"),
        Says(
            "核对成本指标与预算数哪一个有误。",
            "See which of the two is wrong.",
        ),
        _ARITHMETIC,
    ),
    _info(
        "money-unchecked",
        Says(
            "金额单位不明,未作核对",
            "Money was not checked, for want of a unit",
        ),
        Says("补明单位后再核对。", "Find the unit, then compare."),
        _ARITHMETIC,
    ),
    _warning(
        "amount-scale",
        Says(
            "两个金额恰好相差一万倍",
            "Two amounts differ by just the factor between 元 and 万元",
        ),
        Says("核对单位是元还是万元。", "See whether 元 or 万元 was meant."),
        _ARITHMETIC,
    ),
    _error(
        "funds-total",
        Says("资金总额与各项之和不符", "A total is not the sum of its parts"),
        Says(
            "核对总额与各分项;两处的位置均已列出。",
            "Compare total and parts; the places of both are given.",
        ),
        _ARITHMETIC,
    ),
    _warning(
        "funds-gap",
        Says(
            "已填各项之和小于总额,其余留空",
            "The parts that are filled in make less than the total",
        ),
        Says("核对留空的分项。", "See the parts that were left blank."),
        _ARITHMETIC,
    ),
    _warning(
        "lifetime-under-annual",
        Says(
            "实施期总额小于年度金额",
            "The whole project has less money than its year",
        ),
        Says("核对两栏金额。", "See both columns."),
        _ARITHMETIC,
    ),
    _warning(
        "budget-name",
        Says(
            "项目名称中的金额与预算数不同",
            "The amount in the project's name is not its budget",
        ),
        Says("核对预算数。", "See the budget."),
        _ARITHMETIC,
    ),
    _warning(
        "execution-over",
        Says("执行数超过预算数", "More was spent than was budgeted"),
        Says("核对执行数与全年预算数。", "See spending and budget."),
        _EXECUTION,
    ),
    _info(
        "execution-low",
        Says("预算执行率低于90%", "Less than 90 % of the budget was spent"),
        Says("核对是否说明了原因。", "See whether a reason is given."),
        _EXECUTION,
    ),
    _warning(
        "plan-blank",
        Says("资金支出计划全部空白", "A spending plan has no ratio at all"),
        Says("请填报单位补填计划。", "Ask for the plan."),
        _CUMULATIVE,
    ),
    _warning(
        "plan-incomplete",
        Says(
            "资金支出计划始终未达到100%",
            "A spending plan never reaches 100 %",
        ),
        Says(
            "核对末期比例是否漏填。",
            "See whether the last ratio was left out.",
        ),
        _CUMULATIVE,
    ),
    _warning(
        "plan-decreasing",
        Says("累计支出比例下降", "A cumulative ratio falls"),
        Says("核对各期比例。", "See the ratios."),
        _CUMULATIVE,
    ),
    _info(
        "plan-not-cumulative",
        Says(
            "资金支出计划似按各期填列而非累计",
            "A spending plan seems to give each period its share",
        ),
        Says(
            "各期之和为100%;核对填报口径。",
            "The shares add up to 100 %; see how the form is to be filled in.",
        ),
        _CUMULATIVE,
    ),
    _warning(
        "plan-range",
        Says("支出比例超过100%或为负", "A ratio is above 100 % or below nought"),
        Says("核对该期比例。", "See the ratio."),
        _CUMULATIVE,
    ),
)
