"""Two lists of things on paper to pairs: what stands in one place belongs together.

Order and text may be what the readings differ in; place is what they share. So a form
or a row is paired with the one that covers most of it, and one that none covers has no
partner.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from extractor.geometry import Box, Place, Span

Thing = TypeVar("Thing")
Area = Mapping[int, Box]
"""Page number → the box around all that stands there."""

COVERED = 0.5
"""The part of the smaller area that both must share: neighbours touch, no more."""


def places_to_area(places: Iterable[Place]) -> Area:
    """Return the area that the places take up."""
    area: dict[int, Box] = {}
    for place in places:
        known = area.get(place.page_number, place.box)
        area[place.page_number] = Box.around((known, place.box))
    return area


def pairs(
    ones: Sequence[Thing], others: Sequence[Thing], area: Callable[[Thing], Area]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield those that stand in one place, in the order of the first; then the rest."""
    left = [(other, area(other)) for other in others]
    for one in ones:
        own = area(one)
        shares = [_shared(own, theirs) for _, theirs in left]
        if max(shares, default=0.0) < COVERED:
            yield one, None
            continue
        partner, _ = left.pop(shares.index(max(shares)))
        yield one, partner
    for other, _ in left:
        yield None, other


def _shared(one: Area, other: Area) -> float:
    """Return the part of the smaller area that both have in common."""
    sizes = [sum(box.area for box in area.values()) for area in (one, other)]
    common = sum(_common(one[page], other[page]) for page in one.keys() & other.keys())
    return common / min(sizes) if min(sizes) else 0.0


def _common(one: Box, other: Box) -> float:
    across = Span(one.left, one.right).overlap(Span(other.left, other.right))
    down = Span(one.top, one.bottom).overlap(Span(other.top, other.bottom))
    return max(0.0, across) * max(0.0, down)
