"""Fields that forms share: a choice among values, and a line to type into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit


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


def text_field(name: str, text: str = "", *, placeholder: str = "") -> QLineEdit:
    """A line to type into."""
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
