"""Write the pages and schemas that say what the code says; `--check` only compares.

docs/cli.md comes from the commands' own help, docs/findings.md from the catalogue,
docs/data-dictionary.md and schemas/<table>.schema.json from the contract.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import click

from extractor.cli import main as jixiao
from extractor.contract import contract_markdown, schema_files
from extractor.findings import CATALOGUE, FindingKind, Group, Severity

ROOT = Path(__file__).parents[1]
DIFF_LINES = 20

CLI_HEAD = """\
# Command line

Generated from `jixiao --help` by `make docs`. Data goes to stdout, all else to stderr.
`python -m extractor` is the same command.
"""

FINDINGS_HEAD = """\
# Findings · 发现

A finding says what is odd about a document, and where it is printed. It never changes a
value and never stops a run. An error says that a file, a value or a sum is wrong until
someone acts; a warning asks to look at the page before the value is used; an info says
how something was read, or what is merely unusual. This page is generated from
`extractor/findings/` by `make docs`; codes are never renamed and never used again for
something else.

Rules of the audit can be switched off or graded otherwise by a file, for `convert` and
for `audit` (`--rules rules.yaml`):

```yaml
disable: [target-vague, satisfaction-unusual]
severity:
  cost-direction: error
```

`expected` and `actual` of a finding are what should stand there and what does; where
the two are printed apart, `places` has both, under the finding's id.
"""

GROUPS = {
    Group.READING: "Reading · 读取: files, pages and forms",
    Group.VALUES: "Values · 取值: what is printed but is no plain value",
    Group.AUDIT: "Audit · 审核: what a careful reviewer would circle",
}
SEVERITIES = {
    Severity.ERROR: "error · 错误",
    Severity.WARNING: "warning · 警告",
    Severity.INFO: "info · 提示",
}


def main() -> int:
    """Return 0 when every generated file is written, or with `--check` up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    stale = {path: new for path, new in generated().items() if _read(path) != new}
    for path, text in stale.items():
        if check:
            _report(path, text)
        else:
            path.write_text(text, encoding="utf-8")
            click.echo(f"wrote {path.relative_to(ROOT)}")
    if check and stale:
        click.echo("These files are not what the code says. Run: make docs", err=True)
    return int(check and bool(stale))


def generated() -> Mapping[Path, str]:
    """Return the text of every generated file."""
    schemas = {ROOT / "schemas" / name: text for name, text in schema_files().items()}
    return schemas | {
        ROOT / "docs" / "cli.md": "\n".join((CLI_HEAD, *_commands(jixiao, "jixiao"))),
        ROOT / "docs" / "data-dictionary.md": contract_markdown(),
        ROOT / "docs" / "findings.md": "\n".join((FINDINGS_HEAD, *_findings())),
    }


def _commands(
    command: click.Command, name: str, parent: click.Context | None = None
) -> Iterator[str]:
    """Yield a section for the command, then for each command below it."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=80)
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _commands(found, below, context)


def _findings() -> Iterator[str]:
    for group, title in GROUPS.items():
        kinds = [kind for kind in CATALOGUE.values() if kind.group is group]
        yield f"## {title}\n"
        for kind in sorted(kinds, key=lambda kind: kind.code):
            yield from _finding(kind)


def _finding(kind: FindingKind) -> Iterator[str]:
    yield f"### `{kind.code}`\n"
    yield f"{kind.title_zh} · {kind.title_en}\n"
    basis = f" · {kind.basis}" if kind.basis else ""
    yield f"*{SEVERITIES[kind.severity]}{basis}*\n"
    yield f"{kind.advice_zh}\n{kind.advice_en}\n"


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _report(path: Path, text: str) -> None:
    name = str(path.relative_to(ROOT))
    old = (_read(path) or "").splitlines(keepends=True)
    new = text.splitlines(keepends=True)
    differing = unified_diff(old, new, name, f"{name} (generated)")
    click.echo("".join(islice(differing, DIFF_LINES)), err=True)


if __name__ == "__main__":
    sys.exit(main())
