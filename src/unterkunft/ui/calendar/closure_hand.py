"""Closures in the hand: days drawn over an empty row, and closures that are moved, made longer or shorter."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint

from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.carrying import Stage
from unterkunft.ui.calendar.chart import Row
from unterkunft.ui.calendar.closure_draft import ClosureDraft, draft_of, new_draft, shifted
from unterkunft.ui.calendar.painting import Preview
from unterkunft.ui.calendar.presenter import CalendarPresenter
from unterkunft.ui.closures.closure_dialog import days_text
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.wording import people, tr
from unterkunft.values.period import Period


class ClosureInHand:
    """From the press to the drop; what was drawn or moved is asked about or carried out by others."""

    def __init__(self, presenter: CalendarPresenter, stage: Stage) -> None:
        self._presenter, self._stage = presenter, stage
        self._row: Row | None = None
        self._closure: tuple[ClosureOnPlan, Grip] | None = None
        self._grasped_on = date.min
        self._draft: ClosureDraft | None = None

    @property
    def draft(self) -> ClosureDraft | None:
        """What the drop would do now."""
        return self._draft

    def draw(self, row: Row, day: date) -> None:
        """Days of an empty row from this one on."""
        self._row, self._grasped_on = row, day
        self._draft = self._drafted(day)

    def take_up(self, closure: ClosureOnPlan, grip: Grip, day: date) -> None:
        """A closure on record."""
        self._closure, self._grasped_on = (closure, grip), day
        self._draft = draft_of(closure)

    def update(self, day: date, pointer: QPoint) -> None:
        """The pointer is over a day."""
        self._draft = draft = self._drafted(day)
        if draft is None:
            return
        refusal = self._presenter.refusal_of(draft)
        moving = len({each.resident for each in self._presenter.closure_of(draft).holders(draft.period)})
        mark = Mark.REFUSED if refusal is not None else Mark.NOTED if moving else Mark.ALLOWED
        reason = refusal_sentence(refusal) if refusal is not None else _moving_text(moving)
        beds = self._presenter.closure_of(draft).closed_beds
        self._stage.show_previews(tuple(Preview(bed, draft.period, tr("Closure"), mark) for bed in beds))
        title = tr("Closure: {days}", days=days_text(draft.period))
        self._stage.say(title, reason, mark=mark, pointer=pointer)

    def finish(self) -> ClosureDraft | None:
        """What was drawn or moved; None where nothing has changed."""
        draft = self._draft
        self.cancel()
        is_same = draft is not None and draft.closure is not None and draft.closure.period == draft.period
        return None if is_same else draft

    def cancel(self) -> None:
        """Nothing has happened."""
        self._row = self._closure = self._draft = None
        self._stage.show_previews(())
        self._stage.be_silent()

    def _drafted(self, day: date) -> ClosureDraft | None:
        if self._closure is not None:
            closure, grip = self._closure
            days = (day - self._grasped_on).days
            return shifted(closure, grip, days, has_begun=self._presenter.has_begun(closure))
        first, last = min(day, self._grasped_on), max(day, self._grasped_on)
        return None if self._row is None else new_draft(self._row, Period.through(first, last))


def _moving_text(count: int) -> str:
    return tr("{people} must move", people=people(count)) if count else ""
