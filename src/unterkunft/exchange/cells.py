"""What a cell of a workbook may hold before it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias


class Oddity(Enum):
    """Cell contents that are no value of any field."""

    MOMENT = "moment"
    ERROR = "error"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class OddCell:
    """A moment with a time of day, an error like `#REF!`, or a formula that was never computed."""

    oddity: Oddity
    text: str


Cell: TypeAlias = "str | int | float | bool | date | OddCell"


def shown_cell(cell: Cell) -> str:
    """A cell as a German reader sees it in the sheet."""
    if isinstance(cell, bool):
        return "WAHR" if cell else "FALSCH"
    if isinstance(cell, float):
        return format(plain_number(cell), "f").replace(".", ",")
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return cell.text if isinstance(cell, OddCell) else str(cell)


def plain_number(number: float) -> Decimal:
    """A number as the sheet shows it: fifteen digits, so that 0.1 + 0.2 is 0.3."""
    return Decimal(format(number, ".15g"))
