"""A menu of steps that change something: without the right each says what is missing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from unterkunft.ui.window_state import missing_right
from unterkunft.ui.workplace import Workplace


class StepMenu(QMenu):
    """Opened once and gone when it is closed."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._objection = missing_right(workplace)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)

    def add_step(self, text: str, do: Callable[[], object]) -> None:
        """A step that changes something."""
        action = self.addAction(text.replace("&", "&&"), do)
        if self._objection:
            action.setEnabled(False)
            action.setToolTip(self._objection)
