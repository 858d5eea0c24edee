"""Processes that may hang, crash or swell, and the tasks they are given.

Nothing here knows what a task is; what documents need of it is `batch.work`.
"""

from extractor.workers.pool import Done, Workers
from extractor.workers.protocol import Failure, Fate, Limits, Settled, WorkError

__all__ = ["Done", "Failure", "Fate", "Limits", "Settled", "WorkError", "Workers"]
