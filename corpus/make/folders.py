"""A case to the files of its folder, and all cases to the table of the README."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pikepdf
import reportlab

from corpus.make.drawing_reportlab import draw_pdf
from corpus.make.finishing import finish
from corpus.make.layout import lay_out
from corpus.make.model import Case
from corpus.make.printing import print_pdf
from corpus.make.truth import case_to_truth

ORIGIN = "made for this project; every place, body and person in it is invented"
LICENCE = "CC0-1.0"
PROGRAMS = {"libreoffice": "soffice", "chromium": "chromium"}

README = """# The corpus: documents this project made itself

Every document here was written for this project: its departments, projects and
figures do not exist. Each case is a folder with the PDF, `case.toml` (why it
exists, how it was made) and `truth.json` (what a perfect reading gives, taken
from the content and not from the drawing; pages of documents printed by another
program were read off by eye). Some are operated on when drawn, in the manner of
scanners, stamps and printer drivers: `case.toml` names what was done.

`python -m corpus.make` writes everything again; `--check` says what would change.
The documents of a word processor and a browser are not the same bytes each time:
they are remade only with `--printed`, where that program is installed. The parts
of fonts in them keep their own licences (Droid Sans Fallback: Apache-2.0; DejaVu
Sans: free to embed); all else here is CC0-1.0.

| case | pages made by | why it exists |
|---|---|---|
"""


def case_folder(root: Path, case: Case) -> Path:
    """Return the folder of the case."""
    return root / case.form / case.name


def case_to_files(case: Case) -> Mapping[str, bytes]:
    """Return the files that are the same bytes each time, by name."""
    files = {"case.toml": _toml(case).encode()}
    pages = case.printed_pages
    if case.tool == "reportlab":
        layout = lay_out(case.blocks, case.style)
        drawn = draw_pdf(layout, case.title)
        files[f"{case.name}.pdf"] = finish(drawn, case.operations)
        pages = tuple(layout.form_pages)
    return files | {"truth.json": case_to_truth(case, pages).encode()}


def print_case(case: Case, root: Path) -> bool:
    """Print a case with its own program; return whether that program is there."""
    if shutil.which(PROGRAMS[case.tool]) is None:
        return False
    print_pdf(case, case_folder(root, case) / f"{case.name}.pdf")
    return True


def cases_to_readme(cases: Iterable[Case]) -> bytes:
    """Return the corpus's README, a row a case."""
    paths = ((f"{case.form}/{case.name}", case) for case in cases)
    rows = (
        f"| [{path}]({path}) | {case.tool} | {case.why} |\n" for path, case in paths
    )
    return (README + "".join(rows)).encode()


def _toml(case: Case) -> str:
    made_by = {
        "reportlab": f"python -m corpus.make (reportlab {reportlab.Version})",
        "libreoffice": "python -m corpus.make --printed (LibreOffice, soffice)",
        "chromium": "python -m corpus.make --printed (Chromium, chromium)",
    }[case.tool]
    if case.operations:
        done = "; ".join(case.operations)
        made_by += f", then pikepdf {pikepdf.__version__}: {done}"
    fields = {
        "why": case.why,
        "origin": ORIGIN,
        "licence": LICENCE,
        "made_by": made_by,
    }
    return "".join(f'{key} = "{value}"\n' for key, value in fields.items())
