"""Strokes to rules: the unbroken lines that drawn pieces make up.

Producers draw one line as a stroke a cell, as overlapping pieces, as two parallel
hairlines, as dots. Pieces that lie within `TOUCH_PT` of each other, sideways and
lengthways, are one rule. What stays too short to bound a cell is dropped: dots of a
text, ticks, the strokes of a logo.

Which rules close a box is decided in `grid`, not here.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from extractor.geometry import TOUCH_PT, Axis
from extractor.model import Rule, Stroke

SHORTEST_PT = 6.0
"""No cell that holds text is narrower or lower than this."""

PATTERN = 5
"""So many equal pieces at equal distances dot or dash one line."""

PATTERN_SLACK_PT = 0.75
"""How much they may differ: browsers round to a pixel."""

DOT_PT, DOTS_APART_PT = 8.0, 6.0
"""Dots, some run together where lines cross, and how far apart they are at the most."""

LONGEST_DASH_PT = 12.0
"""Neither dashes nor their gaps are longer: a border of 4 px has both so long."""


def strokes_to_rules(strokes: Iterable[Stroke]) -> tuple[Rule, ...]:
    """Return the rules these strokes draw, across before down, each in page order."""
    pieces = [_piece(stroke) for stroke in strokes]
    across = [piece for piece in pieces if piece.axis is Axis.ACROSS]
    down = [piece for piece in pieces if piece.axis is Axis.DOWN]
    return tuple(_joined(across)) + tuple(_joined(down))


def _piece(stroke: Stroke) -> Rule:
    """Return the stroke as a rule of its own, along its longer side."""
    run, rise = abs(stroke.x1 - stroke.x0), abs(stroke.y1 - stroke.y0)
    if run >= rise:
        start, end = sorted((stroke.x0, stroke.x1))
        return Rule(Axis.ACROSS, (stroke.y0 + stroke.y1) / 2, start, end)
    start, end = sorted((stroke.y0, stroke.y1))
    return Rule(Axis.DOWN, (stroke.x0 + stroke.x1) / 2, start, end)


def _joined(pieces: list[Rule]) -> Iterator[Rule]:
    """Yield the rules of one axis."""
    for bundle in _bundles(sorted(pieces, key=attrgetter("at", "start"))):
        level = _level(bundle)
        for rule in _patterned(list(_chains(bundle))):
            if rule.end - rule.start >= SHORTEST_PT:
                yield rule._replace(at=level)


def _bundles(in_order: list[Rule]) -> Iterator[list[Rule]]:
    """Yield the pieces that run side by side within touching distance."""
    bundle: list[Rule] = []
    for piece in in_order:
        if bundle and piece.at - bundle[0].at > TOUCH_PT:
            yield bundle
            bundle = []
        bundle.append(piece)
    if bundle:
        yield bundle


def _level(bundle: list[Rule]) -> float:
    """Return where the line runs: the mean of its pieces, weighed by length."""
    total = sum(piece.end - piece.start for piece in bundle)
    if not total:
        return bundle[0].at
    level = sum(piece.at * (piece.end - piece.start) for piece in bundle) / total
    # Equal distances must compare as equal, whatever the sum of their parts rounds to.
    return round(level, 6)


def _chains(bundle: list[Rule]) -> Iterator[Rule]:
    """Yield the stretches of a bundle that no gap wider than a touch interrupts."""
    in_order = sorted(bundle, key=attrgetter("start"))
    chain = in_order[0]
    for piece in in_order[1:]:
        if piece.start - chain.end > TOUCH_PT:
            yield chain
            chain = piece
        else:
            chain = chain._replace(end=max(chain.end, piece.end))
    yield chain


def _patterned(chains: list[Rule]) -> Iterator[Rule]:
    """Yield the stretches, those that dot or dash one line as one."""
    start = 0
    while start < len(chains):
        end = start + 1
        while end < len(chains) and _keeps_pattern(chains[start : end + 1]):
            end += 1
        if end - start >= PATTERN:
            yield chains[start]._replace(end=chains[end - 1].end)
        else:
            end = start + 1
            yield chains[start]
        start = end


def _keeps_pattern(chains: Sequence[Rule]) -> bool:
    """Tell whether the last of these is as long, and as far off, as those before."""
    first, second, before, last = *chains[:2], *chains[-2:]
    length, gap = first.end - first.start, second.start - first.end
    is_alike = abs((last.end - last.start) - length) <= PATTERN_SLACK_PT
    is_even = abs((last.start - before.end) - gap) <= PATTERN_SLACK_PT
    if max(length, gap) <= LONGEST_DASH_PT and is_alike and is_even:
        return True
    # Dots of lines that cross this one stand between its own.
    longest = max(before.end - before.start, last.end - last.start)
    return longest <= DOT_PT and last.start - before.end <= DOTS_APART_PT
