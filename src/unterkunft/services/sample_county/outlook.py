"""The next weeks of the sample county: planned departures, moves, renovations, and who must not meet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from unterkunft.services.sample_county.closures import Closure, Closures
from unterkunft.services.sample_county.facilities import Dwelling, SampleBed
from unterkunft.services.sample_county.ledger import HeldBed, Stay
from unterkunft.services.sample_county.moves import TIED_TO_THE_ROOM, fits_single
from unterkunft.services.sample_county.occupancy import Vacancy
from unterkunft.services.sample_county.people import Person
from unterkunft.services.sample_county.records import Record, record
from unterkunft.services.sample_county.world import World
from unterkunft.values.statuses import ClosureReason, Departure, SeparationScope

_LAST_PLANNED = 30
_MOST_LEAVING = 7
_FURTHER_DEPARTURES_IN_DAYS = (4, 11)
_SINGLE_MOVES_IN_DAYS = (2, 8, 15)
_SWAPS_IN_DAYS = (6, 13)
_SEPARATIONS = (
    (SeparationScope.ROOM, "nach einem Streit, Wunsch beider"),
    (SeparationScope.FLOOR, "Absprache mit der Sozialarbeit"),
    (SeparationScope.FACILITY, "Gewaltschutz, Beschluss liegt vor"),
)


@dataclass(slots=True)
class Outlook:
    """Plans ahead; whoever has a plan is not planned for twice."""

    world: World
    closures: Closures
    today: date
    separations: list[Record] = field(default_factory=list)
    _planned: set[str] = field(default_factory=set)

    def plan(self) -> None:
        """Everything that is already known of the next weeks."""
        self._departures()
        self._single_moves()
        for days in _SWAPS_IN_DAYS:
            self._swap(days)
        self._family_into_flat()
        self._door_repair()
        self._separate()

    def _departures(self) -> None:
        """Those whose course leads out soon; somebody leaves today."""
        soon = sorted((key for key in self.world.courses if self._leaves_soon(key)), key=self._leaves_on)
        leaving = 0
        for household in soon:
            people = self.world.still_here(household)
            if leaving + len(people) > _MOST_LEAVING or not all(map(self._is_settled, people)):
                continue
            leaving += len(people)
            for person in people:
                course = self.world.courses[household]
                self._plan_departure(person, course.leaves_on, course.reason)
        ahead = (
            _FURTHER_DEPARTURES_IN_DAYS if self._somebody_left_today() else (0, *_FURTHER_DEPARTURES_IN_DAYS)
        )
        for days, person in zip(ahead, self._movable_singles(), strict=False):
            self._plan_departure(person, self.today + timedelta(days=days), self._likely_reason(person))

    def _likely_reason(self, person: Person) -> Departure:
        """Own flats are for those who may stay; others are sent on to another county."""
        course = self.world.courses[person.household]
        is_recognised = course.recognised_on is not None and course.recognised_on <= self.today
        may_stay = is_recognised or person.origin.course != "asylum"
        return Departure.FLAT if may_stay else Departure.OTHER

    def _leaves_soon(self, household: str) -> bool:
        course = self.world.courses[household]
        is_planned = course.reason in (Departure.FLAT, Departure.LEFT_COUNTRY, Departure.OTHER)
        is_soon = self.today < course.leaves_on <= self.today + timedelta(days=_LAST_PLANNED)
        return is_planned and is_soon

    def _leaves_on(self, household: str) -> date:
        return self.world.courses[household].leaves_on

    def _somebody_left_today(self) -> bool:
        return any(
            stay.moved_out_on == self.today and stay.departure is not Departure.TRANSFER
            for stay in self.world.ledger.stays
        )

    def _plan_departure(self, person: Person, on: date, reason: Departure) -> None:
        self._planned.add(person.key)
        if on == self.today:
            self.world.leave(person, on=on, reason=reason)
            return
        stay = self.world.ledger.open_stays[person.key]
        stay.moved_out_on, stay.departure = on, reason
        self._held(person).until_on = on

    def _single_moves(self) -> None:
        for days in _SINGLE_MOVES_IN_DAYS:
            for person in self._movable_singles():
                home = self.world.home_of(person)
                others = [
                    each
                    for each in self.world.houses.dwellings
                    if each.facility == home.facility and each is not home
                ]
                accepts = fits_single(person.gender)
                vacancy = self.world.occupancy.find(accepts, on=self.today, within=others)
                if vacancy is not None:
                    self._plan_move(person, vacancy.beds[0], self.today + timedelta(days=days))
                    self._keep_for_one_gender(vacancy)
                    break

    def _keep_for_one_gender(self, vacancy: Vacancy) -> None:
        """An empty room is planned for one person only: a second might be of the other gender."""
        if not self.world.occupancy.people_in(vacancy.dwelling):
            for bed in vacancy.beds:
                self.world.occupancy.block(bed, until=date.max)

    def _swap(self, days: int) -> None:
        """Two people of different rooms change places on one day."""
        on = self.today + timedelta(days=days)
        singles = self._movable_singles()
        for one, other in combinations(singles, 2):
            if self._could_swap(one, other):
                beds = self._held(one).bed, self._held(other).bed
                self._plan_move(one, beds[1], on)
                self._plan_move(other, beds[0], on)
                return

    def _could_swap(self, one: Person, other: Person) -> bool:
        homes = self.world.home_of(one), self.world.home_of(other)
        is_same_house = homes[0].facility == homes[1].facility and homes[0] is not homes[1]
        return one.gender is other.gender and is_same_house

    def _family_into_flat(self) -> None:
        """A family moves into a flat; its old room is painted afterwards."""
        on = self.today + timedelta(days=20)
        held = {each.bed.key: each for each in self.world.ledger.open_beds.values()}
        for flat in self.world.houses.dwellings:
            is_free = flat.is_flat and all(self._is_free_by(bed, held, on) for bed in flat.beds)
            people = self._family_for(len(flat.beds)) if is_free else ()
            if people:
                home = self.world.home_of(people[0])
                for person, bed in zip(people, flat.beds, strict=False):
                    self._plan_transfer(person, flat.facility, bed, on)
                self._renovate(home, on)
                return

    def _is_free_by(self, bed: SampleBed, held: dict[str, HeldBed], on: date) -> bool:
        holder = held.get(bed.key)
        return holder is None or (holder.until_on is not None and holder.until_on < on)

    def _family_for(self, size: int) -> tuple[Person, ...]:
        for household in self.world.ledger.households:
            people = self.world.still_here(household)
            if size - 1 <= len(people) <= size and len(people) > 1 and self._could_move_as_family(people):
                return people
        return ()

    def _could_move_as_family(self, people: tuple[Person, ...]) -> bool:
        is_free = all(self._is_settled(person) for person in people)
        return is_free and not self.world.home_of(people[0]).is_flat

    def _renovate(self, dwelling: Dwelling, on: date) -> None:
        through = on + timedelta(days=13)
        note = "Malerarbeiten nach Auszug"
        self.closures.add(Closure(dwelling.beds, True, on, through, ClosureReason.REPAIR, note))
        for bed in dwelling.beds:
            self.world.occupancy.block(bed, until=date.max)

    def _door_repair(self) -> None:
        start = self.today + timedelta(days=5)
        for dwelling in self.world.houses.dwellings:
            free = self.world.occupancy.free_beds(dwelling, on=self.today)
            if free and not dwelling.kept_free:
                is_room = len(dwelling.beds) == 1
                through = start + timedelta(days=2)
                reason, note = ClosureReason.REPAIR, "Schrank wird getauscht"
                self.closures.add(Closure(free[:1], is_room, start, through, reason, note))
                self.world.occupancy.block(free[0], until=date.max)
                return

    def _separate(self) -> None:
        """Pairs that live apart already; the entry keeps it so."""
        for number, (scope, note) in enumerate(_SEPARATIONS):
            singles = self._movable_singles()
            pair = next(
                ((a, b) for a in singles[number:] for b in singles if self._live_apart(a, b, scope)), None
            )
            if pair is not None:
                self._planned |= {pair[0].key, pair[1].key}
                self.separations.append(self._separation(pair[0], pair[1], scope, note))

    def _live_apart(self, one: Person, other: Person, scope: SeparationScope) -> bool:
        beds = self._held(one).bed, self._held(other).bed
        if scope is SeparationScope.FACILITY:
            return beds[0].facility != beds[1].facility and one.gender is not other.gender
        if scope is SeparationScope.FLOOR:
            return beds[0].facility == beds[1].facility and beds[0].floor != beds[1].floor
        return beds[0].floor == beds[1].floor and beds[0].room != beds[1].room

    def _separation(self, one: Person, other: Person, scope: SeparationScope, note: str) -> Record:
        since = max(self._held(one).from_on, self._held(other).from_on)
        return record(resident=one.key, other=other.key, scope=scope, valid_from=since, note=note)

    def _movable_singles(self) -> list[Person]:
        singles = [
            held.person
            for held in self.world.ledger.open_beds.values()
            if len(self.world.still_here(held.person.household)) == 1 and self._is_settled(held.person)
        ]
        self.world.rng.shuffle(singles)
        return singles[:60]

    def _is_settled(self, person: Person) -> bool:
        has_bed = person.key in self.world.ledger.open_beds
        is_tied = bool(TIED_TO_THE_ROOM & set(person.needs))
        return has_bed and not is_tied and person.key not in self._planned and self._came_before(person)

    def _came_before(self, person: Person) -> bool:
        return self.world.came_before(person, self.today - timedelta(days=14))

    def _held(self, person: Person) -> HeldBed:
        return self.world.ledger.open_beds[person.key]

    def _plan_move(self, person: Person, bed: SampleBed, on: date) -> None:
        self._planned.add(person.key)
        self._held(person).until_on = on
        self.world.ledger.held_beds.append(
            HeldBed(f"B-{len(self.world.ledger.held_beds) + 1:05}", person, bed, on)
        )
        self.world.occupancy.block(bed, until=date.max)

    def _plan_transfer(self, person: Person, facility: str, bed: SampleBed, on: date) -> None:
        self._plan_move(person, bed, on)
        stay = self.world.ledger.open_stays[person.key]
        if stay.facility == facility:
            return
        stay.moved_out_on, stay.departure = on, Departure.TRANSFER
        stays = self.world.ledger.stays
        stays.append(Stay(f"A-{len(stays) + 1:04}", person, facility, on))
