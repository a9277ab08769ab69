"""Residence statuses and claims to be housed in the sample county, as far as known today."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from unterkunft.services.sample_county.ledger import Ledger
from unterkunft.services.sample_county.life_courses import LifeCourse
from unterkunft.services.sample_county.people import Person
from unterkunft.services.sample_county.records import Record, Records, record
from unterkunft.values.month import Month
from unterkunft.values.statuses import Entitlement, ResidenceStatus

_ONE_DAY = timedelta(days=1)
_WITHOUT_PAPER = {ResidenceStatus.GERMAN, ResidenceStatus.EU_CITIZEN, ResidenceStatus.OBLIGED_TO_LEAVE}
_SHORT_PAPERS = {
    ResidenceStatus.ARRIVAL_CERTIFICATE: 60,
    ResidenceStatus.PERMISSION_TO_REMAIN: 170,
    ResidenceStatus.FICTIONAL_81_3: 80,
    ResidenceStatus.SUSPENSION_60A: 90,
    ResidenceStatus.SUSPENSION_60B: 60,
    ResidenceStatus.SUSPENSION_60C: 300,
}


@dataclass(frozen=True, slots=True)
class KnownTime:
    """From the first day in the county to the day of leaving, or open."""

    person: Person
    first_day: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class StatusTime:
    """A status and the days on which it held."""

    status: ResidenceStatus
    valid_from: date
    valid_through: date | None


def known_times(ledger: Ledger, *, today: date) -> tuple[KnownTime, ...]:
    """How long each person has been known; planned departures do not end it yet."""
    first: dict[str, date] = {}
    last: dict[str, date | None] = {}
    for stay in ledger.stays:
        first.setdefault(stay.person.key, stay.moved_in_on)
        has_left = stay.moved_out_on is not None and stay.moved_out_on <= today
        last[stay.person.key] = stay.moved_out_on if has_left else None
    return tuple(KnownTime(ledger.people[key], first[key], last[key]) for key in first)


def statuses_of(known: KnownTime, course: LifeCourse, *, today: date) -> tuple[StatusTime, ...]:
    """The steps of the course that have been taken while the person was here."""
    taken = [step for step in course.steps if step.valid_from <= min(today, known.last_day or today)]
    ends = [later.valid_from - _ONE_DAY for _, later in pairwise(taken)]
    periods = [
        StatusTime(step.status, max(step.valid_from, known.first_day), end)
        for step, end in zip(taken, [*ends, known.last_day], strict=True)
    ]
    return tuple(
        each for each in periods if each.valid_through is None or each.valid_from <= each.valid_through
    )


def residence_records(
    ledger: Ledger, courses: dict[str, LifeCourse], rng: random.Random, *, today: date
) -> Records:
    """The rows of both timelines."""
    statuses: list[Record] = []
    entitlements: list[Record] = []
    for known in known_times(ledger, today=today):
        course = courses[known.person.household]
        for status in statuses_of(known, course, today=today):
            statuses.append(_status_record(len(statuses) + 1, known.person, status, rng, today))
        for entitlement, start, end in _entitlements(known, course, today):
            entitlements.append(
                record(
                    key=f"U-{len(entitlements) + 1:05}",
                    resident=known.person.key,
                    entitlement=entitlement,
                    valid_from=start,
                    valid_through=end,
                )
            )
    return {"residence_statuses": statuses, "entitlements": entitlements}


def _status_record(number: int, person: Person, time: StatusTime, rng: random.Random, today: date) -> Record:
    has_paper = time.status not in _WITHOUT_PAPER
    return record(
        key=f"T-{number:05}",
        resident=person.key,
        status=time.status,
        valid_from=time.valid_from,
        valid_through=time.valid_through,
        document_number=f"{rng.choice('CFGHJKLM')}{rng.randrange(10**7):07}" if has_paper else None,
        document_expires_on=_expiry(time, rng, today) if has_paper and not time.valid_through else None,
    )


def _expiry(time: StatusTime, rng: random.Random, today: date) -> date:
    """Short papers run out soon, some ran out last week; those for Ukraine all end on 4 March."""
    if time.status is ResidenceStatus.PERMIT_24:
        fourth_of_march = date(today.year, 3, 4)
        return fourth_of_march if today < fourth_of_march else date(today.year + 1, 3, 4)
    longest = _SHORT_PAPERS.get(time.status)
    if longest is None:
        return max(time.valid_from + timedelta(days=365 * rng.choice((1, 2, 3))), today + timedelta(days=25))
    return max(time.valid_from + timedelta(days=14), today + timedelta(days=rng.randint(-6, longest)))


def _entitlements(
    known: KnownTime, course: LifeCourse, today: date
) -> Iterator[tuple[Entitlement, date, date | None]]:
    """Whoever is recognised loses the claim some time later, when the notice arrives."""
    status = course.steps[-1].status
    if status is ResidenceStatus.EU_CITIZEN:
        yield Entitlement.NEVER, known.first_day, known.last_day
        return
    ends_on = _former_from(course) if course.recognised_on else None
    if ends_on is None or ends_on > min(today, known.last_day or today):
        yield Entitlement.ENTITLED, known.first_day, known.last_day
    elif ends_on <= known.first_day:
        yield Entitlement.FORMER, known.first_day, known.last_day
    else:
        yield Entitlement.ENTITLED, known.first_day, ends_on - _ONE_DAY
        yield Entitlement.FORMER, ends_on, known.last_day


def _former_from(course: LifeCourse) -> date | None:
    if course.recognised_on is None:
        return None
    delay = timedelta(days=30 + 17 * (course.recognised_on.day % 4))
    return Month.of(course.recognised_on + delay).next().first_day
