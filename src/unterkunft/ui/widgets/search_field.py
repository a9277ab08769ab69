"""The search of the top bar: people, rooms, pages and commands, with what was found in a list below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from unterkunft.ui.icons import icon
from unterkunft.ui.search import MOST_HITS, Hit
from unterkunft.ui.theme import theme
from unterkunft.ui.wording import tr

_NARROWEST, _WIDEST, _HITS_WIDTH, _ROW = 150, 216, 400, 48
_HIT = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class SearchField(QLineEdit):
    """Emits what was chosen among the hits."""

    hit_chosen = Signal(object)

    def __init__(self, find: Callable[[str], tuple[Hit, ...]], keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setMinimumWidth(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(tr("Search ({keys})", keys=keys))
        self.setAccessibleName(tr("Search people, rooms, pages and commands"))
        self.setToolTip(tr("Search people, rooms, pages and commands"))
        self._find = find
        self._model = QStandardItemModel(self)
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._completer = self._made_completer()
        self.textEdited.connect(self._on_text_edited)
        theme().changed.connect(self._tint)
        self._tint()

    @property
    def hits(self) -> QListView:
        """The list of what was found."""
        popup = self._completer.popup()
        assert isinstance(popup, QListView)
        return popup

    def sizeHint(self) -> QSize:
        """As wide as a name is long, where there is room."""
        return QSize(_WIDEST, super().sizeHint().height())

    def start(self) -> None:
        """Puts the cursor here, ready to type over what was searched before."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _made_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setWidget(self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_HITS)
        popup = QListView(self)
        popup.setUniformItemSizes(True)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        popup.setObjectName("searchHits")
        popup.setAccessibleName(tr("Search results"))
        popup.setItemDelegate(_HitDelegate(popup))
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # overload
        return completer

    def _on_text_edited(self, text: str) -> None:
        hits = self._find(text)
        self._model.clear()
        for hit in hits:
            self._model.appendRow(_item(hit))
        if not text.strip():
            self.hits.hide()
            return
        if not hits:
            self._model.appendRow(_nothing())
        corner = self.mapToGlobal(self.rect().topLeft())
        space = self.window().geometry().right() - corner.x()
        left = min(0, space - _HITS_WIDTH - 8)
        self._completer.complete(QRect(left, 0, _HITS_WIDTH, self.height() + 4))
        if hits:
            self.hits.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        hit = index.data(_HIT)
        if isinstance(hit, Hit):
            self.clear()
            self.hit_chosen.emit(hit)

    def _tint(self) -> None:
        colour = theme().colours.text_muted
        self._icon.setIcon(icon("search", colour))
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(icon("cancel", colour))


def _item(hit: Hit) -> QStandardItem:
    item = QStandardItem(hit.title)
    item.setData(hit, _HIT)
    item.setData(f"{hit.title}, {hit.place}", Qt.ItemDataRole.AccessibleTextRole)
    item.setEditable(False)
    return item


def _nothing() -> QStandardItem:
    item = QStandardItem(tr("Nothing found"))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class _HitDelegate(QStyledItemDelegate):
    """A hit in two lines: what, and where."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines and some air."""
        return QSize(_HITS_WIDTH // 2, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a hit, or that there is none."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        shown = theme().colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent_soft))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        hit = index.data(_HIT)
        if isinstance(hit, Hit):
            _paint_hit(painter, rect, hit)
        else:
            painter.setPen(QColor(shown.text_muted))
            painter.drawText(rect.adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.restore()


def _paint_hit(painter: QPainter, rect: QRect, hit: Hit) -> None:
    shown = theme().colours
    name = _icon_of(hit)
    icon(name, shown.text_muted).paint(painter, QRect(rect.left() + 8, rect.center().y() - 10, 20, 20))
    text = rect.adjusted(38, 5, -8, -5)
    bold = QFont(QApplication.font())
    bold.setWeight(QFont.Weight.DemiBold)
    _paint_line(painter, text, hit.title, font=bold, colour=shown.text, align=Qt.AlignmentFlag.AlignTop)
    _paint_line(
        painter,
        text,
        hit.place,
        font=QApplication.font(),
        colour=shown.text_muted,
        align=Qt.AlignmentFlag.AlignBottom,
    )


def _icon_of(hit: Hit) -> str:
    if hit.command is not None:
        return "keyboard"
    if hit.page is not None:
        return "next"
    return "person" if hit.resident is not None else "room"


def _paint_line(
    painter: QPainter, rect: QRect, text: str, *, font: QFont, colour: str, align: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignLeft, shown)
