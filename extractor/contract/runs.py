"""What an output folder is known by: the name of its run file, and words in it.

`emit` writes them, `dataset` asks for them.
"""

import json
from collections.abc import Mapping

from extractor.contract.canonical import Json

RUN_FILE = "run.json"
MADE_BY = "jixiao"

UNFINISHED = "unfinished"
FINISHED = "finished"
"""The states of a run: begun and perhaps interrupted, or written whole."""


def bytes_to_run(content: bytes) -> Mapping[str, Json] | None:
    """Return what a run file of ours holds; None for any other bytes."""
    try:
        run = json.loads(content)
    except ValueError:
        return None
    is_ours = isinstance(run, dict) and run.get("made_by") == MADE_BY
    return run if is_ours else None
