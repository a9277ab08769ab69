"""Who pays in the sample county: payers, and promises that follow the residence status."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from unterkunft.services.sample_county.ledger import Ledger
from unterkunft.services.sample_county.life_courses import LifeCourse
from unterkunft.services.sample_county.people import Person
from unterkunft.services.sample_county.records import Record, Records, record
from unterkunft.services.sample_county.residence import StatusTime, known_times, statuses_of
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule, PayerKind, ResidenceStatus

_ONE_DAY = timedelta(days=1)
_SOCIAL_OFFICE, _JOBCENTRE, _COUNTY, _SELF = "SOZ", "JC", "LK", "SELBST"
_PENSION_AGE = 66
_UNDER_ASYLBLG = {
    ResidenceStatus.ARRIVAL_CERTIFICATE,
    ResidenceStatus.PERMISSION_TO_REMAIN,
    ResidenceStatus.SUSPENSION_60A,
    ResidenceStatus.SUSPENSION_60B,
    ResidenceStatus.SUSPENSION_60C,
    ResidenceStatus.SUSPENSION_60D,
    ResidenceStatus.OBLIGED_TO_LEAVE,
    ResidenceStatus.FICTIONAL_81_3,
}
_THRESHOLD = "563.00"


@dataclass(frozen=True, slots=True)
class Promise:
    """What a payer has promised from a day on, before anything is known of its end."""

    payer: str
    valid_from: date
    rule: CoverageRule = CoverageRule.FULL
    value: str = ""
    remainder_payer: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A promise for a person and the days it holds."""

    person: Person
    promise: Promise
    period: Period


def payers() -> list[Record]:
    """The four payers; addresses and numbers are invented."""
    house = {"street": "Am Kreishaus 1", "postcode": "17291", "city": "Prenzlau"}
    return [
        record(
            key=_SOCIAL_OFFICE,
            name="Landkreis Uckerland, Sozialamt",
            kind=PayerKind.SOCIAL_OFFICE,
            **house,
            email="sozialamt@uckerland.example",
            buyer_reference="12073000-5000-58",
            customer_number="50010",
        ),
        record(
            key=_JOBCENTRE,
            name="Jobcenter Uckerland",
            kind=PayerKind.JOBCENTRE,
            street="Am Speicher 9",
            postcode="17291",
            city="Prenzlau",
            email="kdu@jobcenter-uckerland.example",
            buyer_reference="12073000-4100-42",
            customer_number="50020",
        ),
        record(
            key=_COUNTY,
            name="Landkreis Uckerland, Ordnungsamt",
            kind=PayerKind.COUNTY,
            **house,
            email="ordnungsamt@uckerland.example",
            buyer_reference="12073000-3200-26",
            customer_number="50030",
        ),
        record(key=_SELF, name="Selbstzahler", kind=PayerKind.SELF),
    ]


def coverage_records(
    ledger: Ledger, courses: dict[str, LifeCourse], rng: random.Random, *, today: date
) -> Records:
    """Payers, promises with a few gaps, and the incomes of those who bear a part themselves."""
    spans = _spans(ledger, today)
    coverages: list[Coverage] = []
    for known in known_times(ledger, today=today):
        course = courses[known.person.household]
        promises = _promises(known.person, statuses_of(known, course, today=today), rng, today)
        coverages += _in_force(known.person, promises, spans[known.person.key])
    coverages = _with_gaps(coverages, ledger, rng, today)
    return {
        "payers": payers(),
        "cost_coverages": [_coverage_record(*each) for each in enumerate(coverages, start=1)],
        "incomes": _incomes(coverages, rng),
    }


def _spans(ledger: Ledger, today: date) -> dict[str, list[Period]]:
    """The unbroken times in the county; the day of leaving belongs to them, for it may be charged."""
    spans: dict[str, list[Period]] = {}
    for stay in ledger.stays:
        has_left = stay.moved_out_on is not None and stay.moved_out_on <= today
        period = Period.through(stay.moved_in_on, stay.moved_out_on if has_left else None)
        of_person = spans.setdefault(stay.person.key, [])
        if of_person and of_person[-1].end is None:
            continue
        if of_person and of_person[-1].last_day == stay.moved_in_on:
            period = Period(of_person.pop().start, period.end)
        of_person.append(period)
    return spans


def _promises(
    person: Person, statuses: tuple[StatusTime, ...], rng: random.Random, today: date
) -> list[Promise]:
    """One payer after the other; the jobcentre begins with the month after the recognition."""
    promises: list[Promise] = []
    for status in statuses:
        payer = _payer_under(person, status, today)
        starts_on = status.valid_from
        if promises and payer == promises[-1].payer:
            continue
        if promises:
            # AsylbLG § 1 (3): benefits end with the month in which their ground falls away.
            starts_on = Month.of(starts_on).next().first_day
        promises.append(Promise(payer, starts_on))
    if promises and promises[-1].payer == _JOBCENTRE and not person.is_minor_on(today):
        promises += _work(promises[-1].valid_from, rng)
    return promises


def _payer_under(person: Person, status: StatusTime, today: date) -> str:
    if status.status in _UNDER_ASYLBLG or person.age_on(today) >= _PENSION_AGE:
        return _SOCIAL_OFFICE
    if status.status is ResidenceStatus.EU_CITIZEN:
        return _COUNTY
    if status.status is ResidenceStatus.GERMAN and int(person.key[2:]) % 5 == 0:
        return _COUNTY
    return _JOBCENTRE


def _work(since: date, rng: random.Random) -> list[Promise]:
    """Some find work and bear a part, or all, of the costs."""
    if rng.random() > 0.16:
        return []
    starts_on = Month.of(since + timedelta(days=rng.randint(40, 150))).next().first_day
    kind = rng.choices(("ceiling", "percent", "all"), (4, 3, 2))[0]
    if kind == "all":
        return [Promise(_SELF, starts_on)]
    value = rng.choice(("180.00", "240.00", "300.00") if kind == "ceiling" else ("40", "60", "75"))
    return [Promise(_JOBCENTRE, starts_on, CoverageRule(kind), value, _SELF)]


def _in_force(person: Person, promises: list[Promise], spans: Iterable[Period]) -> Iterator[Coverage]:
    for span in spans:
        for number, promise in enumerate(promises):
            later = promises[number + 1].valid_from if number + 1 < len(promises) else None
            period = Period(promise.valid_from, later).intersection(span)
            if period is not None:
                yield Coverage(person, promise, period)


def _with_gaps(coverages: list[Coverage], ledger: Ledger, rng: random.Random, today: date) -> list[Coverage]:
    """For some residents a promise is missing: for days of last month, or since its end."""
    last_month = Month.of(today).previous()
    first_missing = last_month.first_day + timedelta(days=9)
    open_since = [
        each
        for each in coverages
        if each.period.end is None
        and each.period.start < last_month.first_day
        and each.person.key in ledger.open_beds
    ]
    chosen = rng.sample(open_since, min(6, len(open_since)))
    cut = {
        each.person.key: _cut(each, first_missing, 4 + number if number < 4 else None)
        for number, each in enumerate(chosen)
    }
    kept: list[Coverage] = []
    for each in coverages:
        kept += cut[each.person.key] if each in chosen else [each]
    return kept


def _cut(coverage: Coverage, first_missing: date, days_missing: int | None) -> list[Coverage]:
    before = replace(coverage, period=Period(coverage.period.start, first_missing))
    if days_missing is None:
        return [before]
    again = Period(first_missing + timedelta(days=days_missing), coverage.period.end)
    return [before, replace(coverage, period=again)]


def _coverage_record(number: int, coverage: Coverage) -> Record:
    promise, period = coverage.promise, coverage.period
    return record(
        key=f"K-{number:05}",
        resident=coverage.person.key,
        payer=promise.payer,
        rule=promise.rule,
        value=promise.value,
        remainder_payer=promise.remainder_payer,
        valid_from=period.start,
        valid_through=period.last_day,
        reference=f"{promise.payer}-{period.start.year}-{number:05}" if promise.payer != _SELF else None,
    )


def _incomes(coverages: list[Coverage], rng: random.Random) -> list[Record]:
    earning = [each for each in coverages if _SELF in (each.promise.payer, each.promise.remainder_payer)]
    return [
        record(
            key=f"G-{number:03}",
            resident=coverage.person.key,
            countable_income=f"{rng.randrange(640, 1960, 20)}.00",
            threshold=_THRESHOLD,
            valid_from=coverage.period.start,
            valid_through=coverage.period.last_day,
        )
        for number, coverage in enumerate(earning, start=1)
    ]
