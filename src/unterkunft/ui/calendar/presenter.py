"""What the calendar does: days shown, folded heads, selection, bars and people on their way; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import IntEnum
from typing import Protocol
from uuid import UUID

from unterkunft.services.commands.closures import ChangeClosure, ReopenPlaces
from unterkunft.services.commands.placement import LiftFromBeds, PlaceResidents
from unterkunft.services.executor import Command
from unterkunft.services.placement import Verdict
from unterkunft.services.plan_state import Person
from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_change import BarChange, Proposal, with_consent
from unterkunft.ui.calendar.chart import Bar, Chart
from unterkunft.ui.calendar.closure_draft import ClosureDraft
from unterkunft.ui.calendar.people_drop import PeopleDrop
from unterkunft.ui.changeable_days import ChangeableDays
from unterkunft.ui.closures.presenter import ClosurePresenter
from unterkunft.ui.consent.questions import Consent, consent_to
from unterkunft.ui.days import FIRST_DAY, LAST_DAY
from unterkunft.ui.plan.placement_session import Target
from unterkunft.ui.plan.placing import Desk, carry_out, may_change
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import BedAssignmentId, BedId, FloorId, ResidentId, RoomId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal

_DAYS_BEFORE = 4
"""How many days are shown before the day one looks at: enough to see who leaves and who has just come."""


class Range(IntEnum):
    """How many days are shown side by side."""

    TWO_WEEKS = 14
    SIX_WEEKS = 42
    THREE_MONTHS = 91


class CalendarScreen(Desk, Protocol):
    """What the presenter asks of the view."""

    def show_chart(self) -> None:
        """Shows other rows or bars."""

    def show_days(self) -> None:
        """Shows other days, or another day among them."""

    def show_selection(self) -> None:
        """Marks the people selected."""

    def bring_into_sight(self, row: UUID) -> None:
        """Scrolls to a row."""


class CalendarPresenter:
    """Decides what the calendar shows and what its gestures mean."""

    def __init__(self, workplace: Workplace, screen: CalendarScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._chart: Chart | None = None
        self._folded: frozenset[UUID] = frozenset()
        self._range = Range.SIX_WEEKS
        self._first_day = self._around(workplace.as_of)
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._forget()

    # what is shown

    @property
    def workplace(self) -> Workplace:
        """What the calendar works on."""
        return self._workplace

    @property
    def chart(self) -> Chart | None:
        """The bars of the facility; None while there is none."""
        if self._workplace.facility is None:
            return None
        if self._chart is None:
            self._chart = Chart(self._workplace.timeline(), today=self._workplace.today)
        return self._chart

    @property
    def shown(self) -> Period:
        """The days side by side."""
        return Period(self._first_day, self._first_day + timedelta(days=int(self._range)))

    @property
    def range(self) -> Range:
        """How many days are shown."""
        return self._range

    @property
    def as_of(self) -> date:
        """The day shown in all views."""
        return self._workplace.as_of

    @property
    def today(self) -> date:
        """The day on which the program runs."""
        return self._workplace.today

    @property
    def folded(self) -> frozenset[UUID]:
        """Floors and rooms of which only the head is shown."""
        return self._folded

    @property
    def selection(self) -> frozenset[ResidentId]:
        """The people selected in all views."""
        return self._workplace.selection

    @property
    def span(self) -> tuple[date, date]:
        """The first days that scrolling reaches, from the past to beyond what is planned."""
        chart = self.chart
        first, last = chart.span if chart is not None else (self.today, self.today)
        first, last = min(first, self._first_day), max(last, self.shown.end or last)
        earliest = max(first - timedelta(days=28), FIRST_DAY)
        return earliest, min(last + timedelta(days=365), LAST_DAY)

    # moving about

    def choose_range(self, chosen: Range) -> None:
        """Shows more or fewer days; the day shown stays in sight."""
        middle = self.as_of if self.as_of in self.shown else None
        self._range = chosen
        if middle is not None:
            self._first_day = self._around(middle)
        self._screen.show_days()

    def show_from(self, first_day: date) -> None:
        """Shows the days from a day on."""
        first_day = min(max(first_day, FIRST_DAY), LAST_DAY - timedelta(days=int(self._range)))
        if first_day != self._first_day:
            self._first_day = first_day
            self._screen.show_days()

    def scroll(self, days: int) -> None:
        """Earlier or later days."""
        self.show_from(self._first_day + timedelta(days=days))

    def page(self, direction: int) -> None:
        """Most of the range further: what was last in sight stays as a foothold."""
        self.scroll(direction * max(7, int(self._range) // 7 * 7 - 7))

    def look_at(self, day: date) -> None:
        """Brings a day into sight."""
        if day not in self.shown:
            self.show_from(self._around(day))

    def show_around(self, day: date) -> None:
        """Shows a day with some before and many after it."""
        self.show_from(self._around(day))

    def choose_day(self, day: date) -> None:
        """Shows a day in all views."""
        self._workplace.show_day(day)

    def fold(self, key: UUID) -> None:
        """Folds a floor or room, or unfolds it."""
        self._folded ^= {key}
        self._screen.show_chart()

    def fold_rooms(self) -> None:
        """Shows the rooms of all floors by their heads only."""
        chart = self.chart
        floors = chart.floors if chart is not None else ()
        rooms = {room.id for floor in floors for room in chart.rooms_on(floor.id)} if chart else set()
        self._folded = frozenset(rooms)
        self._screen.show_chart()

    def unfold_all(self) -> None:
        """Shows every bed."""
        self._folded = frozenset()
        self._screen.show_chart()

    def unfold(self, bed: BedId) -> None:
        """Opens the heads above a bed."""
        chart = self.chart
        if chart is not None and self._folded & set(chart.heads_above(bed)):
            self._folded -= set(chart.heads_above(bed))
            self._screen.show_chart()

    def reveal_resident(self, resident: ResidentId) -> None:
        """Brings a person's bar into sight and selects the person."""
        self.select((resident,))
        self._show_bar_of(resident)

    def follow(self, resident: ResidentId) -> None:
        """Brings the bar of somebody into sight who was selected in another view."""
        self._show_bar_of(resident)

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room into sight."""
        chart = self.chart
        found = next((each for each in chart.timeline.rooms if each.id == room), None) if chart else None
        if found is not None:
            self._folded -= {found.floor}
            self._screen.show_chart()
            self._screen.bring_into_sight(room)

    def bar_to_show(self, resident: ResidentId) -> Bar | None:
        """The bar of the day shown, else the next to come, else the last."""
        bars = self.chart.bars_of(resident) if self.chart is not None else ()
        on_day = [bar for bar in bars if self.as_of in bar.period]
        coming = [bar for bar in bars if bar.period.start > self.as_of]
        return next(iter([*on_day, *coming, *reversed(bars)]), None)

    def _show_bar_of(self, resident: ResidentId) -> None:
        bar = self.bar_to_show(resident)
        if bar is None:
            return
        self.unfold(bar.assignment.bed)
        if not bar.period.overlaps(self.shown):
            self.show_from(self._around(bar.period.start))
        self._screen.bring_into_sight(bar.assignment.bed)

    def _around(self, day: date) -> date:
        before = _DAYS_BEFORE if self._range is Range.TWO_WEEKS else 7
        return min(max(day - timedelta(days=before), FIRST_DAY), LAST_DAY - timedelta(days=int(self._range)))

    # selection

    def select(self, residents: Iterable[ResidentId]) -> None:
        """Selects these people in all views."""
        self._workplace.select(residents)

    def toggle(self, resident: ResidentId) -> None:
        """Adds one person to the selection, or takes them out of it."""
        self._workplace.toggle(resident)

    def household(self, resident: ResidentId) -> tuple[ResidentId, ...]:
        """The household of a person on the day shown."""
        people = self._workplace.plan_state().household_of(resident)
        return tuple(each.id for each in people) or (resident,)

    def people_on_day(self, residents: Iterable[ResidentId]) -> tuple[Person, ...]:
        """Those of the people who are in the house on the day shown."""
        state = self._workplace.plan_state()
        return tuple(each for each in map(state.person, residents) if each is not None)

    # bars and people on their way

    @property
    def calendar(self) -> ChangeableDays:
        """Which days may be changed."""
        return self._workplace.changeable_days

    def change_of(self, assignment: BedAssignmentId) -> BarChange | None:
        """Takes a bar up; None where it is gone."""
        if self.chart is None:
            return None
        workplace = self._workplace
        try:
            return BarChange(workplace.timeline(), workplace.rule_pack(), assignment, self.calendar)
        except DomainRefusal as refusal:
            self._screen.tell_refused(refusal)
            return None

    def people_drop(self, residents: Iterable[ResidentId]) -> PeopleDrop | None:
        """Takes people up who come from elsewhere; None where the house knows none of them."""
        if self.chart is None:
            return None
        workplace = self._workplace
        drop = PeopleDrop(workplace.timeline(), workplace.rule_pack(), residents, self.calendar)
        return drop if drop.people else None

    def carry_out(self, proposal: Proposal) -> bool:
        """Does what a proposal says, after asking for a reason where one is needed."""
        if proposal.changes_nothing:
            return False
        if proposal.is_refused or proposal.command is None:
            self._refuse(proposal.refusal, proposal.verdict)
            return False
        consent = self._consent(proposal.verdict, proposal.period.start, proposal.judged_from)
        return consent is not None and self._execute(with_consent(proposal, consent))

    def place(self, drop: PeopleDrop, target: Target, day: date) -> bool:
        """Puts people there from a day on, in one step."""
        if not may_change(self._workplace, self._screen, on=day):
            return False
        if drop.changes_nothing(target, day):
            return False
        verdict = drop.verdict(target, day)
        if verdict.is_refused or not verdict.placements:
            self._refuse(None, verdict)
            return False
        consent = self._consent(verdict, day)
        if consent is None or not self._execute(
            PlaceResidents(verdict.placements, day, None, consent.acceptance, consent.move_note)
        ):
            return False
        self.select(each.resident for each in verdict.placements)
        return True

    def lift(self, resident: ResidentId, on: date) -> bool:
        """Takes a person out of bed from a day on; they wait in the tray."""
        return may_change(self._workplace, self._screen, on=on) and self._execute(
            LiftFromBeds((resident,), on)
        )

    # closures

    def closure_of(self, draft: ClosureDraft) -> ClosurePresenter:
        """A closure with the days that were drawn for it."""
        return ClosurePresenter(
            self._workplace, beds=draft.beds, rooms=draft.rooms, closure=draft.closure, period=draft.period
        )

    def has_begun(self, closure: ClosureOnPlan) -> bool:
        """Whether the first day of a closure stays as it is."""
        return closure.period.start < self.today and not self._workplace.may_correct_past

    def refusal_of(self, draft: ClosureDraft) -> DomainRefusal | None:
        """Why nothing can be closed on these days: the user lacks the right, or they have passed."""
        if self.closure_of(draft).may_begin_on(draft.period.start):
            return self.calendar.refusal_on(max(draft.period.start, self.today))
        return DomainRefusal("PAST_DAY", day=draft.period.start)

    def needs_dialog(self, draft: ClosureDraft) -> bool:
        """Whether something is left to ask: the reason of a new closure, or who must move."""
        return draft.closure is None or bool(self.closure_of(draft).holders(draft.period))

    def change_closure(self, draft: ClosureDraft) -> bool:
        """Gives a closure other days in one step."""
        known = draft.closure
        if known is None or known.id is None:
            return False
        return self._execute(ChangeClosure(known.id, draft.period, known.reason, note=known.note or ""))

    def end_closure(self, closure: ClosureOnPlan, day: date) -> bool:
        """The place can be used from a day on."""
        if closure.id is None or not may_change(self._workplace, self._screen, on=day):
            return False
        return self._execute(ReopenPlaces(closure.id, day))

    def _consent(self, verdict: Verdict, day: date, judged_from: date | None = None) -> Consent | None:
        workplace, screen = self._workplace, self._screen
        return consent_to(
            verdict, workplace.timeline(), on=day, judged_from=judged_from, workplace=workplace, asker=screen
        )

    def _refuse(self, refusal: DomainRefusal | None, verdict: Verdict) -> None:
        refused = refusal or DomainRefusal("PLACEMENT_REFUSED", breaches=verdict.breaches)
        self._screen.tell_refused(refused)

    def _execute(self, command: Command) -> bool:
        return carry_out(self._workplace, self._screen, command)

    # following the others

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.DAY_SHOWN:
            self.look_at(self.as_of)
            self._screen.show_days()
        elif event is WorkplaceEvent.SELECTION_CHANGED:
            self._screen.show_selection()
        elif event is WorkplaceEvent.FLOOR_SHOWN:
            self._show_floor(self._workplace.floor)
        elif event in (WorkplaceEvent.FACILITY_CHOSEN, WorkplaceEvent.ROWS_CHANGED):
            if event is WorkplaceEvent.FACILITY_CHOSEN:
                self._folded = frozenset()
            self._chart = None
            self._screen.show_chart()

    def _show_floor(self, floor: FloorId | None) -> None:
        if floor is not None and self.chart is not None:
            self._screen.bring_into_sight(floor)
