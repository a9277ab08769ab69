"""Why a rate applies to somebody, in German: every condition of the by-law with the fact that meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from unterkunft.billing.circumstances import Circumstances
from unterkunft.billing.facts import RoomFacts
from unterkunft.billing.tariff import Component, Condition, StaySince
from unterkunft.exchange.german_words import (
    DESIGNATIONS,
    ENTITLEMENTS,
    FACILITY_KINDS,
    HOUSEHOLD_ROLES,
    PAYER_KINDS,
    RESIDENCE_STATUSES,
)

_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_SINCE = {
    StaySince.FIRST_ADMISSION: "seit der ersten Aufnahme",
    StaySince.FACILITY: "seit dem ersten Tag in dieser Unterkunft",
    StaySince.CURRENT_STAY: "seit dem Einzug",
}

_Asked = Callable[[Condition, Circumstances, Component], Iterator[str]]


def conditions_in_words(when: Condition, facts: Circumstances, component: Component) -> tuple[str, ...]:
    """A clause for each word of the condition, as it is met; empty where the rate holds for everybody."""
    return tuple(clause for asked in _ASKED for clause in asked(when, facts, component))


def word(words: Mapping[str, tuple[str, ...]], value: str) -> str:
    """The German word of a closed list; an office's own word stays as it is."""
    return words[value][0] if value in words else value


def span(low: object | None, high: object | None) -> str:
    """A range in words: `2 bis 4`, `ab 2`, `bis 4`."""
    if low is not None and high is not None:
        return str(low) if low == high else f"{low} bis {high}"
    return f"ab {low}" if low is not None else f"bis {high}"


def joined(words: Iterable[str]) -> str:
    """Alternatives in a row: `A, B oder C`."""
    listed = list(words)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} oder {listed[-1]}"


def _status(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.statuses:
        wanted = joined(word(RESIDENCE_STATUSES, each) for each in when.statuses)
        yield f"der Aufenthaltsstatus ist {word(RESIDENCE_STATUSES, facts.status)} (verlangt: {wanted})"


def _entitlement(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.entitlement:
        wanted = joined(word(ENTITLEMENTS, each) for each in when.entitlement)
        held = word(ENTITLEMENTS, facts.entitlement)
        yield f"der Anspruch auf Unterbringung ist „{held}“ (verlangt: {wanted})"


def _age(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.age_from is None and when.age_below is None:
        return
    highest = None if when.age_below is None else when.age_below - 1
    born = facts.resident.birth_date
    birth = "" if born is None else f", geboren am {born:%d.%m.%Y}"
    yield f"das Alter ist {facts.age} Jahre{birth} (verlangt: {span(when.age_from, highest)} Jahre)"


def _role(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.role:
        wanted = joined(word(HOUSEHOLD_ROLES, each) for each in when.role)
        yield f"die Stellung im Haushalt ist „{word(HOUSEHOLD_ROLES, facts.role)}“ (verlangt: {wanted})"


def _household(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.household_size_from is not None or when.household_size_to is not None:
        wanted = span(when.household_size_from, when.household_size_to)
        yield f"zum Haushalt gehören {facts.household_size} Personen (verlangt: {wanted})"


def _payer(when: Condition, facts: Circumstances, component: Component) -> Iterator[str]:
    if when.payer_kinds:
        held = joined(word(PAYER_KINDS, each) for each in sorted(facts.payer_kinds(component)))
        wanted = joined(word(PAYER_KINDS, each) for each in when.payer_kinds)
        yield f"Kostenträger ist {held} (verlangt: {wanted})"


def _facility(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.facility_kinds and facts.facility_kind is not None:
        wanted = joined(word(FACILITY_KINDS, each) for each in when.facility_kinds)
        kind = word(FACILITY_KINDS, facts.facility_kind)
        yield f"die Unterkunft ist von der Art „{kind}“ (verlangt: {wanted})"


def _room(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    room = facts.room
    if room is None:
        return
    if when.designation:
        wanted = joined(word(DESIGNATIONS, each) for each in when.designation)
        yield f"das Zimmer ist gewidmet für „{word(DESIGNATIONS, room.designation)}“ (verlangt: {wanted})"
    if when.beds_from is not None or when.beds_to is not None:
        yield f"das Zimmer hat {_beds(room)} (verlangt: {span(when.beds_from, when.beds_to)})"
    if when.own_unit is not None:
        belongs = "gehört" if when.own_unit else "gehört nicht"
        yield f"das Zimmer {belongs} zu einer eigenen Wohneinheit"


def _beds(room: RoomFacts) -> str:
    return "1 Bett" if room.beds == 1 else f"{room.beds} Betten"


def _stay(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.stay_months_from is None and when.stay_months_below is None:
        return
    highest = None if when.stay_months_below is None else when.stay_months_below - 1
    months = facts.months_of_stay(when.stay_since)
    wanted = span(when.stay_months_from, highest)
    yield f"{_SINCE[when.stay_since]} sind {months} volle Monate vergangen (verlangt: {wanted})"


def _season(when: Condition, facts: Circumstances, _: Component) -> Iterator[str]:
    if when.months:
        wanted = joined(_MONTHS[number - 1] for number in when.months)
        yield f"der Monat ist {_MONTHS[facts.day.month - 1]} (verlangt: {wanted})"


def _extra(when: Condition, _facts: Circumstances, component: Component) -> Iterator[str]:
    if when.extra_charge:
        yield f"die Zusatzleistung {component.german} ist vereinbart"


_ASKED: tuple[_Asked, ...] = (
    _status,
    _entitlement,
    _age,
    _role,
    _household,
    _payer,
    _facility,
    _room,
    _stay,
    _season,
    _extra,
)


def factor_in_words(factor: Decimal) -> str:
    """What a factor charges: `0,75` reads `zu 75 %`."""
    percent = f"{(factor * 100).normalize():f}".replace(".", ",")
    return f"zu {percent} %"
