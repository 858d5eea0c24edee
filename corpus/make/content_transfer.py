"""Content of the transfer payment cases: regions that do not exist."""

from corpus.make.model import Funds, Indicator, Project

OUTPUT, BENEFIT, CONTENT = "产出指标", "效益指标", "满意度指标"
TITLE = "中央对地方专项转移支付区域绩效目标表"


def _rows(*rows: tuple[str, str, str, str]) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(level1=level1, level2=level2, level3=level3, target=target)
        for level1, level2, level3, target in rows
    )


WETLANDS = Project(
    heading=TITLE,
    name="中央财政湿地保护补助资金-澜泊省",
    supervisor="财政部 国家林草局",
    funds=Funds(total="4,620.00", fiscal="3,820.00", local="800.00"),
    goals=(
        "目标1：恢复退化湿地，改善候鸟停歇地植被和水位条件。",
        "目标2：建立湿地监测网络，按月发布监测结果，为补水调度提供依据，逐步形成上下游协同的补水机制。",
        "目标3：带动湿地周边村民参与管护，增加管护收入。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "恢复退化湿地面积", "1800公顷"),
        (OUTPUT, "数量指标", "新建监测站点", "14个"),
        (OUTPUT, "数量指标", "聘用管护员人数", "260人/年"),
        (OUTPUT, "质量指标", "植被成活率", "85%以上"),
        (OUTPUT, "质量指标", "监测数据合格率", "98%以上"),
        (OUTPUT, "时效指标", "补水任务完成时间", "10月底前"),
        (BENEFIT, "社会效益指标", "带动就业人数", "400人"),
        (BENEFIT, "社会效益指标", "科普活动参加人次", "带动参加人次提高15%"),
        (BENEFIT, "可持续影响指标", "补水机制持续发挥作用的期限", "10年以上"),
        (CONTENT, "服务对象满意度指标", "周边村民满意度", "90%以上"),
        (CONTENT, "服务对象满意度指标", "管护员满意度", "95%以上"),
    ),
)

CLINICS = Project(
    heading=TITLE,
    name="乡村医生培训补助资金-青屏县",
    supervisor="财政部 国家卫生健康委",
    funds=Funds(total="158.6", fiscal="120", local="38.6"),
    goals=(
        "分批培训乡村医生，提高常见病诊疗和急救能力，使村民在家门口能看上病、看好病。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "培训乡村医生人数", "≥620人次"),
        (OUTPUT, "质量指标", "培训考核合格率", "≥95%"),
        (OUTPUT, "时效指标", "培训完成时间", "2025年12月前"),
        (OUTPUT, "成本指标", "人均培训成本", "≤2000元"),
        (BENEFIT, "社会效益指标", "村卫生室诊疗量占比", "≥55%"),
        (BENEFIT, "可持续影响指标", "乡村医生三年在岗率", "≥90%"),
        (CONTENT, "服务对象满意度指标", "参训学员满意度", "≥90%"),
    ),
)
