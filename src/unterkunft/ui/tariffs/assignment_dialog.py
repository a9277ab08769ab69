"""The small form that says by which tariff a facility charges from when to when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from unterkunft.services.commands.tariffs import is_previous
from unterkunft.services.queries.tariffs import Assignment, FacilityLane, TariffBook
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.card.step_dialog import Choice, PeriodFields, or_nothing, wrapped
from unterkunft.ui.tariffs.presenter import TariffsPresenter
from unterkunft.ui.wording import tr
from unterkunft.values.ids import FacilityId
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_ONE_DAY = timedelta(days=1)


class AssignmentDialog(QDialog):
    """A new assignment, or one on record; it stays open with the reason where it is refused."""

    def __init__(
        self,
        presenter: TariffsPresenter,
        *,
        tariff: UUID | None = None,
        facility: FacilityId | None = None,
        day: date | None = None,
        assignment: Assignment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._assignment = presenter, assignment
        book: TariffBook = presenter.book
        self.setWindowTitle(tr("By which tariff a facility charges"))
        self.setMinimumWidth(520)
        known = assignment
        self.facility = Choice(
            tr("Facility"),
            ((each.name, each.id) for each in book.lanes),
            chosen=facility if known is None else known.facility,
        )
        self.facility.setEnabled(known is None)
        self.tariff = Choice(
            tr("Tariff"),
            ((each.name, each.id) for each in book.tariffs),
            chosen=tariff if known is None else known.tariff,
        )
        first = day or presenter.today.replace(day=1)
        self.period = PeriodFields(Period(first) if known is None else known.period)
        self.ends_previous = QCheckBox()
        self.refusal = wrapped()
        self.refusal.setObjectName("refusal")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Save"))
        self._build()
        self._judge()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Facility"), self.facility)
        form.addRow(tr("Tariff"), self.tariff)
        self.period.add_to(form)
        form.addRow("", self.ends_previous)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)
        self.ends_previous.setChecked(True)
        if self._assignment is not None:
            remove = self.buttons.addButton(tr("Delete entry"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.setAutoDefault(False)
            remove.clicked.connect(self._on_removed)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.facility.currentIndexChanged.connect(self._judge)
        self.period.start.dateChanged.connect(self._judge)
        self.period.last.dateChanged.connect(self._judge)
        self.period.is_open.toggled.connect(self._judge)

    def _judge(self) -> None:
        """Offers to let the tariff end that holds until then."""
        previous = self._previous()
        self.ends_previous.setVisible(previous is not None)
        if previous is not None:
            name = self._presenter.book.name_of(previous.tariff)
            last = self.period.start.day - _ONE_DAY
            self.ends_previous.setText(tr("The tariff until then ends on {last}", last=last))
            self.ends_previous.setToolTip(name)
        self.refusal.hide()

    def _previous(self) -> Assignment | None:
        period = or_nothing(lambda: self.period.period)
        lane = next((each for each in self._presenter.book.lanes if each.id == self.facility.value), None)
        if period is None or lane is None:
            return None
        return next((each for each in self._others(lane) if _would_end(each.period, period)), None)

    def _others(self, lane: FacilityLane) -> tuple[Assignment, ...]:
        own = None if self._assignment is None else self._assignment.id
        return tuple(each for each in lane.assignments if each.id != own)

    def _on_accepted(self) -> None:
        self._try(self._assign)

    def _assign(self) -> None:
        self._presenter.assign(
            self.facility.value,
            self.tariff.value,
            self.period.period,
            assignment=None if self._assignment is None else self._assignment.id,
            ends_previous=self._previous() is not None and self.ends_previous.isChecked(),
        )

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except (DomainRefusal, EnvironmentFailure) as refusal:
            self.refusal.setText(refusal_sentence(refusal))
            self.refusal.show()
            return
        self.accept()

    def _on_removed(self) -> None:
        if self._assignment is not None:
            self._presenter.unassign(self._assignment.id)
        self.accept()


def _would_end(other: Period, period: Period) -> bool:
    return other.overlaps(period) and is_previous(other, period)
