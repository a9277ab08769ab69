"""The journeys of files in and out: the steps that only they use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from pytest_bdd import scenarios, then, when

from tests.features.at_work import AtWork
from tests.features.words import listed, rows_of, step
from unterkunft.ui.exchange.page import ExchangePage
from unterkunft.ui.exchange.presenter import Part

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("exchange")

Table = Sequence[Sequence[str]]


@dataclass
class Workbook:
    """The file between window and spreadsheet program; `before` holds the cells as they were."""

    path: Path
    before: dict[tuple[str, str], Any]

    def write(self, sheet: str, cell: str, value: Any) -> None:
        book = load_workbook(self.path)
        self.before.setdefault((sheet, cell), book[sheet][cell].value)
        book[sheet][cell] = value
        book.save(self.path)

    def cell(self, sheet: str, row: str, heading: str) -> str:
        heads = next(load_workbook(self.path)[sheet].iter_rows(max_row=1))
        letters = {str(head.value): get_column_letter(place) for place, head in enumerate(heads, 1)}
        assert heading in letters, f"no “{heading}” among {sorted(letters)}"
        return f"{letters[heading]}{row}"


@pytest.fixture
def mappe(tmp_path: Path) -> Workbook:
    return Workbook(tmp_path / "haus.xlsx", {})


def page_of(ich: AtWork) -> ExchangePage:
    """The page in front; it is opened in the rail."""
    ich.open_page("Austausch")
    return ich.part(ExchangePage)


@when("ich alles als Arbeitsmappe ausgebe")
def _(ich: AtWork, mappe: Workbook) -> None:
    page = page_of(ich)
    page.presenter.give_out(mappe.path, page.give_out.chosen(), with_people=True)
    assert "Einträge geschrieben" in ich.window.status.message


@when("in der Arbeitsmappe jemand diese Zellen ändert:")
def _(mappe: Workbook, datatable: Table) -> None:
    for row in rows_of(datatable):
        mappe.write(row["Blatt"], mappe.cell(row["Blatt"], row["Zeile"], row["Spalte"]), row["Wert"])


@when("ich die Arbeitsmappe ansehe")
def _(ich: AtWork, mappe: Workbook) -> None:
    page_of(ich).presenter.look(mappe.path)


@when("jemand die 3 Mängel behebt und ich die Arbeitsmappe wieder ansehe")
def _(ich: AtWork, mappe: Workbook) -> None:
    for (sheet, cell), value in list(mappe.before.items())[1:]:
        mappe.write(sheet, cell, value)
    page_of(ich).presenter.look(mappe.path)


@when("ich sie einlese")
def _(ich: AtWork) -> None:
    take = page_of(ich).take
    assert take.isEnabled()
    take.click()


@then(step("werden {zahl:d} Mängel genannt:"))
def _(ich: AtWork, zahl: int, datatable: Table) -> None:
    lines = page_of(ich).model.lines
    assert {line.cells[:2] for line in lines} == {tuple(row.values()) for row in rows_of(datatable)}
    assert len(lines) == zahl


@then("lässt sich die Datei nicht einlesen")
def _(ich: AtWork) -> None:
    assert not page_of(ich).take.isEnabled()


@then(step('wird 1 Änderung genannt: "{feld}" von "{vorher}" zu "{nachher}"'))
def _(ich: AtWork, feld: str, vorher: str, nachher: str) -> None:
    page = page_of(ich)
    page.parts[Part.CHANGED].click()
    assert [line.cells[2:] for line in page.model.lines] == [(feld, vorher, nachher)]


@then(step("wohnt {wer:Person} im Haus"))
def _(ich: AtWork, wer: str) -> None:
    assert listed(wer) in {each.name for each in ich.people()}
