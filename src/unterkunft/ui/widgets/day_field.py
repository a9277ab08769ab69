"""A field for a day, as all dialogs show it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit


class DayField(QDateEdit):
    """A day with a calendar to choose from; not before its first day."""

    def __init__(self, day: date, *, name: str, first: date | None = None) -> None:
        super().__init__(_as_qt(day))
        self.setAccessibleName(name)
        self.setDisplayFormat("dd.MM.yyyy")
        self.setCalendarPopup(True)
        if first is not None:
            self.setMinimumDate(_as_qt(first))

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Shows another day."""
        self.setDate(_as_qt(day))


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
