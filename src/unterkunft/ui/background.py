"""Long work beside the window: with progress, time left and cancel; results come back to its thread."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

ResultT = TypeVar("ResultT")
ResultT_co = TypeVar("ResultT_co", covariant=True)
Failure = DomainRefusal | EnvironmentFailure


class Cancelled(Exception):  # noqa: N818 - the user's wish, no error
    """The user has stopped the work."""


class Progress:
    """How far a piece of work is; the work reports, the window reads."""

    def __init__(self, on_report: Callable[[int, int], None]) -> None:
        self._on_report = on_report
        self._cancelled = threading.Event()
        self._started = time.monotonic()

    def report(self, done: int, total: int) -> None:
        """Says how much is done and stops the work here if the user has cancelled it."""
        if self._cancelled.is_set():
            raise Cancelled
        self._on_report(done, total)

    def cancel(self) -> None:
        """Asks the work to stop at its next report."""
        self._cancelled.set()

    def seconds_left(self, done: int, total: int) -> int | None:
        """How long it will take still, going on at this pace; None while that is a guess."""
        elapsed = time.monotonic() - self._started
        if done <= 0 or total <= done or elapsed < 1:
            return None
        return max(1, round(elapsed / done * (total - done)))


class Work(Protocol[ResultT_co]):
    """What is done beside the window: it touches no widget."""

    def __call__(self, progress: Progress) -> ResultT_co:
        """Does the work, reporting how far it is."""


class Job(QObject, Generic[ResultT]):
    """One piece of work under way. Its signals arrive in the window's thread."""

    progressed = Signal(int, int)
    finished = Signal()
    # These three are sent by the work's thread and received in the window's.
    _reported = Signal(int, int)
    _succeeded = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        title: str,
        work: Work[ResultT],
        on_done: Callable[[ResultT], None],
        on_failed: Callable[[Failure], None],
    ) -> None:
        super().__init__()
        self.title = title
        self.progress = Progress(self._reported.emit)
        self._work, self._on_done, self._on_failed = work, on_done, on_failed
        self._reported.connect(self._take_report)
        self._succeeded.connect(self._take_result)
        self._failed.connect(self._take_failure)

    def cancel(self) -> None:
        """Stops the work at its next report; nothing is called then but `finished`."""
        self.progress.cancel()

    def run(self) -> None:
        """Does the work, in whatever thread this is called, and sends home what came of it."""
        try:
            result = self._work(self.progress)
        except Exception as failure:  # noqa: BLE001 - carried to the window's thread, where it is raised or worded
            self._failed.emit(failure)
        else:
            self._succeeded.emit(result)

    @Slot(int, int)
    def _take_report(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    @Slot(object)
    def _take_result(self, result: ResultT) -> None:
        self.finished.emit()
        self._on_done(result)

    @Slot(object)
    def _take_failure(self, failure: Exception) -> None:
        self.finished.emit()
        if isinstance(failure, Cancelled):
            return
        if isinstance(failure, DomainRefusal | EnvironmentFailure):
            self._on_failed(failure)
            return
        sys.excepthook(type(failure), failure, failure.__traceback__)


class BackgroundRunner(QObject):
    """Runs work in threads of its own pool, so that the window never waits."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._jobs: set[Job[Any]] = set()

    def run(
        self,
        title: str,
        work: Work[ResultT],
        *,
        on_done: Callable[[ResultT], None],
        on_failed: Callable[[Failure], None],
    ) -> Job[ResultT]:
        """Starts the work and returns at once; the answer is given to one of the two functions."""
        job = Job(title, work, on_done, on_failed)
        self._jobs.add(job)
        job.finished.connect(lambda: self._jobs.discard(job))
        self.started.emit(job)
        self._start(job)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._jobs)

    def stop(self) -> None:
        """Cancels all work and waits for it to let go, as before the window closes."""
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.waitForDone()

    def _start(self, job: Job[ResultT]) -> None:
        self._pool.start(_Running(job))


class ImmediateRunner(BackgroundRunner):
    """Does the work before `run` returns: for tests and pictures."""

    def _start(self, job: Job[ResultT]) -> None:
        job.run()


class _Running(QRunnable, Generic[ResultT]):
    def __init__(self, job: Job[ResultT]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
