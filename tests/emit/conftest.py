"""What every test of an output needs: facts with a clock that stands still."""

from datetime import UTC, datetime

import pytest

from extractor.emit import RunFacts, library_versions


@pytest.fixture
def facts() -> RunFacts:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    return RunFacts(
        jixiao_version="0.0.0",
        template_digest="f" * 64,
        clock=lambda: noon,
        options={"jobs": 1, "forms": None},
        versions=library_versions(),
    )
