"""Whether the first row of a page is the rest of the last row of the page before.

Word, WPS and LibreOffice all close a cut row with a rule at the foot of the page and
open the rest with another, so the strokes do not tell. The texts do: a row that has
neither a label nor a name of its own, a label that only both halves make whole, lines
that stop full in the middle of a sentence in every column.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.extract.joining.labels import FormLabels
from extractor.model import Cell, FormCell

FULL_LINE = 1.6
"""A line is full when less than this many ems are left beside it: a character and the
mark that may not begin the next line."""

PADDING_PT = 6.0
"""What word processors leave between a cell's side and its text (5.4 pt in Word)."""

SHORTEST_FULL = 4
"""A shorter line fills only a narrow column, and says nothing there: 10, 有效."""

STRONG = 2
"""So many columns that stop full, beside one that is whole, outweigh one that does
not: a line may also break at a space."""

CENTRED_PT = 3.0
"""How far a label may stand off the middle of its cell."""

LATIN_EMS = 0.5
"""The width of a Latin letter or figure."""

_WORD = re.compile(r"([A-Za-z0-9.,%/+-]+|.)([，。；：、！？）》”’】%]*)")

LEVELS = ("level1", "level2")

SENTENCE_ENDS = "。；;！!？?"


class Pair(NamedTuple):
    """A cell at the foot of one page and the cell below it at the head of the next."""

    above: FormCell
    below: Cell
    column: str | None
    """The grid's column both stand in; None above the grid."""


def is_cut_row(pairs: Sequence[Pair], labels: FormLabels, *, in_grid: bool) -> bool:
    """Tell whether the cells below are the rest of the row above.

    Every cell of the first row must stand under a cell of the last one; the caller
    sees to that.
    """
    if any(labels.is_heading(pair.above.text) for pair in pairs):
        filled = [pair for pair in pairs if pair.below.text and _heads(pair, labels)]
        return bool(filled) and all(
            labels.completes_heading(pair.above.text, pair.below.text)
            for pair in filled
        )
    if _complete_each_other([p for p in pairs if p.column or not in_grid]):
        return True
    if in_grid:
        return _is_cut_in_grid(pairs, labels)
    return _is_cut_in_head(pairs, labels)


def _complete_each_other(pairs: Sequence[Pair]) -> bool:
    """Tell whether each row has just what the other lacks.

    A browser sets a short text of a cut row wholly on one of the pages: a goal at the
    foot, its label at the head of the next page.
    """
    if any(pair.above.text and pair.below.text for pair in pairs):
        return False
    above = sum(bool(pair.above.text) for pair in pairs)
    below = sum(bool(pair.below.text) for pair in pairs)
    return bool(above and below)


def _heads(pair: Pair, labels: FormLabels) -> bool:
    # Beside a header row stands the label of the whole block, cut or not.
    if pair.column is None and pair.above.row_span > 1:
        return False
    both = pair.above.text + pair.below.text
    return not labels.is_side_label(both) or labels.is_heading(both)


def _is_cut_in_head(pairs: Sequence[Pair], labels: FormLabels) -> bool:
    if any(_are_two_labels(pair, labels) for pair in pairs):
        return False
    if any(labels.completes(pair.above.text, pair.below.text) for pair in pairs):
        return True
    filled = [pair for pair in pairs if pair.below.text]
    if any(labels.is_label(pair.below.text) for pair in filled):
        return False
    if any(labels.is_label(pair.above.text) for pair in filled):
        return False
    return not filled or any(labels.is_label(pair.above.text) for pair in pairs)


def _are_two_labels(pair: Pair, labels: FormLabels) -> bool:
    """Tell whether one label stands above another; a block's label is cut beside."""
    above, below = pair.above.text, pair.below.text
    if labels.completes(above, below):
        return False
    return labels.is_label(above) and labels.is_label(below)


def _is_cut_in_grid(pairs: Sequence[Pair], labels: FormLabels) -> bool:
    levels = [pair for pair in pairs if pair.column in LEVELS]
    for pair in levels:
        # A label merged over many rows may be cut between two whole rows.
        merged = pair.above.row_span > 1 or pair.below.row_span > 1
        above, below = pair.above.text, pair.below.text
        if labels.completes_level(above, below, pair.column):
            if not merged:
                return not _are_two_rows(pairs, labels)
        elif labels.is_level(below, pair.column):
            return False
    values = [pair for pair in pairs if pair.column and pair not in levels]
    if not any(pair.below.text for pair in values):
        return True
    return _values_are_cut(values, labels)


def _are_two_rows(pairs: Sequence[Pair], labels: FormLabels) -> bool:
    """Tell whether both rows have a name and a target, one with room to spare."""
    values = [pair for pair in pairs if pair.column and pair.column not in LEVELS]
    required = [pair for pair in values if pair.column in labels.required]
    whole = all(pair.above.text and pair.below.text for pair in required)
    both = [pair for pair in values if pair.above.text and pair.below.text]
    return bool(required) and whole and not all(_stops_full(pair) for pair in both)


def _values_are_cut(values: Sequence[Pair], labels: FormLabels) -> bool:
    """Decide by what is filled above and below, then by lines that stop full."""
    required = [pair for pair in values if pair.column in labels.required]
    if required and not any(pair.below.text for pair in required):
        # A row has a name or a target; this one has only the rest of other columns.
        return True
    name = next((pair for pair in values if pair.column == "level3"), None)
    if name is not None and not name.below.text:
        return bool(name.above.text)
    both = [pair for pair in values if pair.above.text and pair.below.text]
    full = [pair for pair in both if _stops_full(pair)]
    if any(pair.above.text and not pair.below.text for pair in required):
        # The name goes on, the target above is whole.
        return bool(full)
    if len(full) < len(both):
        whole_above = any(p.above.text and not p.below.text for p in values)
        return whole_above and len(full) >= STRONG
    return len(both) > 1 or any(
        bool(pair.above.text) != bool(pair.below.text) for pair in values
    )


def _stops_full(pair: Pair) -> bool:
    """Tell whether the text above stops at the end of a full line, mid-sentence."""
    part = pair.above.parts[-1]
    if not part.lines or part.text.endswith(tuple(SENTENCE_ENDS)):
        return False
    line = part.lines[-1]
    if len(line.text) < SHORTEST_FULL:
        return False
    margin = min(other.box.left for other in part.lines) - part.box.left
    room = part.box.width - line.box.width - 2 * min(margin, PADDING_PT)
    return room < (FULL_LINE + _word_ems(pair.below.text)) * max(line.size, 1.0)


def _word_ems(text: str) -> float:
    """Return how much wider than a character the text's first word is, in ems.

    A figure or a Latin word is not broken, and no line begins with a closing mark: the
    line before ends early.
    """
    word = _WORD.match(text)
    if word is None:
        return 0.0
    latin = len(word[1]) * LATIN_EMS if word[1].isascii() else 1.0
    return max(0.0, latin + len(word[2]) - 1)


def is_centred_over_break(pair: Pair) -> bool:
    """Tell whether the lower text stands in the middle of both cells, not its own."""
    upper, lower = pair.above.parts[-1].box, pair.below.box
    lines = pair.below.lines
    middle = (lines[0].box.top + lines[-1].box.bottom) / 2
    of_both = (lower.top + lower.bottom - upper.height) / 2
    apart = abs(of_both - lower.centre.y)
    return apart > 2 * CENTRED_PT and abs(middle - of_both) <= CENTRED_PT
