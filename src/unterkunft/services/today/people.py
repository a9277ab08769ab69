"""What is to be done about people: beds, absences, papers, broken rules, what the bill needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from unterkunft.services.absence_runs import absence_runs
from unterkunft.services.conflicts import Conflict, conflicts_on
from unterkunft.services.plan_state import Group
from unterkunft.services.queries.residents import ResidentRow
from unterkunft.services.today.book import DayBook, Matter, MatterCode, Topic
from unterkunft.services.waiting import waiting_since
from unterkunft.values.statuses import Severity

_AHEAD = timedelta(days=7)
_DOCUMENTS_AHEAD = timedelta(days=30)


def waiting(book: DayBook) -> Iterator[Matter]:
    """Who lives here and has no bed."""
    since = waiting_since(book.timeline, book.state)
    for group in book.state.unhoused:
        yield Matter(
            Topic.WAITING,
            MatterCode.WITHOUT_BED,
            min(since.get(person.id, book.day) for person in group.people),
            names=_group_names(group),
            resident=group.people[0].id,
            persons=len(group.people),
        )


def _group_names(group: Group) -> tuple[str, ...]:
    return tuple(person.name for person in group.people)


def absences(book: DayBook) -> Iterator[Matter]:
    """Whose absence has reached a limit."""
    for run in absence_runs(book.timeline, book.day, book.pack):
        if run.reached is not None:
            yield Matter(
                Topic.ABSENCES,
                MatterCode.AWAY_TOO_LONG,
                run.since,
                names=(run.name,),
                resident=run.resident,
                values={"state": run.state, "days": run.days, "reached": run.reached, "next": run.next},
            )


def documents(book: DayBook) -> Iterator[Matter]:
    """Whose document has run out or soon will."""
    for row in book.residents:
        expires = row.document_expires_on
        if expires is not None and expires <= book.day + _DOCUMENTS_AHEAD:
            yield Matter(
                Topic.DOCUMENTS,
                MatterCode.DOCUMENT_EXPIRES,
                expires,
                names=(row.name,),
                resident=row.id,
                values={"status": row.status},
                is_overdue=expires < book.day,
            )


def rules(book: DayBook) -> Iterator[Matter]:
    """Broken rules nobody accepted, and acceptances that soon end."""
    for conflict in conflicts_on(book.timeline, book.day, book.pack):
        if conflict.is_open and conflict.breach.severity in (Severity.BLOCKING, Severity.OVERRIDABLE):
            yield _broken(conflict, MatterCode.RULE_BROKEN, conflict.since)
        elif conflict.accepted is not None and conflict.accepted.expires_on <= book.day + _AHEAD:
            yield _broken(conflict, MatterCode.EXCEPTION_ENDS, conflict.accepted.expires_on)


def _broken(conflict: Conflict, code: MatterCode, day: date) -> Matter:
    return Matter(
        Topic.RULES,
        code,
        day,
        room=conflict.room,
        resident=conflict.people[0] if conflict.people else None,
        values={"breach": conflict.breach, "room": conflict.room_number},
        is_overdue=code is MatterCode.RULE_BROKEN and conflict.lapsed is not None,
    )


_Question = Callable[[ResidentRow], bool]

_GAPS: tuple[tuple[MatterCode, _Question], ...] = (
    (MatterCode.WITHOUT_STATUS, lambda row: row.status is None),
    (MatterCode.WITHOUT_PAYER, lambda row: row.payer is None),
    (MatterCode.WITHOUT_HOUSEHOLD, lambda row: row.household is None),
)


def billing(book: DayBook) -> Iterator[Matter]:
    """What the bill will ask for: status, payer, household, roll calls."""
    for code, is_missing in _GAPS:
        people = [row for row in book.residents if is_missing(row)]
        if people:
            names = tuple(sorted(row.name for row in people))
            first = min(people, key=lambda row: row.name)
            yield Matter(Topic.BILLING, code, book.day, names=names, resident=first.id, persons=len(people))
    yield from _not_walked(book)


def _not_walked(book: DayBook) -> Iterator[Matter]:
    """Floors that were walked before and not yesterday; a house that takes no roll calls is left alone."""
    yesterday = book.day - timedelta(days=1)
    used = {floor for floor, _day in book.walked}
    walked = {floor for floor, day in book.walked if day >= yesterday}
    for floor in book.timeline.floors:
        if floor.id in used - walked:
            last = max(day for each, day in book.walked if each == floor.id)
            names = (f"{floor.building} · {floor.name}",)
            yield Matter(Topic.BILLING, MatterCode.NOT_WALKED, last, names=names, floor=floor.id)
