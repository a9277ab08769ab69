"""Names and numbers that an administrator types: the same rule as for those of the facility file."""

from __future__ import annotations

from unterkunft.exchange.text_policy import clean_text, forbidden_character, name_of_character
from unterkunft.model.base import NAME_LENGTH
from unterkunft.values.refusals import DomainRefusal


def plan_text(text: str) -> str:
    """The text as it is kept; refused where it holds what no text may hold, or too much."""
    cleaned = clean_text(text)
    forbidden = forbidden_character(cleaned)
    if forbidden is not None:
        raise DomainRefusal("FORBIDDEN_CHARACTER", character=name_of_character(forbidden))
    if len(cleaned) > NAME_LENGTH:
        raise DomainRefusal("TEXT_TOO_LONG", limit=NAME_LENGTH)
    return cleaned


def named(text: str) -> str:
    """The same for what must have a name."""
    cleaned = plan_text(text)
    if not cleaned:
        raise DomainRefusal("NAME_MISSING")
    return cleaned
