"""“Sperren …”: reason, first and last day, a note, and who must move before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Changes, Wording
from unterkunft.ui.accessibility import label
from unterkunft.ui.closures.presenter import ClosurePresenter, Holder, Places
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.rule_sentences import bed_name
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import ClosureReason

_HOLDERS_SHOWN = 8
_ONE_DAY = timedelta(days=1)


class ClosureDialog(QDialog):
    """Closes places or changes a closure; stays open with the reason where it is refused."""

    def __init__(self, presenter: ClosurePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._holders: tuple[Holder, ...] = ()
        self.done_wording: Wording | None = None
        """What was done, once it is."""
        is_new = presenter.closure is None
        self.setWindowTitle(tr("Close places") if is_new else tr("Change closure"))
        self.setMinimumWidth(460)
        self.reason = _reasons()
        self.first_day, self.last_day = _day(tr("First day")), _day(tr("Last day"))
        self.has_end = QCheckBox(tr("until and including"))
        self.note = QLineEdit()
        self.note.setAccessibleName(tr("Remark"))
        self.note.setPlaceholderText(tr("What has happened, who repairs it …"))
        self.affected = label("", parent=self)
        self.affected.setWordWrap(True)
        self.moves_out = QCheckBox()
        self.refusal = label("", parent=self)
        self.refusal.setWordWrap(True)
        self.end_now = QPushButton(tr("End closure"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Close places") if is_new else tr("Save"))
        self._fill()
        self._build()
        self._connect()
        self._on_changed()

    @property
    def period(self) -> Period | None:
        """The days entered; None where the last lies before the first."""
        first = _date_of(self.first_day)
        last = _date_of(self.last_day) if self.has_end.isChecked() else None
        return None if last is not None and last < first else Period.through(first, last)

    def _fill(self) -> None:
        closure, period = self._presenter.closure, self._presenter.period
        self.first_day.setDate(_as_qt(period.start))
        self.last_day.setDate(_as_qt(period.last_day or period.start + timedelta(days=6)))
        self.has_end.setChecked(period.end is not None)
        if closure is not None:
            self.reason.setCurrentIndex(list(ClosureReason).index(closure.reason))
            self.note.setText(closure.note or "")
        self.end_now.setVisible(closure is not None)

    def _build(self) -> None:
        last = QHBoxLayout()
        last.addWidget(self.has_end)
        last.addWidget(self.last_day, 1)
        form = QFormLayout()
        form.addRow(tr("Reason for closing"), self.reason)
        form.addRow(tr("from"), self.first_day)
        form.addRow(last)
        form.addRow(tr("Remark"), self.note)
        foot = QHBoxLayout()
        foot.addWidget(self.end_now)
        foot.addWidget(self.buttons)
        heading = label(places_text(self._presenter.places), role="heading")
        heading.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (heading, form, self.affected, self.moves_out, self.refusal, foot):
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)

    def _connect(self) -> None:
        for field in (self.first_day, self.last_day):
            field.dateChanged.connect(self._on_changed)
        self.has_end.toggled.connect(self.last_day.setEnabled)
        self.has_end.toggled.connect(self._on_changed)
        self.last_day.setEnabled(self.has_end.isChecked())
        self.moves_out.toggled.connect(self._show_whether_possible)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.end_now.clicked.connect(self._on_ended)

    def _on_changed(self) -> None:
        period = self.period
        self._holders = self._presenter.holders(period) if period is not None else ()
        self.affected.setVisible(bool(self._holders))
        self.affected.setText(_affected_text(self._holders))
        self.moves_out.setVisible(bool(self._holders))
        count = len({each.resident for each in self._holders})
        self.moves_out.setText(tr("Put {people} into the tray from the first day on", people=people(count)))
        self.moves_out.setChecked(False)
        self._show_whether_possible()

    def _show_whether_possible(self) -> None:
        self.refusal.setText(self._objection())
        self.refusal.setVisible(bool(self.refusal.text()))
        is_free = not self._holders or self.moves_out.isChecked()
        self._ok.setEnabled(is_free and not self.refusal.text())

    def _objection(self) -> str:
        period = self.period
        if period is None:
            return tr("The last day lies before the first.")
        if not self._presenter.may_begin_on(period.start):
            return tr("{day} has passed. To change it, switch on “Correct the past”.", day=period.start)
        return ""

    def _on_accepted(self) -> None:
        period = self.period
        if period is None:
            return
        leaving = [each.resident for each in self._holders] if self.moves_out.isChecked() else []
        reason = list(ClosureReason)[self.reason.currentIndex()]
        self._try(lambda: self._presenter.carry_out(period, reason, self.note.text(), moving_out=leaving))

    def _on_ended(self) -> None:
        self._try(self._presenter.end)

    def _try(self, step: Callable[[], Changes | None]) -> None:
        """Rows may have changed since the dialog was opened: a refusal shows who holds a bed now."""
        try:
            changes = step()
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self._on_changed()
            self.refusal.setText(refusal_sentence(refusal))
            self.refusal.setVisible(True)
            return
        self.done_wording = changes.wording if changes else None
        self.accept()


def places_text(places: Places) -> str:
    """`Zimmer 109`, `Bett 2 in Zimmer 106`."""
    beds = [
        tr("{bed} in room {number}", bed=_capitalised(bed_name(bed.label)), number=number)
        for bed, number in zip(places.beds, places.numbers, strict=False)
    ]
    rooms = [tr("Room {number}", number=room.number) for room in places.rooms]
    return ", ".join([*rooms, *beds])


def _affected_text(holders: Sequence[Holder]) -> str:
    """Who must move, a line each."""
    if not holders:
        return ""
    lines = [
        tr(
            "•  {person}: {bed} in room {number}, {days}",
            person=each.name,
            bed=bed_name(each.bed_label),
            number=each.room_number,
            days=days_text(each.period),
        )
        for each in holders[:_HOLDERS_SHOWN]
    ]
    if len(holders) > _HOLDERS_SHOWN:
        lines.append(tr("… and {count} more", count=len(holders) - _HOLDERS_SHOWN))
    return "\n".join([tr("These people have a bed there in that time and must move:"), *lines])


def days_text(period: Period) -> str:
    """`vom 27.11.2026 bis 05.12.2026`, the last day included."""
    if period.end is None:
        return tr("from {day} on", day=period.start)
    return tr("from {first} until {last}", first=period.start, last=period.end - _ONE_DAY)


def _reasons() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Reason for closing"))
    box.addItems([word(reason) for reason in ClosureReason])
    return box


def _day(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat("dd.MM.yyyy")
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
