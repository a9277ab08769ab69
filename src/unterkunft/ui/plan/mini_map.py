"""The whole plan in a corner while only a part of it is seen; a click goes there."""

from __future__ import annotations

import operator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from unterkunft.ui.plan.room_item import SCALE, RoomItem
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.ui.plan.zoom_view import ZoomView
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

_LARGEST, _MARGIN, _PADDING = QSize(220, 130), 12, 5.0


class MiniMap(QWidget):
    """Rooms as outlines, filled as far as they are occupied; the part seen is framed."""

    def __init__(self, view: ZoomView, scene: PlanScene) -> None:
        super().__init__(view.viewport())
        self._view, self._scene = view, scene
        self._drawn: tuple[object, ...] = ()
        self._rooms_drawn = QPixmap()
        self.setAccessibleName(tr("Whole plan"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.sight_changed.connect(self.follow)
        scene.changed.connect(self.update)
        self.hide()

    def follow(self) -> None:
        """In the corner, where there is something out of sight."""
        if self._view.scene() is None:
            # The scene has gone first, as at the end of the program.
            return
        extent, room = self._scene.sceneRect(), self._view.viewport().rect()
        is_needed = not self._view.shows_all and not extent.isEmpty() and room.width() > 3 * _LARGEST.width()
        if is_needed:
            scale = min(_LARGEST.width() / extent.width(), _LARGEST.height() / extent.height())
            self.resize(round(extent.width() * scale), round(extent.height() * scale))
            self.move(room.right() - self.width() - _MARGIN, room.bottom() - self.height() - _MARGIN)
            self.raise_()
        self.setVisible(is_needed)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes where the click was."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes along with the pointer while it is pressed."""
        self._go_to(event.position())

    def _go_to(self, pointer: QPointF) -> None:
        extent, scale = self._scene.sceneRect(), self._scale()
        self._view.centerOn(extent.left() + pointer.x() / scale, extent.top() + pointer.y() / scale)

    def _scale(self) -> float:
        return self.width() / max(self._scene.sceneRect().width(), 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, rooms, the part seen."""
        shown = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shown.border_strong), 1))
        painter.setBrush(QColor(shown.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _PADDING, _PADDING)
        painter.drawPixmap(0, 0, self._picture())
        self._to_scale(painter)
        self._seen(painter)
        painter.end()

    def _to_scale(self, painter: QPainter) -> None:
        painter.scale(self._scale(), self._scale())
        painter.translate(-self._scene.sceneRect().topLeft())

    def _picture(self) -> QPixmap:
        """The rooms, drawn again where one of them has changed: what is carried over them changes none."""
        ratio = self.devicePixelRatioF()
        drawn = (self.size() * ratio, id(colours()), *(item.room for item in self._scene.room_items))
        if not _are_same(drawn, self._drawn):
            self._drawn, self._rooms_drawn = drawn, QPixmap(self.size() * ratio)
            self._rooms_drawn.setDevicePixelRatio(ratio)
            self._rooms_drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._rooms_drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._to_scale(painter)
            self._rooms(painter)
            painter.end()
        return self._rooms_drawn

    def _rooms(self, painter: QPainter) -> None:
        shown = colours()
        pen = QPen(QColor(shown.wall), 0.8)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for item in self._scene.room_items:
            beds = len(item.room.beds)
            is_full = beds > 0 and item.room.occupied >= beds
            ground = shown.room_other if not beds else shown.selection if is_full else shown.free_soft
            painter.setBrush(QColor(ground))
            painter.drawPolygon(_outline(self._scene, item))

    def _seen(self, painter: QPainter) -> None:
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        pen = QPen(QColor(colours().accent), 2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(seen.intersected(self._scene.sceneRect()))


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Size and colours by what they are, rooms by which they are: a changed room is another one."""
    return len(one) == len(other) and one[:2] == other[:2] and all(map(operator.is_, one[2:], other[2:]))


def _outline(scene: PlanScene, item: RoomItem) -> QPolygonF:
    corners = scene.layout.shapes[item.room.room.id].corners
    return QPolygonF([QPointF(x * SCALE, y * SCALE) for x, y in corners])
