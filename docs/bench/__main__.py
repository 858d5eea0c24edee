"""`make bench`: measure all contestants over the corpus, write docs/benchmarks.md.

The corpus is repeated, each copy with bytes of its own, so that starting up weighs
little; what each finds is compared with the truth that stands beside each document.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from docs.bench.measuring import OURS, Measured, measured
from docs.bench.page import results_to_page, results_to_plot
from docs.bench.peers import PEERS
from docs.bench.rows import truth_rows

ROOT = Path(__file__).parents[2]
COPIES = 5


def main() -> int:
    """Measure, print the table, and write the page and its plot."""
    parser = argparse.ArgumentParser(prog="python -m docs.bench", description=__doc__)
    parser.add_argument("--copies", type=int, default=COPIES)
    copies = parser.parse_args().copies
    cases = [path.parent for path in sorted((ROOT / "corpus").glob("*/*/case.toml"))]
    with TemporaryDirectory() as folder:
        files = _copied(cases, Path(folder), copies)
        results = [_noted(measured(name, files)) for name in (OURS, *PEERS)]
        pages = sum(map(_page_count, files))
    wanted = {
        f"{number}-{case.name}.pdf": truth_rows(case)
        for number in range(copies)
        for case in cases
    }
    page = results_to_page(results, wanted, pages)
    (ROOT / "docs" / "benchmarks.md").write_text(page, encoding="utf-8")
    plot = results_to_plot(results, pages)
    (ROOT / "docs" / "benchmarks.svg").write_text(plot, encoding="utf-8")
    sys.stdout.write(page)
    return 0


def _copied(cases: Sequence[Path], folder: Path, copies: int) -> list[Path]:
    files = []
    for number in range(copies):
        for case in cases:
            content = (case / f"{case.name}.pdf").read_bytes()
            file = folder / f"{number}-{case.name}.pdf"
            # A comment behind the end changes the digest and nothing else.
            file.write_bytes(content + f"\n% copy {number}\n".encode())
            files.append(file)
    return files


def _page_count(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as document:
        return len(document)


def _noted(result: Measured) -> Measured:
    sys.stderr.write(f"{result.name}: {result.seconds:.1f} s of processor\n")
    return result


if __name__ == "__main__":
    sys.exit(main())
