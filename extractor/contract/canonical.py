"""The one spelling of JSON: what the program writes as JSON, it writes here.

Keys keep the order they are given in, Chinese stays Chinese, dates are ISO 8601.
Decimals are JSON numbers written digit for digit, never by way of a binary float:
193600.00 stays 193600.00. A reader that wants them back exactly says
`json.loads(text, parse_float=Decimal)`.

Indented, an object or a list stands on one line when it holds no other: that keeps a
place, or a row of few columns, readable as one thing and a change of it one line.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring

from extractor.contract.columns import Value

Json = Value | Mapping[str, "Json"] | Sequence["Json"]
"""What can be written as JSON."""


_SCALARS = (str, int, float, Decimal, date, type(None))


def canonical_json(value: Json, *, indent: int | None = None) -> str:
    """Return the value as JSON: on one line, or indented by so many spaces."""
    return _written(value, "" if indent is None else "\n", " " * (indent or 0))


def _written(value: Json, line: str, step: str) -> str:
    """Return the value as text; `line` breaks a line at its depth, empty for none."""
    if isinstance(value, Mapping):
        texts, line = _members(value.values(), line, step)
        named = [
            f"{encode_basestring(n)}: {t}" for n, t in zip(value, texts, strict=True)
        ]
        return f"{{{_joined(named, line, step)}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        texts, line = _members(value, line, step)
        return f"[{_joined(texts, line, step)}]"
    return _scalar(value)


def _members(members: Iterable[Json], line: str, step: str) -> tuple[list[str], str]:
    """Return each member as text, and what parts them: a line if one is deep."""
    deeper = line and line + step
    texts: list[str] = []
    is_deep = False
    for member in members:
        if isinstance(member, _SCALARS):
            texts.append(_scalar(member))
        else:
            is_deep = True
            texts.append(_written(member, deeper, step))
    return texts, line if is_deep else ""


def _joined(texts: list[str], line: str, step: str) -> str:
    if not line:
        return ", ".join(texts)
    return f"{line}{step}" + f",{line}{step}".join(texts) + line


def _scalar(value: Value) -> str:
    # What there is most of is asked for first.
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    return _figure(value)


def _figure(value: Decimal | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be written as JSON")
    return f"{value:f}" if isinstance(value, Decimal) else repr(value)
