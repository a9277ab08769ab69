"""The timelines of a card: a lane for each kind of record, with bars that never lie on one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from unterkunft.services.commands.timelines import Timeline
from unterkunft.services.resident_card import (
    CardAbsence,
    CardBed,
    CardCoverage,
    CardEntitlement,
    CardExtraCharge,
    CardIncome,
    CardMembership,
    CardRows,
    CardSeparation,
    CardStatement,
    CardStatus,
    CardStay,
)
from unterkunft.values.period import Period

CardRecord = (
    CardStay
    | CardBed
    | CardStatus
    | CardEntitlement
    | CardAbsence
    | CardCoverage
    | CardIncome
    | CardExtraCharge
    | CardMembership
    | CardSeparation
    | CardStatement
)


class Topic(StrEnum):
    """The parts of a card, by the names that destinations use."""

    STAYS = "stays"
    BEDS = "beds"
    STATUSES = "statuses"
    ENTITLEMENTS = "entitlements"
    ATTENDANCE = "attendance"
    COVERAGES = "coverages"
    INCOMES = "incomes"
    EXTRA_CHARGES = "extra_charges"
    HOUSEHOLD = "household"
    SEPARATIONS = "separations"
    STATEMENTS = "statements"


TIMELINES: dict[Topic, Timeline] = {
    Topic.STATUSES: Timeline.STATUSES,
    Topic.ENTITLEMENTS: Timeline.ENTITLEMENTS,
    Topic.COVERAGES: Timeline.COVERAGES,
    Topic.INCOMES: Timeline.INCOMES,
    Topic.EXTRA_CHARGES: Timeline.EXTRA_CHARGES,
    Topic.HOUSEHOLD: Timeline.MEMBERSHIPS,
    Topic.SEPARATIONS: Timeline.SEPARATIONS,
}
"""The topics whose records are edited here; beds are rescheduled, the others have pages of their own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One record on a lane."""

    topic: Topic
    record: CardRecord

    @property
    def id(self) -> UUID:
        """The record's identity."""
        return self.record.id

    @property
    def period(self) -> Period:
        """The days it holds."""
        return self.record.period

    @property
    def has_edges(self) -> bool:
        """Whether its days can be changed here."""
        return self.topic in TIMELINES or self.topic is Topic.BEDS


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of record over time, in as many tracks as bars lie above each other."""

    topic: Topic
    tracks: tuple[tuple[Bar, ...], ...]

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All bars in the order of their days."""
        return tuple(
            sorted((bar for track in self.tracks for bar in track), key=lambda bar: bar.period.start)
        )


def lanes_of(rows: CardRows) -> tuple[Lane, ...]:
    """All lanes of a card; statements only where there are some."""
    lanes = (Lane(topic, _tracks(Bar(topic, each) for each in _own(rows, topic))) for topic in Topic)
    return tuple(lane for lane in lanes if lane.topic is not Topic.STATEMENTS or lane.bars)


def records_of(rows: CardRows, topic: Topic) -> Sequence[CardRecord]:
    """Every record of a topic as its table lists it; the household with all its members."""
    by_topic: dict[Topic, Sequence[CardRecord]] = {
        Topic.STAYS: rows.stays,
        Topic.BEDS: rows.beds,
        Topic.STATUSES: rows.statuses,
        Topic.ENTITLEMENTS: rows.entitlements,
        Topic.ATTENDANCE: rows.absences,
        Topic.COVERAGES: rows.coverages,
        Topic.INCOMES: rows.incomes,
        Topic.EXTRA_CHARGES: rows.extra_charges,
        Topic.HOUSEHOLD: rows.memberships,
        Topic.SEPARATIONS: rows.separations,
        Topic.STATEMENTS: rows.statements,
    }
    return by_topic[topic]


def excluded_by(rows: CardRows, bar: Bar) -> Iterator[Bar]:
    """The other bars that may not share a day with this one."""
    for other in _own(rows, bar.topic):
        if other.id != bar.id and _excludes(bar.record, other):
            yield Bar(bar.topic, other)


def _own(rows: CardRows, topic: Topic) -> Iterator[CardRecord]:
    for record in records_of(rows, topic):
        if not isinstance(record, CardMembership) or record.is_own:
            yield record


def _excludes(record: CardRecord, other: CardRecord) -> bool:
    """As the commands see it: promises by component, extra charges by kind, separations by person."""
    if isinstance(record, CardCoverage) and isinstance(other, CardCoverage):
        mine, theirs = set(record.components), set(other.components)
        return not mine or not theirs or bool(mine & theirs)
    if isinstance(record, CardExtraCharge) and isinstance(other, CardExtraCharge):
        return record.component == other.component
    if isinstance(record, CardSeparation) and isinstance(other, CardSeparation):
        return record.other == other.other
    return True


def _tracks(bars: Iterable[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Each bar in the first track that is free; at least one track."""
    tracks: list[list[Bar]] = [[]]
    for bar in sorted(bars, key=lambda each: each.period.start):
        free = next((track for track in tracks if not track or _ends_before(track[-1], bar)), None)
        if free is None:
            free = []
            tracks.append(free)
        free.append(bar)
    return tuple(map(tuple, tracks))


def _ends_before(earlier: Bar, later: Bar) -> bool:
    return earlier.period.end is not None and earlier.period.end <= later.period.start
