"""The form for a new person: who may be known already is said while names and birth date are typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.residents import AddResident, ResidentDetails
from unterkunft.services.duplicates import PersonSketch
from unterkunft.services.queries.duplicates import Suspect, duplicates_of
from unterkunft.ui.accessibility import label
from unterkunft.ui.nationality_words import nationality_words
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.duplicates.likeness_words import certainty, reasons_text, sketch_text
from unterkunft.ui.residents.new_person.typed_day import typed_day
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import Gender

_SETTLED_MS = 250


class NewPersonDialog(QDialog):
    """Takes up a person, or shows the one who is known already."""

    person_added = Signal(object)
    known_chosen = Signal(object)
    """A ResidentId each."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.setWindowTitle(tr("New person"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self.family_name, self.given_name, self.original = QLineEdit(), QLineEdit(), QLineEdit()
        self.born, self.case = QLineEdit(), QLineEdit()
        self.gender, self.nationality = QComboBox(), QComboBox()
        self.born_hint = label("", role="muted")
        self.suspects = QWidget()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self.buttons.addButton(tr("Take up"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._build()
        self._connect()
        self._check()

    @property
    def birth_date(self) -> date | None:
        """What was typed as a day; None while it is none."""
        return typed_day(self.born.text(), self._workplace.today)

    def look(self) -> None:
        """Looks now for people known already."""
        self._settled.stop()
        found = duplicates_of(self._workplace.database, self._sketch(), sight=self._workplace.actor.sight)
        self._show_suspects(found)

    # parts

    def _build(self) -> None:
        self.add.setProperty("role", "primary")
        self.born.setPlaceholderText(tr("DD.MM.YYYY"))
        self.gender.addItem("", None)
        for each in Gender:
            self.gender.addItem(word(each), each)
        self.nationality.addItem("", None)
        for code, country in sorted(nationality_words().items(), key=lambda pair: pair[1]):
            self.nationality.addItem(country, code)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        for title, field in (
            (tr("Family name"), self.family_name),
            (tr("Given name"), self.given_name),
            (tr("Original script"), self.original),
            (tr("Born on"), self._born_row()),
            (tr("Gender"), self.gender),
            (tr("Nationality"), self.nationality),
            (tr("Case number"), self.case),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title)
        self.born.setAccessibleName(tr("Born on"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.suspects)
        layout.addWidget(self.buttons)
        QVBoxLayout(self.suspects).setContentsMargins(0, 0, 0, 0)
        self.suspects.hide()

    def _born_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.born)
        layout.addWidget(self.born_hint)
        row.setMinimumHeight(self.born.sizeHint().height())
        row.setFocusProxy(self.born)
        return row

    def _connect(self) -> None:
        for field in (self.family_name, self.given_name, self.original, self.born, self.case):
            field.textEdited.connect(lambda _: self._on_edited())
        self.gender.currentIndexChanged.connect(lambda _: self._settled.start())
        self._settled.timeout.connect(self.look)
        self.buttons.accepted.connect(self._on_add)
        self.buttons.rejected.connect(self.reject)

    def _on_edited(self) -> None:
        self._check()
        self._settled.start()

    def _check(self) -> None:
        typed = self.born.text().strip()
        is_day = not typed or self.birth_date is not None
        self.born_hint.setText("" if is_day else tr("not a day yet"))
        self.add.setEnabled(is_day and bool(self.family_name.text().strip()))

    def _sketch(self) -> PersonSketch:
        return PersonSketch(
            family_name=self.family_name.text(),
            given_name=self.given_name.text(),
            name_original=self.original.text(),
            birth_date=self.birth_date,
            gender=self.gender.currentData(),
            case_reference=self.case.text(),
        )

    def _show_suspects(self, found: tuple[Suspect, ...]) -> None:
        layout = self.suspects.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if found:
            layout.addWidget(label(tr("Known already?"), role="heading"))
        for suspect in found:
            layout.addWidget(self._suspect(suspect))
        self.suspects.setVisible(bool(found))

    def _suspect(self, suspect: Suspect) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        who = sketch_text(suspect.resident.name, suspect.resident.sketch)
        why = label(f"{who}\n{certainty(suspect.likeness)}: {reasons_text(suspect.likeness)}")
        why.setWordWrap(True)
        show = QPushButton(tr("Show"))
        show.setAccessibleName(tr("Show {name}", name=suspect.resident.name))
        show.clicked.connect(lambda: self._on_known(suspect.resident.id))
        line.addWidget(why, 1)
        line.addWidget(show)
        return row

    def _on_known(self, resident: ResidentId) -> None:
        self.known_chosen.emit(resident)
        self.reject()

    def _on_add(self) -> None:
        resident = ResidentId(new_id())
        try:
            self._workplace.execute(AddResident(self._details(), resident))
        except (DomainRefusal, EnvironmentFailure) as refusal:
            failure_dialog(self, refusal_sentence(refusal)).open()
            return
        self.person_added.emit(resident)
        self.accept()

    def _details(self) -> ResidentDetails:
        return ResidentDetails(
            family_name=self.family_name.text(),
            given_name=self.given_name.text(),
            name_original=self.original.text(),
            birth_date=self.birth_date,
            gender=self.gender.currentData(),
            nationality=self.nationality.currentData(),
            case_reference=self.case.text(),
        )
