"""What the window asks of a page, and the row by which a page gets into the rail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId


class Page(Protocol):
    """A QWidget that shows floors of the chosen facility. Signals are Qt signals."""

    status_message: Any
    """`Signal(str)`: something to say in the status bar."""
    floor_shown: Any
    """`Signal(object)`: the FloorId now shown, or None."""

    zoom_changed: Any
    """`Signal(float)`: 1.0 where the whole floor fits."""

    def show_floor(self, floor: FloorId) -> None:
        """Shows another floor."""

    def reveal_resident(self, resident: ResidentId) -> None:
        """Shows where a person sleeps or waits, and selects the person."""

    def reveal_room(self, room: RoomId) -> None:
        """Shows a room and draws the eye to it."""

    def focus_tray_search(self) -> None:
        """Puts the cursor into the search of those to be housed."""

    def zoom_in(self) -> None:
        """Shows less, larger."""

    def zoom_out(self) -> None:
        """Shows more, smaller."""

    def zoom_reset(self) -> None:
        """Shows the whole floor."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in the rail: adding one is adding a row."""

    id: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Workplace, BackgroundRunner, QWidget], QWidget]
