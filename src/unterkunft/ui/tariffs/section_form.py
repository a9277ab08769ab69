"""A section of the tariff as a form, made from the guide: word, field, and what it means beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from unterkunft.exchange.tariff_guide.conditions import CONDITIONS
from unterkunft.exchange.tariff_guide.field import GuidedField, GuidedSection
from unterkunft.ui.accessibility import label
from unterkunft.ui.icons import icon
from unterkunft.ui.tariffs.draft import Draft, Path
from unterkunft.ui.tariffs.field_editors import FieldEditor, editor_of
from unterkunft.ui.tariffs.steps_form import StepsForm
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr

Change = Callable[[Draft], object]
_LABEL_WIDTH, _EDITOR_WIDTH = 150, 235
_TO_THE_FIELD = 6
"""Down to where the text of a field stands."""


class _Line:
    """A word with its editor, its explanation and what is wrong with it."""

    def __init__(self, field: GuidedField, path: Path) -> None:
        self.field, self.path = field, path
        self.name = label(field.label)
        self.name.setWordWrap(True)
        self.name.setFixedWidth(_LABEL_WIDTH)
        self.name.setContentsMargins(0, _TO_THE_FIELD, 0, 0)
        self.editor: FieldEditor = editor_of(field)
        self.editor.setFixedWidth(_EDITOR_WIDTH)
        self.name.setBuddy(self.editor)
        self.explanation = label(field.explanation, role="muted")
        self.explanation.setWordWrap(True)
        self.explanation.setContentsMargins(0, _TO_THE_FIELD, 0, 0)
        self.findings = label("", role="finding")
        self.findings.setWordWrap(True)
        self.remove: QToolButton | None = None

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Puts the line into a form."""
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.name, row, 0, top)
        grid.addWidget(self.editor, row, 1, top)
        grid.addWidget(self.explanation, row, 2, top)
        if self.remove is not None:
            grid.addWidget(self.remove, row, 3, top)
        grid.addWidget(self.findings, row + 1, 1, 1, 3)

    def show_draft(self, draft: Draft) -> None:
        """Shows what the draft says at the place."""
        self.editor.show_value(draft.value(self.path))
        found = draft.findings_at(self.path)
        self.findings.setText("\n".join(found))
        self.findings.setVisible(bool(found))


class SectionForm(QWidget):
    """The words of one section of the draft; `changed` carries what to do with the draft."""

    changed = Signal(object)

    def __init__(self, section: GuidedSection, path: Path, draft: Draft, *, today: date) -> None:
        super().__init__()
        self.section, self.path = section, path
        self._today = today
        self._lines: list[_Line] = []
        self.steps: StepsForm | None = None
        self.conditions: QComboBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 2, 12, 12)
        self._column.setSpacing(8)
        self._column.addWidget(_wrapped(section.explanation))
        self._general = label("", role="finding")
        self._general.setWordWrap(True)
        self._column.addWidget(self._general)
        self._add_fields(section, path, draft)
        if section.place == "rate":
            self._add_steps(draft)
            self._add_conditions(draft)
        self._column.addStretch(1)
        self.shape = shape_of(section, path, draft)
        self.show_draft(draft)

    def line(self, word: str) -> _Line:
        """The line of a word."""
        return next(each for each in self._lines if each.field.word == word)

    def show_draft(self, draft: Draft) -> None:
        """Shows other values in the same fields."""
        for line in self._lines:
            line.show_draft(draft)
        if self.steps is not None:
            self.steps.show_draft(draft)
        shown = {found for line in self._lines for found in draft.findings_at(line.path)}
        steps = set() if self.steps is None else set(draft.findings_at((*self.path, "steps")))
        rest = [each for each in draft.findings_at(self.path) if each not in shown | steps]
        own = rest if self.path else [each.message for each in draft.findings if not each.place]
        self._general.setText("\n".join(own))
        self._general.setVisible(bool(own))

    # -- parts -----------------------------------------------------------------------------------

    def _add_fields(self, section: GuidedSection, path: Path, draft: Draft) -> None:
        basis = draft.value((*path, "basis"))
        grid = self._grid()
        for field in section.fields:
            if section.place == "rate" and not _is_shown(field, basis, draft, path):
                continue
            self._add_line(grid, field, (*path, field.word))

    def _add_line(self, grid: QGridLayout, field: GuidedField, path: Path) -> _Line:
        line = _Line(field, path)
        line.editor.changed.connect(lambda value: self._set(path, value))
        if path[-2:-1] == ("when",):
            line.remove = _remove_button(tr("Remove condition {name}", name=field.label))
            line.remove.clicked.connect(lambda: self._set(path, None))
        line.add_to(grid, grid.rowCount())
        self._lines.append(line)
        return line

    def _set(self, path: Path, value: Any) -> None:
        if path[0] == "rate" and path[-1] == "basis" and isinstance(path[1], int):
            number = path[1]
            self.changed.emit(lambda draft: draft.change_basis(number, value))
        else:
            self.changed.emit(lambda draft: draft.set(path, value))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(2, 1)
        self._column.addLayout(grid)
        return grid

    def _add_steps(self, draft: Draft) -> None:
        number = self.path[1]
        assert isinstance(number, int)
        self.steps = StepsForm(number, draft, today=self._today)
        self.steps.changed.connect(self.changed)
        self._column.insertWidget(2, self.steps)

    def _add_conditions(self, draft: Draft) -> None:
        self._column.addWidget(label(CONDITIONS.title, role="heading"))
        self._column.addWidget(_wrapped(CONDITIONS.explanation))
        given = draft.table((*self.path, "when"))
        grid = self._grid()
        for field in CONDITIONS.fields:
            if field.word in given:
                self._add_line(grid, field, (*self.path, "when", field.word))
        self.conditions = QComboBox()
        self.conditions.setAccessibleName(tr("Add a condition"))
        self.conditions.setMaxVisibleItems(20)
        self.conditions.addItem(tr("Add a condition …"), None)
        for field in CONDITIONS.fields:
            if field.word not in given:
                self.conditions.addItem(field.label, field.word)
        self.conditions.setFixedWidth(_EDITOR_WIDTH)
        self.conditions.activated.connect(self._add_condition)
        self._column.addWidget(self.conditions)

    def _add_condition(self, at: int) -> None:
        word = None if self.conditions is None else self.conditions.itemData(at)
        if word is not None:
            field = CONDITIONS.field(word)
            self._set((*self.path, "when", word), first_value(field))


def shape_of(section: GuidedSection, path: Path, draft: Draft) -> tuple[object, ...]:
    """What decides which fields a form has: with another shape it is made anew."""
    basis = draft.value((*path, "basis"))
    given = draft.table((*path, "when"))
    steps = draft.listed((*path, "steps"))
    words = tuple(field.word for field in section.fields if _is_shown(field, basis, draft, path))
    of_steps = tuple(sorted({word for each in steps if isinstance(each, dict) for word in each}))
    return (section.place, path, basis, words, tuple(given), len(steps), of_steps)


def first_value(field: GuidedField) -> Any:
    """What stands at a condition that has just been added."""
    match field.kind:
        case "words":
            return [field.choices[0].word]
        case "months":
            return [11, 12, 1, 2, 3]
        case "number":
            return 18 if field.word.startswith("age") else 1
        case "word":
            return field.default
        case _:
            return True


def _is_shown(field: GuidedField, basis: Any, draft: Draft, path: Path) -> bool:
    """A word that does nothing with the basis is shown only where somebody has given it."""
    return field.concerns(basis) or draft.value((*path, field.word)) is not None


def _wrapped(text: str) -> QLabel:
    made = label(text, role="muted")
    made.setWordWrap(True)
    return made


def _remove_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("cancel", colours().text_muted))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoRaise(True)
    return button
