"""What the bar of a trial says: each figure now, and how it differs from the beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from unterkunft.services.changes import Wording
from unterkunft.ui.workplace import Workplace, WorkplaceEvent
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


@dataclass(frozen=True, slots=True)
class TrialFigure:
    """A figure with what has become more or less of it."""

    name: str
    now: int
    change: int


class TrialScreen(Protocol):
    """What the presenter asks of the bar."""

    def show_trial(self, figures: tuple[TrialFigure, ...] | None) -> None:
        """Shows the figures; nothing while nothing is tried out."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was taken over."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why it was not."""


class TrialPresenter:
    """Follows the workplace; begins, adopts and discards trials."""

    def __init__(self, workplace: Workplace, screen: TrialScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._forget = workplace.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening."""
        self._forget()

    def adopt(self) -> None:
        """Takes over what was tried."""
        try:
            changes = self._workplace.adopt_trial()
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self._screen.tell_refused(refusal)
            return
        if changes:
            self._screen.tell_done(changes.wording)

    def discard(self) -> None:
        """Throws away what was tried."""
        self._workplace.discard_trial()

    def _on_event(self, event: WorkplaceEvent) -> None:
        if event not in (WorkplaceEvent.SELECTION_CHANGED, WorkplaceEvent.FLOOR_SHOWN):
            self.refresh()

    def refresh(self) -> None:
        """Counts anew."""
        if not self._workplace.is_trying:
            self._screen.show_trial(None)
            return
        now = self._workplace.figures()
        change = now.since(self._workplace.figures_before)
        figures: Mapping[str, tuple[int, int]] = {
            "free": (now.free, change.free),
            "unhoused": (now.unhoused, change.unhoused),
            "closed": (now.closed, change.closed),
            "conflicts": (now.conflicts, change.conflicts),
        }
        self._screen.show_trial(tuple(TrialFigure(name, *values) for name, values in figures.items()))
