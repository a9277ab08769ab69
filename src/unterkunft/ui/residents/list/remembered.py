"""What the list remembers from one start to the next: columns, order, and filters under a name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from unterkunft.services.queries.resident_order import ResidentColumn

USUAL_COLUMNS: tuple[ResidentColumn, ...] = (
    ResidentColumn.NAME,
    ResidentColumn.BIRTH_DATE,
    ResidentColumn.AGE,
    ResidentColumn.NATIONALITY,
    ResidentColumn.FACILITY,
    ResidentColumn.ROOM,
    ResidentColumn.STATUS,
    ResidentColumn.PAYER,
    ResidentColumn.MOVED_IN,
    ResidentColumn.ABSENT_SINCE,
)

Chosen = Mapping[str, str]
"""A filter as the keys of its choices; what is not in it lets everyone through."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """How one user has set up the list."""

    columns: tuple[ResidentColumn, ...] = USUAL_COLUMNS
    widths: Mapping[ResidentColumn, int] = field(default_factory=dict)
    filters: Mapping[str, Chosen] = field(default_factory=dict)


def as_text(remembered: Remembered) -> str:
    """One line for the settings file."""
    document = {
        "columns": list(remembered.columns),
        "widths": dict(remembered.widths),
        "filters": {name: dict(chosen) for name, chosen in remembered.filters.items()},
    }
    return json.dumps(document, ensure_ascii=False)


def from_text(text: str) -> Remembered:
    """What was written before; damaged parts count as not set."""
    try:
        document = json.loads(text) if text else {}
    except ValueError:
        return Remembered()
    if not isinstance(document, dict):
        return Remembered()
    columns = _columns(document.get("columns"))
    return Remembered(
        columns or USUAL_COLUMNS, _widths(document.get("widths")), _filters(document.get("filters"))
    )


_KNOWN = {each.value: each for each in ResidentColumn}


def _columns(names: Any) -> tuple[ResidentColumn, ...]:
    given: Iterable[Any] = names if isinstance(names, list) else ()
    return tuple(dict.fromkeys(_KNOWN[name] for name in given if isinstance(name, str) and name in _KNOWN))


def _widths(given: Any) -> dict[ResidentColumn, int]:
    pairs = given.items() if isinstance(given, dict) else ()
    return {_KNOWN[name]: width for name, width in pairs if name in _KNOWN and isinstance(width, int)}


def _filters(given: Any) -> dict[str, Chosen]:
    pairs = given.items() if isinstance(given, dict) else ()
    return {
        name: {str(key): str(value) for key, value in chosen.items()}
        for name, chosen in pairs
        if isinstance(chosen, dict)
    }
