"""A plain table opens rows by Enter and by its links."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from unterkunft.ui.billing.cell_table import CellColumn, CellRow, CellTable

COLUMNS = (CellColumn("A", 100), CellColumn("B", 100, is_link=True), CellColumn("C", 60, is_number=True))
ROWS = [CellRow(("a", "→ b", "1"), "one", "danger"), CellRow(("c", "→ d", "2"), "two", is_quiet=True)]


def a_table(qtbot: QtBot) -> CellTable:
    table = CellTable(COLUMNS, "Rows")
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show_rows(ROWS)
    table.show()
    return table


def test_the_model_is_a_sound_one(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    QAbstractItemModelTester(table.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_rows(ROWS[:1])


def test_enter_opens_the_row_selected(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["two"]


def test_a_click_on_a_link_opens_its_row(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    point = table.visualRect(table.cells.index(0, 1)).center()
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.args == ["one"]


def test_the_selection_stays_at_its_place_when_rows_change(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.selectRow(1)
    table.show_rows(ROWS[:1])
    assert table.current == "one"
