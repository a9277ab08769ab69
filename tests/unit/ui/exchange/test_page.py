"""The exchange page: a file is looked at before it is taken in, and one step takes it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from unterkunft.services.permissions import ALL_RIGHTS, Actor, Right
from unterkunft.ui.exchange.page import ExchangePage
from unterkunft.ui.exchange.presenter import Part
from unterkunft.ui.workplace import Workplace


@pytest.fixture
def page(qtbot: QtBot, german: None, workplace: Workplace) -> ExchangePage:
    page = ExchangePage(workplace)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def given_out(page: ExchangePage, tmp_path: Path) -> Path:
    """The house as a workbook."""
    path = tmp_path / "haus.xlsx"
    page.presenter.give_out(path, (), with_people=True)
    return path


def changed(path: Path, sheet: str, cell: str, value: str) -> Path:
    """The workbook with one other cell."""
    book = load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    return path


def column_of(path: Path, sheet: str, heading: str) -> str:
    cells = next(load_workbook(path)[sheet].iter_rows(max_row=1))
    return next(cell.column_letter for cell in cells if cell.value == heading)


def lines(page: ExchangePage, part: Part) -> list[tuple[str, ...]]:
    page.presenter.show_part(part)
    return [line.cells for line in page.model.lines]


def test_what_was_given_out_changes_nothing(page: ExchangePage, given_out: Path) -> None:
    page.presenter.look(given_out)
    assert page.presenter.looked is not None
    report = page.presenter.looked.report
    assert (report.created, report.changed, report.findings) == ((), (), ())
    assert not page.take.isEnabled()


def test_a_change_is_shown_field_by_field_and_taken_in_as_one_step(
    page: ExchangePage, given_out: Path, workplace: Workplace
) -> None:
    column = column_of(given_out, "Bewohner", "Familienname")
    page.presenter.look(changed(given_out, "Bewohner", f"{column}2", "Neumann"))
    ((sheet, _key, field, before, after),) = lines(page, Part.CHANGED)
    assert (sheet, field, after) == ("Bewohner", "Familienname", "Neumann")
    page.take.click()
    names = {each.family_name for each in workplace.timeline().residents}
    assert "Neumann" in names
    workplace.undo()
    assert before in {each.family_name for each in workplace.timeline().residents}
    assert "Neumann" not in {each.family_name for each in workplace.timeline().residents}


def test_a_finding_leads_to_its_cell_and_keeps_the_file_out(page: ExchangePage, given_out: Path) -> None:
    column = column_of(given_out, "Zimmer", "Etage")
    page.presenter.look(changed(given_out, "Zimmer", f"{column}2", "E-999"))
    ((sheet, place, said, value, _expected),) = lines(page, Part.FINDINGS)
    assert (sheet, place, value) == ("Zimmer", "Zeile 2, Spalte »Etage«", "E-999")
    assert said == "»E-999« gibt es nicht."
    assert not page.take.isEnabled()
    shown = page.excerpt.cells.model()
    row = {
        shown.headerData(column, Qt.Orientation.Horizontal): shown.index(0, column).data()
        for column in range(shown.columnCount())
    }
    assert row["Etage"] == "E-999"


def test_a_file_that_is_no_facility_file_says_so(page: ExchangePage, tmp_path: Path) -> None:
    path = tmp_path / "kaputt.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    page.presenter.look(path)
    assert len(lines(page, Part.FINDINGS)) == 1
    assert not page.take.isEnabled()


def test_a_dropped_file_is_looked_at(page: ExchangePage, given_out: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(given_out))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    assert page.presenter.looked is not None
    assert page.presenter.looked.path == given_out


def test_one_facility_can_be_given_out_without_people(page: ExchangePage, tmp_path: Path) -> None:
    first = page.give_out.list.item(0)
    first.setCheckState(Qt.CheckState.Unchecked)
    kept = page.give_out.list.item(1).data(Qt.ItemDataRole.UserRole)
    assert page.give_out.chosen() == (kept,)
    path = tmp_path / "eins.json"
    page.presenter.give_out(path, page.give_out.chosen(), with_people=False)
    written = json.loads(path.read_text(encoding="utf-8"))
    assert [each["key"] for each in written["facilities"]] == [kept]
    assert "residents" not in written


@pytest.fixture(autouse=True)
def _closed(page: ExchangePage) -> Iterator[None]:
    yield
    page.close()


@pytest.mark.parametrize("missing", [Right.SEE_NAMES, Right.SEE_RESTRICTED])
def test_a_file_with_people_is_only_for_those_who_see_everyone(
    page: ExchangePage, workplace: Workplace, given_out: Path, tmp_path: Path, qtbot: QtBot, missing: Right
) -> None:
    workplace.actor = Actor("M. Krüger", "PC-1", ALL_RIGHTS - {missing})
    for_some = ExchangePage(workplace)
    qtbot.addWidget(for_some)
    assert not for_some.give_out.with_people.isEnabled()
    assert not for_some.give_out.with_people.isChecked()
    assert not for_some.choose.isEnabled()
    leak = tmp_path / "leak.json"
    for_some.presenter.give_out(leak, (), with_people=True)
    assert not leak.exists()
    for_some.presenter.look(given_out)
    assert for_some.presenter.looked is None
    bare = tmp_path / "bare.json"
    for_some.presenter.give_out(bare, (), with_people=False)
    assert "Haddad" not in bare.read_text(encoding="utf-8")
