"""Content of the Shanghai cases: a district, 望岚区, that does not exist."""

from corpus.make.model import Funds, Indicator, Project

COST, OUTPUT, BENEFIT, CONTENT = "成本指标", "产出指标", "效益指标", "满意度指标"
TITLE = "财政项目支出绩效目标申报表"


def _rows(*rows: tuple[str, str, str, str]) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(level1=level1, level2=level2, level3=level3, target=target)
        for level1, level2, level3, target in rows
    )


GREENWAYS = Project(
    heading=TITLE,
    name="滨河绿道日常养护",
    nature="经常性项目",
    category="特定目标类",
    supervisor="望岚区绿化管理局",
    implementer="望岚区绿道养护中心",
    start_date="2026/1/1",
    end_date="2026/12/31",
    lifetime_funds=Funds(total="18,624,500.00", fiscal="18,624,500.00", other="0.00"),
    funds=Funds(
        total="6,208,150.00",
        fiscal="6,100,000.00",
        carryover="108,150.00",
        other="0.00",
    ),
    lifetime_goals=(
        (
            "用三年时间把滨河绿道养护成市民家门口的休闲带，做到路面平整、树木成活、设施完好，"
            "养护费用控制在核定标准以内，养护队伍稳定。"
        ),
    ),
    goals=(
        "1.完成985千米绿道的日常保洁和修剪。",
        "2.更换损坏的座椅、护栏和照明灯具，及时处理市民来电反映的问题。",
        "3.暴雨、台风来临前完成树木支撑加固。",
    ),
    indicators=_rows(
        (COST, "经济成本指标", "预算执行率", "≤100.00(%)"),
        (COST, "生态环境成本指标", "融雪剂使用量", "≤2.5吨"),
        (OUTPUT, "数量指标", "养护绿道长度", "=985.00(千米)"),
        (OUTPUT, "数量指标", "更换灯具数量", "≥420.00(套)"),
        (OUTPUT, "质量指标", "苗木成活率", "≥98.00(%)"),
        (OUTPUT, "质量指标", "设施完好率", "≥95.00(%)"),
        (OUTPUT, "时效指标", "来电问题处置及时率", "=100.00(%)"),
        (BENEFIT, "社会效益指标", "安全责任事故", "=0.00(起)"),
        (BENEFIT, "生态效益指标", "滨河空气负离子浓度", "可控"),
        (BENEFIT, "可持续影响指标", "养护制度", "健全"),
        (CONTENT, "服务对象满意度指标", "市民满意度", "≥90.00(%)"),
    ),
)

SORTING = Project(
    heading=TITLE,
    name="居住区垃圾分类驿站改造",
    nature="一次性项目",
    category="特定目标类",
    supervisor="望岚区绿化管理局",
    implementer="望岚区环境卫生所",
    start_date="2026-03-01",
    end_date="2026-11-30",
    lifetime_funds=Funds(total="2,460,000.00", fiscal="2,460,000.00", other="0.00"),
    funds=Funds(
        total="2,460,000.00", fiscal="2,460,000.00", carryover="0.00", other="0.00"
    ),
    lifetime_goals=(
        "完成老旧居住区垃圾分类驿站改造，投放环境整洁无异味，分类更准确。",
    ),
    goals=("完成六十二座驿站的改造并投入使用。",),
    indicators=_rows(
        (OUTPUT, "数量指标", "改造驿站数量", "=62.00(座)"),
        (OUTPUT, "质量指标", "验收合格率", "=100.00(%)"),
        (OUTPUT, "时效指标", "完工及时率", "=100.00(%)"),
        (BENEFIT, "社会效益指标", "分类准确率", "≥95.00(%)"),
        (CONTENT, "服务对象满意度指标", "居民满意度", "≥85.00(%)"),
    ),
)

SNOW = Project(
    heading=TITLE,
    name="冬季除雪应急储备",
    nature="阶段性项目",
    category="特定目标类",
    supervisor="望岚区绿化管理局",
    implementer="望岚区环境卫生所",
    start_date="2025-11-01",
    end_date="2026-03-31",
    lifetime_funds=Funds(total="896,300.00", fiscal="896,300.00", other="0.00"),
    funds=Funds(
        total="896,300.00", fiscal="896,300.00", carryover="0.00", other="0.00"
    ),
    lifetime_goals=(
        (
            "除雪物资储备充足，应急队伍响应迅速，主要道路雪后三小时内畅通，背街小巷雪后一日内畅通，"
            "不因积雪发生大面积交通中断；除雪作业尽量使用机械和防滑沙，减少融雪剂对行道树和河道的影响。"
        ),
    ),
    goals=(
        "1.储备除雪物资，检修除雪机械，完成两次全区演练。",
        "2.雪后及时清扫主要道路、桥梁和学校、医院周边的积雪，公布清扫进度，接受市民监督。",
        "3.记录融雪剂用量并对行道树土壤进行跟踪检测。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "应急演练次数", "≥2.00(次)"),
        (OUTPUT, "数量指标", "储备防滑沙", "300立方米"),
        (OUTPUT, "时效指标", "主要道路畅通时间", "雪停后3小时内"),
        (BENEFIT, "社会效益指标", "因积雪造成的道路中断", "=0.00(起)"),
        (CONTENT, "服务对象满意度指标", "市民满意度", "≥88.00(%)"),
    ),
)
