"""The catalogue's part for rules on money and spending plans: `audit.rules.money`."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_CUMULATIVE = "资金支出计划为累计比例"

AUDIT_MONEY_KINDS = (
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
