"""People over a bed on a day."""

from __future__ import annotations

from tests.builders import House, march
from unterkunft.model.placement_rules import NO_RULE_PACK, Rule
from unterkunft.ui.calendar.people_drop import PeopleDrop
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.plan.placement_session import Target
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.period import Period

LOOKING = ChangeableDays(march(10), march(10), may_correct_past=False)


def held(house: House, *residents: ResidentId) -> PeopleDrop:
    return PeopleDrop(house.timeline(), NO_RULE_PACK, residents, LOOKING)


def test_the_verdict_is_that_of_the_day_under_the_pointer(house: House) -> None:
    room = house.room(beds=1)
    house.housed(room.bed, since=march(1), until=march(15))
    waiting = house.resident("Haddad")
    house.stays(waiting, since=march(10))
    drop, target = held(house, waiting), Target(room.id, room.bed)

    assert [each.rule for each in drop.verdict(target, march(14)).breaches] == [Rule.BED_TAKEN]
    assert not drop.verdict(target, march(15)).is_refused
    assert drop.period(waiting, march(15)) == Period(march(15))


def test_over_a_room_the_program_picks_the_bed(house: House) -> None:
    room = house.room(beds=2)
    house.housed(room.beds[0], since=march(1))
    waiting = house.resident("Haddad")
    house.stays(waiting, since=march(10))

    placements = held(house, waiting).verdict(Target(room.id), march(12)).placements

    assert [each.bed for each in placements] == [room.beds[1]]


def test_who_lies_there_already_changes_nothing(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1))
    drop = held(house, resident)

    assert drop.changes_nothing(Target(room.id, room.beds[0]), march(12))
    assert not drop.changes_nothing(Target(room.id, room.beds[1]), march(12))


def test_people_the_house_does_not_know_are_left_out(house: House) -> None:
    known = house.housed(house.room().bed, since=march(1))

    assert held(house, ResidentId(new_id()), known).residents == (known,)


def test_the_room_of_a_day_has_the_numbers_of_that_day(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1), until=march(15))
    drop = held(house, resident)
    on_plan = house.timeline().rooms[0]

    assert drop.room(on_plan, march(14)).occupied == 1
    assert drop.room(on_plan, march(15)).occupied == 0
