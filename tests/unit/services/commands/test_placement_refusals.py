"""What speaks against a placement, and how a broken rule is accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from tests.builders import SOMEONE, a_house, a_household, a_separation, execute, march, place
from unterkunft.model.placement_rules import Breach, Rule
from unterkunft.model.rule_exception import RuleException
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.permissions import ALL_RIGHTS, Right
from unterkunft.storage.engine import Database
from unterkunft.values.ids import BedId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Gender, SeparationScope

WATER_DAMAGE = Acceptance("Wasserschaden in 204", expires_on=march(31))


def rules_of(refusal: DomainRefusal) -> list[Rule]:
    breaches = refusal.values["breaches"]
    assert isinstance(breaches, tuple)
    return [each.rule for each in breaches if isinstance(each, Breach)]


def exceptions(database: Database) -> list[tuple[str, str, date]]:
    query = select(RuleException.rule, RuleException.reason, RuleException.expires_on)
    with database.reading() as connection:
        return sorted((row[0], row[1], row[2]) for row in connection.execute(query))


def test_a_bed_taken_now_is_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    house.housed(bed, since=march(1))

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED") as refused:
        execute(database, place((house.resident(), bed), on=march(5)))

    assert rules_of(refused.value) == [Rule.BED_TAKEN]


def test_a_bed_promised_to_someone_later_is_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    house.housed(bed, since=march(20))

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(database, place((house.resident(), bed), on=march(5)))


def test_a_bed_is_free_until_the_day_it_is_promised(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    house.housed(bed, since=march(20))

    execute(database, place((resident, bed), on=march(5), until=march(20)))

    assert house.assignments()[0] == (resident, bed, march(5), march(20))


def test_a_refusal_leaves_everything_as_it_was(database: Database) -> None:
    house = a_house(database)
    free, taken = house.room(beds=2).beds
    house.housed(taken, since=march(1))
    before = house.assignments()

    with pytest.raises(DomainRefusal):
        execute(
            database, place((house.resident("Aziz"), free), (house.resident("Balde"), taken), on=march(5))
        )

    assert house.assignments() == before


def test_a_bed_that_is_gone_is_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed

    gone = BedId(new_id())

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(database, place((house.resident("Aziz"), bed), (house.resident("Balde"), gone), on=march(5)))


def test_a_person_who_is_gone_is_refused(sqlite_database: Database) -> None:
    bed = a_house(sqlite_database).room().bed

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(sqlite_database, place((ResidentId(new_id()), bed), on=march(5)))


def test_one_step_cannot_place_into_two_facilities(sqlite_database: Database) -> None:
    one, other = a_house(sqlite_database), a_house(sqlite_database)

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(
            sqlite_database,
            place((one.resident(), one.room().bed), (other.resident(), other.room().bed), on=march(5)),
        )


def test_one_person_cannot_get_two_beds_in_one_step(database: Database) -> None:
    house = a_house(database)
    first, second = house.room(beds=2).beds
    resident = house.resident()

    with pytest.raises(DomainRefusal, match="RESIDENT_TWICE"):
        execute(database, place((resident, first), (resident, second), on=march(5)))


def test_separated_people_are_refused_also_when_both_move_in_one_step(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    first, second = house.room("101").bed, house.room("102").bed
    one, other = house.resident("Aziz"), house.resident("Balde")
    a_separation(sqlite_database, one, other, scope=SeparationScope.FLOOR)

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED") as refused:
        execute(sqlite_database, place((one, first), (other, second), on=march(5)))

    assert set(rules_of(refused.value)) == {Rule.SEPARATION}


def test_restricted_people_are_not_named_to_those_without_the_right(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    bed = house.room().bed
    hidden = house.resident("Geheim", restricted=True)
    house.sleeps(hidden, bed, since=march(1))
    clerk = replace(SOMEONE, rights=frozenset({Right.PLACE}))

    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, place((house.resident(), bed), on=march(5)), actor=clerk)

    assert "Geheim" not in repr(refused.value.values)


def a_crowded_room(database: Database) -> tuple[ResidentId, BedId]:
    house = a_house(database)
    room = house.room(beds=2, approved=1)
    house.housed(room.beds[0], since=march(1))
    return house.resident(), room.beds[1]


def test_a_broken_rule_needs_a_reason(database: Database) -> None:
    resident, bed = a_crowded_room(database)

    with pytest.raises(DomainRefusal, match="REASON_NEEDED") as refused:
        execute(database, place((resident, bed), on=march(5)))

    assert rules_of(refused.value) == [Rule.APPROVED_PLACES]


@pytest.mark.parametrize(
    "acceptance", [Acceptance("  ", march(31)), Acceptance("Wasserschaden", expires_on=march(4))]
)
def test_an_empty_reason_or_one_already_expired_is_none(
    sqlite_database: Database, acceptance: Acceptance
) -> None:
    resident, bed = a_crowded_room(sqlite_database)

    with pytest.raises(DomainRefusal, match="REASON_NEEDED"):
        execute(sqlite_database, replace(place((resident, bed), on=march(5)), acceptance=acceptance))


def test_an_accepted_breach_is_written_down(database: Database) -> None:
    resident, bed = a_crowded_room(database)

    execute(database, replace(place((resident, bed), on=march(5)), acceptance=WATER_DAMAGE))

    assert exceptions(database) == [("approved_places", "Wasserschaden in 204", march(31))]


def test_only_those_with_the_right_may_accept(sqlite_database: Database) -> None:
    resident, bed = a_crowded_room(sqlite_database)
    clerk = replace(SOMEONE, rights=ALL_RIGHTS - {Right.OVERRIDE_RULES})

    command = replace(place((resident, bed), on=march(5)), acceptance=WATER_DAMAGE)

    with pytest.raises(DomainRefusal, match="NO_RIGHT"):
        execute(sqlite_database, command, actor=clerk)


def test_a_breach_is_accepted_only_for_the_room_that_breaks_the_rule(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    crowded, roomy = house.room("101", beds=2, approved=1), house.room("102", beds=2)
    house.housed(crowded.beds[0], since=march(1))
    one, other = house.resident("Aziz"), house.resident("Balde")

    command = place((one, crowded.beds[1]), (other, roomy.bed), on=march(5))
    execute(sqlite_database, replace(command, acceptance=WATER_DAMAGE))

    with sqlite_database.reading() as connection:
        assert connection.scalars(select(RuleException.resident_id)).all() == [one]


def test_a_mother_who_leaves_her_child_behind_needs_a_reason(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    room, elsewhere = house.room("101", beds=2), house.room("102")
    mother = house.resident("Haidari", gender=Gender.FEMALE)
    child = house.resident("Haidari", "Ali", born=date(2018, 1, 1))
    a_household(sqlite_database, mother, child)
    house.sleeps(mother, room.beds[0], since=march(1))
    house.sleeps(child, room.beds[1], since=march(1))

    with pytest.raises(DomainRefusal, match="REASON_NEEDED") as refused:
        execute(sqlite_database, place((mother, elsewhere.bed), on=march(5)))

    assert rules_of(refused.value) == [Rule.MINOR_ALONE, Rule.HOUSEHOLD_SPLIT]
