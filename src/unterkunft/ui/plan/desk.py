"""What every widget does that people are placed from: tell what came of it, ask for a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from PySide6.QtWidgets import QDialog, QWidget

from unterkunft.services.changes import Wording
from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.ui.plan.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.plan.placing import Notice
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class TellingDesk:
    """For widgets with a signal `status_message`: everything is said in the status bar."""

    status_message: Any

    def tell(self, notice: Notice) -> None:
        """Says what was not possible."""
        self.status_message.emit(_NOTICES[notice.code](notice))

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""
        self.status_message.emit(done_sentence(wording))

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""
        self.status_message.emit(refusal_sentence(refusal))


class AskingDesk(TellingDesk):
    """The same, and a dialog where a broken rule needs a reason."""

    def ask_acceptance(self, verdict: Verdict, *, expires_on: date) -> Acceptance | None:
        """Asks why broken rules are accepted and until when."""
        dialog = AcceptanceDialog(verdict, expires_on=expires_on, parent=cast(QWidget, self))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.acceptance if accepted else None


_NOTICES: Mapping[str, Callable[[Notice], str]] = {
    "PAST_DAY": lambda notice: tr(
        "{day} has passed. To change it, switch on “Correct the past”.", day=notice.values["day"]
    ),
}
