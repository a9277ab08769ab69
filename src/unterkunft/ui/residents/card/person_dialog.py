"""The details of a person without dates: for a new resident, or one on record."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QWidget

from unterkunft.services.commands.residents import AddResident, ChangeResident, ResidentDetails
from unterkunft.services.executor import Command
from unterkunft.services.queries.known_people import person_known_as
from unterkunft.services.resident_card import CardPerson
from unterkunft.ui.nationality_words import nationality_words
from unterkunft.ui.residents.card.card_words import language_word, languages_of
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.residents.card.step_dialog import Choice, StepDialog, text_field
from unterkunft.ui.widgets.choice import TypedChoice
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.statuses import Gender, Need

_NEEDS_IN_A_ROW = 3
_SOME_BIRTH_DATE = date(2000, 1, 1)


def _countries(known: str | None) -> list[tuple[str, str | None]]:
    """All countries by name, none of them first, and a code nobody has a name for."""
    words = {**({known: known} if known else {}), **nationality_words()}
    named = sorted((country, code) for code, country in words.items())
    return [("", None), *named]


class PersonDialog(StepDialog):
    """What is known of a person; `person` is None for somebody new."""

    def __init__(
        self, presenter: CardPresenter, person: CardPerson | None, parent: QWidget | None = None
    ) -> None:
        title = tr("New resident") if person is None else tr("Personal details")
        super().__init__(presenter, title, tr("Save"), parent)
        self.resident = ResidentId(new_id()) if person is None else person.id
        """The identity of the person, also of one who is taken up just now."""
        self._is_new = person is None
        self._make_fields(person)
        self._add_fields()
        self.watch(self.family_name, self.given_name, self.born_on, self.has_birth_date)
        self.judge()

    def command(self) -> Command:
        """The details as they stand."""
        if self._is_new:
            return AddResident(self.details, self.resident)
        return ChangeResident(self.resident, self.details)

    @property
    def details(self) -> ResidentDetails:
        """What the fields say."""
        return ResidentDetails(
            family_name=self.family_name.text(),
            given_name=self.given_name.text(),
            name_original=self.original.text(),
            birth_date=self.born_on.day if self.has_birth_date.isChecked() else None,
            gender=self.gender.value,
            nationality=self.nationality.value,
            languages=languages_of(self.languages.text()),
            needs=tuple(need for need, box in self.needs.items() if box.isChecked()),
            case_reference=self.case.text(),
            restricted=self.restricted.isChecked(),
            note=self.note.toPlainText(),
        )

    def consequence(self) -> str:
        """Points out somebody of that name and birth date who is known already."""
        if not self._is_new or not self.has_birth_date.isChecked():
            return ""
        known = person_known_as(
            self.presenter.workplace.database,
            self.family_name.text(),
            self.given_name.text(),
            self.born_on.day,
            self.presenter.workplace.actor.sight,
        )
        if known is None:
            return ""
        return tr(
            "{name}, born {day}, is known already (No. {key}). If it is the same person, "
            "begin a new stay there.",
            name=known.name,
            day=known.birth_date,
            key=known.key,
        )

    def _make_fields(self, person: CardPerson | None) -> None:
        self.family_name = text_field(tr("Family name"), "" if person is None else person.family_name)
        self.given_name = text_field(tr("Given name"), "" if person is None else person.given_name)
        self.original = text_field(
            tr("Name in original script"), "" if person is None else person.name_original
        )
        born = None if person is None else person.birth_date
        self.has_birth_date = QCheckBox(tr("Born on"))
        self.has_birth_date.setChecked(born is not None)
        self.born_on = DayField(born or _SOME_BIRTH_DATE, name=tr("Born on"))
        self.born_on.setEnabled(born is not None)
        self.has_birth_date.toggled.connect(self.born_on.setEnabled)
        gender = None if person is None else person.gender
        self.gender = Choice(
            tr("Gender"), ((word(each), each) for each in Gender), chosen=gender or Gender.UNKNOWN
        )
        country = None if person is None else person.nationality
        self.nationality = TypedChoice(tr("Nationality"), _countries(country), chosen=country)
        codes = () if person is None else person.languages
        self.languages = text_field(
            tr("Languages"),
            ", ".join(map(language_word, codes)),
            placeholder=tr("e.g. Arabic, Kurdish; the most fluent first"),
        )
        self.case = text_field(tr("Case number"), "" if person is None else person.case_reference)
        has = () if person is None else person.needs
        self.needs = {need: QCheckBox(word(need)) for need in Need}
        for need, box in self.needs.items():
            box.setChecked(need in has)
        self.restricted = QCheckBox(tr("restricted: hidden from search, lists and prints"))
        self.restricted.setChecked(person is not None and person.restricted)
        self.note = QPlainTextEdit("" if person is None else person.note)
        self.note.setAccessibleName(tr("Remark"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(64)

    def _add_fields(self) -> None:
        needs = QGridLayout()
        for number, box in enumerate(self.needs.values()):
            needs.addWidget(box, number // _NEEDS_IN_A_ROW, number % _NEEDS_IN_A_ROW)
        self.form.addRow(tr("Family name"), self.family_name)
        self.form.addRow(tr("Given name"), self.given_name)
        self.form.addRow(tr("Name in original script"), self.original)
        self.form.addRow(self.has_birth_date, self.born_on)
        self.form.addRow(tr("Gender"), self.gender)
        self.form.addRow(tr("Nationality"), self.nationality)
        self.form.addRow(tr("Languages"), self.languages)
        self.form.addRow(tr("Case number"), self.case)
        self.form.addRow(tr("Needs"), needs)
        self.form.addRow(tr("Disclosure"), self.restricted)
        self.form.addRow(tr("Remark"), self.note)
