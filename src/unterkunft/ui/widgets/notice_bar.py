"""A line above the page that says what must be known before changing anything, with what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.icons import drawn
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_ICON = 18


class NoticeBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._icon = QLabel(self)
        self._text = label("", parent=self)
        self._correct = QPushButton(self)
        self._correct.clicked.connect(actions[ActionId.CORRECT_PAST].trigger)
        self._today = QPushButton(tr("Back to today"), self)
        self._today.clicked.connect(actions[ActionId.TODAY].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._correct)
        layout.addWidget(self._today)
        self.hide()
        theme().changed.connect(self._tint)
        self._tint()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def show_notice(self, notice: str | None, *, may_correct: bool) -> None:
        """Says it, or nothing; `may_correct` is whether the past may be changed already."""
        self._text.setText(notice or "")
        self._correct.setText(tr("Stop correcting") if may_correct else tr("Correct the past"))
        self.setVisible(notice is not None)

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        picture = drawn("past", theme().colours.warning, round(_ICON * ratio))
        picture.setDevicePixelRatio(ratio)
        self._icon.setPixmap(picture)
