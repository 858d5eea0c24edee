"""Raw projects for the normalizer, and what it makes of them; every code is made up."""

from extractor.forms import Forms, load_forms
from extractor.geometry import Box, Place
from extractor.model import (
    DocumentHead,
    Extracted,
    Normalized,
    Project,
    RawField,
    RawProject,
)
from extractor.normalize import normalize_document
from extractor.normalize.codes import hebei_check_character

FORMS = load_forms()
CODE = "13999923P0012341000A" + hebei_check_character("13999923P0012341000A")


def place(text: str = "", page_number: int = 1) -> Place:
    return Place(page_number, Box(10, 20, 30, 40), text)


def printed(text: str) -> RawField:
    return RawField(text=text, places=(place(text),))


UNDATED = DocumentHead()


def project(form: str = "hebei-project", **fields: str) -> RawProject:
    return RawProject(
        form=form,
        heading=None,
        fields={name: printed(text) for name, text in fields.items()},
        funds=(),
        plans=(),
        goals=(),
        indicators=(),
        page_first=1,
        page_last=2,
    )


def normalized(
    *projects: RawProject, head: DocumentHead | None = None, forms: Forms = FORMS
) -> Normalized:
    return normalize_document(
        Extracted(
            page_count=2,
            head=head or DocumentHead(fiscal_year=2024),
            projects=projects,
            sections=(),
            cells=(),
            glyph_count=0,
            glyph_unplaced_count=0,
            text_source="native",
            producer=None,
            findings=(),
        ),
        forms,
    )


def one(raw: RawProject, head: DocumentHead | None = None) -> Project:
    (only,) = normalized(raw, head=head).projects
    return only


def codes(document: Normalized) -> list[str]:
    return [finding.code for finding in document.findings]
