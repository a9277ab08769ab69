"""What the papers about single people are made of: admission forms and confirmations of the landlord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.documents.house_paper import HousePaper
from unterkunft.documents.statement import PostalAddress


@dataclass(frozen=True, slots=True)
class FormField:
    """A labelled field; an empty one is a line to write on."""

    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class AdmissionForm:
    """One person who is taken in; the fields stand in rows of two."""

    fields: tuple[FormField, ...]
    companions: tuple[str, ...] = ()
    """Who of the household is taken in together with the person."""


@dataclass(frozen=True, slots=True)
class AdmissionForms:
    """The forms of all who arrive, a page each."""

    paper: HousePaper
    forms: tuple[AdmissionForm, ...]


class Occasion(StrEnum):
    """What a landlord confirms."""

    MOVE_IN = "move_in"
    MOVE_OUT = "move_out"


@dataclass(frozen=True, slots=True)
class LandlordConfirmation:
    """Who moved into or out of a dwelling on which day, as § 19 Abs. 3 BMG lists it."""

    occasion: Occasion
    on: date
    people: tuple[str, ...]
    dwelling: PostalAddress
    location: str = ""
    """Where in the house the dwelling lies: building, floor, room."""


@dataclass(frozen=True, slots=True)
class LandlordConfirmations:
    """Confirmations of one landlord; without an address or an owner there are lines to write on."""

    paper: HousePaper
    landlord: PostalAddress
    confirmations: tuple[LandlordConfirmation, ...]
    owner: str = ""
    """The owner of the house, where it is not the landlord."""
