"""What is the matter with the row chosen, and the answers one key away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from unterkunft.services.arrival_lists import NOT_TO_CONFIRM, Deviation, JudgedRow, KnownSuspect, Weight
from unterkunft.ui.accessibility import label
from unterkunft.ui.arrivals_page.list_words import mark_sentence, suspect_text, told_gender
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Gender

_KINDS = {Weight.OPEN: "danger", Weight.GUESSED: "warning", Weight.TOLD: ""}
_HEIGHT = 110


class DeviationPanel(QFrame):
    """Deviations of one row, each in a sentence; below them what can be said to them."""

    confirmed = Signal(int)
    decided = Signal(int, object)
    """A row's number, and the ResidentId of somebody known or None."""
    gender_chosen = Signal(int, object)
    left_out = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deviationPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_HEIGHT)
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(4)
        self._content: QWidget | None = None

    def show_row(self, row: JudgedRow | None) -> None:
        """Shows the deviations of a row, or what to do where none is chosen."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self.buttons = {}
        content = self._content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        if row is not None:
            self._fill(lines, row)
        else:
            lines.addWidget(label(tr("Choose a row to see what was made of it."), role="muted"))
        lines.addStretch(1)
        self._column.addWidget(content)

    def _fill(self, lines: QVBoxLayout, row: JudgedRow) -> None:
        name = ", ".join(filter(None, (row.details.family_name, row.details.given_name)))
        head = QHBoxLayout()
        head.addWidget(label(tr("Row {row}: {name}", row=row.number, name=name), role="heading"))
        head.addStretch(1)
        self._add_answers(head, row)
        lines.addLayout(head)
        for at, suspect in enumerate(row.suspects):
            lines.addLayout(self._suspect(row, suspect, is_first=at == 0))
        for mark in sorted(row.marks, key=lambda mark: -mark.weight):
            if mark.what is not Deviation.KNOWN_ALREADY:
                sentence = label(mark_sentence(row, mark), role=None if mark.weight else "muted")
                sentence.setProperty("kind", _KINDS[mark.weight])
                sentence.setWordWrap(True)
                lines.addWidget(sentence)
        if not row.marks:
            lines.addWidget(label(tr("Everything is as it was written."), role="muted"))

    def _suspect(self, row: JudgedRow, suspect: KnownSuspect, *, is_first: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        is_chosen = row.draft.is_decided and row.draft.known == suspect.resident
        sentence = label(suspect_text(suspect))
        sentence.setWordWrap(True)
        if row.draft.is_decided and not is_chosen:
            sentence.setProperty("role", "muted")
        line.addWidget(sentence, 1)
        text = tr("&Same person") if is_first else tr("Same person")
        button = QPushButton(tr("✓ Same person") if is_chosen else text)
        button.setAccessibleName(tr("{name} is this person", name=suspect.name))
        button.setEnabled(not is_chosen)
        button.clicked.connect(lambda: self.decided.emit(row.number, suspect.resident))
        self.buttons.setdefault("same", button)
        line.addWidget(button)
        return line

    def _add_answers(self, line: QHBoxLayout, row: JudgedRow) -> None:
        if row.suspects and not (row.draft.is_decided and row.draft.known is None):
            self._add(line, "new", tr("&New person"), lambda: self.decided.emit(row.number, None))
        for mark in row.marks:
            told = told_gender(mark) if mark.weight is Weight.OPEN else None
            if told is not None:
                self._add_gender(line, row.number, told)
        if any(mark.weight > Weight.TOLD and mark.what not in NOT_TO_CONFIRM for mark in row.marks):
            self._add(line, "confirm", _confirm_text(row), lambda: self.confirmed.emit(row.number))
        is_out = row.draft.is_left_out
        text = tr("Take up after a&ll") if is_out else tr("&Leave the row out")
        self._add(line, "leave", text, lambda: self.left_out.emit(row.number, not is_out))

    def _add_gender(self, line: QHBoxLayout, number: int, told: Gender) -> None:
        text = tr("&Gender: {gender}", gender=word(told))
        self._add(line, "gender", text, lambda: self.gender_chosen.emit(number, told))

    def _add(self, line: QHBoxLayout, name: str, text: str, do: Callable[[], object]) -> None:
        button = QPushButton(text)
        button.clicked.connect(lambda: do())
        self.buttons[name] = button
        line.addWidget(button)


def _confirm_text(row: JudgedRow) -> str:
    unreadable = any(mark.what is Deviation.UNREADABLE and mark.weight for mark in row.marks)
    return tr("Leave &empty") if unreadable else tr("&Right as it is")
