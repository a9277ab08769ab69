"""Computes a billing month: from frozen facts to statements with lines, sums and findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from unterkunft.billing.assessment import Assessed, assess
from unterkunft.billing.charges import Charge, ScopeDays, price, round_totals
from unterkunft.billing.choosing import components_of
from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.month_findings import note_month
from unterkunft.billing.notes import Notes
from unterkunft.billing.payers import PaidShare, pay
from unterkunft.billing.reductions import with_reductions
from unterkunft.billing.segments import segments_of
from unterkunft.billing.shares import Share, own_share
from unterkunft.billing.sharing import SharedRates
from unterkunft.billing.statement import MonthResult, Statement, payer_sums, totals_of


def compute_month(inputs: BillingMonth) -> MonthResult:
    """The statements of a month, one per resident and facility, and what must be looked at first."""
    book, notes = HouseBook(inputs), Notes()
    shares = _shares(book, notes)
    note_month(book, notes)
    statements = [
        statement
        for resident in book.housed
        for statement in _statements(book, notes, resident, shares.get(resident, []))
    ]
    statements.sort(key=lambda statement: (statement.facility, statement.resident))
    done = tuple(statements)
    return MonthResult(inputs.month, done, totals_of(done), notes.findings())


def _shares(book: HouseBook, notes: Notes) -> dict[str, list[Share]]:
    """What every resident bears, before it is split over payers."""
    shared = SharedRates(book)
    shares: dict[str, list[Share]] = {}
    for resident in book.housed:
        own: list[Assessed] = []
        for assessed in assess(book, resident, notes):
            if assessed.group is None:
                own.append(assessed)
            else:
                shared.add(resident, assessed.group, ((day, assessed.terms) for day, _ in assessed.charged))
        shares[resident] = [own_share(resident, charge) for charge in _own_charges(book, resident, own)]
    for share in shared.shares():
        shares[share.resident].append(share)
    return shares


def _own_charges(book: HouseBook, resident: str, own: Sequence[Assessed]) -> list[Charge]:
    housed = book.housed[resident]
    scope_days = ScopeDays(
        in_facility={facility: days.number for facility, days in housed.items()},
        in_all=len({day for days in housed.values() for day in days.counts}),
        of_month=book.month.days,
    )
    charges: list[Charge] = []
    for component in dict.fromkeys(assessed.component for assessed in own):
        days = [
            (charged, assessed.terms)
            for assessed in own
            if assessed.component is component
            for charged in assessed.charged
        ]
        charges.extend(price(segments_of(days), scope_days))
    return round_totals(charges)


def _statements(book: HouseBook, notes: Notes, resident: str, shares: Iterable[Share]) -> Iterable[Statement]:
    ordered = sorted(shares, key=_order)
    housed = book.housed[resident]
    days = sorted({day for each in housed.values() for day in each.all_days})
    paid = pay(book.residents[resident], with_reductions(ordered), days) if days else []
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
    components: dict[date, dict[str, None]] = {}
    for each in paid:
        for day, _ in each.share.charged if each.is_unpaid else ():
            components.setdefault(day, {})[each.share.terms.rate.component.german] = None
    for day, names in components.items():
        notes.add(FindingCode.NO_PAYER, facility, days=[day], resident=resident, components=", ".join(names))
