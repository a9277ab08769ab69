"""The day shown: a step back, the day with its calendar, a step on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from unterkunft.ui.accessibility import restyle
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.days import FIRST_DAY
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.day_popup import DayPopup
from unterkunft.ui.wording import tr, weekday_and_day

_HEIGHT = 36


class DayStepper(QFrame):
    """Shows the day (Stichtag) and lets choose another; another day than today stands out."""

    day_chosen = Signal(object)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayStepper")
        self._day = FIRST_DAY
        self._actions = actions
        self._back = self._step_button(ActionId.PREVIOUS_DAY)
        self._on = self._step_button(ActionId.NEXT_DAY)
        self._label = QToolButton(self)
        self._label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._label.clicked.connect(self.open_calendar)
        self._label.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._lay_out()
        theme().changed.connect(self._tint)

    def show_day(self, day: date, *, is_today: bool) -> None:
        """Shows a day as the one that holds."""
        self._day = day
        self._label.setText(tr("Day: {day}", day=weekday_and_day(day)))
        self._label.setAccessibleName(tr("Day shown: {day}. Choose another day", day=weekday_and_day(day)))
        self._label.setToolTip(self._actions[ActionId.CHOOSE_DAY].toolTip())
        self.setProperty("otherDay", not is_today)
        restyle(self)
        self._tint()

    def open_calendar(self) -> None:
        """Opens the calendar below the day."""
        popup = DayPopup(self._day, self._actions, self)
        popup.day_chosen.connect(self.day_chosen)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 4))
        popup.move(corner)
        popup.show()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self.setFixedHeight(_HEIGHT)
        for button in (self._back, self._label, self._on):
            layout.addWidget(button)

    def _step_button(self, action: ActionId) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(18, 18))
        button.setAutoRepeat(True)
        # Not the default action: its icon bears the colour of menus.
        source = self._actions[action]
        button.setAccessibleName(source.text())
        button.setToolTip(source.toolTip())
        button.clicked.connect(source.trigger)
        return button

    def _tint(self) -> None:
        shown = theme().colours
        colour = shown.warning if self.property("otherDay") else shown.accent_strong
        self._back.setIcon(icon("previous", colour))
        self._on.setIcon(icon("next", colour))
        self._label.setIcon(icon("calendar", colour))
