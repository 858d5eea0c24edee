"""The corpus is whole, true to itself, and drawn again byte for byte."""

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from corpus.make.cases import all_cases
from corpus.make.surgery_fonts import MEANINGS

ROOT = Path(__file__).parents[2]
CASES = sorted(path.parent for path in (ROOT / "corpus").glob("*/*/case.toml"))
FORMS = {"hebei-project", "central-project", "transfer-payment", "shanghai-project"}
IN_NO_ORDER = {"letter-by-letter", "letters-over-the-page-break"}
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def case_name(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


every_case = pytest.mark.parametrize("case", CASES, ids=case_name)


def truth_of(case: Path):
    return json.loads((case / "truth.json").read_text(encoding="utf-8"))


def page_texts(case: Path) -> list[str]:
    document = pypdfium2.PdfDocument(case / f"{case.name}.pdf")
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return ["".join(text.translate(MEANINGS).split()) for text in texts]


def is_printed(text: str, page: str, case: Path) -> bool:
    """Tell whether the text is on the page, as far as its letters come in order."""
    if case.name in IN_NO_ORDER:
        return Counter(text) <= Counter(page)
    return text in page


def test_every_form_has_two_cases_and_none_is_a_form_too():
    forms = [case.parent.name for case in CASES]
    assert set(forms) == FORMS | {"none"}
    assert all(forms.count(form) >= 2 for form in set(forms))


def test_no_two_documents_have_one_name():
    assert len({case.name for case in CASES}) == len(CASES)


@every_case
def test_a_case_is_a_pdf_its_story_and_its_truth(case: Path):
    story = tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))
    assert set(story) == {"why", "origin", "licence", "made_by"}
    assert all(story.values())
    assert (case / f"{case.name}.pdf").stat().st_size < 60_000
    assert bool(truth_of(case)["projects"]) == (case.parent.name in FORMS)


@every_case
def test_the_parts_of_an_amount_make_the_whole_but_where_that_is_the_slip(case: Path):
    keys = ("fiscal_yuan", "carryover_yuan", "other_yuan", "local_yuan")
    slips = 2 if case.name == "what-an-auditor-circles" else 0
    sums = [
        (sum(project.get(key) or 0 for key in keys), project["budget_yuan"])
        for project in truth_of(case)["projects"]
    ]
    assert sum(parts != pytest.approx(budget) for parts, budget in sums) == slips


@every_case
def test_a_project_code_ends_in_its_check_character(case: Path):
    for project in truth_of(case)["projects"]:
        if case.parent.name != "hebei-project":
            assert "code" not in project
            continue
        *body, check = (ALPHABET.index(letter) for letter in project["code"])
        weighted = sum(value * 3**place for place, value in enumerate(body))
        assert len(body) == 20
        assert check == (30 - weighted) % 31


@every_case
def test_weights_of_a_form_add_up_to_ninety(case: Path):
    for project in truth_of(case)["projects"]:
        weights = [row["weight"] for row in project["indicators"] if "weight" in row]
        assert bool(weights) == (case.parent.name == "central-project")
        assert sum(weights) in {0, 90}


@pytest.mark.chinese_font
@every_case
def test_each_indicator_is_printed_on_the_page_the_truth_names(case: Path):
    pages = page_texts(case)
    for project in truth_of(case)["projects"]:
        assert project["page_first"] <= project["page_last"] <= len(pages)
        for row in project["indicators"]:
            start = re.sub(r"\s", "", row["l3"])[:6]
            assert is_printed(start, pages[row["page"] - 1], case), row


@pytest.mark.chinese_font
@every_case
def test_every_name_is_printed_and_every_department_too(case: Path):
    truth, text = truth_of(case), "".join(page_texts(case))
    names = [project["name"] for project in truth["projects"]]
    for printed in [*names, truth["department"], truth["fiscal_year"]]:
        assert printed is None or is_printed(str(printed), text, case)


def operated(operation: str) -> list[Path]:
    cases = [case for case in all_cases() if operation in case.operations]
    assert cases
    return [
        ROOT / "corpus" / case.form / case.name / f"{case.name}.pdf" for case in cases
    ]


def test_a_locked_case_opens_with_an_empty_password():
    for path in operated("locked with an empty password"):
        with pikepdf.open(path) as pdf:
            assert pdf.is_encrypted


def test_drawn_figures_are_of_a_type_3_font():
    for path in operated("figures drawn"):
        with pikepdf.open(path) as pdf:
            fonts = [
                font for page in pdf.pages for font in page.resources.Font.values()
            ]
            assert "/Type3" in {str(font.Subtype) for font in fonts}


def test_radicals_stand_for_the_characters_they_look_like():
    for path in operated("named by radicals"):
        with pypdfium2.PdfDocument(path) as document:
            text = document[0].get_textpage().get_text_range()
        assert set(text) & {chr(code) for code in MEANINGS}
        assert "目" not in text


def test_letters_alone_come_in_no_order():
    cases = [case for case in CASES if case.name in IN_NO_ORDER]
    assert len(cases) == len(IN_NO_ORDER)
    for case in cases:
        name = truth_of(case)["projects"][0]["name"]
        assert name not in "".join(page_texts(case))


def test_the_script_draws_the_same_bytes_again():
    checked = subprocess.run(
        [sys.executable, "-m", "corpus.make", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stderr
