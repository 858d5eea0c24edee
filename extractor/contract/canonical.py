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
    if isinstance(value, _SCALARS):
        return _scalar(value)
    deeper = line and line + step
    if isinstance(value, Mapping):
        texts = [
            f"{encode_basestring(name)}: {_written(member, deeper, step)}"
            for name, member in value.items()
        ]
        return f"{{{_joined(texts, line if _is_deep(value.values()) else '', step)}}}"
    texts = [_written(member, deeper, step) for member in value]
    return f"[{_joined(texts, line if _is_deep(value) else '', step)}]"


def _joined(texts: list[str], line: str, step: str) -> str:
    if not line:
        return ", ".join(texts)
    return f"{line}{step}" + f",{line}{step}".join(texts) + line


def _is_deep(members: Iterable[Json]) -> bool:
    return not all(isinstance(member, _SCALARS) for member in members)


def _scalar(value: Value) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return encode_basestring(value)
        case date():
            return f'"{value.isoformat()}"'
        case _:
            return _figure(value)


def _figure(value: Decimal | float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be written as JSON")
    return f"{value:f}" if isinstance(value, Decimal) else repr(value)
