"""docs/forms.md: its page is drawn, its template written, its commands run."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from extractor.cli import main
from tests.printing import pages_to_pdf
from tests.writing import written

pytestmark = pytest.mark.chinese_font

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:<!-- ([^\n]+) -->\n)?```(\w+)\n(.*?)```\n", re.DOTALL)
SECONDS = re.compile(r"in \d+\.\d s$", re.MULTILINE)
LEFT_OUT = "..."
LINE_END = "\n"


class Block(NamedTuple):
    """One box of the page, and the remark before it."""

    remark: str
    kind: str
    text: str


BLOCKS = tuple(Block(*found) for found in BLOCK.findall(PAGE))


def of_kind(kind: str) -> list[Block]:
    return [block for block in BLOCKS if block.kind == kind]


def first_line(block: Block) -> str:
    return f"{block.text.partition(LINE_END)[0]} {block.remark}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the page's PDF and its template, in which commands are run."""
    (page,) = of_kind("text")
    (tmp_path / "card.pdf").write_bytes(pages_to_pdf([written(page.text)]))
    (template,) = of_kind("yaml")
    path = tmp_path / template.remark
    path.parent.mkdir()
    path.write_text(template.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands_of(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block, and what the page says it prints."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def output_of(command: str) -> str:
    program, *arguments = shlex.split(command)
    assert program == "jixiao"
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return SECONDS.sub("in 0.1 s", done.output)


def as_pattern(output: str) -> str:
    """Return a pattern of the output, in which `...` stands for any lines."""
    parts = output.split(f"{LEFT_OUT}\n")
    return "(?:.*\n)*".join(re.escape(part) for part in parts)


@pytest.mark.parametrize("block", of_kind("console"), ids=first_line)
def test_every_command_prints_what_the_page_shows(block: Block, folder: Path):
    if block.remark:
        spoil(folder / "forms" / "wudao-project.yaml", block.remark)
    for command, told in commands_of(block):
        shown = output_of(command)
        assert re.fullmatch(as_pattern(told), shown), shown


def spoil(template: Path, remark: str) -> None:
    """Write mistakes into the template, as the remark before a block says."""
    text = template.read_text(encoding="utf-8")
    for change in remark.split(", "):
        new, old = change.split(" for ")
        assert old in text
        text = text.replace(old, new)
    template.write_text(text, encoding="utf-8")


def test_the_page_goes_through_every_step():
    commands = [c for block in of_kind("console") for c, _ in commands_of(block)]
    steps = [" ".join(shlex.split(command)[1:3]) for command in commands]
    assert steps == [
        "forms explain",
        "forms check",
        "forms check",
        "forms explain",
        "convert card.pdf",
        "show card.pdf",
    ]


def test_what_is_left_out_may_be_any_lines():
    pattern = as_pattern("a\n...\nb (c)\n")
    assert re.fullmatch(pattern, "a\nb (c)\n")
    assert re.fullmatch(pattern, "a\nx\ny\nb (c)\n")
    assert not re.fullmatch(pattern, "a\nx\nb (d)\n")
