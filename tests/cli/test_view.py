"""What `jixiao show` makes of a document, made by hand where the corpus has none."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from rich.console import RenderableType

from extractor.cli.terminal import Rows, show
from extractor.cli.view import document_parts, one_form_parts
from extractor.findings import Finding
from extractor.geometry import Box, Place
from extractor.model import (
    Document,
    Fund,
    Indicator,
    Project,
    Section,
    Status,
)

Shown = Callable[[Iterable[RenderableType]], list[str]]

PLACE = Place(3, Box(0, 0, 1, 1), "")
LONG = "沿河步道的石板归安" * 20


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    def lines_of(parts: Iterable[RenderableType]) -> list[str]:
        show(parts)
        return capsys.readouterr().out.splitlines()

    return lines_of


def document(
    *projects: Project,
    sections: tuple[Section, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Document:
    return Document(
        sha256="0" * 64,
        file_name="a.pdf",
        file_bytes=1,
        status=Status.OK,
        projects=projects,
        sections=sections,
        findings=findings,
    )


def section(text: str, heading: str | None = "一、概况") -> Section:
    return Section(
        ordinal=1,
        part="第一部分",
        number="一、",
        heading=heading,
        role="other",
        text=text,
        page_first=2,
        page_last=3,
    )


def project(*indicators: Indicator, funds: tuple[Fund, ...] = ()) -> Project:
    return Project(
        ordinal=1,
        form="a",
        page_first=3,
        page_last=3,
        places={},
        indicators=indicators,
        funds=funds,
    )


def indicator(level3: str, **columns: Any) -> Indicator:  # noqa: ANN401 - any column
    fixed: dict[str, Any] = {
        "ordinal": 1,
        "scope": "annual",
        "place": PLACE,
        "places": {},
    }
    return Indicator(**{**fixed, "level3": level3, **columns})


def fund(**columns: Any) -> Fund:  # noqa: ANN401 - any column
    fixed: dict[str, Any] = {
        "ordinal": 1,
        "scope": "annual",
        "label": "预算数",
        "kind": "total",
        "stage": "requested",
        "amount_raw": "7万元",
        "amount": Decimal("70000.00"),
        "amount_unit": "万元",
        "amount_unit_source": "cell",
        "place": PLACE,
        "places": {},
    }
    return Fund(**{**fixed, **columns})


def leaf_of(lines: list[str], name: str) -> str:
    (line,) = (line for line in lines if name in line)
    return line.strip("│├└─ ")


def test_sections_are_shown_by_their_first_words(shown: Shown):
    lines = shown(document_parts(document(sections=(section(LONG),)), whole=False))
    assert "no form (绩效目标表) in this document" in lines
    assert "sections, first words (-v: whole)" in lines
    assert "  第一部分 一、概况  other, pages 2-3" in lines
    assert lines[-1] == f"    {LONG[:60]} (and 120 characters)"


def test_sections_are_shown_whole_when_asked_paragraph_by_paragraph(shown: Shown):
    told = document(sections=(section(f"{LONG}\n第二段。"),))
    lines = shown(document_parts(told, whole=True))
    assert lines[-2:] == [f"    {LONG}", "    第二段。"]


def test_a_short_section_is_not_shortened_and_one_may_have_no_heading(shown: Shown):
    text = LONG[:60]
    short = section(text, heading=None)
    lines = shown(document_parts(document(sections=(short,)), whole=False))
    assert lines[-2:] == ["  第一部分  other, pages 2-3", f"    {text}"]


def test_texts_of_the_paper_are_neither_markup_nor_steering(shown: Shown):
    evil = "[bold]x[/bold] :smile: \x1b[31m\u202e"
    told = document(
        project(indicator(evil, target_raw=evil, description=evil)),
        sections=(section(evil, heading=evil),),
        findings=(Finding(code="row-joined", message=evil),),
    )
    printed = shown(document_parts(told, whole=True))
    spelt = r"[bold]x[/bold] :smile: \x1b[31m\u202e"
    assert sum(line.count(spelt) for line in printed) == 6


@pytest.mark.parametrize(
    ("kind", "operator", "low", "high", "told"),
    [
        ("number", ">=", "98.00", None, "number >= 98 %"),
        ("number", "<=", None, "5", "number <= 5 %"),
        ("number", "=", "100", "100", "number = 100 %"),
        ("range", "between", "-3", "3", "range -3 to 3 %"),
        ("text", None, None, None, "text"),
    ],
)
def test_what_was_read_from_a_target_stands_beside_it(
    shown: Shown, kind: str, operator: str | None, low: str, high: str, told: str
):
    row = indicator(
        "出勤率",
        target_raw="印",
        target_kind=kind,
        operator=operator,
        low=low and Decimal(low),
        high=high and Decimal(high),
        unit="%",
    )
    lines = shown(document_parts(document(project(row)), whole=False))
    assert leaf_of(lines, "出勤率") == f"出勤率  印  ({told}, page 3)"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, date(2024, 12, 31), "date any to 2024-12-31"),
        (date(2024, 1, 1), None, "date 2024-01-01 to any"),
    ],
)
def test_a_date_is_told_with_both_its_ends(
    shown: Shown, first: date | None, last: date | None, told: str
):
    row = indicator("完工", target_kind="date", date_from=first, date_to=last)
    lines = shown(document_parts(document(project(row)), whole=False))
    assert leaf_of(lines, "完工") == f"完工  (blank)  ({told}, page 3)"


def test_weight_actual_and_score_stand_with_the_target(shown: Shown):
    row = indicator(
        "出勤率",
        weight=Decimal("20.50000000"),
        weight_raw="20.5",
        actual_raw="97%",
        score=Decimal(0),
    )
    lines = shown(document_parts(document(project(row)), whole=False))
    told = "出勤率  (blank)  (weight 20.5, actual 97%, score 0, page 3)"
    assert leaf_of(lines, "出勤率") == told


def test_a_weight_that_is_no_figure_is_shown_as_printed(shown: Shown):
    lines = shown(
        document_parts(
            document(project(indicator("a", weight_raw="二十"))), whole=False
        )
    )
    assert leaf_of(lines, "a  (").endswith("(weight 二十, page 3)")


def test_rows_hang_on_the_labels_they_stand_beside(shown: Shown):
    rows = (
        indicator("甲", level1="产出指标", level1_class="output", level2="数量指标"),
        indicator("乙", level1="产出指标", level2=None),
        indicator("丙", level1="产出指标", level2="数量指标"),
    )
    lines = shown(document_parts(document(project(*rows)), whole=False))
    tree = [line.strip() for line in lines[lines.index("  indicators") + 2 :]]
    assert tree == [
        "└── 产出指标  output",
        "├── 数量指标",
        "│   └── 甲  (blank)  (page 3)",
        "├── (none)",
        "│   └── 乙  (blank)  (page 3)",
        "└── 数量指标",
        "└── 丙  (blank)  (page 3)",
    ]


def test_a_level_that_a_form_does_not_have_is_left_out(shown: Shown):
    lines = shown(document_parts(document(project(indicator("甲"))), whole=False))
    assert lines[-1] == "    └── 甲  (blank)  (page 3)"


def test_the_year_and_the_whole_life_are_two_trees(shown: Shown):
    rows = (indicator("甲"), indicator("乙", scope="lifetime"))
    lines = shown(document_parts(document(project(*rows)), whole=False))
    assert "    一级 → 二级 → 三级, annual" in lines
    assert "    一级 → 二级 → 三级, lifetime" in lines


def test_a_form_without_rows_says_so(shown: Shown):
    lines = shown(document_parts(document(project()), whole=False))
    assert lines[-1] == "    no indicator row"
    assert "form 1: (no name)  page 3" in lines


def test_what_all_amounts_share_is_told_once(shown: Shown):
    funds = (fund(), fund(kind="other", label="其他资金", amount_raw="3万元"))
    lines = shown(document_parts(document(project(funds=funds)), whole=False))
    start = lines.index(
        "  funds  page 3, scope annual, stage requested, unit 万元, unit from cell"
    )
    assert lines[start + 1].split() == ["kind", "label", "printed", "元"]
    funds = (fund(), fund(amount_raw=None, amount=None, amount_unit=None))
    lines = shown(document_parts(document(project(funds=funds)), whole=False))
    start = lines.index(
        "  funds  page 3, scope annual, stage requested, unit from cell"
    )
    assert lines[start + 1].split() == ["kind", "label", "printed", "元", "unit"]
    assert lines[start + 3].split() == ["total", "预算数", "(blank)"]


def test_one_form_has_only_its_own_findings(shown: Shown):
    findings = tuple(
        Finding(code="row-joined", message=f"第{n}张", place=PLACE, project_ordinal=n)
        for n in (1, 2)
    )
    lines = shown(one_form_parts(document(project(), findings=findings), 1))
    assert lines[0].startswith("form 1: ")
    assert lines[-1].split() == ["3", "1", "info", "row-joined", "第1张"]
    assert not any("第2张" in line for line in lines)


def test_rows_without_room_stand_one_value_below_the_other(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
):
    table = Rows(("a", "text"), [("12345", LONG), ("6", "短")], wrapping=("text",))
    assert shown([table]) == ["a      text", f"12345  {LONG}", "6      短"]
    monkeypatch.setattr("extractor.cli.terminal.PIPE_COLUMNS", 21)
    assert shown([table])[0].split() == ["a", "text"]
    monkeypatch.setattr("extractor.cli.terminal.PIPE_COLUMNS", 20)
    stacked = shown([table])
    assert stacked[0].split() == ["a", "12345"]
    assert stacked[-3:] == ["", "a     6", "text  短"]
