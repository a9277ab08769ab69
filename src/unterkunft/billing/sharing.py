"""Shares the charges of households, rooms and units among those who live there, to the cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from unterkunft.billing.charges import Charge, ScopeDays, price, round_totals, share_out
from unterkunft.billing.house_book import Group, HouseBook
from unterkunft.billing.meters import Meter
from unterkunft.billing.segments import ChargedDay, Segment, Terms, runs, segments_of
from unterkunft.billing.shares import Share
from unterkunft.billing.tariff import ONE, Basis, Rate, Sharing
from unterkunft.values.money import round_amount

_TermsOn = Callable[[date], Terms]


@dataclass(frozen=True, slots=True)
class SharedRate:
    """One rate at one amount, charged to a group: who of the group has it on which day, on which terms."""

    group: Group
    days: dict[date, dict[str, Terms]] = field(default_factory=dict)

    @property
    def rate(self) -> Rate:
        """The rate."""
        return next(iter(next(iter(self.days.values())).values())).rate

    def has(self, resident: str) -> bool:
        """Whether a resident is charged this rate on any day."""
        return any(resident in terms for terms in self.days.values())


@dataclass(frozen=True, slots=True)
class _Siblings:
    """A shared rate among all of its component that its group is charged in the month."""

    shared: SharedRate
    all_rates: tuple[SharedRate, ...]

    def charges(self, head: str, day: date) -> bool:
        """Whether a head of the month bears its part of a day by this rate.

        Somebody who lives here on other days only bears it by the own rate where that is charged on the
        day, or else by the first that is.
        """
        if head in self.shared.days[day]:
            return True
        charged = [each for each in self.all_rates if day in each.days]
        if any(head in each.days[day] for each in charged):
            return False
        own = {_position(each) for each in self.all_rates if each.has(head)}
        fitting = [each for each in charged if _position(each) in own] or charged
        return bool(own) and fitting[0] is self.shared

    def terms_of(self, head: str) -> dict[date, Terms]:
        """The head's terms by day, those of this rate before those of others."""
        rates = [*(each for each in self.all_rates if each is not self.shared), self.shared]
        return {day: terms[head] for each in rates for day, terms in each.days.items() if head in terms}


def _position(shared: SharedRate) -> tuple[str, int]:
    """The place of the rate in its tariff, the same for all its steps."""
    terms = next(iter(next(iter(shared.days.values())).values()))
    return terms.tariff.key, terms.position


class SharedRates:
    """Collects who is charged which shared rate, and then shares the charges."""

    def __init__(self, book: HouseBook) -> None:
        self._book = book
        self._by_key: dict[object, SharedRate] = {}

    def add(self, resident: str, group: Group, days: Iterable[tuple[date, Terms]]) -> None:
        """Notes that a resident is charged a rate as one of a group on some days."""
        for day, terms in days:
            key = (group, terms.tariff.key, terms.position, terms.amount)
            shared = self._by_key.setdefault(key, SharedRate(group))
            shared.days.setdefault(day, {})[resident] = terms

    def shares(self) -> Iterator[Share]:
        """Every resident's shares of everything collected."""
        for together in self._households().values():
            yield from _shares_of(self._book, together)

    def meters(self) -> frozenset[Meter]:
        """The readings that are charged."""
        metered = (each for each in self._by_key.values() if each.rate.basis is Basis.METERED)
        return frozenset((each.group.kind, each.group.key, each.rate.component) for each in metered)

    def _households(self) -> dict[object, list[SharedRate]]:
        """The rates whose charges belong to one scope or one total: those of one group, in all facilities."""
        together: dict[object, list[SharedRate]] = {}
        for shared in self._by_key.values():
            group = shared.group
            key = (group.kind, group.key if group.is_household else group)
            together.setdefault(key, []).append(shared)
        return together


def _shares_of(book: HouseBook, together: Sequence[SharedRate]) -> Iterator[Share]:
    scope_days = _scope_days(book, together)
    segments = [(shared, segment) for shared in together for segment in _segments(book, shared)]
    charges: list[Charge] = []
    for component in dict.fromkeys(segment.terms.rate.component for _, segment in segments):
        of_component = [segment for _, segment in segments if segment.terms.rate.component is component]
        charges.extend(price(of_component, scope_days))
    owner = {id(segment): shared for shared, segment in segments}
    for charge in round_totals(charges):
        yield from _share_charge(book, _siblings(owner[id(charge.segment)], together), charge)


def _siblings(shared: SharedRate, together: Sequence[SharedRate]) -> _Siblings:
    component = shared.rate.component
    same = (each for each in together if each.group == shared.group and each.rate.component is component)
    return _Siblings(shared, tuple(same))


def _scope_days(book: HouseBook, together: Sequence[SharedRate]) -> ScopeDays:
    groups = dict.fromkeys(shared.group for shared in together)
    days = {group.facility: book.days_of(group) for group in groups}
    in_facility = {facility: sum(counts.values()) for facility, counts in days.items()}
    return ScopeDays(in_facility, book.days_in_all(next(iter(groups))), book.month.days)


def _segments(book: HouseBook, shared: SharedRate) -> list[Segment]:
    counts = book.days_of(shared.group)
    days = sorted(shared.days)
    return segments_of(((day, counts[day]), _common_terms(book, shared, day)) for day in days)


def _common_terms(book: HouseBook, shared: SharedRate, day: date) -> Terms:
    """The terms of the whole group: without what concerns one resident only."""
    terms = next(iter(shared.days[day].values()))
    is_shared = len(book.heads(shared.group, day)) > 1
    surcharge = ONE + terms.rate.shared_surcharge if is_shared else ONE
    return replace(
        terms,
        room=None if shared.group.is_household else terms.room,
        factor=terms.rate.factor * surcharge,
        absence_factor=ONE,
        spared=None,
        household_size=1,
        household=None,
    )


@dataclass(frozen=True, slots=True)
class _Portion:
    """What one head bears of some days of a charge; `weight` is its part of the whole."""

    head: str
    heads: int
    days: tuple[ChargedDay, ...]
    is_charged: bool

    @property
    def weight(self) -> Fraction:
        return Fraction(_number(self.days), self.heads)


def _share_charge(book: HouseBook, siblings: _Siblings, charge: Charge) -> Iterator[Share]:
    """A charge in one step over its days and heads, then each portion by what concerns its head only."""
    portions = list(_portions(book, siblings, charge))
    residual = charge.segment.terms.tariff.rounding.residual
    amounts = share_out(charge.amount, [portion.weight for portion in portions], residual)
    for portion, amount in zip(portions, amounts, strict=True):
        if portion.is_charged:
            yield from _own_shares(siblings, charge, portion, amount=amount)


def _portions(book: HouseBook, siblings: _Siblings, charge: Charge) -> Iterator[_Portion]:
    bearing = {day: _bearing(book, siblings, day) for day, _ in charge.segment.charged}
    for part in runs(charge.segment.charged, day_of=_day, key=lambda charged: bearing[charged[0]]):
        heads, charged_heads = bearing[part[0][0]]
        for head in heads:
            yield _Portion(head, len(heads), tuple(part), is_charged=head in charged_heads)


def _bearing(book: HouseBook, siblings: _Siblings, day: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Among whom a day's charge is divided, and who of them is charged by this rate."""
    shared = siblings.shared
    if shared.rate.sharing is Sharing.HEADS_PER_MONTH:
        heads = book.heads_in_month(shared.group)
        return heads, tuple(head for head in heads if siblings.charges(head, day))
    heads = book.heads(shared.group, day)
    if shared.rate.sharing is Sharing.NONE:
        heads = (book.bearer(shared.group, day),)
    return heads, tuple(head for head in heads if head in shared.days[day])


def _own_shares(
    siblings: _Siblings, charge: Charge, portion: _Portion, *, amount: Decimal
) -> Iterator[Share]:
    """One head's portion, cut where its own absence or a reduction begins or ends."""
    own = _own_terms(siblings, portion.head)
    cut = runs(portion.days, day_of=_day, key=lambda charged: _own_key(own(charged[0])))
    residual = charge.segment.terms.tariff.rounding.residual
    amounts = share_out(amount, [_number(days) for days in cut], residual)
    for days, full in zip(cut, amounts, strict=True):
        absence_factor, spared, household = _own_key(own(days[0][0]))
        terms = replace(
            charge.segment.terms, absence_factor=absence_factor, spared=spared, household=household
        )
        due = full if absence_factor == ONE else round_amount(full * absence_factor)
        yield Share(
            resident=portion.head,
            terms=terms,
            charged=tuple(days),
            divisor=charge.divisor,
            amount=due,
            heads=portion.heads,
            day_rate=charge.day_rate,
            is_rounding=charge.is_rounding,
        )


def _own_terms(siblings: _Siblings, head: str) -> _TermsOn:
    """The head's own terms on a day; those of its nearest day where the charge is shared by the month."""
    terms = siblings.terms_of(head)

    def on(day: date) -> Terms:
        return terms.get(day) or terms[min(sorted(terms), key=lambda each: abs(each - day))]

    return on


def _own_key(terms: Terms) -> tuple[Decimal, str | None, str | None]:
    return terms.absence_factor, terms.spared, terms.household


def _day(charged: ChargedDay) -> date:
    return charged[0]


def _number(charged: Sequence[ChargedDay]) -> int:
    return sum(count for _, count in charged)
