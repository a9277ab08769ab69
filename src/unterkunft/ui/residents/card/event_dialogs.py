"""What happens in a life, each as one form: birth, death, another name, another payer, coming back."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from unterkunft.services.commands.coverages import ChangePayer
from unterkunft.services.commands.life_events import BeginStay, RecordBirth, RecordDeath
from unterkunft.services.commands.residents import ChangeName, CorrectBirthDate
from unterkunft.services.executor import Command
from unterkunft.services.payer_changes import PayerBoundary, first_day_paid
from unterkunft.services.resident_card import CardPerson
from unterkunft.services.timeline_edits import Neighbours
from unterkunft.ui.residents.card.card_words import age_text, preview_sentence
from unterkunft.ui.residents.card.lanes import Bar, Topic
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.residents.card.record_fields import PromiseFields
from unterkunft.ui.residents.card.step_dialog import Choice, StepDialog, text_field
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Gender, HouseholdRole


def person_of(presenter: CardPresenter) -> CardPerson:
    """The person whose card is open."""
    if presenter.rows is None:
        raise DomainRefusal("GONE", table="residents")
    return presenter.rows.person


class BirthDialog(StepDialog):
    """A child of this person is born."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Birth of a child"), tr("Record birth"), parent)
        self.born_on = DayField(presenter.today, name=tr("Born on"))
        self.given_name = text_field(tr("Given name"))
        self.family_name = text_field(tr("Family name"), person_of(presenter).family_name)
        self.gender = Choice(tr("Gender"), ((word(each), each) for each in Gender), chosen=Gender.UNKNOWN)
        self.form.addRow(tr("Born on"), self.born_on)
        self.form.addRow(tr("Given name"), self.given_name)
        self.form.addRow(tr("Family name"), self.family_name)
        self.form.addRow(tr("Gender"), self.gender)
        self.watch(self.born_on)
        self.judge()

    def command(self) -> Command:
        """A new resident from the day of birth."""
        return RecordBirth(
            person_of(self.presenter).id,
            self.family_name.text(),
            self.given_name.text(),
            self.gender.value,
            self.born_on.day,
            ResidentId(new_id()),
        )

    def touched(self) -> Period | None:
        """From the birth on the household is larger."""
        return Period(self.born_on.day)

    def consequence(self) -> str:
        """Household, facility and bed."""
        day = self.born_on.day
        own = self.presenter.own_membership(day)
        household = (
            tr("The mother becomes the head of a new household with the child.")
            if own is None
            else tr(
                "The child belongs to the household “{household}” from that day on.",
                household=own.household_name,
            )
        )
        if not self.presenter.is_housed(day):
            return household + " " + tr("The mother is not housed on that day: the child gets no stay.")
        bed = self.presenter.bed_on(day)
        room = "" if bed is None else tr("The mother sleeps in room {room}.", room=bed.room_number)
        waits = tr("The child waits for a bed or cot in the tray of the plan and bears the need “Infant”.")
        return " ".join(filter(None, (household, room, waits)))


class DeathDialog(StepDialog):
    """This person has died."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Death"), tr("Record death"), parent)
        self.on = DayField(presenter.today, name=tr("Died on"))
        self.new_head = Choice(tr("New head of the household"), ())
        self.form.addRow(tr("Died on"), self.on)
        self.form.addRow(tr("New head of the household"), self.new_head)
        self.watch(self.on)
        self.judge()

    def command(self) -> Command:
        """The end of everything open."""
        head = self.new_head.value if self.form.isRowVisible(self.new_head) else None
        return RecordDeath(person_of(self.presenter).id, self.on.day, head)

    def touched(self) -> Period | None:
        """Everything from that day on."""
        return Period(self.on.day)

    def consequence(self) -> str:
        """What ends."""
        self._offer_heads()
        return tr(
            "The stay and the bed end on {day}. Status, entitlement, promises, household and separations end "
            "with that day; what was planned for later is removed. One step of undo brings everything back.",
            day=self.on.day,
        )

    def _offer_heads(self) -> None:
        own = self.presenter.own_membership(self.on.day)
        others = [each for each in self.presenter.members_on(self.on.day) if not each.is_own]
        is_needed = own is not None and own.role is HouseholdRole.HEAD and bool(others)
        self.form.setRowVisible(self.new_head, is_needed)
        self.new_head.offer((f"{each.name} ({word(each.role)})", each.resident) for each in others)


class NameDialog(StepDialog):
    """This person bears another name, as after a marriage."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Marriage or change of name"), tr("Change name"), parent)
        person = person_of(presenter)
        self.on = DayField(presenter.today, name=tr("New name from"))
        self.family_name = text_field(tr("Family name"), person.family_name)
        self.given_name = text_field(tr("Given name"), person.given_name)
        self.original = text_field(tr("Name in original script"), person.name_original)
        self.form.addRow(tr("New name from"), self.on)
        self.form.addRow(tr("Family name"), self.family_name)
        self.form.addRow(tr("Given name"), self.given_name)
        self.form.addRow(tr("Name in original script"), self.original)
        self.judge()
        self.family_name.selectAll()
        self.family_name.setFocus()

    def command(self) -> Command:
        """The new name; the old one goes into the remark."""
        return ChangeName(
            person_of(self.presenter).id,
            self.family_name.text(),
            self.given_name.text(),
            self.original.text(),
            self.on.day,
        )

    def consequence(self) -> str:
        """What stays."""
        return tr("The name so far goes into the remark with the day; finalised papers keep it.")


class BirthDateDialog(StepDialog):
    """The birth date was recorded wrongly."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Correct birth date"), tr("Correct"), parent)
        known = person_of(presenter).birth_date
        self.born_on = DayField(known or date(2000, 1, 1), name=tr("Born on"))
        self.is_unknown = QCheckBox(tr("birth date unknown"))
        self.is_unknown.setChecked(known is None)
        self.form.addRow(tr("Born on"), self.born_on)
        self.form.addRow("", self.is_unknown)
        self.is_unknown.toggled.connect(lambda unknown: self.born_on.setEnabled(not unknown))
        self.born_on.setEnabled(known is not None)
        self.watch(self.born_on, self.is_unknown)
        self.judge()

    def command(self) -> Command:
        """The birth date as it is."""
        return CorrectBirthDate(person_of(self.presenter).id, self._born())

    def touched(self) -> Period | None:
        """Every month of every stay may have been billed at another age."""
        rows = self.presenter.rows
        stays = () if rows is None else rows.stays
        return Period(min(each.period.start for each in stays)) if stays else None

    def consequence(self) -> str:
        """The age that follows."""
        born = self._born()
        if born is None:
            return tr("Without a birth date, tariffs that ask for the age cannot be computed.")
        return tr("The person is then {age}.", age=age_text(born, self.presenter.today))

    def _born(self) -> date | None:
        return None if self.is_unknown.isChecked() else self.born_on.day


class ReturnDialog(StepDialog):
    """Somebody known comes, or comes back: a new stay on the same record."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Begin a stay"), tr("Begin stay"), parent)
        self.facility = Choice(tr("Facility"), ((each.name, each.id) for each in presenter.facilities()))
        self.on = DayField(presenter.today, name=tr("Moves in on"))
        self.form.addRow(tr("Facility"), self.facility)
        self.form.addRow(tr("Moves in on"), self.on)
        self.watch(self.on, self.facility)
        self.judge()

    def command(self) -> Command:
        """A stay without a bed yet."""
        if self.facility.value is None:
            raise DomainRefusal("GONE", table="facilities")
        return BeginStay(person_of(self.presenter).id, self.facility.value, self.on.day)

    def touched(self) -> Period | None:
        """From moving in on."""
        return Period(self.on.day)

    def consequence(self) -> str:
        """What is known of stays before."""
        rows = self.presenter.rows
        before = [each for each in rows.stays if each.period.end is not None] if rows is not None else []
        waits = tr(
            "The person waits for a bed in the tray of the plan. Check status and payer for the new time."
        )
        if not before:
            return waits
        last = before[-1]
        came = tr(
            "Was housed before, last in {facility} until {day}.",
            facility=last.facility_name,
            day=last.period.end,
        )
        return f"{came} {waits}"


class PayerDialog(StepDialog):
    """From a day on somebody else pays; the day follows from what ends or begins."""

    def __init__(self, presenter: CardPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter, tr("Change of payer"), tr("Change payer"), parent)
        self.changed_on = DayField(presenter.today, name=tr("Change or application on"))
        self.boundary = Choice(tr("New payer pays"), ((_boundary_text(each), each) for each in PayerBoundary))
        self.fields = PromiseFields(presenter, None)
        others = [each for each in presenter.members_on(presenter.today) if not each.is_own]
        self._others = tuple(each.resident for each in others)
        self.for_household = QCheckBox(tr("for the whole household ({count} people)", count=len(others) + 1))
        self.replace = QCheckBox(tr("Replace entries that would keep no day"))
        self.form.addRow(tr("Change or application on"), self.changed_on)
        self.form.addRow(tr("New payer pays"), self.boundary)
        watched = self.fields.add_to(self.form)
        self.form.addRow("", self.for_household)
        self.form.addRow("", self.replace)
        self.form.setRowVisible(self.for_household, bool(others))
        self.watch(self.changed_on, self.boundary, self.replace, *watched)
        self.judge()

    @property
    def first_day(self) -> date:
        """The first day the new payer pays."""
        return first_day_paid(self.changed_on.day, self.boundary.value)

    def command(self) -> Command:
        """The new promise for one or for all."""
        people = (person_of(self.presenter).id, *(self._others if self.for_household.isChecked() else ()))
        neighbours = Neighbours(replaced=self.replace.isChecked())
        return ChangePayer(people, self.fields.promise(), self.first_day, neighbours)

    def touched(self) -> Period | None:
        """From the first day of the new payer on."""
        return Period(self.first_day)

    def consequence(self) -> str:
        """The day, why it is that day, and what ends."""
        period = Period(self.first_day)
        example = self.fields.example(period)
        neighbours = Neighbours(replaced=self.replace.isChecked())
        preview = (
            None
            if example is None
            else self.presenter.preview_new(Bar(Topic.COVERAGES, example), period, neighbours)
        )
        self.form.setRowVisible(self.replace, preview is not None and preview.replaces)
        sentences = (
            tr("The new payer pays from {day} on.", day=self.first_day),
            _boundary_reason(self.boundary.value),
            "" if preview is None else preview_sentence(preview),
        )
        return " ".join(filter(None, sentences))


def _boundary_text(boundary: PayerBoundary) -> str:
    texts = {
        PayerBoundary.BENEFIT_ENDS: tr("from the first of the following month"),
        PayerBoundary.APPLICATION_REACHES_BACK: tr("from the first of this month"),
        PayerBoundary.ON_THE_DAY: tr("from this very day"),
    }
    return texts[boundary]


def _boundary_reason(boundary: PayerBoundary) -> str:
    reasons = {
        PayerBoundary.BENEFIT_ENDS: tr(
            "Benefits under the AsylbLG run until the end of the month in which their reason lapses "
            "(§ 1 (3) AsylbLG)."
        ),
        PayerBoundary.APPLICATION_REACHES_BACK: tr(
            "An application under SGB II reaches back to the first of its month (§ 37 (2) SGB II)."
        ),
        PayerBoundary.ON_THE_DAY: tr("For promises that name a day."),
    }
    return reasons[boundary]
