"""Beside the views: who is to be housed, where there is a free bed, which rules are broken, what changed."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QTabWidget, QWidget

from unterkunft.ui.comparison.view import ComparisonPanel
from unterkunft.ui.conflicts.panel import ConflictPanel
from unterkunft.ui.free_beds.panel import FreeBedPanel
from unterkunft.ui.plan.tray import Tray
from unterkunft.ui.wording import tr

_LEAST_WIDTH = 300


class SideTab(IntEnum):
    """The tabs, in their order."""

    TRAY = 0
    FREE_BEDS = 1
    CONFLICTS = 2
    COMPARISON = 3


class SidePanel(QTabWidget):
    """One of four panels at a time."""

    def __init__(
        self,
        *,
        tray: Tray,
        free_beds: FreeBedPanel,
        conflicts: ConflictPanel,
        comparison: ComparisonPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        titles = (tr("To be housed"), tr("Free bed"), conflicts.title, tr("Comparison"))
        panels: tuple[QWidget, ...] = (tray, free_beds, conflicts, comparison)
        for panel, title in zip(panels, titles, strict=True):
            self.addTab(panel, title)
        conflicts.title_changed.connect(self._on_conflicts_named)

    def show_tab(self, tab: SideTab) -> None:
        """Brings a panel to the front."""
        self.setCurrentIndex(tab)

    def _on_conflicts_named(self, title: str) -> None:
        self.setTabText(SideTab.CONFLICTS, title)
