"""The last net: an unforeseen error is written down without names, told politely, and the window goes on."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_log = logging.getLogger("unterkunft.crash")

_SECONDS_BETWEEN_DIALOGS = 60.0
_LOG_BYTES, _OLD_LOGS = 500_000, 3


def install(log_file: Path) -> CrashReporter:
    """Catches what nobody caught, in the window's thread and in all others."""
    _write_log_to(log_file)
    reporter = CrashReporter(log_file, parent=QApplication.instance())
    sys.excepthook = reporter.report
    threading.excepthook = lambda failed: reporter.report(
        failed.exc_type, failed.exc_value, failed.exc_traceback
    )
    return reporter


def without_values(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Where it happened and what kind of error it was; messages are left out, since they may carry names."""
    frames = "".join(traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False).format())
    cause = None if error is None else error.__cause__
    caused = "" if cause is None else f" (from {type(cause).__name__})"
    return f"{kind.__module__}.{kind.__qualname__}{caused}\n{frames}"


class CrashReporter(QObject):
    """Tells the user about an error, but never twice in a minute and never twice at once."""

    _reported = Signal(object)

    def __init__(
        self,
        log_file: Path,
        *,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._log_file, self._clock = log_file, clock
        self._told_at: float | None = None
        self._shown: QMessageBox | None = None
        # An error in paint or in another thread must not open a dialog in the middle of it.
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def report(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Writes the error down and lets the window say so."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        _log.error("%s", without_values(kind, error, trace))
        if self._may_tell():
            self._told_at = self._clock()
            self._reported.emit(error)

    def _may_tell(self) -> bool:
        return self._told_at is None or self._clock() - self._told_at >= _SECONDS_BETWEEN_DIALOGS

    @Slot(object)
    def _tell(self, error: BaseException | None) -> None:
        # Kept, since without a window to belong to it would vanish at once.
        self._shown = self._dialog(error)
        self._shown.open()

    def _dialog(self, error: BaseException | None) -> QMessageBox:
        window = QApplication.activeWindow()
        if isinstance(error, DomainRefusal | EnvironmentFailure):
            return failure_dialog(window, refusal_sentence(error))
        box = failure_dialog(window, tr("Something went wrong that should not. What you have saved is kept."))
        box.setWindowTitle(tr("An error has occurred"))
        box.setInformativeText(
            tr(
                "Please try the step again. If it happens once more, send this file to your administrator "
                "(it holds no names): {file}",
                file=self._log_file,
            )
        )
        return box


def _write_log_to(file: Path) -> None:
    """All that is logged goes to one file of limited size; without it the program starts all the same."""
    try:
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=_LOG_BYTES, backupCount=_OLD_LOGS, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
