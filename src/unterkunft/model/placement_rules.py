"""The placement rules: pure functions that say what speaks against people sleeping in a room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from unterkunft.values.statuses import (
    BedKind,
    Designation,
    Gender,
    Need,
    RoomFeature,
    RoomUse,
    Severity,
)


class Rule(StrEnum):
    """What can speak against a place."""

    BED_TAKEN = "bed_taken"
    BED_CLOSED = "bed_closed"
    NOT_FOR_SLEEPING = "not_for_sleeping"
    NOT_OPEN = "not_open"
    SEPARATION = "separation"
    NO_BED_LEFT = "no_bed_left"
    APPROVED_PLACES = "approved_places"
    PERSONS_PER_ROOM = "persons_per_room"
    AREA_PER_PERSON = "area_per_person"
    DESIGNATION = "designation"
    MIXED_GENDERS = "mixed_genders"
    MINOR_ALONE = "minor_alone"
    WHEELCHAIR = "wheelchair"
    GROUND_FLOOR = "ground_floor"
    HOUSEHOLD_SPLIT = "household_split"
    HOUSEHOLD_APART = "household_apart"
    """Members of one household in several facilities."""
    COT_NEEDED = "cot_needed"
    TRANSFER = "transfer"
    """The person lives in another facility: placing becomes a move from there."""
    SAME_DAY_CHANGE = "same_day_change"


SEVERITY: Mapping[Rule, Severity] = {
    Rule.BED_TAKEN: Severity.BLOCKING,
    Rule.BED_CLOSED: Severity.BLOCKING,
    Rule.NOT_FOR_SLEEPING: Severity.BLOCKING,
    Rule.NOT_OPEN: Severity.BLOCKING,
    Rule.SEPARATION: Severity.BLOCKING,
    Rule.NO_BED_LEFT: Severity.BLOCKING,
    Rule.HOUSEHOLD_SPLIT: Severity.WARNING,
    Rule.COT_NEEDED: Severity.WARNING,
    Rule.TRANSFER: Severity.INFO,
    Rule.SAME_DAY_CHANGE: Severity.WARNING,
}
"""Every rule not named here is overridable with a reason and an expiry."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken rule with the values its sentence needs."""

    rule: Rule
    values: Mapping[str, object]

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return SEVERITY.get(self.rule, Severity.OVERRIDABLE)


PersonalBreach: TypeAlias = "tuple[Sleeper, Breach]"


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A parameter from a day on, with where it is written."""

    valid_from: date
    value: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The parameters of a rule pack on one day; None where the pack sets none."""

    area_per_person: DatedValue | None = None
    persons_per_room: DatedValue | None = None


class AbsenceStep(StrEnum):
    """What is due once an absence has lasted so long; never done by the program itself."""

    ASK = "ask"
    """Ask after the person."""
    REPORT = "report"
    """Tell the authority."""


@dataclass(frozen=True, slots=True)
class AbsenceLimit:
    """After how many full days of absence in these states something is due, with where it is written."""

    valid_from: date
    states: tuple[str, ...]
    days: int
    step: AbsenceStep
    source: str


@dataclass(frozen=True, slots=True)
class RulePack:
    """Dated parameters of a state or standard for placement and absences (Regelwerk)."""

    key: str
    name: str
    area_per_person: tuple[DatedValue, ...] = ()
    persons_per_room: tuple[DatedValue, ...] = ()
    absence_limits: tuple[AbsenceLimit, ...] = ()

    def absence_limits_on(self, day: date, state: str) -> tuple[AbsenceLimit, ...]:
        """What holds for a state of absence on a day, the shortest limit first."""
        holding = [each for each in self.absence_limits if each.valid_from <= day and state in each.states]
        latest: dict[AbsenceStep, AbsenceLimit] = {}
        for each in sorted(holding, key=lambda limit: limit.valid_from):
            latest[each.step] = each
        return tuple(sorted(latest.values(), key=lambda limit: limit.days))

    def limits_on(self, day: date) -> Limits:
        """The parameters that hold on a day."""
        return Limits(_on(self.area_per_person, day), _on(self.persons_per_room, day))


NO_RULE_PACK = RulePack("", "")


def _on(values: tuple[DatedValue, ...], day: date) -> DatedValue | None:
    return max((each for each in values if each.valid_from <= day), key=lambda e: e.valid_from, default=None)


class LimitedBy(StrEnum):
    """What keeps a room's capacity down."""

    BEDS = "beds"
    APPROVED_PLACES = "approved_places"
    AREA_PER_PERSON = "area_per_person"
    PERSONS_PER_ROOM = "persons_per_room"


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many people a room may hold, and the first reason why not more."""

    places: int
    limited_by: LimitedBy


def capacity_of(
    *, beds: int, area_m2: Decimal | None, approved_places: int | None, limits: Limits
) -> Capacity:
    """The smallest of beds, approved places, area ÷ area per person, and persons per room."""
    candidates = [(beds, LimitedBy.BEDS)]
    if approved_places is not None:
        candidates.append((approved_places, LimitedBy.APPROVED_PLACES))
    if area_m2 is not None and limits.area_per_person is not None:
        fitting = (area_m2 / limits.area_per_person.value).to_integral_value(rounding=ROUND_FLOOR)
        candidates.append((int(fitting), LimitedBy.AREA_PER_PERSON))
    if limits.persons_per_room is not None:
        candidates.append((int(limits.persons_per_room.value), LimitedBy.PERSONS_PER_ROOM))
    return Capacity(*min(candidates, key=lambda each: each[0]))


@dataclass(frozen=True, slots=True)
class Sleeper:
    """What the rules know of a person; `gender` decides nothing within one household."""

    id: UUID
    name: str
    gender: Gender
    age: int | None
    household: UUID | None
    needs: tuple[Need, ...] = ()

    @property
    def is_minor(self) -> bool:
        """Whether the person is known to be under 18 (BGB § 2)."""
        return self.age is not None and self.age < 18


@dataclass(frozen=True, slots=True)
class SleepingRoom:
    """What the rules know of a room."""

    number: str
    use: RoomUse
    area_m2: Decimal | None
    approved_places: int | None
    designation: Designation
    features: tuple[RoomFeature, ...]
    level: int


@dataclass(frozen=True, slots=True)
class RoomNight:
    """A room on one night: who sleeps there already, who is to join, who lives in the same flat."""

    room: SleepingRoom
    limits: Limits
    present: tuple[Sleeper, ...]
    joining: tuple[Sleeper, ...]
    flat: tuple[Sleeper, ...] = ()

    @property
    def everyone(self) -> tuple[Sleeper, ...]:
        """All who would sleep in the room."""
        return self.present + self.joining


def breaches_of(night: RoomNight) -> tuple[Breach, ...]:
    """What speaks against the night, heaviest first."""
    found = (rule(night) for rule in _RULES)
    order = [Severity.BLOCKING, Severity.OVERRIDABLE, Severity.WARNING, Severity.INFO]
    return tuple(sorted((each for each in found if each), key=lambda each: order.index(each.severity)))


def _not_for_sleeping(night: RoomNight) -> Breach | None:
    if night.room.use is RoomUse.SLEEPING:
        return None
    return Breach(Rule.NOT_FOR_SLEEPING, {"room": night.room.number, "use": night.room.use})


def _approved_places(night: RoomNight) -> Breach | None:
    approved = night.room.approved_places
    if approved is None or len(night.everyone) <= approved:
        return None
    return Breach(Rule.APPROVED_PLACES, {"approved": approved, "persons": len(night.everyone)})


def _persons_per_room(night: RoomNight) -> Breach | None:
    limit = night.limits.persons_per_room
    if limit is None or len(night.everyone) <= limit.value:
        return None
    return Breach(
        Rule.PERSONS_PER_ROOM,
        {"limit": int(limit.value), "persons": len(night.everyone), "source": limit.source},
    )


def _area_per_person(night: RoomNight) -> Breach | None:
    limit, area = night.limits.area_per_person, night.room.area_m2
    if limit is None or area is None or not night.everyone:
        return None
    each = area / len(night.everyone)
    if each >= limit.value:
        return None
    return Breach(
        Rule.AREA_PER_PERSON,
        {"area": each, "limit": limit.value, "persons": len(night.everyone), "source": limit.source},
    )


def _designation(night: RoomNight) -> Breach | None:
    return _first(_misfits(night))


def _misfits(night: RoomNight) -> Iterator[PersonalBreach]:
    fits = _FITS[night.room.designation]
    for person in night.joining:
        if not fits(person, night.everyone):
            values = {"designation": night.room.designation, "person": person.name}
            yield person, Breach(Rule.DESIGNATION, values)


def _first(found: Iterator[PersonalBreach]) -> Breach | None:
    return next((breach for _, breach in found), None)


def _is_family(person: Sleeper, everyone: tuple[Sleeper, ...]) -> bool:
    return person.household is not None and sum(each.household == person.household for each in everyone) > 1


def _fits_with(gender: Gender) -> Callable[[Sleeper, tuple[Sleeper, ...]], bool]:
    """A minor may always stay with an adult of the household who fits."""

    def fits(person: Sleeper, everyone: tuple[Sleeper, ...]) -> bool:
        if person.gender is gender:
            return True
        return person.is_minor and any(
            each.gender is gender and not each.is_minor and each.household == person.household is not None
            for each in everyone
        )

    return fits


_FITS: Mapping[Designation, Callable[[Sleeper, tuple[Sleeper, ...]], bool]] = {
    Designation.ANYONE: lambda _person, _everyone: True,
    Designation.WOMEN: _fits_with(Gender.FEMALE),
    Designation.MEN: _fits_with(Gender.MALE),
    Designation.FAMILIES: _is_family,
}


def _mixed_genders(night: RoomNight) -> Breach | None:
    """Women and men who are not one household share no room; who states neither is never counted."""
    for one in night.joining:
        for other in night.everyone:
            strangers = one.household is None or one.household != other.household
            if strangers and {one.gender, other.gender} == {Gender.FEMALE, Gender.MALE}:
                return Breach(Rule.MIXED_GENDERS, {"person": one.name, "other": other.name})
    return None


def _minor_alone(night: RoomNight) -> Breach | None:
    return _first(_minors_alone(night))


def _minors_alone(night: RoomNight) -> Iterator[PersonalBreach]:
    for person in night.joining:
        yield from ((person, breach) for breach in lone_minors((person,), night.everyone + night.flat))


def lone_minors(people: Iterable[Sleeper], around: Collection[Sleeper]) -> Iterator[Breach]:
    """Every minor among the people who has no adult of the household around."""
    for person in people:
        if person.is_minor and not _has_adult(person, around):
            yield Breach(Rule.MINOR_ALONE, {"person": person.name, "age": person.age})


def _has_adult(minor: Sleeper, around: Iterable[Sleeper]) -> bool:
    return minor.household is not None and any(
        each.household == minor.household and not each.is_minor for each in around
    )


def _wheelchair(night: RoomNight) -> Breach | None:
    return _first(_need_wheelchair_room(night))


def _need_wheelchair_room(night: RoomNight) -> Iterator[PersonalBreach]:
    if RoomFeature.WHEELCHAIR not in night.room.features:
        yield from _with_need(night, Need.WHEELCHAIR, Rule.WHEELCHAIR)


def _ground_floor(night: RoomNight) -> Breach | None:
    return _first(_need_ground_floor(night))


def _need_ground_floor(night: RoomNight) -> Iterator[PersonalBreach]:
    if night.room.level != 0:
        yield from _with_need(night, Need.GROUND_FLOOR, Rule.GROUND_FLOOR)


def _with_need(night: RoomNight, need: Need, rule: Rule) -> Iterator[PersonalBreach]:
    for person in night.joining:
        if need in person.needs:
            yield person, Breach(rule, {"person": person.name})


def needs_cot(age: int | None, needs: Collection[Need]) -> bool:
    """Whether somebody sleeps in a cot: infants, and children under three."""
    return Need.INFANT in needs or (age is not None and age < 3)


def cot_needed(person: Sleeper, kind: BedKind) -> Breach | None:
    """An infant in a bed made for others."""
    if kind is BedKind.COT or not needs_cot(person.age, person.needs):
        return None
    return Breach(Rule.COT_NEEDED, {"person": person.name, "age": person.age})


_RULES: tuple[Callable[[RoomNight], Breach | None], ...] = (
    _not_for_sleeping,
    _approved_places,
    _persons_per_room,
    _area_per_person,
    _designation,
    _mixed_genders,
    _minor_alone,
    _wheelchair,
    _ground_floor,
)

_RULES_OF_ROOM = (_not_for_sleeping, _approved_places, _persons_per_room, _area_per_person, _mixed_genders)
_RULES_OF_PEOPLE = (_misfits, _minors_alone, _need_wheelchair_room, _need_ground_floor)


def breaches_of_room(night: RoomNight) -> Iterator[Breach]:
    """What everyone in the room breaks together."""
    return (breach for rule in _RULES_OF_ROOM if (breach := rule(night)) is not None)


def breaches_of_people(night: RoomNight) -> Iterator[PersonalBreach]:
    """What speaks against each of those who join, one by one."""
    return (found for rule in _RULES_OF_PEOPLE for found in rule(night))
