"""The bar above the list: search, who, where, and the finer choices behind a button."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.queries.resident_choices import HouseChoice
from unterkunft.services.queries.resident_conditions import Presence
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.residents.list import filter_keys as keys
from unterkunft.ui.residents.list.choices import Choice, age_bands, missings, presences, status_groups
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Gender, Need

_SETTLED_MS = 150
_COLUMNS = 3


class FilterBar(QWidget):
    """Emits a key and the new choice; typing is waited for."""

    chosen = Signal(str, str)
    list_entered = Signal()
    """The keyboard is to go on into the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.combos = {key: self._combo(key, name) for key, name in _names()}
        self.more = QToolButton()
        self.buttons = QHBoxLayout()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._details = QWidget()
        self._build()
        self._offer_words()
        self._count_details()

    def offer(self, places: Sequence[HouseChoice], countries: Sequence[str]) -> None:
        """Offers the places and countries of the database."""
        named = sorted((nationality_word(code), code) for code in countries)
        self._fill(keys.PLACE, tr("all facilities"), _places(places))
        self._fill(keys.NATIONALITY, tr("Nationality"), (Choice(code, name) for name, code in named))

    def show_chosen(self, chosen: Mapping[str, str]) -> None:
        """Shows what is chosen, without telling anybody."""
        with QSignalBlocker(self.search):
            self.search.setText(chosen.get(keys.TEXT, ""))
        for key, combo in self.combos.items():
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(chosen.get(key, ""))))
        self._count_details()

    def settle(self) -> None:
        """Tells what was typed now, without waiting."""
        self._settled.stop()
        self.chosen.emit(keys.TEXT, self.search.text())

    def keyPressEvent(self, event: object) -> None:
        """Arrow down goes on into the list."""
        if getattr(event, "key", lambda: None)() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list_entered.emit()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]  # the event is what Qt gave

    # parts

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Name, case number, room …"))
        self.search.setAccessibleName(tr("Search residents"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(lambda _: self._settled.start())
        self.search.textChanged.connect(lambda text: None if text else self._settled.start())
        self.search.returnPressed.connect(self._on_return)
        self._settled.timeout.connect(self.settle)
        self.more.setCheckable(True)
        self.more.setProperty("role", "filter")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.toggled.connect(self._details.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._choices())
        layout.addWidget(self._details)
        self._details.hide()
        grid = QGridLayout(self._details)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, key in enumerate(keys.DETAILS):
            grid.addWidget(self.combos[key], place // _COLUMNS, place % _COLUMNS)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.combos[keys.PRESENCE])
        row.addWidget(self.combos[keys.PLACE], 1)
        row.addWidget(self.more)
        row.addLayout(self.buttons)
        return row

    def _combo(self, key: str, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(11)
        combo.currentIndexChanged.connect(lambda _: self._on_chosen(key))
        return combo

    def _offer_words(self) -> None:
        self._fill(keys.PRESENCE, None, presences())
        self._fill(keys.STATUS, tr("Residence status"), status_groups())
        self._fill(keys.AGE, tr("Age"), age_bands())
        self._fill(keys.GENDER, tr("Gender"), (Choice(each.value, word(each)) for each in Gender))
        self._fill(keys.NEED, tr("Need"), (Choice(each.value, word(each)) for each in Need))
        self._fill(keys.MISSING, tr("Missing"), missings())
        self.offer((), ())

    def _fill(self, key: str, everyone: str | None, choices: Iterable[Choice]) -> None:
        """The first entry lets everyone through."""
        combo = self.combos[key]
        before = combo.currentData() or ""
        with QSignalBlocker(combo):
            combo.clear()
            if everyone is not None:
                combo.addItem(everyone, "")
            for choice in choices:
                combo.addItem(choice.title, choice.key)
            combo.setCurrentIndex(max(0, combo.findData(before)))

    def _on_chosen(self, key: str) -> None:
        self._count_details()
        chosen = str(self.combos[key].currentData() or "")
        # Those who live here are meant where nothing is chosen.
        self.chosen.emit(key, "" if chosen == Presence.HOUSED.value else chosen)

    def _count_details(self) -> None:
        count = sum(bool(self.combos[key].currentData()) for key in keys.DETAILS)
        self.more.setText(tr("Filter ({count})", count=count) if count else tr("Filter"))

    def _on_return(self) -> None:
        self.settle()
        self.list_entered.emit()


def _names() -> tuple[tuple[str, str], ...]:
    return (
        (keys.PRESENCE, tr("Who is shown")),
        (keys.PLACE, tr("Facility or house")),
        (keys.STATUS, tr("Residence status")),
        (keys.NATIONALITY, tr("Nationality")),
        (keys.AGE, tr("Age")),
        (keys.GENDER, tr("Gender")),
        (keys.NEED, tr("Need")),
        (keys.MISSING, tr("Missing")),
    )


def _places(houses: Sequence[HouseChoice]) -> Iterable[Choice]:
    """Each facility, and its houses where it has several."""
    numbers: dict[object, int] = {}
    for house in houses:
        numbers[house.facility] = numbers.get(house.facility, 0) + 1
    seen: set[object] = set()
    for house in houses:
        if house.facility not in seen:
            seen.add(house.facility)
            yield Choice(keys.facility_key(house.facility), house.facility_name)
        if numbers[house.facility] > 1:
            yield Choice(keys.building_key(house.facility, house.building), f"    {house.building_name}")
