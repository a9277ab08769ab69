"""What gestures on the plan mean: decided without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, bed_id, bed_target, floor_id, person_id, room_id
from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance, LiftFromBeds, PlaceResidents
from unterkunft.services.placement import Placement, Verdict
from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.plan.placement_session import Mark, Target
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.workplace import WorkplaceEvent
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

DIALLO = person_id("Diallo, Mamadou")
SOW = person_id("Sow, Alpha")
TESFAY = person_id("Tesfay, Selam")


class FakeScreen:
    """Writes down what it is asked to show."""

    def __init__(self) -> None:
        self.floor: FloorState | None = None
        self.shows_nothing = False
        self.since: Mapping[ResidentId, date] = {}
        self.selection: frozenset[ResidentId] = frozenset()
        self.marks: Mapping[RoomId, Mark] = {}
        self.floor_marks: Mapping[FloorId, Mark] = {}
        self.done: list[Wording] = []
        self.refusals: list[DomainRefusal | EnvironmentFailure] = []
        self.asked: list[date] = []
        self.answer: Acceptance | None = None
        self.moves: list[MoveQuestion] = []
        self.why: MoveAnswer | None = None

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        self.floor = floor

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        self.since = since

    def show_nothing(self) -> None:
        self.shows_nothing = True

    def show_selection(self, residents: frozenset[ResidentId]) -> None:
        self.selection = residents

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None:
        self.marks = marks

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        self.floor_marks = marks

    def tell_done(self, wording: Wording) -> None:
        self.done.append(wording)

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        self.refusals.append(refusal)

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        self.asked.append(expires_on)
        return self.answer

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        self.moves.append(question)
        return self.why


@pytest.fixture
def screen() -> FakeScreen:
    """A screen that only writes down."""
    return FakeScreen()


@pytest.fixture
def presenter(workplace: MemoryWorkplace, screen: FakeScreen) -> PlanPresenter:
    """The presenter at work, on the first floor."""
    made = PlanPresenter(workplace.as_workplace, screen)
    made.refresh()
    made.choose_floor(floor_id("OG1"))
    return made


def test_the_first_floor_with_beds_is_shown_at_first(workplace: MemoryWorkplace, screen: FakeScreen) -> None:
    PlanPresenter(workplace.as_workplace, screen).refresh()
    assert screen.floor is not None
    assert screen.floor.floor.id == floor_id("EG")


def test_a_chosen_floor_stays_when_the_day_changes(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    workplace.show_day(TODAY + timedelta(days=7))
    assert screen.floor is not None
    assert screen.floor.floor.id == floor_id("OG1")


def test_without_a_facility_nothing_is_shown(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    workplace.facility = None
    workplace.notify(WorkplaceEvent.FACILITY_CHOSEN)
    assert screen.shows_nothing
    assert presenter.begin([DIALLO]) is None


def test_a_drag_colours_every_room_at_its_start(presenter: PlanPresenter, screen: FakeScreen) -> None:
    presenter.begin([SOW])
    assert screen.marks[room_id("103")] is Mark.ALLOWED
    assert screen.marks[room_id("101")] is Mark.REFUSED
    assert screen.marks[room_id("102")] is Mark.OVERRIDABLE


def test_the_colours_go_when_the_drag_ends(presenter: PlanPresenter, screen: FakeScreen) -> None:
    presenter.begin([SOW])
    presenter.end()
    assert screen.marks == {}
    assert presenter.session is None


def test_another_floor_is_coloured_for_the_people_on_their_way(
    presenter: PlanPresenter, screen: FakeScreen
) -> None:
    presenter.begin([SOW])
    presenter.choose_floor(floor_id("N"))
    assert screen.marks[room_id("N1")] is Mark.ALLOWED


def test_each_floor_is_marked_by_the_best_of_its_rooms(presenter: PlanPresenter, screen: FakeScreen) -> None:
    presenter.begin([person_id("Bondarenko, Iryna")])
    assert screen.floor_marks[floor_id("EG")] is Mark.ALLOWED
    assert screen.floor_marks[floor_id("OG1")] is Mark.OVERRIDABLE
    presenter.end()
    assert screen.floor_marks == {}


def test_a_drop_on_a_bed_is_one_command(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    session = presenter.begin([SOW])
    assert session is not None
    assert presenter.drop(session, bed_target("103", 2))
    assert workplace.executed == [PlaceResidents((Placement(SOW, bed_id("103", 2)),), TODAY)]
    assert [wording.code for wording in screen.done] == ["PLACED"]


def test_a_family_dropped_on_a_room_is_one_command(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    session = presenter.begin(presenter.household(person_id("Haddad, Noor")))
    assert session is not None
    assert presenter.drop(session, Target(room_id("103")))
    assert [len(command.placements) for command in workplace.executed] == [4]


def test_those_dropped_are_selected_where_they_lie_now(presenter: PlanPresenter, screen: FakeScreen) -> None:
    session = presenter.begin([SOW])
    assert session is not None
    presenter.drop(session, bed_target("103", 2))
    assert screen.selection == {SOW}


def test_a_refused_drop_says_why_and_changes_nothing(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    session = presenter.begin([SOW])
    assert session is not None
    assert not presenter.drop(session, Target(room_id("109")))
    assert workplace.executed == []
    assert [refusal.code for refusal in screen.refusals] == ["PLACEMENT_REFUSED"]


def test_an_overridable_drop_asks_with_thirty_days_and_places_with_the_answer(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    screen.answer = Acceptance("Notfall", TODAY + timedelta(days=3))
    session = presenter.begin([SOW])
    assert session is not None
    assert presenter.drop(session, Target(room_id("102")))
    assert screen.asked == [TODAY + timedelta(days=30)]
    assert workplace.executed[0].acceptance == screen.answer


def test_an_overridable_drop_without_a_reason_changes_nothing(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    session = presenter.begin([SOW])
    assert session is not None
    assert not presenter.drop(session, Target(room_id("102")))
    assert workplace.executed == []


def test_what_the_executor_refuses_is_told(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    workplace.refuses_with = DomainRefusal("BED_TAKEN")
    session = presenter.begin([SOW])
    assert session is not None
    assert not presenter.drop(session, bed_target("103", 2))
    assert [refusal.code for refusal in screen.refusals] == ["BED_TAKEN"]


def test_a_drop_on_the_own_bed_does_nothing(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    session = presenter.begin([DIALLO])
    assert session is not None
    assert not presenter.drop(session, bed_target("108", 1))
    assert workplace.executed == []


def test_past_days_are_for_looking(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    workplace.show_day(TODAY - timedelta(days=1))
    assert presenter.begin([DIALLO]) is None
    assert not presenter.lift([DIALLO])
    assert [refusal.code for refusal in screen.refusals] == ["PAST_DAY", "PAST_DAY"]


def test_past_days_may_be_corrected_when_that_is_switched_on(
    presenter: PlanPresenter, workplace: MemoryWorkplace
) -> None:
    workplace.may_correct_past = True
    workplace.show_day(TODAY - timedelta(days=10))
    session = presenter.begin([TESFAY])
    assert session is not None
    assert presenter.drop(session, bed_target("105", 1))
    assert workplace.executed[0].on == TODAY - timedelta(days=10)


def test_lifting_leaves_out_those_without_a_bed(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    assert presenter.lift([DIALLO, SOW])
    assert workplace.executed == [LiftFromBeds((DIALLO,), TODAY)]


def test_lifting_nobody_is_no_step(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    assert not presenter.lift([SOW])
    assert workplace.executed == []


def test_dragging_one_of_the_selected_takes_all_of_them(presenter: PlanPresenter) -> None:
    presenter.select([DIALLO])
    presenter.toggle(TESFAY)
    assert set(presenter.grasped(TESFAY)) == {DIALLO, TESFAY}
    assert presenter.grasped(SOW) == (SOW,)


def test_toggling_twice_takes_out_of_the_selection(presenter: PlanPresenter, screen: FakeScreen) -> None:
    presenter.toggle(DIALLO)
    presenter.toggle(DIALLO)
    assert screen.selection == frozenset()


def test_who_is_gone_on_another_day_is_selected_no_more(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    presenter.select([SOW])
    workplace.show_day(date(2026, 11, 1))
    assert screen.selection == frozenset()


def test_a_change_of_rows_ends_a_drag(presenter: PlanPresenter, workplace: MemoryWorkplace) -> None:
    presenter.begin([SOW])
    workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert presenter.session is None


def test_people_unknown_here_are_not_carried(presenter: PlanPresenter) -> None:
    assert presenter.begin([person_id("Nobody")]) is None


def test_revealing_a_person_shows_their_floor(presenter: PlanPresenter, screen: FakeScreen) -> None:
    presenter.reveal(person_id("Petrenko, Olha"))
    assert screen.floor is not None
    assert screen.floor.floor.id == floor_id("EG")
    assert screen.selection == {person_id("Petrenko, Olha")}


def test_people_lifted_wait_since_the_day_they_left_their_bed(
    presenter: PlanPresenter, screen: FakeScreen
) -> None:
    presenter.lift([DIALLO])
    assert screen.since[DIALLO] == TODAY
    assert screen.since[SOW] == date(2026, 11, 22)


def test_a_closed_presenter_hears_nothing_any_more(
    presenter: PlanPresenter, workplace: MemoryWorkplace, screen: FakeScreen
) -> None:
    presenter.close()
    workplace.show_day(TODAY + timedelta(days=200))
    assert screen.floor is not None
    assert screen.floor.rooms[0].room.number == "101"
    workplace.facility = None
    workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert not screen.shows_nothing
