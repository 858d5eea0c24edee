"""Rules without those that strike text through.

A border stands between lines of text. WebKit draws some a second time where a page
break has moved them, through the middle of a row: such a rule strikes all the text
between the rules above and below it, and bounds no cell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

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
    by_height = sorted(glyphs, key=lambda glyph: glyph.box.centre.y)
    text = _Text(by_height, [glyph.box.centre.y for glyph in by_height])
    strikes = {
        rule
        for index, rule in enumerate(across)
        if text.is_struck(rule, _beside(across, index))
    }
    return tuple(rule for rule in rules if rule not in strikes)


def _beside(across: Sequence[Rule], index: int) -> tuple[float, float]:
    """Return where the rules above and below stand that share the rule's width."""
    rule = across[index]
    above = (r.at for r in reversed(across[:index]) if _shares(r, rule))
    below = (r.at for r in across[index + 1 :] if _shares(r, rule))
    return next(above, float("-inf")), next(below, float("inf"))


def _shares(rule: Rule, other: Rule) -> bool:
    apart = abs(rule.at - other.at) > TOUCH_PT
    return apart and min(rule.end, other.end) - max(rule.start, other.start) > TOUCH_PT


class _Text:
    """The characters of a page, found by height."""

    def __init__(self, glyphs: Sequence[Glyph], heights: Sequence[float]) -> None:
        self._glyphs = glyphs
        self._heights = heights

    def is_struck(self, rule: Rule, beside: tuple[float, float]) -> bool:
        """Tell whether the rule strikes the text between its neighbours through."""
        top, foot = beside
        near = [
            glyph
            for glyph in self._between(top, foot)
            if rule.start <= glyph.middle.x <= rule.end
        ]
        struck = sum(glyph.is_struck_at(rule.at) for glyph in near)
        return struck >= FEWEST and struck >= STRUCK_SHARE * len(near)

    def _between(self, top: float, foot: float) -> Sequence[Glyph]:
        first = bisect_left(self._heights, top)
        return self._glyphs[first : bisect_right(self._heights, foot)]
