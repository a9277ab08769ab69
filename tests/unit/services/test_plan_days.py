"""A day looks the same whether it was walked to or looked at first, and what stays is not made again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from tests.builders import march
from tests.plan_builder import Plan
from unterkunft.model.placement_rules import NO_RULE_PACK, DatedValue, RulePack
from unterkunft.services.plan_days import plan_state_on, room_state_on
from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import AbsenceOnPlan, FacilityTimeline, StayOnPlan
from unterkunft.values.period import Period


@pytest.fixture
def busy() -> FacilityTimeline:
    """A house in which something changes on most days of March."""
    plan, chance = Plan(), Random(7)
    rooms = [plan.room(str(101 + number), beds=2, level=number % 3) for number in range(6)]
    people = [plan.person(f"P{number}", born=date(2008, 3, 1 + number)) for number in range(12)]
    plan.household(*people[:4])
    for room in rooms:
        for bed in room.beds:
            person, first = people.pop(), chance.randint(1, 10)
            plan.sleeps(person, bed, march(first), march(first + 5))
            plan.assign(
                person, bed, march(first + 5 + chance.randint(0, 3)), march(20 + chance.randint(0, 8))
            )
            plan.absences.append(AbsenceOnPlan(person, "visit", march(first + 1), march(first + 4)))
    plan.close(rooms[0], march(3), march(9))
    plan.close(rooms[1].beds[0], march(6))
    return plan.timeline()


def picture(timeline: FacilityTimeline, day: date) -> PlanState:
    """The day as one sees it who has looked at no other."""
    return plan_state_on(replace(timeline), day, NO_RULE_PACK)


@pytest.mark.parametrize("seed", range(5))
def test_a_day_looks_the_same_from_wherever_one_comes(busy: FacilityTimeline, seed: int) -> None:
    days = [march(1) + timedelta(days=number) for number in range(-3, 40)]
    for day in Random(seed).sample(days, len(days)):
        assert plan_state_on(busy, day, NO_RULE_PACK) == picture(busy, day)


def test_a_birthday_changes_the_picture_of_a_room() -> None:
    plan = Plan()
    room = plan.room(beds=1)
    plan.sleeps(plan.person("Aziz", born=date(2008, 2, 29)), room.beds[0], march(1) - timedelta(days=30))
    timeline = plan.timeline()

    ages = [
        next(iter(plan_state_on(timeline, march(1) + timedelta(days=days), NO_RULE_PACK).people())).age
        for days in (-1, 0, -1, 365)
    ]

    assert ages == [17, 18, 17, 19]


def test_only_the_floor_on_which_something_changes_is_made_again() -> None:
    plan = Plan()
    below, above = plan.room("101", level=0), plan.room("201", level=1)
    plan.sleeps(plan.person("Aziz"), below.beds[0], march(1))
    plan.sleeps(plan.person("Sow"), above.beds[0], march(5))
    timeline = plan.timeline()

    before, after = (plan_state_on(timeline, march(day), NO_RULE_PACK) for day in (4, 5))

    assert [one is other for one, other in zip(before.floors, after.floors, strict=True)] == [True, False]


def test_other_limits_change_the_capacity() -> None:
    plan = Plan()
    plan.room(beds=4)
    timeline = plan.timeline()
    limit = RulePack("", "", persons_per_room=(DatedValue(march(10), Decimal(2), ""),))

    places = [
        plan_state_on(timeline, march(day), limit).floors[0].rooms[0].capacity.places for day in (9, 10, 9)
    ]

    assert places == [4, 2, 4]


def test_who_is_between_two_beds_waits() -> None:
    plan = Plan()
    room, person = plan.room(beds=2), plan.person("Aziz")
    plan.stays.append(StayOnPlan(person, Period(march(1), march(20))))
    plan.assign(person, room.beds[0], march(3), march(6))
    plan.assign(person, room.beds[1], march(8), march(12))
    timeline = plan.timeline()

    waiting = [day for day in range(1, 22) if plan_state_on(timeline, march(day), NO_RULE_PACK).unhoused]

    assert waiting == [1, 2, 6, 7, *range(12, 20)]


def test_one_room_is_shown_as_in_the_whole_house(busy: FacilityTimeline) -> None:
    for day in (march(2), march(7), march(15)):
        rooms = [room for floor in picture(busy, day).floors for room in floor.rooms]
        assert [room_state_on(busy, room.room, day, NO_RULE_PACK) for room in rooms] == rooms
