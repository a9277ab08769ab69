"""The made-up case of the try-out panel: person, household, room and dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from unterkunft.billing.facts import AbsenceFacts
from unterkunft.exchange.german_words import PAYER_KINDS
from unterkunft.services.tariff_trial import TrialPerson, TrialPlace, TrialSituation
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.residents.card.step_dialog import Choice, text_field
from unterkunft.ui.tariffs.german_values import typed_factor
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.ui.words import absence_word, word
from unterkunft.values.month import Month
from unterkunft.values.statuses import (
    AttendanceState,
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)

_MONTHS = 24
_LEAST = 60
_AWAY = tuple(each for each in AttendanceState if each is not AttendanceState.PRESENT)


class TrialForm(QWidget):
    """Fields of a case; `changed` with every one of them."""

    changed = Signal()

    def __init__(self, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        this = Month.of(today)
        self.month = Choice(tr("Month"), _months_around(this), chosen=this)
        self.moved_in = DayField(this.first_day - timedelta(days=365), name=tr("Moved in on"))
        self.has_left = QCheckBox(tr("Moved out on"))
        self.moved_out = DayField(this.last_day, name=tr("Moved out on"))
        self.is_away = QCheckBox(tr("Away"))
        self.state = Choice(tr("Reason of absence"), ((absence_word(each), each) for each in _AWAY))
        self.left = DayField(this.first_day + timedelta(days=4), name=tr("Left on"))
        self.returned = DayField(this.first_day + timedelta(days=15), name=tr("Back on"))
        self.age = _number(tr("Age"), 35, low=0, high=110)
        self.status = Choice(
            tr("Residence status"),
            ((word(each), each) for each in ResidenceStatus),
            chosen=ResidenceStatus.PERMISSION_TO_REMAIN,
        )
        self.entitlement = Choice(tr("Entitlement"), ((word(each), each) for each in Entitlement))
        self.payer = Choice(tr("Kind of payer"), ((PAYER_KINDS[each][0], each) for each in PayerKind))
        self.role = Choice(tr("Role in the household"), ((word(each), each) for each in HouseholdRole))
        self.income = text_field(tr("Countable income"), placeholder=tr("unknown"))
        self.threshold = text_field(tr("Income left free"), "563,00")
        self.extras = QCheckBox(tr("Uses what is charged on request (such as a cellar)"))
        self.persons = _number(tr("People in the household"), 1, low=1, high=20)
        self.minors = _number(tr("Of these minors, besides the person"), 0, low=0, high=19)
        self.area = text_field(tr("Area of the room"), "14")
        self.beds = _number(tr("Beds in the room"), 2, low=1, high=50)
        self.sharers = _number(tr("Others in the room"), 0, low=0, high=20)
        self.own_unit = QCheckBox(tr("Self-contained housing unit"))
        self.kind = Choice(tr("Kind of facility"), ((word(each), each) for each in FacilityKind))
        self.designation = Choice(tr("Room for"), ((word(each), each) for each in Designation))
        self.consumption = text_field(tr("Consumption by the meter"), placeholder=tr("none"))
        self._build()
        self._connect()

    @property
    def situation(self) -> TrialSituation:
        """The case as it is entered."""
        left = self.moved_out.day if self.has_left.isChecked() else None
        arrived = self.moved_in.day
        return TrialSituation(
            month=self.month.value,
            moved_in_on=arrived,
            moved_out_on=None if left is None else max(left, arrived),
            person=self._person(),
            place=self._place(),
            household_size=self.persons.value(),
            minors=self.minors.value(),
            absences=self._absences(),
        )

    def _person(self) -> TrialPerson:
        return TrialPerson(
            age=self.age.value(),
            status=self.status.value,
            entitlement=self.entitlement.value,
            payer_kind=self.payer.value,
            role=self.role.value,
            income=_decimal(self.income),
            threshold=_decimal(self.threshold) or Decimal(0),
            has_extra_charges=self.extras.isChecked(),
        )

    def _place(self) -> TrialPlace:
        return TrialPlace(
            area=_decimal(self.area),
            beds=self.beds.value(),
            is_own_unit=self.own_unit.isChecked(),
            facility_kind=self.kind.value,
            designation=self.designation.value,
            sharers=self.sharers.value(),
            consumption=_decimal(self.consumption),
        )

    def _absences(self) -> tuple[AbsenceFacts, ...]:
        if not self.is_away.isChecked() or self.returned.day < self.left.day:
            return ()
        return (AbsenceFacts(self.state.value.value, self.left.day, self.returned.day),)

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 8)
        column.setSpacing(6)
        dates = _group(column, tr("Dates"))
        dates.addRow(tr("Month"), self.month)
        dates.addRow(tr("Moved in on"), self.moved_in)
        dates.addRow(self.has_left, self.moved_out)
        dates.addRow(self.is_away, self.state)
        away = QHBoxLayout()
        away.addWidget(self.left, 1)
        away.addWidget(label("–"))
        away.addWidget(self.returned, 1)
        dates.addRow(tr("Left / back on"), away)
        person = _group(column, tr("Person"))
        person.addRow(tr("Age"), self.age)
        person.addRow(tr("Residence status"), self.status)
        person.addRow(tr("Entitlement"), self.entitlement)
        person.addRow(tr("Kind of payer"), self.payer)
        person.addRow(tr("Countable income"), self.income)
        person.addRow(tr("Income left free"), self.threshold)
        person.addRow(self.extras)
        household = _group(column, tr("Household"))
        household.addRow(tr("People"), self.persons)
        household.addRow(tr("Further minors"), self.minors)
        household.addRow(tr("Role"), self.role)
        room = _group(column, tr("Room"))
        room.addRow(tr("Area in m²"), self.area)
        room.addRow(tr("Beds"), self.beds)
        room.addRow(tr("Others in the room"), self.sharers)
        room.addRow(self.own_unit)
        room.addRow(tr("Kind of facility"), self.kind)
        room.addRow(tr("Room for"), self.designation)
        room.addRow(tr("Meter"), self.consumption)
        column.addStretch(1)
        for child in self.findChildren(QWidget):
            if isinstance(child, QLineEdit | QSpinBox | QDateEdit | Choice):
                child.setMinimumWidth(_LEAST)
                child.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._enable()

    def _connect(self) -> None:
        for child in self.findChildren(QWidget):
            if isinstance(child, QDateEdit):
                child.dateChanged.connect(self._on_changed)
            elif isinstance(child, Choice):
                child.setMinimumContentsLength(6)
                child.setSizeAdjustPolicy(child.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                child.currentIndexChanged.connect(self._on_changed)
            elif isinstance(child, QSpinBox):
                child.valueChanged.connect(self._on_changed)
            elif isinstance(child, QCheckBox):
                child.toggled.connect(self._on_changed)
        for line in (self.income, self.threshold, self.area, self.consumption):
            line.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.moved_out.setEnabled(self.has_left.isChecked())
        for field in (self.state, self.left, self.returned):
            field.setEnabled(self.is_away.isChecked())


def _group(column: QVBoxLayout, title: str) -> QFormLayout:
    column.addWidget(label(title, role="heading"))
    form = QFormLayout()
    form.setSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    column.addLayout(form)
    return form


def _number(name: str, value: int, *, low: int, high: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    box.setAccessibleName(name)
    return box


def _decimal(line: QLineEdit) -> Decimal | None:
    typed = typed_factor(line.text()) or ""
    is_number = typed.replace(".", "", 1).isdecimal() and typed.isascii()
    return Decimal(typed) if is_number else None


def _months_around(month: Month) -> list[tuple[str, Month]]:
    """A year to come and a year gone."""
    for _ in range(_MONTHS // 2):
        month = month.previous()
    found = []
    for _ in range(_MONTHS + 1):
        found.append((month_and_year(month), month))
        month = month.next()
    return found
