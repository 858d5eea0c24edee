"""Documents to files: OUT/parquet, OUT/json, OUT/run.json, as the contract says.

`output.py` tells the story; `rows.py` says how a document becomes rows.
"""

from extractor.emit.nesting import document_to_nested, nested_to_text
from extractor.emit.output import write_output
from extractor.emit.rows import finding_rows
from extractor.emit.run import RunFacts, RunSummary, library_versions

__all__ = [
    "RunFacts",
    "RunSummary",
    "document_to_nested",
    "finding_rows",
    "library_versions",
    "nested_to_text",
    "write_output",
]
