"""Finds for every resident, day and component the terms on which it is charged, or what stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.absences import absence_factor, absence_on
from unterkunft.billing.choosing import Choice, Spot, choose, components_of
from unterkunft.billing.coverages import coverages_on
from unterkunft.billing.facts import ResidentFacts, RoomFacts
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import Group, GroupKind, HouseBook, unit_of
from unterkunft.billing.households import size_at_move_in, spared_by
from unterkunft.billing.meters import consumption_of, meter_of
from unterkunft.billing.notes import Notes
from unterkunft.billing.segments import SHARED, ChargedDay, Metered, Terms
from unterkunft.billing.stretches import stretches, uses_age
from unterkunft.billing.tariff import ONE, Basis, Component, DayCount, Rate, Tariff

_PLACE_BASES = frozenset({Basis.PLACE_DAY, Basis.PLACE_MONTH})
_ROOM_BASES = frozenset({Basis.ROOM_SQM_MONTH, Basis.UNIT_MONTH, Basis.METERED})


@dataclass(frozen=True, slots=True)
class Assessed:
    """The days of one stretch with the terms of one component; `group` shares the charge, if any does."""

    component: Component
    group: Group | None
    charged: tuple[ChargedDay, ...]
    terms: Terms


@dataclass(frozen=True, slots=True)
class _Stretch:
    book: HouseBook
    notes: Notes
    spot: Spot
    tariff: Tariff
    days: Sequence[date]

    @property
    def first_day(self) -> date:
        return self.days[0]

    @property
    def room(self) -> RoomFacts | None:
        """The room lived in."""
        return self.book.room_on(self.spot.resident, self.spot.facility, self.first_day)

    def note(self, code: FindingCode, **values: str) -> None:
        self.notes.add(code, self.spot.facility, days=self.days, resident=self.spot.resident, **values)

    def note_unmatched(self, code: FindingCode, component: Component) -> None:
        """Notes that no single rate applies; a night that is no charged day misses only a rate for nights."""
        housed = self.book.housed[self.spot.resident][self.spot.facility]
        rates = [rate for rate in self.tariff.rates if rate.component is component]
        by_night = any(rate.basis is Basis.PERSON_NIGHT for rate in rates)
        days = [day for day in self.days if by_night or day in housed.counts]
        replace(self, days=days).note(code, tariff=self.tariff.key, component=component.german)


def assess(book: HouseBook, resident: str, notes: Notes) -> Iterator[Assessed]:
    """Everything a resident is charged in the month, stretch by stretch."""
    for facility, housed in book.housed[resident].items():
        if not housed.all_days:
            continue
        spot = Spot(book, resident, facility)
        for days in stretches(book, resident, facility):
            tariff = book.tariff_on(facility, days[0])
            if tariff is None:
                notes.add(FindingCode.NO_TARIFF, facility, days=days)
            else:
                yield from _assess_stretch(_Stretch(book, notes, spot, tariff, days))


def _assess_stretch(stretch: _Stretch) -> Iterator[Assessed]:
    resident = stretch.book.residents[stretch.spot.resident]
    if resident.birth_date is None and uses_age(stretch.tariff):
        stretch.note(FindingCode.BIRTH_DATE_MISSING, tariff=stretch.tariff.key)
    for component in _components(stretch, resident):
        choice = choose(stretch.tariff, component, stretch.spot, day=stretch.first_day)
        if isinstance(choice, FindingCode):
            stretch.note_unmatched(choice, component)
        elif choice is not None:
            yield from _assess_choice(stretch, choice)


def _components(stretch: _Stretch, resident: ResidentFacts) -> Iterable[Component]:
    """The components of the tariff, and those that are switched on although it does not know them."""
    switched_on = (each.component for each in resident.extra_charges if stretch.first_day in each.period)
    return dict.fromkeys((*components_of(stretch.tariff), *switched_on))


def _assess_choice(stretch: _Stretch, choice: Choice) -> Iterator[Assessed]:
    charged = tuple(_charged_days(stretch, choice))
    terms = _terms(stretch, choice) if charged else None
    if terms is None:
        return
    _note_payer_conflict(stretch, choice.rate.component)
    group = _group(stretch, choice.rate)
    yield Assessed(choice.rate.component, group, charged, terms)


def _charged_days(stretch: _Stretch, choice: Choice) -> Iterator[ChargedDay]:
    """The days of the stretch that the rate charges: days or nights, all or those of presence."""
    spot = stretch.spot
    if choice.rate.count is DayCount.PRESENCE_DAYS and _is_absent(stretch):
        return
    housed = stretch.book.housed[spot.resident][spot.facility]
    for day in stretch.days:
        if choice.rate.basis is Basis.PERSON_NIGHT:
            if day in housed.nights:
                yield day, 1
        elif day in housed.counts:
            yield day, housed.counts[day]


def _is_absent(stretch: _Stretch) -> bool:
    return absence_on(stretch.book.absences[stretch.spot.resident], stretch.first_day) is not None


def _terms(stretch: _Stretch, choice: Choice) -> Terms | None:
    """The terms of a chosen rate; None and a finding where a fact is missing that the price depends on."""
    metered = _metered(stretch, choice)
    quantity = metered.charged if metered else _quantity(stretch, choice)
    amount = choice.step.amount_for(_size(stretch, choice))
    if amount is None:
        component = choice.rate.component.german
        stretch.note(FindingCode.RULE_GAP, tariff=stretch.tariff.key, component=component)
    if quantity is None or amount is None:
        return None
    spot, book, tariff = stretch.spot, stretch.book, stretch.tariff
    place = book.place_on(spot.resident, spot.facility, stretch.first_day)
    household = _household(stretch)
    return Terms(
        tariff=tariff,
        rate=choice.rate,
        position=choice.position,
        facility=spot.facility,
        room=place.room if place else None,
        amount=amount,
        quantity=quantity,
        factor=choice.rate.factor,
        absence_factor=_absence_factor(stretch, choice.rate.component),
        spared=_spared(stretch),
        household_size=max(1, len(book.heads(household, stretch.first_day))),
        household=household.key if tariff.household.cap_amount is not None else None,
        metered=metered,
    )


def _absence_factor(stretch: _Stretch, component: Component) -> Decimal:
    absences = stretch.book.absences[stretch.spot.resident]
    return absence_factor(stretch.tariff.absences, absences, component, day=stretch.first_day)


def _metered(stretch: _Stretch, choice: Choice) -> Metered | None:
    """The reading a metered rate is charged by; None and a finding where nobody has read the meter."""
    room = stretch.room if choice.rate.basis is Basis.METERED else None
    if room is None:
        return None
    component = choice.rate.component
    meter = meter_of(stretch.book, room, component)
    consumption = consumption_of(stretch.book, meter, component)
    if consumption is None:
        stretch.notes.add(
            FindingCode.METER_READING_MISSING,
            stretch.spot.facility,
            days=stretch.days,
            place=meter.key,
            component=component.german,
        )
        return None
    return Metered(consumption, choice.step.allowance or Decimal(0))


def _size(stretch: _Stretch, choice: Choice) -> int:
    """The size of the household that a table is read at."""
    if not choice.step.table:
        return 1
    if not choice.step.size_at_move_in:
        return choice.circumstances.household_size
    group = _household(stretch)
    return max(1, size_at_move_in(stretch.book, group, stretch.first_day))


def _quantity(stretch: _Stretch, choice: Choice) -> Decimal | None:
    spot, rate = stretch.spot, choice.rate
    component = rate.component.german
    if rate.basis in _PLACE_BASES:
        if stretch.book.place_on(spot.resident, spot.facility, stretch.first_day) is not None:
            return ONE
        stretch.note(FindingCode.NO_PLACE, component=component)
        return None
    if rate.basis not in _ROOM_BASES:
        return ONE
    room = stretch.room
    if room is None:
        stretch.note(FindingCode.ROOM_MISSING, component=component)
        return None
    if rate.basis is not Basis.ROOM_SQM_MONTH:
        return ONE if rate.basis is Basis.UNIT_MONTH else None
    if room.area is None:
        stretch.note(FindingCode.AREA_MISSING, component=component, room=room.key)
    return room.area


def _spared(stretch: _Stretch) -> str | None:
    rules = stretch.tariff.household
    if not (rules.free_from_nth_minor or rules.cap_persons):
        return None
    spared = spared_by(stretch.book, rules, _household(stretch), day=stretch.first_day)
    return spared.get(stretch.spot.resident)


def _household(stretch: _Stretch) -> Group:
    spot = stretch.spot
    return stretch.book.household_on(spot.resident, spot.facility, stretch.first_day)


def _group(stretch: _Stretch, rate: Rate) -> Group | None:
    """Those who share the charge of a rate; None where everybody is charged alone."""
    if rate.basis not in SHARED:
        return None
    if rate.basis is Basis.HOUSEHOLD_SIZE_TABLE:
        return _household(stretch)
    room = stretch.room
    if room is None or rate.basis is Basis.UNIT_MONTH:
        return unit_of(room) if room else None
    if rate.basis is Basis.METERED:
        return meter_of(stretch.book, room, rate.component)
    return Group(GroupKind.ROOM, room.key, stretch.spot.facility)


def _note_payer_conflict(stretch: _Stretch, component: Component) -> None:
    resident = stretch.book.residents[stretch.spot.resident]
    coverages = coverages_on(resident, component, stretch.first_day)
    if len(coverages) > 1:
        keys = ", ".join(coverage.key for coverage in coverages)
        stretch.note(FindingCode.PAYER_CONFLICT, component=component.german, coverages=keys)
