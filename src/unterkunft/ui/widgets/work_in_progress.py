"""Long work under way: what, how far, how long still, and a way to stop it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner, Job
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_BAR_WIDTH = 140
_SHOWN_AFTER_MS = 400
"""What is done sooner is not worth a word."""


class WorkInProgress(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._job: Job[Any] | None = None
        self._title, self._left = label(""), label("", role="muted")
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._stop = QToolButton(self)
        self._stop.setAccessibleName(tr("Stop"))
        self._stop.setToolTip(tr("Stop"))
        self._stop.setIconSize(QSize(16, 16))
        self._stop.clicked.connect(self._on_stop_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(8)
        for part in (self._title, self._bar, self._left, self._stop):
            layout.addWidget(part)
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self.show)
        self.hide()
        runner.started.connect(self._on_started)
        theme().changed.connect(self._tint)
        self._tint()

    def _on_started(self, job: Job[Any]) -> None:
        self._job = job
        self._title.setText(job.title)
        self._bar.setAccessibleName(job.title)
        self._left.clear()
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        self._patience.start()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._job is None:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._left.setText(time_left(self._job.progress.seconds_left(done, total)))

    def _on_finished(self) -> None:
        self._job = None
        self._patience.stop()
        self.hide()

    def _on_stop_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)

    def _tint(self) -> None:
        self._stop.setIcon(icon("cancel", theme().colours.text_muted))


def time_left(seconds: int | None) -> str:
    """How long it will take still, as people say it."""
    if seconds is None:
        return ""
    if seconds < 60:
        return tr("{seconds} s left", seconds=seconds)
    return tr("{minutes} min left", minutes=round(seconds / 60))
