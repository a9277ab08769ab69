"""Finding people and rooms of the facility shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from unterkunft.model.name_folding import search_name
from unterkunft.services.plan_state import BedState, FloorState, Person, PlanState, RoomState
from unterkunft.services.resident_search import TypedText, TypedWord, begins, finds, understood
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId, RoomId

MOST_HITS = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a person, a room, a page of the window, or a command."""

    title: str
    place: str
    resident: ResidentId | None
    room: RoomId | None
    page: str | None = None
    command: str | None = None
    facility: str | None = None
    """Its name, where it is another than the one shown."""
    is_elsewhere: bool = False


def find(state: PlanState, text: str) -> tuple[Hit, ...]:
    """People by name and rooms by number: every word typed must begin a word of the name."""
    typed = understood(text)
    if not typed.words:
        return ()
    numbers = replace(typed, words=tuple(word for word in typed.words if word not in _room_word()))
    rooms, people = list(_rooms(state, numbers)), _people(state, typed)
    hits = [*rooms, *people] if typed.has_digit else [*people, *rooms]
    return tuple(hits[:MOST_HITS])


def _room_word() -> tuple[TypedWord, ...]:
    """People type `Zimmer 104` as well as `104`; there are also people called Zimmer."""
    return understood(tr("Room {room}", room="")).words


def without_room_word(text: str) -> str:
    """`104` where `Zimmer 104` is typed; a text without a number stays as it is."""
    if not understood(text).has_digit:
        return text
    words = text.split()
    kept = [word for word in words if not set(understood(word).words) & set(_room_word())]
    return " ".join(kept) if kept else text


def _rooms(state: PlanState, typed: TypedText) -> Iterator[Hit]:
    for floor in state.floors:
        for room in floor.rooms:
            if room.beds and begins(typed, room.room.number):
                yield _room_hit(floor, room)


def _room_hit(floor: FloorState, room: RoomState) -> Hit:
    free = sum(bed.is_free for bed in room.beds)
    beds = tr("{free} of {beds} beds free", free=free, beds=len(room.beds))
    title = tr("Room {room}", room=room.room.number)
    return Hit(title, f"{place_of(floor)} · {beds}", None, room.room.id)


def _people(state: PlanState, typed: TypedText) -> list[Hit]:
    hits = [*_housed(state, typed), *_waiting(state, typed)]
    return sorted(hits, key=lambda hit: hit.title)


def _housed(state: PlanState, typed: TypedText) -> Iterator[Hit]:
    for floor, room, bed in _beds(state):
        person = bed.occupant
        if person is not None and _is_named(person, typed):
            place = tr(
                "Room {room}, {bed} · {floor}",
                room=room.room.number,
                bed=bed_name(bed.bed.label),
                floor=place_of(floor),
            )
            yield Hit(person.name, place, person.id, room.room.id)


def _waiting(state: PlanState, typed: TypedText) -> Iterator[Hit]:
    for group in state.unhoused:
        for person in group.people:
            if _is_named(person, typed):
                yield Hit(person.name, tr("to be housed"), person.id, None)


def _is_named(person: Person, typed: TypedText) -> bool:
    """By name or key; a restricted person without a search name is found by the key only."""
    return finds(typed, person.search_name or search_name(person.name)) or begins(typed, person.key)


def _beds(state: PlanState) -> Iterable[tuple[FloorState, RoomState, BedState]]:
    return ((floor, room, bed) for floor in state.floors for room in floor.rooms for bed in room.beds)


def place_of(floor: FloorState) -> str:
    """The floor with its building."""
    return f"{floor.floor.building}, {floor.floor.name}"
