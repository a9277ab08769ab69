"""Finding people and rooms of the facility shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anyascii import anyascii

from unterkunft.services.plan_state import BedState, FloorState, Person, PlanState, RoomState
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId, RoomId

MOST_HITS = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a person, or a room where `resident` is None."""

    title: str
    place: str
    resident: ResidentId | None
    room: RoomId | None


def find(state: PlanState, text: str) -> tuple[Hit, ...]:
    """People by name and rooms by number: every word typed must begin a word of the name."""
    words = _words(text)
    if not words:
        return ()
    # People type `Zimmer 104` as well as `104`; there are also people called Zimmer.
    numbers = tuple(word for word in words if word != tr("Room {room}", room="").strip().lower())
    rooms, people = list(_rooms(state, numbers)), _people(state, words)
    means_a_room = any(character.isdigit() for character in text)
    hits = [*rooms, *people] if means_a_room else [*people, *rooms]
    return tuple(hits[:MOST_HITS])


def _words(text: str) -> tuple[str, ...]:
    plain = anyascii(text).lower().replace(",", " ").replace("-", " ")
    return tuple(plain.split())


def _begins(words: tuple[str, ...], name: str) -> bool:
    parts = _words(name)
    return all(any(part.startswith(word) for part in parts) for word in words)


def _rooms(state: PlanState, words: tuple[str, ...]) -> Iterator[Hit]:
    for floor in state.floors:
        for room in floor.rooms:
            if words and room.beds and _begins(words, room.room.number):
                yield _room_hit(floor, room)


def _room_hit(floor: FloorState, room: RoomState) -> Hit:
    free = sum(bed.is_free for bed in room.beds)
    beds = tr("{free} of {beds} beds free", free=free, beds=len(room.beds))
    title = tr("Room {room}", room=room.room.number)
    return Hit(title, f"{place_of(floor)} · {beds}", None, room.room.id)


def _people(state: PlanState, words: tuple[str, ...]) -> list[Hit]:
    hits = [*_housed(state, words), *_waiting(state, words)]
    return sorted(hits, key=lambda hit: hit.title)


def _housed(state: PlanState, words: tuple[str, ...]) -> Iterator[Hit]:
    for floor, room, bed in _beds(state):
        person = bed.occupant
        if person is not None and _is_named(person, words):
            place = tr(
                "Room {room}, {bed} · {floor}",
                room=room.room.number,
                bed=bed_name(bed.bed.label),
                floor=place_of(floor),
            )
            yield Hit(person.name, place, person.id, room.room.id)


def _waiting(state: PlanState, words: tuple[str, ...]) -> Iterator[Hit]:
    for group in state.unhoused:
        for person in group.people:
            if _is_named(person, words):
                yield Hit(person.name, tr("to be housed"), person.id, None)


def _is_named(person: Person, words: tuple[str, ...]) -> bool:
    """By name or key; a restricted person without a search name is found by the key only."""
    return _begins(words, f"{person.search_name or person.name} {person.key}")


def _beds(state: PlanState) -> Iterable[tuple[FloorState, RoomState, BedState]]:
    return ((floor, room, bed) for floor in state.floors for room in floor.rooms for bed in room.beds)


def place_of(floor: FloorState) -> str:
    """The floor with its building."""
    return f"{floor.floor.building}, {floor.floor.name}"
