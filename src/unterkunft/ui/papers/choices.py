"""The choices beside a paper: which one, of which day and floors, for whom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from unterkunft.documents.door_sheet import DoorSheetSize
from unterkunft.documents.person_papers import Occasion
from unterkunft.services.paper_kinds import ABOUT_PEOPLE, PaperKind
from unterkunft.ui.accessibility import label
from unterkunft.ui.papers.paper_words import floor_text, paper_name, paper_purpose
from unterkunft.ui.papers.people_list import PeopleList
from unterkunft.ui.papers.presenter import PaperChoice, PapersPresenter
from unterkunft.ui.wording import tr
from unterkunft.values.ids import FloorId, ResidentId

_DOOR, _EVACUATION = PaperKind.DOOR_SHEETS, PaperKind.EVACUATION_LIST
_LANDLORD = PaperKind.LANDLORD_CONFIRMATION


class PaperChoices(QWidget):
    """What can be chosen of the paper; shows only what makes a difference to it."""

    changed = Signal()

    def __init__(self, presenter: PapersPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._floors = presenter, presenter.floors()
        self.kinds = _chooser(tr("Paper"), [paper_name(kind) for kind in PaperKind])
        self.purpose = label("", role="muted")
        self.purpose.setWordWrap(True)
        self.day = _day_field(presenter.day)
        self.floors = _chooser(tr("Part of the house"), [floor_text(each) for each in self._floors])
        self.assembly_point = _line(tr("Assembly point"), tr("left open: a line to write on"))
        self.sizes = _chooser(tr("Size"), [tr("two on A4, to be cut"), tr("one on A5")])
        self.with_names = QCheckBox(tr("with names"))
        self.occasions = _chooser(tr("Confirmed is"), [tr("moving in"), tr("moving out")])
        self.landlord = _line(tr("Landlord's address"), tr("street, postcode and town"))
        self.owner = _line(tr("Owner"), tr("where it is not the landlord"))
        self.dwelling = _line(tr("Address of the dwelling"), tr("where it is not that of the facility"))
        self.people = PeopleList()
        self._build()
        self._connect()
        self._show_people()
        self._show_what_counts()

    @property
    def choice(self) -> PaperChoice:
        """What is chosen now."""
        return PaperChoice(
            self.kind,
            self._day,
            floors=self._floors[max(0, self.floors.currentIndex())].floors,
            residents=self.people.chosen if self.kind in ABOUT_PEOPLE else (),
            assembly_point=self.assembly_point.text(),
            with_names=self.with_names.isChecked(),
            door_size=list(DoorSheetSize)[self.sizes.currentIndex()],
            occasion=self._occasion,
            landlord_address=self.landlord.text(),
            owner=self.owner.text(),
            dwelling=self.dwelling.text(),
        )

    @property
    def kind(self) -> PaperKind:
        """The paper chosen."""
        return list(PaperKind)[self.kinds.currentIndex()]

    def choose(
        self,
        kind: PaperKind,
        *,
        day: date | None = None,
        floor: FloorId | None = None,
        residents: Collection[ResidentId] = (),
    ) -> None:
        """Chooses a paper, as a page does that offers it."""
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))
        self.kinds.setCurrentIndex(list(PaperKind).index(kind))
        places = [each.floors for each in self._floors]
        if floor is not None and (floor,) in places:
            self.floors.setCurrentIndex(places.index((floor,)))
        if residents:
            self.people.choose(residents)

    @property
    def _day(self) -> date:
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day())

    @property
    def _occasion(self) -> Occasion:
        is_landlords = self.kind is _LANDLORD
        return list(Occasion)[self.occasions.currentIndex()] if is_landlords else Occasion.MOVE_IN

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Day"), self.day),
            (tr("Part of the house"), self.floors),
            (tr("Assembly point"), self.assembly_point),
            (tr("Size"), self.sizes),
            ("", self.with_names),
            (tr("Confirmed is"), self.occasions),
            (tr("Landlord's address"), self.landlord),
            (tr("Owner"), self.owner),
            (tr("Address of the dwelling"), self.dwelling),
        )
        for text, field in rows:
            self._form.addRow(text, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.kinds)
        layout.addWidget(self.purpose)
        layout.addLayout(self._form)
        layout.addWidget(self.people, 1)
        layout.addStretch()

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(self._on_people_concerned)
        self.day.dateChanged.connect(self._on_people_concerned)
        self.occasions.currentIndexChanged.connect(self._on_people_concerned)
        for chooser in (self.floors, self.sizes):
            chooser.currentIndexChanged.connect(self.changed)
        for line in (self.assembly_point, self.landlord, self.owner, self.dwelling):
            line.textChanged.connect(self.changed)
        self.with_names.toggled.connect(self.changed)
        self.people.changed.connect(self.changed)

    def _on_people_concerned(self) -> None:
        self._show_people()
        self._show_what_counts()
        self.changed.emit()

    def _show_people(self) -> None:
        if self.kind not in ABOUT_PEOPLE:
            return
        people = self._presenter.people(self._day, self._occasion)
        self.people.show_people(people, self._presenter.chosen_at_first(people, self._day))

    def _show_what_counts(self) -> None:
        kind, form = self.kind, self._form
        self.purpose.setText(paper_purpose(kind))
        self.people.setVisible(kind in ABOUT_PEOPLE)
        form.setRowVisible(self.floors, kind not in ABOUT_PEOPLE)
        form.setRowVisible(self.assembly_point, kind is _EVACUATION)
        form.setRowVisible(self.sizes, kind is _DOOR)
        form.setRowVisible(self.with_names, kind is _DOOR)
        form.setRowVisible(self.occasions, kind is _LANDLORD)
        form.setRowVisible(self.landlord, kind is _LANDLORD)
        form.setRowVisible(self.owner, kind is _LANDLORD)
        form.setRowVisible(self.dwelling, kind is _LANDLORD)


def _chooser(name: str, texts: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItems(texts)
    return box


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


def _day_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("dd.MM.yyyy")
    field.setCalendarPopup(True)
    field.setAccessibleName(tr("Day"))
    return field
