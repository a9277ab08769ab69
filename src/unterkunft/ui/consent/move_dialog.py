"""Asks why people who are housed move; Enter takes the reason given last."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from unterkunft.model.base import NOTE_LENGTH
from unterkunft.services.moves import MoveNote
from unterkunft.ui.accessibility import label
from unterkunft.ui.consent.questions import MoveAnswer, MoveQuestion
from unterkunft.ui.habits import Habits, MoveState
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import MoveReason

_MOST_NAMES = 4


class MoveDialog(QDialog):
    """A reason from the list, and some words of one's own."""

    def __init__(self, question: MoveQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Why this move?"))
        self.setMinimumWidth(400)
        self.reason = QComboBox()
        self.reason.setAccessibleName(tr("Reason for the move"))
        self.reason.setMaxVisibleItems(len(MoveReason))
        for reason in MoveReason:
            self.reason.addItem(word(reason), reason)
        self.reason.setCurrentIndex(self.reason.findData(question.last))
        self.note = QLineEdit()
        self.note.setMaxLength(NOTE_LENGTH)
        self.note.setAccessibleName(tr("In your own words"))
        self.quiet = QCheckBox(_quiet_text(question.state))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build(question)
        self.reason.currentIndexChanged.connect(self._on_changed)
        self.note.textChanged.connect(self._on_changed)
        self._on_changed()
        self.reason.setFocus()

    @property
    def answer(self) -> MoveAnswer:
        """What was chosen."""
        note = MoveNote(MoveReason(self.reason.currentData()), self.note.text().strip())
        return MoveAnswer(note, asks_again=not self.quiet.isChecked())

    def _build(self, question: MoveQuestion) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        heading = label(_who(question.names), role="heading")
        heading.setWordWrap(True)
        layout.addWidget(heading)
        form = QFormLayout()
        form.addRow(tr("Reason for the move"), self.reason)
        form.addRow(tr("In your own words"), self.note)
        layout.addLayout(form)
        hint = label(tr("The reason is kept with the new bed. No diagnoses, please."), role="muted")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self.quiet)
        yes = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        yes.setText(tr("Move"))
        yes.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)

    def _on_changed(self) -> None:
        says_enough = MoveReason(self.reason.currentData()) is not MoveReason.OTHER or bool(
            self.note.text().strip()
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(says_enough)


class AskingDialog(QDialog):
    """For which moves a reason is asked."""

    def __init__(self, habits: Habits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Ask for the reason of a move"))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Ask for a reason:"), role="heading"))
        self.boxes = {state: QCheckBox(state_text(state)) for state in MoveState}
        for state, box in self.boxes.items():
            box.setChecked(state in habits.asks_for)
            layout.addWidget(box)
        layout.addWidget(label(tr("On a trial copy nothing is asked."), role="muted"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Apply"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @property
    def asks_for(self) -> frozenset[MoveState]:
        """The states ticked."""
        return frozenset(state for state, box in self.boxes.items() if box.isChecked())


def state_text(state: MoveState) -> str:
    """When it is asked."""
    return {
        MoveState.HOUSED: tr("when somebody housed moves as of today"),
        MoveState.PLANNED: tr("when a move is planned for a later day"),
        MoveState.FIRST: tr("when somebody gets a first bed"),
    }[state]


def _quiet_text(state: MoveState) -> str:
    return {
        MoveState.HOUSED: tr("Do not ask again when somebody housed moves"),
        MoveState.PLANNED: tr("Do not ask again for planned moves"),
        MoveState.FIRST: tr("Do not ask again for a first bed"),
    }[state]


def _who(names: tuple[str, ...]) -> str:
    if len(names) <= _MOST_NAMES:
        return "; ".join(names)
    return tr("{people}: {names} …", people=people(len(names)), names="; ".join(names[:_MOST_NAMES]))
