"""Content of the central cases: institutes and a college that do not exist."""

from corpus.make.model import Funds, Indicator, Project

OUTPUT, BENEFIT, CONTENT = "产出指标", "效益指标", "满意度指标"
ISLANDS = "[990]国家海岛观测总局"
TITLE = "项目支出绩效目标表"
COLLEGE = "[871]澜泊省教育厅"


def _rows(*rows: tuple[str, str, str, str, str]) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(
            level1=level1, level2=level2, level3=level3, target=target, weight=weight
        )
        for level1, level2, level3, target, weight in rows
    )


TIDES = Project(
    heading=TITLE,
    name="海岛潮位站运行维护",
    supervisor=ISLANDS,
    implementer="国家海岛观测总局\n东澜中心",
    funds=Funds(total="1,286.40", fiscal="1,200.00", carryover="86.40", other="0.00"),
    goals=(
        "1.保障二十四座海岛潮位站全年不间断运行，数据按时入库。",
        "2.完成六座站房的防腐加固和供电系统改造。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "运行潮位站数量", "24座", "15"),
        (OUTPUT, "数量指标", "改造站房数量", "6座", "15"),
        (OUTPUT, "质量指标", "潮位数据有效率", "≥98.5%", "10"),
        (OUTPUT, "时效指标", "数据入库时限", "≤6小时", "10"),
        (BENEFIT, "社会效益指标", "为沿海预警提供数据支撑", "显著", "30"),
        (CONTENT, "服务对象满意度指标", "数据用户满意度", "≥92%", "10"),
    ),
)

BIRDS = Project(
    heading=TITLE,
    name="海岛候鸟资源调查",
    supervisor=ISLANDS,
    implementer="国家海岛观测总局\n东澜中心",
    funds=Funds(total="315.00", fiscal="315.00", carryover="0.00", other="0.00"),
    goals=(
        "1.完成春秋两季候鸟迁徙路线调查，掌握主要停歇地种群数量变化。",
        "2.编制年度调查报告，提出栖息地保护建议。",
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "调查海岛数量", "≥32个", "20"),
        (OUTPUT, "数量指标", "环志候鸟数量", "1500-2000只", "20"),
        (OUTPUT, "质量指标", "种类鉴定准确率", "≥95%", "10"),
        (BENEFIT, "生态效益指标", "促进重要停歇地保护", "有效促进", "20"),
        (BENEFIT, "可持续影响指标", "调查样线长期固定", "≥10年", "10"),
        (CONTENT, "服务对象满意度指标", "保护管理部门满意度", "≥90%", "10"),
    ),
)

LABORATORIES = Project(
    heading="（一）实训基地设备更新",
    name="实训基地设备更新",
    supervisor=COLLEGE,
    implementer="澜泊海事学院",
    funds=Funds(total="2150.60", fiscal="2100.00", carryover="50.60", other="0"),
    goals=(
        (
            "1.更新航海模拟器、轮机拆装和船舶电气三个实训室的教学设备，满足年轻教师和学生开展实操训练的需要。"
            "2.建设智慧教室十二间，实现理论课与实训课同步直播。3.完善设备共享和开放预约制度，提高设备使用效率。"
            "4.组织实训教师到企业跟岗，编写活页式教材。5.与三家航运企业共建校外实习基地，扩大学生顶岗实习规模。"
            "6.面向沿海县区的渔民和船员开展安全技能培训，服务海岛经济。7.完善实训室安全管理制度，定期开展应急演练，"
            "不发生安全责任事故。8.组织学生参加航海技能竞赛，以赛促学，提高毕业生的动手能力和就业质量。"
        ),
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "更新实训设备数量", "185台（套）", "8"),
        (OUTPUT, "数量指标", "建设智慧教室数量", "12间", "6"),
        (OUTPUT, "数量指标", "编写活页式教材", "≥6种", "6"),
        (OUTPUT, "数量指标", "新增校外实习基地", "3个", "6"),
        (OUTPUT, "质量指标", "设备验收合格率", "100%", "8"),
        (OUTPUT, "质量指标", "设备完好率", "≥97%", "8"),
        (OUTPUT, "时效指标", "设备到货安装完成时间", "2025年9月底前", "8"),
        (BENEFIT, "经济效益指标", "节约重复购置费用", "≥60万元", "8"),
        (BENEFIT, "社会效益指标", "参加实操训练学生", "≥4200人次", "8"),
        (BENEFIT, "社会效益指标", "面向船员开展社会培训", "600人次", "7"),
        (BENEFIT, "可持续影响指标", "设备正常使用年限", "≥8年", "7"),
        (CONTENT, "服务对象满意度指标", "学生满意度", "≥95%", "5"),
        (CONTENT, "服务对象满意度指标", "教师满意度", "≥95%", "5"),
    ),
)

GRANTS = Project(
    heading="（二）航海类专业学生资助",
    name="航海类专业学生资助",
    supervisor=COLLEGE,
    implementer="澜泊海事学院",
    funds=Funds(total="486.00", fiscal="486.00", carryover="0", other="0"),
    goals=(
        (
            "按规定标准足额发放航海类专业学生奖助学金，不让一名学生因家庭经济困难失学，"
            "引导学生热爱航海、扎根海岛。"
        ),
    ),
    indicators=_rows(
        (OUTPUT, "数量指标", "资助学生人数", "1620人", "20"),
        (OUTPUT, "质量指标", "资助对象认定准确率", "100%", "15"),
        (OUTPUT, "时效指标", "奖助学金发放及时性", "每学期第3个月底前", "15"),
        (BENEFIT, "社会效益指标", "家庭经济困难学生就业率", "≥88%", "20"),
        (BENEFIT, "社会效益指标", "受助学生上船就业比例", "稳步提高", "10"),
        (CONTENT, "服务对象满意度指标", "受助学生满意度", "≥98%", "10"),
    ),
)

ARCHIVES = Project(
    heading=TITLE,
    name="渔村口述档案采集",
    supervisor="[702]澜泊省档案馆",
    implementer="澜泊省档案馆本级",
    funds=Funds(total="96.80", fiscal="90.00", carryover="6.80", other="0"),
    goals=(
        "目标1：采集四十个渔村老船工、老船匠的口述史料，形成可检索的音像档案。",
        "目标2：整理出版渔村口述史一册，向全省中小学赠阅。",
        "目标3：建立口述档案采集规范，培训县级采集员。",
    ),
    indicators=_rows(
        ("成本指标", "经济成本指标", "人均采集成本", "≤0.24万元", "20"),
        (OUTPUT, "数量指标", "采集渔村数量", "40个", "10"),
        (OUTPUT, "数量指标", "采集口述人数", "≥200人", "5"),
        (OUTPUT, "数量指标", "音像资料时长", "≥600小时", "5"),
        (OUTPUT, "质量指标", "著录差错率", "≤0.3‰", "10"),
        (OUTPUT, "时效指标", "书稿交付出版时间", "2026年11月30日", "10"),
        (BENEFIT, "社会效益指标", "赠阅学校数量", "≥350所", "10"),
        (BENEFIT, "可持续影响指标", "采集规范执行期", "长期", "10"),
        (CONTENT, "服务对象满意度指标", "查档利用者满意度", "≥95%", "10"),
    ),
)

LIGHTHOUSE = Project(
    heading=TITLE,
    name="灯塔与航标数字化巡检",
    supervisor=ISLANDS,
    implementer="国家海岛观测总局\n航标所",
    funds=Funds(total="742.15", fiscal="700.00", carryover="42.15", other="0.00"),
    goals=("完成四十六座灯塔的数字化巡检，巡检记录当日上传，故障两日内修复。",),
    indicators=_rows(
        (OUTPUT, "数量指标", "巡检灯塔座数", "46座", "20"),
        (
            OUTPUT,
            "质量指标",
            (
                "巡检记录完整率，即当日上传并经复核无缺项的巡检记录占当日应当上传的全部巡检记录"
                "的比例，因大风停航顺延的巡检不计入应当上传的记录"
            ),
            "≥99%，其中一类灯塔应当达到100%，因设备检修停机的时段除外",
            "20",
        ),
        (OUTPUT, "时效指标", "故障修复时限", "≤2日", "10"),
        (BENEFIT, "社会效益指标", "因航标失常引发的事故", "0起", "30"),
        (CONTENT, "服务对象满意度指标", "航运企业满意度", "≥95%", "10"),
    ),
)
