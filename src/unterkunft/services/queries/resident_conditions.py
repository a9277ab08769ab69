"""What the list of residents can be filtered by, as conditions on the day shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, exists, false, not_, or_, type_coerce
from sqlalchemy.orm import aliased

from unterkunft.model.facility import Building
from unterkunft.model.household import HouseholdMember
from unterkunft.model.payer import CostCoverage
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.room import Room
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.permissions import Sight
from unterkunft.services.queries.resident_parts import Part, holds_on, stays_on
from unterkunft.services.resident_search import (
    TypedText,
    TypedWord,
    bears_number,
    is_named,
    room_words,
    understood,
)
from unterkunft.values.ids import FacilityId
from unterkunft.values.statuses import Gender, Need, ResidenceStatus

# The rows asked about here, beside those the list has joined for itself.
_Stay = aliased(Stay)
_Status = aliased(ResidenceStatusRecord)
_Bed = aliased(BedAssignment)
_Coverage = aliased(CostCoverage)
_Member = aliased(HouseholdMember)


class Presence(StrEnum):
    """How people stand to the facilities on the day shown."""

    HOUSED = "housed"
    ANNOUNCED = "announced"
    LEFT = "left"
    EVERYONE = "everyone"


class Missing(StrEnum):
    """What somebody does not have on the day shown, and should."""

    BED = "bed"
    STATUS = "status"
    PAYER = "payer"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class AgeBand:
    """Ages in full years, from the first to the last included; without a last, all above."""

    youngest: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class ResidentFilter:
    """Which people the list shows; what is None or empty lets everyone through."""

    text: str = ""
    presence: Presence = Presence.HOUSED
    facility: FacilityId | None = None
    building: UUID | None = None
    statuses: tuple[ResidenceStatus, ...] = ()
    nationality: str | None = None
    ages: AgeBand | None = None
    gender: Gender | None = None
    need: Need | None = None
    missing: frozenset[Missing] = frozenset()


def parts_of_filter(chosen: ResidentFilter, sight: Sight) -> frozenset[Part]:
    """What must be joined to filter."""
    asks_for_room = sight.names and understood(chosen.text).has_digit
    needs_bed = chosen.building is not None or asks_for_room
    return frozenset({Part.BED}) if needs_bed else frozenset()


def conditions_of(chosen: ResidentFilter, day: date, sight: Sight) -> tuple[ColumnElement[bool], ...]:
    """The conditions of a filter; restricted people are nobody's find without the right."""
    return (*visible(sight), *_presence(chosen, day), *_traits(chosen, day), *_typed(chosen, sight))


def visible(sight: Sight) -> tuple[ColumnElement[bool], ...]:
    """Who may be seen in lists at all."""
    return () if sight.restricted else (Resident.restricted.is_not(True),)


def _presence(chosen: ResidentFilter, day: date) -> Iterator[ColumnElement[bool]]:
    stay = and_(_Stay.resident_id == Resident.id, *_in_facility(chosen))
    is_here = exists().where(stay, stays_on(_Stay, day))
    is_named_person = Resident.arrival_id.is_(None)
    match chosen.presence:
        case Presence.HOUSED:
            yield and_(is_named_person, is_here)
        case Presence.ANNOUNCED:
            comes = exists().where(stay, _Stay.moved_in_on > day)
            yield or_(and_(not_(is_named_person), or_(is_here, comes)), and_(comes, not_(_is_anywhere(day))))
        case Presence.LEFT:
            was_here = exists().where(stay, _Stay.moved_out_on <= day)
            yield and_(is_named_person, was_here, not_(_is_anywhere(day)), not_(_comes_later(day)))
        case Presence.EVERYONE:
            if chosen.facility is not None:
                yield exists().where(stay)


def _in_facility(chosen: ResidentFilter) -> tuple[ColumnElement[bool], ...]:
    return () if chosen.facility is None else (_Stay.facility_id == chosen.facility,)


def _is_anywhere(day: date) -> ColumnElement[bool]:
    return exists().where(_Stay.resident_id == Resident.id, stays_on(_Stay, day))


def _comes_later(day: date) -> ColumnElement[bool]:
    return exists().where(_Stay.resident_id == Resident.id, _Stay.moved_in_on > day)


def _traits(chosen: ResidentFilter, day: date) -> Iterator[ColumnElement[bool]]:
    if chosen.building is not None:
        yield Building.id == chosen.building
    if chosen.nationality is not None:
        yield Resident.nationality == chosen.nationality
    if chosen.gender is not None:
        yield Resident.gender == chosen.gender
    if chosen.need is not None:
        yield _has_need(chosen.need)
    if chosen.statuses:
        held = (_Status.resident_id == Resident.id, holds_on(_Status, day))
        yield exists().where(*held, _Status.status.in_(chosen.statuses))
    yield from _ages(chosen.ages, day)
    for missing in sorted(chosen.missing):
        yield not_(_has(missing, day))


def _has_need(need: Need) -> ColumnElement[bool]:
    """Needs are one text `a;b`; no word is the beginning of another."""
    return type_coerce(Resident.needs, String()).contains(need.value)


def _ages(ages: AgeBand | None, day: date) -> Iterator[ColumnElement[bool]]:
    if ages is None:
        return
    yield Resident.birth_date <= years_before(day, ages.youngest)
    if ages.oldest is not None:
        yield Resident.birth_date > years_before(day, ages.oldest + 1)


def years_before(day: date, years: int) -> date:
    """The latest birth date of those who are so many years old on a day."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


_ROW_OF_MISSING: dict[Missing, Any] = {
    Missing.BED: _Bed,
    Missing.STATUS: _Status,
    Missing.PAYER: _Coverage,
    Missing.HOUSEHOLD: _Member,
}


def _has(missing: Missing, day: date) -> ColumnElement[bool]:
    row = _ROW_OF_MISSING[missing]
    known = () if missing is not Missing.STATUS else (row.status != ResidenceStatus.UNKNOWN,)
    return exists().where(row.resident_id == Resident.id, holds_on(row, day), *known)


def _typed(chosen: ResidentFilter, sight: Sight) -> tuple[ColumnElement[bool], ...]:
    """Each word finds a name or, where numbers are typed, the room; a case number may be typed whole."""
    typed = understood(chosen.text)
    if not typed.text:
        return ()
    if not sight.names:
        return (Resident.key.istartswith(typed.text, autoescape=True),)
    named = and_(*(_finds(word, typed) for word in typed.words)) if typed.words else false()
    return (or_(named, bears_number(typed)) if typed.has_digit else named,)


def _finds(word: TypedWord, typed: TypedText) -> ColumnElement[bool]:
    if not typed.has_digit:
        return is_named(word)
    return or_(is_named(word), room_words(Room.number, word), room_words(Building.name, word))
