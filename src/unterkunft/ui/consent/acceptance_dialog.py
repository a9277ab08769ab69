"""Asks why broken rules are accepted, and until when."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.placement import Acceptance
from unterkunft.services.placement import Verdict
from unterkunft.ui.rule_sentences import breach_lines
from unterkunft.ui.wording import tr


class AcceptanceDialog(QDialog):
    """The broken rules, a reason that must be given, and a last day."""

    def __init__(self, verdict: Verdict, *, expires_on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Place with a reason"))
        self.setMinimumWidth(460)
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(84)
        self.reason.textChanged.connect(self._on_changed)
        self.expiry = QDateEdit(QDate(expires_on.year, expires_on.month, expires_on.day))
        self.expiry.setAccessibleName(tr("Exception holds until"))
        self.expiry.setDisplayFormat("dd.MM.yyyy")
        self.expiry.setCalendarPopup(True)
        earliest = expires_on - timedelta(days=29)
        self.expiry.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Place here"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._build(verdict)
        self._on_changed()

    @property
    def acceptance(self) -> Acceptance:
        """What was entered."""
        day = self.expiry.date()
        expires_on = date(day.year(), day.month(), day.day())
        return Acceptance(self.reason.toPlainText().strip(), expires_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the text of the reason; with Ctrl it means the button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        else:
            super().keyPressEvent(event)

    def _build(self, verdict: Verdict) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(_plain(tr("A rule speaks against this place:"), role="heading"))
        for line in breach_lines(verdict):
            layout.addWidget(_plain(f"•  {line}"))
        form = QFormLayout()
        form.addRow(tr("Reason"), self.reason)
        form.addRow(tr("Exception holds until"), self.expiry)
        layout.addLayout(form)
        layout.addWidget(_plain(tr("Reason, name and day are kept in the journal."), role="muted"))
        layout.addWidget(self.buttons)

    def _on_changed(self) -> None:
        has_reason = bool(self.reason.toPlainText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_reason)


def _plain(text: str, *, role: str = "") -> QLabel:
    """A label that never takes a name for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
