"""Strokes to rules: the unbroken lines that drawn pieces make up.

Producers draw one line as a stroke a cell, as overlapping pieces, as two parallel
hairlines, as dots. Pieces that lie within `TOUCH_PT` of each other, sideways and
lengthways, are one rule. What stays too short to bound a cell is dropped: dots of a
text, ticks, the strokes of a logo.

Which rules close a box is decided in `grid`, not here.
"""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from extractor.geometry import TOUCH_PT, Axis
from extractor.model import Rule, Stroke

SHORTEST_PT = 6.0
"""No cell that holds text is narrower or lower than this."""


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
        for rule in _chains(bundle):
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
