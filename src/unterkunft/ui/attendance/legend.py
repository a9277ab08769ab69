"""What the letters and colours of the grid mean."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from unterkunft.ui.accessibility import label
from unterkunft.ui.attendance.grid_view import state_colours
from unterkunft.ui.attendance.states import PRESENT, letters, short_word, sign_of, state_word
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr

_PER_ROW = 6


class Legend(QWidget):
    """One sign with its word after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: dict[str | None, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        for place, state in enumerate((PRESENT, *letters(), None)):
            sign = label(sign_of(state))
            sign.setFixedWidth(22)
            sign.setContentsMargins(6, 1, 6, 1)
            self._signs[state] = sign
            row, column = divmod(place, _PER_ROW)
            grid.addWidget(sign, row, 2 * column)
            grid.addWidget(label(_word(state), role="muted"), row, 2 * column + 1)
        marks = (("◥", tr("entered late")), ("•", tr("with a note")))
        for place, (drawn, word) in enumerate(marks, start=len(self._signs)):
            row, column = divmod(place, _PER_ROW)
            mark = label(drawn, role="muted")
            mark.setContentsMargins(6, 1, 6, 1)
            grid.addWidget(mark, row, 2 * column)
            grid.addWidget(label(word, role="muted"), row, 2 * column + 1)
        grid.setColumnStretch(2 * _PER_ROW, 1)
        theme().changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        for state, sign in self._signs.items():
            ground, ink = state_colours(colours(), state)
            sign.setStyleSheet(f"background: {ground}; color: {ink}; border-radius: 3px; font-weight: 600;")


def _word(state: str | None) -> str:
    return state_word(None) if state is None else short_word(state)
