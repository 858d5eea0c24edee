"""An output folder to documents: what `emit` wrote, as the model's records again.

`output.py` tells the story; `folder.py` says what is an output, `tables.py` reads
Parquet one document at a time, `records.py` is the inverse of `emit.rows`.
"""

from extractor.dataset.output import Dataset, open_dataset

__all__ = ["Dataset", "open_dataset"]
