"""The picture of a day: who sleeps where, what is free, and who waits in the tray."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import march
from tests.plan_builder import Plan
from unterkunft.model.placement_rules import Capacity, DatedValue, LimitedBy, RulePack
from unterkunft.services.plan_state import BedState, Counts, PlanState
from unterkunft.services.timeline import AbsenceOnPlan, Arrival, StayOnPlan
from unterkunft.values.period import Period


@pytest.fixture
def plan() -> Plan:
    return Plan()


def bed_states(state: PlanState) -> list[BedState]:
    return list(state.beds())


def names(state: PlanState) -> list[tuple[str, ...]]:
    return [tuple(person.name for person in group.people) for group in state.unhoused]


def test_a_night_is_shown_from_its_first_day_to_the_day_before_its_last(plan: Plan) -> None:
    plan.sleeps(plan.person("Aziz"), plan.room(beds=1).beds[0], march(5), march(8))

    occupied = [day for day in range(3, 11) if bed_states(plan.on(march(day)))[0].occupant]

    assert occupied == [5, 6, 7]


def test_capacity_is_occupied_plus_free_plus_closed(plan: Plan) -> None:
    room = plan.room(beds=4)
    plan.sleeps(plan.person("Aziz"), room.beds[0], march(1))
    plan.close(room.beds[1], march(1))

    counts = plan.on(march(5)).counts

    assert counts == Counts(capacity=4, occupied=1, free=2, closed=1, absent=0)
    assert counts.capacity == counts.occupied + counts.free + counts.closed


def test_an_occupied_bed_that_is_closed_counts_as_occupied(plan: Plan) -> None:
    room = plan.room(beds=2)
    plan.sleeps(plan.person("Aziz"), room.beds[0], march(1))
    plan.close(room, march(1))

    assert plan.on(march(5)).counts == Counts(capacity=2, occupied=1, free=0, closed=1, absent=0)


def test_the_absent_are_among_the_occupied(plan: Plan) -> None:
    room = plan.room(beds=2)
    someone = plan.person("Aziz")
    plan.sleeps(someone, room.beds[0], march(1))
    plan.absences.append(AbsenceOnPlan(someone, "hospital", march(4), march(7)))

    absent = {day: plan.on(march(day)).counts.absent for day in range(3, 9)}

    assert absent == {3: 0, 4: 0, 5: 1, 6: 1, 7: 0, 8: 0}
    assert plan.on(march(5)).counts.occupied == 1


def test_a_closed_bed_is_not_free(plan: Plan) -> None:
    room = plan.room(beds=2)
    plan.close(room.beds[0], march(1), march(6))

    assert [bed.is_free for bed in bed_states(plan.on(march(5)))] == [False, True]
    assert [bed.is_free for bed in bed_states(plan.on(march(6)))] == [True, True]


def test_a_room_outside_its_opening_has_no_places(plan: Plan) -> None:
    plan.room("101", beds=2)
    plan.room("102", beds=3, is_open=Period(march(10)))

    assert plan.on(march(5)).counts.capacity == 2
    assert [room.is_open for room in plan.on(march(5)).floors[0].rooms] == [True, False]
    assert plan.on(march(10)).counts.capacity == 5


def test_a_facility_outside_its_opening_has_no_places() -> None:
    plan = Plan(open=Period(march(10)))
    plan.room()

    assert plan.on(march(5)).counts == Counts(0, 0, 0, 0, 0)


def test_the_places_of_all_floors_add_up(plan: Plan) -> None:
    plan.room("101", beds=2)
    plan.room("201", beds=3, level=2)

    state = plan.on(march(5))

    assert [floor.counts.capacity for floor in state.floors] == [2, 3]
    assert state.counts.capacity == 5


def test_a_room_knows_how_many_it_may_hold_and_why(plan: Plan) -> None:
    room = plan.room(beds=3, area="13")
    plan.sleeps(plan.person("Aziz"), room.beds[0], march(1))
    pack = RulePack("p", "P", area_per_person=(DatedValue(date(2000, 1, 1), Decimal(6), "Quelle"),))

    (shown,) = plan.on(march(5), pack).floors[0].rooms

    assert shown.capacity == Capacity(2, LimitedBy.AREA_PER_PERSON)
    assert shown.occupied == 1


def test_the_next_reservation_of_a_bed_is_shown(plan: Plan) -> None:
    bed = plan.room(beds=1).beds[0]
    plan.sleeps(plan.person("Celik"), bed, march(20))
    plan.sleeps(plan.person("Balde"), bed, march(10), march(15))

    reservation = bed_states(plan.on(march(5)))[0].next

    assert reservation is not None
    assert (reservation.person, reservation.starts_on) == ("Balde", march(10))


def test_who_has_a_stay_but_no_bed_waits_in_the_tray(plan: Plan) -> None:
    plan.room()
    plan.stays.append(StayOnPlan(plan.person("Balde"), Period(march(1), march(10))))
    plan.stays.append(StayOnPlan(plan.person("Aziz"), Period(march(1))))

    assert names(plan.on(march(5))) == [("Aziz",), ("Balde",)]
    assert names(plan.on(march(10))) == [("Aziz",)]


def test_a_household_waits_together_the_eldest_first(plan: Plan) -> None:
    child, mother = plan.person("Ali", born=date(2017, 1, 1)), plan.person("Aziz")
    plan.household(child, mother, name="Familie Aziz")
    plan.stays += [StayOnPlan(each, Period(march(1))) for each in (child, mother)]

    (group,) = plan.on(march(5)).unhoused

    assert group.name == "Familie Aziz"
    assert [person.name for person in group.people] == ["Aziz", "Ali"]


def test_a_household_of_whom_one_waits_bears_that_name(plan: Plan) -> None:
    bed = plan.room().beds[0]
    child, mother = plan.person("Ali", born=date(2017, 1, 1)), plan.person("Aziz")
    plan.household(child, mother)
    plan.sleeps(mother, bed, march(1))
    plan.stays.append(StayOnPlan(child, Period(march(1))))

    assert plan.on(march(5)).unhoused[0].name == "Ali"


def test_people_are_found_in_beds_and_in_the_tray(plan: Plan) -> None:
    housed, waiting, stranger = plan.person("Aziz"), plan.person("Balde"), plan.person("Celik")
    plan.sleeps(housed, plan.room().beds[0], march(1), march(9))
    plan.stays.append(StayOnPlan(waiting, Period(march(1))))
    state = plan.on(march(5))

    found = state.person(housed)
    assert found is not None
    assert (found.name, found.stays_until) == ("Aziz", march(9))
    assert state.person(waiting) is not None
    assert state.person(stranger) is None


def test_a_household_is_found_by_each_of_its_members(plan: Plan) -> None:
    first, second = plan.room().beds
    one, other, alone = plan.person("Aziz"), plan.person("Balde"), plan.person("Celik")
    plan.household(one, other)
    plan.sleeps(one, first, march(1))
    plan.stays.append(StayOnPlan(other, Period(march(1))))
    plan.sleeps(alone, second, march(1))
    state = plan.on(march(5))

    assert {person.id for person in state.household_of(other)} == {one, other}
    assert [person.id for person in state.household_of(alone)] == [alone]
    assert state.household_of(plan.person("Diallo")) == ()


def test_age_is_that_of_the_day_shown(plan: Plan) -> None:
    someone = plan.person("Ali", born=date(2008, 3, 10))
    plan.sleeps(someone, plan.room().beds[0], march(1))

    ages = [person.age for day in (9, 10) if (person := plan.on(march(day)).person(someone))]

    assert ages == [17, 18]


def test_arrivals_of_the_next_two_weeks_and_overdue_ones_are_announced(plan: Plan) -> None:
    plan.arrivals = [Arrival(f"A-{day}", march(day), 3, "Transfer") for day in (4, 5, 19, 20)]

    assert [each.key for each in plan.on(march(5)).arrivals] == ["A-4", "A-5", "A-19"]


def test_days_of_change_are_those_on_which_something_begins_or_ends(plan: Plan) -> None:
    bed = plan.room().beds[0]
    plan.sleeps(plan.person(), bed, march(5), march(8))
    plan.close(bed, march(8))

    assert plan.timeline().days_of_change() == (march(5), march(8))
