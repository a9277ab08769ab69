"""The rows of a month: who is billed how much for which days, and what is unusual about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from unterkunft.billing.facts import ResidentFacts
from unterkunft.billing.households import completed_years
from unterkunft.billing.statement import Statement, StatementLine
from unterkunft.billing.tariff import ONE
from unterkunft.services.correction_run import Subject
from unterkunft.services.month_days import housed_nights, is_absent
from unterkunft.services.month_overview.people import BilledPerson
from unterkunft.values.month import Month

_OF_AGE = 18
_SAME_PER_DAY = Decimal("0.01")
"""Two whole months that differ by less for each day differ by the number of days only."""
_SAME_SHARE = Decimal("0.08")
"""A day of a part of a month costs 1/30 of it, one of a whole February 1/28."""


class NoteCode(StrEnum):
    """What may be said about somebody's month."""

    BLOCKED = "blocked"
    WARNED = "warned"
    TO_CORRECT = "to_correct"
    MOVED_IN = "moved_in"
    MOVED_OUT = "moved_out"
    PAYER_CHANGED = "payer_changed"
    ABSENT = "absent"
    JUMPED = "jumped"
    OTHER_DAYS = "other_days"
    UNCHANGED = "unchanged"
    CHILD = "child"


_QUIET = frozenset({NoteCode.OTHER_DAYS, NoteCode.UNCHANGED, NoteCode.CHILD})
"""What is said but catches nobody's eye."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing about somebody's month; `number` counts days or years, `amount` is a difference.

    `finding` is the code of what blocks or warns.
    """

    code: NoteCode
    day: date | None = None
    number: int = 0
    amount: Decimal = Decimal(0)
    finding: str = ""

    @property
    def is_unusual(self) -> bool:
        """Whether somebody should look at it."""
        return self.code not in _QUIET


@dataclass(frozen=True, slots=True)
class PayerTurn:
    """A payer of the month, from the first day on which it bears anything; no name where none is known."""

    name: str
    since: date


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody's month in one facility as the table shows it."""

    person: BilledPerson
    facility: str
    facility_name: str
    number: str | None
    paper: UUID | None
    """The paper in force, once the month is finalised."""
    rooms: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    days: int
    absent: int
    payers: tuple[PayerTurn, ...]
    total: Decimal
    notes: tuple[Note, ...]

    @property
    def subject(self) -> Subject:
        """Facility and resident, by their keys."""
        return (self.facility, self.person.key)

    @property
    def is_final(self) -> bool:
        """Whether the amount stands on a finalised paper."""
        return self.paper is not None

    @property
    def is_unusual(self) -> bool:
        """Whether somebody should look at it."""
        return any(note.is_unusual for note in self.notes)


@dataclass(frozen=True, slots=True)
class RowSources:
    """What the rows of a month are made of, by key."""

    month: Month
    people: Mapping[str, BilledPerson]
    facts: Mapping[str, ResidentFacts]
    facilities: Mapping[str, str]
    payers: Mapping[str, str]
    rooms: Mapping[str, str]
    papers: Mapping[Subject, tuple[UUID, str]]
    flags: Mapping[Subject, tuple[Note, ...]]
    """What findings and corrections say of somebody."""


def person_row(sources: RowSources, statement: Statement, person: BilledPerson) -> PersonRow:
    """The row of a statement; what it says against the month before comes later."""
    facts = sources.facts.get(statement.resident) or ResidentFacts(statement.resident)
    subject = (statement.facility, statement.resident)
    paper, number = sources.papers.get(subject, (None, None))
    days = [line for line in statement.lines if line.amount >= 0] or list(statement.lines)
    nights = housed_nights(facts, statement.facility, sources.month)
    absent = sum(is_absent(facts.absences, day) for day in nights)
    payers = tuple(_payer_turns(statement.lines, sources.payers))
    return PersonRow(
        person=person,
        facility=statement.facility,
        facility_name=sources.facilities.get(statement.facility, statement.facility),
        number=number,
        paper=paper,
        rooms=tuple(_rooms(sources, facts, statement.facility)),
        first_day=min((line.first_day for line in days), default=None),
        last_day=max((line.last_day for line in days), default=None),
        days=statement.billed_days,
        absent=absent,
        payers=payers,
        total=statement.total,
        notes=tuple(_notes(sources, statement, facts, payers, absent)),
    )


def _rooms(sources: RowSources, facts: ResidentFacts, facility: str) -> Iterable[str]:
    held = (
        each.bed
        for each in facts.places
        if each.facility == facility and each.period.overlaps(sources.month.period)
    )
    return dict.fromkeys(sources.rooms[bed] for bed in held if bed in sources.rooms)


def _payer_turns(lines: Iterable[StatementLine], names: Mapping[str, str]) -> Iterator[PayerTurn]:
    since: dict[str | None, date] = {}
    for line in lines:
        since[line.payer] = min(line.first_day, since.get(line.payer, line.first_day))
    for payer, day in sorted(since.items(), key=lambda each: (each[1], each[0] or "")):
        yield PayerTurn("" if payer is None else names.get(payer, payer), day)


def _notes(
    sources: RowSources,
    statement: Statement,
    facts: ResidentFacts,
    payers: tuple[PayerTurn, ...],
    absent: int,
) -> Iterator[Note]:
    yield from sources.flags.get((statement.facility, statement.resident), ())
    yield from _moves(facts, statement.facility, sources.month)
    later = [turn for turn in payers[1:] if turn.name and turn.since > payers[0].since]
    if later:
        yield Note(NoteCode.PAYER_CHANGED, later[0].since)
    if absent and _is_reduced(statement):
        yield Note(NoteCode.ABSENT, number=absent)
    if facts.birth_date is not None:
        age = completed_years(facts.birth_date, sources.month.last_day)
        if age < _OF_AGE:
            yield Note(NoteCode.CHILD, number=age)


def _moves(facts: ResidentFacts, facility: str, month: Month) -> Iterator[Note]:
    for stay in facts.stays:
        if stay.facility != facility:
            continue
        if stay.moved_in_on in month.period:
            yield Note(NoteCode.MOVED_IN, stay.moved_in_on)
        if stay.moved_out_on is not None and stay.moved_out_on in month.period:
            yield Note(NoteCode.MOVED_OUT, stay.moved_out_on)


def _is_reduced(statement: Statement) -> bool:
    """Whether days are charged by different factors, or fewer than the days from first to last."""
    if any(line.factor < ONE and line.amount >= 0 for line in statement.lines):
        return True
    first = min((line.first_day for line in statement.lines), default=None)
    last = max((line.last_day for line in statement.lines), default=None)
    return first is not None and last is not None and statement.billed_days < (last - first).days + 1


def against_before(row: PersonRow, before: Statement | None, month: Month) -> Note | None:
    """How the amount stands to that of the month before; None where there was none."""
    if before is None:
        return None
    difference = row.total - before.total
    if not difference:
        return Note(NoteCode.UNCHANGED)
    is_explained = any(note.code in (NoteCode.MOVED_IN, NoteCode.MOVED_OUT) for note in row.notes)
    if is_explained or _costs_the_same_per_day(row, before, month):
        return Note(NoteCode.OTHER_DAYS, amount=difference)
    return Note(NoteCode.JUMPED, amount=difference)


def _costs_the_same_per_day(row: PersonRow, before: Statement, month: Month) -> bool:
    if not (row.days and before.billed_days):
        return not (row.total and before.total)
    now, then = row.total / row.days, before.total / before.billed_days
    are_whole = row.days >= month.days and before.billed_days >= month.previous().days
    return abs(now - then) < (_SAME_PER_DAY if are_whole else _SAME_SHARE * max(abs(now), abs(then)))


@dataclass(frozen=True, slots=True)
class Figures:
    """A month in four numbers."""

    people: int
    days: int
    absent: int
    total: Decimal


def figures_of(rows: Iterable[PersonRow]) -> Figures:
    """The sums over rows; who lived in two facilities is one person."""
    chosen = tuple(rows)
    return Figures(
        people=len({row.person.key for row in chosen}),
        days=sum(row.days for row in chosen),
        absent=sum(row.absent for row in chosen),
        total=sum((row.total for row in chosen), start=Decimal(0)),
    )
