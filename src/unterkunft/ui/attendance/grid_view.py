"""The grid on the screen: painted cells, and entering with keys as in a spreadsheet."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from unterkunft.ui.attendance.grid_model import (
    FIRST_DAY_COLUMN,
    LATE_ROLE,
    NAME_COLUMN,
    NOTE_ROLE,
    ROOM_COLUMN,
    STATE_ROLE,
    GridModel,
)
from unterkunft.ui.attendance.presenter import Cell
from unterkunft.ui.attendance.states import PRESENT, letters, state_of_letter, state_word
from unterkunft.ui.colours import Colours
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import AttendanceState

_ROW, _HEADER, _NARROWEST_DAY, _WIDEST_DAY = 29, 40, 19, 30
_NAME, _ROOM, _AWAY, _FONT = 170, 56, 46, 12
_SATURDAY = 5

Index = QModelIndex | QPersistentModelIndex


def state_colours(shown: Colours, state: str | None) -> tuple[str, str]:
    """Background and text of a state; the letter is its second sign."""
    if state is None:
        return shown.closed_soft, shown.closed
    if state == PRESENT:
        return shown.surface, shown.text_muted
    if state == AttendanceState.UNANNOUNCED:
        return shown.danger_soft, shown.danger
    if state == AttendanceState.VISIT:
        return shown.accent_soft, shown.accent_strong
    if state in (AttendanceState.HOSPITAL, AttendanceState.CARE_HOME):
        return shown.warning_soft, shown.warning
    return shown.planned_soft, shown.planned


class GridView(QTableView):
    """Selects ranges with mouse and keys; letters enter states."""

    entered = Signal(list, str)
    """Cells and the state they are to have."""
    signs_entered = Signal(object)
    filled_down = Signal(list)
    open_end_entered = Signal(object, str)
    note_asked = Signal(object)
    """The cell of an absence about which something is to be written down."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._grid = model
        self.setObjectName("attendanceGrid")
        self.setAccessibleName(tr("Attendance of the month"))
        self.setHorizontalHeader(_DayHeader(model, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        model.modelReset.connect(self.fit_columns)

    # what is selected

    def chosen_cells(self) -> list[Cell]:
        """The days selected, by row."""
        cells = (self._grid.cell_of(index) for index in self.selectedIndexes())
        return sorted(cell for cell in cells if cell is not None)

    def show_cell(self, row: int, day: int) -> None:
        """Puts the cursor on a day of a person."""
        index = self._grid.index(row, FIRST_DAY_COLUMN + day)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    # entering

    def event(self, event: QEvent) -> bool:
        """Keys that enter something are ours, also where the window has a shortcut of that name."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters enter, Del clears, Ctrl+U fills down, Ctrl+C and Ctrl+V copy and paste, F2 notes."""
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif _fills(event):
            self.filled_down.emit(self.chosen_cells())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._enter(PRESENT)
        elif event.key() == Qt.Key.Key_F2:
            self._ask_note()
        else:
            return self._typed(event)
        return True

    def _typed(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        state = state_of_letter(event.text()) if event.text() and not held else None
        if state is None:
            return False
        self._enter(state)
        return True

    def _enter(self, state: str) -> None:
        cells = self.chosen_cells()
        if cells:
            self.entered.emit(cells, state)

    def _ask_note(self) -> None:
        cell = self._grid.cell_of(self.currentIndex())
        if cell is not None and self._is_absent(cell):
            self.note_asked.emit(cell)

    def _is_absent(self, cell: Cell) -> bool:
        return self._grid.index(cell[0], FIRST_DAY_COLUMN + cell[1]).data(STATE_ROLE) not in (None, PRESENT)

    def copy(self) -> None:
        """Puts the cells selected on the clipboard, as spreadsheets understand them."""
        cells = self.chosen_cells()
        if not cells:
            return
        lines = []
        for row in sorted({row for row, _day in cells}):
            days = [day for other, day in cells if other == row]
            lines.append("\t".join(self._sign(row, day) for day in days))
        QApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Enters the letters of the clipboard from the first cell on; a single one fills the selection."""
        cells = self.chosen_cells()
        rows = [line.split("\t") for line in QApplication.clipboard().text().rstrip("\n").split("\n")]
        if not cells:
            return
        if len(rows) == 1 and len(rows[0]) == 1:
            state = state_of_letter(rows[0][0])
            if state is not None:
                self.entered.emit(cells, state)
            return
        self.signs_entered.emit(self._pasted(rows, *cells[0]))

    def _pasted(self, rows: list[list[str]], first_row: int, first_day: int) -> dict[Cell, str]:
        states = {
            (first_row + down, first_day + right): state_of_letter(sign.strip() or ".")
            for down, line in enumerate(rows)
            for right, sign in enumerate(line)
        }
        height, width = self._grid.rowCount(), self._grid.days
        return {
            (row, day): state
            for (row, day), state in states.items()
            if state is not None and row < height and day < width
        }

    def _sign(self, row: int, day: int) -> str:
        return str(self._grid.index(row, FIRST_DAY_COLUMN + day).data())

    def _open_menu(self, at: QPoint) -> None:
        cells = self.chosen_cells()
        if not cells:
            return
        menu = QMenu(self)
        for state in (PRESENT, *letters()):
            menu.addAction(state_word(state), partial(self._enter, state))
        if len(cells) == 1:
            until = menu.addMenu(tr("Until further notice"))
            for state in letters():
                until.addAction(state_word(state), partial(self.open_end_entered.emit, cells[0], state))
        menu.addSeparator()
        menu.addAction(tr("Fill down"), lambda: self.filled_down.emit(cells))
        note = menu.addAction(tr("Note …"), partial(self.note_asked.emit, cells[0]))
        note.setEnabled(len(cells) == 1 and self._is_absent(cells[0]))
        menu.popup(self.viewport().mapToGlobal(at))

    # widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days share what name and room leave."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Gives every column its width."""
        if self._grid.days == 0:
            return
        space = self.viewport().width() - _ROOM - _AWAY
        day = max(_NARROWEST_DAY, min(_WIDEST_DAY, (space - _NAME) // self._grid.days))
        self.setColumnWidth(ROOM_COLUMN, _ROOM)
        for column in range(FIRST_DAY_COLUMN, FIRST_DAY_COLUMN + self._grid.days):
            self.setColumnWidth(column, day)
        self.setColumnWidth(FIRST_DAY_COLUMN + self._grid.days, _AWAY)
        self.setColumnWidth(NAME_COLUMN, max(_NAME, space - day * self._grid.days))


def _is_ours(event: QKeyEvent) -> bool:
    is_clipboard = event.matches(QKeySequence.StandardKey.Copy) or event.matches(
        QKeySequence.StandardKey.Paste
    )
    return is_clipboard or _fills(event)


def _fills(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_U and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class _DayHeader(QHeaderView):
    """Weekday above number; Sundays and Saturdays red and bold, the day shown marked."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = model
        self.setFixedHeight(_HEADER)
        self.setMinimumSectionSize(_NARROWEST_DAY)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        theme().changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Paints one heading."""
        shown, sheet = colours(), self._grid.sheet
        painter.save()
        painter.fillRect(rect, QColor(shown.sunken))
        painter.setPen(QColor(shown.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        day = section - FIRST_DAY_COLUMN
        if sheet is not None and 0 <= day < self._grid.days:
            self._paint_day(painter, rect, sheet.month.first_day + timedelta(days=day))
        else:
            side = Qt.AlignmentFlag.AlignLeft if section <= ROOM_COLUMN else Qt.AlignmentFlag.AlignRight
            painter.setFont(_font(bold=True))
            painter.setPen(QColor(shown.text_muted))
            text = str(self._grid.headerData(section, Qt.Orientation.Horizontal) or "")
            painter.drawText(rect.adjusted(8, 0, -8, 0), side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, day: date) -> None:
        shown, sheet = colours(), self._grid.sheet
        assert sheet is not None
        if day == sheet.as_of:
            painter.fillRect(rect, QColor(shown.accent_soft))
        is_weekend = day.weekday() >= _SATURDAY
        painter.setFont(_font(bold=is_weekend or day == sheet.as_of))
        painter.setPen(QColor(shown.danger if is_weekend else shown.text_muted))
        half = rect.height() // 2
        top = QRect(rect.left(), rect.top() + 3, rect.width(), half - 2)
        low = QRect(rect.left(), rect.top() + half, rect.width(), half - 2)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, weekday_letter(day))
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, str(day.day))


def weekday_letter(day: date) -> str:
    """The first letter of the weekday."""
    return tr("M T W T F S S").split()[day.weekday()]


def _font(*, bold: bool = False) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(_FONT)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


class _CellDelegate(QStyledItemDelegate):
    """Paints states as coloured cells with letters, days to come paler, late entries with a corner."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one cell."""
        model = index.model()
        assert isinstance(model, GridModel)
        shown = colours()
        painter.save()
        painter.fillRect(option.rect, QColor(shown.surface))
        cell = model.cell_of(index)
        if cell is None:
            self._paint_text(painter, option.rect, index)
        else:
            self._paint_day(painter, option.rect, index, cell)
        self._paint_edges(painter, option, is_day=cell is not None)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        shown = colours()
        is_name = index.column() == NAME_COLUMN
        painter.setFont(_font(bold=is_name))
        painter.setPen(QColor(shown.text if is_name else shown.text_muted))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if align is not None:
            flags = Qt.AlignmentFlag(align)
        space = rect.adjusted(8, 0, -8, 0)
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, space.width()
        )
        painter.drawText(space, flags, text)

    def _paint_day(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        model = index.model()
        assert isinstance(model, GridModel)
        assert model.sheet is not None
        sheet, state = model.sheet, index.data(STATE_ROLE)
        is_to_come = cell[1] >= sheet.days_counted
        ground, ink = state_colours(colours(), state)
        if is_to_come and state == PRESENT:
            ground = colours().sunken
        painter.setOpacity(0.55 if is_to_come and state != PRESENT else 1.0)
        painter.fillRect(rect, QColor(ground))
        if not (is_to_come and state == PRESENT):
            painter.setFont(_font(bold=state not in (None, PRESENT)))
            painter.setPen(QColor(ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.setOpacity(1.0)
        if index.data(LATE_ROLE):
            _paint_corner(painter, rect)
        if index.data(NOTE_ROLE):
            _paint_dot(painter, rect, QColor(ink))

    def _paint_edges(self, painter: QPainter, option: QStyleOptionViewItem, *, is_day: bool) -> None:
        shown, rect = colours(), option.rect
        painter.setPen(QColor(shown.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if is_day:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and is_day:
            tint = QColor(shown.selection)
            tint.setAlphaF(0.45)
            painter.fillRect(rect, tint)
        if option.state & QStyle.StateFlag.State_HasFocus and is_day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _paint_corner(painter: QPainter, rect: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours().text_muted))
    corner = rect.topRight()
    painter.drawPolygon(
        QPolygon([corner, QPoint(corner.x() - 6, corner.y()), QPoint(corner.x(), corner.y() + 6)])
    )


def _paint_dot(painter: QPainter, rect: QRect, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPoint(rect.left() + 4, rect.bottom() - 4), 2, 2)
