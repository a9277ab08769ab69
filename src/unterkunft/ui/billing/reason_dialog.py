"""Asks for a reason that is kept with what it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.wording import tr

_LINES_HEIGHT = 110


class ReasonDialog(QDialog):
    """What it is about, and a field for the reason; without one nothing can be done."""

    given = Signal(str)

    def __init__(self, title: str, text: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_LINES_HEIGHT)
        about = label(text)
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = QPushButton(button)
        self.button.setProperty("role", "primary")
        self.button.setEnabled(False)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(about)
        column.addWidget(self.reason)
        column.addWidget(buttons)
        self.resize(480, self.sizeHint().height())
        self.reason.textChanged.connect(self._on_text_changed)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _on_text_changed(self) -> None:
        self.button.setEnabled(bool(self.reason.toPlainText().strip()))

    def _give(self) -> None:
        reason = self.reason.toPlainText().strip()
        if reason:
            self.accept()
            self.given.emit(reason)
