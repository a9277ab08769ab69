"""The workbook of a comparison of two tariffs: who would pay what, and the sums."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from unterkunft.documents.sheets import (
    A4,
    AMOUNT,
    COUNT,
    DIFFERENCE,
    SheetColumn,
    Value,
    make_table,
    set_up_print,
    set_widths,
    write_formula,
    write_head,
    write_row,
)
from unterkunft.values.money import german_amount
from unterkunft.values.refusals import EnvironmentFailure, cause_of

_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ComparedPerson:
    """A line of the list of people."""

    facility: str
    key: str
    name: str
    former: Decimal
    new: Decimal


@dataclass(frozen=True, slots=True)
class ComparedSum:
    """A line of the sums: of a facility or of a payer."""

    kind: str
    name: str
    persons: int
    former: Decimal
    new: Decimal


@dataclass(frozen=True, slots=True)
class ComparedTariffs:
    """What is written: the title names month and tariff."""

    title: str
    people: tuple[ComparedPerson, ...]
    sums: tuple[ComparedSum, ...]


_PEOPLE = (
    SheetColumn("Unterkunft", width=30),
    SheetColumn("Schlüssel", width=14),
    SheetColumn("Name", width=30),
    SheetColumn("bisher", AMOUNT, 13),
    SheetColumn("neu", AMOUNT, 13),
    SheetColumn("Unterschied", DIFFERENCE, 13),
)
_SUMS = (
    SheetColumn("Summe nach", width=16),
    SheetColumn("Name", width=34),
    SheetColumn("Personen", COUNT, 11),
    SheetColumn("bisher", AMOUNT, 14),
    SheetColumn("neu", AMOUNT, 14),
    SheetColumn("Unterschied", DIFFERENCE, 14),
)


def write_comparison(compared: ComparedTariffs, path: Path) -> None:
    """Writes a workbook, or CSV where the name ends so; raises EnvironmentFailure where that fails."""
    try:
        if path.suffix.lower() == ".csv":
            _write_csv(compared.people, path)
        else:
            _write_workbook(compared, path)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error


def _write_workbook(compared: ComparedTariffs, path: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    people = ((each.facility, each.key, each.name, each.former, each.new) for each in compared.people)
    _sheet(workbook.create_sheet("Personen"), compared.title, _PEOPLE, people, name="Personen")
    sums = ((each.kind, each.name, each.persons, each.former, each.new) for each in compared.sums)
    _sheet(workbook.create_sheet("Summen"), compared.title, _SUMS, sums, name="Summen")
    workbook.save(path)


def _sheet(
    sheet: Worksheet,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[tuple[Value, ...]],
    *,
    name: str,
) -> None:
    """Typed cells under frozen headings; the difference is a formula, so that it can be followed."""
    write_head(sheet, 1, columns)
    number = 1
    for number, values in enumerate(rows, start=2):
        write_row(sheet, number, columns, (*values, None))
        write_formula(sheet, number, len(columns), f"E{number}-D{number}", number_format=DIFFERENCE)
    sheet.freeze_panes = "A2"
    set_widths(sheet, columns)
    make_table(sheet, name, len(columns), number - 1)
    set_up_print(sheet, title=title, mark="", paper_size=A4)


def _write_csv(people: Iterable[ComparedPerson], path: Path) -> None:
    """Semicolons, decimal commas and a byte order mark, as German spreadsheets open it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(column.heading for column in _PEOPLE)
        for each in people:
            texts = (_harmless(text) for text in (each.facility, each.key, each.name))
            amounts = (each.former, each.new, each.new - each.former)
            writer.writerow((*texts, *(german_amount(amount) for amount in amounts)))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_BEGINNINGS) else text
