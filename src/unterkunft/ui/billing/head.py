"""The head of the billing page: which month and facility, how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from unterkunft.ui.accessibility import label, restyle
from unterkunft.ui.billing.shown import Choices, Standing
from unterkunft.ui.billing.words import choice_text, standing_text
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import month_and_year, tr

_KINDS = {
    Standing.DRAFT: "warning",
    Standing.PARTLY: "warning",
    Standing.FINALISED: "free",
    Standing.TO_CORRECT: "danger",
}


class BillingHead(QWidget):
    """One line of choices and buttons."""

    month_chosen = Signal(object)
    facility_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier, self.later = QToolButton(), QToolButton()
        self.months, self.facilities = QComboBox(), QComboBox()
        self.standing = label("")
        self.preview, self.excel = QPushButton(tr("Preview PDF")), QPushButton(tr("Excel"))
        self.folder, self.release = QPushButton(tr("Open folder")), QPushButton(tr("Check and finalise …"))
        menu = QMenu(self)
        self.preview_one = menu.addAction(tr("Person chosen"))
        self.preview_all = menu.addAction(tr("All into a folder …"))
        self.preview.setMenu(menu)
        self._build()
        self._connect()
        self._tint()

    def show_choices(self, choices: Choices) -> None:
        """Offers months and facilities."""
        with QSignalBlocker(self.months):
            self.months.clear()
            for choice in choices.months:
                self.months.addItem(choice_text(choice), choice.month)
            if all(choice.month != choices.month for choice in choices.months):
                self.months.insertItem(0, month_and_year(choices.month), choices.month)
            self.months.setCurrentIndex(self.months.findData(choices.month))
        with QSignalBlocker(self.facilities):
            self.facilities.clear()
            self.facilities.addItem(tr("All facilities"), "")
            for offer in choices.facilities:
                self.facilities.addItem(offer.name, offer.key)
            self.facilities.setCurrentIndex(max(0, self.facilities.findData(choices.facility)))
        self._show_steps()

    def show_standing(self, standing: Standing | None) -> None:
        """Says how far the month is."""
        self.standing.setVisible(standing is not None)
        if standing is not None:
            self.standing.setText(standing_text(standing))
            self.standing.setProperty("kind", _KINDS[standing])
            restyle(self.standing)

    def _build(self) -> None:
        self.standing.setObjectName("standing")
        self.release.setProperty("role", "primary")
        for step, name in ((self.earlier, tr("Previous month")), (self.later, tr("Next month"))):
            step.setAccessibleName(name)
            step.setToolTip(name)
        self.months.setAccessibleName(tr("Month"))
        self.months.setMinimumContentsLength(16)
        self.months.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.facilities.setAccessibleName(tr("Facility"))
        self.facilities.setMinimumContentsLength(12)
        self.facilities.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.folder.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.earlier, self.months, self.later, self.standing, self.facilities):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.folder, self.preview, self.excel, self.release):
            row.addWidget(button)

    def _connect(self) -> None:
        self.months.currentIndexChanged.connect(lambda _: self.month_chosen.emit(self.months.currentData()))
        self.facilities.currentIndexChanged.connect(
            lambda _: self.facility_chosen.emit(self.facilities.currentData())
        )
        self.earlier.clicked.connect(lambda: self._step(1))
        self.later.clicked.connect(lambda: self._step(-1))
        theme().changed.connect(self._tint)

    def _step(self, places: int) -> None:
        """The newest month stands first."""
        place = self.months.currentIndex() + places
        if 0 <= place < self.months.count():
            self.months.setCurrentIndex(place)

    def _show_steps(self) -> None:
        place = self.months.currentIndex()
        self.earlier.setEnabled(place + 1 < self.months.count())
        self.later.setEnabled(place > 0)

    def _tint(self) -> None:
        self.earlier.setIcon(icon("previous", theme().colours.text, theme().colours.border_strong))
        self.later.setIcon(icon("next", theme().colours.text, theme().colours.border_strong))
