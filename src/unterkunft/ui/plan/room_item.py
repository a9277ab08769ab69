"""One room of the scene: it paints all its beds itself and repaints only when something of it differs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from unterkunft.services.plan_state import BedState, RoomState
from unterkunft.ui.plan.colours import PlanColours
from unterkunft.ui.plan.geometry import Box, box_around
from unterkunft.ui.plan.room_layout import RoomShape
from unterkunft.ui.plan.room_painting import RoomLook, bed_at, bed_boxes, paint_room

SCALE = 40.0
"""Scene units in a metre; at 100 % a unit is a pixel."""

_WALL = 3.0


class RoomItem(QGraphicsItem):
    """A room with its beds at the level of detail the zoom allows."""

    def __init__(self, shape: RoomShape, room: RoomState, look: RoomLook, colours: PlanColours) -> None:
        super().__init__()
        self._corners = tuple((x * SCALE, y * SCALE) for x, y in shape.corners)
        self._outline = QPolygonF([QPointF(x, y) for x, y in self._corners])
        self._content = shape.box.scaled(SCALE)
        self._bounds = _rectangle(box_around(self._corners)).adjusted(-_WALL, -_WALL, _WALL, _WALL)
        self._room, self._look, self._colours = room, look, colours

    @property
    def room(self) -> RoomState:
        """The room on the day shown."""
        return self._room

    @property
    def look(self) -> RoomLook:
        """What else the room shows at the moment."""
        return self._look

    def show_room(self, room: RoomState, look: RoomLook) -> bool:
        """Takes over what is to be seen; repaints, and says so, only where that differs."""
        if room == self._room and look == self._look:
            return False
        self._room, self._look = room, look
        self.update()
        return True

    def recolour(self, colours: PlanColours) -> None:
        """Other colours, as when the theme changes."""
        self._colours = colours
        self.update()

    def boundingRect(self) -> QRectF:
        """The room with its walls."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """The floor inside the walls, for hits by the mouse."""
        path = QPainterPath()
        path.addPolygon(self._outline)
        path.closeSubpath()
        return path

    def content(self, zoom: float = 1.0) -> QRectF:
        """The box of the beds, in scene units or in pixels of a zoom."""
        return _rectangle(self._content.scaled(zoom))

    def bed_at(self, position: QPointF, zoom: float) -> BedState | None:
        """The bed shown at a place of the scene."""
        return bed_at(self._room, self.content(zoom), x=position.x() * zoom, y=position.y() * zoom)

    def bed_box(self, bed: BedState, zoom: float) -> QRectF:
        """Where a bed is shown, in scene units."""
        boxes = bed_boxes(self._room, self.content(zoom))
        box = boxes.get(bed.bed.id, self.content(zoom))
        return QRectF(box.left() / zoom, box.top() / zoom, box.width() / zoom, box.height() / zoom)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paints in pixels, so that letters keep their size and shape at every zoom."""
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        outline = QPolygonF([QPointF(x * zoom, y * zoom) for x, y in self._corners])
        paint_room(painter, outline, self.content(zoom), self._room, look=self._look, colours=self._colours)
        painter.restore()


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
