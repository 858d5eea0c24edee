"""Hostile geometry, transfer payment and Shanghai form."""

from corpus.make import (
    content_hostile_regions as content,
    forms_shanghai,
    forms_transfer,
    variations as varied,
)
from corpus.make.model import Block, Case, Cell, FormPages, Grid, Line, Space, Style

TRANSFER, SHANGHAI = "transfer-payment", "shanghai-project"
GREY = (0.9, 0.9, 0.9)
LABELS = ("项目名称", "主管部门", "实施单位")


def hostile_region_cases() -> tuple[Case, ...]:
    """Return the cases of the two forms."""
    return (
        _in_pieces(),
        _double_by_a_word_processor(),
        _locked(),
        _turned(),
        _tiny(),
        _huge(),
        _overflowing(),
        _letters_over_the_break(),
        _sheet_sideways(),
        _thick_and_thin(),
    )


def _heading(title: str) -> tuple[Block, ...]:
    return (
        Line(text=title, size=16, align="center", after=0),
        Line(text="（2026年度）", size=10.5, align="center", after=14),
    )


def _note(text: str) -> Grid:
    """Return a ruled box of its own, as wide as the forms."""
    width = sum(forms_transfer.WIDTHS)
    cell = Cell(row=0, column=0, text=text, align="left")
    return Grid(widths=(width,), cells=(cell,), is_form=False)


def _in_pieces() -> Case:
    project = content.PASTURES
    return Case(
        form=TRANSFER,
        name="rules-of-pieces",
        why="Each rule is hundreds of pieces end to end, strokes and filled rectangles "
        "in turn; white lines under the page, and lines that a white sheet hides; the "
        "page break cuts the form.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(to=325),
            *_heading(content.TRANSFER_TITLE),
            forms_transfer.project_to_grid(project, ("澜泊省财政厅", "澜泊省林草局")),
        ),
        projects=(project,),
        style=Style(strokes="pieces", may_cut_rows=False, has_page_numbers=False),
        operations=("white lines under it", "lines hidden by a white sheet"),
    )


def _double_by_a_word_processor() -> Case:
    project = content.PASTURES
    return Case(
        form=TRANSFER,
        name="double-in-a-word-processor",
        why="Laid out by a real word processor: double borders, the merged label "
        "over all rows cut by the page break; a note in a ruled box under the table.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(points=330),
            *_heading(content.TRANSFER_TITLE),
            forms_transfer.project_to_grid(project, ("澜泊省财政厅", "澜泊省林草局")),
            Space(points=6),
            _note("注：防治面积按实际作业面积填报。\n填表人：石榆"),
        ),
        projects=(project,),
        style=Style(strokes="double"),
        tool="libreoffice",
        printed_pages=(FormPages(first=1, last=2, rows=(1, 1, 1, 1, 1, 1, 1, 2)),),
    )


def _locked() -> Case:
    project = content.BOOKS
    return Case(
        form=TRANSFER,
        name="locked-with-a-boxed-note",
        why="Encrypted with an empty password; notes under the table in a ruled box "
        "of their own; letters of labels set apart by blanks; dashed strokes.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            *_heading(content.TRANSFER_TITLE),
            varied.blank_spaced(
                forms_transfer.project_to_grid(
                    project, ("澜泊省财政厅", "澜泊省委宣传部")
                ),
                ("专项名称", "总体目标", "数量指标"),
                " ",
            ),
            Space(points=5),
            _note(
                "注：1.中央补助按书屋数量分配。\n2.成效指标由县级填报，省级汇总。\n"
                "填表人：苏禾　联系电话：0000-7654321"
            ),
        ),
        projects=(project,),
        style=Style(strokes="dashed"),
        operations=("locked with an empty password",),
    )


def _turned() -> Case:
    project = content.CANALS
    return Case(
        form=TRANSFER,
        name="mirrored-and-turned",
        why="Written in a mirrored space and turned in its content alone, so that the "
        "text runs up the page as displayed; no outer sides; two 二级 labels in one "
        "undivided box; a seal.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            *_heading(content.TRANSFER_TITLE),
            forms_transfer.project_to_grid(
                project, ("澜泊省财政厅", "澜泊省水利厅"), undivided="可持续影响指标"
            ),
        ),
        projects=(project,),
        style=Style(strokes="rectangles", omit_sides=True),
        operations=(
            "sealed",
            "mirrored twice",
            "turned and turned back",
            "displayed sideways the other way",
        ),
    )


def _tiny() -> Case:
    project = content.PARKS
    return Case(
        form=SHANGHAI,
        name="tiny-page",
        why="The page is four centimetres wide; four strokes a cell that stop short of "
        "the corners.",
        title=content.SHANGHAI_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            *_heading(content.SHANGHAI_TITLE),
            forms_shanghai.project_to_grid(project),
        ),
        projects=(project,),
        style=Style(strokes="cell-strokes", gap=0.6),
        operations=("reduced to a stamp",),
    )


def _huge() -> Case:
    project = content.TREES
    return Case(
        form=SHANGHAI,
        name="huge-page",
        why="The page is a poster of over a metre, framed, with a slanted watermark; "
        "dotted rules.",
        title=content.SHANGHAI_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            *_heading(content.SHANGHAI_TITLE),
            forms_shanghai.project_to_grid(project),
        ),
        projects=(project,),
        style=Style(strokes="dotted"),
        operations=("framed", "a slanted watermark", "enlarged to a poster"),
    )


def _overflowing() -> Case:
    project = content.BRIDGES
    grid = forms_shanghai.project_to_grid(project)
    grid = varied.overflowing(grid, (project.implementer or "",))
    return Case(
        form=SHANGHAI,
        name="over-the-side",
        why="The name of a body runs on over the outer side of the table; double "
        "rules; shaded labels; all of the page in nested form XObjects.",
        title=content.SHANGHAI_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            *_heading(content.SHANGHAI_TITLE),
            varied.coloured(grid, GREY, lambda cell: cell.text in LABELS),
        ),
        projects=(project,),
        style=Style(strokes="double"),
        operations=("inside nested forms",),
    )


def _letters_over_the_break() -> Case:
    projects = (content.PARKS, content.TREES)
    blocks: list[Block] = []
    for project, start in zip(projects, (64, 500), strict=True):
        blocks += [
            Space(to=start),
            *_heading(content.SHANGHAI_TITLE),
            forms_shanghai.project_to_grid(project),
        ]
    return Case(
        form=SHANGHAI,
        name="letters-over-the-page-break",
        why="Each letter is a text object of its own, in no order, on two pages; "
        "dotted rules; the header of the second form's indicators is the last row of "
        "the first page, their label cut below it; a slanted watermark.",
        title=content.SHANGHAI_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=tuple(blocks),
        projects=projects,
        style=Style(strokes="dotted", is_letter_by_letter=True),
        operations=("a slanted watermark",),
    )


def _sheet_sideways() -> Case:
    project = content.TEACHERS
    grid = forms_transfer.project_to_grid(project, ("澜泊省财政厅", "澜泊省教育厅"))
    return Case(
        form=TRANSFER,
        name="sheet-in-a-sheet-sideways",
        why="Double rules, reduced and laid on a larger sheet that is displayed "
        "sideways the other way; the page break cuts the form, open at the foot and "
        "head; labels with blanks between their letters; a slanted watermark.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(to=325),
            *_heading(content.TRANSFER_TITLE),
            varied.blank_spaced(grid, ("总体目标", "质量指标"), "\u3000"),
        ),
        projects=(project,),
        style=Style(
            strokes="double", may_cut_rows=False, closes_bottom=False, closes_top="none"
        ),
        operations=(
            "a slanted watermark",
            "on a larger sheet",
            "displayed sideways the other way",
        ),
    )


def _thick_and_thin() -> Case:
    project = content.CANALS
    grid = forms_transfer.project_to_grid(project, ("澜泊省财政厅", "澜泊省水利厅"))
    return Case(
        form=TRANSFER,
        name="thick-and-thin",
        why="Each rule is a thin and a thick line side by side; the page break cuts a "
        "vertical label; notes in the last row of the table.",
        title=content.TRANSFER_TITLE,
        department=None,
        fiscal_year=2026,
        blocks=(
            Space(to=358),
            *_heading(content.TRANSFER_TITLE),
            varied.footed(grid, "注：1.投资完成率按年底支付进度计算。\n2.填表人：白桦"),
        ),
        projects=(project,),
        style=Style(strokes="thick-and-thin", may_cut_rows=False),
    )
