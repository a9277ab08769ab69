"""A list of cards beside the plan: a sign, a title, a few lines that wrap; between them headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from unterkunft.ui.colours import Colours
from unterkunft.ui.theme import colours, window_font

Index = QModelIndex | QPersistentModelIndex
DrawSign = Callable[[QPainter, QRectF, Enum, QColor], None]

_PADDING, _SIGN, _GAP, _LINE_GAP, _HEADING = 10, 22, 4, 2, 30
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class CardLine:
    """A text of a card and the name of its colour in `ui/colours.py`."""

    text: str
    ink: str = "text_muted"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `subject` is what it stands for."""

    subject: object
    title: str
    lines: tuple[CardLine, ...] = ()
    aside: str = ""
    """Short, at the right of the title."""
    sign: Enum | None = None
    ink: str = "text"
    """The colour of the sign."""

    @property
    def sentence(self) -> str:
        """All it says, for screen readers."""
        return ". ".join(
            part for part in (self.title, self.aside, *(line.text for line in self.lines)) if part
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """A title between cards."""

    text: str


CardRow = Card | Heading
CARD = Qt.ItemDataRole.UserRole


class CardModel(QAbstractListModel):
    """Cards and headings in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CardRow, ...] = ()

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Other cards; equal ones change nothing."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def card(self, index: Index) -> Card | None:
        """The card of an index; None where there is a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Card) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cards and headings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or all it says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CARD:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.sentence if isinstance(row, Card) else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be chosen, headings not."""
        if self.card(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class _CardPainter(QStyledItemDelegate):
    """Draws cards as high as their lines need."""

    def __init__(self, view: CardList, draw_sign: DrawSign) -> None:
        super().__init__(view)
        self._view, self._draw_sign = view, draw_sign

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        row: CardRow = index.data(CARD)
        if isinstance(row, Heading):
            return QSize(width, _HEADING)
        inner = width - 2 * _PADDING - 4 - (_SIGN if row.sign is not None else 0)
        height = _title_metrics().height() + sum(_height(line.text, inner) + _LINE_GAP for line in row.lines)
        return QSize(width, round(height) + 2 * _PADDING + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CardRow = index.data(CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            _draw_heading(painter, QRectF(option.rect), row.text)
        else:
            self._draw_card(painter, option, row)
        painter.restore()

    def _draw_card(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        shown = colours()
        box = QRectF(option.rect).adjusted(1, 1, -1, -_GAP + 1)
        self._draw_ground(painter, option, box, shown, is_aim=card.subject == self._view.aim)
        inner = box.adjusted(_PADDING, _PADDING - 1, -_PADDING, 0)
        if card.sign is not None:
            self._draw_sign(
                painter,
                QRectF(inner.left(), inner.top() + 2, 14, 14),
                card.sign,
                QColor(getattr(shown, card.ink)),
            )
            inner.setLeft(inner.left() + _SIGN)
        self._draw_texts(painter, inner, card, shown)

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, shown: Colours, *, is_aim: bool
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = shown.accent if is_chosen or is_aim else shown.border
        ground = shown.accent_soft if is_chosen or is_aim else shown.sunken if is_hovered else shown.surface
        painter.setPen(QPen(QColor(edge), 2 if is_aim else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 7, 7)

    def _draw_texts(self, painter: QPainter, inner: QRectF, card: Card, shown: Colours) -> None:
        height = _title_metrics().height()
        line = QRectF(inner.left(), inner.top(), inner.width(), height)
        painter.setFont(_line_font())
        painter.setPen(QColor(shown.text_muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | _MIDDLE, card.aside)
        taken = _line_metrics().horizontalAdvance(card.aside) + (8 if card.aside else 0)
        painter.setFont(_title_font())
        painter.setPen(QColor(shown.text))
        title = _title_metrics().elidedText(card.title, Qt.TextElideMode.ElideRight, line.width() - taken)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | _MIDDLE, title)
        painter.setFont(_line_font())
        top = line.bottom() + _LINE_GAP
        for text in card.lines:
            painter.setPen(QColor(getattr(shown, text.ink)))
            tall = _height(text.text, inner.width())
            painter.drawText(QRectF(inner.left(), top, inner.width(), tall + 1), _WRAP, text.text)
            top += tall + _LINE_GAP


class CardList(QListView):
    """Cards to walk through with the arrows; a click or Enter chooses one."""

    card_chosen = Signal(object)
    """The subject of the card clicked."""
    card_activated = Signal(object)
    """The subject of the card on which Enter was pressed or that was clicked twice."""
    current_changed = Signal(object)
    """The subject the keyboard stands on, or None."""

    def __init__(self, draw_sign: DrawSign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self.aim: object | None = None
        self.empty_text = ""
        self.setModel(self.cards)
        self.setItemDelegate(_CardPainter(self, draw_sign))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Other cards; the keyboard stays on its subject where that is still there."""
        kept, place = self.current, self.currentIndex().row()
        self.cards.show_rows(rows)
        self.choose(kept)
        if kept is not None and self.current is None:
            self._choose_near(place)
        self.viewport().update()

    def _choose_near(self, place: int) -> None:
        """What stood here is gone: the next card, or the last one."""
        numbers = [number for number, row in enumerate(self.cards.rows) if isinstance(row, Card)]
        if numbers:
            self.setCurrentIndex(self.cards.index(min(numbers, key=lambda number: abs(number - place))))

    @property
    def current(self) -> object | None:
        """What the keyboard stands on."""
        card = self.cards.card(self.currentIndex())
        return None if card is None else card.subject

    def choose(self, subject: object | None) -> None:
        """Puts the keyboard on a subject; nothing where it is not shown."""
        for number, row in enumerate(self.cards.rows):
            if isinstance(row, Card) and row.subject == subject:
                self.setCurrentIndex(self.cards.index(number))

    def set_aim(self, subject: object | None) -> None:
        """Marks the card a drag is over."""
        if subject != self.aim:
            self.aim = subject
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        card = self.cards.card(index)
        if card is not None:
            self.card_chosen.emit(card.subject)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        card = self.cards.card(index)
        if card is not None:
            self.card_activated.emit(card.subject)

    def _on_current_changed(self) -> None:
        self.current_changed.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the card; everything else as in any list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.card_activated.emit(self.current)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so where there is nothing."""
        super().paintEvent(event)
        if self.cards.rowCount() or not self.empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setFont(_line_font())
        painter.setPen(QColor(colours().text_muted))
        box = self.viewport().rect().adjusted(16, 8, -16, -8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty_text)
        painter.end()


def _draw_heading(painter: QPainter, box: QRectF, text: str) -> None:
    painter.setFont(_line_font(QFont.Weight.DemiBold))
    painter.setPen(QColor(colours().text_muted))
    line = box.adjusted(2, 6, -2, -2)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _height(text: str, width: float) -> float:
    return _line_metrics().boundingRect(QRectF(0, 0, max(width, 40), 10_000), _WRAP, text).height()


def _title_font() -> QFont:
    return window_font(pixels=13, weight=QFont.Weight.DemiBold)


def _line_font(weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return window_font(pixels=12, weight=weight)


def _title_metrics() -> QFontMetricsF:
    return QFontMetricsF(_title_font())


def _line_metrics() -> QFontMetricsF:
    return QFontMetricsF(_line_font())
