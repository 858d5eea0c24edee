"""A fifth form is a YAML file: drawn here, declared here, read without new Python."""

import io
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extractor.extract import extract_document
from extractor.forms import load_forms
from extractor.model import Source

YAML = """
form: hunan-project
name: {zh: 项目支出绩效目标表, en: Project form of one city}
kind: budget
begins: [项目支出名称]
requires: [[项目支出名称], [年度本级预算金额], [指标值及单位], [绩效标准]]
unit: 万元
fields:
  project_name: [项目支出名称]
  implementer: [预算部门]
funds: {rows: [{kind: total, labels: [年度本级预算金额], scope: annual}]}
goals: [{labels: [本年度绩效目标]}]
indicators:
  columns:
    level1: [一级指标]
    level2: [二级指标]
    level3: [三级指标]
    target_raw: [指标值及单位]
    basis: [绩效标准]
  required: [level3, target_raw]
"""
ROWS = (
    ("项目支出名称", "湿地围栏维护", "预算部门", "青屏县林业局", ""),
    ("年度本级预算金额", "32.5", "本年度绩效目标", "维护围栏三十公里", ""),
    ("一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"),
    ("产出指标", "数量指标", "维护围栏长度", "≥30公里", "计划标准"),
)


def test_a_form_of_another_place_needs_no_python(tmp_path: Path):
    (tmp_path / "hunan-project.yaml").write_text(YAML, encoding="utf-8")
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setFont("STSong-Light", 9)
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            left, foot = 40 + 100 * column, 700 - 30 * row
            canvas.rect(left, foot, 100, 30)
            canvas.drawString(left + 4, foot + 10, text)
    canvas.save()
    source = Source(source="a", file_name="a.pdf", content=buffer.getvalue())
    (project,) = extract_document(source, load_forms(tmp_path)).projects
    assert project.form == "hunan-project"
    assert project.fields["project_name"].text == "湿地围栏维护"
    assert [fund.amount.text for fund in project.funds] == ["32.5"]
    (indicator,) = project.indicators
    assert indicator.fields["target_raw"].text == "≥30公里"
    assert indicator.fields["basis"].text == "计划标准"
