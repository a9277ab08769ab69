"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from unterkunft.app.settings import Settings
from unterkunft.ui.theme import Appearance


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
