"""A workplace in memory: what is executed is written down and carried out, and a page that works on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from tests.unit.ui.plan.plan_page import PlanPage
from tests.unit.ui.plan.samples import TODAY, SampleFacility, id_of
from unterkunft.model.placement_rules import NO_RULE_PACK, RulePack
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.commands.exchanges import ExchangeWithTray
from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import PlanState
from unterkunft.services.timeline import Assignment, FacilityTimeline
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.habits import QUIET
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import BedAssignmentId, FloorId, JournalEntryId, ResidentId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal


@dataclass
class MemoryWorkplace:
    """Answers what the plan asks of a workplace, without a database."""

    house: SampleFacility
    today: date = TODAY
    as_of: date = TODAY
    may_correct_past: bool = False
    pack: RulePack = NO_RULE_PACK
    refuses_with: DomainRefusal | None = None

    def __post_init__(self) -> None:
        self.executed: list[Any] = []
        self.habits = QUIET
        self.is_trying = False
        self.facility: object | None = object()
        self.selection: frozenset[ResidentId] = frozenset()
        self.floor: FloorId | None = None
        self._listeners: list[Callable[[WorkplaceEvent], None]] = []
        self._timeline: FacilityTimeline | None = None

    @property
    def changeable_days(self) -> ChangeableDays:
        return ChangeableDays(self.today, self.as_of, self.may_correct_past)

    def refusal_on(self, day: date) -> DomainRefusal | None:
        return self.changeable_days.refusal_on(day)

    def timeline(self) -> FacilityTimeline:
        self._timeline = self._timeline or self.house.timeline()
        return self._timeline

    def rule_pack(self) -> RulePack:
        return self.pack

    def plan_state(self) -> PlanState:
        return plan_state_on(self.timeline(), self.as_of, self.pack)

    def select(self, residents: Iterable[ResidentId]) -> None:
        chosen = frozenset(residents)
        if chosen != self.selection:
            self.selection = chosen
            self.notify(WorkplaceEvent.SELECTION_CHANGED)

    def toggle(self, resident: ResidentId) -> None:
        self.select(self.selection ^ {resident})

    def show_floor(self, floor: FloorId) -> None:
        if floor != self.floor:
            self.floor = floor
            self.notify(WorkplaceEvent.FLOOR_SHOWN)

    def show_day(self, day: date) -> None:
        self.as_of = day
        self.notify(WorkplaceEvent.DAY_SHOWN)

    def execute(self, command: Any) -> Changes:
        if self.refuses_with is not None:
            raise self.refuses_with
        self.executed.append(command)
        if isinstance(command, PlaceResidents):
            for placement in command.placements:
                self._leave(placement.resident, command.on)
                self.house.assignments.append(
                    Assignment(
                        BedAssignmentId(new_id()), placement.resident, placement.bed, Period(command.on)
                    )
                )
        elif isinstance(command, LiftFromBeds):
            for resident in command.residents:
                self._leave(resident, command.on)
        elif isinstance(command, ExchangeWithTray):
            for resident in command.lifted:
                self._leave(resident, command.on)
        self._timeline = None
        self.notify(WorkplaceEvent.ROWS_CHANGED)
        return Changes(JournalEntryId(id_of("entry")), Wording("PLACED", {"persons": 1}))

    def _leave(self, resident: object, day: date) -> None:
        held = self.house.assignments
        self.house.assignments = [
            replace(each, period=Period(each.period.start, day))
            if each.resident == resident and day in each.period
            else each
            for each in held
            if not (each.resident == resident and each.period.start >= day)
        ]

    def reload(self) -> None:
        self._timeline = None
        self.notify(WorkplaceEvent.ROWS_CHANGED)

    def subscribe(self, listener: Callable[[WorkplaceEvent], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def notify(self, event: WorkplaceEvent) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    @property
    def as_workplace(self) -> Workplace:
        return cast(Workplace, self)


@dataclass
class PageInHand:
    """A page with what it works on and what it has said."""

    page: PlanPage
    workplace: MemoryWorkplace
    said: list[str]
