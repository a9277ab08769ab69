"""Where the program keeps what belongs to the user: the database, the log, the window's settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "unterkunft"


def data_folder() -> Path:
    """The folder for the user's data, made where it is missing."""
    return _made(_data_root() / _NAME)


def default_database() -> Path:
    """The database that is opened when no other is named."""
    return data_folder() / f"{_NAME}.sqlite"


def log_file() -> Path:
    """Where errors are written down, without names."""
    return _made(_state_root() / _NAME) / f"{_NAME}.log"


def settings_file() -> Path:
    """Where the window remembers how it was left."""
    return _made(_settings_root() / _NAME) / "window.ini"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _data_root() -> Path:
    return _root(linux="XDG_DATA_HOME", below_home=".local/share")


def _state_root() -> Path:
    return _root(linux="XDG_STATE_HOME", below_home=".local/state")


def _settings_root() -> Path:
    return _root(linux="XDG_CONFIG_HOME", below_home=".config")


def _root(*, linux: str, below_home: str) -> Path:
    """The system's folder for one kind of files; Windows and macOS have one for all."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    named = os.environ.get(linux, "")
    # A relative path is to be ignored (XDG Base Directory Specification).
    return Path(named) if Path(named).is_absolute() else Path.home() / below_home
