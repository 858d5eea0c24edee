"""The architecture page says what the code says."""

import ast
import inspect
import re
from pathlib import Path
from pkgutil import resolve_name

import pytest

import extractor.extract.document as story

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([\w.]+)` \| `(.+?)` \| `(.+?)` \|$", re.MULTILINE)
STEP = re.compile(r"(\w+_to_\w+|(read|find|match|join|split|take)_\w+)")
FILE = re.compile(r"`([\w/]+(?:\.py|\.yaml|/))`")


@pytest.mark.parametrize(("step", "takes", "gives"), ROW.findall(PAGE))
def test_each_step_takes_and_gives_what_the_page_says(
    step: str, takes: str, gives: str
):
    source = inspect.getsource(resolve_name(f"extractor.{step}"))
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert function.args.args[0].annotation is not None
    assert function.returns is not None
    assert ast.unparse(function.args.args[0].annotation) == takes.replace("\\|", "|")
    assert ast.unparse(function.returns) == gives.replace("\\|", "|")


def test_no_step_of_the_story_is_left_out():
    told = {step.rpartition(".")[2] for step, _, _ in ROW.findall(PAGE)}
    called = {
        name
        for name, member in vars(story).items()
        if inspect.isfunction(member)
        and member.__module__ != story.__name__
        and STEP.fullmatch(name)
    }
    assert called - told == set()


def test_every_file_to_look_in_exists():
    _, _, advice = PAGE.partition("## Where to look")
    named = FILE.findall(advice)
    assert "extract/grid.py" in named
    folders = (ROOT, ROOT / "extractor", ROOT / "extractor" / "extract" / "reading")
    missing = [
        name
        for name in named
        if not any((folder / name).exists() for folder in folders)
    ]
    assert missing == []
