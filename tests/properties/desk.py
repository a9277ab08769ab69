"""An operator's desk without a screen: the real presenters of plan, calendar and list on one workplace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select

from tests.builders import SOME_MOMENT, SOMEONE
from tests.properties.walks import faults
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.executor import Executor
from unterkunft.services.moves import MoveNote
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import NO_PLACES, Counts, FloorState, PlanState
from unterkunft.services.queries.occupancy import occupancy
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.storage.engine import Database
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.house_list.line_words import LineFinder
from unterkunft.ui.house_list.lines import Branch, Line, LineKind, lines_of
from unterkunft.ui.house_list.presenter import HouseListPresenter
from unterkunft.ui.plan.placement_session import Mark, PlacementSession
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class Asked:
    """Who is told and asked: a reason is given for whatever needs one, the rest is written down."""

    def __init__(self) -> None:
        self.refused: list[DomainRefusal | EnvironmentFailure] = []
        self.done: list[Wording] = []

    def tell_done(self, wording: Wording) -> None:
        self.done.append(wording)

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        assert isinstance(refusal, DomainRefusal), refusal
        self.refused.append(refusal)

    def ask_acceptance(self, _verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        return Acceptance("Zufall", expires_on)

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        return MoveAnswer(MoveNote(question.last, ""))


class PlanEye(Asked):
    """What the plan shows."""

    state: PlanState | None = None
    waiting: Mapping[ResidentId, date] = {}

    def show_plan(self, state: PlanState, floor: FloorState | None) -> None:
        self.state = state

    def show_tray(self, state: PlanState, since: Mapping[ResidentId, date]) -> None:
        self.waiting = since

    def show_nothing(self) -> None:
        self.state = None

    def show_selection(self, residents: frozenset[ResidentId]) -> None: ...

    def show_marks(self, marks: Mapping[RoomId, Mark]) -> None: ...

    def show_floor_marks(self, marks: Mapping[FloorId, Mark]) -> None: ...


class CalendarEye(Asked):
    """What the calendar is asked to show; its chart is looked at directly."""

    def show_chart(self) -> None: ...

    def show_days(self) -> None: ...

    def show_selection(self) -> None: ...

    def bring_into_sight(self, row: UUID) -> None: ...


class ListEye(Asked):
    """What the list shows."""

    tree: tuple[Branch, ...] = ()

    def is_in_sight(self) -> bool:
        return True

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        self.tree = tree

    def show_nothing(self) -> None:
        self.tree = ()

    def show_selection(self, residents: frozenset[ResidentId]) -> None: ...

    def show_floor(self, floor: FloorId) -> None: ...

    def show_session(self, session: PlacementSession | None) -> None: ...

    @property
    def lines(self) -> Sequence[Line]:
        """Everything in the list."""
        return tuple(lines_of(self.tree))


@dataclass(slots=True)
class OperatorsDesk:
    """The three views of a day on one workplace."""

    workplace: Workplace
    plan_eye: PlanEye = field(default_factory=PlanEye)
    calendar_eye: CalendarEye = field(default_factory=CalendarEye)
    list_eye: ListEye = field(default_factory=ListEye)
    plan: PlanPresenter = field(init=False)
    calendar: CalendarPresenter = field(init=False)
    list: HouseListPresenter = field(init=False)

    def __post_init__(self) -> None:
        self.plan = PlanPresenter(self.workplace, self.plan_eye)
        self.calendar = CalendarPresenter(self.workplace, self.calendar_eye)
        self.list = HouseListPresenter(self.workplace, self.list_eye, LineFinder())

    @property
    def state(self) -> PlanState:
        """The day as the plan shows it."""
        assert self.plan_eye.state is not None
        return self.plan_eye.state

    @property
    def timeline(self) -> FacilityTimeline:
        """The rows in memory."""
        return self.workplace.timeline()

    def must_agree(self, days: set[date]) -> None:
        """Nobody is booked twice, and all who count come to the same numbers on each of these days."""
        assert faults(self.workplace.database) == []
        shown = self.workplace.as_of
        for day in sorted(days | {shown, self.workplace.today}):
            self.workplace.show_day(day)
            self._must_agree_on(day)
        self.workplace.show_day(shown)

    def _must_agree_on(self, day: date) -> None:
        assert self.state.as_of == day
        counted = {
            "plan": _numbers(self.state.counts),
            "calendar": self._in_calendar(day),
            "list": _numbers(self._in_list(LineKind.BUILDING)),
            "floors": _numbers(self._in_list(LineKind.FLOOR)),
            "rooms": _numbers(self._in_list(LineKind.ROOM)),
            "occupancy": self._in_occupancy(day),
        }
        assert len(set(counted.values())) == 1, f"{day}: {counted}"
        self._nobody_is_lost(day)

    def _in_calendar(self, day: date) -> tuple[int, int, int, int]:
        chart = self.calendar.chart
        assert chart is not None
        places = chart.position.on(day)
        return places.beds, places.held, places.free, places.closed

    def _in_list(self, kind: LineKind) -> Counts:
        return sum((line.counts for line in self.list_eye.lines if line.kind is kind), start=NO_PLACES)

    def _in_occupancy(self, day: date) -> tuple[int, int, int, int]:
        """As `unterkunft occupancy` counts, from rows read anew."""
        key = self.timeline.facility.key
        found = occupancy(self.workplace.database, day)
        return next(_numbers(each.counts) for each in found if each.key == key)

    def _nobody_is_lost(self, day: date) -> None:
        """Whoever has a bed is seen in it, whoever has none waits: on plan and list, as in the rows."""
        in_beds = {bed.occupant.id for bed in self.state.beds() if bed.occupant is not None}
        waiting = {person.id for group in self.state.unhoused for person in group.people}
        lines = self.list_eye.lines
        assert {line.resident for line in lines if line.kind is LineKind.BED} - {None} == in_beds
        assert {line.resident for line in lines if line.kind is LineKind.PERSON} == waiting
        assert in_beds == self._in_rows(BedAssignment, day)
        assert in_beds | waiting == self._in_rows(Stay, day)

    def _in_rows(self, kind: type[BedAssignment] | type[Stay], day: date) -> set[ResidentId]:
        """The people of the facility who have a bed or a stay on a day, straight from the table."""
        start, end = (
            (BedAssignment.valid_from, BedAssignment.valid_until)
            if kind is BedAssignment
            else (Stay.moved_in_on, Stay.moved_out_on)
        )
        query = select(kind.resident_id).where(start <= day, end.is_(None) | (end > day))
        if kind is BedAssignment:
            query = query.join(Stay, BedAssignment.stay_id == Stay.id)
        query = query.where(Stay.facility_id == self.timeline.facility.id)
        with self.workplace.database.reading() as connection:
            return {ResidentId(row[0]) for row in connection.execute(query)}


def a_desk(database: Database, facility_key: str, *, today: date) -> OperatorsDesk:
    """A desk at a facility."""
    executor = Executor(database, clock=lambda: SOME_MOMENT)
    workplace = Workplace(database, executor, SOMEONE, today=today)
    chosen = next(each for each in workplace.facilities() if each.key == facility_key)
    workplace.choose_facility(chosen)
    desk = OperatorsDesk(workplace)
    desk.plan.refresh()
    desk.list.refresh()
    return desk


def _numbers(counts: Counts) -> tuple[int, int, int, int]:
    return counts.capacity, counts.occupied, counts.free, counts.closed
