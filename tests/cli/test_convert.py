"""`jixiao convert` from outside: exit codes, what is said where, and bad input."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pyarrow.dataset as ds
import pytest

from extractor import __version__

ROOT = Path(__file__).parents[2]
CASE = ROOT / "corpus" / "hebei-project" / "hairline-gap" / "hairline-gap.pdf"


def jixiao(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    argv = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(
        argv, cwd=ROOT, input=stdin, capture_output=True, text=True, check=False
    )


def files_of(out: Path) -> dict[str, dict[str, str]]:
    rows = ds.dataset(out / "parquet" / "files").to_table().to_pylist()
    return {row["file_name"]: row for row in rows}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    whole = CASE.read_bytes()
    (folder / "good.PDF").write_bytes(whole)
    (folder / "named-otherwise.dat").write_bytes(whole + b"\n%")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "word.pdf").write_bytes(b"PK\x03\x04 not a pdf")
    (folder / "truncated.pdf").write_bytes(whole[:300])
    (folder / "notes.txt").write_text("no document")
    with pikepdf.open(CASE) as pdf:
        lock = pikepdf.Encryption(owner="o", user="u")
        pdf.save(folder / "locked.pdf", encryption=lock)
    return folder


def test_each_bad_file_has_its_own_outcome_and_the_others_are_written(
    mixed: Path, tmp_path: Path
):
    out = tmp_path / "out"
    done = jixiao("convert", mixed, tmp_path / "gone.pdf", "-o", out)
    assert done.returncode == 1
    assert done.stdout == ""
    codes = {name: row["error_code"] for name, row in files_of(out).items()}
    assert codes == {
        "good.PDF": None,
        "named-otherwise.dat": None,
        "empty.pdf": "file-empty",
        "word.pdf": "file-not-pdf",
        "truncated.pdf": "pdf-damaged",
        "locked.pdf": "pdf-password",
        "gone.pdf": "file-missing",
    }
    assert files_of(out)["gone.pdf"]["status"] == "missing"
    assert "gone.pdf" in done.stderr


def test_two_runs_write_the_same_bytes(tmp_path: Path):
    for name in ("one", "two"):
        done = jixiao("convert", ROOT / "corpus", "-o", tmp_path / name)
        assert done.returncode == 0
    for first in sorted((tmp_path / "one").glob("[!.]*/**/*")):
        if first.is_file():
            second = tmp_path / "two" / first.relative_to(tmp_path / "one")
            assert first.read_bytes() == second.read_bytes(), first
    run = json.loads((tmp_path / "one" / "run.json").read_text(encoding="utf-8"))
    assert run["made_by"] == "jixiao"


def test_paths_come_from_stdin(tmp_path: Path):
    done = jixiao("convert", "-", "-o", tmp_path / "out", stdin=f"{CASE}\n")
    assert done.returncode == 0
    assert list(files_of(tmp_path / "out")) == [CASE.name]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["convert"], 2, "Missing"),
        (["convert", "x.pdf"], 2, "-o"),
        (["convert", "nowhere.pdf", "-o", "{out}"], 3, "nowhere.pdf"),
        (["convert", str(CASE), "-o", "{out}", "--forms", "{bad}"], 4, "bad.yaml:1"),
        (["convert", str(CASE), "-o", "{foreign}"], 5, "mine.txt"),
        (["explain", str(CASE), "--page", "99", "-o", "{out}.png"], 2, "99"),
    ],
)
def test_an_error_has_its_exit_code_and_says_what_was_found(
    arguments: list[str], code: int, said: str, tmp_path: Path
):
    names = {"out": "out", "bad": "forms", "foreign": "foreign"}
    places = {key: str(tmp_path / name) for key, name in names.items()}
    Path(places["bad"]).mkdir()
    (Path(places["bad"]) / "bad.yaml").write_text("frm: x\n", encoding="utf-8")
    Path(places["foreign"]).mkdir()
    (Path(places["foreign"]) / "mine.txt").write_text("kept", encoding="utf-8")
    done = jixiao(*(argument.format(**places) for argument in arguments))
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert (Path(places["foreign"]) / "mine.txt").read_text(encoding="utf-8") == "kept"


def test_flags_that_are_not_built_say_so(tmp_path: Path):
    done = jixiao("convert", CASE, "-o", tmp_path / "out", "--ocr", "always")
    assert done.returncode == 0
    assert "--ocr has no effect yet" in done.stderr


def indicators_by_file(out: Path) -> dict[str, list[tuple[object, ...]]]:
    columns = ("level1", "level2", "level3", "target_raw", "weight", "page_number")
    documents, indicators = (
        ds.dataset(out / "parquet" / name).to_table().to_pylist()
        for name in ("documents", "indicators")
    )
    names = {row["document_id"]: row["file_name"] for row in documents}
    found: dict[str, list[tuple[object, ...]]] = {name: [] for name in names.values()}
    for row in indicators:
        found[names[row["document_id"]]].append(tuple(row[c] for c in columns))
    return found


def test_both_readers_give_the_same_rows(tmp_path: Path):
    found = []
    for reader in ("auto", "pdfplumber"):
        out = tmp_path / reader
        done = jixiao("convert", ROOT / "corpus", "-o", out, "--reader", reader)
        assert done.returncode == 0
        found.append(indicators_by_file(out))
    first, second = found
    assert first == second
    assert any(second.values())


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_a_page_is_explained_as_a_picture(suffix: str, tmp_path: Path):
    picture = tmp_path / f"page.{suffix}"
    done = jixiao("explain", CASE, "--page", "1", "-o", picture)
    assert done.returncode == 0, done.stderr
    head = picture.read_bytes()[:5]
    assert head.startswith(b"\x89PNG" if suffix == "png" else b"<")


def test_forms_are_listed_for_people_and_for_machines():
    listed = json.loads(jixiao("forms", "list", "--json").stdout)
    assert {form["form"] for form in listed} >= {"hebei-project", "central-project"}
    assert "shanghai-project" in jixiao("forms", "list").stdout


def test_the_version_is_told():
    assert __version__ in jixiao("--version").stdout


def test_the_installed_command_is_there():
    assert shutil.which("jixiao", path=str(Path(sys.executable).parent))
