"""Announced people get places before they have names: under the same rules and guards, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import House, execute, march, place, row_picture
from tests.unit.services.commands.conftest import Announce
from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.services.arrivals import ArrivalQuestion, placeholders_of
from unterkunft.services.changes import Changes
from unterkunft.services.commands.arrivals import CancelArrival, PlaceArrival, PostponeArrival
from unterkunft.services.commands.placement import Acceptance, LiftFromBeds
from unterkunft.services.history import Undo
from unterkunft.services.timeline import Arrival, ResidentOnPlan
from unterkunft.values.ids import ExpectedArrivalId
from unterkunft.values.refusals import DomainRefusal


def placeholders(house: House, arrival: ExpectedArrivalId) -> tuple[ResidentOnPlan, ...]:
    return placeholders_of(house.timeline(), arrival)


def the_arrival(house: House) -> Arrival:
    (arrival,) = house.timeline().arrivals
    return arrival


def undo(house: House, changes: Changes) -> Changes:
    assert changes.entry is not None
    return execute(house.database, Undo(changes.entry))


def test_placed_people_stand_for_the_announcement(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(3)

    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))

    people = placeholders(house, arrival)
    assert [each.name for each in people] == [
        "Transfer aus Eisenhüttenstadt 10.03., 1 von 3",
        "Transfer aus Eisenhüttenstadt 10.03., 2 von 3",
    ]
    assert house.assignments() == [
        (person.id, bed, march(10), None) for person, bed in zip(people, room.beds, strict=True)
    ]
    assert [house.stays_of(each.id) for each in people] == [[(march(10), None)]] * 2
    assert the_arrival(house).waiting == 1


def test_those_placed_later_are_numbered_on(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(2)
    for bed in room.beds:
        execute(house.database, PlaceArrival(arrival, (bed,), on=march(10)))

    assert [each.given_name for each in placeholders(house, arrival)] == ["1 von 2", "2 von 2"]


def test_nobody_is_placed_who_was_not_announced(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(1)

    with pytest.raises(DomainRefusal, match="TOO_MANY_ANNOUNCED") as refused:
        execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))

    assert refused.value.values["waiting"] == 1
    assert house.assignments() == []


def test_a_taken_bed_refuses_announced_people_as_well(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(2)
    house.housed(room.bed, since=march(1))

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))

    assert placeholders(house, arrival) == ()


def test_the_place_of_someone_announced_is_taken_for_others(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(2)
    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(house.database, place((house.resident("Neu"), room.bed), on=march(5)))


def test_a_rule_asks_for_a_reason_for_announced_people_as_well(house: House, announce: Announce) -> None:
    room, arrival = house.room("101", approved=1), announce(2)
    command = PlaceArrival(arrival, room.beds, on=march(10))

    with pytest.raises(DomainRefusal, match="REASON_NEEDED"):
        execute(house.database, command)

    execute(house.database, replace(command, acceptance=Acceptance("Bus kommt heute", march(20))))
    assert len(house.timeline().accepted) == 2


def test_announced_people_move_and_wait_like_everyone(house: House, announce: Announce) -> None:
    room, other, arrival = house.room("101"), house.room("102"), announce(1)
    execute(house.database, PlaceArrival(arrival, (room.bed,), on=march(10)))
    (person,) = placeholders(house, arrival)

    execute(house.database, place((person.id, other.bed), on=march(10)))
    assert house.assignments() == [(person.id, other.bed, march(10), None)]

    execute(house.database, LiftFromBeds((person.id,), march(10)))
    assert house.assignments() == []


def test_a_placement_can_be_taken_back_and_done_again(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(2)
    before = row_picture(house.database)
    placed = execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))
    after = row_picture(house.database)

    undone = undo(house, placed)
    assert row_picture(house.database) == before
    undo(house, undone)
    assert row_picture(house.database) == after


def test_people_who_come_later_keep_their_beds_from_that_day(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(3)
    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))
    people = placeholders(house, arrival)

    execute(house.database, PostponeArrival(arrival, march(12)))

    assert house.assignments() == [
        (person.id, bed, march(12), None) for person, bed in zip(people, room.beds, strict=True)
    ]
    assert [house.stays_of(each.id) for each in people] == [[(march(12), None)]] * 2
    assert the_arrival(house).arrives_on == march(12)


def test_people_who_come_earlier_need_their_beds_to_be_free(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(1)
    house.housed(room.bed, since=march(1), until=march(9))
    execute(house.database, PlaceArrival(arrival, (room.bed,), on=march(10)))
    before = row_picture(house.database)

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(house.database, PostponeArrival(arrival, march(8)))
    assert row_picture(house.database) == before

    execute(house.database, PostponeArrival(arrival, march(9)))
    assert [start for _, _, start, _ in house.assignments()] == [march(1), march(9)]


def test_nobody_placed_yet_only_gets_another_day(house: House, announce: Announce) -> None:
    arrival = announce(2)

    execute(house.database, PostponeArrival(arrival, march(15)))

    assert the_arrival(house).arrives_on == march(15)


def test_a_cancelled_arrival_frees_its_places(house: House, announce: Announce) -> None:
    room, arrival = house.room("101", approved=1), announce(2)
    accepted = Acceptance("eng", march(20))
    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10), acceptance=accepted))

    changes = execute(house.database, CancelArrival(arrival))

    timeline = house.timeline()
    assert (house.assignments(), timeline.stays, timeline.residents) == ([], (), ())
    assert (timeline.arrivals, timeline.accepted) == ((), ())
    assert changes.wording.values == {"persons": 2}


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_cancelling_and_postponing_can_be_taken_back(
    house: House, announce: Announce, is_cancelled: bool
) -> None:
    room, arrival = house.room("101"), announce(2)
    execute(house.database, PlaceArrival(arrival, room.beds, on=march(10)))
    before = row_picture(house.database)
    command = CancelArrival(arrival) if is_cancelled else PostponeArrival(arrival, march(14))

    undo(house, execute(house.database, command))

    assert row_picture(house.database) == before


def test_an_arrival_someone_else_has_cancelled_is_gone(house: House, announce: Announce) -> None:
    room, arrival = house.room("101"), announce(2)
    execute(house.database, CancelArrival(arrival))

    for command in (
        CancelArrival(arrival),
        PostponeArrival(arrival, march(11)),
        PlaceArrival(arrival, room.beds, on=march(10)),
    ):
        with pytest.raises(DomainRefusal, match="GONE"):
            execute(house.database, command)


def test_before_the_drop_a_room_says_how_many_it_takes(house: House, announce: Announce) -> None:
    large, small = house.room("101", beds=4), house.room("102", beds=2)
    announce(3)
    question = ArrivalQuestion(house.timeline(), NO_RULE_PACK, the_arrival(house), shown=march(5))

    assert question.on == march(10)
    assert len(question.for_room(large.id).beds) == 3
    assert len(question.for_room(small.id).beds) == 2
    assert not question.for_room(small.id).verdict.is_refused
    assert question.for_bed(large.beds[2]).beds[0] == large.beds[2]


def test_what_a_room_offers_can_be_placed(house: House, announce: Announce) -> None:
    room, arrival = house.room("101", beds=4), announce(3)
    question = ArrivalQuestion(house.timeline(), NO_RULE_PACK, the_arrival(house), shown=march(12))

    execute(house.database, PlaceArrival(arrival, question.for_room(room.id).beds, on=question.on))

    assert [start for _, _, start, _ in house.assignments()] == [march(12)] * 3
    assert the_arrival(house).waiting == 0
