"""Every notation that published forms are known to print, and the many they may print.

`notations/known.tsv` is what stands in documents; `notations/spelt.tsv` are further
spellings of the same things, each with the reading a careful analyst gives it.
"""

import pytest

from tests.normalize.targets_written import Notation, read_again, read_notations

TABLES = {
    f"{file}: {group}": notations
    for file in ("known.tsv", "spelt.tsv")
    for group, notations in read_notations(file).items()
}


@pytest.mark.parametrize("notations", TABLES.values(), ids=TABLES)
def test_every_notation_is_read_as_the_table_says(notations: tuple[Notation, ...]):
    assert [read_again(notation) for notation in notations] == list(notations)


def test_no_notation_stands_twice_with_the_same_surroundings():
    for file in ("known.tsv", "spelt.tsv"):
        lines = [
            (notation.raw, notation.around)
            for notations in read_notations(file).values()
            for notation in notations
        ]
        assert len(lines) == len(set(lines))
