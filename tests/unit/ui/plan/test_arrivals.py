"""People announced: carried to beds before anyone knows their names, named from tray and plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace, PageInHand
from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, bed_target, id_of, room_id
from tests.unit.ui.plan.test_presenter import FakeScreen
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.ui.plan.arrival_session import ArrivalSession
from unterkunft.ui.plan.drag_mime import arrival_in, mime_of, mime_of_arrival, residents_in
from unterkunft.ui.plan.offer_words import hint_of
from unterkunft.ui.plan.offers import Offers
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.tray_model import ArrivalRow
from unterkunft.values.ids import ExpectedArrivalId

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FAMILY = ExpectedArrivalId(id_of("arrival A2"))


@pytest.fixture
def house(house: SampleFacility) -> SampleFacility:
    """The sample facility with a family of three announced for the 1st."""
    house.arrivals[1] = replace(house.arrivals[1], id=FAMILY)
    return house


@pytest.fixture
def presenter(workplace: MemoryWorkplace) -> PlanPresenter:
    """The presenter at work."""
    return PlanPresenter(workplace.as_workplace, FakeScreen())


def test_announced_people_get_beds_from_the_day_they_come(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    session = presenter.begin_arrival(FAMILY)
    assert session is not None
    assert presenter.take(session, Offers(session).at(Target(room_id("103"))))
    beds = tuple(bed_id("103", label) for label in (1, 2, 3))
    assert workplace.executed == [PlaceArrival(FAMILY, beds, date(2026, 12, 1))]


def test_their_number_is_all_that_is_said(presenter: PlanPresenter) -> None:
    session = presenter.begin_arrival(FAMILY)
    assert isinstance(session, ArrivalSession)
    offers = Offers(session)
    assert "3 of 3" in hint_of(offers, offers.at(Target(room_id("103")))).title
    assert offers.at(bed_target("109", 1)).mark is Mark.REFUSED


def test_who_all_have_a_place_is_carried_no_more(house: SampleFacility, presenter: PlanPresenter) -> None:
    house.arrivals[1] = replace(house.arrivals[1], placed=3)
    assert presenter.begin_arrival(FAMILY) is None


def test_a_past_day_is_only_for_looking(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    workplace.today = date(2026, 12, 24)
    assert presenter.begin_arrival(FAMILY) is None


def test_a_drag_of_an_announcement_is_no_drag_of_people() -> None:
    mime = mime_of_arrival(FAMILY)
    assert arrival_in(mime) == FAMILY
    assert residents_in(mime) == ()
    assert arrival_in(mime_of(())) is None


def test_the_card_can_be_dragged_while_somebody_waits(in_hand: PageInHand) -> None:
    model = in_hand.page.tray.model
    rows = {row.arrival.id: row for row in model.rows if isinstance(row, ArrivalRow)}
    assert rows[FAMILY].can_be_placed
    assert not rows[None].can_be_placed
    index = model.index(model.rows.index(rows[FAMILY]))
    assert model.arrival([index]) == rows[FAMILY].arrival
    assert [action.text() for action in in_hand.page.tray.list.menu_for(rows[FAMILY], index).actions()] == [
        "Enter the names …"
    ]


def test_who_left_a_bed_today_is_marked_in_the_tray(in_hand: PageInHand) -> None:
    page = in_hand.page
    page.presenter.lift(page.presenter.household(page.scene.room_items[0].room.beds[0].occupant.id))  # type: ignore[union-attr]
    marked = [row for row in page.tray.model.rows if not isinstance(row, ArrivalRow) and row.lifted_today]
    assert [row.group.name for row in marked] == ["Familie Al-Hassan"]
    assert in_hand.workplace.as_of == TODAY
