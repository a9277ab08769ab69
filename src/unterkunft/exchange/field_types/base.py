"""What all types of fields have in common."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from unterkunft.exchange.cells import Cell
from unterkunft.exchange.finding_codes import FindingCode
from unterkunft.values.month import Month

Json: TypeAlias = "str | int | bool | float | Decimal | list[Json] | dict[str, Json] | None"
Value: TypeAlias = "str | int | bool | Decimal | date | Month | tuple[Value, ...] | dict[str, Json]"

# Shared with the columns of the database.
KEY_LENGTH = 64
NAME_LENGTH = 200
NOTE_LENGTH = 2000


class UnreadableValueError(Exception):
    """A raw value that its field cannot hold, with what was expected instead."""

    def __init__(self, code: FindingCode, *, expected: str, shown: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected
        self.shown = shown


class FieldType(Protocol):
    """How one type of field is read from and written to both forms of the file."""

    @property
    def expected(self) -> str:
        """What the field holds, in German, for findings and as a hint in the sheet."""

    def from_json(self, raw: object) -> Value:
        """The value of a JSON value; UnreadableValueError where it is none."""

    def to_json(self, value: Any) -> Json:
        """The JSON value of a value."""

    def from_cell(self, raw: Cell) -> Value:
        """The value of a cell; UnreadableValueError where it is none."""

    def to_cell(self, value: Any) -> Cell:
        """The cell of a value."""
