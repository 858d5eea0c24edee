"""The cases of the Hebei form."""

from corpus.make import content_audited, content_hebei as content
from corpus.make.document_hebei import whole_document
from corpus.make.document_listing import contents_list_one_more
from corpus.make.document_ragged import ragged_document
from corpus.make.forms_hebei import project_to_grid
from corpus.make.model import (
    Block,
    Case,
    FormPages,
    Line,
    PageBreak,
    Project,
    Space,
    Style,
)

FORM = "hebei-project"
CULTURE = "青屏县文化和旅游局"
WATER = "云岭市水务局"


def _heading(project: Project) -> Line:
    return Line(text=project.heading, size=14, indent=28, after=6)


def _cover(department: str, title: str) -> tuple[Block, ...]:
    return (
        Line(text=department, size=15, align="center", after=0),
        Line(text=title, size=16, align="center", after=6),
    )


def hebei_cases() -> tuple[Case, ...]:
    """Return the cases, simplest first."""
    return (
        _two_on_a_page(),
        _hairline_gaps(),
        whole_document(),
        ragged_document(),
        contents_list_one_more(),
        _first_row_at_foot(),
        _written_in_a_word_processor(),
        _what_an_auditor_circles(),
    )


def _two_on_a_page() -> Case:
    title = "2025年部门预算绩效文本"
    projects = (content.LIBRARY, content.OPERA)
    blocks: list[Block] = [*_cover(CULTURE, title)]
    for project in projects:
        blocks += [
            _heading(project),
            project_to_grid(project, size=8.0),
            Space(points=4),
        ]
    return Case(
        form=FORM,
        name="two-on-a-page",
        why="Two whole forms on one page, a rectangle a cell; the first has no row "
        "for the purpose and a blank row of ratios.",
        title=title,
        department=CULTURE,
        fiscal_year=2025,
        blocks=tuple(blocks),
        projects=projects,
        style=Style(strokes="cell-rectangles", top=44, bottom=790),
    )


def _hairline_gaps() -> Case:
    title = "2025年部门预算绩效文本"
    project = content.RELICS
    return Case(
        form=FORM,
        name="hairline-gap",
        why="Four strokes a cell that stop 0.9 pt short of the corners; the header's "
        "inner edges stand 5 pt off the body's; a range wrapped inside a number; "
        "full-width digits.",
        title=title,
        department=CULTURE,
        fiscal_year=2025,
        blocks=(
            *_cover(CULTURE, title),
            _heading(project),
            project_to_grid(project, header_shift=5.0),
        ),
        projects=(project,),
        style=Style(strokes="cell-strokes", gap=0.9),
    )


def _first_row_at_foot() -> Case:
    title = "2024年部门预算绩效文本"
    projects = (content.RESERVOIRS, content.VILLAGES, content.RIVERS)
    tables = [project_to_grid(project, repeats_header=True) for project in projects]
    return Case(
        form=FORM,
        name="first-row-at-foot",
        why="Only the first row of a form at the foot of a page, the rest on the next; "
        "a heading at the foot of a page with its table on the next; a merged label "
        "cut after its first row and the header repeated over its rest; thin filled "
        "rectangles; no sides left and right.",
        title=title,
        department=WATER,
        fiscal_year=2024,
        blocks=(
            *_cover(WATER, title),
            Space(to=700),
            _heading(projects[0]),
            tables[0],
            Space(to=740),
            _heading(projects[1]),
            tables[1],
            Space(points=4),
            _heading(projects[2]),
            tables[2],
        ),
        projects=projects,
        style=Style(
            strokes="rectangles",
            omit_sides=True,
            may_cut_rows=False,
            top=50,
            bottom=774,
        ),
    )


def _written_in_a_word_processor() -> Case:
    title = "2024年部门预算绩效文本"
    projects = (content.VILLAGES, content.RIVERS)
    blocks: list[Block] = [*_cover(WATER, title), PageBreak()]
    for project in projects:
        blocks += [_heading(project), project_to_grid(project)]
    return Case(
        form=FORM,
        name="header-alone-at-foot",
        why="Laid out by a real word processor: the header alone at the foot of a "
        "page, and on the next page a merged label's box that ends a row early, "
        "its last row without a left side.",
        title=title,
        department=WATER,
        fiscal_year=2024,
        blocks=tuple(blocks),
        projects=projects,
        tool="libreoffice",
        printed_pages=(
            FormPages(first=2, last=2, rows=(2,) * len(projects[0].indicators)),
            FormPages(first=2, last=3, rows=(3,) * len(projects[1].indicators)),
        ),
    )


def _what_an_auditor_circles() -> Case:
    title = "2026年部门预算绩效文本"
    department = "岚岭县应急管理局"
    projects = (
        content_audited.STORES,
        content_audited.TRAINING,
        content_audited.PATROL,
    )
    blocks: list[Block] = [*_cover(department, title)]
    for project in projects:
        blocks += [_heading(project), project_to_grid(project), PageBreak()]
    return Case(
        form=FORM,
        name="what-an-auditor-circles",
        why="Fiscal money above its total, a cost that is at least so much, another "
        "against its budget, a code on two projects, plans blank and broken off, a "
        "target copied, one misread, one left to be filled in; the third form is in "
        "order.",
        title=title,
        department=department,
        fiscal_year=2026,
        blocks=tuple(blocks[:-1]),
        projects=projects,
        style=Style(),
    )
