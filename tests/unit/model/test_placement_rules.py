"""Every placement rule: what keeps it and what breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from unterkunft.model.placement_rules import (
    NO_RULE_PACK,
    Breach,
    Capacity,
    DatedValue,
    LimitedBy,
    Limits,
    RoomNight,
    Rule,
    RulePack,
    Sleeper,
    SleepingRoom,
    breaches_of,
    breaches_of_people,
    breaches_of_room,
    capacity_of,
    cot_needed,
    lone_minors,
    needs_cot,
)
from unterkunft.values.ids import new_id
from unterkunft.values.statuses import BedKind, Designation, Gender, Need, RoomFeature, RoomUse, Severity

SIX_SQUARE_METRES = DatedValue(date(2006, 3, 29), Decimal(6), "ABl. 2006 Nr. 12")
FOUR_PERSONS = DatedValue(date(1999, 1, 1), Decimal(4), "VV 216607")
ROOM = SleepingRoom("101", RoomUse.SLEEPING, Decimal(24), 4, Designation.ANYONE, (), level=0)
FAMILY, NEIGHBOURS = new_id(), new_id()


def a_man(name: str = "Aziz", *, household: UUID | None = None, needs: tuple[Need, ...] = ()) -> Sleeper:
    return Sleeper(new_id(), name, Gender.MALE, 35, household, needs)


def a_woman(name: str = "Balde", *, household: UUID | None = None) -> Sleeper:
    return Sleeper(new_id(), name, Gender.FEMALE, 33, household)


def a_child(
    name: str = "Celik", *, age: int = 9, gender: Gender = Gender.MALE, household: UUID | None = None
) -> Sleeper:
    return Sleeper(new_id(), name, gender, age, household)


def a_night(
    *joining: Sleeper,
    present: tuple[Sleeper, ...] = (),
    flat: tuple[Sleeper, ...] = (),
    room: SleepingRoom = ROOM,
    limits: Limits | None = None,
) -> RoomNight:
    return RoomNight(room, limits or Limits(), present=present, joining=joining, flat=flat)


def rules(night: RoomNight) -> list[Rule]:
    return [each.rule for each in breaches_of(night)]


def only(night: RoomNight) -> Breach:
    (breach,) = breaches_of(night)
    return breach


def test_nothing_speaks_against_one_man_in_an_empty_room() -> None:
    assert breaches_of(a_night(a_man())) == ()


def test_nobody_sleeps_in_a_kitchen() -> None:
    breach = only(a_night(a_man(), room=replace(ROOM, use=RoomUse.KITCHEN)))

    assert breach.rule is Rule.NOT_FOR_SLEEPING
    assert breach.severity is Severity.BLOCKING
    assert breach.values == {"room": "101", "use": RoomUse.KITCHEN}


def test_approved_places_may_be_filled() -> None:
    people = tuple(a_man() for _ in range(3))

    assert rules(a_night(a_man(), present=people)) == []


def test_one_more_than_approved_needs_a_reason() -> None:
    people = tuple(a_man() for _ in range(4))

    breach = only(a_night(a_man(), present=people))

    assert (breach.rule, breach.severity) == (Rule.APPROVED_PLACES, Severity.OVERRIDABLE)
    assert breach.values == {"approved": 4, "persons": 5}


def test_a_room_without_approval_has_no_approved_places() -> None:
    people = tuple(a_man() for _ in range(9))

    assert rules(a_night(a_man(), present=people, room=replace(ROOM, approved_places=None))) == []


def test_more_persons_than_the_pack_allows_in_a_room_need_a_reason() -> None:
    night = a_night(
        *(a_man() for _ in range(5)),
        room=replace(ROOM, approved_places=None),
        limits=Limits(persons_per_room=FOUR_PERSONS),
    )

    assert only(night).values == {"limit": 4, "persons": 5, "source": "VV 216607"}
    assert rules(replace(night, joining=night.joining[:4])) == []


def test_exactly_the_area_each_is_enough() -> None:
    people = tuple(a_man() for _ in range(3))

    assert rules(a_night(a_man(), present=people, limits=Limits(area_per_person=SIX_SQUARE_METRES))) == []


def test_less_area_each_needs_a_reason() -> None:
    night = a_night(
        a_man(), room=replace(ROOM, area_m2=Decimal("5.9")), limits=Limits(area_per_person=SIX_SQUARE_METRES)
    )

    assert only(night).rule is Rule.AREA_PER_PERSON
    assert only(night).values["area"] == Decimal("5.9")


@pytest.mark.parametrize(
    "night",
    [
        a_night(a_man(), room=replace(ROOM, area_m2=None), limits=Limits(area_per_person=SIX_SQUARE_METRES)),
        a_night(room=replace(ROOM, area_m2=Decimal(1)), limits=Limits(area_per_person=SIX_SQUARE_METRES)),
    ],
)
def test_an_unknown_area_or_an_empty_room_breaks_no_area(night: RoomNight) -> None:
    assert rules(night) == []


WOMEN = replace(ROOM, designation=Designation.WOMEN)
MEN = replace(ROOM, designation=Designation.MEN)
FAMILIES = replace(ROOM, designation=Designation.FAMILIES)


def test_a_man_breaks_the_designation_for_women() -> None:
    breach = only(a_night(a_man("Aziz"), room=WOMEN))

    assert (breach.rule, breach.severity) == (Rule.DESIGNATION, Severity.OVERRIDABLE)
    assert breach.values == {"designation": Designation.WOMEN, "person": "Aziz"}


def test_a_woman_breaks_the_designation_for_men() -> None:
    assert rules(a_night(a_woman(), room=MEN)) == [Rule.DESIGNATION]


def test_women_and_men_keep_their_designations() -> None:
    assert rules(a_night(a_woman(), room=WOMEN)) == rules(a_night(a_man(), room=MEN)) == []


def test_a_son_stays_with_his_mother_in_a_room_for_women() -> None:
    son = a_child(household=FAMILY)

    assert rules(a_night(son, present=(a_woman(household=FAMILY),), room=WOMEN)) == []


def test_a_grown_son_does_not() -> None:
    son = a_man(household=FAMILY)

    assert Rule.DESIGNATION in rules(a_night(son, present=(a_woman(household=FAMILY),), room=WOMEN))


def test_a_boy_of_another_household_does_not_fit_into_a_room_for_women() -> None:
    boy = a_child(household=NEIGHBOURS)

    assert Rule.DESIGNATION in rules(a_night(boy, present=(a_woman(household=FAMILY),), room=WOMEN))


def test_a_boy_with_his_sister_alone_does_not_fit_into_a_room_for_women() -> None:
    sister = a_child(gender=Gender.FEMALE, age=16, household=FAMILY)

    assert Rule.DESIGNATION in rules(a_night(a_child(household=FAMILY), present=(sister,), room=WOMEN))


def test_a_family_fits_into_a_room_for_families() -> None:
    assert rules(a_night(a_man(household=FAMILY), a_woman(household=FAMILY), room=FAMILIES)) == []


@pytest.mark.parametrize("household", [None, FAMILY])
def test_someone_alone_does_not_fit_into_a_room_for_families(household: UUID | None) -> None:
    assert rules(a_night(a_man(household=household), room=FAMILIES)) == [Rule.DESIGNATION]


def test_women_and_men_who_are_strangers_need_a_reason() -> None:
    breach = only(a_night(a_man("Aziz"), present=(a_woman("Balde"),)))

    assert (breach.rule, breach.values) == (Rule.MIXED_GENDERS, {"person": "Aziz", "other": "Balde"})


def test_members_of_two_households_are_strangers() -> None:
    night = a_night(a_man(household=FAMILY), present=(a_woman(household=NEIGHBOURS),))

    assert rules(night) == [Rule.MIXED_GENDERS]


def test_a_couple_shares_a_room() -> None:
    assert rules(a_night(a_man(household=FAMILY), present=(a_woman(household=FAMILY),))) == []


@pytest.mark.parametrize("gender", [Gender.DIVERSE, Gender.UNKNOWN])
def test_who_is_neither_woman_nor_man_mixes_nothing(gender: Gender) -> None:
    someone = replace(a_man(), gender=gender)

    assert rules(a_night(someone, present=(a_woman(),))) == []


def test_two_who_were_mixed_before_are_not_told_again() -> None:
    night = a_night(replace(a_man(), gender=Gender.DIVERSE), present=(a_woman(), a_man()))

    assert rules(night) == []


def test_a_minor_without_an_adult_of_the_household_needs_a_reason() -> None:
    breach = only(a_night(a_child("Celik", household=FAMILY), present=(a_man(household=NEIGHBOURS),)))

    assert (breach.rule, breach.values) == (Rule.MINOR_ALONE, {"person": "Celik", "age": 9})


def test_a_minor_without_a_household_is_alone() -> None:
    assert rules(a_night(a_child(), present=(a_man(),))) == [Rule.MINOR_ALONE]


def test_an_adult_in_the_room_looks_after_a_minor() -> None:
    assert rules(a_night(a_child(household=FAMILY), a_man(household=FAMILY))) == []


def test_an_adult_in_the_flat_looks_after_a_minor() -> None:
    assert rules(a_night(a_child(household=FAMILY), flat=(a_man(household=FAMILY),))) == []


def test_an_elder_sister_of_seventeen_is_no_adult() -> None:
    sister = a_child(age=17, household=FAMILY)

    assert rules(a_night(a_child(household=FAMILY), present=(sister,))) == [Rule.MINOR_ALONE]


def test_who_is_eighteen_or_of_unknown_age_is_no_minor() -> None:
    eighteen, unknown = a_child(age=18), replace(a_man(), age=None)

    assert not eighteen.is_minor
    assert rules(a_night(unknown)) == []


def test_every_minor_left_alone_is_named() -> None:
    children = [a_child("Ali", household=FAMILY), a_child("Bea", household=FAMILY)]

    assert [each.values["person"] for each in lone_minors(children, children)] == ["Ali", "Bea"]


def test_a_wheelchair_needs_a_fitting_room() -> None:
    person = a_man("Aziz", needs=(Need.WHEELCHAIR,))

    assert only(a_night(person)).values == {"person": "Aziz"}
    assert rules(a_night(person)) == [Rule.WHEELCHAIR]
    assert rules(a_night(person, room=replace(ROOM, features=(RoomFeature.WHEELCHAIR,)))) == []


def test_who_needs_the_ground_floor_does_not_sleep_upstairs() -> None:
    person = a_man(needs=(Need.GROUND_FLOOR,))

    assert rules(a_night(person, room=replace(ROOM, level=1))) == [Rule.GROUND_FLOOR]
    assert rules(a_night(person)) == []


def test_needs_of_those_already_there_are_not_asked_again() -> None:
    person = a_man(needs=(Need.GROUND_FLOOR, Need.WHEELCHAIR))

    assert rules(a_night(a_man(), present=(person,), room=replace(ROOM, level=1))) == []


def test_the_heaviest_breach_comes_first() -> None:
    night = a_night(
        a_man(needs=(Need.WHEELCHAIR,)), present=(a_woman(),), room=replace(ROOM, use=RoomUse.OFFICE)
    )

    assert rules(night)[0] is Rule.NOT_FOR_SLEEPING
    assert set(rules(night)[1:]) == {Rule.MIXED_GENDERS, Rule.WHEELCHAIR}


@pytest.mark.parametrize(
    ("age", "needs", "expected"),
    [
        (2, (), True),
        (3, (), False),
        (None, (), False),
        (None, (Need.INFANT,), True),
        (9, (Need.CARE,), False),
    ],
)
def test_infants_and_children_under_three_sleep_in_cots(
    age: int | None, needs: tuple[Need, ...], expected: bool
) -> None:
    assert needs_cot(age, needs) is expected


def test_an_infant_in_a_bed_made_for_others_is_told() -> None:
    infant = a_child("Celik", age=1)

    breach = cot_needed(infant, BedKind.SINGLE)

    assert breach is not None
    assert (breach.severity, breach.values) == (Severity.WARNING, {"person": "Celik", "age": 1})
    assert cot_needed(infant, BedKind.COT) is None
    assert cot_needed(a_man(), BedKind.SINGLE) is None


def test_breaches_of_the_room_and_of_its_people_are_told_apart() -> None:
    man = a_man("Aziz", needs=(Need.WHEELCHAIR,))
    night = a_night(man, a_child("Celik"), room=replace(ROOM, approved_places=1, level=1))

    assert [each.rule for each in breaches_of_room(night)] == [Rule.APPROVED_PLACES]
    assert [(person.name, each.rule) for person, each in breaches_of_people(night)] == [
        ("Celik", Rule.MINOR_ALONE),
        ("Aziz", Rule.WHEELCHAIR),
    ]


@pytest.mark.parametrize("rule", [Rule.HOUSEHOLD_SPLIT, Rule.SAME_DAY_CHANGE])
def test_some_rules_only_warn(rule: Rule) -> None:
    assert Breach(rule, {}).severity is Severity.WARNING


PACK = RulePack(
    "bw",
    "Baden-Württemberg",
    area_per_person=(
        DatedValue(date(2018, 1, 1), Decimal(7), "§ 8"),
        DatedValue(date(2004, 1, 1), Decimal("4.5"), "alt"),
    ),
)


@pytest.mark.parametrize(
    ("day", "area"),
    [
        (date(2003, 12, 31), None),
        (date(2004, 1, 1), "4.5"),
        (date(2017, 12, 31), "4.5"),
        (date(2018, 1, 1), "7"),
    ],
)
def test_the_value_in_force_on_the_day_counts(day: date, area: str | None) -> None:
    limit = PACK.limits_on(day).area_per_person

    assert (None if limit is None else str(limit.value)) == area
    assert PACK.limits_on(day).persons_per_room is None


def test_without_a_pack_nothing_is_limited() -> None:
    assert NO_RULE_PACK.limits_on(date(2026, 3, 5)) == Limits()


LIMITS = Limits(area_per_person=SIX_SQUARE_METRES, persons_per_room=FOUR_PERSONS)


@pytest.mark.parametrize(
    ("beds", "area", "approved", "limits", "expected"),
    [
        (3, None, None, Limits(), Capacity(3, LimitedBy.BEDS)),
        (3, Decimal(60), 2, LIMITS, Capacity(2, LimitedBy.APPROVED_PLACES)),
        (3, Decimal("17.9"), 3, LIMITS, Capacity(2, LimitedBy.AREA_PER_PERSON)),
        (6, Decimal(60), 6, LIMITS, Capacity(4, LimitedBy.PERSONS_PER_ROOM)),
        (3, Decimal(1), None, Limits(), Capacity(3, LimitedBy.BEDS)),
        (3, Decimal(18), 3, LIMITS, Capacity(3, LimitedBy.BEDS)),
    ],
)
def test_the_smallest_number_is_the_capacity(
    beds: int, area: Decimal | None, approved: int | None, limits: Limits, expected: Capacity
) -> None:
    assert capacity_of(beds=beds, area_m2=area, approved_places=approved, limits=limits) == expected
