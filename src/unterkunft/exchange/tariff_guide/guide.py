"""The whole guide: every table of the tariff document with its words, in the order people read it."""

from __future__ import annotations

import re

from unterkunft.exchange.tariff_guide.conditions import CONDITIONS
from unterkunft.exchange.tariff_guide.field import GuidedField, GuidedSection
from unterkunft.exchange.tariff_guide.general import ABSENCE, COUNTING, HOUSEHOLD, INCOME, ROUNDING, WHOLE
from unterkunft.exchange.tariff_guide.rates import RATE, STEPS

SINGLE_SECTIONS: tuple[GuidedSection, ...] = (WHOLE, COUNTING, ROUNDING, HOUSEHOLD, INCOME)
"""Those a document has at most once."""

ALL_SECTIONS: tuple[GuidedSection, ...] = (*SINGLE_SECTIONS, ABSENCE, RATE, CONDITIONS, STEPS)

_INDEX = re.compile(r"\[(\d+)\]")


def german_place(place: str) -> str:
    """Where a finding points, in words: `rate[0].steps[1].amount` is `Satz 1, Stufe 2, Betrag`."""
    parts: list[str] = []
    section = WHOLE
    for part in filter(None, place.split(".")):
        name, number = _INDEX.sub("", part), _INDEX.search(part)
        found = _section(name)
        section = found or section
        words = _LISTED.get(name, found.title) if found else _label(section, name)
        counted = number is not None and name in _LISTED
        parts.append(f"{words} {int(number[1]) + 1}" if counted and number else words)
    return ", ".join(parts)


_LISTED = {"rate": "Satz", "absence": "Abwesenheitsregel", "steps": "Stufe"}


def _section(name: str) -> GuidedSection | None:
    return next((each for each in ALL_SECTIONS if each.place and each.place == name), None)


def _label(section: GuidedSection, word: str) -> str:
    field: GuidedField | None = next((each for each in section.fields if each.word == word), None)
    return word if field is None else field.label
