"""The amounts of a rate: a line of time, a row for each step, and one gesture for a new amount."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from unterkunft.exchange.tariff_guide.field import FieldKind, GuidedField
from unterkunft.exchange.tariff_guide.rates import STEPS
from unterkunft.ui.accessibility import label
from unterkunft.ui.icons import icon
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.tariffs.draft import Draft
from unterkunft.ui.tariffs.field_editors import FieldEditor, LineEditor, editor_of
from unterkunft.ui.tariffs.german_values import day_of, shown_amount, shown_factor, shown_table
from unterkunft.ui.tariffs.steps_strip import StepsStrip
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr


class StepsForm(QWidget):
    """All steps of a rate; `changed` carries what to do with the draft."""

    changed = Signal(object)

    def __init__(self, rate: int, draft: Draft, *, today: date) -> None:
        super().__init__()
        self.rate, self._today = rate, today
        self.strip = StepsStrip()
        basis = draft.value(("rate", rate, "basis"))
        steps = draft.listed(("rate", rate, "steps"))
        given = {word for each in steps if isinstance(each, dict) for word in each}
        self.fields = [
            each
            for each in STEPS.fields
            if each.concerns(basis) and (each.word not in _SELDOM or each.word in given)
        ]
        self.editors: list[dict[str, FieldEditor]] = []
        self._findings = label("", role="finding")
        self._findings.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._build(draft)

    def show_draft(self, draft: Draft) -> None:
        """Shows other values in the same rows."""
        steps = draft.listed(("rate", self.rate, "steps"))
        for number, editors in enumerate(self.editors):
            for word, editor in editors.items():
                editor.show_value(draft.value(("rate", self.rate, "steps", number, word)))
        days = [
            (day_of(each.get("valid_from")), self._price(each)) for each in steps if isinstance(each, dict)
        ]
        known = [(day, text) for day, text in days if day is not None]
        is_in_order = known == sorted(known, key=lambda each: each[0])
        self.strip.show_steps(tuple(known) if is_in_order else (), today=self._today)
        found = self._sentences(draft, len(steps))
        self._findings.setText("\n".join(found))
        self._findings.setVisible(bool(found))

    # -- parts -----------------------------------------------------------------------------------

    def _build(self, draft: Draft) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        column.addWidget(label(STEPS.title, role="heading"))
        hint = label(STEPS.explanation, role="muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self.strip)
        for at, field in enumerate(self.fields):
            heading = label(field.label, role="muted")
            heading.setToolTip(field.explanation)
            self._grid.addWidget(heading, 0, at)
        for number in range(len(draft.listed(("rate", self.rate, "steps")))):
            self._add_row(number)
        self._grid.setColumnStretch(len(self.fields) + 1, 1)
        column.addLayout(self._grid)
        column.addWidget(self._findings)
        column.addLayout(self._new_amount())

    def _add_row(self, number: int) -> None:
        editors: dict[str, FieldEditor] = {}
        for at, field in enumerate(self.fields):
            editor = editor_of(field)
            editor.setFixedWidth(_WIDTHS.get(field.kind, 130))
            path = ("rate", self.rate, "steps", number, field.word)
            editor.changed.connect(lambda value, path=path: self._set(path, value))
            self._grid.addWidget(editor, number + 1, at)
            editors[field.word] = editor
        remove = QToolButton()
        remove.setIcon(icon("cancel", colours().text_muted))
        remove.setAutoRaise(True)
        remove.setAccessibleName(tr("Remove step {number}", number=number + 1))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self.changed.emit(lambda draft: draft.remove_step(self.rate, number)))
        self._grid.addWidget(remove, number + 1, len(self.fields), Qt.AlignmentFlag.AlignLeft)
        self.editors.append(editors)

    def _set(self, path: tuple[str | int, ...], value: Any) -> None:
        self.changed.emit(lambda draft: draft.set(path, value))

    def _new_amount(self) -> QHBoxLayout:
        """One gesture: from this day on, this amount."""
        self.new_day = DayField(_next_year(self._today), name=tr("New amount from"))
        known = (each for each in self.fields if each.word in _PRICES)
        price = next(known, STEPS.field("amount"))
        self.new_price = LineEditor(_without_unit(price))
        self.new_price.line.setPlaceholderText(price.label)
        self.new_price.setFixedWidth(160)
        self.add = QPushButton(tr("Add"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(tr("New amount from")))
        row.addWidget(self.new_day)
        row.addWidget(self.new_price)
        row.addWidget(label("€", role="muted"))
        row.addWidget(self.add)
        row.addStretch(1)
        self.add.setEnabled(False)
        self.new_price.line.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.new_price.line.returnPressed.connect(self.add.click)
        self.add.clicked.connect(lambda: self._add_step(price.word))
        return row

    def _add_step(self, word: str) -> None:
        value = self.new_price.typed
        day = self.new_day.day
        if value is not None:
            self.changed.emit(lambda draft: draft.add_step(self.rate, day, {word: value}))

    def _price(self, step: dict[str, Any]) -> str:
        if "table" in step:
            return shown_table(step["table"])
        if "unit_price" in step:
            free = shown_factor(step.get("allowance", "0"))
            return tr("{price} € above {free}", price=shown_amount(step["unit_price"]), free=free)
        return f"{shown_amount(step.get('amount'))} €"

    def _sentences(self, draft: Draft, steps: int) -> list[str]:
        found = []
        for number in range(steps):
            for field in STEPS.fields:
                path = ("rate", self.rate, "steps", number, field.word)
                for sentence in draft.findings_at(path):
                    found.append(
                        tr(
                            "Step {number}, {field}: {finding}",
                            number=number + 1,
                            field=field.label,
                            finding=sentence,
                        )
                    )
        return found or list(draft.findings_at(("rate", self.rate, "steps")))


_SELDOM = ("size_at_move_in",)
"""Words that are offered for the whole rate, and shown at a step only where somebody has given them."""
_PRICES = ("amount", "table", "unit_price")
_WIDTHS = {FieldKind.DAY: 130, FieldKind.SIZE_TABLE: 250, FieldKind.AMOUNT: 120, FieldKind.FACTOR: 110}


def _next_year(today: date) -> date:
    return date(today.year + 1, 1, 1)


def _without_unit(field: GuidedField) -> GuidedField:
    return GuidedField(field.word, field.label, field.explanation, field.kind)
