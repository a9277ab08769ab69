"""The keyboard's way through the calendar: walking cells and bars, changing days, cutting and pasting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_change import Proposal
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.chart import Bar, Row, RowKind, RowLayout
from unterkunft.ui.calendar.closure_draft import draft_of, new_draft, shifted
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.ui.plan.drag_mime import mime_of, residents_in
from unterkunft.ui.plan.placement_session import Target
from unterkunft.values.ids import BedId
from unterkunft.values.period import Period

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PAGE = 12


class CursorArea(Protocol):
    """The calendar, as far as the keyboard needs it."""

    period_asked: SignalInstance
    closure_asked: SignalInstance

    @property
    def cursor_cell(self) -> tuple[Row, date] | None:
        """Where the keyboard has got to."""

    @property
    def layout_of_rows(self) -> RowLayout:
        """The rows."""

    def put_cursor(self, row: Row, day: date) -> None:
        """Goes to a cell."""


class CalendarKeys:
    """Arrows walk, Shift jumps from bar to bar, Ctrl moves the bar a day, Enter asks for its days.

    Where nobody has the bed, the same keys move a closure, and Insert closes the place.
    """

    def __init__(self, area: CursorArea, presenter: CalendarPresenter) -> None:
        self._area, self._presenter = area, presenter
        self._plain: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._walk(0, -1),
            Qt.Key.Key_Right: lambda: self._walk(0, 1),
            Qt.Key.Key_Up: lambda: self._walk(-1, 0),
            Qt.Key.Key_Down: lambda: self._walk(1, 0),
            Qt.Key.Key_PageUp: lambda: self._walk(-_PAGE, 0),
            Qt.Key.Key_PageDown: lambda: self._walk(_PAGE, 0),
            Qt.Key.Key_Home: lambda: self._to_day(self._presenter.as_of),
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Space: self._choose_day,
            Qt.Key.Key_Delete: self._lift,
            Qt.Key.Key_Insert: self._close,
        }
        self._with_shift: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._jump(-1),
            Qt.Key.Key_Right: lambda: self._jump(1),
        }
        self._with_control: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._shift(-1),
            Qt.Key.Key_Right: lambda: self._shift(1),
        }
        self._with_both: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._move_end(-1),
            Qt.Key.Key_Right: lambda: self._move_end(1),
        }

    def begin(self) -> None:
        """The keyboard has come: the cursor stands somewhere from now on."""
        rows = self._area.layout_of_rows.rows
        if self._area.cursor_cell is None and rows:
            first = next((row for row in rows if row.kind is RowKind.BED), rows[0])
            self._area.put_cursor(first, self._presenter.as_of)

    def press(self, event: QKeyEvent) -> bool:
        """Does what a key stands for; says whether it stands for anything."""
        if event.matches(QKeySequence.StandardKey.Cut):
            self._cut()
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            return True
        action = self._keys(event.modifiers()).get(event.key())
        if action is None:
            return False
        action()
        return True

    def _keys(self, modifiers: Qt.KeyboardModifier) -> Mapping[int, Callable[[], None]]:
        if modifiers & _CONTROL:
            return self._with_both if modifiers & _SHIFT else self._with_control
        return self._with_shift if modifiers & _SHIFT else self._plain

    # walking

    def _walk(self, rows: int, days: int) -> None:
        here = self._area.cursor_cell
        if here is None:
            self.begin()
            return
        row, day = here
        layout = self._area.layout_of_rows
        index = (layout.index_of(row.key) or 0) + rows
        self._go(layout.rows[max(0, min(index, len(layout.rows) - 1))], day + timedelta(days=days))

    def _to_day(self, day: date) -> None:
        if self._area.cursor_cell is not None:
            self._go(self._area.cursor_cell[0], day)

    def _go(self, row: Row, day: date) -> None:
        """On a bar its person is selected; on a free place the selection stays, to be put there."""
        self._area.put_cursor(row, day)
        bar = self._bar()
        if bar is not None:
            self._presenter.select((bar.person.id,))

    def _jump(self, direction: int) -> None:
        """To the beginning of the next bar of the bed, or of the one before."""
        here, chart = self._area.cursor_cell, self._presenter.chart
        if here is None or here[0].bed is None or chart is None:
            return
        row, day = here
        starts = [bar.period.start for bar in chart.bars(here[0].bed.id)]
        ahead = [each for each in starts if (each > day if direction > 0 else each < day)]
        if ahead:
            self._go(row, min(ahead) if direction > 0 else max(ahead))

    def _bar(self) -> Bar | None:
        here, chart = self._area.cursor_cell, self._presenter.chart
        if here is None or here[0].bed is None or chart is None:
            return None
        return chart.bar_on(here[0].bed.id, here[1])

    # changing

    def _enter(self) -> None:
        here, bar = self._area.cursor_cell, self._bar()
        closure = self._closure()
        if bar is not None:
            self._area.period_asked.emit(bar.assignment.id)
        elif closure is not None:
            self._area.closure_asked.emit(draft_of(closure))
        elif here is not None and here[0].kind is not RowKind.BED:
            self._presenter.fold(here[0].key)

    def _close(self) -> None:
        """A closure of the bed or room from the day on; where it is closed, that closure."""
        here, closure = self._area.cursor_cell, self._closure()
        if here is not None:
            new = new_draft(here[0], Period.through(here[1], here[1]))
            draft = new if closure is None else draft_of(closure)
            if draft is not None:
                self._area.closure_asked.emit(draft)

    def _closure(self) -> ClosureOnPlan | None:
        """The closure under the cursor, where nobody has the bed."""
        here, chart = self._area.cursor_cell, self._presenter.chart
        if here is None or here[0].bed is None or chart is None or self._bar() is not None:
            return None
        return chart.closure_on(here[0].bed.id, here[1])

    def _move_closure(self, grip: Grip, days: int) -> None:
        """The cursor goes along, as with a bar."""
        here, closure = self._area.cursor_cell, self._closure()
        if here is None or closure is None:
            return
        has_begun = self._presenter.has_begun(closure)
        self._area.closure_asked.emit(shifted(closure, grip, days, has_begun=has_begun))
        self._area.put_cursor(here[0], here[1] + timedelta(days=days if grip is Grip.WHOLE else 0))

    def _choose_day(self) -> None:
        if self._area.cursor_cell is not None:
            self._presenter.choose_day(self._area.cursor_cell[1])

    def _lift(self) -> None:
        here, bar = self._area.cursor_cell, self._bar()
        if bar is not None and here is not None:
            self._presenter.lift(bar.person.id, here[1])

    def _shift(self, days: int) -> None:
        """The whole bar a day; of a bar that has begun only the end."""
        bar = self._bar()
        if bar is None:
            self._move_closure(Grip.WHOLE, days)
            return
        change = self._presenter.change_of(bar.assignment.id)
        if change is not None:
            self._do(bar, change.proposal(bar.assignment.bed, *change.shifted(days)), days)

    def _move_end(self, days: int) -> None:
        bar = self._bar()
        if bar is None:
            self._move_closure(Grip.END, days)
            return
        change = self._presenter.change_of(bar.assignment.id)
        if change is None or bar.period.end is None:
            return
        end = bar.period.end + timedelta(days=days)
        self._do(bar, change.proposal(bar.assignment.bed, bar.period.start, end), 0)

    def _do(self, bar: Bar, proposal: Proposal, days: int) -> None:
        """The cursor goes along, so that the next stroke finds the bar."""
        here = self._area.cursor_cell
        if not self._presenter.carry_out(proposal) or here is None:
            return
        moved = self._presenter.chart.bar(bar.assignment.id) if self._presenter.chart is not None else None
        day = here[1] + timedelta(days=days)
        if moved is not None and day not in moved.period:
            day = moved.period.start if day < moved.period.start else moved.period.last_day or day
        self._area.put_cursor(here[0], day)

    def _cut(self) -> None:
        """Keeps the people selected, to be pasted onto a bed and day."""
        chosen = self._presenter.selection
        if chosen:
            QGuiApplication.clipboard().setMimeData(mime_of(chosen))

    def _paste(self) -> None:
        """Puts those who were cut into the bed under the cursor, from its day on; else those selected."""
        here = self._area.cursor_cell
        if here is None or here[0].room is None:
            return
        row, day = here
        people = residents_in(QGuiApplication.clipboard().mimeData()) or tuple(self._presenter.selection)
        drop = self._presenter.people_drop(people)
        if drop is not None and row.room is not None:
            self._presenter.place(drop, Target(row.room.id, _bed_of(row)), day)


def _bed_of(row: Row) -> BedId | None:
    return None if row.bed is None else row.bed.id
