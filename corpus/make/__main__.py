"""`python -m corpus.make`: write the corpus, or compare it with what stands there."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from corpus.make.cases import all_cases
from corpus.make.folders import (
    case_folder,
    case_to_files,
    cases_to_readme,
    print_case,
)
from corpus.make.model import Case

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Write or compare; return 1 when a comparison found a difference."""
    parser = argparse.ArgumentParser(prog="python -m corpus.make", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument(
        "--printed",
        action="store_true",
        help="remake the PDFs of other programs too, where they are installed",
    )
    options = parser.parse_args()
    files = _all_files()
    if options.check:
        return _report(_differences(files))
    _write(files)
    if options.printed:
        _print_all()
    return _report(_unprinted())


def _all_files() -> dict[Path, bytes]:
    cases = all_cases()
    files = {ROOT / "README.md": cases_to_readme(cases)}
    for case in cases:
        for name, content in case_to_files(case).items():
            files[case_folder(ROOT, case) / name] = content
    return files


def _write(files: Mapping[Path, bytes]) -> None:
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _print_all() -> None:
    for case in _printed_cases():
        if not print_case(case, ROOT):
            sys.stdout.write(f"{case.form}/{case.name}: {case.tool} is not installed\n")


def _printed_cases() -> list[Case]:
    return [case for case in all_cases() if case.tool != "reportlab"]


def _unprinted() -> list[str]:
    return [
        f"{case.form}/{case.name}: no PDF yet; run with --printed where {case.tool} is"
        for case in _printed_cases()
        if not (case_folder(ROOT, case) / f"{case.name}.pdf").exists()
    ]


def _differences(files: Mapping[Path, bytes]) -> list[str]:
    changed = [
        f"{path.relative_to(ROOT)}: {'differs' if path.exists() else 'is missing'}"
        for path, content in files.items()
        if not path.exists() or path.read_bytes() != content
    ]
    return changed + _unprinted()


def _report(problems: list[str]) -> int:
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
