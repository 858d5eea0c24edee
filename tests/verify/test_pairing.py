"""Things on paper to pairs: each is named by the box it stands in."""

from collections.abc import Sequence

from hypothesis import given, strategies as st

from extractor.geometry import Box, Place
from extractor.verify.pairing import pairs, places_to_area

Seen = tuple[str, Place]


def seen(name: str, *box: float, page: int = 1) -> Seen:
    return name, Place(page, Box(*box), name)


def paired(ones: Sequence[Seen], others: Sequence[Seen]) -> list[str]:
    """Return the names of each pair; `-` is a missing partner."""
    found = pairs(ones, others, lambda thing: places_to_area([thing[1]]))
    return [
        f"{one[0] if one else '-'}{other[0] if other else '-'}" for one, other in found
    ]


UPPER, LOWER = seen("A", 0, 0, 100, 20), seen("B", 0, 20, 100, 40)


def test_what_stands_in_one_place_belongs_together_in_any_order():
    assert paired([UPPER, LOWER], [LOWER, UPPER]) == ["AA", "BB"]


def test_what_has_no_partner_stands_alone():
    assert paired([UPPER, LOWER], [LOWER]) == ["A-", "BB"]
    assert paired([LOWER], [UPPER, LOWER]) == ["BB", "-A"]


def test_neighbours_and_what_is_askew_are_no_pair():
    askew = seen("C", 200, 40, 300, 60)
    assert paired([UPPER], [LOWER]) == ["A-", "-B"]
    assert paired([UPPER], [askew]) == ["A-", "-C"]
    assert paired([UPPER], [seen("D", 0, 11, 100, 31)]) == ["A-", "-D"]
    assert paired([UPPER], [seen("E", 0, 9, 100, 29)]) == ["AE"]


def test_the_same_box_of_another_page_is_another_place():
    assert paired([UPPER], [seen("A", 0, 0, 100, 20, page=2)]) == ["A-", "-A"]


def test_a_part_belongs_to_its_whole():
    assert paired([seen("W", 0, 0, 100, 400)], [UPPER]) == ["WA"]


def test_the_one_that_covers_most_is_the_partner():
    assert paired([UPPER], [seen("C", 0, 5, 100, 25), seen("D", 0, 1, 100, 21)]) == [
        "AD",
        "-C",
    ]


def test_an_area_is_all_that_stands_on_each_page():
    places = [UPPER[1], LOWER[1], seen("C", 5, 5, 6, 6, page=2)[1]]
    assert places_to_area(places) == {1: Box(0, 0, 100, 40), 2: Box(5, 5, 6, 6)}


@given(st.permutations(range(6)))
def test_every_row_finds_itself(order: list[int]):
    rows = [seen(str(row), 0, 20 * row, 100, 20 * row + 20) for row in range(6)]
    assert paired(rows, [rows[row] for row in order]) == [f"{n}{n}" for n in range(6)]
