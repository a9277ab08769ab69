"""The last net: written down without names, told politely and rarely."""

import logging
import sys
import threading
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from unterkunft.app import crash
from unterkunft.app.crash import CrashReporter, without_values
from unterkunft.values.refusals import EnvironmentFailure

# The platform without a screen says so whenever a dialog is opened.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def report(reporter: CrashReporter, error: Exception) -> None:
    caught = raised(error)
    reporter.report(type(caught), caught, caught.__traceback__)


def dialogs() -> list[QMessageBox]:
    widgets = QApplication.topLevelWidgets()
    return [each for each in widgets if isinstance(each, QMessageBox) and each.isVisible()]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[CrashReporter]:
    yield CrashReporter(tmp_path / "unterkunft.log", clock=clock)
    for dialog in dialogs():
        dialog.close()


def test_what_is_written_down_names_the_place_and_no_values() -> None:
    error = raised(KeyError("Haddad, Mariam"))
    text = without_values(type(error), error, error.__traceback__)
    assert "builtins.KeyError" in text
    assert "test_crash.py" in text
    assert "Haddad" not in text


def test_the_cause_is_named_by_its_kind() -> None:
    error = ValueError()
    error.__cause__ = KeyError("Haddad")
    assert "ValueError (from KeyError)" in without_values(ValueError, error, None)


def test_an_error_is_told_and_logged(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    report(reporter, ZeroDivisionError("Haddad, Mariam"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "unterkunft.log" in dialogs()[0].informativeText()
    assert "ZeroDivisionError" in caplog.text
    assert "Haddad" not in caplog.text + dialogs()[0].text() + dialogs()[0].informativeText()


def test_errors_in_a_row_are_logged_but_told_once_a_minute(
    reporter: CrashReporter, qtbot: QtBot, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(50):
        report(reporter, ZeroDivisionError())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert caplog.text.count("ZeroDivisionError") == 50
    dialogs()[0].close()
    clock.now = 61
    report(reporter, ZeroDivisionError())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_a_failing_computer_is_told_in_its_own_words(reporter: CrashReporter, qtbot: QtBot) -> None:
    report(reporter, EnvironmentFailure("DATABASE_UNREACHABLE", cause="disk_full"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "disk is full" in dialogs()[0].text()


def test_an_interrupt_from_the_keyboard_is_no_error(
    reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_on: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, _error, _trace: passed_on.append(kind))
    reporter.report(KeyboardInterrupt, None, None)
    assert passed_on == [KeyboardInterrupt]
    assert dialogs() == []


@pytest.fixture
def restored_hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = list(logging.getLogger().handlers)
    yield
    for handler in [each for each in logging.getLogger().handlers if each not in before]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_errors_of_all_threads_go_to_the_log_file(qtbot: QtBot, restored_hooks: None, tmp_path: Path) -> None:
    log = tmp_path / "unterkunft.log"
    crash.install(log)

    def fail() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=fail, name="import")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].close()
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(
    qtbot: QtBot, restored_hooks: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(RotatingFileHandler, "__init__", refuse)
    crash.install(tmp_path / "unterkunft.log")
    assert sys.excepthook is not sys.__excepthook__
