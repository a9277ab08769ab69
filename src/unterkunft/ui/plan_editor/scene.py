"""The floor being drawn: the plan's own room items over a grid and a picture."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene

from unterkunft.model.base import Point
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.ui.colours import LIGHT
from unterkunft.ui.plan.colours import PlanColours, plan_colours
from unterkunft.ui.plan.geometry import box_around, largest_box_inside
from unterkunft.ui.plan.room_item import SCALE, RoomItem
from unterkunft.ui.plan.room_layout import RoomShape
from unterkunft.ui.plan.room_painting import RoomLook
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.shapes import Outline
from unterkunft.values.ids import RoomId
from unterkunft.values.statuses import RoomUse

_SMALLEST_FLOOR = (40.0, 20.0)
_MARGIN = 8.0
_OVER_A_PICTURE = 0.72
_LEAST_PIXELS_OF_A_STEP = 7.0


class EditorScene(QGraphicsScene):
    """Rooms by id; only those whose content or outline differs are made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._colours = plan_colours(LIGHT)
        self._items: dict[RoomId, tuple[DrawnRoom, Outline, RoomItem]] = {}
        self._rooms: tuple[DrawnRoom, ...] = ()
        self._picture: QGraphicsPixmapItem | None = None
        self._picture_id: UUID | None = None
        self._place: BackgroundPlace | None = None
        self._is_fresh = True
        self.grid = 0.5
        self._set_extent()

    @property
    def rooms(self) -> tuple[DrawnRoom, ...]:
        """The rooms shown."""
        return self._rooms

    @property
    def picture_id(self) -> UUID | None:
        """The picture shown."""
        return self._picture_id

    @property
    def picture_width(self) -> int:
        """How many pixels the picture is wide."""
        return 0 if self._picture is None else self._picture.pixmap().width()

    @property
    def is_fresh(self) -> bool:
        """Whether another floor is about to be shown."""
        return self._is_fresh

    def forget_extent(self) -> None:
        """Another floor will be shown: it gets the room it needs itself."""
        self._is_fresh = True

    def box_of(self, room: DrawnRoom) -> QRectF:
        """Where a room lies in the scene."""
        box = room.box
        return QRectF(box.left * SCALE, box.top * SCALE, box.width * SCALE, box.height * SCALE)

    def show_rooms(self, rooms: tuple[DrawnRoom, ...]) -> None:
        """Shows these rooms."""
        self._rooms = rooms
        for gone in self._items.keys() - {room.id for room in rooms}:
            self.removeItem(self._items.pop(gone)[2])
        for room in rooms:
            self._show(room, room.outline)
        self._set_extent()
        self._is_fresh = False

    def show_moving(self, moving: Mapping[RoomId, Outline]) -> None:
        """Shows rooms with other outlines for as long as they are pulled."""
        for room in self._rooms:
            self._show(room, moving.get(room.id, room.outline))

    def show_picture(
        self, picture: UUID | None, content: bytes | None, place: BackgroundPlace | None
    ) -> None:
        """Shows the picture behind the rooms; `content` is needed only where it is another picture."""
        if picture != self._picture_id:
            if self._picture is not None:
                self.removeItem(self._picture)
            self._picture, self._picture_id = None, picture
            if content is not None:
                self._picture = QGraphicsPixmapItem(QPixmap.fromImage(QImage.fromData(content)))
                self.addItem(self._picture)
        self._place = place
        self.push_picture(None)
        for _, _, item in self._items.values():
            item.setOpacity(self._opacity())
        self._set_extent()

    def push_picture(self, to: Point | None) -> None:
        """Shows the picture elsewhere for as long as it is pushed."""
        if self._picture is None or self._place is None:
            return
        factor = self._place.metres_per_pixel * SCALE
        x, y = to or (self._place.x, self._place.y)
        self._picture.setTransform(QTransform().translate(x * SCALE, y * SCALE).scale(factor, factor))
        self._picture.setOpacity(self._place.opacity_percent / 100)
        self._picture.setZValue(-1)

    def show_colours(self, colours: PlanColours) -> None:
        """Paints in other colours."""
        self._colours = colours
        self.setBackgroundBrush(colours.canvas)
        for _, _, item in self._items.values():
            item.recolour(colours)
        self.update()

    def content_box(self) -> QRectF:
        """What there is to see: rooms and picture, or an empty floor of common size."""
        box = QRectF()
        if self._rooms:
            around = box_around([corner for room in self._rooms for corner in room.outline])
            box = QRectF(around.left, around.top, around.width, around.height)
            box = QRectF(box.x() * SCALE, box.y() * SCALE, box.width() * SCALE, box.height() * SCALE)
        if self._picture is not None:
            box = box.united(self._picture.sceneBoundingRect())
        if box.isEmpty():
            return QRectF(0, 0, _SMALLEST_FLOOR[0] * SCALE, _SMALLEST_FLOOR[1] * SCALE)
        return box

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The grid: as fine as it is caught at, as far as its lines can be told apart."""
        rect = QRectF(rect)
        painter.fillRect(rect, self._colours.canvas)
        pixels = painter.worldTransform().m11() * SCALE
        for step, strength in ((self.grid, 0.10), (1.0, 0.16), (5.0, 0.34)):
            if step * pixels >= _LEAST_PIXELS_OF_A_STEP:
                self._lines(painter, rect, step, strength)

    def _lines(self, painter: QPainter, rect: QRectF, step: float, strength: float) -> None:
        colour = QColor(self._colours.wall)
        colour.setAlphaF(strength)
        painter.setPen(QPen(colour, 0))
        distance = step * SCALE
        first_x, first_y = int(rect.left() // distance), int(rect.top() // distance)
        lines = [
            QLineF(number * distance, rect.top(), number * distance, rect.bottom())
            for number in range(first_x, int(rect.right() // distance) + 2)
        ]
        lines += [
            QLineF(rect.left(), number * distance, rect.right(), number * distance)
            for number in range(first_y, int(rect.bottom() // distance) + 2)
        ]
        painter.drawLines(lines)

    def _show(self, room: DrawnRoom, outline: Outline) -> None:
        known = self._items.get(room.id)
        if known is not None and known[:2] == (room, outline):
            return
        if known is not None:
            self.removeItem(known[2])
        shape = RoomShape(outline, largest_box_inside(outline))
        item = RoomItem(shape, room.state, RoomLook(year=0), self._colours)
        item.setZValue(0 if room.room.use is RoomUse.CORRIDOR else 1)
        item.setOpacity(self._opacity())
        self._items[room.id] = (room, outline, item)
        self.addItem(item)

    def _opacity(self) -> float:
        return 1.0 if self._picture is None else _OVER_A_PICTURE

    def _set_extent(self) -> None:
        """Room to draw on all sides; it only grows while a floor is shown, or the sight would jump."""
        margin = _MARGIN * SCALE
        smallest = QRectF(0, 0, _SMALLEST_FLOOR[0] * SCALE, _SMALLEST_FLOOR[1] * SCALE)
        wanted = self.content_box().united(smallest).adjusted(-margin, -margin, margin, margin)
        self.setSceneRect(wanted if self._is_fresh else self.sceneRect().united(wanted))
