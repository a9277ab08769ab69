"""The rows of the tray: people who wait for a bed, then arrivals announced; filtered by what is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from anyascii import anyascii
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from unterkunft.services.plan_state import Group, PlanState
from unterkunft.services.timeline import Arrival
from unterkunft.ui.plan.drag_mime import RESIDENTS, mime_of
from unterkunft.ui.plan.plan_words import language_words
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Need

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A card of people who wait together."""

    group: Group
    since: date | None
    lifted_today: bool = False
    """Whether someone on the card left a bed on the day shown."""

    @property
    def residents(self) -> tuple[ResidentId, ...]:
        """Everyone on the card."""
        return tuple(person.id for person in self.group.people)

    @property
    def needs(self) -> tuple[Need, ...]:
        """What any of them needs."""
        return tuple(dict.fromkeys(need for person in self.group.people for need in person.needs))

    @property
    def languages(self) -> tuple[str, ...]:
        """What any of them speaks, in words."""
        return language_words(
            dict.fromkeys(code for person in self.group.people for code in person.languages)
        )


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """People announced; they can be placed before anyone knows their names."""

    arrival: Arrival

    @property
    def can_be_placed(self) -> bool:
        """Whether any of them still wait for a place."""
        return self.arrival.id is not None and self.arrival.waiting > 0


TrayRow = WaitingRow | ArrivalRow


class TrayRole(IntEnum):
    """What a row can be asked for beside its text."""

    ROW = Qt.ItemDataRole.UserRole


class TrayModel(QAbstractListModel):
    """Cards in the order of the state."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[TrayRow, ...] = ()
        self._shown: tuple[TrayRow, ...] = ()
        self._filter = ""

    def show_state(
        self,
        state: PlanState,
        since: Mapping[ResidentId, date],
        *,
        lifted: frozenset[ResidentId] = frozenset(),
    ) -> None:
        """Who waits on the day shown, and who of them was lifted out of bed on it."""
        waiting = [
            WaitingRow(group, _since(group, since), not lifted.isdisjoint(each.id for each in group.people))
            for group in state.unhoused
        ]
        rows: tuple[TrayRow, ...] = (*waiting, *(ArrivalRow(arrival) for arrival in state.arrivals))
        if rows != self._all:
            self._all = rows
            self._show()

    def clear(self) -> None:
        """Nobody."""
        self._all = ()
        self._show()

    def filter_by(self, text: str) -> None:
        """Shows only cards on which every word typed is found."""
        self._filter = text
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        words = _folded(self._filter).split()
        self._shown = tuple(row for row in self._all if all(word in _text_of(row) for word in words))
        self.endResetModel()

    def row(self, index: Index) -> TrayRow:
        """The card of an index."""
        return self._shown[index.row()]

    def residents(self, indexes: Sequence[Index]) -> tuple[ResidentId, ...]:
        """Everyone on some cards, in the order of the tray."""
        rows = [self.row(index) for index in sorted(indexes, key=lambda index: index.row())]
        return tuple(each for row in rows if isinstance(row, WaitingRow) for each in row.residents)

    def arrival(self, indexes: Sequence[Index]) -> Arrival | None:
        """The announcement selected, where it is alone."""
        rows = [self.row(index) for index in indexes]
        only = rows[0] if len(rows) == 1 else None
        return only.arrival if isinstance(only, ArrivalRow) else None

    @property
    def is_filtered(self) -> bool:
        """Whether cards are left out for what is typed."""
        return bool(self._all) and bool(self._filter.strip())

    @property
    def rows(self) -> tuple[TrayRow, ...]:
        """The cards shown."""
        return self._shown

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cards are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card as text for lists, screen readers and tool tips; the row itself for painting."""
        if not index.isValid():
            return None
        row = self.row(index)
        if role == TrayRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return sentence_of(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be dragged, announced ones as long as some of them wait for a place."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.row(index)
        if isinstance(row, ArrivalRow) and not row.can_be_placed:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """What a drag from here carries."""
        return [RESIDENTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the people on the cards."""
        return mime_of(self.residents(indexes))


def _since(group: Group, since: Mapping[ResidentId, date]) -> date | None:
    return min((since[person.id] for person in group.people if person.id in since), default=None)


def _folded(text: str) -> str:
    return anyascii(text).casefold()


def _text_of(row: TrayRow) -> str:
    return _folded(sentence_of(row))


def sentence_of(row: TrayRow) -> str:
    """All that a card says, in one line."""
    if isinstance(row, ArrivalRow):
        arrival = row.arrival
        return tr(
            "Announced for {day}: {people}, {description}",
            day=arrival.arrives_on,
            people=people(arrival.persons),
            description=arrival.description,
        )
    names = [person.name for person in row.group.people]
    parts = [row.group.name, people(len(names)), *(names if len(names) > 1 else ()), *row.languages]
    parts += [word(need) for need in row.needs]
    return ", ".join(parts)
