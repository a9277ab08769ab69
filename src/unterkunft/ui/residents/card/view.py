"""The card of one resident."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId


class ResidentCard(QWidget):
    """What is known of a resident, over time."""

    status_message = Signal(str)

    def __init__(self, workplace: Workplace, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._runner = workplace, runner
        self._resident: ResidentId | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(label(tr("Choose a resident."), role="muted"))
        layout.addStretch(1)

    def show_resident(self, resident: ResidentId | None) -> None:
        """Shows another resident, or nobody."""
        self._resident = resident

    def show_topic(self, topic: str) -> None:
        """Brings a part of the card into sight, e.g. `statuses`."""
