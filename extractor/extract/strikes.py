"""Rules without those that strike text through.

A border stands between lines of text. WebKit draws some a second time where a page
break has moved them, through the middle of a row: such a rule strikes all the text
between the rules above and below it, and bounds no cell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from extractor.geometry import TOUCH_PT, Axis
from extractor.model import Glyph, Rule

STRUCK_SHARE = 0.8
"""So much of the text between its neighbours a rule strikes when it is no border."""

FEWEST = 3
"""So many characters are struck at least; one or two may overhang a border."""


def rules_without_strikes(
    rules: Sequence[Rule], glyphs: Iterable[Glyph]
) -> tuple[Rule, ...]:
    """Return the rules that bound something, in their order."""
    across = sorted((r for r in rules if r.axis is Axis.ACROSS), key=lambda r: r.at)
    text = _Text(glyphs)
    strikes = {
        rule
        for index, rule in enumerate(across)
        if text.struck_by(rule) >= FEWEST
        and text.is_struck(rule, _beside(across, index))
    }
    return tuple(rule for rule in rules if rule not in strikes)


def _beside(across: Sequence[Rule], index: int) -> tuple[float, float]:
    """Return where the rules above and below stand that share the rule's width."""
    rule = across[index]
    above = (across[at] for at in range(index - 1, -1, -1))
    below = (across[at] for at in range(index + 1, len(across)))
    return (
        next((r.at for r in above if _shares(r, rule)), float("-inf")),
        next((r.at for r in below if _shares(r, rule)), float("inf")),
    )


def _shares(rule: Rule, other: Rule) -> bool:
    apart = abs(rule.at - other.at) > TOUCH_PT
    return apart and min(rule.end, other.end) - max(rule.start, other.start) > TOUCH_PT


class _Text:
    """The characters of a page, found by height."""

    def __init__(self, glyphs: Iterable[Glyph]) -> None:
        spots = [(_middle_height(glyph), glyph) for glyph in glyphs]
        spots.sort(key=itemgetter(0))
        self._glyphs = [glyph for _, glyph in spots]
        self._heights = [height for height, _ in spots]
        boxes = [glyph.box for glyph in self._glyphs]
        self._reach = max([box.bottom - box.top for box in boxes], default=0.0) / 2
        """No glyph is struck farther from its middle."""

    def struck_by(self, rule: Rule) -> int:
        """Return how many characters the rule strikes through.

        Nearly all rules strike none: only of the others the neighbours are looked for.
        """
        near = self._between(rule.at - self._reach, rule.at + self._reach)
        return sum(self._strikes(rule, glyph) for glyph in near)

    def is_struck(self, rule: Rule, beside: tuple[float, float]) -> bool:
        """Tell whether the rule strikes the text between its neighbours through."""
        near = [
            glyph
            for glyph in self._between(*beside)
            if rule.start <= glyph.middle_xy()[0] <= rule.end
        ]
        struck = sum(glyph.is_struck_at(rule.at) for glyph in near)
        return struck >= FEWEST and struck >= STRUCK_SHARE * len(near)

    @staticmethod
    def _strikes(rule: Rule, glyph: Glyph) -> bool:
        is_through = glyph.is_struck_at(rule.at)
        return is_through and rule.start <= glyph.middle_xy()[0] <= rule.end

    def _between(self, top: float, foot: float) -> Sequence[Glyph]:
        first = bisect_left(self._heights, top)
        return self._glyphs[first : bisect_right(self._heights, foot)]


def _middle_height(glyph: Glyph) -> float:
    _, top, _, bottom = glyph.box
    return (top + bottom) / 2
