"""The by-law being written: its sections, the form of one of them, and the text beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from unterkunft.exchange.tariff_guide.field import GuidedSection
from unterkunft.exchange.tariff_guide.general import ABSENCE
from unterkunft.exchange.tariff_guide.guide import SINGLE_SECTIONS, german_place
from unterkunft.exchange.tariff_guide.rates import RATE
from unterkunft.ui.accessibility import label
from unterkunft.ui.tariffs.draft import Draft, Path, sentence_of
from unterkunft.ui.tariffs.section_form import SectionForm, shape_of
from unterkunft.ui.theme import colours, theme
from unterkunft.ui.wording import tr

_NAVIGATION_WIDTH = 210
_TEXT_WIDTH = 380
_MARK = "⚠ "


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the draft in the list on the left."""

    section: GuidedSection
    path: Path
    title: str


class TariffEditor(QWidget):
    """Form and text of a draft; `changed` carries what to do with the draft."""

    changed = Signal(object)

    def __init__(self, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._draft: Draft | None = None
        self._parts: tuple[Part, ...] = ()
        self.parts = QListWidget()
        self.form: SectionForm | None = None
        self.text = QPlainTextEdit()
        self.show_text = QPushButton(tr("Text (TOML)"))
        self.new_rate = QPushButton(tr("+ Rate"))
        self.copy_rate = QPushButton(tr("Duplicate"))
        self.new_absence = QPushButton(tr("+ Absence rule"))
        self.remove = QPushButton(tr("Remove"))
        self.findings = QListWidget()
        self._area, self._splitter = QScrollArea(), QSplitter(Qt.Orientation.Horizontal)
        self._state = label("", role="muted")
        self._build()
        self._connect()

    # -- what is shown ---------------------------------------------------------------------------

    def show_draft(self, draft: Draft | None, *, may_write: bool) -> None:
        """Shows another tariff."""
        self._draft = draft
        self.setEnabled(draft is not None and may_write)
        self.parts.setCurrentRow(-1)
        if draft is None:
            self.parts.clear()
            self._set_text("")
            self._drop_form()
            return
        self._set_text(draft.text)
        self._parts = ()
        self.refresh()
        self.parts.setCurrentRow(self._first_row_of(RATE))

    def refresh(self) -> None:
        """Shows the draft after a change of it."""
        draft = self._draft
        if draft is None:
            return
        self._show_parts(draft)
        self._show_form(draft)
        if self.text.toPlainText() != draft.text:
            self._set_text(draft.text)
        self._show_findings(draft)

    @property
    def current(self) -> Part | None:
        """The section whose form is shown."""
        row = self.parts.currentRow()
        return self._parts[row] if 0 <= row < len(self._parts) else None

    def go_to(self, path: Path) -> None:
        """Shows the form of a section."""
        for row, part in enumerate(self._parts):
            if part.path == path:
                self.parts.setCurrentRow(row)

    def _first_row_of(self, section: GuidedSection) -> int:
        return next((row for row, each in enumerate(self._parts) if each.section is section), 0)

    def _show_parts(self, draft: Draft) -> None:
        parts = tuple(_parts_of(draft))
        row = max(self.parts.currentRow(), 0)
        with QSignalBlocker(self.parts):
            if len(parts) != self.parts.count():
                self.parts.clear()
                self.parts.addItems([each.title for each in parts])
            for number, part in enumerate(parts):
                item = self.parts.item(number)
                wrong = _is_wrong(draft, part)
                item.setText(f"{_MARK}{part.title}" if wrong else part.title)
                item.setForeground(QColor(colours().danger if wrong else colours().text))
                item.setToolTip(part.title)
            self._parts = parts
            self.parts.setCurrentRow(min(row, len(parts) - 1))
        listed = self.current is not None and self.current.section in (RATE, ABSENCE)
        self.remove.setEnabled(listed)
        self.copy_rate.setEnabled(self.current is not None and self.current.section is RATE)

    def _show_form(self, draft: Draft) -> None:
        part = self.current
        if part is None:
            self._drop_form()
            return
        shape = shape_of(part.section, part.path, draft)
        if self.form is not None and self.form.shape == shape:
            self.form.show_draft(draft)
            return
        place = self._area.verticalScrollBar().value()
        is_same = self.form is not None and self.form.path == part.path
        self.form = SectionForm(part.section, part.path, draft, today=self._today)
        self.form.changed.connect(self.changed)
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        self._area.setWidget(self.form)
        self._area.verticalScrollBar().setValue(place if is_same else 0)

    def _drop_form(self) -> None:
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.form = None

    def _show_findings(self, draft: Draft) -> None:
        self.findings.clear()
        for each in draft.findings:
            where = german_place(each.place)
            text = f"{where}: {sentence_of(each)}" if where else sentence_of(each)
            item = QListWidgetItem(f"✕ {text}")
            item.setToolTip(text)
            item.setData(Qt.ItemDataRole.UserRole, each.place)
            item.setForeground(QColor(colours().danger))
            self.findings.addItem(item)
        rows = min(len(draft.findings), 4)
        self.findings.setVisible(rows > 0)
        self.findings.setFixedHeight(8 + 24 * rows)
        if not draft.is_readable:
            self._state.setText(tr("The text cannot be read just now; the form shows what it said last."))
        elif draft.lost_comments:
            self._state.setText(
                tr("{count} comments of the text found no place any more.", count=draft.lost_comments)
            )
        else:
            self._state.setText("")
        self._state.setVisible(bool(self._state.text()))

    def _set_text(self, text: str) -> None:
        """Puts a text in as one step that the text's own undo takes back."""
        with QSignalBlocker(self.text):
            place = self.text.verticalScrollBar().value()
            cursor = QTextCursor(self.text.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            self.text.verticalScrollBar().setValue(place)

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.parts.setAccessibleName(tr("Sections of the tariff"))
        self.parts.setObjectName("tariffParts")
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.findings.setAccessibleName(tr("Findings"))
        self.text.setAccessibleName(tr("Text of the tariff (TOML)"))
        self.text.setFont(_text_font())
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.show_text.setCheckable(True)
        self.show_text.setProperty("role", "filter")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter.addWidget(self._navigation())
        self._splitter.addWidget(self._area)
        self._splitter.addWidget(self.text)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setSizes([_NAVIGATION_WIDTH, 600, _TEXT_WIDTH])
        self.text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._state)
        column.addWidget(self.findings)

    def _navigation(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(170)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        column.addWidget(self.parts, 1)
        for pair in ((self.new_rate, self.copy_rate), (self.new_absence, self.remove)):
            row = QHBoxLayout()
            for button in pair:
                button.setProperty("role", "filter")
                row.addWidget(button, 1)
            column.addLayout(row)
        column.addWidget(self.show_text)
        return side

    def _connect(self) -> None:
        self.parts.currentRowChanged.connect(lambda _row: self.refresh())
        self.text.textChanged.connect(self._on_text)
        self.show_text.toggled.connect(self.text.setVisible)
        self.new_rate.clicked.connect(self._add_rate)
        self.copy_rate.clicked.connect(self._copy_rate)
        self.new_absence.clicked.connect(self._add_absence)
        self.remove.clicked.connect(self._remove)
        self.findings.itemActivated.connect(self._follow)
        self.findings.itemClicked.connect(self._follow)
        theme().changed.connect(self.refresh)

    def _on_text(self) -> None:
        text = self.text.toPlainText()
        self.changed.emit(lambda draft: draft.write(text))

    def _add_rate(self) -> None:
        self._then_show("rate", lambda draft: draft.add_rate(date(self._today.year + 1, 1, 1)))

    def _copy_rate(self) -> None:
        part = self.current
        if part is not None and part.section is RATE and isinstance(part.path[1], int):
            number = part.path[1]
            self._then_show("rate", lambda draft: draft.add_rate(self._today, like=number))

    def _add_absence(self) -> None:
        self._then_show("absence", Draft.add_absence)

    def _then_show(self, name: str, add: object) -> None:
        numbers: list[int] = []
        self.changed.emit(lambda draft: numbers.append(add(draft)))  # type: ignore[operator] # adds, gives a number
        for number in numbers:
            self.go_to((name, number))

    def _remove(self) -> None:
        part = self.current
        if part is not None and len(part.path) == 2:
            name, number = part.path
            self.changed.emit(lambda draft: draft.remove(name, number))

    def _follow(self, item: QListWidgetItem) -> None:
        place = str(item.data(Qt.ItemDataRole.UserRole))
        for row, part in enumerate(self._parts):
            if part.path and _place(part.path) and place.startswith(_place(part.path)):
                self.parts.setCurrentRow(row)


def _place(path: Path) -> str:
    return f"{path[0]}[{path[1]}]" if len(path) > 1 else str(path[0])


def _parts_of(draft: Draft) -> Iterator[Part]:
    for section in SINGLE_SECTIONS:
        yield Part(section, (section.place,) if section.place else (), section.title)
    for number in range(draft.count("absence")):
        states = draft.listed(("absence", number, "states"))
        words = [ABSENCE.field("states").german_of(each) for each in states]
        title = tr("Absence: {states}", states=", ".join(words))
        yield Part(ABSENCE, ("absence", number), title)
    for number in range(draft.count("rate")):
        named = draft.value(("rate", number, "label"))
        component = RATE.field("component").german_of(draft.value(("rate", number, "component")))
        title = tr("Rate {number}: {name}", number=number + 1, name=str(named or component))
        yield Part(RATE, ("rate", number), title)


def _is_wrong(draft: Draft, part: Part) -> bool:
    if part.path:
        return bool(draft.findings_at(part.path))
    own = {field.word for field in part.section.fields}
    return any(each.place in own or not each.place for each in draft.findings)


def _text_font() -> QFont:
    font = QFont(["Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Menlo", "monospace"])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(12)
    return font
