"""“Verlegen nach …”: every place with its verdict, the best first; the keyboard's twin of the drag."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from anyascii import anyascii
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from unterkunft.ui.colours import Colours
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.plan.lettering import RIGHT, draw_text, plan_font, text_width
from unterkunft.ui.plan.people_title import title_of
from unterkunft.ui.plan.placement_session import Candidate, Mark, PlacementSession, Target, mark_of
from unterkunft.ui.plan.plan_words import room_name
from unterkunft.ui.plan.signs import draw_sign
from unterkunft.ui.rule_sentences import bed_name, verdict_sentence
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import people, tr

Index = QModelIndex | QPersistentModelIndex
_CANDIDATE = Qt.ItemDataRole.UserRole
_HEIGHT = 46


class CandidateModel(QAbstractListModel):
    """The places, filtered by what is typed."""

    def __init__(self, session: PlacementSession) -> None:
        super().__init__()
        self._all = session.candidates()
        self._shown = self._all
        self._filter = ""

    def ask(self, session: PlacementSession) -> None:
        """The places on other days."""
        self._all = session.candidates()
        self.filter_by(self._filter)

    def filter_by(self, text: str) -> None:
        """Shows the places in whose line every word typed begins a word."""
        self._filter = text
        typed = anyascii(text).casefold().split()
        self.beginResetModel()
        self._shown = tuple(each for each in self._all if _begins(typed, f"{title(each)} {floor_text(each)}"))
        self.endResetModel()

    def candidate(self, index: Index) -> Candidate:
        """The place of an index."""
        return self._shown[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many places are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The place with its verdict as text, or itself."""
        if not index.isValid():
            return None
        candidate = self.candidate(index)
        if role == _CANDIDATE:
            return candidate
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{title(candidate)}, {floor_text(candidate)}: {reason(candidate)}"
        return None


def _begins(typed: list[str], text: str) -> bool:
    parts = anyascii(text).casefold().replace(",", " ").replace("·", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in typed)


def title(candidate: Candidate) -> str:
    """`Zimmer 103 · Bett 2`"""
    beds = ", ".join(bed_name(label) for label in candidate.beds)
    return f"{room_name(candidate.room)} · {beds}" if beds else room_name(candidate.room)


def floor_text(candidate: Candidate) -> str:
    """`Haus A, 1. Obergeschoss`"""
    return f"{candidate.floor.building}, {candidate.floor.name}"


def reason(candidate: Candidate) -> str:
    """The verdict in words."""
    return verdict_sentence(candidate.verdict, candidate.room)


class _CandidateLine(QStyledItemDelegate):
    """Draws a place: sign of the verdict, room and beds, floor, reason."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(300, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        candidate: Candidate = index.data(_CANDIDATE)
        state, rect = option.state, option.rect
        shown = colours()
        box = QRectF(rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(shown.accent))
            painter.setBrush(QColor(shown.accent_soft))
            painter.drawRoundedRect(box, 5, 5)
        mark = mark_of(candidate.verdict)
        ink = QColor(_ink(shown)[mark])
        draw_sign(painter, QRectF(box.left() + 9, box.center().y() - 7, 14, 14), mark, ink)
        self._texts(painter, box.adjusted(34, 4, -10, -4), candidate, shown)
        painter.restore()

    def _texts(self, painter: QPainter, box: QRectF, candidate: Candidate, shown: Colours) -> None:
        bold, plain = plan_font(13, QFont.Weight.DemiBold), plan_font(12)
        is_refused = mark_of(candidate.verdict) is Mark.REFUSED
        text, muted = QColor(shown.text_muted if is_refused else shown.text), QColor(shown.text_muted)
        first = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        floor = floor_text(candidate)
        draw_text(painter, first, floor, font=plain, colour=muted, align=RIGHT)
        rest = first.adjusted(0, 0, -text_width(floor, plain) - 10, 0)
        draw_text(painter, rest, title(candidate), font=bold, colour=text)
        second = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2)
        draw_text(painter, second, reason(candidate), font=plain, colour=muted)


def _ink(shown: Colours) -> Mapping[Mark, str]:
    return {
        Mark.ALLOWED: shown.free,
        Mark.NOTED: shown.warning,
        Mark.OVERRIDABLE: shown.warning,
        Mark.REFUSED: shown.border_strong,
    }


class PlaceDialog(QDialog):
    """Type to filter, arrows to choose, Enter to place."""

    def __init__(self, session: PlacementSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Move to …"))
        self.resize(640, 600)
        self._session = session
        self._model = CandidateModel(session)
        self.since = DayField(session.question.on, name=tr("From"), first=session.question.on)
        self.is_limited = QCheckBox(tr("Until"))
        until = session.question.on + timedelta(days=7)
        self.until = DayField(until, name=tr("Until"), first=session.question.on + timedelta(days=1))
        self.until.setEnabled(False)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Room, bed, floor …"))
        self.filter.setAccessibleName(tr("Search places"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_typed)
        self.filter.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CandidateLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("Places"))
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Place here"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._reason = _plain_label("")
        self._build(session)
        self._choose_first()
        self.filter.setFocus()

    @property
    def session(self) -> PlacementSession:
        """The question about the days chosen."""
        return self._session

    @property
    def target(self) -> Target | None:
        """The place chosen."""
        candidate = self._candidate()
        return None if candidate is None else candidate.target

    @property
    def model(self) -> CandidateModel:
        """The places shown."""
        return self._model

    def _candidate(self) -> Candidate | None:
        index = self.list.currentIndex()
        return self._model.candidate(index) if index.isValid() else None

    def _build(self, session: PlacementSession) -> None:
        names = "; ".join(person.name for person in session.people)
        heading = _plain_label(f"{title_of(session.people)} · {people(len(session.people))}")
        heading.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(heading)
        if len(session.people) > 1:
            members = _plain_label(names)
            members.setProperty("role", "muted")
            layout.addWidget(members)
        layout.addLayout(self._days())
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        layout.addWidget(self._reason)
        layout.addWidget(self.buttons)

    def _days(self) -> QHBoxLayout:
        """From when, and until when where it is not for good."""
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (_plain_label(tr("From")), self.since, self.is_limited, self.until):
            line.addWidget(widget)
        line.addStretch(1)
        self.since.dateChanged.connect(self._on_days_changed)
        self.until.dateChanged.connect(self._on_days_changed)
        self.is_limited.toggled.connect(self.until.setEnabled)
        self.is_limited.toggled.connect(self._on_days_changed)
        return line

    def _on_days_changed(self) -> None:
        since = self.since.day
        if self.until.day <= since:
            self.until.show_day(since + timedelta(days=7))
        until = self.until.day if self.is_limited.isChecked() else None
        if (since, until) != (self._session.question.on, self._session.until):
            self._session = self._session.asked_for(since, until)
            self._model.ask(self._session)
            self._choose_first()

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0))
        self._show_reason()

    def _on_typed(self, text: str) -> None:
        self._model.filter_by(text)
        self._choose_first()

    def _on_current_changed(self) -> None:
        self._show_reason()

    def _show_reason(self) -> None:
        """The whole reason below the list, where a line of it may have been cut."""
        candidate = self._candidate()
        self._reason.setText(reason(candidate) if candidate is not None else tr("No such place."))
        self._ok.setEnabled(candidate is not None and mark_of(candidate.verdict) is not Mark.REFUSED)

    def _on_double_clicked(self) -> None:
        if self._ok.isEnabled():
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the search field walk the list."""
        if watched is self.filter and isinstance(event, QKeyEvent) and _walks(event):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _walks(event: QKeyEvent) -> bool:
    keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    return event.type() == QEvent.Type.KeyPress and event.key() in keys


def _plain_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
