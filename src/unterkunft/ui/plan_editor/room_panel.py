"""The properties of the rooms selected: number, use, measures, beds, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.bed_setting import MOST_BEDS, BedCounts
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.fields import CountField, MetreField, WordField, still
from unterkunft.ui.plan_editor.presenter import EditorPresenter
from unterkunft.ui.plan_editor.shapes import Side, measured_area
from unterkunft.ui.wording import number, tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Designation, RoomFeature, RoomUse

_MOST_PLACES = 200
_LONGEST_NUMBER = 40


class RoomPanel(QWidget):
    """What is typed here is done at once, as one step for all rooms selected."""

    array_asked = Signal()
    board_asked = Signal()
    """The keyboard goes back to the drawing board."""

    def __init__(self, presenter: EditorPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._rooms: tuple[DrawnRoom, ...] = ()
        self.heading = label("", role="heading")
        self.number = QLineEdit()
        self.number.setMaxLength(_LONGEST_NUMBER)
        self.number.setAccessibleName(tr("Number or name"))
        self.use = WordField(tr("Use"), tuple(RoomUse))
        self.width_field = MetreField(tr("Width"), suffix=tr(" m"), most=500)
        self.length_field = MetreField(tr("Length"), suffix=tr(" m"), most=500)
        self.area = MetreField(tr("Area"), suffix=tr(" m²"), most=99_999)
        self.measured = QPushButton()
        self.singles = CountField(tr("Single beds"), most=MOST_BEDS)
        self.bunks = CountField(tr("Bunk beds"), most=MOST_BEDS)
        self.cots = CountField(tr("Cots"), most=MOST_BEDS)
        self.places = label("", role="muted")
        self.approved = CountField(tr("Approved places"), most=_MOST_PLACES, unset=tr("not stated"))
        self.designation = WordField(tr("Designation"), tuple(Designation))
        self.unit = QLineEdit()
        self.unit.setAccessibleName(tr("Housing unit"))
        self.features = {feature: QCheckBox(word(feature)) for feature in RoomFeature}
        self.closes = QCheckBox(tr("Closed from"))
        self.closed_on = QDateEdit()
        self.closed_on.setAccessibleName(tr("Closed from"))
        self.closed_on.setDisplayFormat("dd.MM.yyyy")
        self.closed_on.setCalendarPopup(True)
        self.array = _button(tr("Copies in a row …"), self.array_asked.emit)
        self._build()
        self._connect()

    def show_rooms(self, rooms: tuple[DrawnRoom, ...]) -> None:
        """Shows what these rooms have in common."""
        self._rooms = rooms
        if not rooms:
            return
        contents = [room.content for room in rooms]
        self.heading.setText(self._title())
        numbers = {content.number for content in contents}
        still(self.number, lambda: self.number.setText(numbers.pop() if len(numbers) == 1 else ""))
        self.number.setPlaceholderText("" if len(rooms) == 1 else tr("First number of all"))
        self.use.show_values(content.use for content in contents)
        self.width_field.show_values(room.box.width for room in rooms)
        self.length_field.show_values(room.box.height for room in rooms)
        self.area.show_values(
            None if content.area_m2 is None else float(content.area_m2) for content in contents
        )
        self._show_measured()
        self._show_beds()
        self.approved.show_values(content.approved_places for content in contents)
        self.designation.show_values(content.designation for content in contents)
        units = {content.housing_unit or "" for content in contents}
        still(self.unit, lambda: self.unit.setText(units.pop() if len(units) == 1 else ""))
        self._show_features()
        self._show_closing()

    def type_number(self, first: str) -> None:
        """The keyboard goes to the number; a digit typed already begins it anew."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.setText(first) if first else self.number.selectAll()

    def step_beds(self, step: int) -> None:
        """So many single beds more, or fewer, in each room."""
        wanted = {
            room.id: replace(room.beds, singles=max(0, room.beds.singles + step))
            for room in self._rooms
            if room.room.use is RoomUse.SLEEPING
        }
        self._presenter.set_beds(wanted)

    # what is shown

    def _title(self) -> str:
        if len(self._rooms) > 1:
            return tr("{count} rooms selected", count=len(self._rooms))
        room = self._rooms[0].room
        return tr("Room {number}", number=room.number) if room.number[:1].isdigit() else room.number

    def _show_measured(self) -> None:
        """What the outlines measure, to be taken over where something else is given."""
        differing = [room for room in self._rooms if room.room.area_m2 != measured_area(room.outline)]
        self.measured.setEnabled(bool(differing))
        if len(self._rooms) == 1:
            area = number(measured_area(self._rooms[0].outline))
            self.measured.setText(tr("measured {area} m²", area=area))
        else:
            self.measured.setText(tr("as measured"))
        self.measured.setToolTip(tr("Take over the area that the outline measures"))

    def _show_beds(self) -> None:
        counts = [room.beds for room in self._rooms]
        self.singles.show_values(each.singles for each in counts)
        self.bunks.show_values(each.bunks for each in counts)
        self.cots.show_values(each.cots for each in counts)
        places = sum(each.places for each in counts)
        self.places.setText(tr("1 place") if places == 1 else tr("{count} places", count=places))

    def _show_features(self) -> None:
        for feature, box in self.features.items():
            have = [feature in room.content.features for room in self._rooms]
            state = Qt.CheckState.Checked if all(have) else Qt.CheckState.Unchecked
            if any(have) and not all(have):
                state = Qt.CheckState.PartiallyChecked
            still(box, partial(box.setCheckState, state))

    def _show_closing(self) -> None:
        days = {room.content.closed_on for room in self._rooms}
        day = next(iter(days)) if len(days) == 1 else None
        shown = day or self._presenter.workplace.as_of
        still(self.closes, lambda: self.closes.setChecked(day is not None))
        still(self.closed_on, lambda: self.closed_on.setDate(QDate(shown.year, shown.month, shown.day)))
        self.closed_on.setEnabled(day is not None)

    # what is done

    def _connect(self) -> None:
        self.number.returnPressed.connect(self._on_number_returned)
        self.number.editingFinished.connect(self._on_number)
        self.use.activated.connect(self._on_use)
        self.width_field.valueChanged.connect(lambda width: self._resize(width, None))
        self.length_field.valueChanged.connect(lambda length: self._resize(None, length))
        self.area.valueChanged.connect(self._on_area)
        self.measured.clicked.connect(self._presenter.measure_selected)
        self.singles.valueChanged.connect(lambda count: self._set_beds(singles=count))
        self.bunks.valueChanged.connect(lambda count: self._set_beds(bunks=count))
        self.cots.valueChanged.connect(lambda count: self._set_beds(cots=count))
        self.approved.valueChanged.connect(self._on_approved)
        self.designation.activated.connect(self._on_designation)
        self.unit.editingFinished.connect(self._on_unit)
        for feature, box in self.features.items():
            box.clicked.connect(lambda ticked, feature=feature: self._set_feature(feature, ticked))
        self.closes.clicked.connect(self._on_closes)
        self.closed_on.editingFinished.connect(self._on_closing_day)

    def _on_number_returned(self) -> None:
        self._on_number()
        self.board_asked.emit()

    def _on_number(self) -> None:
        wanted = self.number.text().strip()
        present = self._rooms[0].room.number if len(self._rooms) == 1 else ""
        if self._rooms and wanted and wanted != present:
            # Emptied first: a refusal takes the keyboard away, which would send the same again.
            still(self.number, lambda: self.number.setText(present))
            self._presenter.number_selected(wanted)

    def _on_use(self) -> None:
        use = self.use.member(RoomUse)
        if use is not None:
            self._presenter.change_selected(use=use)

    def _resize(self, width: float | None, length: float | None) -> None:
        if (width or length or 0) > 0:
            self._presenter.resize_selected(width, length)

    def _on_area(self, area: float) -> None:
        if area > 0:
            self._presenter.change_selected(area_m2=Decimal(str(round(area, 2))))

    def _set_beds(self, **counts: int) -> None:
        if min(counts.values()) < 0:
            return
        wanted: dict[object, BedCounts] = {room.id: replace(room.beds, **counts) for room in self._rooms}
        self._presenter.set_beds(wanted)  # type: ignore[arg-type]

    def _on_approved(self) -> None:
        self._presenter.change_selected(approved_places=self.approved.count)

    def _on_designation(self) -> None:
        designation = self.designation.member(Designation)
        if designation is not None:
            self._presenter.change_selected(designation=designation)

    def _on_unit(self) -> None:
        units = {room.content.housing_unit or "" for room in self._rooms}
        wanted = self.unit.text().strip()
        if self._rooms and (wanted or len(units) == 1) and units != {wanted}:
            self._presenter.change_selected(housing_unit=wanted or None)

    def _set_feature(self, feature: RoomFeature, is_ticked: bool) -> None:
        self._presenter.set_feature(feature, is_there=is_ticked)

    def _on_closes(self, is_ticked: bool) -> None:
        self._presenter.change_selected(closed_on=self._closing_day() if is_ticked else None)

    def _on_closing_day(self) -> None:
        if self.closes.isChecked():
            self._presenter.change_selected(closed_on=self._closing_day())

    def _closing_day(self) -> date:
        day = self.closed_on.date()
        return date(day.year(), day.month(), day.day())

    # how it is laid out

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Number"), self.number)
        form.addRow(tr("Use"), self.use)
        form.addRow(tr("Width"), self.width_field)
        form.addRow(tr("Length"), self.length_field)
        area = QVBoxLayout()
        area.setSpacing(5)
        area.addWidget(self.area)
        area.addWidget(self.measured)
        form.addRow(tr("Area"), area)
        column.addLayout(form)
        column.addLayout(self._beds())
        more = QFormLayout()
        more.setSpacing(8)
        more.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        more.addRow(tr("Approved places"), self.approved)
        more.addRow(tr("Designation"), self.designation)
        more.addRow(tr("Housing unit"), self.unit)
        more.addRow(self.closes, self.closed_on)
        column.addLayout(more)
        features = QGridLayout()
        features.setVerticalSpacing(3)
        for place, box in enumerate(self.features.values()):
            features.addWidget(box, place // 2, place % 2)
        column.addLayout(features)
        column.addLayout(self._steps())

    def _beds(self) -> QVBoxLayout:
        """One control for all beds: so many of each kind, labelled 1, 2, 3 … by themselves."""
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(tr("Beds"), role="heading"))
        head.addStretch()
        head.addWidget(self.places)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (title, field) in enumerate(
            ((tr("Single"), self.singles), (tr("Bunks"), self.bunks), (tr("Cots"), self.cots))
        ):
            grid.addWidget(label(title, role="muted"), 0, place)
            grid.addWidget(field, 1, place)
        column.addLayout(grid)
        return column

    def _steps(self) -> QGridLayout:
        presenter = self._presenter
        align = self._menu(
            tr("Align"),
            (
                (tr("Left sides"), lambda: presenter.align(Side.LEFT)),
                (tr("Right sides"), lambda: presenter.align(Side.RIGHT)),
                (tr("Upper sides"), lambda: presenter.align(Side.TOP)),
                (tr("Lower sides"), lambda: presenter.align(Side.BOTTOM)),
            ),
        )
        halve = self._menu(
            tr("Halve"),
            (
                (tr("Side by side"), lambda: presenter.halve(is_upright=True)),
                (tr("One below the other"), lambda: presenter.halve(is_upright=False)),
            ),
        )
        duplicate = _button(tr("Duplicate"), presenter.duplicate, tr("Ctrl+D"))
        remove = _button(tr("Delete"), presenter.remove_selected, tr("Del"))
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate((duplicate, self.array, halve, align, remove)):
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _menu(self, title: str, entries: tuple[tuple[str, Callable[[], object]], ...]) -> QPushButton:
        button = QPushButton(title)
        menu = QMenu(button)
        for text, do in entries:
            menu.addAction(text, do)
        button.setMenu(menu)
        return button


def _button(text: str, do: Callable[[], object], tip: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(f"{text} ({tip})" if tip else text)
    button.clicked.connect(lambda _ticked=False: do())
    return button
