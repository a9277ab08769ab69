"""Households as forms: found one, join one, split one, change the head."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from unterkunft.services.commands.households import (
    ChangeHead,
    FoundHousehold,
    JoinHousehold,
    SplitHousehold,
)
from unterkunft.services.executor import Command
from unterkunft.services.resident_card import CardMembership
from unterkunft.ui.residents.card.event_dialogs import person_of
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.residents.card.step_dialog import Choice, StepDialog, text_field
from unterkunft.ui.widgets.choice import FoundChoice
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import HouseholdRole


class FoundDialog(StepDialog):
    """This person has no household yet, and gets one."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("New household"), tr("Found household"), parent)
        self.on = DayField(presenter.today, name=tr("From"))
        self.name = text_field(tr("Name of the household"), person_of(presenter).family_name)
        self.form.addRow(tr("From"), self.on)
        self.form.addRow(tr("Name of the household"), self.name)
        self.watch(self.on)
        self.judge()

    def command(self) -> Command:
        """A household with this person as its head."""
        return FoundHousehold((person_of(self.presenter).id,), self.name.text(), self.on.day)

    def touched(self) -> Period | None:
        """From that day on."""
        return Period(self.on.day)


class JoinDialog(StepDialog):
    """This person joins the household of somebody else."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Join a household"), tr("Join"), parent)
        self.household = FoundChoice(
            tr("Household"), lambda text: presenter.households_like(text, self.on.day)
        )
        self.household.setPlaceholderText(tr("Name of a member, of any facility"))
        roles = [each for each in HouseholdRole if each is not HouseholdRole.HEAD]
        self.role = Choice(tr("Role"), ((word(each), each) for each in roles))
        self.on = DayField(presenter.today, name=tr("From"))
        self.form.addRow(tr("Household"), self.household)
        self.form.addRow(tr("Role"), self.role)
        self.form.addRow(tr("From"), self.on)
        self.watch(self.on)
        self.judge()

    def command(self) -> Command:
        """A membership from that day on."""
        if self.household.value is None:
            raise DomainRefusal("NO_HOUSEHOLD_CHOSEN")
        joining = ((person_of(self.presenter).id, self.role.value),)
        return JoinHousehold(self.household.value, joining, self.on.day)

    def touched(self) -> Period | None:
        """From that day on."""
        return Period(self.on.day)

    def consequence(self) -> str:
        """What ends."""
        own = self.presenter.own_membership(self.on.day)
        if own is None:
            return tr("Bills count the person with the household from that day on.")
        return tr(
            "The membership in “{household}” ends; bills follow from that day on.",
            household=own.household_name,
        )


class SplitDialog(StepDialog):
    """Some members form a household of their own from a day on."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Split household"), tr("Split"), parent)
        self.on = DayField(presenter.today, name=tr("From"))
        self.name = text_field(tr("Name of the new household"), person_of(presenter).family_name)
        self.leaving: dict[ResidentId, QCheckBox] = {}
        self._members: tuple[CardMembership, ...] = ()
        self._boxes = QVBoxLayout()
        self.new_head, self.remaining_head = (
            Choice(tr("Head of the new household"), ()),
            Choice(tr("Head of those who stay"), ()),
        )
        self.form.addRow(tr("From"), self.on)
        self.form.addRow(tr("Who goes"), self._boxes)
        self.form.addRow(tr("Name of the new household"), self.name)
        self.form.addRow(tr("Head of the new household"), self.new_head)
        self.form.addRow(tr("Head of those who stay"), self.remaining_head)
        self.watch(self.on)
        self.judge()

    def command(self) -> Command:
        """A new household of those who go."""
        own = self.presenter.own_membership(self.on.day)
        if own is None:
            raise DomainRefusal("NOT_A_MEMBER", on=self.on.day)
        if self.new_head.value is None:
            raise DomainRefusal("NOBODY_STAYS")
        is_asked = self.form.isRowVisible(self.remaining_head)
        return SplitHousehold(
            own.household,
            self._leaving(),
            self.on.day,
            self.name.text(),
            self.new_head.value,
            self.remaining_head.value if is_asked else None,
        )

    def touched(self) -> Period | None:
        """From that day on."""
        return Period(self.on.day)

    def consequence(self) -> str:
        """Who goes and who stays."""
        self._offer_members()
        leaving = set(self._leaving())
        going = [each for each in self._members if each.resident in leaving]
        staying = [each for each in self._members if each.resident not in leaving]
        head_goes = any(each.role is HouseholdRole.HEAD for each in going)
        _offer(self.new_head, going)
        _offer(self.remaining_head, staying)
        self.form.setRowVisible(self.remaining_head, head_goes and bool(staying))
        return tr("Bills count two households from {day} on.", day=self.on.day)

    def _leaving(self) -> tuple[ResidentId, ...]:
        return tuple(resident for resident, box in self.leaving.items() if box.isChecked())

    def _offer_members(self) -> None:
        members = self.presenter.members_on(self.on.day)
        if members == self._members:
            return
        self._members = members
        for box in self.leaving.values():
            self._boxes.removeWidget(box)
            box.deleteLater()
        self.leaving = {}
        for each in members:
            box = QCheckBox(f"{each.name} ({word(each.role)})")
            box.setChecked(each.is_own)
            self.leaving[each.resident] = box
            self._boxes.addWidget(box)
        self.watch(*self.leaving.values())


class HeadDialog(StepDialog):
    """Another member becomes the head."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Change of head"), tr("Change head"), parent)
        self.on = DayField(presenter.today, name=tr("From"))
        self.new_head = Choice(tr("New head"), ())
        roles = [each for each in HouseholdRole if each is not HouseholdRole.HEAD]
        self.former_role = Choice(
            tr("Role of the former head"), ((word(each), each) for each in roles), chosen=HouseholdRole.OTHER
        )
        self.form.addRow(tr("From"), self.on)
        self.form.addRow(tr("New head"), self.new_head)
        self.form.addRow(tr("Role of the former head"), self.former_role)
        self.watch(self.on)
        self.judge()

    def command(self) -> Command:
        """Another head from that day on."""
        own = self.presenter.own_membership(self.on.day)
        if own is None or self.new_head.value is None:
            raise DomainRefusal("NOT_A_MEMBER", on=self.on.day)
        return ChangeHead(own.household, self.new_head.value, self.on.day, self.former_role.value)

    def touched(self) -> Period | None:
        """From that day on."""
        return Period(self.on.day)

    def consequence(self) -> str:
        """Offers who is a member on that day."""
        members = self.presenter.members_on(self.on.day)
        _offer(self.new_head, [each for each in members if each.role is not HouseholdRole.HEAD])
        return ""


def _offer(box: Choice, members: Iterable[CardMembership]) -> None:
    box.offer((each.name, each.resident) for each in members)
