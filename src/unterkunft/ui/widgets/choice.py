"""Fields that forms share: a choice among values, one found by typing, and a line to type into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

_MOST_OFFERED = 12


class Choice(QComboBox):
    """A list of words with the values they stand for.

    The values stay in Python: Qt would hand back the members of a closed list as plain texts.
    """

    def __init__(self, name: str, choices: Iterable[tuple[str, Any]], *, chosen: object = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(20)
        self.values: tuple[Any, ...] = ()
        self.offer(choices)
        if chosen in self.values:
            self.setCurrentIndex(self.values.index(chosen))

    @property
    def value(self) -> Any:
        """What is chosen; None where there is nothing to choose."""
        return self.values[self.currentIndex()] if 0 <= self.currentIndex() < len(self.values) else None

    def offer(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Offers other values, unless they are those offered already."""
        words = tuple(choices)
        values = tuple(value for _, value in words)
        if values == self.values and values:
            return
        self.values = values
        with QSignalBlocker(self):
            self.clear()
            self.addItems([text for text, _ in words])


class TypedChoice(Choice):
    """A long list in which one types a part of the word; what is no word of it is not taken."""

    def __init__(self, name: str, choices: Iterable[tuple[str, Any]], *, chosen: object = None) -> None:
        super().__init__(name, choices, chosen=chosen)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Half a word stands for the first one that begins with it, else nothing has changed."""
        typed = self.line.text().strip()
        found = self.findText(typed, Qt.MatchFlag.MatchStartsWith) if typed else self.findText("")
        if found >= 0:
            self.setCurrentIndex(found)
        self.setEditText(self.currentText())


class FoundChoice(QLineEdit):
    """Something of which there are too many for a list: found while typing, then chosen."""

    value_changed = Signal()

    def __init__(
        self,
        name: str,
        find: Callable[[str], Iterable[tuple[str, Any]]],
        *,
        chosen: tuple[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._find = find
        self._offered: tuple[tuple[str, Any], ...] = ()
        self._chosen = chosen
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        completer.activated[QModelIndex].connect(self._on_taken)  # type: ignore[index]  # overload
        self.setCompleter(completer)
        self.setText("" if chosen is None else chosen[0])
        self.textEdited.connect(self._on_edited)

    @property
    def value(self) -> Any:
        """What is chosen; None while only something is typed."""
        return None if self._chosen is None else self._chosen[1]

    def take(self, place: int) -> None:
        """Chooses what is offered at a place of the list."""
        self._chosen = self._offered[place]
        self.setText(self._chosen[0])
        self.value_changed.emit()

    def _on_edited(self, text: str) -> None:
        self._chosen = None
        self._offered = tuple(self._find(text)) if text.strip() else ()
        self._words.setStringList([word for word, _ in self._offered])
        self.value_changed.emit()

    def _on_taken(self, index: QModelIndex) -> None:
        self.take(index.row())


def text_field(name: str, text: str = "", *, placeholder: str = "") -> QLineEdit:
    """A line to type into."""
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
