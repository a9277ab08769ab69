"""What the attendance page shows and what an entry changes; knows neither Qt nor its widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Protocol

from unterkunft.services.absence_runs import AbsenceRun, absence_runs
from unterkunft.services.attendance_sheet import PRESENT, AttendanceSheet, SheetRow, attendance_sheet
from unterkunft.services.changes import Wording
from unterkunft.services.commands.attendance import (
    AttendanceMark,
    NoteAbsence,
    SetAttendance,
    TakeRollCall,
)
from unterkunft.services.executor import Command
from unterkunft.services.queries.attendance import (
    AbsenceNote,
    LateEntry,
    absence_notes,
    late_entries,
    walked_floors,
)
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.queries.finalised import is_finalised
from unterkunft.services.timeline import AbsenceOnPlan, FloorOnPlan
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_ONE_DAY = timedelta(days=1)
_RELOADING = frozenset(
    {WorkplaceEvent.FACILITY_CHOSEN, WorkplaceEvent.ROWS_CHANGED, WorkplaceEvent.DAY_SHOWN}
)

Cell = tuple[int, int]
"""A row of the sheet and a day of the month, both counted from 0."""


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """The grid as it is to be shown."""

    month: Month
    floors: tuple[FloorOnPlan, ...]
    floor: FloorId | None
    rows: tuple[SheetRow, ...]
    today: date
    as_of: date
    late: Mapping[tuple[ResidentId, date], LateEntry]
    walked: frozenset[tuple[FloorId, date]]
    runs: tuple[AbsenceRun, ...]
    """Who is away on the day shown and has reached a limit."""
    away_now: int
    notes: tuple[AbsenceNote, ...] = ()
    is_billed: bool = False
    """Whether the statements of the month are fixed: a change of its days leads to a correction."""

    def note(self, resident: ResidentId, day: date) -> str:
        """What is written down about a person's absence on a day."""
        texts = (each.text for each in self.notes if each.resident == resident and day in each.days)
        return next(texts, "")

    @property
    def days_counted(self) -> int:
        """How many days of the month have passed, today included."""
        if self.today < self.month.first_day:
            return 0
        return min((self.today - self.month.first_day).days + 1, self.month.days)


@dataclass(frozen=True, slots=True)
class RollCallEntry:
    """A person of the corridor, and the state the sheet holds for the day."""

    resident: ResidentId
    name: str
    room: str
    state: str


class AttendanceScreen(Protocol):
    """What the presenter asks of the page."""

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""

    def show_sheet(self, sheet: ShownSheet) -> None:
        """Shows a month."""

    def show_nothing(self) -> None:
        """Shows that there is no facility."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why something was not done."""


class AttendancePresenter:
    """Decides which month and floor are shown, and turns entries into commands."""

    def __init__(self, workplace: Workplace, screen: AttendanceScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._month = Month.of(workplace.as_of)
        self._floor: FloorId | None = None
        self._only_absent = False
        self._sheet_shown: ShownSheet | None = None
        self._shown: tuple[SheetRow, ...] = ()
        self._is_stale = True
        self._stop_listening = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening to the workplace."""
        self._stop_listening()

    # what is shown

    @property
    def month(self) -> Month:
        """The month shown."""
        return self._month

    def show_month(self, month: Month) -> None:
        """Shows another month."""
        self._month = month
        self.refresh()

    def show_floor(self, floor: FloorId | None) -> None:
        """Shows one floor, or the whole house."""
        self._floor = floor
        self.refresh()

    @property
    def shows_only_absent(self) -> bool:
        """Whether who was there on every day is left out."""
        return self._only_absent

    @property
    def paper_day(self) -> date:
        """The day up to which a printed sheet of the month shown is filled in."""
        day, month = self._workplace.as_of, self._month
        if day in month.period:
            return day
        return month.last_day if month.last_day < day else month.first_day

    def show_month_of(self, resident: ResidentId) -> int | None:
        """The row of a person, past floor and filter; None where the person was not here in the month."""
        if self._row_of(resident) is None:
            self._floor, self._only_absent = None, False
            self.refresh()
        return self._row_of(resident)

    def _row_of(self, resident: ResidentId) -> int | None:
        return next((at for at, row in enumerate(self._shown) if row.resident == resident), None)

    def show_only_absent(self, only: bool) -> None:
        """Leaves out who was there on every day."""
        self._only_absent = only
        self.refresh()

    def catch_up(self) -> None:
        """Shows what has changed while nobody looked."""
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Reads the month again; while nobody looks it waits."""
        self._is_stale = not self._screen.is_in_sight()
        if self._is_stale:
            return
        if self._workplace.facility is None:
            self._screen.show_nothing()
            return
        whole = attendance_sheet(self._workplace.timeline(), self._month)
        self._let_go_of_missing_floor(whole)
        self._shown = tuple(row for row in whole.rows if self._is_wanted(row))
        self._sheet_shown = self._sheet(whole, self._workplace.facility)
        self._screen.show_sheet(self._sheet_shown)

    def _let_go_of_missing_floor(self, sheet: AttendanceSheet) -> None:
        if self._floor not in {floor.id for floor in sheet.floors}:
            self._floor = None

    def _is_wanted(self, row: SheetRow) -> bool:
        is_here = self._floor is None or row.floor == self._floor
        return is_here and (not self._only_absent or row.away(self._month.days) > 0)

    def _sheet(self, sheet: AttendanceSheet, facility: FacilityChoice) -> ShownSheet:
        workplace = self._workplace
        database = workplace.database
        runs = absence_runs(workplace.timeline(), workplace.as_of, workplace.rule_pack())
        here = {row.resident for row in sheet.rows if self._floor is None or row.floor == self._floor}
        return ShownSheet(
            month=self._month,
            floors=sheet.floors,
            floor=self._floor,
            rows=self._shown,
            today=workplace.today,
            as_of=workplace.as_of,
            late={(each.resident, each.day): each for each in late_entries(database, self._month)},
            walked=frozenset(
                (each.floor, each.day) for each in walked_floors(database, facility.id, self._month)
            ),
            runs=tuple(run for run in runs if run.reached is not None and run.resident in here),
            away_now=sum(run.resident in here for run in runs),
            notes=absence_notes(database, self._month, workplace.actor.sight),
            is_billed=is_finalised(database, self._month, facility.key),
        )

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event is WorkplaceEvent.DAY_SHOWN:
            self._month = Month.of(self._workplace.as_of)
        if event in _RELOADING:
            self._is_stale = True
            if self._screen.is_in_sight():
                self.refresh()

    # entering

    def enter(self, cells: Iterable[Cell], state: str) -> None:
        """Enters a state into cells; cells of days on which the person does not live here are left out."""
        self._enter(dict.fromkeys(cells, state))

    def enter_signs(self, states: Mapping[Cell, str]) -> None:
        """Enters a state of its own into each cell, as when cells are pasted."""
        self._enter(states)

    def fill_down(self, cells: Iterable[Cell]) -> None:
        """Gives every row below the first one its states, day by day."""
        chosen = set(cells)
        tops = {day: min(row for row, other in chosen if other == day) for _, day in chosen}
        self._enter({(row, day): self._state(tops[day], day) or PRESENT for row, day in chosen})

    def enter_until_further_notice(self, cell: Cell, state: str) -> None:
        """Enters an absence of which nobody knows when it ends."""
        row, day = cell
        mark = AttendanceMark(self._shown[row].resident, Period(self._day(day)), state)
        self._execute(SetAttendance((mark,)))

    def note(self, cell: Cell) -> str:
        """What is written down about the absence of a cell."""
        sheet, (row, day) = self._sheet_shown, cell
        return "" if sheet is None else sheet.note(self._shown[row].resident, self._day(day))

    def keep_note(self, cell: Cell, text: str) -> None:
        """Writes something down about the absence of a cell."""
        row, day = cell
        if text.strip() != self.note(cell):
            self._execute(NoteAbsence(self._shown[row].resident, self._day(day), text))

    def _enter(self, states: Mapping[Cell, str]) -> None:
        changed = {
            (row, day): state
            for (row, day), state in states.items()
            if self._state(row, day) not in (None, state)
        }
        marks = tuple(self._marks(changed))
        if marks:
            self._execute(SetAttendance(marks))

    def _marks(self, states: Mapping[Cell, str]) -> Iterable[AttendanceMark]:
        """Neighbouring days of one person and state are one mark."""
        cells = sorted(states)
        keyed = [(row, day - place, states[row, day], day) for place, (row, day) in enumerate(cells)]
        for (row, _run, state), run in groupby(keyed, key=lambda each: each[:3]):
            days = [each[3] for each in run]
            period = Period.through(self._day(days[0]), self._day(days[-1]))
            yield AttendanceMark(self._shown[row].resident, period, state)

    def _state(self, row: int, day: int) -> str | None:
        return self._shown[row].states[day]

    def _day(self, number: int) -> date:
        return self._month.first_day + number * _ONE_DAY

    def _execute(self, command: Command) -> bool:
        try:
            changes = self._workplace.execute(command)
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self._screen.tell_refused(refusal)
            return False
        self._screen.tell_done(changes.wording)
        return True

    # roll call

    def corridor(self, floor: FloorId | None) -> tuple[RollCallEntry, ...]:
        """Everyone of a floor on the day shown, by room; of the whole house where no floor is named."""
        day = self._workplace.as_of
        sheet = attendance_sheet(self._workplace.timeline(), Month.of(day))
        rows = [row for row in sheet.rows if floor is None or row.floor == floor]
        states = [(row, row.states[day.day - 1]) for row in rows]
        return tuple(
            RollCallEntry(row.resident, row.name, row.room, state)
            for row, state in states
            if state is not None
        )

    def finish_roll_call(self, floor: FloorId | None, states: Mapping[ResidentId, str]) -> bool:
        """Keeps what was seen on the walk as one step; who is missing is so until seen again."""
        entries = self.corridor(floor)
        floors = [each.id for each in self._workplace.timeline().floors if floor in (None, each.id)]
        marks = tuple(
            AttendanceMark(each.resident, self._days_of(each), states[each.resident])
            for each in entries
            if states.get(each.resident, each.state) != each.state
        )
        return self._execute(TakeRollCall(tuple(floors), self._workplace.as_of, marks))

    def _days_of(self, entry: RollCallEntry) -> Period:
        """A change of state holds as long as the absence it changes; a new absence until further notice."""
        day = self._workplace.as_of
        running = self._running_absence(entry.resident, day)
        return Period(day, None if running is None else running.returned_on)

    def _running_absence(self, resident: ResidentId, day: date) -> AbsenceOnPlan | None:
        for absence in self._workplace.timeline().absences:
            if absence.resident == resident and absence.is_absent_on(day):
                return absence
        return None
