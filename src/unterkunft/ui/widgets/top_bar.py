"""The bar above the page: where, search, undo and redo, which day, who."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from unterkunft.ui.accessibility import icon_button, label
from unterkunft.ui.actions import ActionId, ActionSet
from unterkunft.ui.widgets.breadcrumb import Breadcrumb
from unterkunft.ui.widgets.day_stepper import DayStepper
from unterkunft.ui.widgets.search_field import SearchField
from unterkunft.ui.wording import tr

_HEIGHT = 56


class TopBar(QFrame):
    """Lays out the parts given to it."""

    def __init__(
        self,
        *,
        breadcrumb: Breadcrumb,
        search: SearchField,
        day: DayStepper,
        actions: ActionSet,
        user: str,
    ) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        undo = icon_button(actions[ActionId.UNDO], name="undo")
        redo = icon_button(actions[ActionId.REDO], name="redo")
        who = label(user)
        who.setObjectName("user")
        who.setToolTip(tr("Signed in as {user}", user=user))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(breadcrumb)
        layout.addStretch(1)
        parts: tuple[QWidget, ...] = (search, undo, redo, day, who)
        for part in parts:
            layout.addWidget(part)
        layout.insertSpacing(layout.indexOf(day), 6)
        layout.insertSpacing(layout.indexOf(who), 6)
