"""The catalogue's second part: printed values that are unreadable, or odd to read."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_error = partial(kind, Group.VALUES, Severity.ERROR)
_warning = partial(kind, Group.VALUES, Severity.WARNING)
_info = partial(kind, Group.VALUES, Severity.INFO)

VALUE_KINDS = (
    _error(
        "value-unfit",
        Says(
            "数值超出数据表可容纳的范围",
            "A value does not fit its column, so the document was not written",
        ),
        Says(
            "请报告此信息:其中写明了所在行、列和数值。",
            "Please report it: the message names the row, the column and the value.",
        ),
    ),
    _warning(
        "amount-unreadable",
        Says("金额无法识别", "An amount could not be read as a number"),
        Says(
            "文字已保留;请更正,或在汇总时剔除。",
            "The text is kept; correct it or leave it out of sums.",
        ),
    ),
    _warning(
        "amount-unit-unknown",
        Says("金额没有单位", "An amount has no unit anywhere it could take one from"),
        Says(
            "金额留空;请在页面上查找单位。",
            "The amount stays empty; look at the page for the unit.",
        ),
    ),
    _warning(
        "ratio-unreadable",
        Says("比例无法识别", "A ratio could not be read as a number"),
        Says("文字已保留;请查看页面。", "The text is kept; look at the page."),
    ),
    _warning(
        "weight-unreadable",
        Says("分值无法识别", "A weight could not be read as a number"),
        Says("文字已保留;请查看页面。", "The text is kept; look at the page."),
    ),
    _warning(
        "date-unreadable",
        Says("日期无法识别", "A date could not be read"),
        Says(
            "文字保留在places表中;请查看页面。",
            "The text is kept in places; look at the page.",
        ),
    ),
    _info(
        "year-unknown",
        Says("未找到预算年度", "No fiscal year is printed where one was looked for"),
        Says("必要时请人工补填年度。", "Set the year by hand where it matters."),
    ),
    _warning(
        "target-several-figures",
        Says(
            "一个指标值中有不止一个数值",
            "A target holds several figures, and none of them is its value alone",
        ),
        Says(
            "按文字处理;请对照页面判断应拆成几个指标。",
            "It is kept as text; see on the page whether it is several indicators.",
        ),
    ),
    _warning(
        "target-misread",
        Says(
            "指标值疑为误识(≥被识别成2)",
            "A target may be misread: a ≥ that became the digit 2",
        ),
        Says(
            "数值未作改动;请对照页面或原表。",
            "The figure was not changed; compare it with the page.",
        ),
    ),
    _warning(
        "target-fused",
        Says(
            "指标值与相邻列的文字连在一起",
            "A target ran together with the column beside it",
        ),
        Says(
            "请对照页面核对指标值和分值。",
            "Compare target and weight with the page.",
        ),
    ),
    _warning(
        "target-operator-conflict",
        Says(
            "指标值中的比较符号互相矛盾",
            "A target is printed with two operators that differ",
        ),
        Says(
            "以单元格内在前的符号为准;请核对哪一个是本意。",
            "The sign in the cell counts; see which one was meant.",
        ),
    ),
    _info(
        "target-operator-unclear",
        Says(
            "指标值的比较符号无法确定",
            "How a target's figure is to be compared cannot be told",
        ),
        Says(
            "按文字处理;请核对“≠”、“95%≥”之类的写法是何本意。",
            "It is kept as text; see what 95%≥ or ≠ was meant to say.",
        ),
    ),
    _warning(
        "target-unit-conflict",
        Says(
            "指标值的单位与单位栏不一致",
            "A target's unit and the unit column differ",
        ),
        Says(
            "以指标值内的单位为准;请核对单位栏是否填错。",
            "The unit in the cell counts; see whether the unit column is a slip.",
        ),
    ),
    _info(
        "target-unit-assumed",
        Says(
            "指标值只印数量级,按金额理解",
            "A target prints a scale word alone, taken as money",
        ),
        Says(
            "请核对“万”之后省略的单位。",
            "See on the page which unit was left out after 万.",
        ),
    ),
    _info(
        "target-year-unknown",
        Says(
            "指标值中的日期没有年份",
            "A target's date has no year, and the document has none either",
        ),
        Says(
            "日期留空;请人工确认年度。",
            "The date stays empty; find the year by hand.",
        ),
    ),
)
