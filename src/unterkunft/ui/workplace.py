"""What the window works on: the facility and day shown, their rows in memory, and the user's own history."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from unterkunft.model.placement_rules import RulePack
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.executor import Command, Executor
from unterkunft.services.history import Undo
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.plan_days import plan_state_on
from unterkunft.services.plan_state import PlanState
from unterkunft.services.queries import facilities as facility_queries
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.queries.plan import load_timeline
from unterkunft.services.rule_packs import rule_pack
from unterkunft.services.scratch import AdoptScratch, Scratch, open_scratch
from unterkunft.services.timeline import FacilityTimeline
from unterkunft.services.trial_figures import NO_FIGURES, TrialFigures, trial_figures
from unterkunft.storage.engine import Database
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.destination import Destination
from unterkunft.ui.habits import QUIET
from unterkunft.values.ids import FloorId, JournalEntryId, ResidentId
from unterkunft.values.refusals import DomainRefusal

# Stepping through days with a held key shows each at once when it is shown again.
_DAYS_KEPT = 60


class WorkplaceEvent(Enum):
    """What may have changed for those who show something."""

    DAY_SHOWN = auto()
    FACILITY_CHOSEN = auto()
    ROWS_CHANGED = auto()
    HISTORY_CHANGED = auto()
    SETTINGS_CHANGED = auto()
    SELECTION_CHANGED = auto()
    FLOOR_SHOWN = auto()
    SCRATCH_CHANGED = auto()


Listener = Callable[[WorkplaceEvent], None]


@dataclass(frozen=True, slots=True)
class _Done:
    """A step of this user that can be taken back."""

    entry: JournalEntryId
    wording: Wording


@dataclass(frozen=True, slots=True)
class _Kept:
    """What waits while something is tried out on a copy."""

    database: Database
    executor: Executor
    undoable: list[_Done]
    redoable: list[_Done]
    figures: TrialFigures


class Workplace:
    """One user's view of the database. Lives in the thread of the window; knows no widget."""

    def __init__(self, database: Database, executor: Executor, actor: Actor, *, today: date) -> None:
        self.database, self.executor, self.actor = database, executor, actor
        self.today = today
        self._as_of = today
        self._facility: FacilityChoice | None = None
        self._may_correct_past = False
        self._selection: frozenset[ResidentId] = frozenset()
        self._floor: FloorId | None = None
        self._timeline: FacilityTimeline | None = None
        self._plan_states: dict[date, PlanState] = {}
        self._undoable: list[_Done] = []
        self._redoable: list[_Done] = []
        self._listeners: list[Listener] = []
        self._scratch: Scratch | None = None
        self._kept: _Kept | None = None
        self.habits = QUIET
        self.may_leave: Callable[[], bool] = lambda: True
        """Asks, where something is left undone in the facility shown, whether to leave it all the same."""
        self.guide: Callable[[Destination], None] | None = None
        """Who brings the user to another place of the window."""

    # -- what is shown -------------------------------------------------------------------------

    @property
    def as_of(self) -> date:
        """The day shown (Stichtag)."""
        return self._as_of

    @property
    def facility(self) -> FacilityChoice | None:
        """The facility shown; None while there is none to choose."""
        return self._facility

    def facilities(self) -> tuple[FacilityChoice, ...]:
        """All facilities by name, as the database holds them now."""
        return facility_queries.facilities(self.database)

    def choose_facility(self, facility: FacilityChoice | None) -> None:
        """Shows another facility on the same day, unless the user wants to see to something here first."""
        if self._facility is not None and facility != self._facility and not self.may_leave():
            return
        self._change_facility(facility)

    def _change_facility(self, facility: FacilityChoice | None) -> None:
        self._facility = facility
        self._selection, self._floor = frozenset(), None
        self._forget_rows()
        self._notify(WorkplaceEvent.FACILITY_CHOSEN)

    def show_day(self, day: date) -> None:
        """Shows another day."""
        if day == self._as_of:
            return
        self._as_of = day
        self._notify(WorkplaceEvent.DAY_SHOWN)

    def timeline(self) -> FacilityTimeline:
        """All days of the facility shown; asked for only while one is chosen."""
        if self._timeline is None:
            self._timeline = load_timeline(
                self.database,
                self._chosen_facility().id,
                sight=self.actor.sight,
            )
        return self._timeline

    def plan_state(self) -> PlanState:
        """The facility on the day shown."""
        state = self._plan_states.get(self._as_of)
        if state is None:
            state = plan_state_on(self.timeline(), self._as_of, self.rule_pack())
            self._keep(state)
        return state

    def rule_pack(self) -> RulePack:
        """The placement parameters the facility is bound to."""
        return rule_pack(self.timeline().facility.rule_pack)

    def reload(self) -> None:
        """Reads everything again, as when someone else has changed the shared database."""
        self._forget_rows()
        self._let_go_of_missing_facility()
        self._notify(WorkplaceEvent.ROWS_CHANGED)

    # -- what all views of the day share -------------------------------------------------------

    @property
    def selection(self) -> frozenset[ResidentId]:
        """The people selected, in plan, calendar, list and tray alike."""
        return self._selection

    def select(self, residents: Iterable[ResidentId]) -> None:
        """Selects these people and nobody else."""
        chosen = frozenset(residents)
        if chosen != self._selection:
            self._selection = chosen
            self._notify(WorkplaceEvent.SELECTION_CHANGED)

    def toggle(self, resident: ResidentId) -> None:
        """Adds one person to the selection, or takes them out of it."""
        self.select(self._selection ^ {resident})

    @property
    def floor(self) -> FloorId | None:
        """The floor chosen; None while the first with beds is meant."""
        return self._floor

    def show_floor(self, floor: FloorId) -> None:
        """Shows another floor in every view."""
        if floor != self._floor:
            self._floor = floor
            self._notify(WorkplaceEvent.FLOOR_SHOWN)

    def go_to(self, destination: Destination) -> None:
        """Brings the user to another place of the window."""
        if self.guide is not None:
            self.guide(destination)

    # -- correcting the past -------------------------------------------------------------------

    @property
    def may_correct_past(self) -> bool:
        """Whether the user has switched on that days before today may be changed."""
        return self._may_correct_past

    @may_correct_past.setter
    def may_correct_past(self, allowed: bool) -> None:
        self._may_correct_past = allowed
        self._notify(WorkplaceEvent.SETTINGS_CHANGED)

    @property
    def may_change_day_shown(self) -> bool:
        """Whether people may be placed on the day shown: from today on, earlier only when switched on."""
        return self.refusal_on(self._as_of) is None

    def refusal_on(self, day: date) -> DomainRefusal | None:
        """Why nobody can be placed from a day on: it has passed, or the user lacks the right."""
        return self.changeable_days.refusal_on(day)

    @property
    def changeable_days(self) -> ChangeableDays:
        """Which days the user may change."""
        actor = self.actor
        return ChangeableDays(
            self.today,
            self._as_of,
            self._may_correct_past,
            may_plan=actor.may_plan,
            may_place=Right.PLACE in actor.rights,
        )

    # -- changing ------------------------------------------------------------------------------

    def execute(self, command: Command) -> Changes:
        """Carries out one order and remembers it for undo. Raises DomainRefusal where a rule says no."""
        changes = self._execute(command)
        self.remember(changes)
        return changes

    def remember(self, changes: Changes) -> None:
        """Takes note of a step that was carried out beside the window, as if it had been done here."""
        if changes.entry is not None:
            self._undoable.append(_Done(changes.entry, changes.wording))
            self._redoable.clear()
        self._after(changes)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undoable)

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back can be done again."""
        return bool(self._redoable)

    @property
    def undo_wording(self) -> Wording | None:
        """What undo would take back."""
        return self._undoable[-1].wording if self._undoable else None

    @property
    def redo_wording(self) -> Wording | None:
        """What redo would do again."""
        return self._redoable[-1].wording if self._redoable else None

    def undo(self) -> Changes:
        """Takes back the last step; refused where others have changed the same rows since."""
        return self._turn(self._undoable, onto=self._redoable)

    def redo(self) -> Changes:
        """Does again what was taken back last."""
        return self._turn(self._redoable, onto=self._undoable)

    def _turn(self, steps: list[_Done], *, onto: list[_Done]) -> Changes:
        if not steps:
            raise DomainRefusal("NOTHING_TO_UNDO")
        step = steps[-1]
        changes = self._take_back(steps, step)
        steps.remove(step)
        if changes.entry is not None:
            onto.append(_Done(changes.entry, step.wording))
        self._after(changes)
        return changes

    def _take_back(self, steps: list[_Done], step: _Done) -> Changes:
        try:
            return self._execute(Undo(step.entry))
        except DomainRefusal:
            # Rows that others changed stay changed: the step would bar the way to earlier ones for ever.
            steps.remove(step)
            self._notify(WorkplaceEvent.HISTORY_CHANGED)
            raise

    def _execute(self, command: Command) -> Changes:
        try:
            return self.executor.execute(command, actor=self.actor)
        except DomainRefusal:
            # The refusal speaks of rows that may be newer than those shown.
            self.reload()
            raise

    def _after(self, changes: Changes) -> None:
        if changes:
            self.reload()
        self._notify(WorkplaceEvent.HISTORY_CHANGED)

    # -- trying out ----------------------------------------------------------------------------

    @property
    def is_trying(self) -> bool:
        """Whether everything happens on a scratch copy."""
        return self._scratch is not None

    @property
    def lasting_database(self) -> Database:
        """The database that stays, even while something is tried out on a copy."""
        return self.database if self._kept is None else self._kept.database

    def begin_trying(self) -> None:
        """From now on all steps happen on a copy; nobody else sees them."""
        if self._scratch is not None:
            return
        self._scratch = open_scratch(self.database)
        self._kept = _Kept(self.database, self.executor, self._undoable, self._redoable, self.figures())
        self.database = self._scratch.database
        self.executor = Executor(self.database, self.executor.clock)
        self._undoable, self._redoable = [], []
        self.reload()
        self._notify(WorkplaceEvent.SCRATCH_CHANGED)

    def discard_trial(self) -> None:
        """Throws the copy away; everything is as before."""
        if self._scratch is None:
            return
        self._end_trial()
        self.reload()
        self._notify(WorkplaceEvent.SCRATCH_CHANGED)

    def adopt_trial(self) -> Changes | None:
        """Takes over what was tried, as one step. Refused where others were faster; the copy stays then."""
        if self._scratch is None or self._kept is None:
            return None
        tried = AdoptScratch(self._scratch.changes())
        changes = self._kept.executor.execute(tried, actor=self.actor)
        self._end_trial()
        if changes.entry is not None:
            self._undoable.append(_Done(changes.entry, changes.wording))
            self._redoable.clear()
        self.reload()
        self._notify(WorkplaceEvent.SCRATCH_CHANGED)
        return changes

    def figures(self) -> TrialFigures:
        """How the facility stands on the day shown, to be compared with another state of it."""
        if self._facility is None:
            return NO_FIGURES
        return trial_figures(self.timeline(), self.plan_state(), self.rule_pack())

    @property
    def figures_before(self) -> TrialFigures:
        """How the facility stood when the trial began."""
        return NO_FIGURES if self._kept is None else self._kept.figures

    def _end_trial(self) -> None:
        if self._scratch is None or self._kept is None:
            return
        self._scratch.close()
        self.database, self.executor = self._kept.database, self._kept.executor
        self._undoable, self._redoable = self._kept.undoable, self._kept.redoable
        self._scratch = self._kept = None

    # -- listening -----------------------------------------------------------------------------

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener on every event until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _notify(self, event: WorkplaceEvent) -> None:
        for listener in tuple(self._listeners):
            listener(event)

    # -- rows in memory ------------------------------------------------------------------------

    def _chosen_facility(self) -> FacilityChoice:
        if self._facility is None:
            raise LookupError("no facility is chosen")
        return self._facility

    def _keep(self, state: PlanState) -> None:
        if len(self._plan_states) >= _DAYS_KEPT:
            del self._plan_states[next(iter(self._plan_states))]
        self._plan_states[state.as_of] = state

    def _forget_rows(self) -> None:
        self._timeline = None
        self._plan_states.clear()

    def _let_go_of_missing_facility(self) -> None:
        """An import taken back takes its facilities with it; the first import brings one to show."""
        present = {each.id: each for each in self.facilities()}
        shown = self._facility
        found = next(iter(present.values()), None) if shown is None else present.get(shown.id)
        if found != shown:
            self._change_facility(found or next(iter(present.values()), None))
