"""What holds for one resident in one facility on one day: the facts that conditions ask for."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from unterkunft.billing.coverages import coverages_on
from unterkunft.billing.facts import ResidentFacts, RoomFacts
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.households import completed_years
from unterkunft.billing.tariff import Component, StaySince
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)


class _Dated(Protocol):
    @property
    def period(self) -> Period: ...


_Timeline = TypeVar("_Timeline", bound=_Dated)


def on_day(timeline: Iterable[_Timeline], day: date) -> _Timeline | None:
    """The entry of a timeline that holds on a day."""
    return next((entry for entry in timeline if day in entry.period), None)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One resident in one facility on one day; a fact that is not known has its neutral value.

    What concerns the person is asked on `day`, what concerns room and facility on `house_day`: the two
    differ where a change takes effect with the month and the person has changed the facility within it.
    """

    book: HouseBook
    resident: ResidentFacts
    facility: str
    day: date
    house_day: date

    @property
    def status(self) -> ResidenceStatus:
        """The residence status."""
        entry = on_day(self.resident.statuses, self.day)
        return entry.status if entry else ResidenceStatus.UNKNOWN

    @property
    def entitlement(self) -> Entitlement:
        """The claim to be housed."""
        entry = on_day(self.resident.entitlements, self.day)
        return entry.entitlement if entry else Entitlement.UNKNOWN

    @property
    def age(self) -> int | None:
        """Completed years; None where the date of birth is unknown."""
        born = self.resident.birth_date
        return None if born is None else completed_years(born, self.day)

    @property
    def role(self) -> HouseholdRole:
        """The place in the household; somebody without one is the head of their own."""
        membership = on_day(self.resident.memberships, self.day)
        return membership.role if membership else HouseholdRole.HEAD

    @property
    def household_size(self) -> int:
        """How many of the household are charged in this facility on the day."""
        group = self.book.household_on(self.resident.key, self.facility, self.house_day)
        return max(1, len(self.book.heads(group, self.house_day)))

    @property
    def room(self) -> RoomFacts | None:
        """The room lived in."""
        return self.book.room_on(self.resident.key, self.facility, self.house_day)

    @property
    def facility_kind(self) -> FacilityKind | None:
        """The kind of the facility."""
        facility = self.book.facilities.get(self.facility)
        return facility.kind if facility else None

    def payer_kinds(self, component: Component) -> set[PayerKind]:
        """The kinds of those who have promised to pay for a component."""
        coverages = coverages_on(self.resident, component, self.day)
        kinds = self.book.payer_kinds
        return {kinds[coverage.payer] for coverage in coverages if coverage.payer in kinds}

    def has_extra_charge(self, component: Component) -> bool:
        """Whether an extra charge is switched on."""
        return any(
            extra.component is component and self.day in extra.period for extra in self.resident.extra_charges
        )

    def months_of_stay(self, since: StaySince) -> int:
        """Completed months since the first admission, the first day in this facility or this stay's."""
        begins = self._stay_begin(since)
        return 0 if begins is None else completed_months(begins, self.day)

    def _stay_begin(self, since: StaySince) -> date | None:
        stays = [stay for stay in self.book.stays[self.resident.key] if stay.moved_in_on <= self.day]
        if since is not StaySince.FIRST_ADMISSION:
            stays = [stay for stay in stays if stay.facility == self.facility]
        if not stays:
            return None
        return (stays[-1] if since is StaySince.CURRENT_STAY else stays[0]).moved_in_on


def completed_months(begins: date, day: date) -> int:
    """Whole months from one day to another; from the 31st the last day of a shorter month completes one."""
    due = min(begins.day, monthrange(day.year, day.month)[1])
    months = (day.year - begins.year) * 12 + day.month - begins.month
    return max(0, months - (day.day < due))
