"""The bar above the plan: floors with their numbers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.colours import plan_colours
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.plan_words import places_text
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.plan.site import SITE
from unterkunft.ui.wording import tr
from unterkunft.values.ids import FloorId

_SIGN = 14


class FloorBar(QWidget):
    """A tab for each floor; people dragged over a tab are taken to its floor."""

    floor_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floorBar")
        self._floors: tuple[FloorId, ...] = ()
        self._marks: Mapping[FloorId, Mark] | None = None
        self._mark_colours: Mapping[Mark, QColor] = {}
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setChangeCurrentOnDrag(True)
        self.tabs.setAcceptDrops(True)
        self.tabs.setIconSize(QSize(_SIGN, _SIGN))
        self.tabs.setAccessibleName(tr("Floors"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 0)
        layout.setSpacing(2)
        layout.addWidget(self.tabs, 1)

    def show_floors(self, state: PlanState, shown: FloorState | None) -> None:
        """The floors of the facility with taken and all places."""
        blocker = QSignalBlocker(self.tabs)
        floors = tuple(floor.floor.id for floor in state.floors)
        floors += (SITE,) if len(floors) > 1 else ()
        if floors != self._floors:
            self._rebuild(len(floors))
            self._floors, self._marks = floors, None
            self.show_marks({})
        several = len({floor.floor.building_key for floor in state.floors}) > 1
        for number, floor in enumerate(state.floors):
            self._name(number, floor_title(floor, with_building=several), places_text(floor.counts))
        if SITE in floors:
            self._name(len(floors) - 1, tr("All floors"), places_text(state.counts))
        if shown is not None:
            self.tabs.setCurrentIndex(floors.index(shown.floor.id))
        blocker.unblock()
        # A tab bar that had no tabs yet was laid out without height.
        self.tabs.updateGeometry()

    def _name(self, number: int, title: str, tip: str) -> None:
        """Each text set lays all tabs out again: most days leave most of them as they are."""
        text = title.replace("&", "&&")
        if text != self.tabs.tabText(number):
            self.tabs.setTabText(number, text)
        if tip != self.tabs.tabToolTip(number):
            self.tabs.setTabToolTip(number, tip)

    def show_nothing(self) -> None:
        """No floors."""
        blocker = QSignalBlocker(self.tabs)
        self._rebuild(0)
        self._floors = ()
        blocker.unblock()

    def show_marks(self, marks: Mapping[FloorId, Mark]) -> None:
        """The best verdict of each floor while people are on their way; an empty sign keeps the place."""
        if marks == self._marks:
            return
        self._marks = marks
        for number, floor in enumerate(self._floors):
            self.tabs.setTabIcon(number, self._sign_of(marks.get(floor)))

    def _sign_of(self, mark: Mark | None) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(_SIGN * ratio), round(_SIGN * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        # A cross on a tab would look like a button to close it.
        if mark is not None and mark is not Mark.REFUSED:
            painter = QPainter(pixmap)
            draw_sign(painter, QRectF(1, 1, _SIGN - 2, _SIGN - 2), mark, self._mark_colours[mark])
            painter.end()
        return QIcon(pixmap)

    def show_colours(self, shown: Colours) -> None:
        """Tabs in the colours of the window."""
        self._mark_colours = plan_colours(shown).marks
        self.tabs.setStyleSheet(
            f"QTabBar::tab {{ background: transparent; color: {shown.text_muted}; border: none;"
            f" border-bottom: 3px solid transparent; padding: 7px 10px 6px 10px; }}"
            f"QTabBar::tab:hover {{ color: {shown.text}; background: {shown.sunken}; }}"
            f"QTabBar::tab:selected {{ color: {shown.accent}; border-bottom-color: {shown.accent};"
            f" font-weight: 600; }}"
            f"QTabBar::tab:focus {{ background: {shown.accent_soft}; }}"
        )

    def _rebuild(self, count: int) -> None:
        while self.tabs.count() > count:
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < count:
            self.tabs.addTab("")

    def _on_tab_changed(self, number: int) -> None:
        if 0 <= number < len(self._floors):
            self.floor_chosen.emit(self._floors[number])


def floor_title(floor: FloorState, *, with_building: bool) -> str:
    """`Haus A · 1. OG  23/26`"""
    counts = floor.counts
    name = f"{floor.floor.building} · {floor.floor.name}" if with_building else floor.floor.name
    return f"{name}   {counts.occupied}/{counts.capacity}" if counts.capacity else name
