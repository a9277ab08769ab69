"""Segments: consecutive days that are charged alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from unterkunft.billing.tariff import ONE, Basis, Proration, Rate, Tariff

_ONE_DAY = timedelta(days=1)
_Item = TypeVar("_Item")

ChargedDay = tuple[date, int]

DAILY = frozenset({Basis.PERSON_DAY, Basis.PERSON_NIGHT, Basis.PLACE_DAY})
SHARED = frozenset({Basis.ROOM_SQM_MONTH, Basis.UNIT_MONTH, Basis.HOUSEHOLD_SIZE_TABLE, Basis.METERED})


@dataclass(frozen=True, slots=True)
class Metered:
    """What a meter counted in the month, and how much of it is free."""

    consumption: Decimal
    allowance: Decimal

    @property
    def charged(self) -> Decimal:
        """What exceeds the allowance."""
        return max(Decimal(0), self.consumption - self.allowance)


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything about a day that decides what is charged for it.

    Two steps of a rate with one price are alike: where a price is only written down anew, nothing changes.
    `household` is known where the tariff caps what a household pays.
    """

    tariff: Tariff
    rate: Rate
    position: int
    facility: str
    room: str | None
    amount: Decimal
    quantity: Decimal = ONE
    factor: Decimal = ONE
    absence_factor: Decimal = ONE
    spared: str | None = None
    household_size: int = 1
    household: str | None = None
    metered: Metered | None = None

    @property
    def full_charge(self) -> Decimal:
        """What a full month costs, or one day for a daily basis."""
        return self.amount * self.quantity * self.factor * self.absence_factor

    @property
    def is_daily(self) -> bool:
        """Whether the amount is for a day or night, not for a month."""
        return self.rate.basis in DAILY

    @property
    def is_undivided(self) -> bool:
        """Whether the amount is due once in the month, however many days are charged."""
        return self.rate.proration is Proration.ANY_DAY_FULL or self.rate.basis is Basis.METERED


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive days on the same terms, each with how often it is charged."""

    terms: Terms
    charged: tuple[ChargedDay, ...]

    @property
    def days(self) -> int:
        """How many days are charged."""
        return sum(count for _, count in self.charged)


def runs(
    items: Sequence[_Item], *, day_of: Callable[[_Item], date], key: Callable[[_Item], object]
) -> list[list[_Item]]:
    """Items cut into runs of consecutive days with an equal key; a gap always starts a new run."""
    cut: list[list[_Item]] = []
    next_day, last_key = None, None
    for item in items:
        day, item_key = day_of(item), key(item)
        # Equal neighbours are mostly the very same object, and comparing terms is dear.
        if day == next_day and (item_key is last_key or item_key == last_key):
            cut[-1].append(item)
        else:
            cut.append([item])
        next_day, last_key = day + _ONE_DAY, item_key
    return cut


def segments_of_blocks(blocks: Iterable[tuple[Sequence[ChargedDay], Terms]]) -> list[Segment]:
    """The segments of charged days that are given block by block, each block on one and the same terms."""
    segments: list[tuple[Terms, list[ChargedDay]]] = []
    next_day = None
    for charged, terms in blocks:
        for run in [charged] if _is_unbroken(charged) else runs(charged, day_of=_day, key=_nothing):
            if run[0][0] == next_day and terms == segments[-1][0]:
                segments[-1][1].extend(run)
            else:
                segments.append((terms, list(run)))
            next_day = run[-1][0] + _ONE_DAY
    return [Segment(terms, tuple(charged)) for terms, charged in segments]


def _is_unbroken(charged: Sequence[ChargedDay]) -> bool:
    return len(charged) == (charged[-1][0] - charged[0][0]).days + 1


def _day(charged: ChargedDay) -> date:
    return charged[0]


def _nothing(_: ChargedDay) -> None:
    return None


def segments_of(days: Iterable[tuple[ChargedDay, Terms]]) -> list[Segment]:
    """The segments of charged days and their terms, given in order."""
    cut = runs(list(days), day_of=lambda item: item[0][0], key=lambda item: item[1])
    return [Segment(run[0][1], tuple(charged for charged, _ in run)) for run in cut]
