"""Absences in the sample county: hospital, visits, unannounced, detention; some people are away today."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.services.sample_county.ledger import Ledger, Stay
from unterkunft.services.sample_county.people import Person
from unterkunft.services.sample_county.records import Record, record
from unterkunft.values.statuses import AttendanceState, Departure, Gender

_DAYS_BETWEEN = 280
_BEFORE_LEAVING = timedelta(days=16)
_QUIET_BEFORE_TODAY = timedelta(days=25)
_VISIT, _HOSPITAL = AttendanceState.VISIT, AttendanceState.HOSPITAL
_UNANNOUNCED, _DETENTION = AttendanceState.UNANNOUNCED, AttendanceState.DETENTION
_LONGEST = {_VISIT: 12, _HOSPITAL: 14, _UNANNOUNCED: 6, _DETENTION: 60}
_WEIGHTS = {_VISIT: 52, _HOSPITAL: 24, _UNANNOUNCED: 22, _DETENTION: 2}


@dataclass(frozen=True, slots=True)
class _Absence:
    person: Person
    state: AttendanceState
    left_on: date
    returned_on: date | None
    note: str = ""


# Away today: state, left how many days ago, back in how many days, note; a family goes on a visit together.
_TODAY: tuple[tuple[AttendanceState, int, int | None, str], ...] = (
    (_HOSPITAL, 5, None, "Station 3, Rückkehr offen"),
    (_HOSPITAL, 2, 4, "geplanter Eingriff"),
    (_VISIT, 3, 3, "Verwandte in Berlin"),
    (_VISIT, 1, 6, "Schwester in Leipzig"),
    (_UNANNOUNCED, 5, None, ""),
    (_UNANNOUNCED, 9, None, "Meldung an den Landkreis ist raus"),
    (_DETENTION, 15, None, ""),
)


def attendance_records(ledger: Ledger, rng: random.Random, *, today: date) -> list[Record]:
    """All absences, by the day on which they began."""
    absences = [*_past(ledger, rng, today), *_away_today(ledger, rng, today), *_before_vanishing(ledger, rng)]
    absences.sort(key=lambda each: (each.left_on, each.person.key))
    return [
        record(
            key=f"W-{number:04}",
            resident=each.person.key,
            state=each.state,
            left_on=each.left_on,
            returned_on=each.returned_on,
            note=each.note,
        )
        for number, each in enumerate(absences, start=1)
    ]


def _past(ledger: Ledger, rng: random.Random, today: date) -> Iterator[_Absence]:
    by_household: dict[str, list[Stay]] = {}
    for stay in ledger.stays:
        by_household.setdefault(stay.person.household, []).append(stay)
    for stays in by_household.values():
        last_day = max(stay.moved_out_on or today for stay in stays)
        end = min(last_day, today - _QUIET_BEFORE_TODAY) - _BEFORE_LEAVING
        yield from _of_household(stays, stays[0].moved_in_on, end, rng)


def _of_household(stays: list[Stay], start: date, end: date, rng: random.Random) -> Iterator[_Absence]:
    """One absence after the other, so that nobody is away twice at once."""
    day = start + timedelta(days=int(rng.expovariate(1 / _DAYS_BETWEEN)) + 3)
    while day < end:
        state = rng.choices(tuple(_WEIGHTS), tuple(_WEIGHTS.values()))[0]
        returned_on = day + timedelta(days=rng.randint(2, _LONGEST[state]))
        present = [
            stay.person
            for stay in stays
            if stay.moved_in_on < day and returned_on + _BEFORE_LEAVING < (stay.moved_out_on or date.max)
        ]
        if returned_on < end:
            for person in _who_goes(state, present, day, rng):
                yield _Absence(person, state, day, returned_on)
        day = returned_on + timedelta(days=int(rng.expovariate(1 / _DAYS_BETWEEN)) + 3)


def _who_goes(state: AttendanceState, present: list[Person], day: date, rng: random.Random) -> list[Person]:
    """A family goes on a visit together; to prison and away without a word go adults."""
    if state is _VISIT and rng.random() < 0.7:
        return present
    can_go = present if state is _HOSPITAL else [each for each in present if each.age_on(day) >= 18]
    # Somebody stays with the children.
    adults = [each for each in present if each.age_on(day) >= 18]
    if state is not _HOSPITAL and len(adults) < 2 < 1 + len(present):
        return []
    return [rng.choice(can_go)] if can_go else []


def _away_today(ledger: Ledger, rng: random.Random, today: date) -> Iterator[_Absence]:
    gone: set[str] = set()
    for number, (state, days_ago, days_left, note) in enumerate(_TODAY):
        left_on = today - timedelta(days=days_ago)
        returns_on = None if days_left is None else today + timedelta(days=days_left)
        fits = _fits_family if number == 2 else _fits_alone
        candidates = [
            household
            for household in ledger.households
            if household not in gone and fits(_settled(ledger, household, left_on), state)
        ]
        if candidates:
            household = rng.choice(candidates)
            gone.add(household)
            for person in _settled(ledger, household, left_on):
                yield _Absence(person, state, left_on, returns_on, note)


def _settled(ledger: Ledger, household: str, left_on: date) -> list[Person]:
    """All members with a bed and without plans; nobody if one of them came only lately."""
    members = [each for each in ledger.households[household].members if ledger.is_here(each)]
    held = [ledger.open_beds.get(each.key) for each in members]
    is_settled = all(
        each is not None
        and each.until_on is None
        and ledger.open_stays[each.person.key].moved_in_on < left_on - timedelta(days=10)
        for each in held
    )
    return members if is_settled else []


def _fits_family(members: list[Person], _state: AttendanceState) -> bool:
    return 3 <= len(members) <= 5


def _fits_alone(members: list[Person], state: AttendanceState) -> bool:
    return len(members) == 1 and (state is not _DETENTION or members[0].gender is Gender.MALE)


def _before_vanishing(ledger: Ledger, rng: random.Random) -> Iterator[_Absence]:
    """Who is struck off as moved away unknown was missed for some days before."""
    for stay in ledger.stays:
        if stay.departure is Departure.UNKNOWN and stay.moved_out_on is not None and rng.random() < 0.8:
            left_on = stay.moved_out_on - timedelta(days=rng.randint(6, 11))
            if left_on > stay.moved_in_on:
                note = "nicht zurückgekehrt, abgemeldet"
                yield _Absence(stay.person, _UNANNOUNCED, left_on, stay.moved_out_on, note)
