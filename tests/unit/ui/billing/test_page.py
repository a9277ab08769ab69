"""The billing page: a month's people, one statement, check, finalise, correct."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.billing_house import NOVEMBER, OCTOBER, BilledHouse, a_billed_house
from unterkunft.services.executor import Executor
from unterkunft.services.permissions import ALL_RIGHTS, Actor, Right
from unterkunft.storage.engine import Database
from unterkunft.ui.background import BackgroundRunner, Job
from unterkunft.ui.billing.page import BillingPage
from unterkunft.ui.billing.pdf_dialog import PdfDialog
from unterkunft.ui.billing.reason_dialog import ReasonDialog
from unterkunft.ui.billing.shown import Column, Part
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.workplace import Workplace

TODAY = date(2026, 11, 5)


@pytest.fixture
def house(sqlite_database: Database) -> BilledHouse:
    return a_billed_house(sqlite_database, residents=3)


def workplace_of(house: BilledHouse, rights: frozenset[Right] = ALL_RIGHTS) -> Workplace:
    executor = Executor(house.database, clock=lambda: datetime(2026, 11, 5, 9, tzinfo=UTC))
    workplace = Workplace(house.database, executor, Actor("M. Krüger", "PC-1", rights), today=TODAY)
    workplace.choose_facility(workplace.facilities()[0])
    return workplace


@pytest.fixture
def workplace(house: BilledHouse) -> Workplace:
    return workplace_of(house)


@pytest.fixture
def page(qtbot: QtBot, german: None, workplace: Workplace) -> Iterator[BillingPage]:
    page = BillingPage(workplace)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    yield page
    page.presenter.close()


def names(page: BillingPage) -> list[str]:
    return [row.person.name for row in page.people.model.rows]


def losing_payer(house: BilledHouse, resident: str = "R-2") -> None:
    house.change(
        cost_coverages=[
            {
                "key": f"C-{resident}",
                "resident": resident,
                "payer": "SOZ",
                "rule": "full",
                "valid_from": "2024-01-01",
                "valid_through": "2026-10-20",
            }
        ]
    )


def finalise(page: BillingPage) -> None:
    page.release.end.form.writes.setChecked(False)
    page.release.end.button.click()


def test_the_last_complete_month_is_shown_with_its_figures(page: BillingPage) -> None:
    assert page.presenter.month == OCTOBER
    assert page.tiles.people.value.text() == "3"
    assert page.tiles.days.value.text() == "93"
    assert page.tiles.total.value.text() == "1.305,00 €"
    assert page.head.standing.text() == "Entwurf"


def test_the_model_of_people_is_a_sound_one(page: BillingPage) -> None:
    QAbstractItemModelTester(page.people.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.presenter.search("R-1")
    page.presenter.search("")


def test_a_search_finds_names_keys_and_payers(page: BillingPage) -> None:
    page.people.search.setText("ozil r-2")
    assert names(page) == ["Özil R-2, Ali"]
    page.people.search.setText("R-3")
    assert names(page) == ["Özil R-3, Ali"]
    page.people.search.setText("sozial")
    assert len(names(page)) == 3


def test_a_click_shows_the_statement_and_selects_the_person(page: BillingPage, workplace: Workplace) -> None:
    page.people.table.selectRow(1)
    shown = page.statement.shown
    assert shown is not None
    assert shown.row.person.name == "Özil R-2, Ali"
    assert workplace.selection == {shown.row.person.id}
    assert "Satz: 435,00 € je Person und Monat" in page.statement.why_text


def test_who_is_selected_elsewhere_is_shown_here(page: BillingPage, workplace: Workplace) -> None:
    third = page.people.model.rows[2].person.id
    assert third is not None
    workplace.select([third])
    assert page.statement.shown is not None
    assert page.statement.shown.row.person.id == third
    assert page.people.table.currentIndex().row() == 2


def test_why_this_amount_can_be_copied(page: BillingPage) -> None:
    page.people.table.selectRow(0)
    page.statement.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Özil R-1, Ali (R-1), Haus am See, Oktober 2026")


def test_a_missing_payer_counts_as_to_clear_and_leads_to_the_card(
    page: BillingPage, house: BilledHouse, workplace: Workplace
) -> None:
    gone: list[Destination] = []
    workplace.guide = gone.append
    losing_payer(house)
    workplace.reload()
    assert page.tiles.open.value.text() == "1"
    page.head.release.click()
    page.release.check.table.selectRow(0)
    page.release.check.solve.click()
    assert (gone[0].page, gone[0].topic) == (PageId.RESIDENTS, "coverages")


def test_a_month_with_findings_cannot_be_finalised_until_a_reason_is_given(
    page: BillingPage, house: BilledHouse, workplace: Workplace
) -> None:
    losing_payer(house)
    workplace.reload()
    assert not page.release.end.button.isEnabled()
    page.release.check.table.selectRow(0)
    page.release.check.note.click()
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    assert not dialog.button.isEnabled()
    dialog.reason.setPlainText("Übernahme ist beantragt")
    dialog.button.click()
    assert page.tiles.open.value.text() == "0"
    assert page.release.end.button.isEnabled()


def test_finalising_gives_numbers_and_cannot_be_undone(page: BillingPage, workplace: Workplace) -> None:
    finalise(page)
    assert [row.number for row in page.people.model.rows] == ["2026-000001", "2026-000002", "2026-000003"]
    assert page.head.standing.text() == "festgeschrieben"
    assert not page.head.release.isEnabled()
    assert len(page.papers.table.cells.rows) == 4
    assert workplace.can_undo


def test_finalising_writes_papers_where_a_folder_is_chosen(page: BillingPage, tmp_path: Path) -> None:
    page.release.end.form.folder.setText(str(tmp_path / "2026-10"))
    page.release.end.button.click()
    written = sorted(path.suffix for path in (tmp_path / "2026-10").iterdir())
    assert written == [".pdf", ".pdf", ".pdf", ".pdf", ".xlsx"]
    assert page.head.folder.isVisible()


def test_finalised_papers_written_again_are_the_same(page: BillingPage, tmp_path: Path) -> None:
    finalise(page)
    for name in ("one", "other"):
        page.presenter.steps.write_all(tmp_path / name)
    one = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    other = {path.name: path.read_bytes() for path in (tmp_path / "other").iterdir()}
    assert one == other


def test_a_late_change_shows_as_a_correction_and_is_issued(
    page: BillingPage, house: BilledHouse, workplace: Workplace
) -> None:
    finalise(page)
    house.moves_in_late()
    workplace.reload()
    assert page.head.standing.text() == "Korrekturen offen"
    page.head.release.click()
    (row,) = page.corrections.table.cells.rows
    assert row.cells[3:6] == ("435,00", "290,00", "−145,00")
    page.corrections.issue.writes.setChecked(False)
    page.corrections.run.click()
    assert page.head.standing.text() == "festgeschrieben"
    assert page.people.model.rows[0].total == 290


def test_a_statement_is_cancelled_with_a_reason(page: BillingPage) -> None:
    finalise(page)
    page.papers.table.selectRow(0)
    page.papers.cancel.click()
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.setPlainText("Falsche Person")
    dialog.button.click()
    states = {row.cells[0]: row.cells[6] for row in page.papers.table.cells.rows}
    assert states["2026-000001"] == "storniert durch 2026-S000001"


def test_the_pdf_of_a_draft_can_be_looked_at(page: BillingPage) -> None:
    page.people.table.selectRow(0)
    page.statement.pdf.click()
    dialog = page.findChild(PdfDialog)
    assert dialog is not None
    assert dialog.position.text() == "Seite 1 von 1"
    dialog.close()


def test_another_month_is_shown_and_compared_with_the_one_before(page: BillingPage) -> None:
    page.head.later.click()
    assert page.presenter.month == NOVEMBER
    assert page.tiles.people.line.text() == "wie im Oktober"
    assert {row.notes[0].code.value for row in page.people.model.rows} == {"unchanged"}


def test_people_are_put_in_another_order(page: BillingPage) -> None:
    page.presenter.sort_by(Column.PERSON, descending=True)
    assert names(page) == ["Özil R-3, Ali", "Özil R-2, Ali", "Özil R-1, Ali"]


def test_somebody_sent_here_is_shown_in_the_month_named(page: BillingPage) -> None:
    second = page.people.model.rows[1].person.id
    page.arrive(Destination(PageId.BILLING, resident=second, month=NOVEMBER, topic="papers"))
    assert page.presenter.month == NOVEMBER
    assert page.parts[Part.PAPERS].isChecked()
    assert page.statement.shown is not None


def test_a_refused_order_says_why(page: BillingPage) -> None:
    finalise(page)
    page.presenter.steps.finalise(page.release.end.form.issuing)
    (box,) = page.findChildren(QMessageBox)
    assert "bereits festgeschrieben" in box.text()
    box.close()
    assert page.isEnabled()


def test_without_the_right_to_bill_the_page_explains_itself(
    qtbot: QtBot, german: None, house: BilledHouse
) -> None:
    page = BillingPage(workplace_of(house, ALL_RIGHTS - {Right.BILL}))
    qtbot.addWidget(page)
    page.show()
    assert page.waiting.text().startswith("Ihr Benutzer hat kein Recht abzurechnen.")
    assert not page.head.isVisible()
    page.presenter.close()


def test_who_may_not_see_names_gets_keys_and_no_papers(
    qtbot: QtBot, german: None, house: BilledHouse
) -> None:
    page = BillingPage(workplace_of(house, ALL_RIGHTS - {Right.SEE_NAMES}))
    qtbot.addWidget(page)
    page.show()
    page.people.table.selectRow(0)
    assert names(page) == ["R-1", "R-2", "R-3"]
    assert not page.statement.pdf.isEnabled()
    assert not page.head.excel.isEnabled()
    page.presenter.close()


class StoppedRunner(BackgroundRunner):
    """Work is stopped before it begins, as by the button in the status bar."""

    def _start(self, job: Job[Any]) -> None:
        job.cancel()
        QTimer.singleShot(0, job.run)


def test_a_month_that_was_stopped_says_so(qtbot: QtBot, german: None, workplace: Workplace) -> None:
    page = BillingPage(workplace, StoppedRunner())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "nicht berechnet" in page.waiting.text())
    page.presenter.close()
