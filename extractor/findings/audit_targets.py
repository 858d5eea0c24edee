"""The catalogue's part for rules on targets: `audit.rules.targets` and beside it."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_warning = partial(kind, Group.AUDIT, Severity.WARNING)
_info = partial(kind, Group.AUDIT, Severity.INFO)

_MEASURABLE = "绩效目标审核:适当性(指标应细化、量化)"
_FEASIBLE = "绩效目标审核:可行性"
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
        "percent-range",
        Says("比率超过100%或为负", "A share is above 100 % or below nought"),
        Says(
            "核对数值:可能误填或误识。",
            "See the figure: a slip, or misread.",
        ),
        _FEASIBLE,
    ),
    _warning(
        "satisfaction-range",
        Says(
            "满意度不是0至100之间的百分比",
            "A satisfaction is no percentage between 0 and 100",
        ),
        Says("核对数值与单位。", "See figure and unit."),
        _FEASIBLE,
    ),
    _info(
        "satisfaction-unusual",
        Says(
            "满意度低于80%或定为100%",
            "A satisfaction is promised below 80 % or at 100 %",
        ),
        Says(
            "核对依据:过低缺乏激励,100%难以核实。",
            "See its basis: one is no effort, the other can hardly be verified.",
        ),
        _FEASIBLE,
    ),
    _warning(
        "target-trivial",
        Says("指标值恒成立", "A target that cannot be missed"),
        Says(
            "≥0或≤100%不构成目标;请核对符号。",
            "≥ 0 or ≤ 100 % promises nothing; see the sign.",
        ),
        _FEASIBLE,
    ),
    _warning(
        "target-direction",
        Says(
            "比较符号与指标含义相反",
            "The sign goes against the indicator's meaning",
        ),
        Says(
            "核对符号:事故、投诉应为≤,合格率、完成率应为≥。",
            "See the sign: accidents should be ≤, completion should be ≥.",
        ),
        _RELEVANT,
    ),
    _warning(
        "direction-conflict",
        Says(
            "比较符号与指标方向栏相反",
            "The sign goes against the direction column",
        ),
        Says("核对符号与方向。", "See sign and direction."),
        _RELEVANT,
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
    _warning(
        "unit-name",
        Says(
            "指标值的单位与指标名称不符",
            "A target's unit does not fit the indicator's name",
        ),
        Says(
            "核对单位:如人数用“个”、名称注“小时”而填百分比。",
            "See the unit: people in 个, hours in the name but percent in the value.",
        ),
        _RELEVANT,
    ),
    _warning(
        "quantity-money",
        Says("数量指标填了金额", "A quantity indicator holds an amount of money"),
        Says(
            "核对该指标是否应归为成本指标。",
            "See whether it is a cost.",
        ),
        _RELEVANT,
    ),
)
