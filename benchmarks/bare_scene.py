"""What Qt alone needs to show a floor: a box for each room, a line of text for each person."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from unterkunft.services.plan_state import FloorState
from unterkunft.ui.plan.room_item import SCALE
from unterkunft.ui.plan.room_layout import lay_out

_LINE = 20.0


class BareFloor(QGraphicsView):
    """A floor without anything the program adds."""

    def __init__(self, like: QWidget) -> None:
        self._drawn = QGraphicsScene()
        super().__init__(self._drawn)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.resize(like.size())
        self._texts: list[QGraphicsSimpleTextItem] = []

    def open_floor(self, floor: FloorState) -> None:
        """Draws another floor."""
        self._drawn.clear()
        self._texts.clear()
        shapes = lay_out(tuple(room.room for room in floor.rooms)).shapes
        for room in floor.rooms:
            box = shapes[room.room.id].box
            item = QGraphicsRectItem(box.left * SCALE, box.top * SCALE, box.width * SCALE, box.height * SCALE)
            self._drawn.addItem(item)
            for line in range(1 + len(room.beds)):
                text = QGraphicsSimpleTextItem(item)
                text.setPos(box.left * SCALE, box.top * SCALE + line * _LINE)
                self._texts.append(text)
        self.show_words(floor)

    def show_words(self, floor: FloorState) -> None:
        """Writes another day into the same rooms and paints all of them again."""
        for text, word in zip(self._texts, _words(floor), strict=True):
            text.setText(word)
        self.viewport().update()


def _words(floor: FloorState) -> list[str]:
    return [
        word
        for room in floor.rooms
        for word in (
            room.room.number,
            *("" if bed.occupant is None else bed.occupant.name for bed in room.beds),
        )
    ]
