"""Steps beside a plain placement: rotations, days of leaving, moving out, and who is parked in the tray."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, bed_target, person_id, room_id
from tests.unit.ui.plan.test_presenter import FakeScreen
from unterkunft.services.commands.exchanges import ExchangeWithTray
from unterkunft.services.commands.placement import Acceptance, EndStays, PlaceResidents
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.placement import Placement
from unterkunft.ui.plan.offers import Offers
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.workplace import WorkplaceEvent
from unterkunft.values.period import Period
from unterkunft.values.statuses import Departure

DIALLO = person_id("Diallo, Mamadou")
KARIMI = person_id("Karimi, Reza")
NOORI = person_id("Noori, Jawad")
SOW = person_id("Sow, Alpha")


@pytest.fixture
def screen() -> FakeScreen:
    """A screen that only writes down."""
    return FakeScreen()


@pytest.fixture
def presenter(workplace: MemoryWorkplace, screen: FakeScreen) -> PlanPresenter:
    """The presenter at work."""
    return PlanPresenter(workplace.as_workplace, screen)


def test_in_a_rotation_each_goes_to_the_bed_of_the_next(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    rotation = presenter.rotation((DIALLO, KARIMI, NOORI))
    assert rotation is not None
    assert presenter.rotate(rotation)
    (step,) = workplace.executed
    assert step.placements == (
        Placement(DIALLO, bed_id("104", 1)),
        Placement(KARIMI, bed_id("104", 2)),
        Placement(NOORI, bed_id("108", 1)),
    )


def test_a_rotation_needs_two_people_with_beds(presenter: PlanPresenter) -> None:
    assert presenter.rotation((DIALLO,)) is None


def test_the_selection_is_remembered_in_the_order_of_the_clicks(presenter: PlanPresenter) -> None:
    in_order = []
    for resident in (NOORI, DIALLO, KARIMI, DIALLO):
        presenter.toggle(resident)
        in_order.append(presenter.selection_in_order)
    assert in_order[2:] == [(NOORI, DIALLO, KARIMI), (NOORI, KARIMI)]


def test_a_swap_is_one_step_and_keeps_who_was_dragged_selected(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    session = presenter.begin([DIALLO])
    assert session is not None
    assert presenter.take(session, Offers(session).at(bed_target("104", 1)))
    assert len(workplace.executed) == 1
    assert presenter.selection == {DIALLO}


def test_a_person_stays_until_a_day_in_the_same_bed(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    leaving = TODAY + timedelta(days=10)
    assert presenter.stay_until([DIALLO], leaving)
    (step,) = workplace.executed
    assert isinstance(step, RescheduleAssignment)
    assert (step.bed, step.period) == (bed_id("108", 1), Period(date(2025, 3, 1), leaving))


def test_several_people_stay_until_a_day_in_one_step(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    leaving = TODAY + timedelta(days=10)
    assert presenter.stay_until([DIALLO, KARIMI], leaving)
    (step,) = workplace.executed
    assert isinstance(step, PlaceResidents)
    assert (step.on, step.until) == (TODAY, leaving)
    assert len(step.placements) == 2


def test_a_day_that_has_passed_is_refused_with_words(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    assert not presenter.stay_until([DIALLO], date(2025, 1, 1))
    assert [refusal.code for refusal in screen.refusals] == ["NO_NIGHT"]
    assert not workplace.executed


def test_moving_out_ends_the_stays(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    presenter.move_out([DIALLO, SOW], on=TODAY, departure=Departure.FLAT)
    assert workplace.executed == [EndStays((DIALLO, SOW), TODAY, Departure.FLAT)]


def test_a_move_may_begin_later_and_end(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    session = presenter.question([DIALLO])
    assert session is not None
    later = session.asked_for(TODAY + timedelta(days=5), TODAY + timedelta(days=9))
    assert presenter.drop(later, bed_target("103", 1))
    (step,) = workplace.executed
    assert (step.on, step.until) == (TODAY + timedelta(days=5), TODAY + timedelta(days=9))


def test_a_limited_time_in_one_s_own_bed_is_a_change(presenter: PlanPresenter) -> None:
    session = presenter.question([DIALLO])
    assert session is not None
    assert session.changes_nothing(bed_target("108", 1))
    assert not session.asked_for(TODAY, TODAY + timedelta(days=5)).changes_nothing(bed_target("108", 1))


def test_who_was_lifted_counts_as_parked_until_there_is_a_bed(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    presenter.lift([DIALLO])
    assert presenter.parked == (DIALLO,)
    session = presenter.question([DIALLO])
    assert session is not None
    presenter.drop(session, bed_target("103", 1))
    assert presenter.parked_count == 0


def test_parked_people_can_be_acknowledged(presenter: PlanPresenter) -> None:
    presenter.lift([DIALLO, KARIMI])
    assert presenter.parked_count == 2
    presenter.acknowledge_parked()
    assert presenter.parked_count == 0


def test_who_waited_already_is_not_parked(presenter: PlanPresenter) -> None:
    presenter.lift([SOW])
    assert presenter.parked_count == 0


def test_parked_on_another_day_still_counts(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    presenter.lift([DIALLO])
    workplace.show_day(TODAY + timedelta(days=3))
    assert presenter.parked_count == 1


def test_several_who_break_a_rule_stay_until_a_day_for_a_reason(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen, house: SampleFacility
) -> None:
    room = next(each for each in house.rooms if each.id == room_id("104"))
    house.rooms[house.rooms.index(room)] = replace(room, approved_places=1)
    workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    screen.answer = Acceptance("Nur noch zwei Nächte", TODAY + timedelta(days=30))
    assert presenter.stay_until([NOORI, KARIMI], TODAY + timedelta(days=2))
    (step,) = workplace.executed
    assert step.acceptance == screen.answer


def test_who_makes_way_for_a_person_of_the_tray_is_parked(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    rotation = presenter.rotation((SOW, KARIMI))
    assert rotation is not None
    assert [each.id for each in rotation.lifted] == [KARIMI]

    assert presenter.rotate(rotation)

    assert workplace.executed == [ExchangeWithTray((KARIMI,), (Placement(SOW, bed_id("104", 1)),), TODAY)]
    assert presenter.parked == (KARIMI,)
