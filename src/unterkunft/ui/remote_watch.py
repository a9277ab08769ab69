"""Looks every few seconds whether somebody else has changed the shared database, and shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from unterkunft.services.remote_changes import RemoteChange, changes_of_others, last_number
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.step_sentences import step_title
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_LOOK_EVERY_MS = 5_000


class RemoteWatch(QObject):
    """Reloads the workplace after steps of others and says who did what when."""

    told = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        runner: BackgroundRunner,
        parent: QObject,
        *,
        every_ms: int = _LOOK_EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._runner = workplace, runner
        self._seen = last_number(workplace.database)
        self._looks = False
        self._clock = QTimer(self, interval=every_ms)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def stop(self) -> None:
        """Looks no more, as when the window closes."""
        self._clock.stop()

    def look(self) -> None:
        """Asks the journal in the background; a trial on a copy is not disturbed."""
        if self._looks or self._workplace.is_trying:
            return
        self._looks = True
        database, actor, seen = self._workplace.database, self._workplace.actor, self._seen
        self._runner.run(
            "",
            lambda _progress: (last_number(database), changes_of_others(database, seen, actor=actor)),
            on_done=self._on_answered,
            on_failed=self._on_failed,
        )

    def _on_answered(self, answer: tuple[int, tuple[RemoteChange, ...]]) -> None:
        self._looks = False
        self._seen, changes = answer
        if changes and not self._workplace.is_trying:
            self._workplace.reload()
            self.told.emit(_sentence(changes[-1]))

    def _on_failed(self, _failure: DomainRefusal | EnvironmentFailure) -> None:
        """The next step of the user meets the same failure and is told; the watch only tries again."""
        self._looks = False


def _sentence(change: RemoteChange) -> str:
    return tr(
        "{by} ({workstation}), {time}: {step}",
        by=change.by,
        workstation=change.workstation,
        time=f"{change.at.astimezone():%H:%M}",
        step=step_title(change.wording),
    )
