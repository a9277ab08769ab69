"""The words of the journeys: how people, days and places are written in steps."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

from pytest_bdd import parsers

Day: TypeAlias = date

_NAME = r"(?:Familie )?[^\W\d_a-zß][\w’-]*(?: [^\W\d_a-zß][\w’-]*)*"


def day_of(text: str) -> date:
    """`24.11.2026`"""
    return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day has no hour


def names_of(text: str) -> tuple[str, ...]:
    """`Zahra Moradi, Farid Moradi und Alpha Sow`"""
    return tuple(re.split(r", | und ", text))


def listed(name: str) -> str:
    """`Zahra Moradi` as the program lists her: `Moradi, Zahra`."""
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}"


def _pattern(convert: Any, pattern: str) -> Any:
    convert.pattern = pattern
    return convert


def _types() -> Mapping[str, Any]:
    def day(text: str) -> date:
        return day_of(text)

    def person(text: str) -> str:
        return text

    def people(text: str) -> tuple[str, ...]:
        return names_of(text)

    def room(text: str) -> str:
        return text

    return {
        "Tag": _pattern(day, r"\d\d\.\d\d\.\d{4}"),
        "Person": _pattern(person, _NAME),
        "Personen": _pattern(people, f"{_NAME}(?:, {_NAME})*(?: und {_NAME})?"),
        "Nr": _pattern(room, r"[\w.]*\d\w*"),
    }


TYPES = _types()


def step(text: str) -> parsers.parse:
    """A step's text: `{wer:Person}`, `{leute:Personen}`, `{tag:Tag}`, `{zimmer:Nr}`, `{zahl:d}`."""
    return parsers.parse(text, extra_types=dict(TYPES), case_sensitive=True)


def rows_of(table: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """The lines of a table by their headings."""
    head, *lines = table
    return [dict(zip(head, line, strict=True)) for line in lines]
