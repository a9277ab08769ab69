"""“Auszug …”: how, when and why people leave, and all that follows, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.queries.departures import DepartureEffects, LeavingPerson
from unterkunft.ui.accessibility import label
from unterkunft.ui.billed_sentences import billed_sentence
from unterkunft.ui.departures.presenter import REASONS, DeparturePresenter, Leaving, Way
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.widgets.choice import Choice
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import people, tr
from unterkunft.ui.words import word
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_MOST_NAMES = 8
_WIDTH = 620


class DepartureDialog(QDialog):
    """Moving out, transfer, or gone without a word; stays open with the reason where it is refused."""

    def __init__(
        self, presenter: DeparturePresenter, parent: QWidget | None = None, *, way: Way = Way.MOVE_OUT
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.done_wording: Wording | None = None
        """What was done, once it is."""
        self.setWindowTitle(tr("Move out …"))
        self.setMinimumWidth(_WIDTH)
        self.ways = {each: QRadioButton(_way_text(each)) for each in Way}
        self.field = DayField(presenter.day, name=tr("Day of moving out"))
        self.reason = Choice(tr("Why they move out"), ((word(each), each) for each in REASONS))
        self.facility = Choice(tr("Facility"), ())
        self.place = Choice(tr("Place there"), ())
        self.heading, self.names = label("", role="heading"), label("", role="muted")
        self.effects, self.refusal = label(""), label("")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self.ways[way].setChecked(True)
        self._connect()
        self.judge()
        self.field.setFocus()

    @property
    def leaving(self) -> Leaving:
        """What is chosen now."""
        return Leaving(self._way, self.field.day, self.reason.value, self.facility.value, self.place.value)

    @property
    def _way(self) -> Way:
        return next(way for way, button in self.ways.items() if button.isChecked())

    def judge(self) -> None:
        """Says again what would follow."""
        found = self._presenter.effects(self.field.day)
        is_transfer = self._way is Way.TRANSFER
        self.form.setRowVisible(self.reason, self._way is Way.MOVE_OUT)
        self.form.setRowVisible(self.facility, is_transfer)
        self.form.setRowVisible(self.place, is_transfer)
        if is_transfer:
            self._offer_goals(found)
        self._show_people(found)
        self.effects.setText("\n".join(f"• {each}" for each in self._sentences(found)))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(_ok_text(self._way))
        ok.setEnabled(not self._presenter.objection(self.leaving, found))
        self.refusal.hide()

    def _offer_goals(self, found: DepartureEffects) -> None:
        self.facility.offer((each.name, each.id) for each in self._presenter.facilities(found))
        places = (
            () if self.facility.value is None else self._presenter.places(self.facility.value, self.field.day)
        )
        tray = ((tr("tray: house them later on the plan"), None),)
        rooms = ((tr("Room {room}", room=each.room_number), each) for each in places)
        self.place.offer((*tray, *rooms))

    def _show_people(self, found: DepartureEffects) -> None:
        first = found.people[0].name if found.people else ""
        several = len(found.people) > 1
        self.heading.setText(people(len(found.people)) if several else first)
        shown = "; ".join(each.name for each in found.people[:_MOST_NAMES])
        self.names.setText(shown if len(found.people) <= _MOST_NAMES else f"{shown} …")
        self.names.setVisible(several)

    def _sentences(self, found: DepartureEffects) -> Iterator[str]:
        if found.not_housed:
            names = "; ".join(each.name for each in found.not_housed)
            yield tr("Not housed on {day}: {names}", day=found.on, names=names)
            return
        yield from map(_bed_sentence, found.people[:_MOST_NAMES])
        yield tr(
            "Key date for billing: {day}; whether the day itself is charged is the tariff's affair.",
            day=found.on,
        )
        yield from _further(found)
        if self._way is Way.TRANSFER:
            yield tr("The stay there begins on the same day; a bed is free here from then on.")
        if self._way is Way.UNKNOWN and found.on < self._presenter.today:
            yield tr("The day lies back: attendance entered after it is dropped with the absences.")
        yield tr("Papers to print: landlord's confirmation of moving out (menu “Papers”).")

    def _on_accepted(self) -> None:
        try:
            self.done_wording = self._presenter.carry_out(self.leaving).wording
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self.refusal.setText(refusal_sentence(refusal))
            self.refusal.show()
            return
        self.accept()

    def _build(self) -> None:
        group, ways = QButtonGroup(self), QHBoxLayout()
        for button in self.ways.values():
            group.addButton(button)
            ways.addWidget(button)
        ways.addStretch(1)
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.addRow(tr("Day of moving out"), self.field)
        self.form.addRow(tr("Why they move out"), self.reason)
        self.form.addRow(tr("Facility"), self.facility)
        self.form.addRow(tr("Place there"), self.place)
        box = QGroupBox(tr("What follows"))
        inside = QVBoxLayout(box)
        inside.addWidget(self.effects)
        for part in (self.names, self.effects, self.refusal):
            part.setWordWrap(True)
        self.refusal.setObjectName("refusal")
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (self.heading, self.names):
            layout.addWidget(part)
        layout.addLayout(ways)
        layout.addLayout(self.form)
        layout.addWidget(box)
        layout.addWidget(self.refusal)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        for button in self.ways.values():
            button.toggled.connect(lambda is_chosen: self.judge() if is_chosen else None)
        self.field.dateChanged.connect(lambda _: self.judge())
        self.facility.currentIndexChanged.connect(lambda _: self.judge())
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)


def _bed_sentence(person: LeavingPerson) -> str:
    if not person.room:
        return tr("{name}: has no bed", name=person.name)
    return tr(
        "{name}: room {room}, bed {bed} is free from that day on",
        name=person.name,
        room=person.room,
        bed=person.bed,
    )


def _further(found: DepartureEffects) -> Iterator[str]:
    if found.open_absences:
        yield tr("{count} absences still open end that day.", count=found.open_absences)
    if found.later_beds:
        yield tr("{count} moves planned for later are dropped.", count=found.later_beds)
    if found.staying_members:
        yield tr("{people} of the same household stay.", people=people(found.staying_members))
    if found.billed:
        yield billed_sentence(found.billed)


def _way_text(way: Way) -> str:
    texts = {
        Way.MOVE_OUT: tr("Moves out"),
        Way.TRANSFER: tr("To another facility"),
        Way.UNKNOWN: tr("Gone, whereabouts unknown"),
    }
    return texts[way]


def _ok_text(way: Way) -> str:
    return tr("Transfer") if way is Way.TRANSFER else tr("Move out")
