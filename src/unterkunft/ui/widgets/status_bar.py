"""The bar at the bottom: how full the facility is, what was done, long work, floors and zoom."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from unterkunft.services.timeline import FloorOnPlan
from unterkunft.ui.accessibility import icon_button, label
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.widgets.elided_label import ElidedLabel
from unterkunft.ui.widgets.work_in_progress import WorkInProgress
from unterkunft.ui.window_state import Figure
from unterkunft.ui.wording import tr

_HEIGHT = 42
_MESSAGE_MS = 8_000


class StatusBar(QFrame):
    """Shows figures and messages; lets choose floor and zoom."""

    floor_chosen = Signal(object)

    def __init__(self, actions: ActionSet, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(_HEIGHT)
        self._figures = _Row(spacing=18)
        self._message = ElidedLabel(self)
        self._message.setObjectName("message")
        self._message_timer = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._message_timer.timeout.connect(self._message.clear)
        self._work = WorkInProgress(runner, self)
        self._floors = _Row(spacing=2)
        self._zoom = QToolButton(self)
        self._actions = actions
        self._lay_out()

    @property
    def message(self) -> str:
        """What was said last."""
        return self._message.text()

    def show_figures(self, figures: Iterable[Figure]) -> None:
        """Shows how full the facility is."""
        self._figures.refill(_figure(each) for each in figures)

    def show_floors(self, floors: Iterable[FloorOnPlan], shown: FloorOnPlan | None) -> None:
        """Shows the floors of the building, where there are several."""
        beside = tuple(floors)
        buttons = [self._floor_button(each, is_shown=each == shown) for each in beside]
        self._floors.refill([label(tr("Floor")), *buttons] if len(beside) > 1 else [])

    def show_zoom(self, zoom: float) -> None:
        """Shows how large the plan is."""
        self._zoom.setText(f"{zoom:.0%}".replace("%", " %"))
        self._zoom.setAccessibleName(tr("Zoom {percent} %", percent=round(zoom * 100)))

    def say(self, message: str) -> None:
        """Says something for some seconds, also to screen readers."""
        self._message.setText(message)
        self._message.setAccessibleName(message)
        self._message_timer.start()

    def show_place(self, *, has_facility: bool) -> None:
        """Without a facility there is nothing to count, and nothing to zoom."""
        for part in (self._figures, self._floors, self._zoom, self._smaller, self._larger):
            part.setVisible(has_facility)

    def _lay_out(self) -> None:
        self._smaller = _zoom_button(self._actions, ActionId.ZOOM_OUT)
        self._larger = _zoom_button(self._actions, ActionId.ZOOM_IN)
        self._zoom.setText("100 %")
        self._zoom.setMinimumWidth(58)
        self._zoom.setToolTip(self._actions[ActionId.ZOOM_RESET].toolTip())
        self._zoom.clicked.connect(self._actions[ActionId.ZOOM_RESET].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 10, 0)
        layout.setSpacing(4)
        layout.addWidget(self._figures)
        layout.addSpacing(20)
        layout.addWidget(self._message, 1)
        layout.addWidget(self._work)
        layout.addWidget(self._floors)
        layout.addSpacing(10)
        for button in (self._smaller, self._zoom, self._larger):
            layout.addWidget(button)

    def _floor_button(self, floor: FloorOnPlan, *, is_shown: bool) -> QToolButton:
        button = QToolButton()
        button.setText(floor.name.replace("&", "&&"))
        button.setCheckable(True)
        button.setChecked(is_shown)
        button.setAccessibleName(tr("Floor: {name}", name=floor.name))
        button.clicked.connect(lambda _checked=False: self.floor_chosen.emit(floor.id))
        return button


class _Row(QWidget):
    """A row of small widgets that is filled anew."""

    def __init__(self, *, spacing: int) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def refill(self, widgets: Iterable[QWidget]) -> None:
        """Shows these instead."""
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._layout.addWidget(widget)


def _figure(figure: Figure) -> QWidget:
    pair = QWidget()
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(5)
    for part in (_bold(str(figure.number)), label(figure.word)):
        part.setProperty("status", figure.kind)
        layout.addWidget(part)
    return pair


def _bold(text: str) -> QLabel:
    number = label(text)
    font = QFont(number.font())
    font.setWeight(QFont.Weight.DemiBold)
    number.setFont(font)
    return number


def _zoom_button(actions: ActionSet, action: ActionId) -> QToolButton:
    return icon_button(actions[action], name=action.value, size=18)
