"""What an output folder is known by: the name of its run file, and words in it.

`emit` writes them, `dataset` asks for them.
"""

RUN_FILE = "run.json"
MADE_BY = "jixiao"

UNFINISHED = "unfinished"
FINISHED = "finished"
"""The states of a run: begun and perhaps interrupted, or written whole."""
