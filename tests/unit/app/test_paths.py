"""Where the user's files lie."""

import sys
from pathlib import Path

import pytest

from unterkunft.app import paths


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", classmethod(lambda _cls: tmp_path))
    return tmp_path


def test_on_linux_each_kind_of_file_has_its_folder(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert paths.default_database() == home / ".local/share/unterkunft/unterkunft.sqlite"
    assert paths.log_file() == home / ".local/state/unterkunft/unterkunft.log"
    assert paths.settings_file() == home / ".config/unterkunft/window.ini"


def test_folders_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert paths.default_database().parent.is_dir()


def test_folders_named_by_the_environment_win(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("XDG_STATE_HOME", "not/absolute")
    assert paths.data_folder() == tmp_path / "elsewhere" / "unterkunft"
    assert paths.log_file().is_relative_to(home)


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("win32", "AppData/Local/unterkunft"), ("darwin", "Library/Application Support/unterkunft")],
)
def test_windows_and_macos_have_one_folder_for_all(
    monkeypatch: pytest.MonkeyPatch, home: Path, platform: str, folder: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    files = [paths.default_database(), paths.log_file(), paths.settings_file()]
    assert {file.parent for file in files} == {home / folder}


def test_windows_says_where_local_data_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert paths.data_folder() == tmp_path / "local" / "unterkunft"
