"""The roll call of a corridor: one large row for each person, answered with a tap or a letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.attendance.presenter import RollCallEntry
from unterkunft.ui.attendance.states import PRESENT, letters, short_word, sign_of, state_of_letter, state_word
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import AttendanceState

_ROW = 58
_QUICK = (
    PRESENT,
    AttendanceState.UNANNOUNCED.value,
    AttendanceState.VISIT.value,
    AttendanceState.HOSPITAL.value,
    AttendanceState.OTHER.value,
)
_ROWS_AT_ONCE = 30
_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
}


class RollCallView(QWidget):
    """Lists the people of a corridor; whoever is missing is marked, then the walk is kept."""

    finished = Signal(object)
    """The state of every resident as seen on the walk."""
    left = Signal()
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rollCall")
        self._rows: list[_PersonRow] = []
        self._kept: dict[ResidentId, str] = {}
        self._marked: dict[ResidentId, str] = {}
        self._unbuilt: list[RollCallEntry] = []
        self._builder = QTimer(self, interval=0)
        self._builder.timeout.connect(self._build_rows)
        self._title, self._count = label("", role="title"), label("", role="muted")
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self.keep = QPushButton(tr("Finish the roll call"))
        self.back = QPushButton(tr("Back to the month"))
        self.paper = QPushButton(tr("Print list …"))
        self._build()

    @property
    def rows(self) -> tuple[_PersonRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def show_corridor(self, title: str, entries: Iterable[RollCallEntry]) -> None:
        """Shows the people of a corridor with the states kept for the day."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._unbuilt = [], list(entries)
        self._kept = {entry.resident: entry.state for entry in self._unbuilt}
        self._marked = dict(self._kept)
        self._title.setText(title)
        self.keep.setEnabled(bool(self._kept))
        self._area.verticalScrollBar().setValue(0)
        self._build_rows()
        self._count_missing()

    @property
    def is_changed(self) -> bool:
        """Whether something is marked that has not been kept."""
        return self._marked != self._kept

    def states(self) -> Mapping[ResidentId, str]:
        """What is marked now."""
        return dict(self._marked)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins with the first person."""
        super().showEvent(event)
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Ctrl and Enter finish."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.keep.isEnabled():
            self._finish()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.keep.setProperty("role", "primary")
        self.keep.clicked.connect(self._finish)
        self.paper.clicked.connect(self.paper_asked)
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.paper)
        head.addWidget(self.keep)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._list)
        self._area = area
        hint = " · ".join(f"{sign} {short_word(state)}" for state, sign in letters().items())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        keys = label(
            tr("Space: present or not · {letters} · Enter: next · Ctrl+Enter: finish", letters=hint),
            role="muted",
        )
        keys.setWordWrap(True)
        layout.addWidget(keys)

    def _finish(self) -> None:
        self.finished.emit(self.states())

    def _build_rows(self) -> None:
        """A whole house is built a few people at a time, so that the window answers meanwhile."""
        now, self._unbuilt = self._unbuilt[:_ROWS_AT_ONCE], self._unbuilt[_ROWS_AT_ONCE:]
        for entry in now:
            row = _PersonRow(entry, self._list)
            self._lines.insertWidget(len(self._rows), row)
            self._rows.append(row)
            row.changed.connect(self._on_marked)
            row.stepped.connect(self._step)
        if self._unbuilt:
            self._builder.start()
        else:
            self._builder.stop()

    def _on_marked(self, resident: ResidentId, state: str) -> None:
        self._marked[resident] = state
        self._count_missing()

    def _count_missing(self) -> None:
        missing = sum(state != PRESENT for state in self._marked.values())
        text = tr("{present} present, {missing} away", present=len(self._marked) - missing, missing=missing)
        self._count.setText(text if self._marked else tr("Nobody lives here on this day."))

    def _step(self, row: QWidget, by: int) -> None:
        number = next(place for place, each in enumerate(self._rows) if each is row) + by
        if 0 <= number < len(self._rows):
            self._rows[number].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._rows[number])
        elif by > 0 and not self._unbuilt:
            self.keep.setFocus(Qt.FocusReason.TabFocusReason)


class _PersonRow(QFrame):
    """A person with large buttons."""

    changed = Signal(object, str)
    """The ResidentId and the state marked."""
    stepped = Signal(QWidget, int)

    def __init__(self, entry: RollCallEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rollCallRow")
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resident, self._name = entry.resident, entry.name
        self.state = entry.state
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._more = label("", role="muted")
        name, room = label(entry.name), label(entry.room, role="muted")
        name.setProperty("role", "heading")
        room.setFixedWidth(70)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 10, 4)
        layout.addWidget(room)
        layout.addWidget(name, 1)
        layout.addWidget(self._more)
        for state in _QUICK:
            layout.addWidget(self._button(state))
        self.mark(entry.state)

    def mark(self, state: str) -> None:
        """Marks the person; the same state again changes nothing."""
        self.state = state
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(own == state)
        self._group.setExclusive(state in self.buttons)
        self._more.setText("" if state in self.buttons else short_word(state))
        self.setAccessibleName(f"{self._name}: {state_word(state)}")
        self.changed.emit(self.resident, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter go from person to person, letters mark, Space turns presence on and off."""
        is_finishing = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _STEPS and not is_finishing:
            self.stepped.emit(self, _STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Space:
            self.mark(AttendanceState.UNANNOUNCED.value if self.state == PRESENT else PRESENT)
        elif not event.text().strip() or (state := state_of_letter(event.text())) is None:
            super().keyPressEvent(event)
        else:
            self.mark(state)
            self.stepped.emit(self, 1)

    def _button(self, state: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("rollCallState")
        button.setCheckable(True)
        sign = "✓" if state == PRESENT else sign_of(state)
        button.setText(f"{sign}  {short_word(state)}")
        button.setAccessibleName(f"{self._name}: {state_word(state)}")
        button.setMinimumHeight(42)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _checked=False: self.mark(state))
        self._group.addButton(button)
        self.buttons[state] = button
        return button
