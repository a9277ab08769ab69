"""The fields of one letterhead, on tabs: sender, bank account, invoice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTabWidget,
    QWidget,
)

from unterkunft.documents.tax_notes import TAX_NOTES
from unterkunft.services.letterheads import Letterhead
from unterkunft.ui.accessibility import label
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.bank import checked_iban, grouped_iban
from unterkunft.values.refusals import DomainRefusal

_LINES_HEIGHT = 84

Field = QLineEdit | QPlainTextEdit


class LetterheadForm(QTabWidget):
    """What stands on an operator's papers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.iban_note = label("", role="muted")
        self.iban_note.setWordWrap(True)
        self.suggestions = QComboBox()
        self._fields: Mapping[str, Field] = {
            each.name: QPlainTextEdit() if each.name in _SEVERAL_LINES else QLineEdit()
            for each in fields(Letterhead)
        }
        self._build()
        for field in self._fields.values():
            field.textChanged.connect(self.changed)
        self.field("iban").textChanged.connect(self._check_iban)
        self.suggestions.activated.connect(self._on_suggested)

    @property
    def letterhead(self) -> Letterhead:
        """What is entered."""
        texts = {name: _text(field) for name, field in self._fields.items()}
        texts["iban"] = "".join(texts["iban"].split())
        return Letterhead(**texts)

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Fills the fields."""
        for name, field in self._fields.items():
            text = getattr(letterhead, name)
            shown = grouped_iban(text) if name == "iban" else text
            field.setPlainText(shown) if isinstance(field, QPlainTextEdit) else field.setText(shown)
        self._check_iban()

    def field(self, name: str) -> Field:
        """One field, by its name in the letterhead."""
        return self._fields[name]

    def _build(self) -> None:
        self.addTab(self._sender(), tr("Sender"))
        self.addTab(self._account(), tr("Bank account"))
        self.addTab(self._invoice(), tr("Invoice"))

    def _sender(self) -> QWidget:
        page, form = _page()
        self._add(form, "addition", tr("Addition to the name"), tr("Department, office …"))
        self._add(form, "street", tr("Street and number"))
        town = QHBoxLayout()
        postcode, city = self._named("postcode", tr("Postcode")), self._named("city", tr("Town"))
        postcode.setMaximumWidth(110)
        town.addWidget(postcode)
        town.addWidget(city, 1)
        form.addRow(tr("Postcode, town"), town)
        self._add(form, "contact", tr("How to reach you"), tr("One line each: name, telephone, e-mail"))
        self._add(form, "footer", tr("Foot of the page"), tr("Seat, register, management …"))
        return page

    def _account(self) -> QWidget:
        page, form = _page()
        self._add(form, "account_holder", tr("Account holder"), tr("empty: the operator"))
        self._add(form, "iban", tr("IBAN"))
        form.addRow("", self.iban_note)
        self._add(form, "bic", tr("BIC"), tr("only needed outside the euro area"))
        self._add(form, "bank", tr("Bank"))
        text = tr(
            "With an account, papers that ask for payment carry the transfer details and a GiroCode:"
            " invoices, and statements of people who pay themselves."
        )
        note = label(text, role="muted")
        note.setWordWrap(True)
        form.addRow(note)
        return page

    def _invoice(self) -> QWidget:
        page, form = _page()
        self._add(form, "tax_number", tr("Tax number or VAT ID"))
        self._add(form, "tax_note", tr("Note on value added tax"), tr("stands under the sum of invoices"))
        self.suggestions.addItems([tr("Insert a suggestion …"), *TAX_NOTES])
        self.suggestions.setAccessibleName(tr("Suggestions for the note on value added tax"))
        self.suggestions.setMinimumContentsLength(30)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.suggestions.setSizeAdjustPolicy(policy)
        self.suggestions.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.addRow("", self.suggestions)
        note = label(tr("Please check with your tax adviser which wording applies."), role="muted")
        note.setWordWrap(True)
        form.addRow("", note)
        return page

    def _add(self, form: QFormLayout, name: str, text: str, hint: str = "") -> None:
        field = self._named(name, text)
        field.setPlaceholderText(hint)
        if isinstance(field, QPlainTextEdit):
            field.setFixedHeight(_LINES_HEIGHT)
            field.setTabChangesFocus(True)
        form.addRow(text, field)

    def _named(self, name: str, text: str) -> Field:
        field = self._fields[name]
        field.setAccessibleName(text)
        return field

    def _check_iban(self) -> None:
        """Says at once what is wrong with the account; the order is refused with the same words."""
        try:
            iban = checked_iban(_text(self.field("iban")))
        except DomainRefusal as refusal:
            self.iban_note.setText(refusal_sentence(refusal))
            return
        self.iban_note.setText(tr("The check digits are right.") if iban else "")

    def _on_suggested(self, number: int) -> None:
        field = self.field("tax_note")
        if number and isinstance(field, QPlainTextEdit):
            field.setPlainText(TAX_NOTES[number - 1])
        self.suggestions.setCurrentIndex(0)


_SEVERAL_LINES = frozenset({"contact", "footer", "tax_note"})


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return page, form


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
