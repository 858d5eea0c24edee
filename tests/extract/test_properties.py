"""Whole forms come out the same however their pages are laid, drawn and cut."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from extractor.extract.upright import pages_to_upright
from extractor.extract.watermarks import pages_without_watermarks
from extractor.geometry import Place
from extractor.model import Page, RawProject, Stroke
from tests.drawing import box_strokes
from tests.extract.whole_forms import (
    FORMS,
    Texts,
    fields_of,
    header_row,
    on_pages,
    rows_of,
    texts_of,
)
from tests.steps import page_to_tables, pages_to_projects
from tests.strategies import (
    CHINESE,
    Grid,
    Move,
    dashed,
    grids,
    in_pieces,
    laid,
    moves,
    stamp,
    turn_of,
)
from tests.writing import set_line

EVERY_CUT = [
    (form, cut, header)
    for form in FORMS
    for cut in range(1, len(rows_of(form)))
    for header in ((False, True) if cut > header_row(form) else (False,))
]

form_names = st.sampled_from(sorted(FORMS))
few = settings(max_examples=12)
"""A form is two hundred strokes and as many glyphs."""


@st.composite
def printed_forms(draw: st.DrawFn) -> tuple[str, list[Page]]:
    """Return the name of a form and its pages: one, or two cut between any rows."""
    form = draw(form_names)
    cut = draw(st.none() | st.integers(1, len(rows_of(form)) - 1))
    return form, on_pages(form, cut)


@cache
def whole(form: str) -> Texts:
    """Return what is read of the form on one page."""
    return texts_of(only(on_pages(form)))


def only(pages: Sequence[Page]) -> RawProject:
    """Return the one project on these pages."""
    (project,) = pages_to_projects(*pages)
    return project


def places_of(project: RawProject) -> list[Place]:
    return [place for field in fields_of(project) for place in field.places]


def redrawn(
    pages: Sequence[Page], draw: Callable[[Sequence[Stroke]], Sequence[Stroke]]
) -> list[Page]:
    """Return the pages with their strokes drawn otherwise."""
    return [replace(page, strokes=tuple(draw(page.strokes))) for page in pages]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_written_on_one_page_is_read_whole(form: str):
    project = only(on_pages(form))
    assert project.form == form
    assert project.findings == ()
    assert len(project.indicators) == len(rows_of(form)) - header_row(form) - 1
    printed = "".join(glyph.text for glyph in on_pages(form)[0].glyphs)
    for field in fields_of(project):
        assert all(char in printed for char in field.text)
        assert "".join(place.raw for place in field.places) == field.text


@few
@given(printed_forms(), moves)
def test_a_form_moved_and_scaled_is_the_same_with_its_places_moved(
    printed: tuple[str, list[Page]], move: Move
):
    form, pages = printed
    found = only([move.page(page) for page in pages])
    assert texts_of(found) == whole(form)
    there = places_of(found)
    assert len(there) == len(places_of(only(pages)))
    for place, was in zip(there, places_of(only(pages)), strict=True):
        assert place.page_number == was.page_number
        assert place.box == pytest.approx(move.box(was.box), abs=0.001)


@few
@given(printed_forms(), st.integers(1, 3))
def test_a_form_turned_is_the_same_and_its_places_lead_back(
    printed: tuple[str, list[Page]], quarter: int
):
    form, pages = printed
    uprights = pages_to_upright([laid(page, quarter, 1.0) for page in pages])
    found = only([upright.page for upright in uprights])
    assert texts_of(found) == whole(form)
    for place, was in zip(places_of(found), places_of(only(pages)), strict=True):
        number = place.page_number - 1
        shown = uprights[number].back.box(place.box)
        turn = turn_of(pages[number], quarter)
        assert shown == pytest.approx(turn.box(was.box), abs=0.001)


@few
@given(printed_forms(), st.data())
def test_a_form_is_the_same_whatever_pieces_its_lines_are_drawn_in(
    printed: tuple[str, list[Page]], data: st.DataObject
):
    form, pages = printed
    found = only(redrawn(pages, lambda strokes: data.draw(in_pieces(strokes))))
    assert texts_of(found) == whole(form)
    for place, was in zip(places_of(found), places_of(only(pages)), strict=True):
        assert place.box == pytest.approx(was.box, abs=0.5)


@few
@given(printed_forms(), st.floats(0.1, 6), st.floats(0.1, 2.9))
def test_a_form_may_be_ruled_with_dashes_or_dots(
    printed: tuple[str, list[Page]], dash: float, gap: float
):
    form, pages = printed
    found = only(
        redrawn(
            pages, lambda strokes: [d for s in strokes for d in dashed(s, dash, gap)]
        )
    )
    assert texts_of(found) == whole(form)


@few
@given(printed_forms(), st.randoms(use_true_random=False))
def test_a_form_is_the_same_in_whatever_order_its_glyphs_come(
    printed: tuple[str, list[Page]], order: Random
):
    form, pages = printed
    shuffled = [
        replace(page, glyphs=tuple(order.sample(page.glyphs, len(page.glyphs))))
        for page in pages
    ]
    assert texts_of(only(shuffled)) == whole(form)


@few
@given(
    printed=printed_forms(),
    text=st.text(CHINESE, min_size=2, max_size=8),
    at=st.tuples(st.floats(0, 500), st.floats(0, 500)),
    size=st.floats(8, 80),
    angle=st.floats(3, 87),
)
def test_a_form_is_the_same_under_a_slanted_watermark(
    printed: tuple[str, list[Page]],
    text: str,
    at: tuple[float, float],
    size: float,
    angle: float,
):
    form, pages = printed
    stamped = [
        replace(page, glyphs=(*page.glyphs, *stamp(text, at, size, angle)))
        for page in pages
    ]
    clean = pages_without_watermarks(stamped)
    assert [page.glyphs for page in clean] == [page.glyphs for page in pages]
    assert texts_of(only(clean)) == whole(form)


@few
@given(form_names, st.text(CHINESE, min_size=4, max_size=8), st.booleans())
def test_a_form_is_the_same_under_a_seal(form: str, text: str, is_first: bool):  # noqa: FBT001
    (page,) = on_pages(form)
    step = 300 / len(text)
    seal = [
        glyph
        for number, char in enumerate(text)
        for glyph in stamp(char, (200, 200 + 5 * number), 14, 207 + step * number)
    ]
    glyphs = (*seal, *page.glyphs) if is_first else (*page.glyphs, *seal)
    (clean,) = pages_without_watermarks([replace(page, glyphs=glyphs)])
    assert texts_of(only([clean])) == whole(form)


@pytest.mark.parametrize(("form", "cut", "header"), EVERY_CUT)
def test_a_form_cut_between_any_two_rows_is_joined_to_the_form_it_was(
    form: str,
    cut: int,
    header: bool,  # noqa: FBT001
):
    project = only(on_pages(form, cut, header=header))
    assert texts_of(project) == whole(form)
    assert (project.page_first, project.page_last) == (1, 2)


@pytest.mark.parametrize("first", FORMS)
@pytest.mark.parametrize("second", FORMS)
def test_forms_on_consecutive_pages_stay_apart_also_two_alike(first: str, second: str):
    pages = [*on_pages(first), replace(on_pages(second)[0], number=2)]
    found = pages_to_projects(*pages)
    assert [texts_of(project) for project in found] == [whole(first), whole(second)]
    assert [project.page_first for project in found] == [1, 2]


@given(grids(), st.data())
def test_a_grid_drawn_in_pieces_comes_back_with_its_cells_and_their_text(
    grid: Grid, data: st.DataObject
):
    strokes = [stroke for box in grid.boxes for stroke in box_strokes(box)]
    texts = [CHINESE[number] for number in range(len(grid.boxes))]
    glyphs = [
        glyph
        for text, box in zip(texts, grid.boxes, strict=True)
        for glyph in set_line(text, box.centre.x - 4, box.centre.y + 3, 8.0)
    ]
    page = Page(
        number=1,
        width=600,
        height=800,
        glyphs=tuple(data.draw(st.permutations(glyphs))),
        strokes=tuple(data.draw(in_pieces(strokes))),
    )
    ((table,), loose) = page_to_tables(page)
    assert loose == ()
    assert [cell.text for cell in table.cells] == texts
    xs = _edges([x for box in grid.boxes for x in (box.left, box.right)])
    ys = _edges([y for box in grid.boxes for y in (box.top, box.bottom)])
    for cell, box in zip(table.cells, grid.boxes, strict=True):
        assert cell.box == pytest.approx(box, abs=0.5)
        assert (cell.column, cell.row) == (xs[box.left], ys[box.top])
        assert cell.column_span == xs[box.right] - xs[box.left]
        assert cell.row_span == ys[box.bottom] - ys[box.top]


def _edges(values: Sequence[float]) -> dict[float, int]:
    return {value: number for number, value in enumerate(sorted(set(values)))}
