"""A view that fits, zooms, scrolls, and leaves space below the plan that the plan cannot use."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

ZOOM_STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 4.0
# The plan may become this much smaller for the sake of the strip below it.
_WORTH_IT = 0.93


class ZoomView(QGraphicsView):
    """The zoom, and a widget below the plan where a flat plan leaves it space."""

    zoom_changed = Signal(float)
    """1.0 where the whole floor fits."""
    sight_changed = Signal()
    """Another part of the plan is seen."""

    def __init__(self, scene: QGraphicsScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._fits = True
        self._below: QWidget | None = None
        self._below_height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.horizontalScrollBar().valueChanged.connect(self.sight_changed)
        self.verticalScrollBar().valueChanged.connect(self.sight_changed)

    @property
    def zoom(self) -> float:
        """Pixels in a scene unit; 1 is 40 pixels in a metre."""
        return self.transform().m11()

    @property
    def shows_all(self) -> bool:
        """Whether the whole plan is in sight."""
        return self.zoom <= self._fitting_zoom() * 1.01

    def zoom_to(self, zoom: float) -> None:
        """Shows the plan at a zoom; it no longer follows the window's size."""
        self._fits = False
        self._scale_to(zoom)

    def zoom_in(self) -> None:
        """A step nearer."""
        self.zoom_to(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step farther."""
        self.zoom_to(self.zoom / ZOOM_STEP)

    def fit(self) -> None:
        """The whole floor, also when the window's size changes."""
        self._fits = True
        self._share_space()
        self._scale_to(self._fitting_zoom())
        self.centerOn(self.sceneRect().center())

    def put_below(self, widget: QWidget, height: int) -> None:
        """A widget that is shown below the plan where that costs the plan next to nothing."""
        self._below, self._below_height = widget, height
        widget.setParent(self)
        self._share_space()

    def _share_space(self) -> None:
        if self._below is None:
            return
        height = self._below_height if self._has_space_below() else 0
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)
        # Right below the plan: scroll bars, where there are any, stand at the very edge.
        top = self.viewport().geometry().bottom() + 1
        self._below.setGeometry(QRect(0, top, self.viewport().width(), height))
        self._below.setVisible(height > 0)

    def _has_space_below(self) -> bool:
        wanted = self.sceneRect()
        if wanted.isEmpty() or self.height() < 2 * self._below_height:
            return False
        left = (self.height() - self._below_height) / wanted.height()
        alone = min(self.width() / wanted.width(), self.height() / wanted.height())
        return min(self.width() / wanted.width(), left) >= alone * _WORTH_IT

    def _fitting_zoom(self) -> float:
        wanted, room = self.sceneRect(), self.viewport().size()
        if wanted.isEmpty() or room.isEmpty():
            return 1.0
        # A hair less, or rounding would call for scroll bars.
        return min(room.width() / wanted.width(), room.height() / wanted.height()) * 0.999

    def _scale_to(self, zoom: float) -> None:
        zoom = max(_SMALLEST, min(_LARGEST, zoom))
        if abs(zoom - self.zoom) > 1e-6:
            self.scale(zoom / self.zoom, zoom / self.zoom)
        self.zoom_changed.emit(zoom / self._fitting_zoom())
        self.sight_changed.emit()

    def scroll_by(self, x: int, y: int) -> None:
        """Moves the sight by so many pixels."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + x)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitting plan goes on fitting."""
        super().resizeEvent(event)
        self._share_space()
        if self._fits:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer, without it the plan scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)
