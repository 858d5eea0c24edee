"""`jixiao forms`: templates are listed, checked, and held against a page."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import CORPUS, ESCAPE, ROOT, jixiao, run_example_of

SHIPPED = ROOT / "schemas" / "forms"
HEBEI = CORPUS / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"
TABLES = CORPUS / "none" / "budget-tables" / "budget-tables.pdf"
TWO_PAGES = CORPUS / "hebei-project" / "first-row-at-foot" / "first-row-at-foot.pdf"
PROSE = CORPUS / "none" / "prose-only" / "prose-only.pdf"


def test_a_template_without_faults_is_told_in_one_line():
    path = SHIPPED / "hebei-project.yaml"
    done = jixiao("forms", "check", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{path}: hebei-project, 44 labels, ok\n"


def test_every_file_is_checked_and_a_fault_in_one_ends_with_4(tmp_path: Path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("frm: x\nkind: budget\n", encoding="utf-8")
    good = shutil.copy(SHIPPED / "hebei-project.yaml", tmp_path)
    done = jixiao("forms", "check", bad, good)
    assert done.returncode == 4
    assert done.stdout == f"{good}: hebei-project, 44 labels, ok\n"
    told = done.stderr.splitlines()
    assert f"{bad}:1: the file: 'form' is missing; add it" in told
    assert any(
        line.startswith(f"{bad}:1: the file: unknown word 'frm'") for line in told
    )


def test_doubts_are_said_and_change_no_exit_code(tmp_path: Path):
    shipped = (SHIPPED / "hebei-project.yaml").read_text(encoding="utf-8")
    path = tmp_path / "lake-project.yaml"
    path.write_text(shipped.replace("hebei-project", "lake-project"), encoding="utf-8")
    done = jixiao("forms", "check", path)
    assert done.returncode == 0
    assert done.stderr.startswith(f"{path}: doubtful: it asks for the same labels as")


def test_a_check_is_told_to_machines(tmp_path: Path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("kind: [", encoding="utf-8")
    done = jixiao("forms", "check", SHIPPED / "hebei-project.yaml", bad, "--json")
    assert done.returncode == 4
    first, second = json.loads(done.stdout)
    assert (first["form"], first["labels"], first["ok"]) == ("hebei-project", 44, True)
    assert (first["complaints"], first["doubts"]) == ([], [])
    assert (second["form"], second["ok"]) == (None, False)
    assert second["complaints"][0]["message"].startswith("not readable as YAML")


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path):
    path = tmp_path / "a\x1b[31m.yaml"
    path.write_text("a: [", encoding="utf-8")
    done = jixiao("forms", "check", path)
    assert done.returncode == 4
    assert ESCAPE not in done.stderr
    assert r"a\x1b[31m.yaml:2: not readable as YAML" in done.stderr


def test_a_form_is_explained_with_its_template_and_what_the_others_lack():
    done = jixiao("forms", "explain", HEBEI, "--page", 1)
    assert (done.returncode, done.stderr) == (0, "")
    assert ESCAPE not in done.stdout
    first, verdict, _, winner, *lines = done.stdout.splitlines()
    assert first.startswith("table 1, page 1: ")
    assert verdict == "  read as hebei-project: every label it requires is printed"
    assert winner == (
        "  ├── hebei-project"
        "  4 of 4 required labels, 15 of 18 in all, opened by 项目编码"
    )
    assert "  │   ├── requires 指标值: printed as 指标值" in lines
    assert any("columns: level1 一级指标, level2 二级指标" in line for line in lines)
    vain = "looked for in vain: field supervisor, field implementer, fund carryover"
    assert f"  │   └── {vain}" in lines
    lacking = "lacks 项目总目标 or 项目总体目标, 项目绩效目标; nearest is 目标1"
    assert any(line.endswith(lacking) for line in lines)
    assert sum("looked for in vain" in line for line in lines) == 1


def test_a_table_that_is_no_form_is_told_why():
    shown = jixiao("forms", "explain", TABLES, "--page", 1).stdout
    one, two = shown.split("\n\n")
    none = "  no form: too few labels of any template are printed"
    assert one.splitlines()[1] == none
    assert "forgiven" not in one, "科目编码 is no slip of 项目编码"
    assert two.splitlines()[1:3] == [
        none,
        "  no label that opens a form leads its first row",
    ]


def test_a_form_that_lacks_a_label_is_told_which(tmp_path: Path):
    shipped = (SHIPPED / "hebei-project.yaml").read_text(encoding="utf-8")
    narrower = shipped.replace("  - [三级指标]", "  - [石板总面积, 总数]")
    (tmp_path / "hebei-project.yaml").write_text(narrower, encoding="utf-8")
    shown = explained_with(tmp_path)
    assert "  not read as hebei-project: it lacks 石板总面积\n" in shown
    assert "lacks 石板总面积 or 总数; nearest is 归安石板面积" in shown


@pytest.mark.parametrize(
    ("left_away", "why"),
    [
        ("  - [三级指标]\n", "requires fewer labels"),
        (
            "  purpose: [预算规模及资金用途, 预算规模及用途, 资金用途]\n",
            "knows fewer of the",
        ),
        ("预算规模及用途, ", "stands after it by file name"),
    ],
)
def test_another_template_that_is_satisfied_is_told_why_it_lost(
    left_away: str, why: str, tmp_path: Path
):
    shipped = (SHIPPED / "hebei-project.yaml").read_text(encoding="utf-8")
    assert left_away in shipped
    other = shipped.replace("form: hebei-", "form: lake-").replace(left_away, "")
    (tmp_path / "lake-project.yaml").write_text(other, encoding="utf-8")
    shown = explained_with(tmp_path)
    assert "  read as hebei-project: " in shown
    assert f"  lake-project is satisfied too, but {why}" in shown


def explained_with(forms: Path) -> str:
    argv = ("forms", "explain", HEBEI, "--page", 1, "--forms", forms)
    return jixiao(*argv).stdout


def test_a_form_that_began_on_the_page_before_is_told_whole():
    tables = json.loads(
        jixiao("forms", "explain", TWO_PAGES, "--page", 2, "--json").stdout
    )
    first = tables[0]
    assert (first["page_first"], first["page_last"]) == (1, 2)
    assert first["form"] == "hebei-project"
    winner = first["templates"][0]
    assert (winner["satisfied"], winner["opened_by"]) == (True, "项目编码")
    assert [each["forgiven"] for each in winner["requires"]] == [False] * 4
    assert winner["columns"]["level3"] == "三级指标"
    assert "column level3" in winner["found"]


def test_a_page_without_tables_has_nothing_on_stdout():
    done = jixiao("forms", "explain", PROSE, "--page", 1)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "page 1 has no table with ruled lines\n"
    assert jixiao("forms", "explain", PROSE, "--page", 1, "--json").stdout == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((PROSE, "--page", 9), 2, "no page 9; of its 1 pages, 1 can be read"),
        ((PROSE,), 2, "Missing option '--page'"),
        (("nowhere.pdf", "--page", 1), 3, "nowhere.pdf: no such file. Check the path."),
        ((ROOT / "README.md", "--page", 1), 3, "[file-not-pdf]"),
    ],
)
def test_what_cannot_be_explained_has_its_exit_code(
    arguments: tuple[object, ...], code: int, said: str
):
    done = jixiao("forms", "explain", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_the_examples_of_the_help_run():
    assert run_example_of("forms", "explain").returncode == 0
    assert run_example_of("forms", "check").returncode == 0
    assert run_example_of("forms", "list").returncode == 0
