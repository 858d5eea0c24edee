"""`jixiao forms`: templates are listed, checked, and held against a page."""

import json
import shutil
from pathlib import Path

from tests.cli.running import ESCAPE, ROOT, jixiao, run_example_of

SHIPPED = ROOT / "schemas" / "forms"


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


def test_the_examples_of_the_help_run():
    assert run_example_of("forms", "check").returncode == 0
    assert run_example_of("forms", "list").returncode == 0
