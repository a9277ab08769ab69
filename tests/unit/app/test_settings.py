"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from unterkunft.app.settings import Settings
from unterkunft.ui.habits import Habits, MoveState
from unterkunft.ui.theme import Appearance
from unterkunft.values.statuses import MoveReason


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_at_the_first_start_nothing_is_remembered(file: Path) -> None:
    settings = Settings(file)
    assert settings.geometry.isEmpty()
    assert settings.appearance is Appearance.SYSTEM
    assert settings.facility_key is None


def test_what_was_saved_is_there_at_the_next_start(file: Path) -> None:
    first = Settings(file)
    first.geometry = QByteArray(b"\x01\x02")
    first.appearance = Appearance.DARK
    first.facility_key = "PZ-BER"
    first.save()
    second = Settings(file)
    assert second.geometry == QByteArray(b"\x01\x02")
    assert second.appearance is Appearance.DARK
    assert second.facility_key == "PZ-BER"


def test_no_facility_is_remembered_as_none(file: Path) -> None:
    settings = Settings(file)
    settings.facility_key = "PZ-BER"
    settings.facility_key = None
    assert settings.facility_key is None


def test_a_damaged_file_counts_as_no_settings(file: Path) -> None:
    file.write_text("[window]\nappearance=purple\ngeometry=nonsense\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.geometry.isEmpty()


def test_habits_come_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    habits = Habits(frozenset({MoveState.PLANNED}), MoveReason.REPAIR, "gender")
    settings = Settings(file)
    assert settings.habits == Habits()

    settings.habits = habits
    settings.save()

    assert Settings(file).habits == habits


def test_who_is_never_asked_stays_unasked(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")

    settings.habits = Habits(asks_for=frozenset())
    settings.save()

    assert Settings(tmp_path / "settings.ini").habits.asks_for == frozenset()
