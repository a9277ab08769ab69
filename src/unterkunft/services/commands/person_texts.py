"""Remarks about people: several lines, under the same rule as those of the facility file."""

from __future__ import annotations

from unterkunft.exchange.text_policy import clean_text, forbidden_character, name_of_character
from unterkunft.model.base import NOTE_LENGTH
from unterkunft.values.refusals import DomainRefusal


def note_text(text: str) -> str:
    """The remark as it is kept; refused where it holds what no text may hold, or too much."""
    cleaned = clean_text(text)
    forbidden = forbidden_character(cleaned, multi_line=True)
    if forbidden is not None:
        raise DomainRefusal("FORBIDDEN_CHARACTER", character=name_of_character(forbidden))
    if len(cleaned) > NOTE_LENGTH:
        raise DomainRefusal("TEXT_TOO_LONG", limit=NOTE_LENGTH)
    return cleaned
