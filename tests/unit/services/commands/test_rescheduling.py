"""Other days or another bed for an assignment, and what follows it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from tests.builders import House, a_house, execute, march, row_picture
from unterkunft.model.placement_rules import Breach, Rule
from unterkunft.model.rule_exception import RuleException
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.history import Undo
from unterkunft.storage.engine import Database
from unterkunft.values.ids import BedAssignmentId, BedId, ResidentId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


def assignment_of(house: House, resident: ResidentId, *, on: date) -> BedAssignmentId:
    held = house.timeline().assignments
    return next(each.id for each in held if each.resident == resident and on in each.period)


def reschedule(
    house: House,
    resident: ResidentId,
    *,
    held_on: date,
    bed: BedId,
    start: date,
    end: date | None = None,
    acceptance: Acceptance | None = None,
) -> RescheduleAssignment:
    found = assignment_of(house, resident, on=held_on)
    return RescheduleAssignment(found, bed, Period(start, end), acceptance)


def test_a_later_end_keeps_the_person_longer_in_bed_and_house(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(10))

    execute(database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(1), end=march(20)))

    assert house.assignments() == [(resident, bed, march(1), march(20))]
    assert house.stays_of(resident) == [(march(1), march(20))]


def test_a_planned_arrival_is_put_off_with_its_bed(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(10))

    execute(database, reschedule(house, resident, held_on=march(10), bed=bed, start=march(14)))

    assert house.assignments() == [(resident, bed, march(14), None)]
    assert house.stays_of(resident) == [(march(14), None)]


def test_an_open_bed_that_gets_an_end_leaves_the_stay_open(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))

    execute(database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(1), end=march(15)))

    assert house.assignments() == [(resident, bed, march(1), march(15))]
    assert house.stays_of(resident) == [(march(1), None)]


def test_a_move_that_is_put_off_keeps_the_person_in_the_old_bed(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old, since=march(1), until=march(10))
    house.assign(stay, resident, new, since=march(10))

    execute(database, reschedule(house, resident, held_on=march(10), bed=new, start=march(14)))

    assert house.assignments() == [(resident, old, march(1), march(14)), (resident, new, march(14), None)]


def test_a_bed_left_earlier_is_followed_by_the_next_one(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old, since=march(1), until=march(10))
    house.assign(stay, resident, new, since=march(10))

    execute(database, reschedule(house, resident, held_on=march(1), bed=old, start=march(1), end=march(6)))

    assert house.assignments() == [(resident, old, march(1), march(6)), (resident, new, march(6), None)]


def test_a_bed_between_two_others_moves_with_both_its_edges(database: Database) -> None:
    house = a_house(database)
    first, second, third = house.room("101").bed, house.room("102").bed, house.room("103").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, first, since=march(1), until=march(10))
    house.assign(stay, resident, second, since=march(10), until=march(20))
    house.assign(stay, resident, third, since=march(20))

    later = reschedule(house, resident, held_on=march(10), bed=second, start=march(13), end=march(23))
    execute(database, later)
    earlier = reschedule(house, resident, held_on=march(13), bed=second, start=march(5), end=march(15))
    execute(database, earlier)

    assert house.assignments() == [
        (resident, first, march(1), march(5)),
        (resident, second, march(5), march(15)),
        (resident, third, march(15), None),
    ]


def test_another_bed_for_the_same_days_is_a_move(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.housed(old, since=march(10), until=march(20))

    order = reschedule(house, resident, held_on=march(10), bed=new, start=march(10), end=march(20))
    changes = execute(database, order)

    assert house.assignments() == [(resident, new, march(10), march(20))]
    assert changes.wording.code == "MOVED"
    assert changes.wording.values == {"persons": 1, "from_room": "101", "to_room": "204"}


def test_other_days_name_the_room(database: Database) -> None:
    house = a_house(database)
    bed = house.room("101").bed
    resident = house.housed(bed, since=march(10))

    changes = execute(database, reschedule(house, resident, held_on=march(10), bed=bed, start=march(11)))

    assert (changes.wording.code, changes.wording.values) == ("RESCHEDULED", {"room": "101"})


def test_the_same_days_in_the_same_bed_are_no_change(database: Database) -> None:
    house = a_house(database)
    bed = house.room("101").bed
    resident = house.housed(bed, since=march(10))

    changes = execute(database, reschedule(house, resident, held_on=march(10), bed=bed, start=march(10)))

    assert not changes


def test_undo_puts_bed_neighbours_and_stay_back(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1), until=march(30))
    house.assign(stay, resident, old, since=march(1), until=march(10))
    house.assign(stay, resident, new, since=march(10), until=march(30))
    before = row_picture(database)

    order = reschedule(house, resident, held_on=march(10), bed=new, start=march(14), end=date(2026, 4, 4))
    changes = execute(database, order)
    assert changes.entry is not None
    assert house.stays_of(resident) == [(march(1), date(2026, 4, 4))]
    execute(database, Undo(changes.entry))

    assert row_picture(database) == before


def test_a_bed_held_by_someone_else_in_the_nights_gained_is_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(10))
    house.housed(bed, since=march(12), name="Haddad")

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED") as refused:
        execute(
            database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(1), end=march(13))
        )

    breaches = refused.value.values["breaches"]
    assert isinstance(breaches, tuple)
    assert [each.rule for each in breaches if isinstance(each, Breach)] == [Rule.BED_TAKEN]


def test_a_bed_promised_to_someone_else_cannot_be_kept_by_putting_a_move_off(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old, since=march(1), until=march(10))
    house.assign(stay, resident, new, since=march(10))
    house.housed(old, since=march(10), name="Haddad")

    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        execute(database, reschedule(house, resident, held_on=march(10), bed=new, start=march(12)))


def test_a_bed_begins_no_earlier_than_the_stay_it_lies_in(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    stay = house.stays(resident, since=march(5))
    house.assign(stay, resident, bed, since=march(8))

    with pytest.raises(DomainRefusal, match="OUTSIDE_STAY"):
        execute(database, reschedule(house, resident, held_on=march(8), bed=bed, start=march(4)))


def test_a_bed_ends_no_later_than_the_stay_it_lies_in(database: Database) -> None:
    house = a_house(database)
    bed, resident = house.room().bed, house.resident()
    stay = house.stays(resident, since=march(1), until=march(20))
    house.assign(stay, resident, bed, since=march(1), until=march(10))

    with pytest.raises(DomainRefusal, match="OUTSIDE_STAY"):
        execute(
            database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(1), end=march(21))
        )


def test_a_bed_does_not_swallow_the_next_one_of_the_person(database: Database) -> None:
    house = a_house(database)
    old, new = house.room("101").bed, house.room("204").bed
    resident = house.resident()
    stay = house.stays(resident, since=march(1))
    house.assign(stay, resident, old, since=march(1), until=march(10))
    house.assign(stay, resident, new, since=march(10), until=march(12))

    with pytest.raises(DomainRefusal, match="OWN_BED"):
        execute(
            database, reschedule(house, resident, held_on=march(1), bed=old, start=march(1), end=march(12))
        )


def test_a_stay_in_another_house_is_not_overrun(database: Database) -> None:
    house, other = a_house(database), a_house(database, "Haus am Wald")
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(10))
    other.sleeps(resident, other.room().bed, since=march(10))

    with pytest.raises(DomainRefusal, match="STAY_ELSEWHERE"):
        execute(
            database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(1), end=march(11))
        )


def test_days_without_a_night_are_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(10))

    with pytest.raises(DomainRefusal, match="NO_NIGHT"):
        execute(
            database, reschedule(house, resident, held_on=march(1), bed=bed, start=march(4), end=march(4))
        )


def test_a_room_too_full_needs_a_reason_for_the_nights_gained(database: Database) -> None:
    house = a_house(database)
    room = house.room(beds=2, approved=1)
    house.housed(room.beds[1], since=march(1))
    resident = house.housed(room.bed, since=march(1), until=march(10))
    longer = reschedule(house, resident, held_on=march(1), bed=room.bed, start=march(1), end=march(20))

    with pytest.raises(DomainRefusal, match="REASON_NEEDED"):
        execute(database, longer)
    reason = Acceptance("Dach undicht", expires_on=march(31))
    execute(database, RescheduleAssignment(longer.assignment, longer.bed, longer.period, reason))

    with database.reading() as connection:
        written = connection.execute(select(RuleException.rule, RuleException.reason)).all()
    assert [tuple(row) for row in written] == [("approved_places", "Dach undicht")]


def test_leaving_a_room_too_full_earlier_needs_no_reason(database: Database) -> None:
    house = a_house(database)
    room = house.room(beds=2, approved=1)
    house.housed(room.beds[1], since=march(1))
    resident = house.housed(room.bed, since=march(1), until=march(10))

    execute(
        database, reschedule(house, resident, held_on=march(1), bed=room.bed, start=march(1), end=march(8))
    )

    assert (resident, room.bed, march(1), march(8)) in house.assignments()


def test_an_assignment_that_is_gone_is_refused(database: Database) -> None:
    house = a_house(database)
    bed = house.room().bed

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(database, RescheduleAssignment(BedAssignmentId(new_id()), bed, Period(march(1))))


def test_a_bed_of_another_house_is_refused(database: Database) -> None:
    house, other = a_house(database), a_house(database, "Haus am Wald")
    resident = house.housed(house.room().bed, since=march(1))

    with pytest.raises(DomainRefusal, match="GONE"):
        execute(database, reschedule(house, resident, held_on=march(1), bed=other.room().bed, start=march(1)))
