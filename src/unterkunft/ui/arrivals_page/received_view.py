"""After people have been taken up: what can be done with them next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.wording import people, tr

_WIDTH = 820


class ReceivedView(QWidget):
    """“40 Personen aufgenommen”: to the plan, to the papers, or later."""

    plan_asked = Signal()
    forms_asked = Signal()
    confirmations_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = label("", role="title"), label("", role="muted")
        self.hint.setWordWrap(True)
        self.plan = self._button(tr("House them on the plan"), self.plan_asked.emit)
        self.plan.setProperty("role", "primary")
        self.forms = self._button(tr("Admission forms …"), self.forms_asked.emit)
        self.confirmations = self._button(tr("Landlord's confirmations …"), self.confirmations_asked.emit)
        self.later = self._button(tr("Later"), self.left.emit)
        card = QFrame()
        card.setObjectName("topicCard")
        card.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(28, 24, 28, 24)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addWidget(self.hint)
        buttons = QHBoxLayout()
        for button in (self.plan, self.forms, self.confirmations, self.later):
            buttons.addWidget(button)
        inner.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def show_people(self, count: int, *, without_bed: int) -> None:
        """Says how many have come, and how many still need a bed."""
        self.title.setText(tr("{people} taken up", people=people(count)))
        waiting = (
            tr("Everybody has the bed that was kept for them.")
            if without_bed == 0
            else tr("{people} wait in the tray of the plan for a bed.", people=people(without_bed))
        )
        undo = tr("One step of undo takes everything back.")
        self.hint.setText(f"{waiting} {undo}")
        self.plan.setFocus()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: do())
        return button
