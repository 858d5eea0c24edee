"""`jixiao show`: one PDF in the terminal, in a pipe, and as JSON."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import (
    CORPUS,
    ESCAPE,
    jixiao,
    jixiao_on_terminal,
    run_example_of,
    without_colours,
)

HEBEI = CORPUS / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"
WHOLE = CORPUS / "hebei-project" / "whole-document" / "whole-document.pdf"
FIGURES = ("365,000.00", "1,284,000.00", "520,000.00")
"""The budget of each form of the whole document."""
CASES = sorted(CORPUS.glob("*/*/*.pdf"))
ONE_A_FORM = {case.parents[1]: case for case in CASES}.values()


def document_of(file: Path) -> dict[str, object]:
    shown = jixiao("show", file, "--json")
    document = json.loads(shown.stdout, parse_float=Decimal)
    assert isinstance(document, dict)
    return document


def squeezed(text: str) -> str:
    """Return the text without white space, and the tree's lines taken out."""
    return re.sub(r"[\s│├└─]", "", text)


def test_the_document_stands_before_its_forms():
    shown = jixiao("show", HEBEI)
    assert (shown.returncode, shown.stderr) == (0, "")
    title, facts, *_ = shown.stdout.splitlines()
    assert title == (
        "2025年部门预算绩效文本 · 青屏县文化和旅游局 · 2025 (cover) · 1 page · ok"
        " · 688 glyphs, 0 unplaced"
    )
    assert facts.startswith("hairline-gap.pdf · ")
    assert "1 form, 8 indicators" in facts


def test_a_form_is_shown_with_its_head_funds_plan_goals_and_indicator_tree():
    lines = jixiao("show", HEBEI).stdout.splitlines()
    for line in (
        "form 1: 古驿道保护展示  page 1",
        "  project_code        13990825P00170130102X",
        "  project_code_valid  yes",
        "  budget_total        12,867,500.00 元",
        "    fiscal  其中：财政资金  1000万元     10,000,000.00",
        "    10月底  10     80%      0.8",
        "    目标1  完成古驿道一期保护展示工程，对公众免费开放。",
        "    ├── 产出指标  output",
        "    │   ├── 数量指标  quantity",
    ):
        assert line in lines
    (leaf,) = (line for line in lines if "归安石板面积" in line)
    assert leaf.startswith("    │   │   └── 归安石板面积  12860.75平方米  (")
    assert leaf.endswith("(number = 12860.75 平方米, page 1)")
    below = lines[lines.index(leaf) + 1]
    assert below.strip("│ ") == "description: 完成归安的石板路面面积"
    assert not any(line.startswith("  supervisor") for line in lines)


@pytest.mark.parametrize("case", ONE_A_FORM, ids=lambda case: case.parent.name)
def test_a_pipe_gets_every_text_whole_on_its_line(case: Path):
    shown = jixiao("show", case, "-v")
    assert shown.returncode == 0
    assert ESCAPE not in shown.stdout
    lines = shown.stdout.splitlines()
    for text in texts_of(document_of(case)):
        assert any(text in line for line in lines), text


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_a_terminal_wraps_and_loses_nothing(columns: int):
    shown = jixiao_on_terminal("show", WHOLE, "-v", columns=columns)
    assert ESCAPE in shown
    plain = without_colours(shown)
    assert max(cell_len(line.rstrip()) for line in plain.split("\n")) <= columns
    if columns == 200:
        for text in texts_of(document_of(WHOLE)):
            assert squeezed(text) in squeezed(plain), text
    for figure in FIGURES:
        assert figure in plain


def texts_of(document: dict[str, object]) -> set[str]:
    """Return every printed text that a reader looks for."""
    wanted = {
        *("title", "department", "heading", "project_name", "supervisor", "purpose"),
        *("text", "label", "amount_raw", "ratio_raw", "target_raw", "message"),
        *("level1", "level2", "level3", "description", "basis"),
    }
    found: set[str] = set()
    waiting: list[object] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(v for name, v in value.items() if name != "places")
            # What a finding rests on is printed nowhere in the document.
            names = wanted - {"basis"} if "finding_id" in value else wanted
            found |= {v for name, v in value.items() if name in names and v}
        elif isinstance(value, list):
            waiting.extend(value)
    return {line for text in found for line in str(text).split("\n")}


def test_findings_stand_last_with_their_page():
    _, _, findings = jixiao("show", WHOLE).stdout.partition("\nfindings\n")
    heads, *rows = findings.splitlines()
    assert heads.split() == ["page", "form", "severity", "code", "message"]
    assert re.match(r"  6 +2 +info +row-joined +第6页", rows[0])
    assert len(rows) == document_of(WHOLE)["finding_count"]


def test_json_is_what_convert_writes_of_a_document_alone(tmp_path: Path):
    assert jixiao("convert", CORPUS, "-q", "-o", tmp_path).returncode == 0
    beside_others = 0
    for case in CASES:
        shown = jixiao("show", case, "--json")
        assert (shown.returncode, shown.stderr) == (0, "")
        name = f"{json.loads(shown.stdout)['document_id']}.json"
        written = (tmp_path / "json" / name).read_text(encoding="utf-8")
        if "也用于“" in written or "完全相同" in written:
            beside_others += 1
        else:
            assert shown.stdout == written, case
    assert 0 < beside_others < len(CASES) / 2


def test_one_form_can_be_asked_for():
    case = CORPUS / "hebei-project" / "two-on-a-page" / "two-on-a-page.pdf"
    shown = jixiao("show", case, "--form", "2").stdout
    assert shown.startswith("form 2: ")
    assert "form 1: " not in shown
    project = json.loads(jixiao("show", case, "--form", "2", "--json").stdout)
    assert project["ordinal"] == 2
    assert project["project_name"] in shown
    gone = jixiao("show", case, "--form", "9")
    assert (gone.returncode, gone.stdout) == (2, "")
    assert "has 2 forms; there is no form 9" in gone.stderr


def test_both_readers_show_the_same():
    shown = jixiao("show", HEBEI).stdout
    assert jixiao("show", HEBEI, "--reader", "pdfplumber").stdout == shown


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "no such file"), (b"", "[file-empty]"), (b"PK\x03\x04", "[file-not-pdf]")],
)
def test_a_file_that_cannot_be_read_ends_as_explain_does(
    content: bytes | None, said: str, tmp_path: Path
):
    file = tmp_path / "a.pdf"
    if content is not None:
        file.write_bytes(content)
    for how in ([], ["--json"]):
        shown = jixiao("show", file, *how)
        drawn = jixiao("explain", file, "--page", "1", "-o", tmp_path / "a.png")
        assert (shown.returncode, shown.stdout) == (3, "")
        assert said in shown.stderr
        assert (shown.returncode, shown.stderr) == (drawn.returncode, drawn.stderr)


def test_a_file_name_that_could_steer_a_terminal_is_spelt_out(tmp_path: Path):
    file = tmp_path / "a\x1b[31m\n\u202e[b].pdf"
    file.write_bytes(HEBEI.read_bytes())
    shown = jixiao("show", file).stdout
    assert r"a\x1b[31m\n\u202e[b].pdf · " in shown
    file.write_bytes(b"")
    said = jixiao("show", file).stderr
    assert r"a\x1b[31m\n\u202e[b].pdf: " in said
    for text in (shown, said):
        assert ESCAPE not in text
        assert "\u202e" not in text


def test_the_example_of_the_help_runs():
    assert run_example_of("show").returncode == 0
