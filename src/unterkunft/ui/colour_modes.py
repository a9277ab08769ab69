"""What the plan's colours can tell: for each way to colour, a colour, a second sign and a legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.ui import person_colours, place_colours
from unterkunft.ui.colour_palette import Tint
from unterkunft.ui.wording import tr
from unterkunft.values.ids import BedId, ResidentId


class ColourMode(StrEnum):
    """What people and places can be coloured by."""

    HOUSEHOLD = "household"
    GENDER = "gender"
    STATUS = "status"
    ATTENDANCE = "attendance"
    NATIONALITY = "nationality"
    LENGTH_OF_STAY = "length_of_stay"
    AREA = "area"
    PLANNED = "planned"


def mode_word(mode: ColourMode) -> str:
    """What stands behind “Farbe nach”."""
    return {
        ColourMode.HOUSEHOLD: tr("Household"),
        ColourMode.GENDER: tr("Gender"),
        ColourMode.STATUS: tr("Residence status"),
        ColourMode.ATTENDANCE: tr("Attendance"),
        ColourMode.NATIONALITY: tr("Nationality"),
        ColourMode.LENGTH_OF_STAY: tr("Length of stay"),
        ColourMode.AREA: tr("Area per person"),
        ColourMode.PLANNED: tr("Planned changes"),
    }[mode]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A tint and how many beds or people bear it."""

    tint: Tint
    count: int


@dataclass(frozen=True, slots=True)
class Colouring:
    """The tints of one day in one mode; a bed without a tint has nothing to tell."""

    mode: ColourMode
    beds: Mapping[BedId, Tint]
    people: Mapping[ResidentId, Tint]
    legend: tuple[LegendEntry, ...]


def colouring_of(mode: ColourMode, state: PlanState, timeline: FacilityTimeline) -> Colouring:
    """The tint of every bed and person of the day."""
    make = _OF_PEOPLE.get(mode)
    if make is not None:
        return _by_person(mode, state, make(state, timeline))
    return _by_bed(mode, state, _OF_BEDS[mode](state, timeline))


def household_colouring(state: PlanState) -> Colouring:
    """Households, for papers made without the other days at hand."""
    return _by_person(ColourMode.HOUSEHOLD, state, person_colours.by_household(state))


def _by_person(mode: ColourMode, state: PlanState, tint_of: person_colours.TintOfPerson) -> Colouring:
    people = {person.id: tint_of(person) for person in state.people()}
    beds = {bed.bed.id: people[bed.occupant.id] for bed in state.beds() if bed.occupant is not None}
    return Colouring(mode, beds, people, _legend(people.values()))


def _by_bed(mode: ColourMode, state: PlanState, tint_of: place_colours.TintOfBed) -> Colouring:
    beds: dict[BedId, Tint] = {}
    people: dict[ResidentId, Tint] = {}
    for room in (room for floor in state.floors for room in floor.rooms):
        for bed in room.beds:
            tint = tint_of(room, bed)
            if tint is not None:
                beds[bed.bed.id] = tint
                if bed.occupant is not None:
                    people[bed.occupant.id] = tint
    return Colouring(mode, beds, people, _legend(beds.values()))


def _legend(tints: Iterable[Tint]) -> tuple[LegendEntry, ...]:
    """Each tint once, in its order, with how often it occurs."""
    counts = Counter(tints)
    ordered = sorted(counts, key=lambda tint: (tint.order, tint.legend, tint.sign))
    return tuple(LegendEntry(tint, counts[tint]) for tint in ordered)


_OF_PEOPLE: Mapping[ColourMode, Callable[[PlanState, FacilityTimeline], person_colours.TintOfPerson]] = {
    ColourMode.HOUSEHOLD: person_colours.by_household,
    ColourMode.GENDER: person_colours.by_gender,
    ColourMode.STATUS: person_colours.by_status,
    ColourMode.ATTENDANCE: person_colours.by_attendance,
    ColourMode.NATIONALITY: person_colours.by_nationality,
    ColourMode.LENGTH_OF_STAY: person_colours.by_length_of_stay,
}
_OF_BEDS: Mapping[ColourMode, Callable[[PlanState, FacilityTimeline], place_colours.TintOfBed]] = {
    ColourMode.AREA: place_colours.by_area,
    ColourMode.PLANNED: place_colours.by_planned,
}
