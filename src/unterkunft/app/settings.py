"""What the window remembers from one start to the next."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from unterkunft.ui.habits import Habits, MoveState
from unterkunft.ui.theme import Appearance
from unterkunft.values.statuses import MoveReason

_GEOMETRY = "window/geometry"
_APPEARANCE = "window/appearance"
_FACILITY = "plan/facility"
_COLOUR_MODE = "plan/colour_mode"
_ASKS_FOR = "moves/asks_for"
_LAST_REASON = "moves/last_reason"
_RESIDENT_LIST = "residents/list"
_LIST_HEADINGS = "arrivals/headings"


class Settings:
    """The user's settings in a file of their own; a damaged value counts as not set."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window; empty at the first start."""
        value = self._settings.value(_GEOMETRY)
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue(_GEOMETRY, geometry)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        value = str(self._settings.value(_APPEARANCE, Appearance.SYSTEM.value))
        known = {each.value: each for each in Appearance}
        return known.get(value, Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue(_APPEARANCE, appearance.value)

    @property
    def facility_key(self) -> str | None:
        """The facility shown last."""
        value = self._settings.value(_FACILITY)
        return value if isinstance(value, str) and value else None

    @facility_key.setter
    def facility_key(self, key: str | None) -> None:
        self._settings.setValue(_FACILITY, key or "")

    @property
    def habits(self) -> Habits:
        """What the user has got used to on the plan."""
        usual = Habits()
        states = str(self._settings.value(_ASKS_FOR, _joined(usual.asks_for))).split(" ")
        reason = str(self._settings.value(_LAST_REASON, usual.last_reason.value))
        return Habits(
            frozenset(state for state in MoveState if state.value in states),
            next((each for each in MoveReason if each.value == reason), usual.last_reason),
            str(self._settings.value(_COLOUR_MODE, usual.colour_mode)),
            str(self._settings.value(_RESIDENT_LIST, usual.resident_list)),
            str(self._settings.value(_LIST_HEADINGS, usual.list_headings)),
        )

    @habits.setter
    def habits(self, habits: Habits) -> None:
        self._settings.setValue(_ASKS_FOR, _joined(habits.asks_for))
        self._settings.setValue(_LAST_REASON, habits.last_reason.value)
        self._settings.setValue(_COLOUR_MODE, habits.colour_mode)
        self._settings.setValue(_RESIDENT_LIST, habits.resident_list)
        self._settings.setValue(_LIST_HEADINGS, habits.list_headings)

    def save(self) -> None:
        """Writes the file now."""
        self._settings.sync()


def _joined(states: Iterable[MoveState]) -> str:
    return " ".join(sorted(states))
