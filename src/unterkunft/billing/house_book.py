"""Who is charged where on which day of the month: the book in which residents, households and rooms meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Protocol, TypeVar

from unterkunft.billing.absences import Absence, absences_of
from unterkunft.billing.billable_days import HousedDays, housed_days
from unterkunft.billing.facts import (
    BillingMonth,
    FacilityFacts,
    MembershipFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
)
from unterkunft.billing.stays import UnbrokenStay, unbroken_stays
from unterkunft.billing.tariff import Basis, Component, Counting, Tariff
from unterkunft.values.month import Month
from unterkunft.values.statuses import HouseholdRole, PayerKind


class _HasKey(Protocol):
    @property
    def key(self) -> str: ...


_NOT_HOUSED = HousedDays()
_Rank = tuple[bool, date, str]
_Keyed = TypeVar("_Keyed", bound=_HasKey)


class GroupKind(StrEnum):
    """What several people may share a charge of; somebody without a household is alone."""

    ALONE = "alone"
    HOUSEHOLD = "household"
    ROOM = "room"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Group:
    """Those who share a charge in one facility; the key is that of the household, room, unit or resident."""

    kind: GroupKind
    key: str
    facility: str

    @property
    def is_household(self) -> bool:
        """Whether this is a household, be it of one person only."""
        return self.kind in (GroupKind.ALONE, GroupKind.HOUSEHOLD)


@dataclass(frozen=True)
class HouseBook:
    """Everything that several charges of the month look up, worked out once."""

    inputs: BillingMonth

    @property
    def month(self) -> Month:
        """The month that is billed."""
        return self.inputs.month

    @cached_property
    def residents(self) -> Mapping[str, ResidentFacts]:
        """Residents by key."""
        return _by_key(self.inputs.residents)

    @cached_property
    def rooms(self) -> Mapping[str, RoomFacts]:
        """Rooms by key."""
        return _by_key(self.inputs.rooms)

    @cached_property
    def facilities(self) -> Mapping[str, FacilityFacts]:
        """Facilities by key."""
        return _by_key(self.inputs.facilities)

    @cached_property
    def readings(self) -> Mapping[tuple[GroupKind, str, Component], Decimal]:
        """What was consumed, by room or unit and component; several readings of one meter are added up."""
        readings: dict[tuple[GroupKind, str, Component], Decimal] = {}
        for each in self.inputs.meter_readings:
            kind = GroupKind.ROOM if each.room is not None else GroupKind.UNIT
            key = (kind, each.room or each.unit or "", each.component)
            readings[key] = readings.get(key, Decimal(0)) + each.consumption
        return readings

    @cached_property
    def payer_kinds(self) -> Mapping[str, PayerKind]:
        """The kinds of the payers by key."""
        return {payer.key: payer.kind for payer in self.inputs.payers}

    @cached_property
    def _tariffs(self) -> Mapping[str, Tariff]:
        return _by_key(self.inputs.tariffs)

    @cached_property
    def housed(self) -> Mapping[str, Mapping[str, HousedDays]]:
        """The charged days by resident and facility."""
        return {
            resident.key: housed_days(resident, self.month, self._counting_on)
            for resident in self.inputs.residents
        }

    @cached_property
    def stays(self) -> Mapping[str, tuple[UnbrokenStay, ...]]:
        """The unbroken stays by resident."""
        return {resident.key: unbroken_stays(resident) for resident in self.inputs.residents}

    @cached_property
    def absences(self) -> Mapping[str, tuple[Absence, ...]]:
        """The absences by resident."""
        return {resident.key: absences_of(resident, self.month) for resident in self.inputs.residents}

    def tariffs_on(self, facility: str, day: date) -> tuple[Tariff, ...]:
        """The known tariffs a facility bills by on a day; one, if all is well."""
        facts = self.facilities.get(facility)
        assigned = (each.tariff for each in facts.tariffs if day in each.period) if facts else ()
        return tuple(self._tariffs[key] for key in dict.fromkeys(assigned) if key in self._tariffs)

    def tariff_on(self, facility: str, day: date) -> Tariff | None:
        """The tariff a facility bills by on a day; the first, where several are assigned."""
        return next(iter(self.tariffs_on(facility, day)), None)

    def _counting_on(self, facility: str, day: date) -> Counting:
        tariff = self.tariff_on(facility, day)
        return tariff.counting if tariff else Counting()

    def membership_on(self, resident: str, day: date) -> MembershipFacts | None:
        """The household a resident belongs to on a day."""
        memberships = self.residents[resident].memberships
        return next((each for each in memberships if day in each.period), None)

    def household_on(self, resident: str, facility: str, day: date) -> Group:
        """The household group of a resident on a day."""
        membership = self.membership_on(resident, day)
        if membership is None:
            return Group(GroupKind.ALONE, resident, facility)
        return Group(GroupKind.HOUSEHOLD, membership.household, facility)

    def place_on(self, resident: str, facility: str, day: date) -> PlaceFacts | None:
        """The bed held on a day; on the day of leaving it the bed left, if no other follows."""
        places = [place for place in self.residents[resident].places if place.facility == facility]
        held = next((place for place in places if day in place.period), None)
        return held or next((place for place in places if place.period.end == day), None)

    def room_on(self, resident: str, facility: str, day: date) -> RoomFacts | None:
        """The room lived in on a day."""
        place = self.place_on(resident, facility, day)
        return self.rooms.get(place.room) if place else None

    def tariffs_in(self, facility: str) -> tuple[Tariff, ...]:
        """The known tariffs a facility bills by within the month."""
        facts = self.facilities.get(facility)
        assigned = facts.tariffs if facts else ()
        keys = dict.fromkeys(each.tariff for each in assigned if each.period.overlaps(self.month.period))
        return tuple(self._tariffs[key] for key in keys if key in self._tariffs)

    def members(self, household: str) -> tuple[ResidentFacts, ...]:
        """Everybody who ever belonged to a household."""
        return self._members.get(household, ())

    @cached_property
    def _members(self) -> Mapping[str, tuple[ResidentFacts, ...]]:
        members: dict[str, dict[str, ResidentFacts]] = {}
        for resident in self.inputs.residents:
            for membership in resident.memberships:
                members.setdefault(membership.household, {})[resident.key] = resident
        return {household: tuple(by_key.values()) for household, by_key in members.items()}

    def heads(self, group: Group, day: date) -> tuple[str, ...]:
        """Who shares a group's charge on a day: head first, then by age, the oldest first."""
        if group.kind is GroupKind.ALONE:
            return (group.key,) if day in self._alone(group) else ()
        return self._heads.get(group, {}).get(day, ())

    def days_of(self, group: Group) -> Mapping[date, int]:
        """The days on which anybody of a group is charged, and how often each counts."""
        if group.kind is GroupKind.ALONE:
            return self._alone(group)
        return {
            day: max(self.housed[head][group.facility].counts[day] for head in heads)
            for day, heads in self._heads.get(group, {}).items()
        }

    def _alone(self, group: Group) -> Mapping[date, int]:
        """The days on which somebody belongs to no household; before and after, it is that household's."""
        counts = self.housed[group.key].get(group.facility, _NOT_HOUSED).counts
        if not self.residents[group.key].memberships:
            return counts
        return {day: n for day, n in counts.items() if self.membership_on(group.key, day) is None}

    def days_in_all(self, group: Group) -> int:
        """The days on which a household is charged in any facility, a room or unit in its own."""
        if not group.is_household:
            return len(self.days_of(group))
        everywhere = (replace(group, facility=facility) for facility in self.facilities)
        return len({day for one in everywhere for day in self.days_of(one)})

    def heads_in_month(self, group: Group) -> tuple[str, ...]:
        """Everybody who shares a group's charge on any day of the month."""
        days = self.days_of(group)
        return tuple(dict.fromkeys(head for day in days for head in self.heads(group, day)))

    def bearer(self, group: Group, day: date) -> str:
        """Who bears a charge that is not shared: the household's head, else who has lived here longest."""
        heads = self.heads(group, day)
        memberships = [self.membership_on(head, day) for head in heads]
        first, households = memberships[0], {each.household if each else None for each in memberships}
        if first and first.role is HouseholdRole.HEAD and len(households) == 1:
            return heads[0]
        return min(heads, key=lambda head: (self._moved_in_on(head, group.facility, day), heads.index(head)))

    def _moved_in_on(self, resident: str, facility: str, day: date) -> date:
        stays = self.stays[resident]
        return next(stay.moved_in_on for stay in stays if stay.facility == facility and stay.touches(day))

    @cached_property
    def _heads(self) -> Mapping[Group, Mapping[date, tuple[str, ...]]]:
        ranks: dict[Group, dict[date, list[_Rank]]] = {}
        for resident, by_facility in self.housed.items():
            for facility, housed in by_facility.items():
                for day in housed.counts:
                    membership = self.membership_on(resident, day)
                    rank = self._rank(resident, membership)
                    for group in self._groups_on(resident, facility, day, membership=membership):
                        ranks.setdefault(group, {}).setdefault(day, []).append(rank)
        return {
            group: {day: tuple(rank[-1] for rank in sorted(on_day)) for day, on_day in sorted(by_day.items())}
            for group, by_day in ranks.items()
        }

    @cached_property
    def _has_shared_rooms(self) -> bool:
        return shares_rooms(self.inputs)

    def _groups_on(
        self, resident: str, facility: str, day: date, *, membership: MembershipFacts | None
    ) -> Iterator[Group]:
        if membership is not None:
            yield Group(GroupKind.HOUSEHOLD, membership.household, facility)
        room = self.room_on(resident, facility, day) if self._has_shared_rooms else None
        if room is not None:
            yield Group(GroupKind.ROOM, room.key, facility)
        if room is not None and room.unit is not None:
            yield unit_of(room)

    def _rank(self, resident: str, membership: MembershipFacts | None) -> _Rank:
        is_head = membership is not None and membership.role is HouseholdRole.HEAD
        return (not is_head, self.residents[resident].birth_date or date.max, resident)


def shares_rooms(inputs: BillingMonth) -> bool:
    """Whether any tariff charges rooms or units, so that it matters who lives in one."""
    bases = {rate.basis for tariff in inputs.tariffs for rate in tariff.rates}
    return not bases.isdisjoint({Basis.ROOM_SQM_MONTH, Basis.UNIT_MONTH, Basis.METERED})


def unit_of(room: RoomFacts) -> Group:
    """The housing unit of a room; a room that belongs to none is a unit of its own."""
    if room.unit is None:
        return Group(GroupKind.ROOM, room.key, room.facility)
    return Group(GroupKind.UNIT, room.unit, room.facility)


def _by_key(records: Iterable[_Keyed]) -> Mapping[str, _Keyed]:
    return {record.key: record for record in records}
