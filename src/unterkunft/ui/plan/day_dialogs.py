"""A small question for a day: until when somebody has a bed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from unterkunft.services.plan_state import Person
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan.day_field import DayField
from unterkunft.ui.plan.people_title import title_of
from unterkunft.ui.wording import people, tr

_WEEK = timedelta(days=7)
_MOST_NAMES = 8


class UntilDialog(QDialog):
    """“Bleibt bis …”: the day on which the bed is free again."""

    def __init__(self, group: Sequence[Person], *, as_of: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Stays until …"))
        first = as_of + timedelta(days=1)
        self.field = DayField(as_of + _WEEK, name=tr("Until"), first=first)
        self.buttons = _buttons(self, tr("Apply"))
        form = QFormLayout()
        form.addRow(tr("Until"), self.field)
        _fill(self, group, form, tr("On this day the bed is free again."))
        self.field.setFocus()

    @property
    def day(self) -> date:
        """The day of leaving the bed."""
        return self.field.day


def _buttons(dialog: QDialog, text: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(text)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _fill(dialog: UntilDialog, group: Sequence[Person], form: QFormLayout, note: str) -> None:
    layout = QVBoxLayout(dialog)
    layout.setSpacing(10)
    several = f" · {people(len(group))}" if len(group) > 1 else ""
    layout.addWidget(label(f"{title_of(group)}{several}", role="heading"))
    if len(group) > 1:
        names = "; ".join(each.name for each in group[:_MOST_NAMES])
        line = label(names if len(group) <= _MOST_NAMES else f"{names} …", role="muted")
        line.setWordWrap(True)
        layout.addWidget(line)
    layout.addLayout(form)
    hint = label(note, role="muted")
    hint.setWordWrap(True)
    layout.addWidget(hint)
    layout.addWidget(dialog.buttons)
    dialog.setMinimumWidth(360)
