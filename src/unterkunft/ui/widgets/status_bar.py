"""The bar at the bottom: how full the facility is, what was done, long work under way, zoom."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from unterkunft.ui.accessibility import icon_button, label
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.widgets.elided_label import ElidedLabel
from unterkunft.ui.widgets.work_in_progress import WorkInProgress
from unterkunft.ui.window_state import Figure
from unterkunft.ui.wording import tr

_HEIGHT = 40
_MESSAGE_MS = 8_000


class StatusBar(QFrame):
    """Shows figures, messages, progress and zoom."""

    def __init__(self, actions: ActionSet, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setFixedHeight(_HEIGHT)
        self._figures = _Figures()
        self._message = ElidedLabel(self)
        self._message.setObjectName("message")
        self._message_timer = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._message_timer.timeout.connect(self._message.clear)
        self._zoom = _Zoom(actions)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 10, 0)
        layout.setSpacing(24)
        layout.addWidget(self._figures)
        layout.addWidget(self._message, 1)
        layout.addWidget(WorkInProgress(runner, self))
        layout.addWidget(self._zoom)

    @property
    def message(self) -> str:
        """What was said last."""
        return self._message.text()

    @property
    def figures(self) -> str:
        """The figures as one text, as a screen reader says them."""
        return self._figures.accessibleName()

    def show_figures(self, figures: Iterable[Figure]) -> None:
        """Shows how full the facility is; nothing where there is nothing to count."""
        self._figures.refill(tuple(figures))

    def show_zooming(self, possible: bool) -> None:
        """Shows the zoom buttons, or hides them where nothing can be zoomed."""
        self._zoom.setVisible(possible)

    def show_zoom(self, zoom: float) -> None:
        """Shows how large the plan is."""
        self._zoom.show_zoom(zoom)

    def say(self, message: str) -> None:
        """Says something for some seconds, also to screen readers."""
        self._message.setText(message)
        self._message.setAccessibleName(message)
        self._message_timer.start()


class _Zoom(QWidget):
    """Smaller, how large, larger."""

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self._percent = QToolButton()
        self._percent.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._percent.setMinimumWidth(60)
        self._percent.setToolTip(actions[ActionId.ZOOM_RESET].toolTip())
        self._percent.clicked.connect(actions[ActionId.ZOOM_RESET].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(icon_button(actions[ActionId.ZOOM_OUT], name="zoomOut", size=18))
        layout.addWidget(self._percent)
        layout.addWidget(icon_button(actions[ActionId.ZOOM_IN], name="zoomIn", size=18))
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Shows the percentage; a click shows the whole floor."""
        percent = round(zoom * 100)
        self._percent.setText(f"{percent} %")
        self._percent.setAccessibleName(tr("Zoom {percent} %", percent=percent))


class _Figures(QWidget):
    """The figures in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Figure, ...] = ()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def refill(self, figures: tuple[Figure, ...]) -> None:
        """Shows these instead."""
        if figures == self._shown:
            return
        self._shown = figures
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for figure in figures:
            self._layout.addWidget(_figure(figure))
        self.setAccessibleName(", ".join(f"{each.number} {each.word}" for each in figures))


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
