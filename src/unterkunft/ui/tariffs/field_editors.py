"""What a word of the tariff is entered with: one widget for each kind of the guide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from unterkunft.exchange.tariff_guide.field import Choice, FieldKind, GuidedField
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.tariffs.german_values import (
    day_of,
    shown_amount,
    shown_factor,
    shown_table,
    typed_amount,
    typed_factor,
    typed_number,
    typed_table,
)
from unterkunft.ui.wording import tr

_LONGEST = 34
"""Characters a button shows; more words are counted."""
_NOT_GIVEN = "–"
_ANY_DAY = date(2026, 1, 1)


class FieldEditor(QWidget):
    """A field that tells when its value changes; None is no value."""

    changed = Signal(object)

    def __init__(self, field: GuidedField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def show_value(self, value: Any) -> None:
        """Shows a value without telling of it."""
        raise NotImplementedError

    def _place(self, widget: QWidget) -> None:
        widget.setAccessibleName(self.field.label)
        widget.setAccessibleDescription(self.field.explanation)
        self.row.addWidget(widget, 1)
        if self.field.unit:
            self.row.addWidget(label(self.field.unit, role="muted"))
        self.setFocusProxy(widget)


class LineEditor(FieldEditor):
    """Texts, amounts and numbers: told with every key."""

    def __init__(self, field: GuidedField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._shown, self._typed = _FORMS[field.kind]
        self.line = QLineEdit()
        if field.default not in (None, ""):
            self.line.setPlaceholderText(self._shown(field.default))
        self._place(self.line)
        self.line.textEdited.connect(lambda text: self.changed.emit(self._typed(text)))
        self.line.editingFinished.connect(self._tidy)
        self._value: Any = None

    @property
    def typed(self) -> Any:
        """The value of what stands in the line."""
        return self._typed(self.line.text())

    def show_value(self, value: Any) -> None:
        """Shows a value, unless it is being typed."""
        self._value = value
        if self._typed(self.line.text()) != value:
            self.line.setText(self._shown(value))

    def _tidy(self) -> None:
        if self._typed(self.line.text()) == self._value:
            self.line.setText(self._shown(self._value))


class WordEditor(FieldEditor):
    """One word of a list; the first entry is what holds where nothing is said."""

    def __init__(self, field: GuidedField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QComboBox()
        self.box.setMaxVisibleItems(20)
        self._values: list[Any] = []
        if not field.is_required:
            self._offer(None, _default_text(field))
        for choice in field.choices or _yes_and_no():
            self._offer(_FLAGS.get(choice.word, choice.word), choice.german)
        self._place(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(lambda at: self.changed.emit(self._values[at]))

    def _offer(self, value: Any, text: str) -> None:
        self._values.append(value)
        self.box.addItem(text)

    def show_value(self, value: Any) -> None:
        """Chooses a value; an unknown word is offered as it is."""
        if value not in self._values:
            self._offer(value, _NOT_GIVEN if value is None else str(value))
        self.box.setCurrentIndex(self._values.index(value))


class WordsEditor(FieldEditor):
    """Several words of a list, chosen in a menu that stays open."""

    def __init__(self, field: GuidedField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setObjectName("chosenWords")
        self.menu = _StayingMenu(self.button)
        self.button.setMenu(self.menu)
        self.actions_of: dict[Any, QAction] = {}
        for choice in _choices_of(field):
            self._offer(choice)
        self._place(self.button)
        self.button.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        self.show_value(None)

    def _offer(self, choice: Choice) -> None:
        value = int(choice.word) if self.field.kind is FieldKind.MONTHS else choice.word
        action = self.menu.addAction(choice.german)
        action.setCheckable(True)
        action.triggered.connect(self._tell)
        self.actions_of[value] = action

    def _tell(self) -> None:
        chosen = [value for value, action in self.actions_of.items() if action.isChecked()]
        self._name(chosen)
        self.changed.emit(chosen or None)

    def show_value(self, value: Any) -> None:
        """Chooses the words; those the guide does not know are offered as they are."""
        chosen = list(value) if isinstance(value, (list, tuple)) else []
        for each in chosen:
            if each not in self.actions_of and self.field.kind is not FieldKind.MONTHS:
                self._offer(Choice(str(each), str(each)))
        for word, action in self.actions_of.items():
            with QSignalBlocker(action):
                action.setChecked(word in chosen)
        self._name(chosen)

    def _name(self, chosen: list[Any]) -> None:
        words = [self.actions_of[each].text() for each in chosen if each in self.actions_of]
        text = ", ".join(words) if words else tr("(choose)")
        self.button.setText(text if len(text) < _LONGEST else tr("{count} chosen", count=len(words)))
        self.button.setToolTip("\n".join(words))


class DayEditor(FieldEditor):
    """A day."""

    def __init__(self, field: GuidedField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.day = DayField(_ANY_DAY, name=field.label)
        self._place(self.day)
        self.day.dateChanged.connect(lambda: self.changed.emit(self.day.day.isoformat()))

    def show_value(self, value: Any) -> None:
        """Shows a day; what is none leaves the field as it is."""
        day = day_of(value)
        if day is not None and day != self.day.day:
            with QSignalBlocker(self.day):
                self.day.show_day(day)


class _StayingMenu(QMenu):
    """A menu in which several entries are chosen one after the other."""

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click chooses; the menu closes with Escape or a click beside it."""
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def editor_of(field: GuidedField, parent: QWidget | None = None) -> FieldEditor:
    """The widget for a word."""
    return _EDITORS[field.kind](field, parent)


_EDITORS: Mapping[FieldKind, type[FieldEditor]] = {
    FieldKind.TEXT: LineEditor,
    FieldKind.AMOUNT: LineEditor,
    FieldKind.FACTOR: LineEditor,
    FieldKind.NUMBER: LineEditor,
    FieldKind.SIZE_TABLE: LineEditor,
    FieldKind.WORD: WordEditor,
    FieldKind.FLAG: WordEditor,
    FieldKind.WORDS: WordsEditor,
    FieldKind.STATES: WordsEditor,
    FieldKind.MONTHS: WordsEditor,
    FieldKind.DAY: DayEditor,
}
_FORMS: Mapping[FieldKind, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    FieldKind.TEXT: (lambda value: "" if value is None else str(value), lambda text: text or None),
    FieldKind.AMOUNT: (shown_amount, typed_amount),
    FieldKind.FACTOR: (shown_factor, typed_factor),
    FieldKind.NUMBER: (lambda value: "" if value is None else str(value), typed_number),
    FieldKind.SIZE_TABLE: (shown_table, typed_table),
}
_FLAGS: Mapping[str, bool] = {"true": True, "false": False}


def _yes_and_no() -> tuple[Choice, ...]:
    return (Choice("true", tr("yes")), Choice("false", tr("no")))


def _default_text(field: GuidedField) -> str:
    if field.default is None:
        return _NOT_GIVEN
    if isinstance(field.default, bool):
        return tr("Default: {value}", value=tr("yes") if field.default else tr("no"))
    return tr("Default: {value}", value=field.german_of(field.default))


def _choices_of(field: GuidedField) -> tuple[Choice, ...]:
    if field.kind is not FieldKind.MONTHS:
        return field.choices
    return tuple(Choice(str(number), QLocale().standaloneMonthName(number)) for number in range(1, 13))
