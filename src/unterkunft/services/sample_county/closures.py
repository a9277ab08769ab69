"""Beds and rooms out of use in the sample county: past, present and planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.services.sample_county.facilities import Dwelling, SampleBed
from unterkunft.services.sample_county.moves import Moves
from unterkunft.services.sample_county.records import Record, record
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import ClosureReason

_ONE_DAY = timedelta(days=1)
_LARGEST_ROOM = 4
_LOOK_AHEAD_FOR_ROOM, _LOOK_AHEAD_FOR_BED = 20, 2


@dataclass(frozen=True, slots=True)
class Closure:
    """A bed or a whole room out of use; without a last day until further notice."""

    beds: tuple[SampleBed, ...]
    is_room: bool
    valid_from: date
    valid_through: date | None
    reason: ClosureReason
    note: str


@dataclass(frozen=True, slots=True)
class _Incident:
    """What is closed today: since how many days, for how many more, in which house."""

    days_ago: int
    days_left: int | None
    house: str
    whole_room: bool
    reason: ClosureReason
    note: str


_TODAY = (
    _Incident(40, None, "UC", True, ClosureReason.RESERVE, "Reserve für Familiennachzug"),
    _Incident(12, 19, "UB", True, ClosureReason.DAMAGE, "Wasserschaden, Estrich trocknet"),
    _Incident(5, 6, "UN", True, ClosureReason.PESTS, "Bettwanzen, Kammerjäger bestellt"),
    _Incident(3, 4, "UB", False, ClosureReason.REPAIR, "Lattenrost gebrochen"),
    _Incident(1, 0, "UH", False, ClosureReason.CLEANING, "Grundreinigung nach Auszug"),
)
_PAST = (
    (ClosureReason.REPAIR, "Fenster undicht", 2, 9),
    (ClosureReason.REPAIR, "Schloss ausgetauscht", 1, 3),
    (ClosureReason.CLEANING, "Grundreinigung nach Auszug", 1, 3),
    (ClosureReason.PESTS, "Schädlingsbekämpfung", 4, 10),
    (ClosureReason.DAMAGE, "Heizung ausgefallen", 2, 12),
    (ClosureReason.QUARANTINE, "auf Anordnung des Gesundheitsamts", 7, 14),
    (ClosureReason.OTHER, "Malerarbeiten", 3, 8),
)


class Closures:
    """Closes beds as the days go by."""

    def __init__(self, world: World, moves: Moves, *, today: date, pace: float) -> None:
        self._world, self._moves, self._today, self._pace = world, moves, today, pace
        self.all: list[Closure] = []
        self._pending = [
            (site.code, incident)
            for incident in _TODAY
            for site in world.houses.sites
            if site.drawing["code"] == incident.house
        ]

    def on(self, day: date) -> None:
        """What breaks on a day."""
        for pending in tuple(self._pending):
            days_to_go = (self._today - day).days - pending[1].days_ago
            if days_to_go <= _look_ahead(pending[1]) and self._happens(
                *pending, day, is_last_day=days_to_go <= 0
            ):
                self._pending.remove(pending)
        if self._world.rng.random() < 0.035 * self._pace:
            self._small_trouble(day)

    def add(self, closure: Closure) -> None:
        """Enters a closure that was planned."""
        self.all.append(closure)

    def records(self) -> list[Record]:
        """The rows of the facility file."""
        return [_record(number, closure) for number, closure in enumerate(self.all, start=1)]

    def _happens(self, facility: str, incident: _Incident, day: date, *, is_last_day: bool) -> bool:
        most_people = _LARGEST_ROOM if is_last_day or not incident.whole_room else 1
        rooms = self._closable(facility, day, most_people)
        beds = self._whole_room(rooms, day) if incident.whole_room else self._single_bed(rooms, day)
        through = None
        if incident.days_left is not None:
            through = self._today + timedelta(days=incident.days_left)
        self._close(beds, day, through, incident.reason, incident.note)
        return bool(beds) or is_last_day

    def _closable(self, facility: str, day: date, most_people: int) -> list[Dwelling]:
        """Rooms that could be emptied, those with the fewest people first."""
        people_in = self._world.occupancy.people_in
        rooms = [each for each in self._world.houses.dwellings if self._is_closable(each, facility, day)]
        few = [each for each in rooms if len(people_in(each)) <= most_people]
        return sorted(few, key=lambda each: len(people_in(each)))

    def _whole_room(self, rooms: list[Dwelling], day: date) -> tuple[SampleBed, ...]:
        room = next((each for each in rooms if self._moves.clear(each, day)), None)
        return room.beds if room else ()

    def _single_bed(self, rooms: list[Dwelling], day: date) -> tuple[SampleBed, ...]:
        free = (self._world.occupancy.free_beds(each, on=day) for each in reversed(rooms))
        return next((beds[:1] for beds in free if beds), ())

    def _is_closable(self, dwelling: Dwelling, facility: str, day: date) -> bool:
        if dwelling.facility != facility or dwelling.is_flat or dwelling.kept_free:
            return False
        fits = 2 <= len(dwelling.beds) <= _LARGEST_ROOM and dwelling.opened_on <= day
        return (
            fits
            and not self._world.occupancy.has_blocked_bed(dwelling, on=day)
            and self._moves.can_be_cleared(dwelling, day)
        )

    def _small_trouble(self, day: date) -> None:
        reason, note, shortest, longest = self._world.rng.choice(_PAST)
        through = day + timedelta(days=self._world.rng.randint(shortest, longest) - 1)
        vacancy = self._world.occupancy.find(lambda each: not each.dwelling.is_flat, on=day)
        if vacancy is None or through >= self._today - _ONE_DAY:
            return
        is_empty = not self._world.occupancy.people_in(vacancy.dwelling)
        beds = self._world.occupancy.free_beds(vacancy.dwelling, on=day)
        whole = is_empty and len(beds) == len(vacancy.dwelling.beds)
        self._close(beds if whole else beds[:1], day, through, reason, note)

    def _close(
        self, beds: tuple[SampleBed, ...], day: date, through: date | None, reason: ClosureReason, note: str
    ) -> None:
        if not beds:
            return
        dwelling = self._world.occupancy.of_bed[beds[0].key]
        is_room = len(beds) == len(dwelling.beds)
        self.all.append(Closure(beds, is_room, day, through, reason, note))
        for bed in beds:
            self._world.occupancy.block(bed, until=through + _ONE_DAY if through else date.max)


def _look_ahead(incident: _Incident) -> int:
    """How many days earlier it may happen: a whole room is seldom empty on a given day."""
    return _LOOK_AHEAD_FOR_ROOM if incident.whole_room else _LOOK_AHEAD_FOR_BED


def _record(number: int, closure: Closure) -> Record:
    return record(
        key=f"S-{number:03}",
        bed=None if closure.is_room else closure.beds[0].key,
        room=closure.beds[0].room if closure.is_room else None,
        valid_from=closure.valid_from,
        valid_through=closure.valid_through,
        reason=closure.reason,
        note=closure.note,
    )
