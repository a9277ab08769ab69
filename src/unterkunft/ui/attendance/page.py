"""The attendance page: the month's grid or the roll call, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.ui.accessibility import label
from unterkunft.ui.attendance.grid_model import GridModel
from unterkunft.ui.attendance.grid_view import GridView
from unterkunft.ui.attendance.legend import Legend
from unterkunft.ui.attendance.limits_bar import LimitsBar
from unterkunft.ui.attendance.presenter import AttendancePresenter, Cell, ShownSheet
from unterkunft.ui.attendance.roll_call import RollCallView
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.destination import Destination
from unterkunft.ui.icons import icon
from unterkunft.ui.papers.dialog import open_papers
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.dialogs import discarding_dialog, failure_dialog
from unterkunft.ui.widgets.elided_label import ElidedLabel
from unterkunft.ui.wording import month_and_year, tr, weekday_and_day
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class AttendancePage(QWidget):
    """Who was there on which day of a month, in the facility shown."""

    status_message = Signal(str)

    def __init__(
        self, workplace: Workplace, runner: BackgroundRunner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._runner = workplace, runner or BackgroundRunner(self)
        self.presenter = AttendancePresenter(workplace, self)
        self.model = GridModel(self)
        self.grid = GridView(self.model, self)
        self.roll_call = RollCallView(self)
        self.limits = LimitsBar(self)
        self.title = label("", role="title")
        self.earlier, self.later = QToolButton(), QToolButton()
        self.floors = QComboBox()
        self.only_absent = QPushButton(tr("only the absent"))
        self.print_button = QPushButton(tr("Print sheet …"))
        self.walk = QPushButton()
        self.billed = label("", role="warning")
        self._summary, self._empty = label("", role="muted"), label("", role="heading")
        self._stack = QStackedWidget()
        self._month = QWidget()
        self._build()
        self._connect()
        self._tint()

    # what the window asks for

    def arrive(self, destination: Destination) -> None:
        """Shows a person's days, or the roll call."""
        if destination.month is not None:
            self.presenter.show_month(destination.month)
        if destination.topic == "roll_call":
            self.begin_roll_call(destination.floor)
        elif destination.resident is not None:
            self._show_resident(destination.resident)

    def print_view(self) -> None:
        """Opens the paper of what is in front: the list to walk with, or the sheet of the month."""
        is_walking = self._stack.currentWidget() is self.roll_call
        kind = PaperKind.ROLL_CALL if is_walking else PaperKind.ATTENDANCE_SHEET
        day = self._workplace.as_of if is_walking else self.presenter.paper_day
        floor: FloorId | None = self.floors.currentData()
        papers = open_papers(self._workplace, self._runner, self, kind=kind, floor=floor, day=day)
        papers.status_message.connect(self.status_message)

    def copy_view(self) -> None:
        """Puts the cells selected on the clipboard."""
        self.grid.copy()

    def may_leave(self) -> bool:
        """Asks while something is marked on a walk that has not been finished."""
        return self._may_forget_marks()

    # what the presenter asks for

    def is_in_sight(self) -> bool:
        """Whether anybody can see the page now."""
        return self.isVisible()

    def show_sheet(self, sheet: ShownSheet) -> None:
        """Shows a month."""
        self.title.setText(month_and_year(sheet.month))
        self._offer_floors(sheet)
        self.model.show_sheet(sheet)
        self.grid.setVisible(bool(sheet.rows))
        self._empty.setVisible(not sheet.rows)
        self._empty.setText(tr("Nobody to show in this month."))
        self.limits.show_runs(sheet.runs)
        self._summarise(sheet)
        with QSignalBlocker(self.only_absent):
            self.only_absent.setChecked(self.presenter.shows_only_absent)
        self._tell_billed(sheet)
        is_today = sheet.as_of == sheet.today
        self.walk.setText(tr("Roll call today") if is_today else tr("Roll call of {day}", day=sheet.as_of))
        self.walk.setEnabled(sheet.as_of <= sheet.today)
        self._month.setEnabled(True)

    def show_nothing(self) -> None:
        """Shows that there is no facility."""
        self.model.show_sheet(None)
        self._month.setEnabled(False)

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why something was not done."""
        failure_dialog(self, refusal_sentence(refusal)).open()

    # roll call

    def begin_roll_call(self, floor: FloorId | None = None) -> None:
        """Shows the people of the floor chosen as a list to be walked through."""
        if floor is not None:
            self.presenter.show_floor(floor)
        chosen: FloorId | None = self.floors.currentData()
        where = self.floors.currentText()
        title = tr("Roll call {where}, {day}", where=where, day=weekday_and_day(self._workplace.as_of))
        self.roll_call.show_corridor(title, self.presenter.corridor(chosen))
        self._stack.setCurrentWidget(self.roll_call)

    def leave_roll_call(self) -> None:
        """Back to the month; asks first where something was marked and not kept."""
        if self._may_forget_marks():
            self._show_the_month()

    def _show_the_month(self) -> None:
        self.roll_call.show_corridor("", ())
        self._stack.setCurrentWidget(self._month)
        self.grid.setFocus()

    def _may_forget_marks(self) -> bool:
        if not self.roll_call.is_changed:
            return True
        box = discarding_dialog(
            self, tr("Leave the roll call?"), tr("What has been marked on this walk is not kept yet.")
        )
        chosen = box.exec()
        box.deleteLater()
        return chosen == QMessageBox.StandardButton.Discard

    def _finish_roll_call(self, states: Mapping[ResidentId, str]) -> None:
        if self.presenter.finish_roll_call(self.floors.currentData(), states):
            self._show_the_month()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed meanwhile."""
        super().showEvent(event)
        self.presenter.catch_up()

    # parts

    def _build(self) -> None:
        self.earlier.setAccessibleName(tr("Previous month"))
        self.later.setAccessibleName(tr("Next month"))
        self.earlier.setToolTip(tr("Previous month"))
        self.later.setToolTip(tr("Next month"))
        self.floors.setAccessibleName(tr("Floor"))
        self.only_absent.setCheckable(True)
        self.only_absent.setProperty("role", "filter")
        head = QHBoxLayout()
        for part in (self.earlier, self.later, self.title, self.floors, self.only_absent):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.print_button)
        head.addWidget(self.walk)
        foot = QHBoxLayout()
        foot.addWidget(self._summary)
        hint = tr("Type a letter to enter · Shift and arrows select · Ctrl+U fills down · F2 notes")
        keys = ElidedLabel()
        keys.setText(hint)
        keys.setProperty("role", "muted")
        foot.addSpacing(16)
        foot.addWidget(keys, 1)
        column = QVBoxLayout(self._month)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.limits)
        column.addWidget(self.grid, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(Legend(self))
        column.addWidget(self.billed)
        column.addLayout(foot)
        self._stack.addWidget(self._month)
        self._stack.addWidget(self.roll_call)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        presenter = self.presenter
        self.earlier.clicked.connect(lambda: presenter.show_month(presenter.month.previous()))
        self.later.clicked.connect(lambda: presenter.show_month(presenter.month.next()))
        self.floors.currentIndexChanged.connect(lambda _: presenter.show_floor(self.floors.currentData()))
        self.only_absent.toggled.connect(presenter.show_only_absent)
        self.grid.entered.connect(presenter.enter)
        self.grid.signs_entered.connect(presenter.enter_signs)
        self.grid.filled_down.connect(presenter.fill_down)
        self.grid.open_end_entered.connect(presenter.enter_until_further_notice)
        self.grid.note_asked.connect(self.ask_note)
        self.print_button.clicked.connect(self.print_view)
        self.roll_call.paper_asked.connect(self.print_view)
        self.limits.resident_chosen.connect(self._show_resident)
        self.walk.clicked.connect(lambda: self.begin_roll_call())
        self.roll_call.left.connect(self.leave_roll_call)
        self.roll_call.finished.connect(self._finish_roll_call)
        theme().changed.connect(self._tint)

    def _tint(self) -> None:
        self.earlier.setIcon(icon("previous", theme().colours.text))
        self.later.setIcon(icon("next", theme().colours.text))
        self.grid.viewport().update()

    def _offer_floors(self, sheet: ShownSheet) -> None:
        with QSignalBlocker(self.floors):
            self.floors.clear()
            self.floors.addItem(tr("Whole house"), None)
            for floor in sheet.floors:
                self.floors.addItem(f"{floor.building} · {floor.name}", floor.id)
            self.floors.setCurrentIndex(max(0, self.floors.findData(sheet.floor)))

    def _summarise(self, sheet: ShownSheet) -> None:
        parts = [
            tr("{count} residents", count=len(sheet.rows)),
            tr("{count} away on {day}", count=sheet.away_now, day=sheet.as_of),
        ]
        walked = {floor for floor, day in sheet.walked if day == sheet.as_of}
        wanted = {each.id for each in sheet.floors if sheet.floor in (None, each.id)}
        if wanted and wanted <= walked:
            parts.append(tr("roll call done"))
        self._summary.setText(" · ".join(parts))

    def _tell_billed(self, sheet: ShownSheet) -> None:
        self.billed.setVisible(sheet.is_billed)
        month = month_and_year(sheet.month)
        self.billed.setText(tr("{month} is billed – changes there lead to a correction.", month=month))

    def ask_note(self, cell: Cell) -> None:
        """Asks what is to be written down about the absence of a cell."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Note about the absence"))
        dialog.setLabelText(tr("Who gave notice, until when, whom to ask; no diagnoses."))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(self.presenter.note(cell))
        dialog.textValueSelected.connect(lambda text: self.presenter.keep_note(cell, text))
        dialog.open()

    def _show_resident(self, resident: ResidentId) -> None:
        sheet = self.model.sheet
        row = None if sheet is None else self.presenter.show_month_of(resident)
        if sheet is None or row is None:
            self.status_message.emit(
                tr("Not in the house in {month}.", month=month_and_year(self.presenter.month))
            )
            return
        day = self._workplace.as_of
        self.grid.show_cell(row, day.day - 1 if day in sheet.month.period else 0)
        self.grid.setFocus()
