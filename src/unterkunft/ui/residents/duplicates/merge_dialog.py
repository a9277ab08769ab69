"""Merging two records: which one stays, which values win, and what must be solved first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.merging import MergeResidents
from unterkunft.services.merge_plan import PersonField
from unterkunft.services.queries.merging import FieldValues, MergePreview, merge_preview
from unterkunft.ui.accessibility import label
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.ui.residents.duplicates.likeness_words import obstacle_text
from unterkunft.ui.widgets.dialogs import failure_dialog
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


class MergeDialog(QDialog):
    """Shows both records field by field; nothing happens before the button."""

    merged = Signal(object)
    """The ResidentId that is left."""

    def __init__(
        self, workplace: Workplace, kept: ResidentId, dropped: ResidentId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._kept, self._dropped = workplace, kept, dropped
        self.setWindowTitle(tr("Merge two records"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(640)
        self.takes: dict[PersonField, QRadioButton] = {}
        self.exchange = QPushButton(tr("Keep the other one"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge = self.buttons.addButton(tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge.setProperty("role", "primary")
        self._body = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 16, 20, 16)
        self._layout.addWidget(self._body)
        self._layout.addWidget(self.exchange, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.buttons)
        self.exchange.setAutoDefault(False)
        self.merge.setDefault(True)
        self.exchange.clicked.connect(self._on_exchange)
        self.buttons.accepted.connect(self._on_merge)
        self.buttons.rejected.connect(self.reject)
        self._show()

    @property
    def taken(self) -> frozenset[PersonField]:
        """The fields whose values come from the record that goes."""
        return frozenset(field for field, button in self.takes.items() if button.isChecked())

    def _show(self) -> None:
        preview = merge_preview(
            self._workplace.database, self._kept, self._dropped, sight=self._workplace.actor.sight
        )
        self.takes.clear()
        body = self._preview(preview)
        self._layout.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body
        self.merge.setEnabled(not preview.obstacles)

    def _preview(self, preview: MergePreview) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._fields(preview))
        for text, role in _sentences(preview):
            sentence = label(text, role=role)
            sentence.setWordWrap(True)
            column.addWidget(sentence)
        return body

    def _fields(self, preview: MergePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.addWidget(label(tr("stays: {key}", key=preview.kept_key), role="heading"), 0, 1)
        grid.addWidget(label(tr("goes: {key}", key=preview.dropped_key), role="heading"), 0, 2)
        titles = _titles()
        for row, values in enumerate(preview.fields, 1):
            grid.addWidget(label(titles[values.field], role="muted"), row, 0)
            self._add_values(grid, row, values)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _add_values(self, grid: QGridLayout, row: int, values: FieldValues) -> None:
        kept, dropped = value_text(values.field, values.kept), value_text(values.field, values.dropped)
        if not values.differs:
            grid.addWidget(label(kept), row, 1, 1, 2)
            return
        title = _titles()[values.field]
        group = QButtonGroup(grid.parent() or self)
        for place, text in ((1, kept), (2, dropped)):
            button = QRadioButton(text.replace("&", "&&") or tr("empty"))
            button.setAccessibleName(f"{title}: {text or tr('empty')}")
            group.addButton(button)
            grid.addWidget(button, row, place)
            button.setChecked((place == 2) is values.is_taken_by_itself)
            if place == 2:
                self.takes[values.field] = button

    def _on_exchange(self) -> None:
        self._kept, self._dropped = self._dropped, self._kept
        self._show()

    def _on_merge(self) -> None:
        try:
            self._workplace.execute(MergeResidents(self._kept, self._dropped, self.taken))
        except (DomainRefusal, EnvironmentFailure) as refusal:
            failure_dialog(self, refusal_sentence(refusal)).open()
            return
        self.merged.emit(self._kept)
        self.accept()


def value_text(field: PersonField, value: Any) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if field is PersonField.NATIONALITY:
        return nationality_word(value)
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return word(value) if isinstance(value, Enum) else str(value)


def _sentences(preview: MergePreview) -> list[tuple[str, str]]:
    """What goes over, what is dropped, and what stands in the way."""
    said = [
        (
            tr("Languages, needs and remarks of both are kept. Undo makes two records of it again."),
            "muted",
        )
    ]
    if preview.moved:
        said.append((tr("Goes over: {rows}", rows=_counted(preview.moved)), "muted"))
    if preview.doubled:
        said.append((tr("Told twice and kept once: {rows}", rows=_counted(preview.doubled)), "muted"))
    if preview.obstacles:
        said.append((tr("Must be solved first:"), "heading"))
        said += [(f"• {obstacle_text(each)}", "") for each in preview.obstacles]
    return said


def _counted(rows: Mapping[str, int]) -> str:
    names = _tables()
    return ", ".join(f"{names.get(table, tr('others'))}: {count}" for table, count in rows.items())


def _tables() -> Mapping[str, str]:
    return {
        "stays": tr("stays"),
        "bed_assignments": tr("bed assignments"),
        "residence_statuses": tr("residence statuses"),
        "entitlements": tr("entitlements"),
        "household_members": tr("memberships of households"),
        "attendance": tr("absences"),
        "cost_coverages": tr("promises of payers"),
        "separations": tr("separations"),
        "incomes": tr("incomes"),
        "extra_charges": tr("extra charges"),
        "overrides": tr("decisions"),
        "rule_exceptions": tr("exceptions"),
    }


def _titles() -> Mapping[PersonField, str]:
    return {
        PersonField.FAMILY_NAME: tr("Family name"),
        PersonField.GIVEN_NAME: tr("Given name"),
        PersonField.NAME_ORIGINAL: tr("Original script"),
        PersonField.BIRTH_DATE: tr("Born on"),
        PersonField.GENDER: tr("Gender"),
        PersonField.NATIONALITY: tr("Nationality"),
        PersonField.CASE_REFERENCE: tr("Case number"),
    }
