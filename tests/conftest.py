"""What all tests share: where the real documents are, and how Hypothesis searches."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from extractor.extract.reading.pdfium_fonts import stands_in_for_chinese

ROOT = Path(__file__).parents[1]

# Where tests gate a change, an example that fails must fail again in the next run.
settings.register_profile("jixiao", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("fuzz", deadline=None, max_examples=20_000)
settings.load_profile("jixiao")


@pytest.fixture(scope="session")
def shared_samples() -> Path:
    """The folder of real published documents, which are not ours to ship."""
    shared = Path(os.environ.get("JIXIAO_SHARED") or ROOT.parent / "shared")
    samples = shared / "samples"
    if not samples.is_dir():
        pytest.skip(f"no real documents: {samples} does not exist (see README.md)")
    return samples


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Have child processes heed Ctrl-C, even if the tests were started to ignore it.

    What `nohup` or a script's `&` starts ignores it, and hands that on.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what only PDFium with a Chinese font can show."""
    marked = item.get_closest_marker("chinese_font") is not None
    if marked and not stands_in_for_chinese():
        pytest.skip("no Chinese font is installed, and the corpus embeds none")
