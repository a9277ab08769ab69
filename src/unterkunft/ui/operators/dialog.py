"""“Briefkopf …”: what stands on the papers of each operator, and how payers read of people."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.letterheads import Letterhead
from unterkunft.ui.accessibility import label
from unterkunft.ui.operators.letterhead_form import LetterheadForm
from unterkunft.ui.operators.presenter import OperatorsPresenter
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.ui.workplace import Workplace
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import PayerKind

_SIZE = (640, 560)


class OperatorsDialog(QDialog):
    """Keeps letterheads; stays open with the reason where something is refused."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = OperatorsPresenter(workplace)
        self._entered: dict[str, Letterhead] = {}
        self.setWindowTitle(tr("Letterhead"))
        self.resize(*_SIZE)
        self.operator = QComboBox()
        self.operator.setAccessibleName(tr("Operator"))
        self.operator.addItems([each.name for each in self._presenter.operators])
        self.form = LetterheadForm()
        self.disclosures: Mapping[PayerKind, QComboBox] = {kind: QComboBox() for kind in PayerKind}
        self.form.addTab(self._disclosure_page(), tr("Names"))
        self.refusal = label("")
        self.refusal.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(tr("Save"))
        self._build()
        self._connect()
        self.operator.setCurrentIndex(self._presenter.first)
        self._show_operator()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        top = QFormLayout()
        top.addRow(tr("Operator"), self.operator)
        layout.addLayout(top)
        layout.addWidget(self.form, 1)
        note = label(tr("What is finalised keeps the letterhead it was written with."), role="muted")
        note.setWordWrap(True)
        for part in (note, self.refusal, self.buttons):
            layout.addWidget(part)

    def _disclosure_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        intro = label(
            tr("How people stand on collective statements. Whoever is restricted always bears the key.")
        )
        intro.setWordWrap(True)
        form.addRow(intro)
        for kind, choice in self.disclosures.items():
            for disclosure in NameDisclosure:
                choice.addItem(word(disclosure), disclosure)
            choice.setCurrentIndex(list(NameDisclosure).index(self._presenter.disclosures[kind]))
            choice.setAccessibleName(word(kind))
            form.addRow(word(kind), choice)
        return page

    def _connect(self) -> None:
        self.operator.currentIndexChanged.connect(self._show_operator)
        self.form.changed.connect(self._on_changed)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _show_operator(self) -> None:
        """What was entered for the operator, else what is kept."""
        number = self.operator.currentIndex()
        self.form.setEnabled(number >= 0)
        if number >= 0:
            row = self._presenter.operators[number]
            shown = self._entered.get(row.name, row.letterhead)
            with QSignalBlocker(self.form):
                self.form.show_letterhead(shown)

    def _on_changed(self) -> None:
        self._entered[self.operator.currentText()] = self.form.letterhead
        self.refusal.setText("")

    def _on_accepted(self) -> None:
        # Qt gives the word back as a plain text.
        chosen = {kind: NameDisclosure(each.currentData()) for kind, each in self.disclosures.items()}
        try:
            done = self._presenter.keep(self._entered, chosen)
        except (DomainRefusal, EnvironmentFailure) as failure:
            self.refusal.setText(refusal_sentence(failure))
            return
        if done:
            self.status_message.emit(done_sentence(done[-1]))
        self.accept()


def open_operators(workplace: Workplace, parent: QWidget) -> OperatorsDialog:
    """Opens the letterheads, beginning with the operator of the facility shown."""
    dialog = OperatorsDialog(workplace, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
