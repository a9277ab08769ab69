"""Fields of the property panel that can also show that rooms differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from unterkunft.ui.wording import tr
from unterkunft.ui.words import word

EnumT = TypeVar("EnumT", bound=Enum)

_DIFFERENT = -1
TEXT_MARGIN = 6
"""Pixels that the style sheet does not give number fields by itself."""


class CountField(QSpinBox):
    """A whole number; rooms that differ show so, and so does a room without the number."""

    def __init__(self, name: str, *, most: int, unset: str | None = None) -> None:
        super().__init__()
        self._unset = unset
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setRange(_DIFFERENT, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)

    def show_values(self, values: Iterable[int | None]) -> None:
        """The value all have in common; `–` where they have none, or differ."""
        different = set(values)
        value = different.pop() if len(different) == 1 else None
        is_mixed = len(different) > 0
        with QSignalBlocker(self):
            lowest = _DIFFERENT if self._unset is not None or is_mixed else 0
            self.setMinimum(lowest)
            self.setSpecialValueText(("…" if is_mixed else self._unset or "") if lowest else "")
            self.setToolTip(tr("various") if is_mixed else "")
            self.setValue(_DIFFERENT if value is None else value)

    @property
    def count(self) -> int | None:
        """The number; None where there is none."""
        return None if self.value() == _DIFFERENT else self.value()


class MetreField(QDoubleSpinBox):
    """A length or an area with two decimals; empty where rooms differ."""

    def __init__(self, name: str, *, suffix: str, most: float, least: float = 0.0) -> None:
        super().__init__()
        self._least = least
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setDecimals(2)
        self.setSingleStep(0.1)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)

    def show_values(self, values: Iterable[float | None]) -> None:
        """The value all have in common."""
        different = {None if value is None else round(value, 2) for value in values}
        value = different.pop() if len(different) == 1 else None
        with QSignalBlocker(self):
            self.setSpecialValueText(tr("various") if different else ("–" if value is None else ""))
            self.setValue(self._least if value is None else value)


class WordField(QComboBox):
    """One word of a closed list; nothing chosen where rooms differ."""

    def __init__(self, name: str, members: Sequence[Enum]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        for member in members:
            self.addItem(word(member), member)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_values(self, values: Iterable[Enum]) -> None:
        """The word all have in common."""
        different = set(values)
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(different.pop()) if len(different) == 1 else -1)

    def member(self, kind: type[EnumT]) -> EnumT | None:
        """The word chosen."""
        chosen = self.currentData()
        return None if chosen is None else kind(chosen)


def still(widget: QWidget, show: Callable[[], object]) -> None:
    """Shows something in a widget without its signals speaking of it."""
    with QSignalBlocker(widget):
        show()
