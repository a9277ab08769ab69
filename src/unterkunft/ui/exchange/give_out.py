"""What is given out: which facilities, with or without people, in which form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.ui.accessibility import label
from unterkunft.ui.wording import tr

_WIDTH = 320


class GiveOutPanel(QFrame):
    """Asks what goes into the file."""

    asked = Signal(object, str, bool)
    """Keys of facilities (none: all), the ending of the file, and whether people go along."""

    def __init__(
        self, facilities: Callable[[], tuple[FacilityChoice, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topicCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self._facilities = facilities
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Facilities to give out"))
        self.with_people = QCheckBox(tr("with people and their records"))
        self.with_people.setChecked(True)
        self.workbook = QRadioButton(tr("Excel workbook (.xlsx)"))
        self.json = QRadioButton(tr("for programs (.json)"))
        self.workbook.setChecked(True)
        self.write = QPushButton(tr("Write …"))
        self._hint = label("", role="muted")
        self._may_have_people = True
        self._build()
        self.refresh()

    def leave_people_out(self) -> None:
        """Offers files without people only, for those from whom some names stay hidden."""
        self._may_have_people = False
        self.with_people.setChecked(False)
        self.with_people.setEnabled(False)
        self._say_who_is_in()

    def refresh(self) -> None:
        """Lists the facilities there are now; what was ticked off stays so."""
        left_out = {key for key, ticked in self._ticks().items() if not ticked}
        self.list.clear()
        for facility in self._facilities():
            item = QListWidgetItem(facility.name)
            item.setData(Qt.ItemDataRole.UserRole, facility.key)
            item.setToolTip(facility.name)
            is_in = facility.key not in left_out
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._update()

    def chosen(self) -> tuple[str, ...]:
        """The keys ticked; none where all are, so that what belongs to no facility goes along."""
        ticks = self._ticks()
        return () if all(ticks.values()) else tuple(key for key, ticked in ticks.items() if ticked)

    def _ticks(self) -> dict[str, bool]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return {
            item.data(Qt.ItemDataRole.UserRole): item.checkState() is Qt.CheckState.Checked for item in items
        }

    def _build(self) -> None:
        forms = QButtonGroup(self)
        forms.addButton(self.workbook)
        forms.addButton(self.json)
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(label(tr("Give out"), role="heading"))
        column.addWidget(self.list, 1)
        for part in (self.with_people, self.workbook, self.json, self._hint, self.write):
            column.addWidget(part)
        self.list.itemChanged.connect(lambda _item: self._update())
        self.with_people.toggled.connect(self._say_who_is_in)
        self._say_who_is_in()
        self.write.clicked.connect(self._ask)

    def _say_who_is_in(self) -> None:
        self._hint.setVisible(self.with_people.isChecked() or not self._may_have_people)
        self._hint.setText(
            tr("The file holds personal data in the clear. Keep it safe.")
            if self._may_have_people
            else tr("People go along only where your user may see everyone's name.")
        )

    def _update(self) -> None:
        self.write.setEnabled(any(self._ticks().values()))

    def _ask(self) -> None:
        ending = ".xlsx" if self.workbook.isChecked() else ".json"
        self.asked.emit(self.chosen(), ending, self.with_people.isChecked())
