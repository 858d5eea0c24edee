"""What the corpus gives now, against what it gave when last accepted.

`python -m corpus.golden --diff` prints every value that differs from the cases'
`expected.json`, in words, and exits 1 when there is any; `python -m corpus.golden`
accepts what is there now, and prints the same. Accepting is refused in CI and while
the accepted files have changes that are not committed: one change at a time.

`corpus/counts.csv` has the number of rows of each table and case, so that a change of
data is one line in a review.
"""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from extractor.contract import Json, canonical_json
from extractor.emit.nesting import rows_to_nested
from extractor.emit.rows import Rows, document_rows
from extractor.forms import Forms, load_forms
from extractor.model import Source
from extractor.pipeline import process_document

ROOT = Path(__file__).parent
COUNTS = ROOT / "counts.csv"
UNSTABLE = frozenset({"jixiao_version", "places", "content_digest"})
"""Keys that change with a release, or that tests/corpus/test_places.py answers for."""


def case_folders() -> tuple[Path, ...]:
    """Return the folder of every case, in the order of their names."""
    return tuple(path.parent for path in sorted(ROOT.glob("*/*/case.toml")))


def case_rows(folder: Path, forms: Forms) -> Rows:
    """Return all rows that the case's document gives, by table."""
    (pdf,) = folder.glob("*.pdf")
    source = Source(source=pdf.name, file_name=pdf.name, content=pdf.read_bytes())
    return document_rows(process_document(source, forms), jixiao_version="")


def rows_to_expected(rows: Rows) -> str:
    """Return the rows as `expected.json` holds them."""
    return canonical_json(_stable(rows_to_nested(rows)), indent=1) + "\n"


def differences(old: object, new: object, at: str = "") -> Iterator[str]:
    """Yield a sentence for each value that differs."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            where = f"{at}.{key}" if at else key
            yield from differences(old.get(key), new.get(key), where)
    elif isinstance(old, list) and isinstance(new, list):
        for number in range(max(len(old), len(new))):
            where = f"{at}[{number + 1}]"
            before = old[number] if number < len(old) else None
            after = new[number] if number < len(new) else None
            yield from differences(before, after, where)
    elif old != new:
        yield f"{at}: {_said(old)} -> {_said(new)}"


def main(arguments: list[str]) -> int:
    """Accept, or with `--diff` only show; return the exit code."""
    accepting = "--diff" not in arguments
    if accepting and (reason := _refusal()):
        sys.stderr.write(f"corpus.golden: {reason}\n")
        return 2
    forms = load_forms()
    changes = 0
    counts: dict[tuple[str, ...], int] = {}
    for folder in case_folders():
        name = folder.relative_to(ROOT).as_posix()
        rows = case_rows(folder, forms)
        counts |= {(*name.split("/"), table): len(rows[table]) for table in rows}
        changes += _compare(folder / "expected.json", rows, name, accepting=accepting)
    changes += _compare_counts(counts_csv(counts), accepting=accepting)
    print(f"{len(case_folders())} cases, {changes} changes")
    return 1 if changes and not accepting else 0


def counts_csv(counts: Mapping[tuple[str, ...], int]) -> str:
    """Return the row counts as the CSV file holds them, sorted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("form", "case", "table", "rows"))
    writer.writerows((*key, count) for key, count in sorted(counts.items()) if count)
    return out.getvalue()


def _compare(path: Path, rows: Rows, name: str, *, accepting: bool) -> int:
    new = rows_to_expected(rows)
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
    found = list(differences(old, json.loads(new)))
    for sentence in found:
        print(f"{name}: {sentence[:200]}")
    if accepting:
        path.write_text(new, encoding="utf-8")
    return len(found)


def _compare_counts(new: str, *, accepting: bool) -> int:
    old = COUNTS.read_text(encoding="utf-8") if COUNTS.exists() else ""
    changed = sorted(set(old.splitlines()) ^ set(new.splitlines()))
    for line in changed:
        print(f"counts.csv: {'-' if line in old.splitlines() else '+'} {line}")
    if accepting:
        COUNTS.write_text(new, encoding="utf-8")
    return len(changed)


def _refusal() -> str | None:
    if "CI" in os.environ:
        return "CI never accepts; run `make golden` and commit what it changes"
    command = ["git", "status", "--porcelain", "--", "*expected.json", "counts.csv"]
    done = subprocess.run(  # noqa: S603 - the command is written here
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    changed = [line for line in done.stdout.splitlines() if not line.startswith("??")]
    if changed:
        return "accepted files have uncommitted changes; commit or drop them first"
    return None


def _stable(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {k: _stable(v) for k, v in value.items() if k not in UNSTABLE}
    return [_stable(item) for item in value] if isinstance(value, list) else value


def _said(value: object) -> str:
    if value is None:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"  # noqa: PLR2004 - a line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
