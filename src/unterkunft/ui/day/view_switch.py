"""The switch between the views of the day."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from unterkunft.ui.colours import Colours
from unterkunft.ui.icons import icon
from unterkunft.ui.wording import tr


class ViewId(StrEnum):
    """The views of the day, in the order of the switch."""

    PLAN = "plan"
    CALENDAR = "calendar"
    LIST = "list"
    ALL_FACILITIES = "all_facilities"


_TITLES: dict[ViewId, tuple[Callable[[], str], str]] = {
    ViewId.PLAN: (lambda: tr("Plan"), "Ctrl+1"),
    ViewId.CALENDAR: (lambda: tr("Calendar view"), "Ctrl+2"),
    ViewId.LIST: (lambda: tr("List"), "Ctrl+3"),
    ViewId.ALL_FACILITIES: (lambda: tr("All facilities"), "Ctrl+4"),
}


class ViewSwitch(QWidget):
    """One button for each view; one is always pressed."""

    view_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewSwitch")
        self.setAccessibleName(tr("View of the day"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons = {view: self._button(view) for view in ViewId}
        for button in self.buttons.values():
            layout.addWidget(button)
        self.show_view(ViewId.PLAN)

    def show_view(self, view: ViewId) -> None:
        """Presses the button of a view."""
        self.buttons[view].setChecked(True)

    def show_colours(self, shown: Colours) -> None:
        """The view of all facilities bears a picture: four words would leave no place for the floors."""
        button = self.buttons[ViewId.ALL_FACILITIES]
        button.setIcon(icon("all_facilities", shown.text_muted))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def title_of(self, view: ViewId) -> str:
        """The word on the button of a view."""
        return _TITLES[view][0]()

    def _button(self, view: ViewId) -> QToolButton:
        title, keys = _TITLES[view]
        button = QToolButton()
        button.setText(title())
        button.setCheckable(True)
        button.setShortcut(QKeySequence(keys))
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{title()} ({shown})")
        button.setAccessibleName(title())
        button.setProperty("view", view.value)
        button.clicked.connect(lambda: self.view_chosen.emit(view))
        self._group.addButton(button)
        return button
