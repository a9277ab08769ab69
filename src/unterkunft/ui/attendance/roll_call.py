"""The roll call of a corridor: one large row for each person, answered with a tap or a letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
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


class RollCallView(QWidget):
    """Lists the people of a corridor; whoever is missing is marked, then the walk is kept."""

    finished = Signal(object)
    """The state of every resident as seen on the walk."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rollCall")
        self._rows: list[_PersonRow] = []
        self._title, self._count = label("", role="title"), label("", role="muted")
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self.keep = QPushButton(tr("Finish the roll call"))
        self.back = QPushButton(tr("Back to the month"))
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
        self._rows = [_PersonRow(entry, self._list) for entry in entries]
        for number, row in enumerate(self._rows):
            self._lines.insertWidget(number, row)
            row.changed.connect(self._count_missing)
            row.stepped.connect(self._step)
        self._title.setText(title)
        self.keep.setEnabled(bool(self._rows))
        self._count_missing()

    def states(self) -> Mapping[ResidentId, str]:
        """What is marked now."""
        return {row.resident: row.state for row in self._rows}

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins with the first person."""
        super().showEvent(event)
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Ctrl and Enter finish."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keep.isEnabled():
            self._finish()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.keep.setProperty("role", "primary")
        self.keep.clicked.connect(self._finish)
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.back)
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
        layout.addWidget(
            label(tr("Space: present or not · {letters} · Enter: finish", letters=hint), role="muted")
        )

    def _finish(self) -> None:
        self.finished.emit(dict(self.states()))

    def _count_missing(self) -> None:
        missing = sum(row.state != PRESENT for row in self._rows)
        text = tr("{present} present, {missing} away", present=len(self._rows) - missing, missing=missing)
        self._count.setText(text if self._rows else tr("Nobody lives here on this day."))

    def _step(self, row: QWidget, by: int) -> None:
        number = next(place for place, each in enumerate(self._rows) if each is row) + by
        if 0 <= number < len(self._rows):
            self._rows[number].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._rows[number])


class _PersonRow(QFrame):
    """A person with large buttons."""

    changed = Signal()
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
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from person to person, letters mark, Space turns presence on and off."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
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
