"""The bubble beside the pointer that says, before the drop, whether people fit and why not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from unterkunft.ui.plan.lettering import PlanFont, draw_text, elided, plan_font, text_width
from unterkunft.ui.plan.offer_words import Hint
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.theme import colours

# Below the picture of the people, which hangs at the pointer itself.
_AWAY = QPoint(18, 50)
_WIDEST, _LINE, _PADDING, _SIGN = 520, 19, 9, 22
_GAP, _RULE = 8, QPointF(0, -3)


class DropHint(QWidget):
    """A sign, the verdict, and the people met; lets the mouse through."""

    def __init__(self, plan: QWidget) -> None:
        super().__init__(plan)
        self._plan = plan
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint = Hint(Mark.ALLOWED, "", "")
        self._lines: tuple[_Line, ...] = ()
        self.hide()

    @property
    def text(self) -> str:
        """What the bubble says."""
        return "\n".join(line.text for line in self._lines)

    def say(self, hint: Hint) -> None:
        """Other words; long reasons are broken into lines."""
        self._hint, self._lines = hint, _lines_of(hint)
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
        widths = [text_width(line.text, line.font) for line in self._lines]
        gaps = sum(line.starts_part for line in self._lines) * _GAP
        width = max(widths, default=0) + 2 * _PADDING + _SIGN + 4
        return QSize(round(width), len(self._lines) * _LINE + gaps + 2 * _PADDING - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dark ground, sign of the verdict, words."""
        shown = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.hint))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        ink, pale = QColor(shown.hint_text), QColor(shown.hint_text)
        pale.setAlphaF(0.82)
        draw_sign(painter, QRectF(_PADDING, _PADDING + 1, 15, 15), self._hint.mark, ink)
        box = QRectF(_PADDING + _SIGN, _PADDING, self.width() - 2 * _PADDING - _SIGN + 3, _LINE)
        for line in self._lines:
            if line.starts_part:
                box.translate(0, _GAP)
                painter.setPen(QPen(pale, 0.6))
                painter.drawLine(box.topLeft() + _RULE, box.topRight() + _RULE)
            draw_text(painter, box, line.text, font=line.font, colour=pale if line.is_pale else ink)
            box.translate(0, _LINE)
        painter.end()


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: PlanFont
    is_pale: bool = False
    starts_part: bool = False


def _lines_of(hint: Hint) -> tuple[_Line, ...]:
    """Title and reason, then the room-mates, then the keys."""
    lines = [_Line(hint.title, _bold()), *(_Line(text, _plain()) for text in _broken(hint.reason))]
    if hint.mates_title:
        lines.append(_Line(hint.mates_title, _small(), is_pale=True, starts_part=True))
        lines += [_Line(elided(mate, _small(), _WIDEST), _small()) for mate in hint.mates]
    if hint.keys:
        lines.append(_Line(hint.keys, _small(), is_pale=True, starts_part=True))
    return tuple(lines)


def _bold() -> PlanFont:
    return plan_font(13, QFont.Weight.DemiBold)


def _plain() -> PlanFont:
    return plan_font(13)


def _small() -> PlanFont:
    return plan_font(12)


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
