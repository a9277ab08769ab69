"""The tiles of all facilities: a colour, a bar, a figure and, where nothing is free, stripes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from unterkunft.services.plan_state import Counts
from unterkunft.ui.all_facilities.presenter import Heat, heat_of
from unterkunft.ui.plan.patterns import draw_stripes
from unterkunft.ui.plan.plan_words import places_text
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

_HEIGHT = 30
_HEAD_HEIGHT = 46
_WIDTH = 236
_BAR = 4


class Tile(QAbstractButton):
    """A place with its counts, to be clicked or opened with Enter."""

    def __init__(self, title: str, counts: Counts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.heat = counts, heat_of(counts)
        self._name = title
        self.setText(title)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.describe(title)

    def show_counts(self, counts: Counts) -> None:
        """The same place on another day."""
        if counts != self.counts:
            self.counts, self.heat = counts, heat_of(counts)
            self.describe(self._name)
            self.update()

    def describe(self, name: str, more: str = "") -> None:
        """What a screen reader and the hint say."""
        self._name = name
        places = places_text(self.counts) if self.counts.capacity else tr("no places to sleep")
        sentence = tr("{place}: {places}", place=name, places=places)
        self.setAccessibleName(f"{sentence}, {more}" if more else sentence)
        self.setToolTip(self.accessibleName())

    @property
    def figure(self) -> str:
        """`23/26`, and how many are free."""
        counts = self.counts
        if not counts.capacity:
            return "–"
        return tr("{occupied}/{capacity} · {free} free", **_numbers(counts))

    def sizeHint(self) -> QSize:
        """As wide as a card."""
        return QSize(_WIDTH, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, bar, name and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self.paint_tile(painter, box)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
        painter.end()

    def paint_tile(self, painter: QPainter, box: QRectF) -> None:
        """The tile in a rectangle, on the screen as on paper."""
        ground, ink = _colours_of(self.heat)
        painter.setPen(QPen(QColor(colours().border_strong if self.underMouse() else colours().border), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        if self.heat is Heat.FULL:
            stripes = QColor(ink)
            stripes.setAlpha(46)
            draw_stripes(painter, box.adjusted(1, 1, -1, -1), stripes, distance=8, width=2)
        self._paint_bar(painter, box, ink)
        self.paint_words(painter, box.adjusted(8, 0, -8, -_BAR), ink)

    def paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """The name on the left, the figure on the right."""
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.figure)
        room = box.width() - painter.fontMetrics().horizontalAdvance(self.figure) - 10
        painter.setPen(QColor(colours().text))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_bar(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """How many of the places are taken, and how many closed, as lengths."""
        if not self.counts.capacity:
            return
        track = QRectF(box.left() + 8, box.bottom() - _BAR - 1, box.width() - 16, _BAR - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().border))
        painter.drawRect(track)
        painter.setBrush(ink)
        taken = track.width() * self.counts.occupied / self.counts.capacity
        painter.drawRect(QRectF(track.left(), track.top(), taken, track.height()))
        closed = track.width() * self.counts.closed / self.counts.capacity
        painter.setBrush(QColor(colours().closed))
        painter.drawRect(QRectF(track.right() - closed, track.top(), closed, track.height()))


class HeadTile(Tile):
    """A whole facility: its name in bold, and how many rules are broken."""

    def __init__(self, title: str, counts: Counts, parent: QWidget | None = None) -> None:
        super().__init__(title, counts, parent)
        self._conflicts: int | None = None
        self.setFixedHeight(_HEAD_HEIGHT)

    def show_conflicts(self, conflicts: int) -> None:
        """How many rules are broken and not accepted; None of them is nothing to say."""
        self._conflicts = conflicts
        self.describe(self.text(), self.conflicts_text)
        self.update()

    @property
    def conflicts_text(self) -> str:
        """`3 offene Konflikte`; empty while they are counted, or where there are none."""
        if not self._conflicts:
            return ""
        if self._conflicts == 1:
            return tr("1 open conflict")
        return tr("{count} open conflicts", count=self._conflicts)

    def paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """Two lines."""
        half = box.height() / 2
        upper, lower = QRectF(box), QRectF(box)
        upper.setHeight(half + 2)
        lower.setTop(box.top() + half)
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(colours().text))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(box.width()))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(self.font())
        painter.setPen(ink)
        painter.drawText(lower, middle | Qt.AlignmentFlag.AlignLeft, self.figure)
        if self.conflicts_text:
            painter.setPen(QColor(colours().danger))
            painter.drawText(lower, middle | Qt.AlignmentFlag.AlignRight, f"⚠ {self.conflicts_text}")


def _numbers(counts: Counts) -> dict[str, object]:
    return {"occupied": counts.occupied, "capacity": counts.capacity, "free": counts.free}


def _colours_of(heat: Heat) -> tuple[QColor, QColor]:
    """The ground and the ink on it."""
    shown = colours()
    return {
        Heat.NO_PLACES: (QColor(shown.sunken), QColor(shown.text_muted)),
        Heat.EMPTY: (QColor(shown.surface), QColor(shown.free)),
        Heat.LOOSE: (QColor(shown.free_soft), QColor(shown.free)),
        Heat.HALF: (_between(shown.free_soft, shown.warning_soft), QColor(shown.free)),
        Heat.NEARLY_FULL: (QColor(shown.warning_soft), QColor(shown.warning)),
        Heat.FULL: (QColor(shown.danger_soft), QColor(shown.danger)),
    }[heat]


def _between(one: str, other: str) -> QColor:
    first, second = QColor(one), QColor(other)
    return QColor(
        (first.red() + second.red()) // 2,
        (first.green() + second.green()) // 2,
        (first.blue() + second.blue()) // 2,
    )
