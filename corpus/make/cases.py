"""All cases of the corpus, in the order of its README."""

from corpus.make.cases_central import central_cases
from corpus.make.cases_hebei import hebei_cases
from corpus.make.cases_hostile import hostile_cases
from corpus.make.cases_hostile_regions import hostile_region_cases
from corpus.make.cases_none import none_cases
from corpus.make.cases_regions import region_cases
from corpus.make.model import Case


def all_cases() -> tuple[Case, ...]:
    """Return every case."""
    return (
        *hebei_cases(),
        *central_cases(),
        *region_cases(),
        *hostile_cases(),
        *hostile_region_cases(),
        *none_cases(),
    )
