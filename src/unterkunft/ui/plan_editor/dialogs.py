"""The small questions of the plan editor: names, levels, copies, distances, a day to close from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.floors import HIGHEST_LEVEL
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.queries.plan_editing import BuildingChoice
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan_editor.fields import TEXT_MARGIN
from unterkunft.ui.plan_editor.numbering import first_number
from unterkunft.ui.plan_editor.shapes import Side
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import FacilityKind

_MOST_SHOWN = 6


class Question(QDialog):
    """A form with one button that goes on; it is off while something is missing."""

    def __init__(self, title: str, go_on: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self.form = QFormLayout()
        self.form.setSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.go_on = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.go_on.setText(go_on)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(self.form)
        column.addWidget(self.buttons)
        self._needed: list[QLineEdit] = []

    def text(self, title: str, value: str = "", *, is_needed: bool = True) -> QLineEdit:
        """A line of text."""
        field = QLineEdit(value)
        field.setAccessibleName(title)
        field.setMaxLength(200)
        self.form.addRow(title, field)
        if is_needed:
            self._needed.append(field)
            field.textChanged.connect(self._on_changed)
            self._on_changed()
        return field

    def number(self, title: str, value: int, *, least: int, most: int) -> QSpinBox:
        """A whole number."""
        field = QSpinBox()
        field.setRange(least, most)
        field.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        field.setValue(value)
        field.setAccessibleName(title)
        self.form.addRow(title, field)
        return field

    def length(
        self, title: str, value: float, *, least: float = 0.0, most: float = 9_999.0
    ) -> QDoubleSpinBox:
        """A length in metres."""
        field = QDoubleSpinBox()
        field.setRange(least, most)
        field.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        field.setDecimals(2)
        field.setSuffix(tr(" m"))
        field.setValue(value)
        field.setAccessibleName(title)
        self.form.addRow(title, field)
        return field

    def choice(self, title: str, entries: Sequence[tuple[str, object]], chosen: object = None) -> QComboBox:
        """One of several."""
        field = QComboBox()
        for text, value in entries:
            field.addItem(text, value)
        if chosen is not None:
            field.setCurrentIndex(max(0, [value for _, value in entries].index(chosen)))
        field.setAccessibleName(title)
        self.form.addRow(title, field)
        return field

    def is_answered(self) -> bool:
        """Asks; whether the user went on."""
        self._order()
        answered = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return answered

    def _order(self) -> None:
        """The keyboard begins in the first field and ends at the buttons."""
        fields = [field for field in self.findChildren(QWidget) if self.form.indexOf(field) >= 0]
        takers = [field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
        buttons = [self.go_on, self.buttons.button(QDialogButtonBox.StandardButton.Cancel)]
        for one, following in pairwise([*takers, *buttons]):
            QWidget.setTabOrder(one, following)
        if takers:
            takers[0].setFocus()
        for field in takers[:1]:
            if isinstance(field, QLineEdit | QAbstractSpinBox):
                field.selectAll()

    def _on_changed(self) -> None:
        self.go_on.setEnabled(all(field.text().strip() for field in self._needed))


@dataclass(frozen=True, slots=True)
class NewFloor:
    """What was said of a new floor."""

    building: UUID
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class FloorCopy:
    """What was said of the copy of a floor."""

    floor: NewFloor
    old_prefix: str
    new_prefix: str


@dataclass(frozen=True, slots=True)
class Array:
    """What was said of copies in a row."""

    count: int
    side: Side
    gap: float


def ask_facility(parent: QWidget) -> tuple[str, FacilityKind] | None:
    """Name and kind of a new facility."""
    question = Question(tr("New facility"), tr("Create"), parent)
    name = question.text(tr("Name"))
    kind = question.choice(tr("Kind"), [(word(each), each) for each in FacilityKind])
    return (name.text(), FacilityKind(kind.currentData())) if question.is_answered() else None


def ask_building(parent: QWidget) -> str | None:
    """The name of a new building."""
    question = Question(tr("New building"), tr("Create"), parent)
    name = question.text(tr("Name"))
    return name.text() if question.is_answered() else None


def ask_floor(parent: QWidget, buildings: Sequence[BuildingChoice], chosen: UUID | None) -> NewFloor | None:
    """Building, name and level of a new floor: the next one above."""
    question = Question(tr("New floor"), tr("Create"), parent)
    building = question.choice(tr("Building"), [(each.name, each.id) for each in buildings], chosen)
    level = _next_level(buildings, building.currentData())
    name = question.text(tr("Name"), floor_name(level))
    level_field = question.number(tr("Level"), level, least=-HIGHEST_LEVEL, most=HIGHEST_LEVEL)
    level_field.setToolTip(tr("0 is the ground floor"))
    level_field.valueChanged.connect(lambda value: name.setText(floor_name(value)))
    if not question.is_answered():
        return None
    return NewFloor(building.currentData(), name.text(), level_field.value())


def ask_name_and_level(parent: QWidget, name: str, level: int) -> tuple[str, int] | None:
    """Another name and level for a floor."""
    question = Question(tr("Rename floor"), tr("Rename"), parent)
    name_field = question.text(tr("Name"), name)
    level_field = question.number(tr("Level"), level, least=-HIGHEST_LEVEL, most=HIGHEST_LEVEL)
    return (name_field.text(), level_field.value()) if question.is_answered() else None


def ask_copy(
    parent: QWidget, buildings: Sequence[BuildingChoice], chosen: UUID, level: int
) -> FloorCopy | None:
    """Where a floor is copied to, and how its rooms are numbered there: 1xx becomes 2xx."""
    question = Question(tr("Copy floor with rooms and beds"), tr("Copy"), parent)
    building = question.choice(tr("Building"), [(each.name, each.id) for each in buildings], chosen)
    next_level = _next_level(buildings, chosen)
    name = question.text(tr("Name"), floor_name(next_level))
    level_field = question.number(tr("Level"), next_level, least=-HIGHEST_LEVEL, most=HIGHEST_LEVEL)
    old = question.text(tr("Numbers that begin with"), _prefix(level), is_needed=False)
    new = question.text(tr("begin there with"), _prefix(next_level), is_needed=False)
    level_field.valueChanged.connect(lambda value: name.setText(floor_name(value)))
    level_field.valueChanged.connect(lambda value: new.setText(_prefix(value)))
    if not question.is_answered():
        return None
    floor = NewFloor(building.currentData(), name.text(), level_field.value())
    return FloorCopy(floor, old.text().strip(), new.text().strip())


def ask_array(parent: QWidget) -> Array | None:
    """How many copies, to which side, how far apart."""
    question = Question(tr("Copies in a row"), tr("Create"), parent)
    count = question.number(tr("Number of copies"), 5, least=1, most=60)
    sides = (
        (tr("to the right"), Side.RIGHT),
        (tr("to the left"), Side.LEFT),
        (tr("downwards"), Side.BOTTOM),
        (tr("upwards"), Side.TOP),
    )
    side = question.choice(tr("Direction"), sides)
    gap = question.length(tr("Distance between them"), 0.0)
    return Array(count.value(), side.currentData(), gap.value()) if question.is_answered() else None


def ask_distance(parent: QWidget, drawn: float) -> float | None:
    """How far apart two points of the picture really are."""
    question = Question(tr("Scale of the picture"), tr("Scale"), parent)
    hint = label(tr("How far apart are the two points in the house?"))
    hint.setWordWrap(True)
    question.form.addRow(hint)
    length = question.length(tr("Distance"), drawn, least=0.01)
    return length.value() if question.is_answered() else None


def ask_page(parent: QWidget, pages: int) -> int | None:
    """Which page of a PDF, counted from 0."""
    question = Question(tr("Page of the PDF"), tr("Use"), parent)
    page = question.number(tr("Page (1 to {pages})", pages=pages), 1, least=1, most=pages)
    return page.value() - 1 if question.is_answered() else None


def ask_closing_day(parent: QWidget, held: tuple[HeldPlace, ...], suggested: date) -> date | None:
    """Says who had the beds and when, and asks from when they shall be closed instead."""
    question = Question(tr("These beds cannot be removed"), tr("Close them"), parent)
    reason = label(tr("Somebody slept in them, and stays and statements tell of it:"))
    reason.setWordWrap(True)
    question.form.addRow(reason)
    for each in held[:_MOST_SHOWN]:
        question.form.addRow(label(f"•  {held_line(each)}"))
    if len(held) > _MOST_SHOWN:
        more = tr("and {count} more", count=len(held) - _MOST_SHOWN)
        question.form.addRow(label(f"•  {more}", role="muted"))
    instead = label(tr("They can be closed instead, and are not offered any more from that day."))
    instead.setWordWrap(True)
    question.form.addRow(instead)
    day = QDateEdit(QDate(suggested.year, suggested.month, suggested.day))
    day.setDisplayFormat("dd.MM.yyyy")
    day.setCalendarPopup(True)
    day.setAccessibleName(tr("Closed from"))
    question.form.addRow(tr("Closed from"), day)
    if not question.is_answered():
        return None
    chosen = day.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def held_line(held: HeldPlace) -> str:
    """`Zimmer 101, Bett 1: Rahimi, seit 01.03.2026`"""
    if held.until is None:
        return tr(
            "Room {room}, bed {bed}: {person}, since {since}",
            room=held.room,
            bed=held.label,
            person=held.person,
            since=held.since,
        )
    return tr(
        "Room {room}, bed {bed}: {person}, {since} to {until}",
        room=held.room,
        bed=held.label,
        person=held.person,
        since=held.since,
        until=held.until,
    )


def floor_name(level: int) -> str:
    """What a floor of a level is usually called."""
    if level == 0:
        return tr("Ground floor")
    if level > 0:
        return tr("{level}. upper floor", level=level)
    return tr("Basement") if level == -1 else tr("{level}. basement", level=-level)


def _next_level(buildings: Sequence[BuildingChoice], building: UUID) -> int:
    floors = next((each.floors for each in buildings if each.id == building), ())
    return max((floor.level for floor in floors), default=-1) + 1


def _prefix(level: int) -> str:
    return first_number(level).removesuffix("01")
