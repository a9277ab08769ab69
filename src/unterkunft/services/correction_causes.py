"""Why a finalised statement is no longer right: the facts it was computed from against those of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from unterkunft.billing.facts import BillingMonth, CoverageFacts, OverrideFacts, ResidentFacts, RoomFacts
from unterkunft.billing.house_book import shares_rooms
from unterkunft.billing.tariff import Basis, Component, HouseholdReductions, Tariff
from unterkunft.exchange.german_words import (
    ATTENDANCE_STATES,
    ENTITLEMENTS,
    HOUSEHOLD_ROLES,
    RESIDENCE_STATUSES,
)
from unterkunft.services.day_runs import DayRun, days_in_german, value_runs
from unterkunft.services.month_days import tariff_on
from unterkunft.services.statement_papers import StatementNames
from unterkunft.values.money import german_amount
from unterkunft.values.month import Month
from unterkunft.values.statuses import CoverageRule

_OTHER_PROGRAM = "Der Betrag wird heute anders berechnet (andere Fassung des Programms)"
_EARLIER = "Angaben außerhalb des Monats, von denen der Betrag abhängt, haben sich geändert"


@dataclass(frozen=True, slots=True)
class FactsOfBoth:
    """The facts of a month as they were finalised and as they are today."""

    before: BillingMonth
    now: BillingMonth
    names: StatementNames

    @property
    def month(self) -> Month:
        """The month both are about."""
        return self.now.month


def causes_of(both: FactsOfBoth, resident: str, facility: str) -> tuple[str, ...]:
    """What has changed for a resident in a facility, in German; never empty."""
    before, now = _resident(both.before, resident), _resident(both.now, resident)
    found = [
        *_of_person(both, before, now),
        *_of_tariff(both, facility),
        *_of_rooms(both, (before, now)),
        *_of_meters(both, (before, now)),
        *_of_others(both, (before, now)),
    ]
    if not found and before != now:
        found = [_EARLIER]
    return tuple(found) or (_OTHER_PROGRAM,)


def _resident(facts: BillingMonth, key: str) -> ResidentFacts:
    return next((each for each in facts.residents if each.key == key), ResidentFacts(key))


def _of_person(both: FactsOfBoth, before: ResidentFacts, now: ResidentFacts) -> Iterator[str]:
    for label, value_on in _DAILY:
        changed = {
            day: (value_on(before, day, both.names), value_on(now, day, both.names))
            for day in both.month.period.days()
        }
        yield from _changes(label, changed, both.month)
    if before.birth_date != now.birth_date:
        yield f"Geburtsdatum: {_day(now.birth_date)} statt {_day(before.birth_date)}"
    yield from _of_decisions(_decisions(before, both.month), _decisions(now, both.month))


def _changes(label: str, changed: Mapping[date, tuple[str, str]], month: Month) -> Iterator[str]:
    different = {day: pair for day, pair in changed.items() if pair[0] != pair[1]}
    for run in value_runs(different):
        before, now = run.value
        yield f"{label}: {_when(run, month)} {now} statt {before}"


def _when(run: DayRun[tuple[str, str]], month: Month) -> str:
    if run.last_day != month.last_day:
        return days_in_german(run.first_day, run.last_day)
    return f"ab {run.first_day:%d.%m.%Y}"


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else "unbekannt"


def _decisions(resident: ResidentFacts, month: Month) -> dict[Component, OverrideFacts]:
    """The decisions of a month; of several about one amount the first holds."""
    of_month = [each for each in resident.overrides if each.month == month]
    return {each.component: each for each in sorted(of_month, key=lambda each: each.key, reverse=True)}


def _of_decisions(
    before: Mapping[Component, OverrideFacts], now: Mapping[Component, OverrideFacts]
) -> Iterator[str]:
    for component in dict.fromkeys([*before, *now]):
        old, new = before.get(component), now.get(component)
        if old == new:
            continue
        same_amount = old is not None and new is not None and old.amount == new.amount
        change = "anders begründet" if same_amount else f"{_decided(new)} statt {_decided(old, 'keiner')}"
        yield f"Einzelentscheidung: {component.german} {change}"


def _decided(decision: OverrideFacts | None, nothing: str = "keine") -> str:
    return nothing if decision is None else f"{german_amount(decision.amount)} €"


def _stay(resident: ResidentFacts, day: date, names: StatementNames) -> str:
    for stay in resident.stays:
        if stay.moved_in_on <= day and (stay.moved_out_on is None or day < stay.moved_out_on):
            return (
                names.facilities[stay.facility].name if stay.facility in names.facilities else stay.facility
            )
        if stay.moved_in_on <= day == stay.moved_out_on:
            return "Auszugstag"
    return "nicht untergebracht"


def _place(resident: ResidentFacts, day: date, names: StatementNames) -> str:
    place = next((each for each in resident.places if day in each.period), None)
    return "kein Bett" if place is None else names.beds.get(place.bed, place.bed)


def _attendance(resident: ResidentFacts, day: date, _: StatementNames) -> str:
    for each in resident.absences:
        if each.left_on < day and (each.returned_on is None or day < each.returned_on):
            return _word(ATTENDANCE_STATES, each.state)
    return "anwesend"


def _status(resident: ResidentFacts, day: date, _: StatementNames) -> str:
    status = next((each.status for each in resident.statuses if day in each.period), None)
    return "kein Status" if status is None else _word(RESIDENCE_STATUSES, status.value)


def _entitlement(resident: ResidentFacts, day: date, _: StatementNames) -> str:
    found = next((each.entitlement for each in resident.entitlements if day in each.period), None)
    return "kein Eintrag" if found is None else _word(ENTITLEMENTS, found.value)


def _household(resident: ResidentFacts, day: date, names: StatementNames) -> str:
    member = next((each for each in resident.memberships if day in each.period), None)
    if member is None:
        return "kein Haushalt"
    role = _word(HOUSEHOLD_ROLES, member.role.value)
    return f"{names.households.get(member.household, member.household)} ({role})"


def _payers(resident: ResidentFacts, day: date, names: StatementNames) -> str:
    covered = [_promise(each, names) for each in resident.coverages if day in each.period]
    return " und ".join(covered) or "kein Kostenträger"


def _promise(coverage: CoverageFacts, names: StatementNames) -> str:
    name = next((each.name for each in names.payers if each.key == coverage.payer), coverage.payer)
    parts = [f"nur {', '.join(each.german for each in coverage.components)}"] if coverage.components else []
    if coverage.rule is CoverageRule.PERCENT:
        parts.append(f"{_number(coverage.value)} %")
    elif coverage.rule is CoverageRule.CEILING:
        parts.append(f"bis {_number(coverage.value)} €")
    if coverage.remainder_payer:
        parts.append(f"Rest {coverage.remainder_payer}")
    return f"{name} ({'; '.join(parts)})" if parts else name


def _income(resident: ResidentFacts, day: date, _: StatementNames) -> str:
    income = next((each for each in resident.incomes if day in each.period), None)
    if income is None:
        return "kein Einkommen"
    return f"{german_amount(income.countable_income)} € (Freibetrag {german_amount(income.threshold)} €)"


def _extra(resident: ResidentFacts, day: date, _: StatementNames) -> str:
    names = [each.component.german for each in resident.extra_charges if day in each.period]
    return ", ".join(sorted(names)) or "keine"


_DAILY: tuple[tuple[str, Callable[[ResidentFacts, date, StatementNames], str]], ...] = (
    ("Aufenthalt", _stay),
    ("Umzug", _place),
    ("Anwesenheit", _attendance),
    ("Aufenthaltsstatus", _status),
    ("Unterbringungsanspruch", _entitlement),
    ("Haushalt", _household),
    ("Kostenträger", _payers),
    ("Einkommen", _income),
    ("Zusatzleistung", _extra),
)


def _of_tariff(both: FactsOfBoth, facility: str) -> Iterator[str]:
    tariffs = {
        day: (tariff_on(both.before, facility, day), tariff_on(both.now, facility, day))
        for day in both.month.period.days()
    }
    names = {day: (_tariff_name(old), _tariff_name(new)) for day, (old, new) in tariffs.items()}
    yield from _changes("Tarif", names, both.month)
    pairs = {(old.key, new.key): (old, new) for old, new in tariffs.values() if old and new and old != new}
    for old, new in pairs.values():
        if old.name == new.name:
            yield f"Tarif {new.name}: {_rates_changed(old, new)}"


def _tariff_name(tariff: Tariff | None) -> str:
    return "kein Tarif" if tariff is None else tariff.name


def _rates_changed(old: Tariff, new: Tariff) -> str:
    changed = {rate.label for rate in (*old.rates, *new.rates) if (rate in old.rates) != (rate in new.rates)}
    return f"geänderte Sätze ({', '.join(sorted(changed))})" if changed else "geänderte Regeln"


def _of_rooms(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> Iterator[str]:
    used = _rooms_of(both, of_both)
    before = {each.key: each for each in both.before.rooms}
    now = {each.key: each for each in both.now.rooms}
    for key in sorted(used & before.keys() & now.keys()):
        for field in fields(RoomFacts):
            old, new = getattr(before[key], field.name), getattr(now[key], field.name)
            if old != new and field.name in _ROOM_WORDS:
                yield f"Zimmer {key}: {_ROOM_WORDS[field.name]} {_number(new)} statt {_number(old)}"


_ROOM_WORDS = {"area": "Fläche", "beds": "Betten", "unit": "Wohneinheit", "designation": "Widmung"}


def _rooms_of(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> set[str]:
    period = both.month.period
    return {place.room for each in of_both for place in each.places if place.period.overlaps(period)}


def _of_meters(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> Iterator[str]:
    rooms = _rooms_of(both, of_both)
    units = {each.unit for each in both.now.rooms if each.key in rooms and each.unit}
    before, now = (
        {each for each in facts.meter_readings if each.room in rooms or each.unit in units}
        for facts in (both.before, both.now)
    )
    if before != now:
        yield "Verbrauch: Zählerstände geändert"


def _of_others(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> Iterator[str]:
    """What has changed for those with whom the resident shares a charge.

    Only where they lived and belonged, for nothing else touches somebody else's share; and by name in the
    own household only, since the paper goes to the resident and the payer.
    """
    me = of_both[0].key
    households, rooms = _households_of(both, of_both), _shared_rooms(both, of_both)
    keys = sorted({each.key for facts in (both.before, both.now) for each in facts.residents} - {me})
    for key in keys:
        other = _resident(both.before, key), _resident(both.now, key)
        is_family = not households.isdisjoint(_households_of(both, other))
        if other[0] == other[1] or not (is_family or rooms & _shared_rooms(both, other)):
            continue
        for sentence in _of_person(both, *other):
            if sentence.startswith(_SHARED):
                yield f"{key if is_family else 'Mitbewohner'} – {sentence}"


_SHARED = ("Aufenthalt:", "Umzug:", "Haushalt:")


def _households_of(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> set[str]:
    """The households of the month, where any price or reduction depends on one."""
    if not any(_counts_households(each) for facts in (both.before, both.now) for each in facts.tariffs):
        return set()
    memberships = (member for each in of_both for member in each.memberships)
    return {member.household for member in memberships if member.period.overlaps(both.month.period)}


def _counts_households(tariff: Tariff) -> bool:
    if tariff.household != HouseholdReductions():
        return True
    return any(
        rate.basis is Basis.HOUSEHOLD_SIZE_TABLE
        or rate.when.household_size_from is not None
        or rate.when.household_size_to is not None
        for rate in tariff.rates
    )


def _shared_rooms(both: FactsOfBoth, of_both: tuple[ResidentFacts, ResidentFacts]) -> set[tuple[str, str]]:
    """The rooms and flats of the month, where any price is shared by those who live there."""
    if not (shares_rooms(both.before) or shares_rooms(both.now)):
        return set()
    rooms = _rooms_of(both, of_both)
    units = {("unit", each.unit) for each in both.now.rooms if each.key in rooms and each.unit}
    return units | {("room", room) for room in rooms}


def _word(words: Mapping[str, tuple[str, ...]], word: str) -> str:
    return words[word][0] if word in words else word


def _number(value: object) -> str:
    return german_amount(value) if isinstance(value, Decimal) else str(value or "keine")
