"""The name of a floor above its rooms, where several floors are shown at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from unterkunft.ui.plan.colours import PlanColours
from unterkunft.ui.plan.geometry import Box
from unterkunft.ui.plan.lettering import draw_text, plan_font


class CaptionItem(QGraphicsItem):
    """One line in letters of the same size at every zoom."""

    def __init__(self, box: Box, colours: PlanColours) -> None:
        super().__init__()
        self._box = QRectF(box.left, box.top, box.width, box.height)
        self._text, self._colours = "", colours
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_text(self, text: str) -> None:
        """Says something else."""
        if text != self._text:
            self._text = text
            self.update()

    def recolour(self, colours: PlanColours) -> None:
        """Other colours, as when the theme changes."""
        self._colours = colours
        self.update()

    def boundingRect(self) -> QRectF:
        """The line."""
        return self._box

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Letters as high as the line allows."""
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        box = self._box
        line = QRectF(box.left() * zoom, box.top() * zoom, box.width() * zoom, box.height() * zoom)
        size = max(10, min(16, round(line.height() * 0.62)))
        font = plan_font(size, QFont.Weight.DemiBold)
        draw_text(painter, line, self._text, font=font, colour=self._colours.text)
        painter.restore()
