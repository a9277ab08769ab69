"""The page of arrivals: pasted lists, answers by key, columns that are remembered, announcements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from unterkunft.exchange.arrival_list.columns import ListColumn
from unterkunft.services.commands.announcements import AnnouncementDetails
from unterkunft.ui.arrivals_page.page import ArrivalsPage
from unterkunft.ui.workplace import Workplace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(qtbot: QtBot, german: None, workplace: Workplace) -> Iterator[ArrivalsPage]:
    page = ArrivalsPage(workplace)
    qtbot.addWidget(page)
    failing = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, failing) for model in (page.list.model, page.expected.model)]
    page.resize(1300, 800)
    page.show()
    yield page
    page.presenter.close()
    for tester in testers:
        tester.deleteLater()


def paste(page: ArrivalsPage, *lines: str) -> None:
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.paste()


def test_an_empty_list_says_what_to_do(page: ArrivalsPage) -> None:
    assert page.expected.empty.isVisible()
    assert "Strg+V" in page.expected.hint.text()


def test_f8_goes_to_what_is_open_and_one_answer_clears_it(page: ArrivalsPage) -> None:
    paste(page, "Name\tVorname\tGeschl.", "Sow\tAlpha\tm", "Ali\tFatima\tm", "Bah\tModou\tm")
    assert page.list.counts.text() == "3 gelesen · 2 bereit · 1 zu klären"
    assert not page.list.take.isEnabled()
    page.list.table.setCurrentIndex(page.list.model.index(0, 2))
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert page.list.current == 3
    page.list.panel.buttons["gender"].click()
    assert page.list.counts.text() == "3 gelesen · 3 bereit · 0 zu klären"
    assert page.list.take.isEnabled()


def test_who_is_here_already_can_only_be_left_out(page: ArrivalsPage) -> None:
    paste(page, "Name\tVorname\tGeschl.", "Haddad\tMariam\tw", "Sow\tAlpha\tm")
    page.list.table.setCurrentIndex(page.list.model.index(0, 2))
    page.list.panel.buttons["same"].click()
    assert "Wohnt schon hier" in page.list.model.index(0, 1).data()
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert page.list.counts.text() == "2 gelesen · 1 bereit · 0 zu klären · 1 weggelassen"


def test_a_cell_is_written_over_in_place(page: ArrivalsPage) -> None:
    paste(page, "Name\tVorname\tgeb.", "Sow\tAlpha\t31.02.1990")
    model = page.list.model
    assert page.list.counts.text().endswith("1 zu klären")
    model.setData(model.index(0, model.section_of(ListColumn.BIRTH_DATE)), "28.2.90")
    assert model.index(0, model.section_of(ListColumn.BIRTH_DATE)).data() == "28.02.1990"
    assert page.list.counts.text().endswith("0 zu klären")


def test_what_a_heading_means_is_remembered(page: ArrivalsPage, workplace: Workplace) -> None:
    paste(page, "Name\tVorname\tKennung", "Sow\tAlpha\tA-1")
    assert page.list.mapping.isVisible()
    page.list.mapping.column_chosen.emit(2, ListColumn.CASE)
    assert page.lists.draft.judged[0].details.case_reference == "A-1"
    paste(page, "Name\tVorname\tKennung", "Bah\tModou\tA-2")
    assert page.lists.draft.judged[0].details.case_reference == "A-2"
    assert workplace.habits.list_headings


def test_rows_become_a_family_and_part_again(page: ArrivalsPage) -> None:
    paste(page, "Name\tVorname", "Sow\tAlpha", "Bah\tModou")
    page.list.table.selectAll()
    page.list.join.click()
    first, second = page.lists.draft.judged
    assert first.family == second.family is not None
    page.list.split.setEnabled(True)
    page.lists.split((first.number,))
    assert page.lists.draft.judged[0].family is None


def test_an_announcement_is_listed_and_can_be_called_off(page: ArrivalsPage, workplace: Workplace) -> None:
    page.presenter.announce(workplace.today, AnnouncementDetails(7, "Transfer", "ZABH"))
    assert [page.expected.model.index(0, column).data() for column in range(6)] == [
        "heute",
        "7",
        "Transfer",
        "ohne Namen",
        "0 von 7 untergebracht",
        "ZABH",
    ]
    (row,) = page.presenter.rows
    assert row.arrival is not None
    page.presenter.cancel(row.arrival)
    assert page.presenter.rows == ()
