"""Documents to files: OUT/parquet, OUT/json, OUT/run.json, as the contract says.

`output.py` tells the story; `rows.py` says how a document becomes rows, `parcel.py`
what is kept of it, `store.py` where. `status.py` looks at an output from outside, by
way of `dataset`, which no run needs: it is imported by name.
"""

from extractor.emit.nesting import document_to_nested, nested_to_text
from extractor.emit.output import Output, open_output, write_output
from extractor.emit.parcel import Parcel, document_to_parcel
from extractor.emit.recipe import read_recipe
from extractor.emit.rows import finding_rows
from extractor.emit.run import RunFacts, RunSummary, library_versions

__all__ = [
    "Output",
    "Parcel",
    "RunFacts",
    "RunSummary",
    "document_to_nested",
    "document_to_parcel",
    "finding_rows",
    "library_versions",
    "nested_to_text",
    "open_output",
    "read_recipe",
    "write_output",
]
