"""The tariff page: lists, writes, assigns, tries out and compares tariffs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from tests.unit.ui.conftest import TODAY
from unterkunft.services.commands.finalising import FinaliseMonth
from unterkunft.services.commands.tariffs import AssignTariff, SaveTariff
from unterkunft.services.permissions import Actor
from unterkunft.services.tariff_presets import tariff_presets
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.tariffs.assignment_dialog import AssignmentDialog
from unterkunft.ui.tariffs.consequences_dialog import ConsequencesDialog
from unterkunft.ui.tariffs.page import Tab, TariffsPage
from unterkunft.ui.tariffs.validity_chart import mime_of
from unterkunft.ui.workplace import Workplace
from unterkunft.values.month import Month
from unterkunft.values.period import Period

TEXT = """\
# Satzung vom 01.01.2020
key = "alt"
name = "Alte Satzung"

[[rate]]
component = "lodging"
basis = "person_month"
steps = [{ valid_from = 2020-01-01, amount = "300.00" }]
"""
OTHER = TEXT.replace('"alt"', '"neu"').replace("Alte", "Neue")
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def with_tariffs(workplace: Workplace) -> Workplace:
    """The house charges by the old tariff; the new one is a draft."""
    for text in (TEXT, OTHER):
        workplace.executor.execute(SaveTariff(text), actor=workplace.actor)
    return workplace


@pytest.fixture
def page(qtbot: QtBot, german: None, with_tariffs: Workplace) -> TariffsPage:
    page = TariffsPage(with_tariffs)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    assign(page, "PZ", "alt", Period(date(2026, 1, 1)))
    return page


def assign(page: TariffsPage, facility: str, tariff: str, period: Period) -> None:
    book = page.presenter.book
    lane = next(each for each in book.lanes if each.key == facility)
    row = next(each for each in book.tariffs if each.key == tariff)
    page.presenter.workplace.execute(AssignTariff(lane.id, row.id, period))


def assigned(page: TariffsPage, facility: str = "PZ") -> list[tuple[str, date, date | None]]:
    book = page.presenter.book
    lane = next(each for each in book.lanes if each.key == facility)
    return [(book.name_of(each.tariff), each.period.start, each.period.end) for each in lane.assignments]


def choose(page: TariffsPage, key: str) -> None:
    row = next(each for each in page.presenter.book.tariffs if each.key == key)
    page.presenter.choose(row)


def line_of(page: TariffsPage, word: str) -> QLineEdit:
    assert page.editor.form is not None
    return page.editor.form.line(word).editor.findChildren(QLineEdit)[0]


def said(page: TariffsPage) -> list[str]:
    boxes = [each for each in page.findChildren(QMessageBox) if each.isVisible()]
    texts = [box.text() for box in boxes]
    for box in boxes:
        box.close()
    return texts


def test_the_list_says_where_a_tariff_is_in_force(page: TariffsPage) -> None:
    model = page.validity.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert rows == [
        ["Alte Satzung", "Prenzlau, Berliner Straße", "01.01.2020"],
        ["Neue Satzung", "(nirgends: Entwurf)", "01.01.2020"],
    ]


def test_days_without_a_tariff_are_warned_of(page: TariffsPage) -> None:
    assert not page.validity.warning.isVisible()
    (lane,) = (each for each in page.presenter.book.lanes if each.key == "PZ")
    page.presenter.reschedule(lane.assignments[0], Period(date(2026, 11, 15)))
    expected = "Tage ohne Tarif: Prenzlau, Berliner Straße (10.11.2026 – 14.11.2026)"
    assert page.validity.warning.text() == expected


def test_a_tariff_dropped_on_a_facility_is_assigned_from_that_day(page: TariffsPage, qtbot: QtBot) -> None:
    chart = page.validity.chart
    new = next(each for each in page.presenter.book.tariffs if each.key == "neu")
    rect = chart.rect_of(page.presenter.book.lanes[1].assignments[0])
    assert rect is not None
    at = QPointF(280 + chart.axis.x_of(NEW_YEAR) + 1, rect.center().y())
    mime, action, left = mime_of(new.id), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(chart, QDragEnterEvent(at.toPoint(), action, mime, left, keys))
    QApplication.sendEvent(chart, QDragMoveEvent(at.toPoint(), action, mime, left, keys))
    QApplication.sendEvent(chart, QDropEvent(at, action, mime, left, keys))
    dialog = page.findChild(AssignmentDialog)
    assert dialog is not None
    assert dialog.ends_previous.text() == "Der bisherige Tarif endet am 31.12.2026"
    dialog.buttons.accepted.emit()
    assert assigned(page) == [
        ("Alte Satzung", date(2026, 1, 1), NEW_YEAR),
        ("Neue Satzung", NEW_YEAR, None),
    ]
    page.presenter.workplace.undo()
    assert assigned(page) == [("Alte Satzung", date(2026, 1, 1), None)]


def test_two_tariffs_on_one_day_are_refused_in_a_sentence(page: TariffsPage) -> None:
    lane = next(each for each in page.presenter.book.lanes if each.key == "PZ")
    page.validity.ask_assignment(lane=lane, day=NEW_YEAR)
    dialog = page.findChild(AssignmentDialog)
    assert dialog is not None
    dialog.ends_previous.setChecked(False)
    dialog.buttons.accepted.emit()
    assert dialog.refusal.text().startswith(
        "Ab dem 01.01.2027 gilt in Prenzlau, Berliner Straße schon der Tarif Alte Satzung."
    )
    dialog.reject()


def test_an_edge_is_dragged_to_the_first_of_a_month(page: TariffsPage) -> None:
    chart = page.validity.chart
    rect = chart.rect_of(page.presenter.book.lanes[1].assignments[0])
    assert rect is not None
    start = QPoint(round(rect.left()) + 1, round(rect.center().y()))
    target = QPoint(round(280 + chart.axis.x_of(date(2026, 5, 2))), start.y())
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(chart, target)
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=target)
    assert assigned(page)[0][1] == date(2026, 5, 1)


def test_the_chart_is_walked_and_opened_by_keyboard(page: TariffsPage) -> None:
    chart = page.validity.chart
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "Alte Satzung: ab 01.01.2026"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    dialog = page.findChild(AssignmentDialog)
    assert dialog is not None
    dialog.reject()
    QTest.keyClick(chart, Qt.Key.Key_Delete)
    assert assigned(page) == []


def test_a_new_amount_from_a_day_is_one_gesture(page: TariffsPage) -> None:
    choose(page, "alt")
    page.show_tab(Tab.EDIT)
    form = page.editor.form
    assert form is not None
    assert form.steps is not None
    form.steps.new_price.line.setText("345")
    form.steps.add.click()
    assert '{ valid_from = 2027-01-01, amount = "345.00" }' in page.editor.text.toPlainText()
    assert "# Satzung vom 01.01.2020" in page.editor.text.toPlainText()
    page.save.click()
    assert page.presenter.book.tariff(page.presenter.book.tariffs[0].id) is not None
    assert "345.00" in page.presenter.book.tariffs[0].text
    page.presenter.workplace.undo()
    assert page.presenter.book.tariffs[0].text == TEXT


def test_what_is_wrong_stands_at_its_field_and_keeps_from_saving(page: TariffsPage) -> None:
    choose(page, "alt")
    page.show_tab(Tab.EDIT)
    QTest.keyClicks(line_of(page, "priority"), "hoch")
    form = page.editor.form
    assert form is not None
    assert form.line("priority").findings.text() == (
        "„hoch“ hat die falsche Form; erwartet wird eine ganze Zahl ab -1000000."
    )
    assert page.editor.findings.item(0).text().startswith("✕ Satz 1, Vorrang: ")
    assert not page.save.isEnabled()
    line_of(page, "priority").clear()
    QTest.keyClicks(line_of(page, "priority"), "2")
    assert page.save.isEnabled()


def test_the_text_leads_the_form_too(page: TariffsPage) -> None:
    choose(page, "alt")
    page.editor.text.setPlainText(TEXT.replace("component", 'label = "Bett"\ncomponent'))
    assert line_of(page, "label").text() == "Bett"
    page.editor.text.setPlainText(TEXT + "[[rate")
    assert "etwas fehlt am Ende" in page.editor.findings.item(0).text()
    assert line_of(page, "label").text() == "Bett"


@pytest.mark.parametrize(
    "odd",
    [
        "rate = 5",
        "rate = [1, 2]",
        "absence = [{ states = 5 }]\nrate = []",
        '[[rate]]\ncomponent = 1\nbasis = [1]\nwhen = 5\nsteps = "x"',
        "[[rate]]\nsteps = [5, { valid_from = 5, table = 5, amount = 1.5 }]\nwhen = { months = [13], "
        "statuses = 1 }",
        "counting = 5\n[household]\ncap_amount = true",
    ],
)
def test_whatever_is_typed_the_form_bears_it(page: TariffsPage, odd: str) -> None:
    choose(page, "alt")
    page.editor.text.setPlainText(f'key = 1\nname = ["x"]\n{odd}\n')
    for row in range(page.editor.parts.count()):
        page.editor.parts.setCurrentRow(row)
        part = page.editor.current
        assert part is not None
    page.presenter.change(lambda draft: draft.set(("counting", "arrival_day"), "skip"))
    page.editor.new_rate.click()
    page.editor.new_absence.click()
    assert page.presenter.draft is not None
    assert page.presenter.draft.tariff is None
    assert not page.save.isEnabled()


def test_conditions_are_added_and_taken_away(page: TariffsPage) -> None:
    choose(page, "alt")
    form = page.editor.form
    assert form is not None
    assert isinstance(form.conditions, QComboBox)
    form.conditions.activated.emit(form.conditions.findData("age_from"))
    assert "when = { age_from = 18 }" in page.editor.text.toPlainText()
    form = page.editor.form
    assert form is not None
    remove = form.line("age_from").remove
    assert remove is not None
    remove.click()
    assert "when" not in page.editor.text.toPlainText()


def test_drafts_wait_while_another_tariff_is_looked_at(page: TariffsPage) -> None:
    choose(page, "alt")
    page.presenter.change(lambda draft: draft.set(("source",), "Amtsblatt"))
    choose(page, "neu")
    assert [page.chosen.itemText(each) for each in range(2)] == ["• Alte Satzung", "Neue Satzung"]
    choose(page, "alt")
    assert page.presenter.draft is not None
    assert "Amtsblatt" in page.presenter.draft.text
    page.discard.click()
    assert not page.presenter.has_unsaved
    assert page.may_leave()


def test_a_pattern_begins_a_tariff_that_is_saved_as_a_new_one(page: TariffsPage) -> None:
    page.begin(tariff_presets()[0])
    assert page.chosen.currentText() == "• Muster: je Person und Monat (neu)"
    page.save.click()
    assert {each.key for each in page.presenter.book.tariffs} == {"alt", "neu", "muster-person-monat"}
    assert page.chosen.currentText() == "Muster: je Person und Monat"
    page.remove.click()
    assert {each.key for each in page.presenter.book.tariffs} == {"alt", "neu"}


def test_a_tariff_in_use_is_not_deleted(page: TariffsPage) -> None:
    choose(page, "alt")
    page.remove.click()
    (text,) = said(page)
    assert text.startswith("Alte Satzung kann nicht gelöscht werden")


def test_files_come_in_with_their_findings_and_go_out(page: TariffsPage, tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_text(TEXT.replace("person_month", "per_moon"), "utf-8")
    page.presenter.open_file(path)
    assert "Satz 1, Berechnet je: Unbekanntes Wort „per_moon“" in page.editor.findings.item(0).text()
    page.discard.click()
    choose(page, "alt")
    assert page.presenter.write_file(tmp_path / "aus.toml")
    assert (tmp_path / "aus.toml").read_text("utf-8") == TEXT
    assert not page.presenter.write_file(tmp_path / "nirgends" / "aus.toml")
    page.presenter.open_file(tmp_path / "fehlt.toml")
    assert len(said(page)) == 2


def test_a_case_is_computed_with_every_key(page: TariffsPage) -> None:
    choose(page, "alt")
    page.show_tab(Tab.TRY)
    assert page.trial.total.text() == "300,00 € im Monat"
    page.trial.form.moved_in.show_day(date(2026, 11, 12))
    assert page.trial.lines.model().index(0, 3).data() == "19/30 × 300,00 €"
    assert "Rechtsgrundlage" in page.trial.reasons.toPlainText()
    page.presenter.change(lambda draft: draft.set(("rate", 0, "steps", 0, "amount"), "30.00"))
    assert page.trial.total.text() == "19,00 € im Monat"
    page.presenter.change(lambda draft: draft.set(("rate", 0, "basis"), None))
    assert page.trial.lines.rowCount() == 0


def test_two_versions_are_compared_on_a_month(page: TariffsPage, tmp_path: Path) -> None:
    choose(page, "alt")
    page.presenter.change(lambda draft: draft.add_step(0, NEW_YEAR, {"amount": "330.00"}))
    page.arrive(Destination(PageId.TARIFFS, topic="compare"))
    page.comparison.has_day.setChecked(True)
    page.comparison.day.show_day(NEW_YEAR)
    page.comparison.compute.click()
    model = page.comparison.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [[model.index(row, column).data() for column in (0, 2, 3, 4)] for row in range(2)]
    assert rows == [
        ["Zimmer, Çelik", "210,00 €", "231,00 €", "+21,00 €"],
        ["Haddad, Mariam", "70,00 €", "77,00 €", "+7,00 €"],
    ]
    model.sort(4)
    assert model.people[0].difference == Decimal("7.00")
    assert "(2 von 2 Personen betroffen)" in page.comparison.total.text()
    path = tmp_path / "v.xlsx"
    assert page.comparison.write(path)
    assert load_workbook(path)["Personen"].max_row == 3


def test_finalised_months_are_named_before_a_change_is_kept(page: TariffsPage) -> None:
    page.presenter.workplace.execute(FinaliseMonth(Month(2026, 10), TODAY))
    choose(page, "alt")
    page.presenter.change(lambda draft: draft.set(("rate", 0, "label"), "Bett"))
    assert "(10/2026 bis 10/2026)" in page.notice.text()
    page.save.click()
    assert page.findChild(ConsequencesDialog) is None
    assert 'label = "Bett"' in page.presenter.book.tariffs[0].text


def test_who_may_not_bill_only_reads(qtbot: QtBot, german: None, with_tariffs: Workplace) -> None:
    with_tariffs.actor = Actor("A", "PC", frozenset())
    page = TariffsPage(with_tariffs)
    qtbot.addWidget(page)
    page.show()
    assert not page.new.isEnabled()
    assert not page.editor.isEnabled()
    assert not page.validity.assign.isEnabled()
