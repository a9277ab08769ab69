"""A new announcement, or changes of one: who comes when, how many, sent by whom."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Changes, Wording
from unterkunft.services.commands.announcements import MOST_PERSONS, AnnouncementDetails
from unterkunft.services.queries.arrivals import ExpectedRow
from unterkunft.ui.accessibility import label
from unterkunft.ui.arrivals_page.presenter import ArrivalsPresenter
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.widgets.choice import text_field
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_REMARK_HEIGHT = 70


class AnnouncementDialog(QDialog):
    """Stays open with the reason where a step is refused."""

    def __init__(
        self, presenter: ArrivalsPresenter, row: ExpectedRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._row = presenter, row
        self.done_wording: Wording | None = None
        """What was done, once it is."""
        self.setWindowTitle(tr("New announcement") if row is None else tr("Edit announcement"))
        self.setMinimumWidth(480)
        self.on = DayField(presenter.day if row is None else row.arrives_on, name=tr("Arrival"))
        self.persons = QSpinBox()
        self.persons.setRange(1, MOST_PERSONS)
        self.description = text_field(
            tr("Description"), placeholder=tr("e.g. transfer, 7 people, 2 families")
        )
        self.sent_by = text_field(tr("Sent by"))
        self.note = QPlainTextEdit()
        self.refusal = label("")
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self._fill(row)

    def _build(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(tr("Announce") if self._row is None else tr("Apply"))
        self.persons.setAccessibleName(tr("People"))
        self.note.setAccessibleName(tr("Remark"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_REMARK_HEIGHT)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Arrival"), self.on)
        form.addRow(tr("People"), self.persons)
        form.addRow(tr("Description"), self.description)
        form.addRow(tr("Sent by"), self.sent_by)
        form.addRow(tr("Remark"), self.note)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.refusal)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, row: ExpectedRow | None) -> None:
        if row is None:
            self.persons.selectAll()
            self.persons.setFocus()
            return
        # The day has a step of its own, because the beds kept move along.
        self.on.setEnabled(False)
        self.persons.setValue(row.persons)
        self.description.setText(row.description)
        self.sent_by.setText(row.sent_by)
        self.note.setPlainText(row.note)

    def _details(self) -> AnnouncementDetails:
        return AnnouncementDetails(
            self.persons.value(), self.description.text(), self.sent_by.text(), self.note.toPlainText()
        )

    def _on_accepted(self) -> None:
        try:
            self.done_wording = self._save().wording
        except (DomainRefusal, EnvironmentFailure) as refusal:
            is_nameless = refusal.code == "NAME_MISSING"
            said = tr("Please describe who comes.") if is_nameless else refusal_sentence(refusal)
            self.refusal.setText(said)
            self.refusal.show()
            return
        self.accept()

    def _save(self) -> Changes:
        if self._row is None or self._row.arrival is None:
            return self._presenter.announce(self.on.day, self._details())
        return self._presenter.change(self._row.arrival, self._details())


class PostponeDialog(QDialog):
    """The day on which the people come instead."""

    def __init__(self, row: ExpectedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Postpone arrival"))
        self.setMinimumWidth(400)
        self.on = DayField(row.arrives_on, name=tr("New day of arrival"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Postpone"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(tr("New day of arrival"), self.on)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        title = label(row.description, role="heading")
        title.setWordWrap(True)
        hint = label(tr("Beds kept for these people move along to the new day."), role="muted")
        hint.setWordWrap(True)
        for part in (title, hint):
            layout.addWidget(part)
        layout.insertLayout(1, form)
        layout.addWidget(self.buttons)
        self.on.setFocus()

    @property
    def day(self) -> date:
        """The day chosen."""
        return self.on.day
