"""What is shown while the database holds no facility: what to do, not just that nothing is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.icons import drawn
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_WIDTH = 560
_ICON = 44
_COMMAND_HEIGHT = 38


class EmptyState(QWidget):
    """Says that there is no facility yet and how to get one."""

    def __init__(self, refresh: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture = QLabel()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(_centred(self._card(refresh)))
        outer.addStretch(3)
        theme().changed.connect(self._tint)
        self._tint()

    def _card(self, refresh: QAction) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(36, 32, 36, 32)
        layout.setSpacing(10)
        layout.addWidget(self._picture)
        layout.addWidget(label(tr("No facility yet."), role="title"))
        layout.addWidget(
            _wrapped(tr("Import a facility file (Excel or JSON) with its buildings, rooms and residents:"))
        )
        layout.addWidget(_command("unterkunft import Unterkunft.xlsx"))
        layout.addWidget(_wrapped(tr("Or look at the program with the invented sample county:")))
        layout.addWidget(_command("unterkunft demo"))
        layout.addWidget(_wrapped(tr("Then read everything again; the plan appears here.")))
        layout.addSpacing(6)
        layout.addLayout(_right(_button(refresh)))
        return card

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        picture = drawn("facility", theme().colours.accent, round(_ICON * ratio))
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)


def _wrapped(text: str) -> QLabel:
    made = label(text)
    made.setWordWrap(True)
    return made


def _command(text: str) -> QLabel:
    made = label(text, role="command")
    made.setFixedHeight(_COMMAND_HEIGHT)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _button(refresh: QAction) -> QPushButton:
    button = QPushButton(refresh.text())
    button.setProperty("role", "primary")
    button.setToolTip(refresh.toolTip())
    button.clicked.connect(refresh.trigger)
    return button


def _centred(widget: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.addStretch()
    layout.addWidget(widget)
    layout.addStretch()
    return layout


def _right(widget: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.addStretch()
    layout.addWidget(widget)
    return layout
