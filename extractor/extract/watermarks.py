"""Pages without what is stamped over them: watermarks, seals, marks of a copy.

A watermark runs across cells and paragraphs, so no position tells it. It is text at a
slant or along a curve; or text much larger than the rest, faint or printed across other
text; or faint text that is printed again and again. Its glyphs are taken out before
anything else is read, and counted. Text that is only faint, and only once there, stays.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.model import Glyph, Page

SLANT_DEGREES = 1.5
"""Text turned by more than this from upright or a quarter is at a slant."""

LARGE = 1.8
"""So many times the size of most text is large: more than headings inside a form."""

ACROSS = 0.3
"""So many of a large text's characters lie on other text where it is printed across."""

REPEATED = 2
"""Faint text printed so often is no content."""


def pages_without_watermarks(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages with the glyphs of content only, in their order."""
    runs = {page.number: tuple(_faint_runs(page)) for page in pages}
    seen = Counter(_text(run) for found in runs.values() for run in found)
    return tuple(_cleaned(page, runs[page.number], seen) for page in pages)


def _cleaned(page: Page, faint: Sequence[Sequence[Glyph]], seen: Counter[str]) -> Page:
    stamped = {id(glyph) for glyph in _slanted(page.glyphs)}
    stamped.update(
        id(glyph)
        for run in faint
        if seen[_text(run)] >= REPEATED or _is_large(run, page)
        for glyph in run
    )
    stamped.update(id(glyph) for glyph in _across(page))
    if not stamped:
        return page
    kept = tuple(glyph for glyph in page.glyphs if id(glyph) not in stamped)
    return replace(page, glyphs=kept)


def _off_quarter(angle: float) -> bool:
    off = angle % 90
    return min(off, 90 - off) > SLANT_DEGREES


def _slanted(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield text at a slant; on a curve one character may stand upright."""
    oblique = {a for a in {glyph.angle for glyph in glyphs} if _off_quarter(a)}
    if not oblique:
        return
    slanted = [glyph.angle in oblique for glyph in glyphs]
    for position, glyph in enumerate(glyphs):
        beside = slanted[max(0, position - 1) : position + 2]
        on_curve = len(beside) == 3 and beside[0] and beside[2]  # noqa: PLR2004 - both
        if slanted[position] or on_curve:
            yield glyph


def _faint_runs(page: Page) -> Iterator[tuple[Glyph, ...]]:
    """Yield each unbroken run of faint characters of one size on one line."""
    run: list[Glyph] = []
    for glyph in page.glyphs:
        if run and not (glyph.faint and _goes_on(run[-1], glyph)):
            yield tuple(run)
            run = []
        if glyph.faint:
            run.append(glyph)
    if run:
        yield tuple(run)


def _goes_on(before: Glyph, after: Glyph) -> bool:
    same_line = abs(before.baseline - after.baseline) < before.size / 2
    return same_line and before.size == after.size and before.angle == after.angle


def _text(run: Sequence[Glyph]) -> str:
    return "".join(glyph.text for glyph in run)


def _typical(page: Page) -> float:
    sizes = sorted(glyph.size for glyph in page.glyphs if not glyph.faint)
    return sizes[len(sizes) // 2] if sizes else 0.0


def _is_large(run: Sequence[Glyph], page: Page) -> bool:
    return run[0].size >= LARGE * _typical(page) > 0


def _across(page: Page) -> Iterator[Glyph]:
    """Yield text much larger than the rest that is printed across it."""
    least = LARGE * _typical(page)
    large = [glyph for glyph in page.glyphs if glyph.size >= least > 0]
    if not large:
        return
    small = [glyph.box.centre for glyph in page.glyphs if glyph.size < least]
    by_size: dict[float, list[Glyph]] = {}
    for glyph in large:
        by_size.setdefault(glyph.size, []).append(glyph)
    for alike in by_size.values():
        hit = sum(any(glyph.box.holds(at) for at in small) for glyph in alike)
        if hit >= ACROSS * len(alike):
            yield from alike
