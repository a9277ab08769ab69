"""How a household's procedure goes on: residence statuses over time, and when and why it leaves."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.services.sample_county.people import Origin
from unterkunft.values.statuses import Departure, ResidenceStatus

# Who is recognised looks for a flat, and finds one late.
_TO_A_FLAT = {Departure.FLAT: 88, Departure.OTHER: 8, Departure.LEFT_COUNTRY: 4}
_AFTER_REFUSAL = {
    Departure.LEFT_COUNTRY: 28,
    Departure.UNKNOWN: 34,
    Departure.DEPORTED: 14,
    Departure.FLAT: 16,
    Departure.OTHER: 8,
}
_FROM_UKRAINE = {Departure.FLAT: 72, Departure.LEFT_COUNTRY: 20, Departure.UNKNOWN: 8}
_HOMELESS = {Departure.FLAT: 52, Departure.UNKNOWN: 30, Departure.OTHER: 14, Departure.DIED: 4}


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A residence status from a day on."""

    status: ResidenceStatus
    valid_from: date


@dataclass(frozen=True, slots=True)
class LifeCourse:
    """The statuses of a household in order, and its departure; both may lie in the future."""

    steps: tuple[StatusStep, ...]
    leaves_on: date
    reason: Departure
    recognised_on: date | None = None


def life_course(origin: Origin, arrives_on: date, rng: random.Random) -> LifeCourse:
    """What the years bring to a household that arrives on a day."""
    course = _COURSES[origin.course](origin, arrives_on, rng)
    is_on_weekend = course.leaves_on.weekday() >= 5
    if course.reason in (Departure.UNKNOWN, Departure.DIED) or not is_on_weekend:
        return course
    monday = course.leaves_on + timedelta(days=7 - course.leaves_on.weekday())
    return LifeCourse(course.steps, monday, course.reason, course.recognised_on)


def _asylum(origin: Origin, arrives_on: date, rng: random.Random) -> LifeCourse:
    steps = [StatusStep(ResidenceStatus.PERMISSION_TO_REMAIN, arrives_on)]
    if rng.random() < 0.15:
        papers_on = _after(arrives_on, 8, 30, rng)
        steps = [
            StatusStep(ResidenceStatus.ARRIVAL_CERTIFICATE, arrives_on),
            StatusStep(ResidenceStatus.PERMISSION_TO_REMAIN, papers_on),
        ]
    decided_on = _after(arrives_on, 70, 480, rng)
    if rng.random() < 0.07:
        leaves_on = _after(arrives_on, 20, 70, rng)
        return LifeCourse(tuple(steps), leaves_on, rng.choice((Departure.UNKNOWN, Departure.OTHER)))
    if rng.random() < origin.recognised:
        return _recognised(origin, steps, decided_on, rng)
    return _refused(steps, decided_on, rng)


def _recognised(origin: Origin, steps: list[StatusStep], on: date, rng: random.Random) -> LifeCourse:
    steps = [*steps, StatusStep(ResidenceStatus(rng.choice(origin.titles)), on)]
    return LifeCourse(tuple(steps), _after(on, 35, 420, rng), _drawn(_TO_A_FLAT, rng), on)


def _refused(steps: list[StatusStep], on: date, rng: random.Random) -> LifeCourse:
    suspensions = (ResidenceStatus.SUSPENSION_60A, ResidenceStatus.SUSPENSION_60B)
    steps = [*steps, StatusStep(rng.choices(suspensions, (4, 1))[0], on)]
    reason = _drawn(_AFTER_REFUSAL, rng)
    leaves_on = _after(on, 40, 640, rng)
    if reason is Departure.FLAT:
        return _long_tolerated(steps, on, rng)
    if rng.random() < 0.12:
        trained_on = on + (leaves_on - on) / 2
        steps.append(StatusStep(ResidenceStatus.SUSPENSION_60C, trained_on))
    if reason in (Departure.DEPORTED, Departure.LEFT_COUNTRY):
        steps.append(StatusStep(ResidenceStatus.OBLIGED_TO_LEAVE, leaves_on - timedelta(days=14)))
    return LifeCourse(tuple(steps), leaves_on, reason)


def _long_tolerated(steps: list[StatusStep], on: date, rng: random.Random) -> LifeCourse:
    permit = rng.choice((ResidenceStatus.PERMIT_25B, ResidenceStatus.PERMIT_25_5, ResidenceStatus.PERMIT_25A))
    granted_on = _after(on, 150, 500, rng)
    steps = [*steps, StatusStep(permit, granted_on)]
    return LifeCourse(tuple(steps), _after(granted_on, 40, 300, rng), Departure.FLAT, granted_on)


def _temporary_protection(_origin: Origin, arrives_on: date, rng: random.Random) -> LifeCourse:
    granted_on = _after(arrives_on, 14, 60, rng)
    steps = (
        StatusStep(ResidenceStatus.FICTIONAL_81_3, arrives_on),
        StatusStep(ResidenceStatus.PERMIT_24, granted_on),
    )
    return LifeCourse(steps, _after(arrives_on, 75, 720, rng), _drawn(_FROM_UKRAINE, rng))


def _german(_origin: Origin, arrives_on: date, rng: random.Random) -> LifeCourse:
    steps = (StatusStep(ResidenceStatus.GERMAN, arrives_on),)
    return LifeCourse(steps, _after(arrives_on, 25, 640, rng), _drawn(_HOMELESS, rng))


def _eu_citizen(_origin: Origin, arrives_on: date, rng: random.Random) -> LifeCourse:
    steps = (StatusStep(ResidenceStatus.EU_CITIZEN, arrives_on),)
    return LifeCourse(steps, _after(arrives_on, 15, 240, rng), _drawn(_HOMELESS, rng))


_COURSES: Mapping[str, Callable[[Origin, date, random.Random], LifeCourse]] = {
    "asylum": _asylum,
    "temporary_protection": _temporary_protection,
    "german": _german,
    "eu_citizen": _eu_citizen,
}


def _after(day: date, fewest: int, most: int, rng: random.Random) -> date:
    return day + timedelta(days=rng.randint(fewest, most))


def _drawn(weights: Mapping[Departure, int], rng: random.Random) -> Departure:
    return rng.choices(tuple(weights), tuple(weights.values()))[0]
