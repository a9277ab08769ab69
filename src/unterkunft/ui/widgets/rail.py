"""The dark rail at the left: one button for each page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from unterkunft.ui.icons import drawn, icon
from unterkunft.ui.page import PageRow
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_WIDTH = 84
_MARK = 30
_ICON = 24


class Rail(QWidget):
    """Chooses among the pages."""

    page_chosen = Signal(str)

    def __init__(self, rows: Sequence[PageRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(tr("Pages"))
        self._rows = tuple(rows)
        self._mark = QLabel(self)
        self._group = QButtonGroup(self)
        self._buttons = {row.id: self._button(row) for row in rows}
        self._lay_out()
        theme().changed.connect(self._tint)
        self._tint()

    def show_chosen(self, page: str) -> None:
        """Marks the page that is shown."""
        self._buttons[page].setChecked(True)

    def has_keyboard_on(self, page: str) -> bool:
        """Whether a page is chosen with keys; a click leaves the keyboard where it was."""
        return self._buttons[page].hasFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._mark.setFixedHeight(64)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._mark)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch()

    def _button(self, row: PageRow) -> QToolButton:
        button = QToolButton(self)
        button.setText(row.title())
        button.setAccessibleName(row.title())
        button.setCheckable(True)
        button.setFixedSize(_WIDTH, 62)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.page_chosen.emit(row.id))
        self._group.addButton(button)
        return button

    def _tint(self) -> None:
        shown = theme().colours
        ratio = self.devicePixelRatioF()
        mark = drawn("mark", shown.rail_mark, round(_MARK * ratio))
        mark.setDevicePixelRatio(ratio)
        self._mark.setPixmap(mark)
        for row in self._rows:
            self._buttons[row.id].setIcon(_rail_icon(row.icon, shown.rail_text))


def _rail_icon(name: str, plain: str) -> QIcon:
    made = QIcon(icon(name, plain))
    for size in (24, 30, 36, 48, 72):
        made.addPixmap(drawn(name, "#ffffff", size), QIcon.Mode.Normal, QIcon.State.On)
    return made
