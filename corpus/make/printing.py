"""A case printed to PDF by LibreOffice or Chromium, in a folder of its own."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.make.fodt import blocks_to_fodt
from corpus.make.model import Case
from corpus.make.webpage import blocks_to_html

TIMEOUT_S = 180


def print_pdf(case: Case, target: Path) -> None:
    """Print the case to the target; its bytes differ from time to time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if case.tool == "libreoffice":
            source = folder / "case.fodt"
            source.write_text(blocks_to_fodt(case.blocks, case.style), encoding="utf-8")
            command = [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                name,
                str(source),
            ]
        else:
            source = folder / "case.html"
            source.write_text(blocks_to_html(case.blocks, case.style), encoding="utf-8")
            command = [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--no-pdf-header-footer",
                f"--user-data-dir={folder}/profile",
                f"--print-to-pdf={folder}/case.pdf",
                source.as_uri(),
            ]
        # S603: the command is built here; nothing of it comes from outside.
        subprocess.run(command, check=True, timeout=TIMEOUT_S, capture_output=True)  # noqa: S603
        shutil.copyfile(folder / "case.pdf", target)
