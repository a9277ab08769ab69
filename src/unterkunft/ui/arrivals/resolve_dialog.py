"""“Namen eintragen …”: a line for everyone announced, to be typed or pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unterkunft.model.placement_rules import Breach
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.placement import Verdict
from unterkunft.services.queries.known_people import KnownPerson
from unterkunft.ui.accessibility import label
from unterkunft.ui.arrivals.entries import Entry, entries_of
from unterkunft.ui.arrivals.presenter import ArrivalPresenter, AwaitedPerson, Objection
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.consent.questions import EXPIRY
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import people, tr
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

PLACE, FAMILY, GIVEN, BORN, GENDER, HOUSEHOLD, KNOWN = range(7)
_TYPED = (FAMILY, GIVEN, BORN, GENDER, HOUSEHOLD)


class _CellEditor(QStyledItemDelegate):
    """Lines pasted while a cell is open are lines, not the text of that cell."""

    lines_pasted = Signal()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Lets single words into the cell and lines past it."""
        text = QGuiApplication.clipboard().text() if _is_paste(event) else ""
        if ("\t" in text or "\n" in text.strip()) and isinstance(editor, QWidget):
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            self.lines_pasted.emit()
            return True
        return super().eventFilter(editor, event)


def _is_paste(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Paste)
    )


class ResolveDialog(QDialog):
    """Stays open with the reason where a step is refused."""

    def __init__(self, presenter: ArrivalPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._awaited: list[AwaitedPerson | None] = list(presenter.awaited())
        self._known: dict[int, KnownPerson] = {}
        self.done_wording: Wording | None = None
        """What was done, once it is."""
        self.setWindowTitle(tr("Enter names"))
        self.resize(980, 480)
        self.table = QTableWidget(0, 7)
        self.add = QPushButton(tr("One more person"))
        self.paste = QPushButton(tr("Paste from Excel"))
        self.day = _day_field(presenter.arrival.arrives_on)
        self.postpone = QPushButton(tr("Postpone arrival"))
        self.postpone.setEnabled(False)
        self.call_off = QPushButton(tr("Cancel arrival"))
        for button in (self.add, self.paste, self.postpone, self.call_off):
            button.setAutoDefault(False)
        self.same_name = QCheckBox(tr("Same family name: one household"))
        self.same_name.setChecked(True)
        self.complete = QCheckBox(tr("Whoever has no name here does not come: free their places"))
        self.message = label("", parent=self)
        self.message.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Enter names"))
        self._ok.setAutoDefault(False)
        self._build()
        self._fill()
        self._connect()
        self._check()

    # what tests and the keyboard use

    def entry(self, row: int) -> Entry:
        """What stands in a line."""
        return Entry(*(self._text(row, column) for column in _TYPED))

    def put(self, row: int, entry: Entry) -> None:
        """Fills a line, as pasting does."""
        texts = (entry.family_name, entry.given_name, entry.birth_date, entry.gender, entry.household)
        for column, text in zip(_TYPED, texts, strict=True):
            self._item(row, column).setText(text)

    def paste_text(self, text: str) -> int:
        """Fills lines from the one with the keyboard on; more people than lines get lines of their own."""
        entries = entries_of(text)
        first = max(self.table.currentRow(), 0)
        for number, entry in enumerate(entries, start=first):
            if number == self.table.rowCount():
                self._add_line(None)
            self.put(number, entry)
        return len(entries)

    # inside

    def _build(self) -> None:
        arrival = self._presenter.arrival
        heading = label(arrival.description, role="heading")
        heading.setWordWrap(True)
        announced = tr("{people} announced for {day}", people=people(arrival.persons), day=arrival.arrives_on)
        self._set_up_table()
        line = QHBoxLayout()
        for part in (self.add, self.paste):
            line.addWidget(part)
        line.addStretch()
        line.addWidget(self.day)
        line.addWidget(self.postpone)
        line.addWidget(self.call_off)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(label(announced, role="muted"))
        layout.addWidget(self.table, 1)
        layout.addLayout(line)
        for below in (self.same_name, self.complete, self.message, self.buttons):
            layout.addWidget(below)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("People announced"))
        table.setHorizontalHeaderLabels(
            [
                tr("Sleeping place"),
                tr("Family name"),
                tr("Given name"),
                tr("Birth date"),
                tr("Gender (f, m, d)"),
                tr("Household"),
                tr("Known already"),
            ]
        )
        table.verticalHeader().setDefaultSectionSize(32)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        table.installEventFilter(self)
        self.cells = _CellEditor(table)
        table.setItemDelegate(self.cells)
        header = table.horizontalHeader()
        for column, width in ((PLACE, 140), (BORN, 115), (GENDER, 150), (HOUSEHOLD, 90), (KNOWN, 120)):
            table.setColumnWidth(column, width)
        header.setMinimumSectionSize(90)
        for column in (FAMILY, GIVEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _fill(self) -> None:
        for person in tuple(self._awaited):
            self._add_row(_place_text(person))
        if self.table.rowCount():
            self.table.setCurrentCell(0, FAMILY)

    def _add_line(self, person: AwaitedPerson | None) -> None:
        self._awaited.append(person)
        self._add_row(_place_text(person))

    def _add_row(self, place: str) -> None:
        row = self.table.rowCount()
        blocked = self.table.blockSignals(True)
        self.table.insertRow(row)
        for column in range(7):
            item = QTableWidgetItem(place if column == PLACE else "")
            if column not in _TYPED:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, column, item)
        self.table.blockSignals(blocked)

    def _connect(self) -> None:
        self.table.itemChanged.connect(self._on_item_changed)
        self.cells.lines_pasted.connect(self._on_paste)
        self.add.clicked.connect(self._on_add)
        self.paste.clicked.connect(self._on_paste)
        self.complete.toggled.connect(self._check)
        self.day.dateChanged.connect(self._on_day_changed)
        self.postpone.clicked.connect(self._on_postpone)
        self.call_off.clicked.connect(lambda: self._try(self._presenter.cancel))
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V in the table pastes lines, not one cell."""
        if watched is self.table and _is_paste(event):
            self._on_paste()
            return True
        return super().eventFilter(watched, event)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        if item is None:
            raise LookupError(f"no cell {row}, {column}")
        return item

    def _on_add(self) -> None:
        self._add_line(None)
        self.table.setCurrentCell(self.table.rowCount() - 1, FAMILY)
        self.table.setFocus()

    def _on_paste(self) -> None:
        if not self.paste_text(QGuiApplication.clipboard().text()):
            self._say(tr("The clipboard holds no list. Copy the lines in Excel first."))

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() in (FAMILY, GIVEN, BORN):
            self._look_up(item.row())
        if item.column() in _TYPED or item.column() == KNOWN:
            self._check()

    def _look_up(self, row: int) -> None:
        """Offers the resident known by that name and birth date."""
        found = self._presenter.known(self.entry(row))
        if found == self._known.get(row):
            return
        blocked = self.table.blockSignals(True)
        item = self._item(row, KNOWN)
        if found is None:
            del self._known[row]
            item.setText("")
            item.setData(Qt.ItemDataRole.CheckStateRole, None)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        else:
            self._known[row] = found
            item.setText(tr("is {key}", key=found.key))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.table.blockSignals(blocked)

    def _check(self) -> None:
        """Colours what cannot be read and says what is wrong, or what will happen."""
        objections = [self._presenter.objection(self.entry(row)) for row in range(self.table.rowCount())]
        self._colour(objections)
        found = ((row, each) for row, each in enumerate(objections, start=1) if each is not None)
        row, first = next(found, (0, None))
        filled = sum(not self.entry(row).is_empty for row in range(self.table.rowCount()))
        text = self._outcome(filled) if first is None else _objection_text(first)
        self._say(text if first is None else tr("Line {number}: {text}", number=row, text=text))
        self._ok.setEnabled(first is None and (filled > 0 or self.complete.isChecked()))

    def _colour(self, objections: Sequence[Objection | None]) -> None:
        blocked = self.table.blockSignals(True)
        wrong = {Objection.NO_FAMILY_NAME: FAMILY, Objection.NO_DAY: BORN, Objection.NO_GENDER: GENDER}
        for row, objection in enumerate(objections):
            for column in _TYPED:
                is_wrong = objection is not None and wrong[objection] == column
                ground = QColor(colours().danger_soft) if is_wrong else None
                self._item(row, column).setData(Qt.ItemDataRole.BackgroundRole, ground)
        self.table.blockSignals(blocked)

    def _outcome(self, filled: int) -> str:
        announced = self._presenter.arrival.persons
        if filled == announced + 1:
            return tr("1 more than announced: waits in the tray.")
        if filled > announced:
            return tr("{count} more than announced: they wait in the tray.", count=filled - announced)
        left = announced - filled
        if not left or not filled:
            return ""
        if self.complete.isChecked():
            return (
                tr("1 person does not come.") if left == 1 else tr("{count} people do not come.", count=left)
            )
        if left == 1:
            return tr("1 person stays announced.")
        return tr("{count} people stay announced.", count=left)

    def _on_accepted(self) -> None:
        lines = [
            (self._awaited[row], self.entry(row), self._taken_as_known(row))
            for row in range(self.table.rowCount())
        ]
        self._try(
            lambda: self._presenter.resolve(
                lines,
                is_complete=self.complete.isChecked(),
                same_name_is_household=self.same_name.isChecked(),
            )
        )

    def _on_day_changed(self) -> None:
        self.postpone.setEnabled(_date_of(self.day) != self._presenter.arrival.arrives_on)

    def _on_postpone(self) -> None:
        """Beds that need a reason on the new day are asked about; nobody has to place anew for it."""
        day = _date_of(self.day)
        try:
            changes = self._presenter.postpone(day)
        except DomainRefusal as refusal:
            if refusal.code != "REASON_NEEDED":
                self._say(refusal_sentence(refusal))
                return
            self._postpone_with_reason(day, refusal)
        except EnvironmentFailure as failure:
            self._say(refusal_sentence(failure))
        else:
            self._take(changes)

    def _postpone_with_reason(self, day: date, refusal: DomainRefusal) -> None:
        verdict = Verdict(0, (), cast(tuple[Breach, ...], refusal.values["breaches"]))
        dialog = AcceptanceDialog(verdict, expires_on=day + EXPIRY, parent=self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._try(lambda: self._presenter.postpone(day, dialog.acceptance))

    def _try(self, step: Callable[[], Changes]) -> None:
        try:
            changes = step()
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self._say(refusal_sentence(refusal))
            return
        self._take(changes)

    def _take(self, changes: Changes) -> None:
        self.done_wording = changes.wording if changes else None
        self.accept()

    def _taken_as_known(self, row: int) -> KnownPerson | None:
        is_ticked = self._item(row, KNOWN).checkState() == Qt.CheckState.Checked
        return self._known.get(row) if is_ticked else None

    def _text(self, row: int, column: int) -> str:
        return self._item(row, column).text().strip()

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _day_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("dd.MM.yyyy")
    field.setCalendarPopup(True)
    field.setAccessibleName(tr("Day of arrival"))
    return field


def _date_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _place_text(person: AwaitedPerson | None) -> str:
    if person is None:
        return tr("not announced")
    if not person.room_number:
        return tr("no place yet")
    bed = bed_name(person.bed_label)
    return tr("Room {number} · {bed}", number=person.room_number, bed=f"{bed[:1].upper()}{bed[1:]}")


def _objection_text(objection: Objection) -> str:
    texts = {
        Objection.NO_FAMILY_NAME: tr("Everyone needs a family name."),
        Objection.NO_DAY: tr("A birth date looks like 03.02.1990 and lies in the past."),
        Objection.NO_GENDER: tr("Write f, m, d or x for the gender."),
    }
    return texts[objection]
