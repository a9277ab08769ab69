"""The fields of each kind of record, and the command they make."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Protocol
from uuid import UUID, uuid4

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QWidget

from unterkunft.services.commands.charge_inputs import RecordExtraCharge, RecordIncome
from unterkunft.services.commands.coverages import Promise, RecordCoverage
from unterkunft.services.commands.entitlements import RecordEntitlement
from unterkunft.services.commands.households import ChangeMembership
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.commands.separations import SeparateResidents
from unterkunft.services.commands.statuses import RecordStatus
from unterkunft.services.executor import Command
from unterkunft.services.resident_card import (
    CardBed,
    CardCoverage,
    CardEntitlement,
    CardExtraCharge,
    CardIncome,
    CardMembership,
    CardSeparation,
    CardStatus,
)
from unterkunft.services.timeline_edits import Neighbours
from unterkunft.ui.accessibility import label
from unterkunft.ui.residents.card.card_words import component_word, record_text
from unterkunft.ui.residents.card.lanes import CardRecord, Topic
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.residents.card.step_dialog import Choice, text_field
from unterkunft.ui.widgets.choice import FoundChoice
from unterkunft.ui.widgets.day_field import DayField
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId
from unterkunft.values.money import german_number
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import (
    CoverageRule,
    Entitlement,
    HouseholdRole,
    ResidenceStatus,
    SeparationScope,
)

_COMPONENTS = ("lodging", "heating", "energy")


class Fields(Protocol):
    """The fields of one kind of record."""

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        """Puts the fields into the form; gives those that change what would follow."""

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        """What the fields order."""

    def example(self, period: Period) -> CardRecord | None:
        """The record as it would be, for the preview; None where the fields do not make one yet."""


class _StatusFields:
    def __init__(self, presenter: CardPresenter, record: CardRecord | None) -> None:
        known = record if isinstance(record, CardStatus) else None
        chosen = ResidenceStatus.PERMISSION_TO_REMAIN if known is None else known.status
        self.status = Choice(
            tr("Residence status"), ((word(each), each) for each in ResidenceStatus), chosen=chosen
        )
        self.document = text_field(tr("Document number"), "" if known is None else known.document_number)
        expires = None if known is None else known.document_expires_on
        self.has_expiry = QCheckBox(tr("Document valid until"))
        self.has_expiry.setChecked(expires is not None)
        self.expires = DayField(expires or presenter.today, name=tr("Document valid until"))
        self.expires.setEnabled(expires is not None)
        self.has_expiry.toggled.connect(self.expires.setEnabled)

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Residence status"), self.status)
        form.addRow(tr("Document number"), self.document)
        form.addRow(self.has_expiry, self.expires)
        return ()

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        return RecordStatus(
            resident,
            self.status.value,
            period,
            document_number=self.document.text(),
            document_expires_on=self.expires.day if self.has_expiry.isChecked() else None,
            record=record,
            neighbours=how,
        )

    def example(self, period: Period) -> CardRecord | None:
        return CardStatus(uuid4(), period, self.status.value, "", None)


class _EntitlementFields:
    def __init__(self, _presenter: CardPresenter, record: CardRecord | None) -> None:
        chosen = record.entitlement if isinstance(record, CardEntitlement) else Entitlement.ENTITLED
        self.entitlement = Choice(
            tr("Entitlement"), ((word(each), each) for each in Entitlement), chosen=chosen
        )

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Entitlement"), self.entitlement)
        return ()

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        return RecordEntitlement(resident, self.entitlement.value, period, record, how)

    def example(self, period: Period) -> CardRecord | None:
        return CardEntitlement(uuid4(), period, self.entitlement.value)


class PromiseFields:
    """Payer, extent, rest, components and case number of a promise."""

    def __init__(self, presenter: CardPresenter, record: CardRecord | None) -> None:
        known = record if isinstance(record, CardCoverage) else None
        self._payers = presenter.payers()
        names = [(each.name, each.id) for each in self._payers]
        self.payer = Choice(tr("Payer"), names, chosen=None if known is None else known.payer)
        rule = CoverageRule.FULL if known is None else known.rule
        self.rule = Choice(tr("Extent"), ((word(each), each) for each in CoverageRule), chosen=rule)
        value = "" if known is None or known.value is None else german_number(known.value)
        self.value = text_field(tr("Value"), value)
        rest = None if known is None else known.remainder_payer
        self.rest = Choice(tr("Rest to"), [(tr("nobody named"), None), *names], chosen=rest)
        chosen = () if known is None else known.components
        self.components = {each: QCheckBox(component_word(each)) for each in (*_COMPONENTS, *chosen)}
        for name, box in self.components.items():
            box.setChecked(name in chosen)
        self.reference = text_field(
            tr("Case number of the promise"), "" if known is None else known.reference
        )
        self.rule.currentIndexChanged.connect(self._show_value)
        self._show_value()

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        """Puts the fields into the form."""
        extent = QHBoxLayout()
        extent.addWidget(self.rule, 2)
        extent.addWidget(self.value, 1)
        parts = QHBoxLayout()
        for box in self.components.values():
            parts.addWidget(box)
        parts.addStretch()
        form.addRow(tr("Payer"), self.payer)
        form.addRow(tr("Extent"), extent)
        form.addRow(tr("Rest to"), self.rest)
        form.addRow(tr("Only for (none = all)"), parts)
        form.addRow(tr("Case number"), self.reference)
        return (*self.components.values(), self.payer)

    def promise(self) -> Promise:
        """The promise entered; refused where there is no payer or no number."""
        if self.payer.value is None:
            raise DomainRefusal("NO_PAYER")
        rule: CoverageRule = self.rule.value
        return Promise(
            self.payer.value,
            rule,
            None if rule is CoverageRule.FULL else decimal_of(self.value.text()),
            None if rule is CoverageRule.FULL else self.rest.value,
            self._chosen(),
            self.reference.text(),
        )

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        """The promise with its days."""
        return RecordCoverage(resident, self.promise(), period, record, how)

    def example(self, period: Period) -> CardRecord | None:
        """The promise as it would be."""
        payer = next((each for each in self._payers if each.id == self.payer.value), None)
        if payer is None:
            return None
        return CardCoverage(
            uuid4(),
            period,
            payer.id,
            payer.name,
            payer.kind,
            CoverageRule.FULL,
            None,
            None,
            "",
            self._chosen(),
            "",
        )

    def _chosen(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.components.items() if box.isChecked())

    def _show_value(self) -> None:
        rule: CoverageRule = self.rule.value
        self.value.setEnabled(rule is not CoverageRule.FULL)
        self.rest.setEnabled(rule is not CoverageRule.FULL)
        self.value.setPlaceholderText(
            {CoverageRule.PERCENT: tr("in percent"), CoverageRule.CEILING: tr("€ per month")}.get(rule, "")
        )


class _IncomeFields:
    def __init__(self, _presenter: CardPresenter, record: CardRecord | None) -> None:
        known = record if isinstance(record, CardIncome) else None
        self.income = text_field(
            tr("Countable income per month"), "" if known is None else german_number(known.countable_income)
        )
        self.threshold = text_field(
            tr("Of which stay untouched"), "" if known is None else german_number(known.threshold)
        )

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Countable income per month"), self.income)
        form.addRow(tr("Of which stay untouched"), self.threshold)
        return ()

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        income, threshold = decimal_of(self.income.text()), decimal_of(self.threshold.text() or "0")
        return RecordIncome(resident, income, threshold, period, record, how)

    def example(self, period: Period) -> CardRecord | None:
        return CardIncome(uuid4(), period, Decimal(0), Decimal(0))


class _ExtraChargeFields:
    def __init__(self, _presenter: CardPresenter, record: CardRecord | None) -> None:
        known = record.component if isinstance(record, CardExtraCharge) else "cellar"
        self.component = Choice(
            tr("Component"),
            ((component_word(each), each) for each in dict.fromkeys(("cellar", "parking", known))),
            chosen=known,
        )
        self.component.setEditable(True)

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Component"), self.component)
        return (self.component,)

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        return RecordExtraCharge(resident, self._component(), period, record, how)

    def example(self, period: Period) -> CardRecord | None:
        return CardExtraCharge(uuid4(), period, self._component())

    def _component(self) -> str:
        """One of the list, or what the tariff calls it."""
        at = self.component.findText(self.component.currentText())
        return str(self.component.values[at]) if at >= 0 else self.component.currentText()


class _MembershipFields:
    def __init__(self, _presenter: CardPresenter, record: CardRecord | None) -> None:
        chosen = record.role if isinstance(record, CardMembership) else HouseholdRole.OTHER
        self.role = Choice(tr("Role"), ((word(each), each) for each in HouseholdRole), chosen=chosen)

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Role in the household"), self.role)
        return ()

    def command(self, _resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        if record is None:
            raise DomainRefusal("GONE", table="household_members")
        return ChangeMembership(record, self.role.value, period, how)

    def example(self, _period: Period) -> CardRecord | None:
        return None


class _SeparationFields:
    def __init__(self, presenter: CardPresenter, record: CardRecord | None) -> None:
        known = record if isinstance(record, CardSeparation) else None
        chosen = None if known is None else (known.other_name, known.other)
        self.other = FoundChoice(tr("Keep apart from"), presenter.people_like, chosen=chosen)
        self.other.setPlaceholderText(tr("Name, number or room, of any facility"))
        self.other.setEnabled(known is None)
        scope = SeparationScope.ROOM if known is None else known.scope
        self.scope = Choice(
            tr("Not together"), ((word(each), each) for each in SeparationScope), chosen=scope
        )
        self.note = text_field(tr("Remark"), "" if known is None else known.note)

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        form.addRow(tr("Keep apart from"), self.other)
        form.addRow(tr("Not together"), self.scope)
        form.addRow(tr("Remark"), self.note)
        return (self.other,)

    def command(self, resident: ResidentId, period: Period, record: UUID | None, how: Neighbours) -> Command:
        if self.other.value is None:
            raise DomainRefusal("SEPARATED_FROM_ONESELF")
        return SeparateResidents(
            resident,
            self.other.value,
            self.scope.value,
            period,
            note=self.note.text(),
            record=record,
            neighbours=how,
        )

    def example(self, period: Period) -> CardRecord | None:
        other = self.other.value
        if other is None:
            return None
        return CardSeparation(uuid4(), period, other, other, "", self.scope.value, "")


class _BedFields:
    def __init__(self, _presenter: CardPresenter, record: CardRecord | None) -> None:
        self._bed = record if isinstance(record, CardBed) else None

    def add_to(self, form: QFormLayout) -> tuple[QWidget, ...]:
        if self._bed is not None:
            form.addRow(tr("Room and bed"), label(record_text(self._bed)))
        return ()

    def command(
        self, _resident: ResidentId, period: Period, _record: UUID | None, _how: Neighbours
    ) -> Command:
        if self._bed is None:
            raise DomainRefusal("GONE", table="beds")
        return RescheduleAssignment(self._bed.id, self._bed.bed, period)

    def example(self, _period: Period) -> CardRecord | None:
        return None


FIELDS: dict[Topic, Callable[[CardPresenter, CardRecord | None], Fields]] = {
    Topic.STATUSES: _StatusFields,
    Topic.ENTITLEMENTS: _EntitlementFields,
    Topic.COVERAGES: PromiseFields,
    Topic.INCOMES: _IncomeFields,
    Topic.EXTRA_CHARGES: _ExtraChargeFields,
    Topic.HOUSEHOLD: _MembershipFields,
    Topic.SEPARATIONS: _SeparationFields,
    Topic.BEDS: _BedFields,
}


def decimal_of(text: str) -> Decimal:
    """The number typed in German: `1.234,50`; refused where it is none."""
    plain = text.strip().replace(" ", "").replace("€", "").replace("%", "")
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise DomainRefusal("NO_NUMBER", text=text) from None
    if not number.is_finite() or number.as_tuple().exponent < -4:  # type: ignore[operator]
        raise DomainRefusal("NO_NUMBER", text=text)
    return number
