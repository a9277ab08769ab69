"""The slider over the days: pulled, clicked, wheeled or moved by keys; each day shows at once."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from unterkunft.ui.theme import colours
from unterkunft.ui.time_bar.presenter import DayScale
from unterkunft.ui.time_bar.scale_painting import ScalePainter, tip_of
from unterkunft.ui.wording import tr, weekday_and_day

_HEIGHT = 46
_WEEK, _MONTH = 7, 30
_WHEEL_STEP = 120


class DaySlider(QAbstractSlider):
    """Its value is the number of days after the first; screen readers hear the day in its name."""

    day_chosen = Signal(object)
    change_asked = Signal(int)
    """1 for the next day of change, -1 for the one before."""
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: DayScale | None = None
        self._wheeled = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setPageStep(_MONTH)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._on_value_changed)

    def show_scale(self, scale: DayScale | None) -> None:
        """Shows other days, or another of them as chosen."""
        self._scale = scale
        with QSignalBlocker(self):
            self.setRange(0, scale.days if scale else 0)
            self.setValue((scale.shown - scale.first).days if scale else 0)
        self.setEnabled(scale is not None)
        day = weekday_and_day(scale.shown) if scale else ""
        self.setAccessibleName(tr("Day shown: {day}", day=day) if day else tr("Day shown"))
        self.update()

    @property
    def scale(self) -> DayScale | None:
        """The days shown."""
        return self._scale

    def x_of(self, day: date) -> int:
        """Where a day lies."""
        painter = self._painter()
        return round(painter.x_of(day)) if painter is not None else 0

    def _painter(self) -> ScalePainter | None:
        return ScalePainter(self._scale, QRectF(self.rect())) if self._scale is not None else None

    def _on_value_changed(self, offset: int) -> None:
        if self._scale is not None:
            self.day_chosen.emit(self._scale.day_at(offset))

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(400, _HEIGHT)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes where it is pressed, and can be pulled on from there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Each day on the way is shown."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stays where it was let go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def _go_to(self, x: float) -> None:
        painter = self._painter()
        if painter is not None:
            self.setValue(painter.offset_at(x))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch is a day, with Ctrl a week."""
        self._wheeled += event.angleDelta().y() or event.angleDelta().x()
        notches = int(self._wheeled / _WHEEL_STEP)
        self._wheeled -= notches * _WHEEL_STEP
        days = _WEEK if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        self.move_by(-notches * days)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Says below the pointer which day it is and how much changes."""
        painter = self._painter()
        if isinstance(event, QHelpEvent) and painter is not None:
            day = painter.scale.day_at(painter.offset_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), tip_of(painter.scale, day), self)
            return True
        return super().event(event)

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by a day or, with Ctrl, by a change; pages by a month; Home is today."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Home:
            self.today_asked.emit()
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and abs(step) == 1:
            self.change_asked.emit(step)
        else:
            self.move_by(step)

    def move_by(self, days: int) -> None:
        """So many days on, also beyond those shown."""
        if self._scale is not None and days:
            offset = self.value() + days
            self.day_chosen.emit(_day(self._scale, offset))

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scale in the colours of the window."""
        scale_painter = self._painter()
        if scale_painter is None:
            return
        painter = QPainter(self)
        scale_painter.paint(painter, colours(), has_focus=self.hasFocus())
        painter.end()


def _day(scale: DayScale, offset: int) -> date:
    return date.fromordinal(scale.first.toordinal() + offset)


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -_MONTH,
    Qt.Key.Key_PageUp: _MONTH,
}
