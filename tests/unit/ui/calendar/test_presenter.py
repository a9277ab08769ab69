"""What the calendar decides, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import pytest

from tests.builders import House, march
from unterkunft.services.changes import Wording
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.ui.calendar.presenter import CalendarPresenter, Range
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.habits import MoveState
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


@dataclass
class NotedScreen:
    """A screen that writes down what it is asked for."""

    seen: list[str] = field(default_factory=list)
    rows: list[UUID] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    acceptance: Acceptance | None = None
    asked_until: list[date] = field(default_factory=list)
    answer: MoveAnswer | None = None
    asked_about: list[MoveState] = field(default_factory=list)

    def show_chart(self) -> None:
        self.seen.append("chart")

    def show_days(self) -> None:
        self.seen.append("days")

    def show_selection(self) -> None:
        self.seen.append("selection")

    def bring_into_sight(self, row: UUID) -> None:
        self.rows.append(row)

    def tell_done(self, wording: Wording) -> None:
        self.done.append(wording.code)

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        self.refused.append(refusal.code)

    def ask_acceptance(self, _verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        self.asked_until.append(expires_on)
        return self.acceptance

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        self.asked_about.append(question.state)
        return self.answer


@pytest.fixture
def screen() -> NotedScreen:
    """A screen in memory."""
    return NotedScreen()


@pytest.fixture
def presenter(workplace: Workplace, screen: NotedScreen) -> Iterator[CalendarPresenter]:
    """The presenter of a calendar."""
    made = CalendarPresenter(workplace, screen)
    yield made
    made.close()


def test_it_begins_with_the_day_shown_and_some_days_before(presenter: CalendarPresenter) -> None:
    assert presenter.range is Range.SIX_WEEKS
    assert presenter.shown.start == march(3)
    assert len(presenter.shown) == 42


def test_another_range_keeps_the_day_shown_in_sight(presenter: CalendarPresenter) -> None:
    presenter.choose_range(Range.TWO_WEEKS)

    assert presenter.as_of in presenter.shown
    assert len(presenter.shown) == 14


def test_another_range_keeps_the_days_one_had_scrolled_to(presenter: CalendarPresenter) -> None:
    presenter.show_from(date(2027, 1, 1))
    presenter.choose_range(Range.THREE_MONTHS)

    assert presenter.shown.start == date(2027, 1, 1)


def test_scrolling_goes_by_days_and_by_pages(presenter: CalendarPresenter) -> None:
    presenter.scroll(-2)
    assert presenter.shown.start == march(1)
    presenter.page(1)
    assert presenter.shown.start == march(1) + timedelta(days=35)


def test_a_day_chosen_elsewhere_comes_into_sight(workplace: Workplace, presenter: CalendarPresenter) -> None:
    workplace.show_day(date(2026, 9, 1))

    assert date(2026, 9, 1) in presenter.shown


def test_a_day_chosen_here_is_shown_everywhere(workplace: Workplace, presenter: CalendarPresenter) -> None:
    presenter.choose_day(march(14))

    assert workplace.as_of == march(14)


def test_scrolling_reaches_beyond_what_is_planned(house: House, presenter: CalendarPresenter) -> None:
    house.housed(house.room().bed, since=march(1), until=date(2026, 12, 1))
    first, last = presenter.span

    assert first < march(1)
    assert last > date(2026, 12, 1)


def test_without_a_facility_there_is_no_chart(workplace: Workplace, presenter: CalendarPresenter) -> None:
    workplace.choose_facility(None)

    assert presenter.chart is None
    assert presenter.people_drop([ResidentId(new_id())]) is None
    assert presenter.span[0] < workplace.today


def test_rows_are_read_again_after_a_change(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    bed = house.room().bed
    before = presenter.chart
    house.housed(bed, since=march(1))
    workplace.reload()

    assert presenter.chart is not before
    assert presenter.chart is not None
    assert len(presenter.chart.bars(bed)) == 1
    assert "chart" in screen.seen


def test_the_floor_chosen_elsewhere_comes_into_sight(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    house.room("101")
    upper = house.room("201", level=1)
    assert presenter.chart is not None
    floor = presenter.chart.heads_above(upper.bed)[0]
    workplace.show_floor(FloorId(floor))

    assert screen.rows == [floor]


def test_a_person_is_revealed_under_folded_heads_and_on_other_days(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    room = house.room("101")
    resident = house.housed(room.bed, since=date(2026, 8, 1))
    presenter.fold_rooms()
    presenter.reveal_resident(resident)

    assert room.id not in presenter.folded
    assert date(2026, 8, 1) in presenter.shown
    assert screen.rows == [room.bed]
    assert workplace.selection == {resident}


def test_a_room_is_revealed_on_a_folded_floor(
    house: House, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    room = house.room("101")
    presenter.fold(house.floors[0])
    presenter.reveal_room(room.id)

    assert presenter.folded == frozenset()
    assert screen.rows == [room.id]


def test_folding_all_rooms_leaves_their_heads(house: House, presenter: CalendarPresenter) -> None:
    first, second = house.room("101"), house.room("102")
    presenter.fold_rooms()
    assert presenter.folded == {first.id, second.id}
    presenter.unfold_all()
    assert presenter.folded == frozenset()


def test_a_proposal_is_carried_out_as_one_step(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(12), until=march(20))
    change = presenter.change_of(workplace.timeline().assignments[0].id)
    assert change is not None

    assert presenter.carry_out(change.proposal(bed, march(13), march(22)))

    assert house.assignments() == [(resident, bed, march(13), march(22))]
    assert screen.done == ["RESCHEDULED"]
    workplace.undo()
    assert house.assignments() == [(resident, bed, march(12), march(20))]


def test_an_impossible_proposal_says_why(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(12), until=march(20))
    house.housed(bed, since=march(20), name="Haddad")
    change = presenter.change_of(workplace.timeline().assignments[0].id)
    assert change is not None

    assert not presenter.carry_out(change.proposal(bed, march(12), march(22)))
    assert not presenter.carry_out(change.proposal(bed, march(8), march(20)))

    assert screen.refused == ["PLACEMENT_REFUSED", "PAST_DAY"]


def test_a_broken_rule_is_accepted_or_left_alone(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    room = house.room(beds=2, approved=1)
    house.housed(room.beds[1], since=march(1))
    resident = house.housed(room.beds[0], since=march(12), until=march(20), name="Haddad")
    found = next(each.id for each in workplace.timeline().assignments if each.resident == resident)
    change = presenter.change_of(found)
    assert change is not None
    longer = change.proposal(room.beds[0], march(12), march(25))

    assert not presenter.carry_out(longer)
    screen.acceptance = Acceptance("Rohrbruch", expires_on=march(30))
    assert presenter.carry_out(longer)
    # Nights from the 20th on are gained; thirty days after that the acceptance is to be looked at again.
    assert screen.asked_until == [march(20) + timedelta(days=30)] * 2


def test_people_are_placed_from_the_day_under_the_pointer(
    house: House, workplace: Workplace, presenter: CalendarPresenter
) -> None:
    room, waiting = house.room(), house.resident("Haddad")
    house.stays(waiting, since=march(1))
    drop = presenter.people_drop([waiting])
    assert drop is not None

    assert presenter.place(drop, Target(room.id, room.bed), march(14))

    assert house.assignments() == [(waiting, room.bed, march(14), None)]
    assert workplace.selection == {waiting}


def test_nobody_is_placed_in_the_past_unless_it_may_be_corrected(
    house: House, workplace: Workplace, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    room, waiting = house.room(), house.resident("Haddad")
    house.stays(waiting, since=march(1))
    drop = presenter.people_drop([waiting])
    assert drop is not None
    assert not presenter.place(drop, Target(room.id, room.bed), march(5))
    assert screen.refused == ["PAST_DAY"]

    workplace.may_correct_past = True
    corrected = presenter.people_drop([waiting])
    assert corrected is not None
    assert presenter.place(corrected, Target(room.id, room.bed), march(5))


def test_people_on_a_taken_bed_are_refused_with_the_reason(
    house: House, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    room, waiting = house.room(), house.resident("Haddad")
    house.housed(room.bed, since=march(1))
    house.stays(waiting, since=march(1))
    drop = presenter.people_drop([waiting])
    assert drop is not None

    assert not presenter.place(drop, Target(room.id, room.bed), march(14))
    assert screen.refused == ["PLACEMENT_REFUSED"]


def test_a_person_is_lifted_from_a_day_on(
    house: House, presenter: CalendarPresenter, screen: NotedScreen
) -> None:
    bed = house.room().bed
    resident = house.housed(bed, since=march(1))

    assert not presenter.lift(resident, march(5))
    assert presenter.lift(resident, march(15))

    assert house.assignments() == [(resident, bed, march(1), march(15))]
    assert (screen.refused, screen.done) == (["PAST_DAY"], ["LIFTED"])
