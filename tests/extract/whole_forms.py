"""Whole forms of each template, written in text, and what must be read of them."""

from extractor.model import Page, RawField, RawProject
from tests.writing import written

HEBEI = """
    项目编码 | A01 | 项目名称 | 河道保洁 | 主管部门 | 水务局
    预算规模⏎及资金⏎用途 | 预算数 | 7万元 | 其他资金 | 0 | <
    ^ | 雇人打捞漂浮物，清扫岸线，⏎每天两次。 | < | < | < | <
    资金支出⏎计划（%） | 3月底 | < | 6月底 | 9月底 | 12月底
    ^ | 25% | < | 50% |  | 100%
    绩效目标 | 目标1 | 河面没有漂浮物。 | < | < | <
    ^ | 目标2 | 岸线干净。 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标描述 | 指标值 | 指标⏎确定依据
    产出指标 | 数量指标 | 保洁长度 | 每天清扫⏎的长度 | ≥12公里 | 计划
    ^ | ^ | 打捞次数 | 次数 | 2次/天 | 合同
    ^ | 质量指标 | 保洁质量 | 质量 | 合格 | 计划
    效益指标 | 社会效益⏎指标 | 水面洁净 | 洁净 | ≥95% | 问卷
    满意度指标 | 服务对象⏎满意度指标 | 居民满意 | 满意 | ≥90% | 问卷
"""
CENTRAL = """
    项目名称 | < | 河道保洁 | < | < | <
    主管部门⏎及代码 | < | [010]水务局 | 实施单位 | 保洁队 | <
    项目资金⏎（万元） | < | 年度资金总额 | < | 20 | <
    ^ | ^ | 其中：财政拨款 | < | 15 | <
    ^ | ^ | 其他资金 | < | 5 | <
    总体目标 | 河面没有漂浮物，⏎岸线干净。 | < | < | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
    ^ | 产出指标 | 数量指标 | 保洁长度 | ≥12公里 | 50
    ^ | ^ | 质量指标 | 保洁质量 | 合格 | 20
    ^ | 效益指标 | 社会效益⏎指标 | 水面洁净 | ≥95% | 20
"""
SHANGHAI = """
    项目名称 | 河道保洁 | < | 项目性质 | 经常性项目 | <
    计划开始日期 | 2031-01-01 | < | 计划完成日期 | 2031-12-31 | <
    项目资金⏎（元） | 项目资金总额 | 500000 | 年度资金申请总额 | 200000 | <
    ^ | 其中：财政资金 | 500000 | 其中：当年财政拨款 | 200000 | <
    项目总目标 | < | < | 年度总体目标 | < | <
    河面没有漂浮物。 | < | < | 岸线干净，⏎没有垃圾。 | < | <
    一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 权重
    产出指标 | 数量指标 | 保洁长度 | < | ≥12公里 | 50
    ^ | 质量指标 | 保洁质量 | < | 合格 | 20
    效益指标 | 社会效益⏎指标 | 水面洁净 | < | ≥95% | 20
"""
TRANSFER = """
    专项名称 | < | 河道治理补助 | < | <
    中央主管部门 | < | 水利部 | 专项实施期 | 2031年
    资金情况⏎（万元） | 年度金额 | < | 300 | <
    ^ | 其中：中央补助 | < | 200 | <
    ^ | 地方资金 | < | 100 | <
    总体目标 | 治理河道，⏎改善水质。 | < | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
    ^ | 产出指标 | 数量指标 | 治理长度 | ≥12公里
    ^ | ^ | 质量指标 | 验收合格率 | 100%
    ^ | 效益指标 | 社会效益⏎指标 | 水质改善 | 明显
"""
FORMS = {
    "hebei-project": HEBEI,
    "central-project": CENTRAL,
    "shanghai-project": SHANGHAI,
    "transfer-payment": TRANSFER,
}

Texts = dict[str, object]


def rows_of(form: str) -> list[str]:
    """Return the rows of a form, as written."""
    return [line.strip() for line in FORMS[form].strip().splitlines()]


def header_row(form: str) -> int:
    """Return the index of the row that heads the form's grid."""
    return next(n for n, row in enumerate(rows_of(form)) if "三级指标" in row)


def on_pages(form: str, cut: int | None = None, *, header: bool = False) -> list[Page]:
    """Return the form on one page, or on two: `cut` is the first row of the second.

    `header` prints the header row of the grid again on the second page.
    """
    rows = rows_of(form)
    if not cut:
        return [written("\n".join(rows))]
    rest = [_cut_off(rows[cut]), *rows[cut + 1 :]]
    if header:
        rest.insert(0, _cut_off(rows[header_row(form)], "绩效指标"))
    return [
        written("\n".join(rows[:cut])),
        written("\n".join(rest), number=2),
    ]


def _cut_off(row: str, *labels: str) -> str:
    """Return the row without what is merged into it from above, nor these labels."""
    cells = [cell.strip() for cell in row.split("|")]
    return " | ".join("" if cell in ("^", *labels) else cell for cell in cells)


def texts_of(project: RawProject) -> Texts:
    """Return all that was read of a form, without its places."""
    return {
        "form": project.form,
        "fields": {name: field.text for name, field in project.fields.items()},
        "funds": [
            (f.kind, f.scope, f.stage, f.label.text, f.amount.text)
            for f in project.funds
        ],
        "plans": [(p.label.text, p.ratio.text) for p in project.plans],
        "goals": [(g.scope, g.label.text, g.text.text) for g in project.goals],
        "indicators": [
            (row.scope, {name: field.text for name, field in row.fields.items()})
            for row in project.indicators
        ],
    }


def fields_of(project: RawProject) -> list[RawField]:
    """Return every value that was read of a form."""
    return [
        *project.fields.values(),
        *(field for fund in project.funds for field in (fund.label, fund.amount)),
        *(field for plan in project.plans for field in (plan.label, plan.ratio)),
        *(field for goal in project.goals for field in (goal.label, goal.text)),
        *(field for row in project.indicators for field in row.fields.values()),
    ]
