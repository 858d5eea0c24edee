"""What a second `jixiao convert` reads again, what it says, and `jixiao status`."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import CORPUS, ROOT, jixiao
from tests.emit import reading

CASE = CORPUS / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"
KEPT = "documents kept as read"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    shutil.copy(CASE, tmp_path / "in")
    return tmp_path / "in"


def test_what_decides_what_is_read_makes_all_be_read_again(
    sources: Path, tmp_path: Path
):
    out, rules, own = tmp_path / "out", tmp_path / "rules.yaml", tmp_path / "forms"
    first = jixiao("convert", sources, "-o", out)
    content = reading.content(out)
    rules.write_text("disable: [target-vague]", encoding="utf-8")
    own.mkdir()
    shutil.copy(ROOT / "schemas" / "forms" / "shanghai-project.yaml", own)
    with (own / "shanghai-project.yaml").open("a", encoding="utf-8") as template:
        template.write("# changed\n")

    def keeps(*flags: object) -> bool:
        said = jixiao("convert", sources, "-o", out, *flags).stderr
        return f"1 of 1 {KEPT}" in said

    assert KEPT not in first.stderr
    assert keeps()
    assert not keeps("--rules", rules)
    assert keeps("--rules", rules)
    rules.write_text("severity: {target-vague: info}", encoding="utf-8")
    assert not keeps("--rules", rules)
    assert not keeps("--reader", "pdfplumber")
    assert not keeps("--verify", "pdfplumber")
    assert not keeps("--forms", own)
    assert not keeps()
    assert not keeps("--force")
    assert keeps()
    assert reading.content(out) == content


def test_a_new_source_is_read_and_a_changed_one_again(sources: Path, tmp_path: Path):
    out = tmp_path / "out"
    jixiao("convert", sources, "-o", out)
    (sources / "new.pdf").write_bytes(CASE.read_bytes() + b"%new")
    assert f"1 of 2 {KEPT}" in jixiao("convert", sources, "-o", out).stderr
    (sources / "new.pdf").write_bytes(CASE.read_bytes() + b"%changed")
    assert f"1 of 2 {KEPT}" in jixiao("convert", sources, "-o", out).stderr
    assert f"2 of 2 {KEPT}" in jixiao("convert", sources, "-o", out).stderr


def test_sources_that_are_gone_are_named(sources: Path, tmp_path: Path):
    for number in range(8):
        content = CASE.read_bytes() + b"%%%d" % number
        (sources / f"{number}.pdf").write_bytes(content)
    jixiao("convert", sources, "-o", tmp_path / "out")
    for number in range(7):
        (sources / f"{number}.pdf").unlink()
    said = jixiao("convert", sources, "-o", tmp_path / "out").stderr
    named = ", ".join(f"{number}.pdf" for number in range(5))
    assert f"7 sources of the last run are gone: {named} and 2 more" in said
    assert "are gone" not in jixiao("convert", sources, "-o", tmp_path / "out").stderr


def test_findings_of_a_kept_document_are_told_too(sources: Path, tmp_path: Path):
    path = CORPUS / "hebei-project" / "first-row-at-foot" / "first-row-at-foot.pdf"
    shutil.copy(path, sources)
    runs = [jixiao("convert", sources, "-o", tmp_path / "o", "-vv") for _ in range(2)]
    first, second = (
        [line for line in run.stderr.splitlines() if line.startswith("    ")]
        for run in runs
    )
    assert first == second
    assert first


def test_the_status_of_an_output_for_people_and_machines(sources: Path, tmp_path: Path):
    out = tmp_path / "out"
    jixiao("convert", sources, tmp_path / "gone.pdf", "-o", out)
    shown = jixiao("status", out)
    assert shown.returncode == 0
    assert f"{out}: finished" in shown.stdout
    assert "1 ok, 1 missing" in shown.stdout
    assert "1 documents kept" in shown.stdout
    assert "other code" not in shown.stdout
    told = json.loads(jixiao("status", out, "--json").stdout)
    assert told["state"] == "finished"
    assert told["going_on"] is None
    assert told["written"]["outcomes"]["missing"] == 1
    assert told["same_code"] is True


def test_the_status_of_a_run_that_died_says_what_is_left(sources: Path, tmp_path: Path):
    out = tmp_path / "out"
    jixiao("convert", sources, "-o", out)
    note = {
        "pid": 4711,
        "host": "elsewhere",
        "started_at": "2031-05-01T12:00:00+00:00",
        "recipe": "r",
        "total": 12,
        "outcomes": {"ok": 3, "failed": 1},
    }
    (out / ".jixiao" / "lock").write_text(json.dumps(note))
    shown = jixiao("status", out).stdout
    assert f"{out}: unfinished" in shown
    assert "4 of 12 sources done: 3 ok, 1 failed" in shown
    assert "process 4711 on elsewhere" in shown
    assert "has 8 sources left" in shown
    assert "tables written" in shown
    told = json.loads(jixiao("status", out, "--json").stdout)
    assert (told["state"], told["going_on"]["left"]) == ("unfinished", 8)
    said = jixiao("convert", sources, "-o", out).stderr
    assert "did not finish (4 of 12 sources done): going on" in said
    assert ": finished" in jixiao("status", out).stdout


def test_a_run_of_other_code_is_told(sources: Path, tmp_path: Path):
    out = tmp_path / "out"
    jixiao("convert", sources, "-o", out)
    run = (out / "run.json").read_text(encoding="utf-8")
    digest = json.loads(run)["recipe"]["code_digest"]
    (out / "run.json").write_text(run.replace(digest, "0" * 64), encoding="utf-8")
    assert "would read all of it again" in jixiao("status", out).stdout


def test_the_status_of_a_folder_of_somebody_else_is_refused(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("kept")
    shown = jixiao("status", tmp_path)
    assert (shown.returncode, shown.stdout) == (3, "")
    assert "mine.txt" in shown.stderr
