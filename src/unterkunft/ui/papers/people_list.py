"""People to be ticked, with a field that finds them."""

from __future__ import annotations

import html
from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unterkunft.ui.papers.paper_words import person_text
from unterkunft.ui.papers.presenter import PersonChoice
from unterkunft.ui.wording import tr
from unterkunft.values.ids import ResidentId


class PeopleList(QWidget):
    """The space bar ticks; the field above hides who does not match."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonChoice, ...] = ()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Name or room"))
        self.filter.setAccessibleName(tr("Find people"))
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("For whom"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._show_matches)
        self.list.itemChanged.connect(self._on_item_changed)

    @property
    def chosen(self) -> tuple[ResidentId, ...]:
        """Who is ticked, in the order of the list."""
        return tuple(
            person.id
            for number, person in enumerate(self._people)
            if self.list.item(number).checkState() is Qt.CheckState.Checked
        )

    def show_people(self, people: tuple[PersonChoice, ...], chosen: Collection[ResidentId]) -> None:
        """Shows other people, those ticked first."""
        people = tuple(sorted(people, key=lambda person: person.id not in chosen))
        with QSignalBlocker(self.list):
            self.list.clear()
            self._people = people
            for person in people:
                self.list.addItem(_item(person, is_chosen=person.id in chosen))
        self._show_matches()

    def choose(self, chosen: Collection[ResidentId]) -> None:
        """Ticks these people and nobody else."""
        self.show_people(self._people, chosen)
        self.changed.emit()

    def _show_matches(self) -> None:
        wanted = self.filter.text().strip().casefold()
        for number, person in enumerate(self._people):
            said = f"{person_text(person)} {person.search_name}".casefold()
            self.list.item(number).setHidden(wanted not in said)

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()


def _item(person: PersonChoice, *, is_chosen: bool) -> QListWidgetItem:
    item = QListWidgetItem(person_text(person))
    item.setToolTip(html.escape(person_text(person)))
    item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
    return item
