"""The verdict for every bed and room, before anything is changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import march
from tests.plan_builder import Plan
from unterkunft.model.placement_rules import DatedValue, Rule, RulePack
from unterkunft.services.placement import Placement, Verdict, remaining_period
from unterkunft.services.timeline import StayOnPlan
from unterkunft.values.ids import BedId, ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import (
    BedKind,
    Gender,
    Need,
    RoomUse,
    SeparationScope,
    Severity,
)

CHILD, INFANT = date(2017, 8, 1), date(2025, 12, 1)


@pytest.fixture
def plan() -> Plan:
    return Plan()


def rules(verdict: Verdict) -> list[Rule]:
    return [each.rule for each in verdict.breaches]


def beds(verdict: Verdict) -> dict[ResidentId, BedId]:
    return {each.resident: each.bed for each in verdict.placements}


def test_a_free_bed_is_allowed(plan: Plan) -> None:
    bed, someone = plan.room().beds[0], plan.person()

    verdict = plan.question(someone, on=march(5)).for_bed(bed.id)

    assert verdict.placements == (Placement(someone, bed.id),)
    assert (verdict.severity, verdict.is_refused, verdict.needs_reason) == (None, False, False)


def test_a_bed_taken_now_says_by_whom_and_until_when(plan: Plan) -> None:
    bed = plan.room().beds[0]
    plan.sleeps(plan.person("Balde"), bed, march(1), march(20))

    verdict = plan.question(plan.person(), on=march(5)).for_bed(bed.id)

    assert verdict.is_refused
    assert verdict.breaches[0].values == {
        "bed": "1",
        "person": "Balde",
        "from": march(1),
        "until": march(20),
    }
    assert Rule.HOUSEHOLD_SPLIT not in rules(verdict)


def test_a_bed_promised_to_someone_later_is_taken(plan: Plan) -> None:
    bed = plan.room().beds[0]
    plan.sleeps(plan.person("Balde"), bed, march(20))

    assert rules(plan.question(plan.person(), on=march(5)).for_bed(bed.id)) == [Rule.BED_TAKEN]


def test_a_bed_is_free_for_those_who_leave_before_it_is_promised(plan: Plan) -> None:
    bed = plan.room().beds[0]
    plan.sleeps(plan.person("Balde"), bed, march(20))

    question = plan.question(plan.person(), on=march(5), until=march(20))

    assert rules(question.for_bed(bed.id)) == []


def test_a_closure_that_begins_during_the_stay_is_told_with_its_note(plan: Plan) -> None:
    bed = plan.room().beds[0]
    plan.close(bed, march(20), march(25), note="Wasserschaden")

    (breach,) = plan.question(plan.person(), on=march(5)).for_bed(bed.id).breaches

    assert breach.rule is Rule.BED_CLOSED
    assert (breach.values["note"], breach.values["through"]) == ("Wasserschaden", march(24))


def test_a_closed_room_closes_its_beds(plan: Plan) -> None:
    room = plan.room()
    plan.close(room, march(1))

    assert Rule.BED_CLOSED in rules(plan.question(plan.person(), on=march(5)).for_bed(room.beds[0].id))


def test_a_room_closed_as_a_whole_says_so_and_names_the_longest_closure(plan: Plan) -> None:
    room = plan.room()
    plan.close(room, march(1), march(20), note="Wasserschaden")
    plan.close(room.beds[0], march(1), march(7), note="Lattenrost")

    breaches = plan.question(plan.person(), on=march(5)).for_room(room.id).breaches

    assert [each.rule for each in breaches] == [Rule.BED_CLOSED]
    assert (breaches[0].values["room"], breaches[0].values["note"]) == ("101", "Wasserschaden")


def test_a_room_of_which_only_a_part_is_closed_has_no_bed_left(plan: Plan) -> None:
    room = plan.room()
    plan.close(room.beds[0], march(1))
    plan.sleeps(plan.person("Sow"), room.beds[1], march(1))

    assert Rule.NO_BED_LEFT in rules(plan.question(plan.person(), on=march(5)).for_room(room.id))


def test_a_closure_that_is_over_is_none(plan: Plan) -> None:
    room = plan.room()
    plan.close(room, march(1), march(5))

    assert rules(plan.question(plan.person(), on=march(5)).for_room(room.id)) == []


@pytest.mark.parametrize(
    ("is_open", "opened", "closed"),
    [
        (Period(march(10)), march(10), None),
        (Period(date.min, march(20)), None, march(20)),
        (Period(march(1), march(20)), march(1), march(20)),
    ],
)
def test_a_room_outside_its_opening_is_refused(
    plan: Plan, is_open: Period, opened: date | None, closed: date | None
) -> None:
    room = plan.room(is_open=is_open)

    (breach,) = plan.question(plan.person(), on=march(5)).for_room(room.id).breaches

    assert breach.values == {"room": "101", "opened": opened, "closed": closed}
    assert (breach.rule, breach.severity) == (Rule.NOT_OPEN, Severity.BLOCKING)


def test_a_facility_that_closes_during_the_stay_is_refused() -> None:
    plan = Plan(open=Period(march(1), march(20)))
    room = plan.room()

    assert rules(plan.question(plan.person(), on=march(5)).for_room(room.id)) == [Rule.NOT_OPEN]
    until = plan.question(plan.person(), on=march(5), until=march(20))
    assert rules(until.for_room(room.id)) == []


def test_a_kitchen_refuses_everyone(plan: Plan) -> None:
    kitchen = plan.room(use=RoomUse.KITCHEN, beds=1)

    assert rules(plan.question(plan.person(), on=march(5)).for_room(kitchen.id)) == [Rule.NOT_FOR_SLEEPING]


@pytest.mark.parametrize(
    ("scope", "met"),
    [
        (SeparationScope.ROOM, {"101"}),
        (SeparationScope.FLOOR, {"101", "102"}),
        (SeparationScope.BUILDING, {"101", "102", "201"}),
        (SeparationScope.FACILITY, {"101", "102", "201", "B1"}),
    ],
)
def test_separated_people_are_kept_apart_within_the_scope(
    plan: Plan, scope: SeparationScope, met: set[str]
) -> None:
    there = plan.room("101")
    rooms = [there, plan.room("102"), plan.room("201", level=2), plan.room("B1", building="B")]
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.sleeps(other, there.beds[0], march(1))
    plan.separate(other, one, scope)
    question = plan.question(one, on=march(5))

    refused = {room.number for room in rooms if question.for_room(room.id).is_refused}

    assert refused == met


def test_separated_people_may_follow_each_other(plan: Plan) -> None:
    room = plan.room()
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.sleeps(other, room.beds[0], march(1), march(5))
    plan.separate(one, other, SeparationScope.ROOM)

    assert Rule.SEPARATION not in rules(plan.question(one, on=march(5)).for_bed(room.beds[1].id))


def test_separated_people_who_move_in_one_step_are_kept_apart_too(plan: Plan) -> None:
    first, second, upstairs = plan.room("101"), plan.room("102"), plan.room("201", level=2)
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.separate(one, other, SeparationScope.FLOOR)
    question = plan.question(one, other, on=march(5))

    near = question.for_placements((Placement(one, first.beds[0].id), Placement(other, second.beds[0].id)))
    far = question.for_placements((Placement(one, first.beds[0].id), Placement(other, upstairs.beds[0].id)))

    assert (near.is_refused, far.is_refused) == (True, False)


def test_who_waits_without_a_bed_is_met_in_the_facility(plan: Plan) -> None:
    room = plan.room()
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.stays.append(StayOnPlan(other, Period(march(1))))
    plan.separate(one, other, SeparationScope.FACILITY)

    assert rules(plan.question(one, on=march(5)).for_room(room.id)) == [Rule.SEPARATION]


def test_rules_are_asked_again_for_the_night_on_which_someone_joins(plan: Plan) -> None:
    room = plan.room(beds=3, approved=2)
    plan.sleeps(plan.person("Balde"), room.beds[0], march(1))
    plan.sleeps(plan.person("Celik"), room.beds[1], march(20))

    assert rules(plan.question(plan.person(), on=march(5)).for_bed(room.beds[2].id)) == [Rule.APPROVED_PLACES]
    before = plan.question(plan.person(), on=march(5), until=march(20))
    assert rules(before.for_bed(room.beds[2].id)) == []


def test_the_limit_of_the_night_counts(plan: Plan) -> None:
    pack = RulePack(
        "p",
        "P",
        area_per_person=(
            DatedValue(date(2000, 1, 1), Decimal(4), "alt"),
            DatedValue(march(10), Decimal(7), "neu"),
        ),
    )
    room = plan.room(area="6")
    someone = plan.person()

    assert rules(plan.question(someone, on=march(5), pack=pack).for_room(room.id)) == []
    assert rules(plan.question(someone, on=march(10), pack=pack).for_room(room.id)) == [Rule.AREA_PER_PERSON]


def test_a_household_larger_than_the_free_beds_is_refused_for_the_room(plan: Plan) -> None:
    room = plan.room(beds=2)
    family = [plan.person(f"Aziz {number}") for number in range(3)]

    verdict = plan.question(*family, on=march(5)).for_room(room.id)

    assert verdict.is_refused
    assert verdict.breaches[0].values == {"room": "101", "persons": 3, "free": 2}
    assert len(verdict.placements) == 2


def test_dropped_on_a_bed_the_others_take_the_beds_beside_it(plan: Plan) -> None:
    room = plan.room(beds=3)
    one, other = plan.person("Aziz"), plan.person("Balde")

    verdict = plan.question(one, other, on=march(5)).for_bed(room.beds[1].id)

    assert beds(verdict) == {one: room.beds[1].id, other: room.beds[0].id}


def test_dropped_on_a_bed_a_part_may_fit(plan: Plan) -> None:
    room = plan.room(beds=1)
    family = [plan.person(f"Aziz {number}") for number in range(3)]

    verdict = plan.question(*family, on=march(5)).for_bed(room.beds[0].id)

    assert rules(verdict)[-1] is Rule.HOUSEHOLD_SPLIT
    assert not verdict.is_refused


def test_people_swap_the_beds_they_have(plan: Plan) -> None:
    first, second = plan.room("101", beds=1).beds[0], plan.room("102", beds=1).beds[0]
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.sleeps(one, first, march(1))
    plan.sleeps(other, second, march(1))

    verdict = plan.question(one, other, on=march(5)).for_placements(
        (Placement(one, second.id), Placement(other, first.id))
    )

    assert rules(verdict) == []


def test_a_bed_someone_of_them_keeps_for_later_is_taken(plan: Plan) -> None:
    """One goes elsewhere for ten days and comes back to this bed: nobody else gets it for good."""
    bed, elsewhere = plan.room("101", beds=1).beds[0], plan.room("102", beds=1).beds[0]
    one, other = plan.person("Aziz"), plan.person("Balde")
    plan.sleeps(one, bed, march(15))

    verdict = plan.question(one, other, on=march(5)).for_placements(
        (Placement(one, elsewhere.id), Placement(other, bed.id))
    )

    assert rules(verdict) == [Rule.BED_TAKEN]


def test_two_people_cannot_be_put_into_one_bed(plan: Plan) -> None:
    bed = plan.room(beds=1).beds[0]
    one, other = plan.person("Aziz"), plan.person("Balde")

    verdict = plan.question(one, other, on=march(5)).for_placements(
        (Placement(one, bed.id), Placement(other, bed.id))
    )

    assert rules(verdict) == [Rule.NO_BED_LEFT]


def test_who_sleeps_in_the_room_already_keeps_the_bed(plan: Plan) -> None:
    room = plan.room(beds=3)
    mother, child = plan.person("Aziz", gender=Gender.FEMALE), plan.person("Aziz", born=CHILD)
    plan.household(mother, child)
    plan.sleeps(mother, room.beds[1], march(1))

    verdict = plan.question(child, mother, on=march(5)).for_room(room.id)

    assert beds(verdict) == {child: room.beds[0].id, mother: room.beds[1].id}


def test_infants_get_the_cot_and_others_do_not(plan: Plan) -> None:
    room = plan.room(kinds=[BedKind.COT, BedKind.SINGLE])
    mother, infant = plan.person("Aziz", gender=Gender.FEMALE), plan.person("Aziz", born=INFANT)
    plan.household(mother, infant)

    verdict = plan.question(mother, infant, on=march(5)).for_room(room.id)

    assert beds(verdict) == {mother: room.beds[1].id, infant: room.beds[0].id}


def test_a_cot_is_no_free_bed_for_an_adult(plan: Plan) -> None:
    room = plan.room(kinds=[BedKind.COT, BedKind.SINGLE])
    one, other = plan.person("Aziz"), plan.person("Balde")

    assert rules(plan.question(one, other, on=march(5)).for_room(room.id)) == [Rule.NO_BED_LEFT]


def test_a_cot_is_given_to_a_child_of_five_where_nothing_else_is_free(plan: Plan) -> None:
    room = plan.room(kinds=[BedKind.SINGLE, BedKind.COT])
    mother, child = plan.person("Aziz", gender=Gender.FEMALE), plan.person("Aziz", born=date(2020, 6, 1))
    plan.household(mother, child)

    assert len(plan.question(mother, child, on=march(5)).for_room(room.id).placements) == 2


def test_an_infant_by_need_gets_the_cot_at_any_age(plan: Plan) -> None:
    room = plan.room(kinds=[BedKind.SINGLE, BedKind.COT])
    infant = plan.person("Aziz", born=None, needs=(Need.INFANT,))

    assert beds(plan.question(infant, on=march(5)).for_room(room.id)) == {infant: room.beds[1].id}


def test_who_needs_care_sleeps_below(plan: Plan) -> None:
    room = plan.room(kinds=[BedKind.BUNK_UPPER, BedKind.BUNK_LOWER])
    frail, other = plan.person("Aziz", needs=(Need.CARE,)), plan.person("Balde")

    verdict = plan.question(frail, other, on=march(5)).for_room(room.id)

    assert beds(verdict)[frail] == room.beds[1].id


def test_a_bed_left_on_the_same_day_is_told(plan: Plan) -> None:
    room = plan.room(beds=1)
    plan.sleeps(plan.person("Balde"), room.beds[0], march(1), march(5))

    (breach,) = plan.question(plan.person(), on=march(5)).for_room(room.id).breaches

    assert (breach.rule, breach.severity, breach.values) == (
        Rule.SAME_DAY_CHANGE,
        Severity.WARNING,
        {"bed": "1"},
    )


def test_a_bed_not_left_today_is_preferred(plan: Plan) -> None:
    room = plan.room(beds=2)
    plan.sleeps(plan.person("Balde"), room.beds[0], march(1), march(5))
    someone = plan.person()

    assert beds(plan.question(someone, on=march(5)).for_room(room.id)) == {someone: room.beds[1].id}


def a_mother_and_her_child(plan: Plan) -> tuple[ResidentId, ResidentId]:
    mother, child = plan.person("Aziz", gender=Gender.FEMALE), plan.person("Ali", born=CHILD)
    plan.household(mother, child)
    return mother, child


def test_a_child_left_behind_needs_a_reason(plan: Plan) -> None:
    room, elsewhere = plan.room("101"), plan.room("102")
    mother, child = a_mother_and_her_child(plan)
    plan.sleeps(mother, room.beds[0], march(1))
    plan.sleeps(child, room.beds[1], march(1))

    verdict = plan.question(mother, on=march(5)).for_room(elsewhere.id)

    assert Rule.MINOR_ALONE in rules(verdict)
    assert next(each for each in verdict.breaches if each.rule is Rule.MINOR_ALONE).values["person"] == "Ali"


@pytest.mark.parametrize("flat", ["W1", None])
def test_a_child_may_sleep_in_the_next_room_of_the_flat_only(plan: Plan, flat: str | None) -> None:
    first, second = plan.room("101", flat=flat), plan.room("102", flat=flat)
    mother, child = a_mother_and_her_child(plan)

    verdict = plan.question(mother, child, on=march(5)).for_placements(
        (Placement(mother, first.beds[0].id), Placement(child, second.beds[0].id))
    )

    assert (Rule.MINOR_ALONE in rules(verdict)) is (flat is None)


def test_who_leaves_with_everyone_leaves_nobody_alone(plan: Plan) -> None:
    room, elsewhere = plan.room("101"), plan.room("102")
    mother, child = a_mother_and_her_child(plan)
    plan.sleeps(mother, room.beds[0], march(1))
    plan.sleeps(child, room.beds[1], march(1))

    assert rules(plan.question(mother, child, on=march(5)).for_room(elsewhere.id)) == []


def test_a_rule_broken_on_several_nights_is_told_once(plan: Plan) -> None:
    room = plan.room(beds=4, approved=1)
    plan.sleeps(plan.person("Balde"), room.beds[0], march(1))
    plan.sleeps(plan.person("Celik"), room.beds[1], march(20))
    plan.sleeps(plan.person("Diallo"), room.beds[2], march(25))

    assert rules(plan.question(plan.person(), on=march(5)).for_bed(room.beds[3].id)) == [Rule.APPROVED_PLACES]


NIGHTS = [
    pytest.param([], [], [], None, Period(march(10)), id="nobody knows an end"),
    pytest.param([(1, 20)], [(1, 20)], [], None, Period(march(10), march(20)), id="the end of the bed"),
    pytest.param([(1, None)], [(1, 25)], [], None, Period(march(10), march(25)), id="the end of the stay"),
    pytest.param([(1, 15), (15, None)], [(1, None)], [], None, Period(march(10), march(15)), id="a move"),
    pytest.param([(20, None)], [(20, None)], [], None, Period(march(10), march(20)), id="an early arrival"),
    pytest.param([], [(20, 28)], [], None, Period(march(10), march(28)), id="a planned stay"),
    pytest.param([], [(20, 20)], [], None, Period(march(10)), id="a planned stay without a night"),
    pytest.param([(1, 5)], [(1, 5)], [], None, Period(march(10)), id="an earlier stay"),
    pytest.param([], [], [(18, None)], None, Period(march(10), march(18)), id="a planned transfer"),
    pytest.param([], [], [(1, None)], None, Period(march(10)), id="a transfer from elsewhere"),
    pytest.param([(1, 20)], [(1, 20)], [], 12, Period(march(10), march(12)), id="asked for fewer nights"),
    pytest.param([(1, 20)], [(1, 20)], [], 30, Period(march(10), march(20)), id="asked for more nights"),
    pytest.param([(12, 12)], [], [], None, Period(march(10)), id="an assignment without a night"),
]


@pytest.mark.parametrize(("nights", "stays", "elsewhere", "until", "expected"), NIGHTS)
def test_people_keep_the_end_of_what_they_have(
    plan: Plan,
    nights: list[tuple[int, int | None]],
    stays: list[tuple[int, int | None]],
    elsewhere: list[tuple[int, int | None]],
    until: int | None,
    expected: Period,
) -> None:
    someone, other = plan.person("Aziz"), plan.person("Balde")
    bed = plan.room().beds[0]
    plan.sleeps(other, bed, march(11), march(12))
    for start, end in nights:
        plan.assign(someone, bed, *days(start, end))
    plan.stays += [StayOnPlan(someone, Period(*days(start, end))) for start, end in stays]
    plan.stays_elsewhere += [StayOnPlan(someone, Period(*days(start, end))) for start, end in elsewhere]

    last = None if until is None else march(until)
    assert remaining_period(plan.timeline(), someone, on=march(10), until=last) == expected


def days(start: int, end: int | None) -> tuple[date, date | None]:
    return march(start), None if end is None else march(end)
