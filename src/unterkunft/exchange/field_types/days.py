"""Days and months."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NoReturn

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.field_types.base import UnreadableValueError
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.values.month import Month

# Far days such as 31.12.9999 are other programs' way to say "open"; here the field stays empty.
EARLIEST_DAY = date(1900, 1, 1)
LATEST_DAY = date(2199, 12, 31)
# Earlier days are one off in Excel, which takes 1900 for a leap year.
_FIRST_SAFE_EXCEL_DAY = date(1900, 3, 1)

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day without a time."""

    expected: ClassVar[str] = "ein Tag wie 12.10.2026 (JSON: 2026-10-12), von 1900 bis 2199; leer = offen"

    def from_json(self, raw: object) -> date:
        """The day of an ISO text."""
        match = _ISO_DAY.fullmatch(raw.strip()) if isinstance(raw, str) else None
        return self._of_parts(*match.groups()) if match else self._refuse(FindingCode.NOT_A_DAY)

    def to_json(self, value: date) -> str:
        """The day as ISO text."""
        return value.isoformat()

    def from_cell(self, raw: Cell) -> date:
        """The day of a date cell, or of a text `12.10.2026` or `2026-10-12`."""
        if isinstance(raw, date):
            return self._checked(raw)
        match = _GERMAN_DAY.fullmatch(raw.strip()) if isinstance(raw, str) else None
        return self._of_parts(*reversed(match.groups())) if match else self.from_json(raw)

    def to_cell(self, value: date) -> Cell:
        """A real date wherever Excel has it."""
        return value if value >= _FIRST_SAFE_EXCEL_DAY else value.isoformat()

    def _of_parts(self, year: str, month: str, day: str) -> date:
        try:
            exact = date(int(year), int(month), int(day))
        except ValueError:
            return self._refuse(FindingCode.NOT_A_DAY)
        return self._checked(exact)

    def _checked(self, day: date) -> date:
        return day if EARLIEST_DAY <= day <= LATEST_DAY else self._refuse(FindingCode.DAY_OUT_OF_RANGE)

    def _refuse(self, code: FindingCode) -> NoReturn:
        raise UnreadableValueError(code, expected=self.expected)


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """A calendar month."""

    expected: ClassVar[str] = "ein Monat wie 2026-05"

    def from_json(self, raw: object) -> Month:
        """The month of a text `2026-05`."""
        try:
            return Month.parse(raw if isinstance(raw, str) else "")
        except ValueError:
            raise UnreadableValueError(FindingCode.NOT_A_MONTH, expected=self.expected) from None

    def to_json(self, value: Month) -> str:
        """The month as `2026-05`."""
        return str(value)

    def from_cell(self, raw: Cell) -> Month:
        """The month of a text, or of the first of the month that Excel makes of it."""
        return Month.of(raw) if isinstance(raw, date) and raw.day == 1 else self.from_json(raw)

    def to_cell(self, value: Month) -> str:
        """The month as `2026-05`."""
        return str(value)
