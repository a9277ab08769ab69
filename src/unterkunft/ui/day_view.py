"""What plan, calendar and list have in common: three views of one day, in step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from unterkunft.values.ids import ResidentId, RoomId

PaintPage = Callable[[QPainter, QRectF], None]
"""Paints one page into a rectangle of the paper, in its units."""


class DayView(Protocol):
    """A QWidget that shows the workplace's facility on its day and follows its selection and floor."""

    status_message: Any
    """`Signal(str)`: something to say in the status bar."""

    def reveal_resident(self, resident: ResidentId) -> None:
        """Brings a person into sight."""

    def reveal_room(self, room: RoomId) -> None:
        """Brings a room into sight."""

    def pages(self, paper: QRectF) -> tuple[PaintPage, ...]:
        """The view as pages of paper: black-and-white readable, with title, day and legend."""

    def picture(self) -> QImage:
        """The view as a picture for the clipboard."""
