"""Writing into the cells of a list: free text, or a choice where only some words make sense."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.ui.arrivals_page.draft import ListDraft
from unterkunft.ui.arrivals_page.list_model import PLACE, ListModel
from unterkunft.ui.nationality_words import nationality_words
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Gender, HouseholdRole

Index = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Genders, countries, roles, families and places are chosen; everything else is written."""

    family_chosen = Signal(int, int)
    """A row's number and the family's; 0 where the person comes alone."""
    place_chosen = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft: ListDraft | None = None

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A list to choose from, open at once, or a line."""
        choices = self._choices(index)
        if not choices:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.setMaxVisibleItems(16)
        for text, value in choices:
            box.addItem(text, value)
        box.activated.connect(lambda _: self._commit(box))
        if len(choices) > 20:
            _make_searchable(box)
        else:
            QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Begins with what the cell holds."""
        if not isinstance(editor, QComboBox):
            super().setEditorData(editor, index)
            return
        at = editor.findText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.setCurrentIndex(max(at, 0))
        line = editor.lineEdit()
        if line is not None:
            line.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Tells what was chosen or written."""
        if not isinstance(editor, QComboBox) or not isinstance(model, ListModel):
            super().setModelData(editor, model, index)
            return
        number, column = model.rows[index.row()].number, model.column_at(index.column())
        if column is ListColumn.FAMILY:
            self.family_chosen.emit(number, int(editor.currentData() or 0))
        elif column is None:
            self.place_chosen.emit(number, editor.currentData())
        else:
            model.setData(index, _chosen_text(editor))

    def _commit(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def _choices(self, index: Index) -> list[tuple[str, object]]:
        model = index.model()
        if not isinstance(model, ListModel) or self.draft is None:
            return []
        column = model.column_at(index.column())
        if column is ListColumn.GENDER:
            return [("", None), *((word(each), each.value) for each in Gender)]
        if column is ListColumn.ROLE:
            return [(word(each), each.value) for each in HouseholdRole]
        if column is ListColumn.NATIONALITY:
            return [("", None), *((text, code) for code, text in _countries())]
        if column is ListColumn.FAMILY:
            return _families(self.draft)
        return _places(self.draft) if index.column() == PLACE else []


def _chosen_text(box: QComboBox) -> str:
    """The word of the closed list behind what is shown; else what was written."""
    at = box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString)
    return str(box.itemData(at) or "") if at >= 0 else box.currentText()


def _make_searchable(box: QComboBox) -> None:
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is None:
        return
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)


def _countries() -> list[tuple[str, str]]:
    return sorted(nationality_words().items(), key=lambda pair: pair[1])


def _families(draft: ListDraft) -> list[tuple[str, object]]:
    names = {row.family: row.details.family_name for row in reversed(draft.judged) if row.family is not None}
    numbered = [(tr("{number} – {name}", number=at, name=names[at]), at) for at in sorted(names)]
    return [(tr("alone"), 0), *numbered]


def _places(draft: ListDraft) -> list[tuple[str, object]]:
    kept = [
        (tr("Room {room}, bed {bed}", room=each.room, bed=each.bed), each.placeholder)
        for each in draft.places
        if each.room
    ]
    return [(tr("Tray"), None), *kept]
