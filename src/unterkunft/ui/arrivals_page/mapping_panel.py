"""The columns of a list as they came, with a choice above each of what it holds."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.ui.arrivals_page.draft import ListDraft
from unterkunft.ui.arrivals_page.list_words import column_word
from unterkunft.ui.widgets.elided_label import ElidedLabel
from unterkunft.ui.wording import tr

_SAMPLES = 2
_WIDTH, _HEIGHT = 168, 116


class MappingPanel(QScrollArea):
    """One card for each column: the choice, the heading, and the first cells."""

    column_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(_HEIGHT)
        self.choices: list[QComboBox] = []

    def show_draft(self, draft: ListDraft) -> None:
        """Shows the columns of the sheet chosen."""
        board = QWidget()
        row = QHBoxLayout(board)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.choices = [self._card(draft, place, row) for place in range(len(draft.layout.columns))]
        row.addStretch(1)
        self.setWidget(board)

    def _card(self, draft: ListDraft, place: int, row: QHBoxLayout) -> QComboBox:
        heading = draft.layout.headings[place] or tr("Column {number}", number=place + 1)
        card = QFrame()
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        choice = self._choice(place, heading, draft.layout.columns[place])
        column.addWidget(choice)
        title = ElidedLabel()
        title.setText(heading)
        column.addWidget(title)
        for text in _samples(draft, place):
            sample = ElidedLabel()
            sample.setText(text)
            sample.setProperty("role", "muted")
            column.addWidget(sample)
        column.addStretch(1)
        row.addWidget(card)
        return choice

    def _choice(self, place: int, heading: str, chosen: ListColumn) -> QComboBox:
        choice = QComboBox()
        choice.setMaxVisibleItems(16)
        choice.setAccessibleName(tr("What column “{heading}” holds", heading=heading))
        columns = tuple(ListColumn)
        with QSignalBlocker(choice):
            choice.addItems([column_word(each) for each in columns])
            choice.setCurrentIndex(columns.index(chosen))
        choice.activated.connect(lambda at: self.column_chosen.emit(place, columns[at]))
        return choice


def _samples(draft: ListDraft, place: int) -> list[str]:
    rows = draft.table.rows[draft.layout.rows_above :]
    return [row.cells[place] for row in rows if row.cells[place]][:_SAMPLES]


def mapped_text(draft: ListDraft) -> str:
    """How many columns are taken over."""
    taken = sum(each is not ListColumn.IGNORED for each in draft.layout.columns)
    return tr("Columns ({taken} of {all}) …", taken=taken, all=len(draft.layout.columns))


def needs_a_look(draft: ListDraft) -> bool:
    """Whether a column with cells is not understood, or no column holds names."""
    unknown = (
        bool(heading.strip())
        for heading, column in zip(draft.layout.headings, draft.layout.columns, strict=True)
        if column is ListColumn.IGNORED
        and any(sign.isalpha() for sign in heading.replace("Nr", ""))
        and not heading.lower().startswith(("lfd", "pos"))
    )
    return not draft.layout.has_names or any(unknown)
