"""Generated pages are up to date, and what is written by hand agrees with the code."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click

from extractor import __version__
from extractor.cli import main
from extractor.errors import ExitCode

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
EXIT_ROW = re.compile(r"^\| (\d+) \| ", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_generated_pages_are_what_the_code_says():
    argv = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_readme_lists_every_exit_code():
    assert [int(code) for code in EXIT_ROW.findall(read("README.md"))] == list(ExitCode)


def test_the_readme_names_only_commands_that_exist():
    named = set(re.findall(r"jixiao ([a-z]+)", read("README.md")))
    assert "convert" in named
    known = main.list_commands(click.Context(main))
    assert named - {"turns", "is", "does"} <= set(known)


def test_links_between_pages_lead_somewhere():
    pages = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").glob("*.md"),
        ROOT / "output/README.md",
    ]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_make_target_the_pages_name_exists():
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for page in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"(?:\$ |`)make ([a-z-]+)", read(page)))
        assert named <= targets, page


def test_every_dependency_is_pinned():
    project = tomllib.loads(read("pyproject.toml"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=]", line)[0].replace(".", "-") for line in wanted}
    pinned = set(
        re.findall(r"^([a-z0-9-]+)==", read("requirements/dev.txt"), re.MULTILINE)
    )
    assert names <= pinned


def test_the_contributing_page_stays_short():
    assert len(read("CONTRIBUTING.md").splitlines()) <= 60


def test_the_changelog_knows_this_version_or_has_unreleased_changes():
    changelog = read("CHANGELOG.md")
    assert f"## [{__version__}]" in changelog or "## [Unreleased]" in changelog
