"""The papers about a whole house: house list, evacuation list and door sheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from unterkunft.documents.door_sheet import DoorSheet, DoorSheets, DoorSheetSize
from unterkunft.documents.evacuation_list import EvacuationList, FloorToClear, PersonInside, Sign
from unterkunft.documents.house_list import FloorOnList, HouseList, PersonOnList, PlaceOnList, RoomOnList
from unterkunft.exchange.german_words import (
    ATTENDANCE_STATES,
    CLOSURE_REASONS,
    DESIGNATIONS,
    ROOM_USES,
    GermanWords,
)
from unterkunft.model.placement_rules import Capacity, LimitedBy, Limits, needs_cot
from unterkunft.services.house_on_paper import HouseOnPaper, counts_on_paper
from unterkunft.services.plan_state import BedState, FloorState, Person, RoomState
from unterkunft.services.rule_packs import rule_pack
from unterkunft.values.ids import RoomId
from unterkunft.values.money import german_number
from unterkunft.values.statuses import Designation, Need, RoomUse

# SGB VIII § 7 Abs. 1 Nr. 1: a child is under 14.
_CHILDHOOD = 14


def house_list(house: HouseOnPaper) -> HouseList:
    """Who lives where: every room with places, its people, what is free and what is closed."""
    since = {each.resident: each.period.start for each in house.timeline.stays if house.day in each.period}

    def on_list(person: Person) -> PersonOnList:
        return _on_list(house, person, since=since.get(person.id))

    def place(bed: BedState) -> PlaceOnList:
        person = None if bed.occupant is None else on_list(bed.occupant)
        closure = "" if bed.closure is None else german_word(CLOSURE_REASONS, bed.closure.reason)
        return PlaceOnList(bed.bed.label, person, closure)

    def room(state: RoomState) -> RoomOnList:
        return RoomOnList(
            state.room.number, tuple(map(place, state.beds)), state.room.area_m2, _room_note(state)
        )

    floors = tuple(
        FloorOnList(
            floor.floor.building,
            floor.floor.name,
            tuple(room(each) for each in floor.rooms if _has_place(each)),
            counts_on_paper(floor.counts),
        )
        for floor in house.floors
    )
    named = [person.id for person in people_of(house)]
    return HouseList(house.head(named), floors, tuple(map(on_list, house.waiting())))


def evacuation_list(house: HouseOnPaper, *, assembly_point: str = "") -> EvacuationList:
    """Who is expected inside, floor by floor, and last whoever has no bed."""
    floors = [_floor_to_clear(house, floor) for floor in house.floors]
    if waiting := house.waiting():
        people = tuple(_inside(house, person, "") for person in waiting)
        floors.append(_split("", "Ohne Zimmer", people))
    named = [person.id for person in people_of(house)]
    return EvacuationList(house.head(named), tuple(floors), assembly_point.strip())


def door_sheets(
    house: HouseOnPaper,
    *,
    rooms: tuple[RoomId, ...] = (),
    with_names: bool = False,
    size: DoorSheetSize = DoorSheetSize.TWO_ON_A4,
) -> DoorSheets:
    """A sheet for each room chosen, else for every bedroom of the floors chosen."""
    limits = rule_pack(house.timeline.facility.rule_pack).limits_on(house.day)
    doors = [
        _door(house, floor, room, limits, with_names=with_names)
        for floor in (house.state.floors if rooms else house.floors)
        for room in floor.rooms
        if (room.room.id in rooms if rooms else room.room.use is RoomUse.SLEEPING)
    ]
    return DoorSheets(house.head(), tuple(doors), size)


def german_word(words: GermanWords, value: str) -> str:
    """The German word of a closed list; an office's own word stays as it is."""
    return words[value][0] if value in words else value


def absence_word(person: Person) -> str:
    """How a person is absent, in German; empty while present."""
    return "" if person.absence is None else german_word(ATTENDANCE_STATES, person.absence)


def people_of(house: HouseOnPaper) -> Iterator[Person]:
    """Everyone in a bed of the floors chosen, then whoever has none."""
    for floor in house.floors:
        for room in floor.rooms:
            yield from (bed.occupant for bed in room.beds if bed.occupant is not None)
    yield from house.waiting()


def _has_place(state: RoomState) -> bool:
    """A room that is not open counts no places, but nobody in it may be forgotten."""
    return bool(state.beds) and (state.is_open or state.occupied > 0)


def _room_note(state: RoomState) -> str:
    if not state.is_open:
        return "nicht geöffnet"
    return "" if state.room.designation is Designation.ANYONE else _designation(state.room.designation)


def _designation(designation: Designation) -> str:
    return "" if designation is Designation.ANYONE else f"nur {german_word(DESIGNATIONS, designation)}"


def _on_list(house: HouseOnPaper, person: Person, *, since: date | None) -> PersonOnList:
    """Who stays hidden is a key in a bed, and nothing else."""
    if house.is_hidden(person.id):
        return PersonOnList(person.name, absence=absence_word(person))
    born = house.residents[person.id].birth_date
    return PersonOnList(
        person.name,
        house.details_of(person.id).name_original,
        birth_year=None if born is None else born.year,
        age=person.age,
        household=person.household_name or "",
        since=since,
        absence=absence_word(person),
    )


def _floor_to_clear(house: HouseOnPaper, floor: FloorState) -> FloorToClear:
    people = tuple(
        _inside(house, bed.occupant, room.room.number)
        for room in floor.rooms
        for bed in room.beds
        if bed.occupant is not None
    )
    return _split(floor.floor.building, floor.floor.name, people)


def _split(building: str, name: str, people: tuple[PersonInside, ...]) -> FloorToClear:
    return FloorToClear(
        building,
        name,
        expected=tuple(each for each in people if not each.absence),
        absent=tuple(each for each in people if each.absence),
    )


def _inside(house: HouseOnPaper, person: Person, room: str) -> PersonInside:
    """Signs and age stand also at those whose names stay hidden: they are to be carried out all the same."""
    return PersonInside(
        room,
        person.name,
        house.details_of(person.id).name_original,
        person.age,
        tuple(_signs(person)),
        absence_word(person),
    )


def _signs(person: Person) -> Iterator[Sign]:
    if needs_cot(person.age, person.needs):
        yield Sign.INFANT
    elif person.age is not None and person.age < _CHILDHOOD:
        yield Sign.CHILD
    if Need.WHEELCHAIR in person.needs:
        yield Sign.WHEELCHAIR
    elif {Need.GROUND_FLOOR, Need.CARE} & set(person.needs):
        yield Sign.HELP


def _door(
    house: HouseOnPaper, floor: FloorState, state: RoomState, limits: Limits, *, with_names: bool
) -> DoorSheet:
    room = state.room
    sleeps = room.use is RoomUse.SLEEPING
    return DoorSheet(
        room.number,
        floor.floor.building,
        floor.floor.name,
        use="" if sleeps else german_word(ROOM_USES, room.use),
        area_m2=room.area_m2,
        places=state.capacity.places if sleeps else None,
        approved=room.approved_places if sleeps else None,
        limit=_limit(state.capacity, limits) if sleeps else "",
        designation=_designation(room.designation),
        names=tuple(_door_names(house, state)) if with_names else (),
    )


def _door_names(house: HouseOnPaper, state: RoomState) -> Iterator[str]:
    """A corridor is no place for the names of restricted people, whoever prints the sheet."""
    for bed in state.beds:
        person = bed.occupant
        if person is None or house.residents[person.id].restricted or house.is_hidden(person.id):
            continue
        yield person.name


def _limit(capacity: Capacity, limits: Limits) -> str:
    """What keeps the number of places down, with the number it comes from."""
    if capacity.limited_by is LimitedBy.AREA_PER_PERSON and limits.area_per_person is not None:
        return f"begrenzt durch die Fläche: {german_number(limits.area_per_person.value)} m² je Person"
    if capacity.limited_by is LimitedBy.PERSONS_PER_ROOM and limits.persons_per_room is not None:
        return f"höchstens {german_number(limits.persons_per_room.value)} Personen je Zimmer"
    if capacity.limited_by is LimitedBy.APPROVED_PLACES:
        return "so viele Plätze sind genehmigt"
    return "so viele Betten stehen im Zimmer"
