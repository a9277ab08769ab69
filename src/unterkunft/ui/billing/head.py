"""The head of the billing page: which month and facility, how far it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from unterkunft.ui.accessibility import label, restyle
from unterkunft.ui.billing.shown import Choices, MonthChoice, Standing
from unterkunft.ui.billing.words import choice_text, standing_text
from unterkunft.ui.icons import icon
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.values.month import Month

_LIST_WIDTH, _WIDEST_FACILITY = 270, 300
_KINDS = {
    Standing.DRAFT: "warning",
    Standing.PARTLY: "warning",
    Standing.FINALISED: "free",
    Standing.TO_CORRECT: "danger",
}


class MonthBox(QComboBox):
    """Shows the month only; how far each is stands in its list and, of the one chosen, beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Month"))
        self.setMinimumContentsLength(13)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setMinimumWidth(_LIST_WIDTH)

    def show_months(self, months: Sequence[MonthChoice], month: Month) -> None:
        """Offers the months, the newest first, and shows one of them."""
        with QSignalBlocker(self):
            self.clear()
            for choice in months:
                self.addItem(choice_text(choice), str(choice.month))
            if all(choice.month != month for choice in months):
                self.insertItem(0, month_and_year(month), str(month))
            self.setCurrentIndex(self.findData(str(month)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box with the month alone."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = month_and_year(Month.parse(self.currentData())) if self.currentData() else ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class BillingHead(QWidget):
    """One line of choices and buttons."""

    month_chosen = Signal(object)
    facility_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier, self.later = QToolButton(), QToolButton()
        self.months, self.facilities = MonthBox(), QComboBox()
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
        self.months.show_months(choices.months, choices.month)
        with QSignalBlocker(self.facilities):
            self.facilities.clear()
            self.facilities.addItem(tr("All facilities"), "")
            for offer in choices.facilities:
                self.facilities.addItem(offer.name, offer.key)
            self.facilities.setCurrentIndex(max(0, self.facilities.findData(choices.facility)))
        self._show_steps()

    def name_release(self, text: str, *, is_possible: bool) -> None:
        """Says what the main button does now; it is never cut, however narrow the window."""
        self.release.setMinimumWidth(0)
        self.release.setText(text)
        self.release.setMinimumWidth(self.release.sizeHint().width())
        self.release.setEnabled(is_possible)

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
        self.facilities.setAccessibleName(tr("Facility"))
        self.facilities.setMinimumContentsLength(8)
        self.facilities.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.folder.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.earlier, self.months, self.later, self.standing):
            row.addWidget(part)
        row.addWidget(self.facilities, 1)
        self.facilities.setMaximumWidth(_WIDEST_FACILITY)
        row.addStretch(2)
        for button in (self.folder, self.preview, self.excel, self.release):
            button.setMinimumWidth(button.sizeHint().width())
            row.addWidget(button)

    def _connect(self) -> None:
        self.months.currentIndexChanged.connect(self._on_month_chosen)
        self.facilities.currentIndexChanged.connect(
            lambda _: self.facility_chosen.emit(self.facilities.currentData())
        )
        self.earlier.clicked.connect(lambda: self._step(1))
        self.later.clicked.connect(lambda: self._step(-1))
        theme().changed.connect(self._tint)

    def _on_month_chosen(self, _place: int) -> None:
        # Qt compares what an entry stands for as Qt's own values: a month would never be found again.
        self.month_chosen.emit(Month.parse(self.months.currentData()))

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
