"""What dropping a bar somewhere would do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import House, march
from unterkunft.model.placement_rules import NO_RULE_PACK
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.moves import MoveNote
from unterkunft.services.placement import Placement
from unterkunft.ui.calendar.bar_change import BarChange, Proposal, with_consent
from unterkunft.ui.calendar.bar_gesture import BarGesture, Grip
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.consent.questions import Consent
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import MoveReason

TODAY = march(10)
LOOKING = ChangeableDays(TODAY, TODAY, may_correct_past=False)
CORRECTING = ChangeableDays(TODAY, TODAY, may_correct_past=True)


def change_of(house: House, resident: ResidentId, calendar: ChangeableDays = LOOKING) -> BarChange:
    timeline = house.timeline()
    found = next(each.id for each in timeline.assignments if each.resident == resident)
    return BarChange(timeline, NO_RULE_PACK, found, calendar)


def refusal_of(proposal: Proposal) -> str:
    assert proposal.refusal is not None
    return proposal.refusal.code


def test_a_planned_bar_moves_in_time_with_its_stay(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(12), until=march(20))
    change = change_of(house, resident)

    proposal = change.proposal(bed, *change.shifted(3))

    assert proposal.period == Period(march(15), march(23))
    assert isinstance(proposal.command, RescheduleAssignment)
    assert (proposal.stay_before, proposal.stay) == (
        Period(march(12), march(20)),
        Period(march(15), march(23)),
    )
    assert not proposal.is_refused


def test_a_bar_left_where_it_is_changes_nothing(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(12), until=march(20))

    proposal = change_of(house, resident).proposal(bed, march(12), march(20))

    assert proposal.changes_nothing
    with pytest.raises(ValueError, match="no order"):
        with_consent(proposal, Consent())


def test_of_a_bar_that_has_begun_only_the_end_moves(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(20))

    assert change_of(house, resident).shifted(2) == (march(1), march(22))
    assert change_of(house, resident, CORRECTING).shifted(2) == (march(3), march(22))


def test_nights_that_have_passed_are_only_for_looking(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1), until=march(20))

    assert refusal_of(change_of(house, resident).proposal(bed, march(2), march(20))) == "PAST_DAY"
    assert refusal_of(change_of(house, resident).proposal(bed, march(1), march(9))) == "PAST_DAY"
    assert not change_of(house, resident, CORRECTING).proposal(bed, march(2), march(20)).is_refused


def test_a_planned_bar_does_not_move_into_the_past(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(12))

    assert refusal_of(change_of(house, resident).proposal(bed, march(8), None)) == "PAST_DAY"


def test_of_a_bar_that_has_begun_the_rest_goes_to_another_bed_from_the_day_shown(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1), until=march(20))
    calendar = ChangeableDays(TODAY, march(14), may_correct_past=False)

    proposal = change_of(house, resident, calendar).proposal(room.beds[1], march(1), march(20))

    assert proposal.command == PlaceResidents((Placement(resident, room.beds[1]),), march(14))
    assert proposal.period == Period(march(14), march(20))


def test_the_rest_goes_from_today_where_the_day_shown_lies_outside_of_the_bar(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1), until=march(20))
    calendar = ChangeableDays(TODAY, march(25), may_correct_past=False)

    proposal = change_of(house, resident, calendar).proposal(room.beds[1], march(1), march(18))

    assert proposal.command == PlaceResidents((Placement(resident, room.beds[1]),), TODAY, march(18))


def test_a_bar_that_has_ended_does_not_go_to_another_bed(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1), until=march(8))

    proposal = change_of(house, resident).proposal(room.beds[1], march(1), march(8))

    assert refusal_of(proposal) == "PAST_DAY"


def test_who_corrects_the_past_takes_the_whole_bar_to_another_bed(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(1), until=march(20))

    proposal = change_of(house, resident, CORRECTING).proposal(room.beds[1], march(1), march(20))

    assert isinstance(proposal.command, RescheduleAssignment)
    assert proposal.command.bed == room.beds[1]


def test_an_end_pulled_before_the_start_is_refused_and_still_drawn(house: House) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(12), until=march(20))

    proposal = change_of(house, resident).proposal(bed, march(12), march(11))

    assert refusal_of(proposal) == "NO_NIGHT"
    assert proposal.period == Period(march(12), march(12))


def test_an_order_carries_the_reason(house: House) -> None:
    room = house.room(beds=2)
    planned = house.housed(room.beds[0], since=march(12))
    begun = house.housed(room.beds[1], since=march(1))
    other = house.room("102").bed
    reason = Acceptance("Rohrbruch", expires_on=march(30))
    why = MoveNote(MoveReason.REPAIR)
    consent = Consent(reason, why)

    later = with_consent(change_of(house, planned).proposal(room.beds[0], march(13), None), consent)
    moved = with_consent(change_of(house, begun).proposal(other, march(1), None), consent)

    assert later.acceptance == moved.acceptance == reason
    assert later.move_note == moved.move_note == why


def test_a_bar_that_is_gone_cannot_be_grasped(house: House) -> None:
    house.housed(house.room().bed, since=march(12))
    timeline = house.timeline()

    with pytest.raises(DomainRefusal, match="GONE"):
        BarChange(replace(timeline, assignments=()), NO_RULE_PACK, timeline.assignments[0].id, LOOKING)


def test_the_ends_of_a_bar_move_alone_and_its_middle_moves_both(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(12), until=march(20))
    change = change_of(house, resident)

    def dropped(grip: Grip) -> Period:
        return BarGesture(change, grip, march(15)).proposal(room.beds[0], march(17)).period

    assert dropped(Grip.START) == Period(march(14), march(20))
    assert dropped(Grip.END) == Period(march(12), march(22))
    assert dropped(Grip.WHOLE) == Period(march(14), march(22))


def test_a_bar_taken_to_another_bed_keeps_its_days(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(12), until=march(20))
    gesture = BarGesture(change_of(house, resident), Grip.WHOLE, march(15))

    proposal = gesture.proposal(room.beds[1], march(18))

    assert (proposal.bed, proposal.period) == (room.beds[1], Period(march(12), march(20)))


def test_over_no_bed_a_bar_stays_in_its_own(house: House) -> None:
    room = house.room(beds=2)
    resident = house.housed(room.beds[0], since=march(12), until=march(20))
    gesture = BarGesture(change_of(house, resident), Grip.WHOLE, march(15))

    assert gesture.proposal(None, march(16)).bed == room.beds[0]
