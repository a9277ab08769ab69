"""What the plan's colours can tell: for each way to colour, a colour, a second sign and a legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from unterkunft.services.plan_state import BedState, FloorState, Person, PlanState, RoomState
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
class Tints:
    """What a mode says of each person or bed of a day, asked one by one."""

    of_person: person_colours.TintOfPerson | None
    of_bed: place_colours.TintOfBed | None

    def in_bed(self, room: RoomState, bed: BedState) -> Tint | None:
        """The tint of a bed: of its holder, where the mode tells of people."""
        if self.of_bed is not None:
            return self.of_bed(room, bed)
        return None if bed.occupant is None or self.of_person is None else self.of_person(bed.occupant)

    def without_bed(self, person: Person) -> Tint | None:
        """The tint of somebody who has no bed."""
        return None if self.of_person is None else self.of_person(person)


NO_TINTS = Tints(None, None)


@dataclass(frozen=True, slots=True)
class Colouring:
    """The tints of some floors on a day; a bed without a tint has nothing to tell."""

    mode: ColourMode
    beds: Mapping[BedId, Tint]
    people: Mapping[ResidentId, Tint]
    legend: tuple[LegendEntry, ...]
    tints: Tints = field(default=NO_TINTS, compare=False, repr=False)
    """The same for everyone else of the day."""


def colouring_of(
    mode: ColourMode,
    state: PlanState,
    timeline: FacilityTimeline,
    floors: Iterable[FloorState] | None = None,
) -> Colouring:
    """The tint of every bed and person of the day: of the floors shown, and of who waits for a bed."""
    make = _OF_PEOPLE.get(mode)
    tints = (
        Tints(None, _OF_BEDS[mode](state, timeline)) if make is None else Tints(make(state, timeline), None)
    )
    return _coloured(mode, state, tints, state.floors if floors is None else floors)


def household_colouring(state: PlanState) -> Colouring:
    """Households, for papers made without the other days at hand."""
    mode = ColourMode.HOUSEHOLD
    return _coloured(mode, state, Tints(person_colours.by_household(state), None), state.floors)


def _coloured(mode: ColourMode, state: PlanState, tints: Tints, floors: Iterable[FloorState]) -> Colouring:
    beds: dict[BedId, Tint] = {}
    people: dict[ResidentId, Tint] = {}
    for room in (room for floor in floors for room in floor.rooms):
        for bed in room.beds:
            tint = tints.in_bed(room, bed)
            if tint is not None:
                beds[bed.bed.id] = tint
                if bed.occupant is not None:
                    people[bed.occupant.id] = tint
    for person in (person for group in state.unhoused for person in group.people):
        tint = tints.without_bed(person)
        if tint is not None:
            people[person.id] = tint
    told = people if tints.of_bed is None else beds
    return Colouring(mode, beds, people, _legend(told.values()), tints)


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
