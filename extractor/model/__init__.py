"""What a document becomes on its way from ink to tables: read in this order.

`pages` (source → page), `forms` (page → table → form), `records` (form → record),
`values` (record → value); beside them `fits` (why a table is which form). All types are
frozen, all collections tuples: a step takes values and returns new ones. Every value
keeps the places it was printed in.
"""

from extractor.model.briefs import DocumentBrief, ProjectBrief
from extractor.model.fits import FormFit, Requirement, TableFit
from extractor.model.forms import (
    Cell,
    Form,
    FormCell,
    FormPart,
    Line,
    PageLayers,
    Rule,
    Table,
)
from extractor.model.pages import Glyph, Page, Reading, Source, Stroke
from extractor.model.records import (
    ContentsEntry,
    DocumentHead,
    Extracted,
    GlyphAccount,
    RawField,
    RawFund,
    RawGoal,
    RawIndicator,
    RawPlan,
    RawProject,
    Section,
    TableCell,
    YearSource,
)
from extractor.model.values import (
    Document,
    Fund,
    Goal,
    Indicator,
    Normalized,
    Outcome,
    Places,
    Plan,
    Project,
    Status,
)

__all__ = [
    "Cell",
    "ContentsEntry",
    "Document",
    "DocumentBrief",
    "DocumentHead",
    "Extracted",
    "Form",
    "FormCell",
    "FormFit",
    "FormPart",
    "Fund",
    "Glyph",
    "GlyphAccount",
    "Goal",
    "Indicator",
    "Line",
    "Normalized",
    "Outcome",
    "Page",
    "PageLayers",
    "Places",
    "Plan",
    "Project",
    "ProjectBrief",
    "RawField",
    "RawFund",
    "RawGoal",
    "RawIndicator",
    "RawPlan",
    "RawProject",
    "Reading",
    "Requirement",
    "Rule",
    "Section",
    "Source",
    "Status",
    "Stroke",
    "Table",
    "TableCell",
    "TableFit",
    "YearSource",
]
