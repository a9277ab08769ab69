"""Stays as a tariff sees them: unbroken in a facility, with the days that are charged and the nights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.billing.facts import ResidentFacts, StayFacts
from unterkunft.billing.tariff import Counting, DayRule, TransferDay
from unterkunft.values.period import Period

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class UnbrokenStay:
    """Stays of a resident in one facility that follow each other without a night in between."""

    facility: str
    moved_in_on: date
    moved_out_on: date | None

    @property
    def nights(self) -> Period:
        """The nights of the stay; a night bears the date of the evening on which it begins."""
        return Period(self.moved_in_on, self.moved_out_on)

    def touches(self, day: date) -> bool:
        """Whether the resident was here on the day, the day of leaving included."""
        return self.moved_in_on <= day and (self.moved_out_on is None or day <= self.moved_out_on)


@dataclass(frozen=True, slots=True)
class ChargedStay:
    """The charged days of one stay, all of it and not of one month only; None where it has none."""

    stay: UnbrokenStay
    days: Period | None
    missing_days: int

    @property
    def raised_day(self) -> date:
        """The day that bears the days missing to the tariff's minimum."""
        last = self.days.last_day if self.days else None
        return last or self.stay.moved_in_on


def unbroken_stays(resident: ResidentFacts) -> tuple[UnbrokenStay, ...]:
    """The resident's stays, those in one facility joined where one begins on the day another ends."""
    joined: list[UnbrokenStay] = []
    for facility in dict.fromkeys(stay.facility for stay in resident.stays):
        joined.extend(_joined(facility, [stay for stay in resident.stays if stay.facility == facility]))
    return tuple(sorted(joined, key=lambda stay: (stay.moved_in_on, stay.nights.end is None, stay.facility)))


def _joined(facility: str, stays: Iterable[StayFacts]) -> list[UnbrokenStay]:
    joined: list[UnbrokenStay] = []
    for stay in sorted(stays, key=lambda each: each.moved_in_on):
        if joined and joined[-1].touches(stay.moved_in_on):
            moved_out_on = _later(joined[-1].moved_out_on, stay.moved_out_on)
            joined[-1] = UnbrokenStay(facility, joined[-1].moved_in_on, moved_out_on)
        else:
            joined.append(UnbrokenStay(facility, stay.moved_in_on, stay.moved_out_on))
    return joined


def _later(first: date | None, second: date | None) -> date | None:
    return None if first is None or second is None else max(first, second)


@dataclass(frozen=True, slots=True)
class Transfers:
    """The days on which a resident changes from one facility to another, after the stays as recorded."""

    stays: tuple[StayFacts, ...]

    def begins_with_one(self, stay: UnbrokenStay) -> bool:
        """Whether the resident came from another facility on the day of moving in."""
        return any(
            other.moved_out_on == stay.moved_in_on for other in self.stays if other.facility != stay.facility
        )

    def ends_with_one(self, stay: UnbrokenStay) -> bool:
        """Whether the resident went to another facility on the day of moving out."""
        return any(
            other.moved_in_on == stay.moved_out_on for other in self.stays if other.facility != stay.facility
        )


def charged_stay(stay: UnbrokenStay, transfers: Transfers, counting: Mapping[date, Counting]) -> ChargedStay:
    """The charged days of a stay, after the counting that holds on its first and on its last day."""
    begins = stay.moved_in_on
    if not _arrival_counts(counting[begins], is_transfer=transfers.begins_with_one(stay)):
        begins += _ONE_DAY
    if stay.moved_out_on is None:
        return ChargedStay(stay, Period(begins), missing_days=0)
    ends = stay.moved_out_on
    last_counting = counting[stay.moved_out_on]
    if _departure_counts(last_counting, is_transfer=transfers.ends_with_one(stay)):
        ends += _ONE_DAY
    days = Period(begins, ends) if begins < ends else None
    missing = last_counting.minimum_days_per_stay - (len(days) if days else 0)
    return ChargedStay(stay, days, max(0, missing))


def _arrival_counts(counting: Counting, *, is_transfer: bool) -> bool:
    if is_transfer:
        return counting.transfer_day in (TransferDay.NEW_ONLY, TransferDay.BOTH)
    return counting.arrival_day is DayRule.COUNT


def _departure_counts(counting: Counting, *, is_transfer: bool) -> bool:
    if is_transfer:
        return counting.transfer_day in (TransferDay.OLD_ONLY, TransferDay.BOTH)
    return counting.departure_day is DayRule.COUNT
