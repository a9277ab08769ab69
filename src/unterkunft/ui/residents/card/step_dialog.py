"""What all forms of a card share: fields, what would follow, and the refusal where a rule says no."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.changes import Wording
from unterkunft.services.executor import Command
from unterkunft.ui.accessibility import label
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.card_words import billed_sentence
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.widgets.choice import Choice as Choice
from unterkunft.ui.widgets.choice import text_field as text_field
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_FAR = timedelta(days=30)


class StepDialog(QDialog):
    """One step of the user. It stays open with the reason where it is refused."""

    def __init__(self, presenter: CardPresenter, title: str, ok: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.done_wording: Wording | None = None
        """What was done, once it is."""
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.hint, self.late, self.refusal = wrapped(), wrapped(), wrapped()
        self.late.setObjectName("late")
        self.refusal.setObjectName("refusal")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(ok)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        person = presenter.rows.person.name if presenter.rows is not None else ""
        layout.addWidget(label(person, role="heading"))
        layout.addLayout(self.form)
        for part in (self.hint, self.late, self.refusal):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    @abstractmethod
    def command(self) -> Command:
        """What the fields order. A DomainRefusal says what is missing."""

    def touched(self) -> Period | None:
        """The days the step changes, for the months billed already."""
        return None

    def consequence(self) -> str:
        """What would follow, in a sentence or two."""
        return ""

    def judge(self) -> None:
        """Says again what would follow; called whenever a field changes."""
        touched = self.touched()
        months = () if touched is None else self.presenter.billed_months(touched)
        for part, text in ((self.hint, self.consequence()), (self.late, billed_sentence(months))):
            part.setText(text)
            part.setVisible(bool(text))
        self.refusal.hide()

    def watch(self, *fields: QWidget) -> None:
        """Judges again whenever one of the fields changes."""
        for field in fields:
            if isinstance(field, DayField):
                field.dateChanged.connect(self.judge)
            elif isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self.judge)
            elif isinstance(field, QCheckBox):
                field.toggled.connect(self.judge)
            elif isinstance(field, QLineEdit):
                field.textChanged.connect(self.judge)

    def _on_accepted(self) -> None:
        try:
            self.done_wording = self.presenter.carry_out(self.command()).wording
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self.refusal.setText(refusal_sentence(refusal))
            self.refusal.show()
            return
        self.accept()


class PeriodFields:
    """First day, last day included, and whether the end is open."""

    def __init__(self, period: Period, *, last_name: str = "") -> None:
        self.start = DayField(period.start, name=tr("From"))
        self.is_open = QCheckBox(tr("open end"))
        self.last = DayField(
            period.last_day or period.start + _FAR, name=last_name or tr("Until (inclusive)")
        )
        self.row = QHBoxLayout()
        self.row.addWidget(self.last, 1)
        self.row.addWidget(self.is_open)
        self.is_open.toggled.connect(lambda is_open: self.last.setEnabled(not is_open))
        self.is_open.setChecked(period.end is None)

    @property
    def period(self) -> Period:
        """The days entered; refused where the last lies before the first."""
        first, last = self.start.day, None if self.is_open.isChecked() else self.last.day
        if last is not None and last < first:
            raise DomainRefusal("NO_NIGHT", on=first, until=last)
        return Period.through(first, last)

    def add_to(self, form: QFormLayout) -> None:
        """Puts the fields into a form."""
        form.addRow(tr("From"), self.start)
        form.addRow(tr("Until (inclusive)"), self.row)


def wrapped() -> QLabel:
    """An empty sentence below a form."""
    made = label("")
    made.setWordWrap(True)
    made.hide()
    return made


def or_nothing(get: Callable[[], Period]) -> Period | None:
    """The days entered, or None while they make no period."""
    try:
        return get()
    except DomainRefusal:
        return None


def day_field(name: str, day: date) -> DayField:
    """A day to choose."""
    return DayField(day, name=name)
