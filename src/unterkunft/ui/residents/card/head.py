"""The head of a card: who it is, where the person sleeps, with whom, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from unterkunft.services.resident_card import CardPerson
from unterkunft.ui.accessibility import label
from unterkunft.ui.residents.card.card_words import person_line
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.statuses import Gender

_MEMBERS_SHOWN = 6


class CardHead(QWidget):
    """Name, details, needs as flags, bed, household; and the two ways to change them."""

    edit_asked = Signal()
    plan_asked = Signal()
    event_asked = Signal(str)
    """The name of the life event chosen from the menu."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.name, self.original = label("", role="title"), label("", role="heading")
        self.details, self.place, self.household = label(""), label(""), label("", role="muted")
        self.note = label("", role="muted")
        for part in (self.name, self.details, self.place, self.household, self.note):
            part.setWordWrap(True)
        self.flags = QHBoxLayout()
        self.flags.setSpacing(6)
        self.edit = QPushButton(tr("Edit …"))
        self.events = QPushButton(tr("Event"))
        self.events.setMenu(self._menu())
        self.plan = QPushButton(tr("Show on plan"))
        self.edit.clicked.connect(self.edit_asked)
        self.plan.clicked.connect(self.plan_asked)
        self._build()

    def show_card(self) -> None:
        """Shows the person the presenter holds."""
        rows = self._presenter.rows
        if rows is None:
            return
        person, today = rows.person, self._presenter.today
        self.name.setText(person.name)
        self.original.setText(person.name_original)
        self.original.setVisible(bool(person.name_original))
        self.details.setText(person_line(person, today))
        self.note.setText(person.note)
        self.note.setVisible(bool(person.note))
        self.place.setText(self._place_text())
        self.household.setText(self._household_text())
        self._show_flags(person)
        self._show_what_is_possible()

    def _build(self) -> None:
        title, buttons = QHBoxLayout(), QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self.name, 1)
        title.addWidget(self.original)
        buttons.setSpacing(8)
        for button in (self.plan, self.edit, self.events):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(title)
        layout.addLayout(buttons)
        layout.addWidget(self.details)
        layout.addLayout(self.flags)
        layout.addWidget(self.place)
        layout.addWidget(self.household)
        layout.addWidget(self.note)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.actions_by_name: dict[str, QAction] = {}
        for group in _event_titles():
            for name, text in group:
                action = menu.addAction(text)
                action.triggered.connect(lambda _checked=False, name=name: self.event_asked.emit(name))
                self.actions_by_name[name] = action
            menu.addSeparator()
        return menu

    def _place_text(self) -> str:
        rows, today = self._presenter.rows, self._presenter.today
        bed = self._presenter.bed_on(today)
        if bed is not None:
            return tr(
                "Sleeps in room {room}, bed {bed}, since {day}.",
                room=bed.room_number,
                bed=bed.label,
                day=bed.period.start,
            )
        stays = () if rows is None else rows.stays
        if any(today in each.period for each in stays):
            return tr("Housed without a bed: waits in the tray of the plan.")
        coming = next((each for each in stays if each.period.start > today), None)
        if coming is not None:
            return tr("Comes on {day} to {facility}.", day=coming.period.start, facility=coming.facility_name)
        if stays and stays[-1].period.end is not None:
            last = stays[-1]
            return tr("Left {facility} on {day}.", facility=last.facility_name, day=last.period.end)
        return tr("Has never been housed.")

    def _household_text(self) -> str:
        members = self._presenter.members_on(self._presenter.today)
        if not members:
            return tr("No household today.")
        others = [f"{each.name} ({word(each.role)})" for each in members if not each.is_own]
        shown = "; ".join(others[:_MEMBERS_SHOWN]) + (" …" if len(others) > _MEMBERS_SHOWN else "")
        own = next(each for each in members if each.is_own)
        return tr(
            "Household “{household}”, {role}{others}",
            household=own.household_name,
            role=word(own.role),
            others="" if not others else tr(", with {people}", people=shown),
        )

    def _show_flags(self, person: CardPerson) -> None:
        while (taken := self.flags.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        texts = [(word(need), "key") for need in person.needs]
        if person.restricted:
            texts.insert(0, (tr("Restricted: every look is recorded"), "restricted"))
        for text, role in texts:
            self.flags.addWidget(_flag(text, role))
        if texts:
            self.flags.addStretch()

    def _show_what_is_possible(self) -> None:
        presenter, rows = self._presenter, self._presenter.rows
        may_edit = presenter.may_edit
        own = presenter.own_membership(presenter.today)
        has_others = len(presenter.members_on(presenter.today)) > 1
        self.edit.setEnabled(may_edit)
        self.events.setEnabled(may_edit)
        self.plan.setEnabled(presenter.is_housed(presenter.today))
        for name, possible in (
            ("birth", rows is not None and rows.person.gender is not Gender.MALE),
            ("found", own is None),
            ("split", has_others),
            ("head", has_others),
            ("leave", presenter.is_housed(presenter.today)),
            ("return", not presenter.is_housed(presenter.today)),
        ):
            self.actions_by_name[name].setEnabled(possible)


def _flag(text: str, role: str) -> QLabel:
    return label(text, role=role)


def _event_titles() -> tuple[tuple[tuple[str, str], ...], ...]:
    """The menu of events, in groups."""
    return (
        (
            ("status", tr("New residence status from a day on …")),
            ("payer", tr("Change of payer …")),
            ("separation", tr("Keep apart from somebody …")),
        ),
        (
            ("birth", tr("Birth of a child …")),
            ("death", tr("Death …")),
            ("name", tr("Marriage or change of name …")),
            ("birth_date", tr("Correct birth date …")),
        ),
        (
            ("found", tr("New household …")),
            ("join", tr("Join a household …")),
            ("split", tr("Split household …")),
            ("head", tr("Change of head …")),
        ),
        (("leave", tr("Move out …")), ("return", tr("Begin a stay, also after years …"))),
    )
