"""The bar above the plan: floors with their numbers."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from unterkunft.services.plan_state import FloorState, PlanState
from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.plan_words import places_text
from unterkunft.ui.wording import tr
from unterkunft.values.ids import FloorId


class FloorBar(QWidget):
    """A tab for each floor; people dragged over a tab are taken to its floor."""

    floor_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floorBar")
        self._floors: tuple[FloorId, ...] = ()
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setChangeCurrentOnDrag(True)
        self.tabs.setAcceptDrops(True)
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
        if floors != self._floors:
            self._rebuild(len(floors))
            self._floors = floors
        several = len({floor.floor.building_key for floor in state.floors}) > 1
        for number, floor in enumerate(state.floors):
            self.tabs.setTabText(number, floor_title(floor, with_building=several).replace("&", "&&"))
            self.tabs.setTabToolTip(number, places_text(floor.counts))
        if shown is not None:
            self.tabs.setCurrentIndex(floors.index(shown.floor.id))
        blocker.unblock()

    def show_nothing(self) -> None:
        """No floors."""
        blocker = QSignalBlocker(self.tabs)
        self._rebuild(0)
        self._floors = ()
        blocker.unblock()

    def show_colours(self, shown: Colours) -> None:
        """Tabs in the colours of the window."""
        self.tabs.setStyleSheet(
            f"QTabBar::tab {{ background: transparent; color: {shown.text_muted}; border: none;"
            f" border-bottom: 3px solid transparent; padding: 7px 14px 6px 14px; }}"
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
