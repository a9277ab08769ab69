"""How the sample county writes its records: the words of the facility file, empty fields left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, object]
Records: TypeAlias = dict[str, list[Record]]
# What a TOML file holds; each reader below knows the shape of its own.
Table: TypeAlias = Mapping[str, Any]


def record(**fields: object) -> Record:
    """A record of the fields that are filled in, in the order given."""
    return {name: _written(value) for name, value in fields.items() if not _is_empty(value)}


def merged(parts: Iterable[Records]) -> Records:
    """The records of several parts, kind by kind."""
    whole: Records = {}
    for part in parts:
        for kind, rows in part.items():
            whole.setdefault(kind, []).extend(rows)
    return whole


def _is_empty(value: object) -> bool:
    return value is None or value == "" or value == ()


def _written(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple | list):
        return [_written(each) for each in value]
    return value
