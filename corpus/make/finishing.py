"""A drawn PDF through the operations of its case, to the same bytes each time."""

import io
from collections.abc import Iterable, Mapping

import pikepdf

from corpus.make.surgery import SURGERIES, Surgery
from corpus.make.surgery_fonts import figures_drawn

LOCKED = "locked with an empty password"
OPERATIONS: Mapping[str, Surgery] = {**SURGERIES, "figures drawn": figures_drawn}


def finish(content: bytes, names: Iterable[str]) -> bytes:
    """Return the document after the operations, in their order; locking comes last."""
    waiting, is_locked = [name for name in names if name != LOCKED], LOCKED in names
    if not waiting and not is_locked:
        return content
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for name in waiting:
            OPERATIONS[name](pdf)
        # RC4 with a fixed identifier gives the same bytes; AES begins with chance.
        lock = pikepdf.Encryption(
            owner="owner", user="", R=3, aes=False, metadata=False
        )
        pdf.save(
            out,
            static_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            encryption=lock if is_locked else False,
        )
    return out.getvalue()
