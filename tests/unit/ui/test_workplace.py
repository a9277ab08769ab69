"""The workplace: what is shown, changing and taking back, listeners."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.permissions import Actor
from unterkunft.services.placement import Placement
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal

Placing = Callable[[str, str], Placement]


def events_of(workplace: Workplace) -> list[WorkplaceEvent]:
    events: list[WorkplaceEvent] = []
    workplace.subscribe(events.append)
    return events


def place(workplace: Workplace, placement: Placement) -> None:
    workplace.execute(PlaceResidents((placement,), workplace.as_of))


def room_of(workplace: Workplace, resident: ResidentId) -> str | None:
    for floor in workplace.plan_state().floors:
        for room in floor.rooms:
            if any(bed.occupant and bed.occupant.id == resident for bed in room.beds):
                return room.room.number
    return None


def test_the_day_shown_is_today_at_first(workplace: Workplace) -> None:
    assert workplace.as_of == workplace.today


def test_showing_a_day_tells_the_listeners_once(workplace: Workplace) -> None:
    events = events_of(workplace)
    workplace.show_day(date(2026, 12, 1))
    workplace.show_day(date(2026, 12, 1))
    assert events == [WorkplaceEvent.DAY_SHOWN]
    assert workplace.plan_state().as_of == date(2026, 12, 1)


def test_the_picture_of_a_day_is_made_once(workplace: Workplace) -> None:
    assert workplace.plan_state() is workplace.plan_state()


def test_only_so_many_days_are_kept(workplace: Workplace) -> None:
    first = workplace.plan_state()
    for days in range(70):
        workplace.show_day(workplace.today + timedelta(days=days))
        workplace.plan_state()
    workplace.show_day(workplace.today)
    assert workplace.plan_state() is not first
    assert workplace.plan_state() == first


def test_choosing_another_facility_shows_its_rooms(workplace: Workplace) -> None:
    events = events_of(workplace)
    workplace.choose_facility(workplace.facilities()[0])
    assert workplace.timeline().facility.key == "AN"
    assert events == [WorkplaceEvent.FACILITY_CHOSEN]


def test_without_a_facility_there_is_no_timeline(empty_workplace: Workplace) -> None:
    with pytest.raises(LookupError):
        empty_workplace.timeline()


def test_a_change_is_seen_at_once_and_told(workplace: Workplace, placement: Placing) -> None:
    events = events_of(workplace)
    who = placement("R-2", "Z-104-1")
    place(workplace, who)
    assert room_of(workplace, who.resident) == "104"
    assert events == [WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.HISTORY_CHANGED]


def test_undo_takes_the_last_change_back_and_redo_does_it_again(
    workplace: Workplace, placement: Placing
) -> None:
    who = placement("R-1", "Z-104-1")
    place(workplace, who)
    assert workplace.undo_wording is not None
    assert workplace.undo_wording.code == "MOVED"
    workplace.undo()
    assert room_of(workplace, who.resident) == "101"
    assert not workplace.can_undo
    assert workplace.redo_wording is not None
    assert workplace.redo_wording.code == "MOVED"
    workplace.redo()
    assert room_of(workplace, who.resident) == "104"
    assert workplace.can_undo
    assert not workplace.can_redo


def test_a_new_change_ends_what_could_be_redone(workplace: Workplace, placement: Placing) -> None:
    place(workplace, placement("R-1", "Z-104-1"))
    workplace.undo()
    workplace.execute(LiftFromBeds((placement("R-1", "Z-101-1").resident,), workplace.as_of))
    assert workplace.redo_wording is None
    with pytest.raises(DomainRefusal, match="NOTHING_TO_UNDO"):
        workplace.redo()


def test_nothing_to_undo_is_refused(workplace: Workplace) -> None:
    assert workplace.undo_wording is None
    with pytest.raises(DomainRefusal, match="NOTHING_TO_UNDO"):
        workplace.undo()


def test_a_step_that_others_have_overtaken_does_not_bar_the_way(
    workplace: Workplace, placement: Placing
) -> None:
    first, second = placement("R-2", "Z-104-1"), placement("R-1", "Z-101-2")
    place(workplace, first)
    place(workplace, second)
    lift = LiftFromBeds((second.resident,), workplace.as_of)
    workplace.executor.execute(lift, actor=Actor("A. Schulz", "PC-2"))
    with pytest.raises(DomainRefusal, match="CHANGED_SINCE"):
        workplace.undo()
    workplace.undo()
    assert room_of(workplace, first.resident) is None


def test_a_refused_change_is_not_remembered_and_shows_the_newest_rows(
    workplace: Workplace, placement: Placing
) -> None:
    workplace.timeline()
    who = placement("R-2", "Z-104-1")
    workplace.executor.execute(
        PlaceResidents((placement("R-1", "Z-104-1"),), workplace.as_of), actor=Actor("A. Schulz", "PC-2")
    )
    with pytest.raises(DomainRefusal, match="PLACEMENT_REFUSED"):
        place(workplace, who)
    assert not workplace.can_undo
    assert room_of(workplace, placement("R-1", "Z-101-1").resident) == "104"


def test_the_past_may_be_changed_only_when_switched_on(workplace: Workplace) -> None:
    events = events_of(workplace)
    assert workplace.may_change_day_shown
    workplace.show_day(workplace.today - timedelta(days=1))
    assert not workplace.may_change_day_shown
    workplace.may_correct_past = True
    assert workplace.may_change_day_shown
    assert events == [WorkplaceEvent.DAY_SHOWN, WorkplaceEvent.SETTINGS_CHANGED]


def test_the_first_facility_is_shown_as_soon_as_there_is_one(
    empty_workplace: Workplace, request: pytest.FixtureRequest
) -> None:
    empty_workplace.reload()
    assert empty_workplace.facility is None
    workplace: Workplace = request.getfixturevalue("workplace")
    workplace.choose_facility(None)
    workplace.reload()
    assert workplace.facility is not None


def test_who_has_stopped_listening_is_told_no_more(workplace: Workplace) -> None:
    events: list[WorkplaceEvent] = []
    stop = workplace.subscribe(events.append)
    stop()
    stop()
    workplace.show_day(date(2027, 1, 1))
    assert events == []


def test_the_rules_of_a_facility_without_a_pack_hold_no_limits(workplace: Workplace) -> None:
    assert workplace.rule_pack().limits_on(workplace.today).area_per_person is None


def test_who_wants_to_see_to_something_first_stays_in_the_facility(workplace: Workplace) -> None:
    here, other = (
        workplace.facility,
        next(each for each in workplace.facilities() if each != workplace.facility),
    )
    workplace.may_leave = lambda: False

    workplace.choose_facility(other)
    assert workplace.facility == here

    workplace.may_leave = lambda: True
    workplace.choose_facility(other)
    assert workplace.facility == other
