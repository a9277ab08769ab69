"""What every widget does that people are placed from: tell what came of it, ask for a reason."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from PySide6.QtWidgets import QDialog, QWidget

from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.consent.move_dialog import MoveDialog
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class TellingDesk:
    """For widgets with a signal `status_message`: everything is said in the status bar."""

    status_message: Any

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""
        self.status_message.emit(refusal_sentence(refusal))


class AskingDesk(TellingDesk):
    """The same, and a dialog where a broken rule or a move needs a reason."""

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted and until when."""
        dialog = AcceptanceDialog(verdict, expires_on=expires_on, parent=cast(QWidget, self))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.acceptance if accepted else None

    def ask_move(self, question: MoveQuestion) -> MoveAnswer | None:
        """Asks why people move."""
        dialog = MoveDialog(question, cast(QWidget, self))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.answer if accepted else None
