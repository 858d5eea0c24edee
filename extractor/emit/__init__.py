"""Documents to files: OUT/parquet, OUT/json, OUT/run.json, as the contract says.

`output.py` tells the story; `rows.py` says how a document becomes rows.
"""

from extractor.emit.output import write_output
from extractor.emit.run import RunFacts, RunSummary, library_versions

__all__ = ["RunFacts", "RunSummary", "library_versions", "write_output"]
