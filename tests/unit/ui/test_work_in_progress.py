"""Long work as the status bar shows it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from unterkunft.ui.background import BackgroundRunner, Progress
from unterkunft.ui.widgets.work_in_progress import WorkInProgress, time_left


@pytest.fixture
def runner() -> BackgroundRunner:
    return BackgroundRunner()


@pytest.fixture
def shown(qtbot: QtBot, runner: BackgroundRunner) -> Iterator[WorkInProgress]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield WorkInProgress(runner, window)
    window.close()


def test_work_is_shown_while_it_lasts_and_can_be_stopped(
    qtbot: QtBot, runner: BackgroundRunner, shown: WorkInProgress
) -> None:
    go_on = threading.Event()

    def half_done(progress: Progress) -> None:
        progress.report(5, 10)
        while not go_on.is_set():
            progress.report(5, 10)

    assert not shown.isVisible()
    runner.run("Import", half_done, on_done=lambda _: None, on_failed=lambda _: None)
    bar = shown.findChild(QProgressBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.value() == 5)
    assert (bar.maximum(), bar.accessibleName()) == (10, "Import")
    assert "Import" in [label.text() for label in shown.findChildren(QLabel)]
    stop = shown.findChild(QAbstractButton)
    assert stop is not None
    stop.click()
    assert not stop.isEnabled()
    qtbot.waitUntil(lambda: not shown.isVisible())
    go_on.set()


def test_time_left_is_told_in_seconds_then_in_minutes() -> None:
    assert time_left(None) == ""
    assert time_left(42) == "42 s left"
    assert time_left(150) == "2 min left"
