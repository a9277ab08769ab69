"""One person's month beside the table: days, lines, payers, sum, and why so much."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unterkunft.documents.statement import DayPresence, LineOnPaper, StatementPaper
from unterkunft.services.month_overview.derivation import Chapter, as_text
from unterkunft.ui.accessibility import label
from unterkunft.ui.billing.month_strip import MonthStrip, key_of, sign_of
from unterkunft.ui.billing.shown import LegendEntry, ShownStatement
from unterkunft.ui.billing.words import legend_text, note_text
from unterkunft.ui.colour_palette import ColourKey, Tint
from unterkunft.ui.theme import theme
from unterkunft.ui.widgets.colour_swatch import draw_swatch
from unterkunft.ui.wording import month_and_year, tr
from unterkunft.values.money import german_amount

_NARROWEST = 320
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_BY_HAND = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class StatementPanel(QFrame):
    """The statement of the person chosen."""

    pdf_wanted = Signal()
    card_wanted = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statementPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_NARROWEST)
        self.shown: ShownStatement | None = None
        self.name, self.number = label("", role="heading"), label("", role="muted")
        self.place, self.notes = label("", role="muted"), label("", role="muted")
        self.strip, self.legend = MonthStrip(), QVBoxLayout()
        self.lines, self.why = QGridLayout(), QVBoxLayout()
        self.pdf = QPushButton(tr("View PDF"))
        self.card = QPushButton(tr("Open card"))
        self.copy = QPushButton(tr("Copy"))
        self.empty = label(tr("Choose somebody in the table."), role="muted")
        self._content = QWidget()
        self._scroll = QScrollArea()
        self._build()
        self.show_statement(None)

    def show_statement(self, shown: ShownStatement | None) -> None:
        """Shows somebody's month, or that nobody is chosen."""
        is_same = shown is not None and self.shown is not None and self.shown.row.subject == shown.row.subject
        self.shown = shown
        self._scroll.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is None:
            return
        self._show_head(shown)
        self.strip.show_days(shown.days, shown.legend)
        self._show_legend(shown)
        self._show_lines(shown.explained.paper)
        self._show_why(shown.explained.chapters)
        if not is_same:
            self._scroll.verticalScrollBar().setValue(0)

    @property
    def why_text(self) -> str:
        """The derivation as it is copied, under who and when."""
        if self.shown is None:
            return ""
        paper = self.shown.explained.paper
        who = f"{paper.resident.name} ({paper.resident.key})"
        head = f"{who}, {paper.facility.name}, {month_and_year(paper.month)}"
        return f"{head}\n\n{as_text(self.shown.explained.chapters)}"

    def copy_why(self) -> None:
        """Puts the derivation on the clipboard."""
        QGuiApplication.clipboard().setText(self.why_text)
        self.copied.emit()

    # parts

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.number)
        for part in (self.name, self.place, self.notes):
            part.setWordWrap(True)
        self.lines.setHorizontalSpacing(10)
        self.lines.setVerticalSpacing(2)
        self.lines.setColumnStretch(0, 1)
        self.legend.setSpacing(3)
        self.why.setSpacing(8)
        why_head = QHBoxLayout()
        why_head.addWidget(label(tr("Why this amount?"), role="heading"), 1)
        why_head.addWidget(self.copy)
        self.copy.setProperty("role", "quiet")
        self.copy.setAccessibleName(tr("Copy why this amount"))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.place)
        column.addWidget(self.notes)
        column.addWidget(self.strip)
        column.addLayout(self.legend)
        column.addLayout(self.lines)
        column.addLayout(self._buttons())
        column.addSpacing(4)
        column.addLayout(why_head)
        column.addLayout(self.why)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Statement of the person chosen"))
        self._scroll.setWidget(self._content)
        self._content.setObjectName("statementContent")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._scroll)
        whole.addWidget(self.empty)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in (self.pdf, self.card):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.card.clicked.connect(self.card_wanted)
        self.copy.clicked.connect(self.copy_why)
        return row

    def _show_head(self, shown: ShownStatement) -> None:
        row, paper = shown.row, shown.explained.paper
        self.name.setText(row.person.name)
        self.number.setText(row.number or row.person.key)
        rooms = tr("Room {room}", room=", ".join(row.rooms)) if row.rooms else tr("without a bed")
        parts = [row.facility_name, rooms]
        if paper.resident.household:
            parts.append(paper.resident.household)
        self.place.setText(" · ".join(parts))
        self.notes.setText(" · ".join(note_text(note) for note in row.notes))
        self.notes.setVisible(bool(row.notes))

    def _show_legend(self, shown: ShownStatement) -> None:
        _clear(self.legend)
        for place, entry in enumerate(shown.legend):
            self.legend.addWidget(_Entry(entry, place, is_alone=len(shown.legend) == 1))
        states = dict.fromkeys(day.state for day in shown.days if day.presence is DayPresence.ABSENT)
        if states:
            words = ", ".join(f"{state[:1].upper()} = {state}" for state in states)
            text = label(tr("hatched: away ({states})", states=words), role="muted")
            text.setWordWrap(True)
            self.legend.addWidget(text)

    def _show_lines(self, paper: StatementPaper) -> None:
        _clear(self.lines)
        for column, text in enumerate((tr("Position"), tr("Days"), tr("Rate"), tr("Amount"))):
            heading = label(text, role="muted")
            self.lines.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignLeft if column == 0 else _RIGHT)
        row = _rule(self.lines, 1)
        for line in paper.lines:
            row = self._add_line(line, row)
        row = _rule(self.lines, row)
        self.lines.addWidget(_strong(tr("Sum")), row, 0)
        self.lines.addWidget(_strong(_euro(paper.total)), row, 3, _RIGHT)
        for number, payer in enumerate(paper.payers, start=row + 1) if len(paper.payers) > 1 else ():
            name = label(payer.payer_name or tr("without payer"), role="muted")
            name.setWordWrap(True)
            self.lines.addWidget(name, number, 0, 1, 3)
            self.lines.addWidget(label(_euro(payer.amount), role="muted"), number, 3, _RIGHT)

    def _add_line(self, line: LineOnPaper, row: int) -> int:
        days = f"{line.first_day:%d.}–{line.last_day:%d.%m.}" if line.days else ""
        name = label(f"{line.label} {days}".strip())
        name.setWordWrap(True)
        payer = label(line.payer_name or tr("without payer"), role="muted")
        payer.setWordWrap(True)
        if not line.payer_name:
            payer.setObjectName("refusal")
        name.setToolTip(line.arithmetic)
        self.lines.addWidget(name, row, 0)
        self.lines.addWidget(label(str(line.days) if line.days else ""), row, 1, _RIGHT)
        self.lines.addWidget(label("" if line.rate is None else _euro(line.rate)), row, 2, _RIGHT)
        self.lines.addWidget(label(_euro(line.amount)), row, 3, _RIGHT)
        self.lines.addWidget(payer, row + 1, 0)
        arithmetic = label(line.arithmetic, role="muted")
        arithmetic.setWordWrap(True)
        self.lines.addWidget(arithmetic, row + 1, 1, 1, 3, _RIGHT)
        return row + 2

    def _show_why(self, chapters: Iterable[Chapter]) -> None:
        _clear(self.why)
        for chapter in chapters:
            text = label("\n".join(chapter.sentences))
            text.setWordWrap(True)
            text.setTextInteractionFlags(_BY_HAND)
            title = label(chapter.title)
            title.setObjectName("chapter")
            both = QVBoxLayout()
            both.setSpacing(1)
            both.addWidget(title)
            both.addWidget(text)
            self.why.addLayout(both)


class _Entry(QWidget):
    """An entry of the legend: the colour with its letter, and what it means."""

    def __init__(self, entry: LegendEntry, place: int, *, is_alone: bool) -> None:
        super().__init__()
        sign = "" if is_alone else f"{sign_of(place)}  "
        text = label(f"{sign}{legend_text(entry)}")
        text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(_Swatch(key_of(entry, place)), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)


class _Swatch(QWidget):
    def __init__(self, key: ColourKey) -> None:
        super().__init__()
        self._tint = Tint(key, "", "")
        self.setFixedSize(QSize(14, 16))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour with its pattern."""
        painter = QPainter(self)
        draw_swatch(painter, self.rect().adjusted(1, 3, -1, -2).toRectF(), self._tint, theme().colours)


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, QVBoxLayout):
            _clear(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _rule(grid: QGridLayout, row: int) -> int:
    line = QFrame()
    line.setObjectName("separator")
    line.setFixedHeight(1)
    grid.addWidget(line, row, 0, 1, 4)
    return row + 1


def _strong(text: str) -> QLabel:
    made = label(text)
    made.setObjectName("strong")
    return made


def _euro(amount: Decimal) -> str:
    return f"{german_amount(amount)} €"
