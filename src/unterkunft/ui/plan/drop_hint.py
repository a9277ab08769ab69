"""The bubble beside the pointer that says, before the drop, whether people fit and why not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from unterkunft.ui.plan.lettering import PlanFont, draw_text, plan_font, text_width
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.theme import colours

# Below the picture of the people, which hangs at the pointer itself.
_AWAY = QPoint(18, 50)
_WIDEST, _LINE, _PADDING, _SIGN = 520, 19, 9, 22


class DropHint(QWidget):
    """Two lines and a sign; lets the mouse through."""

    def __init__(self, plan: QWidget) -> None:
        super().__init__(plan)
        self._plan = plan
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._lines, self._mark = "", tuple[str, ...](), Mark.ALLOWED
        self.hide()

    @property
    def text(self) -> str:
        """What the bubble says."""
        return "\n".join((self._title, *self._lines))

    def say(self, title: str, reason: str, mark: Mark) -> None:
        """Other words; long reasons are broken into lines."""
        self._title, self._mark = title, mark
        self._lines = _broken(reason)
        self.resize(self.sizeHint())
        self.update()

    def follow(self, pointer: QPoint) -> None:
        """Stays beside the pointer and inside the plan."""
        room = self._plan.rect()
        place = pointer + _AWAY
        if place.y() + self.height() > room.bottom():
            place.setY(pointer.y() - self.height() - 10)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.setVisible(True)

    def sizeHint(self) -> QSize:
        """As wide as the widest line."""
        widths = [text_width(self._title, _bold()), *(text_width(line, _plain()) for line in self._lines)]
        width = max(widths, default=0) + 2 * _PADDING + _SIGN + 4
        return QSize(round(width), (1 + len(self._lines)) * _LINE + 2 * _PADDING - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dark ground, sign of the verdict, words."""
        shown = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.hint))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        ink = QColor(shown.hint_text)
        draw_sign(painter, QRectF(_PADDING, _PADDING + 1, 15, 15), self._mark, ink)
        line = QRectF(_PADDING + _SIGN, _PADDING, self.width() - 2 * _PADDING - _SIGN + 3, _LINE)
        draw_text(painter, line, self._title, font=_bold(), colour=ink)
        for text in self._lines:
            line.translate(0, _LINE)
            draw_text(painter, line, text, font=_plain(), colour=ink)
        painter.end()


def _bold() -> PlanFont:
    return plan_font(13, QFont.Weight.DemiBold)


def _plain() -> PlanFont:
    return plan_font(13)


def _broken(text: str) -> tuple[str, ...]:
    """Lines of words, none wider than the bubble may be."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, _plain()) > _WIDEST and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(line for line in lines if line)
