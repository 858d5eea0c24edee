"""Glyphs to lines of text: reading order inside one cell or one stretch of paper.

Glyphs that stand on one baseline are a line. Chinese sets no spaces, so none is put
between two glyphs unless both sides are Latin letters or digits and the gap is a
word's; a line that ends in the middle of a sentence is joined to the next the same
way. Labels set one character a line come out as one word by themselves.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from extractor.geometry import Box
from extractor.model import Glyph, Line
from extractor.text import fold_compatibility, is_latin, join_text

WORD_GAP = 0.6
"""The gap of ink, in ems, that parts two Latin words where the reader saw no space.

The ink of a 1 or a full stop leaves up to 0.45 em on its own.
"""

SPACE_GAP = 0.12
"""The least gap of ink, in ems, where the reader saw a space.

Where letters are drawn in no order, readers see spaces between others than neighbours.
"""

SAME_LINE = 0.45
"""How far baselines of one line may differ, in ems: subscripts and mixed fonts."""


_TWO_LATIN = re.compile("[ -~]{2}")
"""Two characters side by side that `is_latin`: a space parts nothing else."""


def glyphs_to_lines(glyphs: Iterable[Glyph]) -> tuple[Line, ...]:
    """Return the lines of text these glyphs stand in, top to bottom.

    Text turned by a quarter is read along its own direction, after upright text.
    """
    members = list(glyphs)
    turns = {angle: round(angle / 90) % 4 for angle in {g.angle for g in members}}
    return tuple(
        line
        for turn in sorted(set(turns.values()))
        for line in _lines([g for g in members if turns[g.angle] == turn], turn)
    )


def lines_to_text(lines: Sequence[Line]) -> str:
    """Return the lines as one text, without the white space that layout made."""
    text = ""
    for line in lines:
        text = join_text(text, line.text)
    return text


def _lines(glyphs: list[Glyph], turn: int) -> Iterator[Line]:
    """Yield the lines of glyphs that are all turned the same way."""
    along, forward, downward = _DIRECTIONS[turn]
    # Each sort has one key: that, and not a pair, is what halves the time of the step.
    in_order = sorted(glyphs, key=_LEFT)
    in_order.sort(key=_BASELINE, reverse=downward < 0)
    rows: list[list[Glyph]] = []
    last = float("nan")
    for glyph in in_order:
        baseline = glyph.baseline
        if baseline == last or (
            abs(baseline - last) <= SAME_LINE * max(glyph.size, 1.0)
        ):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
        last = baseline
    for row in rows:
        row.sort(key=along, reverse=forward < 0)
        yield _line(row, turn)


_LEFT, _BASELINE = attrgetter("box.left"), attrgetter("baseline")
_DIRECTIONS = {
    0: (_LEFT, 1, 1),
    1: (attrgetter("box.top"), 1, -1),
    2: (attrgetter("box.right"), -1, -1),
    3: (attrgetter("box.bottom"), -1, 1),
}
"""Turn → where a glyph starts along its line, its sign, and which way lines follow."""


def _line(row: list[Glyph], turn: int) -> Line:
    text = "".join([glyph.text for glyph in row])
    if _TWO_LATIN.search(text):
        text = _spaced(row, turn)
    box = Box.around([glyph.box for glyph in row])
    size = max([glyph.size for glyph in row])
    return Line(fold_compatibility(text), box, size, len(row))


def _spaced(row: list[Glyph], turn: int) -> str:
    """Return the text of a row with the spaces between its Latin words."""
    pieces = [row[0].text]
    for before, glyph in pairwise(row):
        if _parts_words(before, glyph, turn):
            pieces.append(" ")
        pieces.append(glyph.text)
    return "".join(pieces)


def _parts_words(before: Glyph, after: Glyph, turn: int) -> bool:
    """Tell whether the gap between two glyphs is a space between Latin words."""
    if not (is_latin(before.text[-1]) and is_latin(after.text[0])):
        return False
    gaps = (
        after.box.left - before.box.right,
        after.box.top - before.box.bottom,
        before.box.left - after.box.right,
        before.box.top - after.box.bottom,
    )
    gap = SPACE_GAP if after.spaced else WORD_GAP
    return gaps[turn] > gap * max(before.size, 1.0)
