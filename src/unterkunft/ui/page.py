"""What the window asks of a page, and the row by which a page gets into the rail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.destination import Destination
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId, RoomId


class Page(Protocol):
    """A QWidget shown by the window. Signals are Qt signals."""

    status_message: Any
    """`Signal(str)`: something to say in the status bar."""


@runtime_checkable
class FloorPage(Protocol):
    """A page that shows floors of the chosen facility, larger or smaller."""

    floor_shown: Any
    """`Signal(object)`: the FloorId now shown, or None."""

    zoom_changed: Any
    """`Signal(float)`: 1.0 where the whole floor fits."""

    shown_floor: FloorId | None
    """The floor now shown."""

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


@runtime_checkable
class Surveying(Protocol):
    """A page that may show more than the facility chosen."""

    @property
    def survey_title(self) -> str:
        """What it shows then; empty while it shows the facility."""


@runtime_checkable
class Arriving(Protocol):
    """A page to which others send people, with what it is to show."""

    def arrive(self, destination: Destination) -> None:
        """Shows what the destination names."""


@runtime_checkable
class Leaving(Protocol):
    """A page on which something may be left undone."""

    def may_leave(self) -> bool:
        """Asks, where something is left undone, whether the window may close all the same."""


@runtime_checkable
class Printing(Protocol):
    """A page that can be printed and copied."""

    def print_view(self) -> None:
        """Prints what is in front, or saves it as PDF."""

    def copy_view(self) -> None:
        """Puts what is in front on the clipboard."""


@runtime_checkable
class DayPages(Protocol):
    """A page that shows a day, with panels beside it and steps for the people selected."""

    def look_for_free_bed(self) -> None:
        """Brings the search for a free bed to the front."""

    def look_at_conflicts(self) -> None:
        """Brings the broken rules to the front."""

    def compare_days(self) -> None:
        """Brings the comparison of two days to the front."""

    def ask_place_for_selection(self) -> None:
        """Asks where the people selected are to go."""

    def ask_until_for_selection(self) -> None:
        """Asks until when the people selected keep their beds."""

    def ask_rotation_of_selection(self) -> None:
        """Asks whether the people selected are to change places in a ring."""

    def ask_departure_of_selection(self) -> None:
        """Asks when and why the people selected move out."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in the rail: adding one is adding a row."""

    id: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Workplace, BackgroundRunner, QWidget], QWidget]
    works_without_facility: bool = False
    """Whether it has something to offer while the database is empty."""
