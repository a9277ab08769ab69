"""“Ringtausch”: who goes where, with the verdict, before it is done; the direction can be turned."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.offer_words import place_name
from unterkunft.ui.plan.placement_session import Mark, mark_of
from unterkunft.ui.plan.presenter import PlanPresenter
from unterkunft.ui.plan.steps import Rotation
from unterkunft.ui.rule_sentences import breach_lines
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId


class RotationDialog(QDialog):
    """A line for each person, and what speaks against the whole."""

    def __init__(
        self, presenter: PlanPresenter, residents: tuple[ResidentId, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._residents = presenter, residents
        self.rotation: Rotation | None = None
        is_swap = len(residents) == 2
        self.setWindowTitle(tr("Swap places") if is_swap else tr("Rotate places"))
        self.setMinimumWidth(460)
        self.moves = label("")
        self.moves.setWordWrap(True)
        self.reason = label("", role="muted")
        self.reason.setWordWrap(True)
        self.turn = QPushButton(tr("Other way round"))
        self.turn.setVisible(not is_swap)
        self.turn.clicked.connect(self._on_turned)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.addButton(self.turn, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (self.moves, self.reason, self.buttons):
            layout.addWidget(widget)
        self._ask()

    def _on_turned(self) -> None:
        self._residents = tuple(reversed(self._residents))
        self._ask()

    def _ask(self) -> None:
        self.rotation = self._presenter.rotation(self._residents)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(tr("Carry out"))
        ok.setEnabled(self.rotation is not None and not self.rotation.verdict.is_refused)
        if self.rotation is not None:
            self.moves.setText("\n".join(_moves(self.rotation)))
            self.reason.setText(_verdict(self.rotation))


def _moves(rotation: Rotation) -> list[str]:
    """`Tesfay, Selam → Zimmer 103, Bett 2`"""
    names = {person.id: person.name for person in rotation.session.people}
    placed = [
        f"{names[each.resident]} → {place_name(rotation.session, each.bed)}"
        for each in rotation.verdict.placements
    ]
    return placed + [tr("{person} → tray", person=each.name) for each in rotation.lifted]


def _verdict(rotation: Rotation) -> str:
    lines = "\n".join(f"•  {line}" for line in breach_lines(rotation.verdict))
    mark = mark_of(rotation.verdict)
    heading = {
        Mark.REFUSED: tr("Not possible:"),
        Mark.OVERRIDABLE: tr("Only with a reason:"),
    }.get(mark, tr("Good to know:") if lines else tr("Nothing speaks against it."))
    return f"{heading}\n{lines}" if lines else heading
