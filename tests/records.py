"""Records of the model, ready to be varied: `replace(indicator(), weight=None)`.

The departments and projects in them are invented.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256

from extractor.findings import Finding
from extractor.geometry import Box, Place
from extractor.model import (
    Document,
    DocumentHead,
    Fund,
    Goal,
    Indicator,
    Outcome,
    Plan,
    Project,
    Section,
    Status,
    TableCell,
    YearSource,
)


def place(raw: str, page_number: int = 1, top: float = 100.0) -> Place:
    """Return a place in the first cell of the first table."""
    box = Box(70.123, top, 180.456, top + 20)
    return Place(page_number=page_number, box=box, raw=raw, cell_id="t001-r01-c01")


def places(**texts: str) -> Mapping[str, tuple[Place, ...]]:
    """Return one place a column, holding its text."""
    return {name: (place(text),) for name, text in texts.items()}


def fund(ordinal: int = 1) -> Fund:
    return Fund(
        ordinal=ordinal,
        scope="annual",
        label="预算数",
        kind="total",
        stage="requested",
        amount_raw="19.36万元",
        amount=Decimal("193600.00"),
        amount_unit="万元",
        amount_unit_source="cell",
        place=place("19.36万元"),
        places=places(amount="19.36万元", label="预算数"),
    )


def plan(ordinal: int = 1, month: int = 3, ratio: str | None = "25%") -> Plan:
    return Plan(
        ordinal=ordinal,
        label=f"{month}月底",
        month=month,
        ratio_raw=ratio,
        ratio=None if ratio is None else Decimal(ratio.rstrip("%")) / 100,
        place=place(ratio or ""),
        places={} if ratio is None else places(ratio=ratio),
    )


def goal(ordinal: int = 1) -> Goal:
    return Goal(
        ordinal=ordinal,
        scope="annual",
        label=f"目标{ordinal}",
        text="保障白鹭湖湿地巡护全年不间断。",
        actual_text=None,
        place=place("保障白鹭湖湿地巡护全年不间断。"),
        places=places(text="保障白鹭湖湿地巡护全年不间断。"),
    )


def indicator(ordinal: int = 1) -> Indicator:
    """Return an indicator whose description runs over a page break."""
    cut = (place("全年完成巡护", 1, 700.0), place("的次数", 2, 60.0))
    return Indicator(
        ordinal=ordinal,
        scope="annual",
        place=place("巡护次数"),
        places={**places(level3="巡护次数", target_raw="≥120次"), "description": cut},
        level1="产出指标",
        level2="数量指标",
        level3="巡护次数",
        level1_class="output",
        level2_class="quantity",
        description="全年完成巡护的次数",
        target_raw="≥120次",
        target_kind="number",
        operator=">=",
        operator_implied=False,
        low=Decimal(120),
        unit="次",
        date_to=date(2031, 12, 31),
        weight=Decimal("12.50"),
        weight_raw="12.50",
    )


def project(ordinal: int = 1, indicators: int = 2) -> Project:
    return Project(
        ordinal=ordinal,
        form="hebei-project",
        page_first=1,
        page_last=2,
        places=places(project_name="湿地巡护费", budget_total="19.36"),
        funds=(fund(),),
        plans=(plan(1, 3), plan(2, 6, ratio=None)),
        goals=(goal(1), goal(2)),
        indicators=tuple(indicator(number + 1) for number in range(indicators)),
        heading="1.湿地巡护费绩效目标表",
        project_name="湿地巡护费",
        project_code_valid=True,
        start_date=date(2031, 1, 1),
        budget_total=Decimal(193600),
        fiscal_year=2031,
    )


def finding(
    project_ordinal: int | None = None, indicator: int | None = None
) -> Finding:
    return Finding(
        code="row-joined",
        message="The row goes on over the page.",
        place=place("巡护次数") if project_ordinal else None,
        project_ordinal=project_ordinal,
        indicator_ordinal=indicator,
    )


def section(ordinal: int = 1) -> Section:
    return Section(
        ordinal=ordinal,
        part="第一部分",
        number="一",
        heading="一、总体绩效目标",
        role="overall_goal",
        text="湖清、岸绿、鸟来。",
        page_first=1,
        page_last=1,
    )


def cell(row: int = 1) -> TableCell:
    return TableCell(
        cell_id=f"t001-r{row:02}-c01",
        part=1,
        table_ordinal=1,
        row_index=row,
        column_index=1,
        row_span=1,
        column_span=2,
        text="巡护次数",
        page_number=1,
        box=Box(70, 100, 180, 120),
    )


def document(content: str = "a", *projects: Project) -> Document:
    """Return a document that has a row in every table, told apart by its content."""
    return Document(
        sha256=sha256(content.encode()).hexdigest(),
        file_name=f"{content}.pdf",
        file_bytes=1234,
        status=Status.OK,
        head=DocumentHead(
            title="白鹭湖管理处2031年预算绩效文本",
            department="白鹭湖管理处",
            fiscal_year=2031,
            fiscal_year_source=YearSource.COVER,
        ),
        kind="budget",
        text_source="native",
        page_count=2,
        producer="drawn by hand",
        glyph_count=600,
        projects=projects or (project(1), project(2)),
        sections=(section(),),
        cells=(cell(2), cell(1)),
        findings=(finding(), finding(1), finding(1, 2), finding(1, 2)),
    )


def outcome(of: Document, source: str | None = None) -> Outcome:
    """Return the outcome of a source that holds the document."""
    return Outcome(
        source=source or of.file_name,
        file_name=of.file_name,
        status=of.status,
        file_bytes=of.file_bytes,
        document_id=of.document_id,
        error_code=of.error_code,
        error_message=of.error_message,
    )


def missing(source: str = "gone.pdf") -> Outcome:
    return Outcome(
        source=source,
        file_name=source,
        status=Status.MISSING,
        error_code="file-missing",
        error_message=f"{source} does not exist.",
    )
