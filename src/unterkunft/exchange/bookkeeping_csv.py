"""The file for an office's bookkeeping: typed values in, text as its format asks for out."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from anyascii import anyascii

from unterkunft.exchange.bookkeeping_format import Amounts, BookkeepingField, BookkeepingFormat
from unterkunft.exchange.table_file import harmless
from unterkunft.values.money import round_amount
from unterkunft.values.refusals import EnvironmentFailure, cause_of

Value = str | date | Decimal | None


@dataclass(frozen=True, slots=True)
class BookkeepingRow:
    """What one payer owes for one person, cost component and cost centre by one paper."""

    values: Mapping[BookkeepingField, Value]

    @property
    def amount(self) -> Decimal:
        """What is owed; less than nothing where it is given back."""
        amount = self.values[BookkeepingField.AMOUNT]
        assert isinstance(amount, Decimal)  # every row is made with one
        return amount


def write_bookkeeping(rows: Iterable[BookkeepingRow], form: BookkeepingFormat, path: Path) -> int:
    """Writes the file as a whole or not at all; gives the number of rows."""
    lines = [_cells(row, form) for row in rows]
    unfinished = path.with_name(f".{path.stem}-{uuid4().hex}{path.suffix}")
    try:
        with unfinished.open("w", encoding=form.encoding, newline="") as file:
            writer = csv.writer(file, delimiter=form.separator, lineterminator="\r\n")
            if form.has_heading:
                writer.writerow([_text(each.heading, form) for each in form.columns])
            writer.writerows(lines)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(lines)


def _cells(row: BookkeepingRow, form: BookkeepingFormat) -> list[str]:
    return [_cell(row, each.field, form) for each in form.columns]


def _cell(row: BookkeepingRow, field: BookkeepingField, form: BookkeepingFormat) -> str:
    if field is BookkeepingField.DEBIT_CREDIT:
        return "S" if row.amount >= 0 else "H"
    if field is BookkeepingField.ACCOUNT:
        component = row.values.get(BookkeepingField.COMPONENT_KEY)
        return _text(form.accounts.get(str(component), ""), form)
    value = row.values.get(field)
    if isinstance(value, Decimal):
        return _amount(value, form)
    if isinstance(value, date):
        return value.strftime(form.date)
    return _text(value or "", form)


def _amount(amount: Decimal, form: BookkeepingFormat) -> str:
    shown = abs(amount) if form.amounts is Amounts.UNSIGNED else amount
    return f"{round_amount(shown):.2f}".replace(".", form.decimal)


def _text(text: str, form: BookkeepingFormat) -> str:
    """One line that no spreadsheet computes; letters the encoding lacks are written in Latin ones."""
    line = " ".join(text.split())
    if form.encoding == "cp1252":
        line = "".join(each if _fits(each) else anyascii(each) for each in line)
    return harmless(line)


def _fits(character: str) -> bool:
    try:
        character.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
