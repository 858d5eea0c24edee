"""What every test of an output needs: facts with a clock that stands still."""

import pytest

from extractor.emit import RunFacts
from tests import outputs


@pytest.fixture
def facts() -> RunFacts:
    return outputs.run_facts()
