"""The catalogue's part for rules on targets: `audit.rules.targets` and beside it."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_MEASURABLE = "绩效目标审核:适当性(指标应细化、量化)"
_RELEVANT = "绩效目标审核:相关性"

AUDIT_TARGET_KINDS = (
    _warning(
        "target-copied",
        Says(
            "指标值照抄指标名称或描述",
            "A target repeats the indicator's name or description",
        ),
        Says(
            "请填报单位写明要达到的数值或标准。",
            "Ask what is to be reached: the cell says nothing new.",
        ),
        _MEASURABLE,
    ),
    _info(
        "target-vague",
        Says("指标值含糊,无法考核", "A target is too vague to be held to"),
        Says(
            "请量化,或分级分档表述。",
            "Ask for a figure, or for grades.",
        ),
        _MEASURABLE,
    ),
    _info(
        "target-unquantified",
        Says(
            "数量、时效或成本指标没有数值",
            "A quantity, time or cost has no figure",
        ),
        Says(
            "此类指标应当量化。",
            "Indicators of these classes should be counted.",
        ),
        _MEASURABLE,
    ),
    _info(
        "targets-few-figures",
        Says("量化指标所占比例过低", "Too few of the targets are figures"),
        Says("请量化更多指标。", "Ask for more figures."),
        _MEASURABLE,
    ),
    _warning(
        "target-name-differs",
        Says(
            "指标值与指标名称中的数值不同",
            "The figure in the indicator's name is not its target",
        ),
        Says(
            "核对以哪一个为准。",
            "See which of the two counts.",
        ),
        _RELEVANT,
    ),
)
