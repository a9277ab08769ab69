"""Computes a billing month: from frozen facts to statements with lines, sums and findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from unterkunft.billing.assessment import Assessed, assess
from unterkunft.billing.charges import Charge, ScopeDays, price, round_totals
from unterkunft.billing.choosing import components_of
from unterkunft.billing.contracts import contract_statements
from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.meters import Meter, note_unused_readings
from unterkunft.billing.month_findings import note_month
from unterkunft.billing.notes import Notes
from unterkunft.billing.ordering import in_order
from unterkunft.billing.payers import PaidShare, pay
from unterkunft.billing.reductions import with_reductions
from unterkunft.billing.segments import segments_of_blocks
from unterkunft.billing.shares import Share, own_share, without_deficit
from unterkunft.billing.sharing import SharedRates
from unterkunft.billing.statement import MonthResult, Statement, payer_sums, totals_of
from unterkunft.values.money import ZERO

_REPORT_EVERY = 100

Progress = Callable[[int, int], None]
"""Told how many of how many residents are computed; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class PartResult:
    """What a part of a month results in, before the parts are put together."""

    statements: tuple[Statement, ...]
    notes: Notes
    meters: frozenset[Meter]


def compute_month(inputs: BillingMonth, progress: Progress = lambda _done, _of: None) -> MonthResult:
    """The statements of a month, one per resident and facility, and what must be looked at first."""
    return put_together(inputs, [compute_part(inputs, progress)])


def compute_part(inputs: BillingMonth, progress: Progress = lambda _done, _of: None) -> PartResult:
    """The statements of those residents of a month who are given."""
    book, notes = HouseBook(in_order(inputs)), Notes()
    shares, meters = _shares(book, notes, progress)
    note_month(book, notes)
    statements = tuple(
        statement
        for resident, reduced in with_reductions(book, notes, shares).items()
        for statement in _statements(book, notes, resident, reduced)
    )
    return PartResult(statements, notes, meters)


def put_together(inputs: BillingMonth, parts: Iterable[PartResult]) -> MonthResult:
    """The month of which all parts are computed."""
    notes = Notes()
    statements: list[Statement] = []
    meters: set[Meter] = set()
    for part in parts:
        notes.absorb(part.notes)
        statements.extend(part.statements)
        meters.update(part.meters)
    note_unused_readings(HouseBook(inputs), notes, meters)
    statements.sort(key=lambda statement: (statement.facility, statement.resident))
    done = tuple(statements)
    contracts = contract_statements(inputs)
    return MonthResult(inputs.month, done, totals_of(done), notes.findings(), contracts)


def _shares(
    book: HouseBook, notes: Notes, progress: Progress
) -> tuple[dict[str, list[Share]], frozenset[Meter]]:
    """What every resident bears, before it is reduced and split over payers, and the meters charged."""
    shared = SharedRates(book)
    shares: dict[str, list[Share]] = {}
    for done, resident in enumerate(book.housed):
        if done % _REPORT_EVERY == 0:
            progress(done, len(book.housed))
        own: list[Assessed] = []
        for assessed in assess(book, resident, notes):
            if assessed.group is None:
                own.append(assessed)
            else:
                shared.add(resident, assessed.group, ((day, assessed.terms) for day, _ in assessed.charged))
        shares[resident] = [own_share(resident, charge) for charge in _own_charges(book, resident, own)]
    for share in shared.shares():
        shares[share.resident].append(share)
    progress(len(book.housed), len(book.housed))
    ordered = {resident: without_deficit(sorted(own, key=_order)) for resident, own in shares.items()}
    return ordered, shared.meters()


def _own_charges(book: HouseBook, resident: str, own: Sequence[Assessed]) -> list[Charge]:
    housed = book.housed[resident]
    scope_days = ScopeDays(
        in_facility={facility: days.number for facility, days in housed.items()},
        in_all=len({day for days in housed.values() for day in days.counts}),
        of_month=book.month.days,
    )
    charges: list[Charge] = []
    for component in dict.fromkeys(assessed.component for assessed in own):
        blocks = [(each.charged, each.terms) for each in own if each.component is component]
        charges.extend(price(segments_of_blocks(blocks), scope_days))
    return round_totals(charges)


def _statements(book: HouseBook, notes: Notes, resident: str, shares: Iterable[Share]) -> Iterable[Statement]:
    housed = book.housed[resident]
    days = sorted({day for each in housed.values() for day in each.all_days})
    paid = pay(book.residents[resident], shares, days) if days else []
    for facility in housed:
        here = [each for each in paid if each.share.terms.facility == facility]
        _note_unpaid(notes, resident, facility, here)
        yield _statement(book, resident, facility, here)


def _order(share: Share) -> tuple[str, bool, int, date, int]:
    """By component in the order of the tariff, then by day; what rounds the sum comes last."""
    terms = share.terms
    components = list(components_of(terms.tariff))
    position = components.index(terms.rate.component)
    return (terms.facility, share.is_rounding, position, share.first_day, terms.position)


def _statement(book: HouseBook, resident: str, facility: str, paid: Sequence[PaidShare]) -> Statement:
    lines = tuple(each.line for each in paid)
    return Statement(
        resident=resident,
        facility=facility,
        household=_household(book, resident, facility),
        billed_days=_billed_days(book, resident, facility, paid),
        lines=lines,
        payers=payer_sums(lines),
        total=sum((line.amount for line in lines), start=Decimal("0.00")),
    )


def _household(book: HouseBook, resident: str, facility: str) -> str | None:
    """The household on the last day charged."""
    days = book.housed[resident][facility].all_days
    membership = book.membership_on(resident, days[-1]) if days else None
    return membership.household if membership else None


def _billed_days(book: HouseBook, resident: str, facility: str, paid: Iterable[PaidShare]) -> int:
    """The resident's own days, or nights, that stand on any line."""
    own = book.housed[resident][facility].all_days
    counts = {day: count for each in paid for day, count in each.share.charged if day in own}
    return sum(counts.values())


def _note_unpaid(notes: Notes, resident: str, facility: str, paid: Iterable[PaidShare]) -> None:
    """Notes the days on which nobody pays; what a reduction takes back wholly needs nobody."""
    owed: dict[date, dict[str, Decimal]] = {}
    for each in paid:
        for day, _ in each.share.charged if each.payer is None else ():
            on_day = owed.setdefault(day, {})
            component = each.share.terms.rate.component.german
            on_day[component] = on_day.get(component, ZERO) + each.share.amount
    for day, on_day in owed.items():
        names = ", ".join(name for name, amount in on_day.items() if amount)
        if names:
            notes.add(FindingCode.NO_PAYER, facility, days=[day], resident=resident, components=names)
