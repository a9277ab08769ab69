"""Shares the charges of households, rooms and units among those who live there, to the cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.charges import Charge, ScopeDays, price, round_totals, share_out
from unterkunft.billing.house_book import Group, GroupKind, HouseBook
from unterkunft.billing.segments import ChargedDay, Segment, Terms, runs, segments_of
from unterkunft.billing.shares import Share
from unterkunft.billing.tariff import ONE, Rate, Sharing
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

    def _households(self) -> dict[object, list[SharedRate]]:
        """The rates whose charges belong to one scope or one total: those of one group, in all facilities."""
        together: dict[object, list[SharedRate]] = {}
        for shared in self._by_key.values():
            key = shared.group.key if shared.group.kind is GroupKind.HOUSEHOLD else shared.group
            together.setdefault((shared.group.kind, key), []).append(shared)
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
        yield from _share_charge(book, owner[id(charge.segment)], charge)


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
    room = None if shared.group.kind is GroupKind.HOUSEHOLD else terms.room
    factor = terms.rate.factor * surcharge
    return replace(terms, room=room, factor=factor, absence_factor=ONE, spared=None)


def _share_charge(book: HouseBook, shared: SharedRate, charge: Charge) -> Iterator[Share]:
    """A charge over its days by who bears it, then over those who bear it, then by what concerns each."""
    residual = charge.segment.terms.tariff.rounding.residual
    parts = runs(
        charge.segment.charged,
        day_of=lambda charged: charged[0],
        key=lambda charged: _bearing(book, shared, charged[0]),
    )
    amounts = share_out(charge.amount, [_number(part) for part in parts], residual)
    for part, amount in zip(parts, amounts, strict=True):
        heads, own_terms = _bearing(book, shared, part[0][0])
        portions = share_out(amount, [1] * len(heads), residual)
        for head, portion in zip(heads, portions, strict=True):
            if head in own_terms:
                yield from _own_shares(shared, charge, head, part=part, portion=portion, heads=len(heads))


def _bearing(book: HouseBook, shared: SharedRate, day: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Among whom a day's charge is divided, and who of them is charged by this rate."""
    if shared.rate.sharing is Sharing.HEADS_PER_MONTH:
        heads = book.heads_in_month(shared.group)
        return heads, tuple(
            head for head in heads if any(head in by_head for by_head in shared.days.values())
        )
    heads = book.heads(shared.group, day)
    if shared.rate.sharing is Sharing.NONE:
        heads = (book.bearer(shared.group, day),)
    return heads, tuple(head for head in heads if head in shared.days[day])


def _own_shares(
    shared: SharedRate,
    charge: Charge,
    head: str,
    *,
    part: Sequence[ChargedDay],
    portion: Decimal,
    heads: int,
) -> Iterator[Share]:
    """One head's portion, cut where its own absence or a reduction begins or ends."""
    own = _own_terms(shared, head)
    cut = runs(part, day_of=lambda charged: charged[0], key=lambda charged: _own_key(own(charged[0])))
    rounding = charge.segment.terms.tariff.rounding
    amounts = share_out(portion, [_number(days) for days in cut], rounding.residual)
    for days, amount in zip(cut, amounts, strict=True):
        absence_factor, spared = _own_key(own(days[0][0]))
        terms = replace(charge.segment.terms, absence_factor=absence_factor, spared=spared)
        due = amount if absence_factor == ONE else round_amount(amount * absence_factor)
        yield Share(head, terms, tuple(days), charge.divisor, due, heads=heads, day_rate=charge.day_rate)


def _own_terms(shared: SharedRate, head: str) -> _TermsOn:
    """The head's own terms on a day; those of its nearest day where the charge is shared by the month."""
    days = [day for day in sorted(shared.days) if head in shared.days[day]]

    def on(day: date) -> Terms:
        if head in shared.days.get(day, {}):
            return shared.days[day][head]
        nearest = min(days, key=lambda each: abs(each - day))
        return shared.days[nearest][head]

    return on


def _own_key(terms: Terms) -> tuple[Decimal, str | None]:
    return terms.absence_factor, terms.spared


def _number(charged: Sequence[ChargedDay]) -> int:
    return sum(count for _, count in charged)
