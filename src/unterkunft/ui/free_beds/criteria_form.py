"""The fields in which people without names are described, and from when to when they need a bed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.accessibility import label
from unterkunft.ui.free_beds.presenter import Criteria
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Need

_MOST = 50


class CriteriaForm(QWidget):
    """How many women, men and children, what they need, from when until when, and where."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.women, self.men, self.children_count = (_number(name) for name in _kinds())
        self.household = QCheckBox(tr("one household"))
        self.needs = QPushButton()
        self._need_actions = dict(self._make_need_menu())
        self.first_day, self.last_day = _day(tr("From")), _day(tr("Until"))
        self.has_first = QCheckBox(tr("from"))
        self.has_last = QCheckBox(tr("until and including"))
        self.where = QComboBox()
        self.where.setAccessibleName(tr("Where"))
        self.where.addItems([tr("This facility"), tr("All facilities")])
        self.described = QWidget()
        self._build()
        self._connect()
        self._show_needs()

    def criteria(self) -> Criteria:
        """What was entered."""
        last = _date_of(self.last_day) if self.has_last.isChecked() else None
        return Criteria(
            women=self.women.value(),
            men=self.men.value(),
            children=self.children_count.value(),
            is_household=self.household.isChecked(),
            needs=frozenset(need for need, action in self._need_actions.items() if action.isChecked()),
            on=_date_of(self.first_day) if self.has_first.isChecked() else None,
            until=None if last is None else last + timedelta(days=1),
            searches_everywhere=self.where.currentIndex() == 1,
            called=(tr("a woman"), tr("a man"), tr("a child")),
        )

    def show_day(self, day: date) -> None:
        """The day shown, as long as no other was entered."""
        if not self.has_first.isChecked():
            self.first_day.setDate(QDate(day.year, day.month, day.day))
        if not self.has_last.isChecked():
            later = day + timedelta(days=30)
            self.last_day.setDate(QDate(later.year, later.month, later.day))

    def show_described(self, is_described: bool) -> None:
        """People known by name need no description."""
        self.described.setVisible(is_described)

    def _make_need_menu(self) -> Iterator[tuple[Need, QAction]]:
        menu = QMenu(self.needs)
        for need in Need:
            action = menu.addAction(word(need))
            action.setCheckable(True)
            action.toggled.connect(self._on_need_toggled)
            yield need, action
        self.needs.setMenu(menu)

    def _on_need_toggled(self) -> None:
        self._show_needs()
        self.changed.emit()

    def _show_needs(self) -> None:
        chosen = [word(need) for need, action in self._need_actions.items() if action.isChecked()]
        self.needs.setText(", ".join(chosen) if chosen else tr("no special needs"))
        self.needs.setAccessibleName(tr("Needs: {needs}", needs=self.needs.text()))

    def _build(self) -> None:
        numbers = QGridLayout(self.described)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(6)
        for column, (name, field) in enumerate(
            zip(_kinds(), (self.women, self.men, self.children_count), strict=True)
        ):
            caption: QLabel = label(name, role="muted")
            caption.setBuddy(field)
            numbers.addWidget(caption, 0, column)
            numbers.addWidget(field, 1, column)
        line = QHBoxLayout()
        line.addWidget(self.household)
        line.addWidget(self.needs, 1)
        numbers.addLayout(line, 2, 0, 1, 3)
        days = QGridLayout()
        days.setSpacing(6)
        days.setColumnStretch(1, 1)
        for row, (box, field_of_day) in enumerate(
            ((self.has_first, self.first_day), (self.has_last, self.last_day))
        ):
            days.addWidget(box, row, 0)
            days.addWidget(field_of_day, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.described)
        layout.addLayout(days)
        layout.addWidget(self.where)

    def _connect(self) -> None:
        for number in (self.women, self.men, self.children_count):
            number.valueChanged.connect(self.changed)
        for box, field in ((self.has_first, self.first_day), (self.has_last, self.last_day)):
            field.setEnabled(False)
            box.toggled.connect(field.setEnabled)
            box.toggled.connect(self.changed)
            field.dateChanged.connect(self.changed)
        self.household.toggled.connect(self.changed)
        self.where.currentIndexChanged.connect(self.changed)


def _kinds() -> tuple[str, str, str]:
    return tr("Women"), tr("Men"), tr("Children")


def _number(name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, _MOST)
    field.setAccessibleName(name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setMinimumWidth(64)
    return field


def _day(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat("dd.MM.yyyy")
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field


def _date_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
