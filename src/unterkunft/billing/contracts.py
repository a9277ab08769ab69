"""What operator contracts owe for a month: place-days that are occupied, free or guaranteed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_CEILING, Decimal

from unterkunft.billing.facts import BillingMonth, ContractFacts
from unterkunft.billing.statement import ContractLine, ContractStatement
from unterkunft.values.money import ZERO, round_amount
from unterkunft.values.period import Period

_Nights = dict[date, set[str]]


def contract_statements(inputs: BillingMonth) -> tuple[ContractStatement, ...]:
    """The statement of every contract that holds in the month, by facility and contract."""
    contracts = sorted(inputs.contracts, key=lambda each: (each.facility, each.key))
    return tuple(_statement(inputs, each) for each in contracts if each.period.overlaps(inputs.month.period))


def _statement(inputs: BillingMonth, contract: ContractFacts) -> ContractStatement:
    held = contract.period.intersection(inputs.month.period) or Period(contract.period.start)
    occupied = _occupied(inputs, contract.facility, held)
    closed = _closed(inputs, contract.facility, held, occupied)
    occupied_days, closed_days = _number(occupied), _number(closed)
    free_days = sum(
        max(0, contract.capacity - len(occupied.get(day, ())) - len(closed.get(day, ())))
        for day in held.days()
    )
    lines = tuple(_lines(contract, len(held), occupied_days=occupied_days, free_days=free_days))
    return ContractStatement(
        contract=contract.key,
        facility=contract.facility,
        payer=contract.payer,
        occupied_days=occupied_days,
        free_days=free_days,
        closed_days=closed_days,
        lines=lines,
        total=sum((line.amount for line in lines), start=Decimal("0.00")),
    )


def _occupied(inputs: BillingMonth, facility: str, held: Period) -> _Nights:
    """The beds in which somebody sleeps, by night; two in one bed are one place."""
    places = (place for resident in inputs.residents for place in resident.places)
    return _by_night(((place.bed, place.period) for place in places if place.facility == facility), held)


def _closed(inputs: BillingMonth, facility: str, held: Period, occupied: _Nights) -> _Nights:
    """The beds out of use, by night, unless somebody sleeps in them all the same."""
    closures = ((each.bed, each.period) for each in inputs.closures if each.facility == facility)
    by_night = _by_night(closures, held)
    return {day: beds - occupied.get(day, set()) for day, beds in by_night.items()}


def _by_night(beds: Iterable[tuple[str, Period]], held: Period) -> _Nights:
    nights: _Nights = {}
    for bed, period in beds:
        shared = period.intersection(held)
        for day in shared.days() if shared else ():
            nights.setdefault(day, set()).add(bed)
    return nights


def _number(nights: _Nights) -> int:
    return sum(len(beds) for beds in nights.values())


def _lines(
    contract: ContractFacts, days: int, *, occupied_days: int, free_days: int
) -> Iterator[ContractLine]:
    yield _line("belegte Plätze", occupied_days, contract.occupied_rate)
    if contract.free_rate is not None:
        yield _line("freie Plätze", free_days, contract.free_rate)
    missing = _guaranteed(contract, days) - occupied_days
    if missing > 0:
        yield _line("Mindestbelegung", missing, contract.occupied_rate)


def _guaranteed(contract: ContractFacts, days: int) -> int:
    share = contract.guaranteed_share or ZERO
    return int((share * contract.capacity * days).to_integral_value(rounding=ROUND_CEILING))


def _line(label: str, quantity: int, rate: Decimal) -> ContractLine:
    return ContractLine(label, quantity, rate, round_amount(quantity * rate))
