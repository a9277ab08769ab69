"""The journeys of a by-law that changes: the steps that only they use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, scenarios, then, when

from tests.builders import execute
from tests.features.at_work import AtWork
from tests.features.conftest import Story
from tests.features.words import listed, rows_of, step
from unterkunft.services.commands.tariffs import AssignTariff, SaveTariff
from unterkunft.services.queries.tariffs import TariffRow, tariff_book
from unterkunft.services.tariff_documents import read_text
from unterkunft.services.tariff_presets import tariff_presets
from unterkunft.ui.tariffs.assignment_dialog import AssignmentDialog
from unterkunft.ui.tariffs.page import Tab, TariffsPage
from unterkunft.values.period import Period

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("tariffs")

Table = Sequence[Sequence[str]]
_LEFT = Qt.MouseButton.LeftButton


def page_of(ich: AtWork) -> TariffsPage:
    return ich.part(TariffsPage)


def row_of(ich: AtWork, name: str) -> TariffRow:
    return next(each for each in page_of(ich).presenter.book.tariffs if each.name == name)


def open_tariff(ich: AtWork, name: str, tab: Tab) -> TariffsPage:
    page = page_of(ich)
    page.presenter.choose(row_of(ich, name))
    QTest.mouseClick(page.tabs[tab], _LEFT)
    QApplication.processEvents()
    return page


@given(step('es gilt seit dem {tag:Tag} der Tarif "{name}" mit {betrag} € je Person und Monat'))
def _(story: Story, tag: date, name: str, betrag: str) -> None:
    amount = betrag.replace(",", ".")
    text = (
        f'key = "satzung"\nname = "{name}"\n\n[[rate]]\ncomponent = "lodging"\nbasis = "person_month"\n'
        f'steps = [{{ valid_from = 2020-01-01, amount = "{amount}" }}]\n'
    )
    database = story.house.database
    execute(database, SaveTariff(text))
    (tariff,) = tariff_book(database, on=story.today).tariffs
    execute(database, AssignTariff(story.house.facility, tariff.id, Period(tag)))


@when("ich die Tarife öffne")
def _(ich: AtWork, request: pytest.FixtureRequest) -> None:
    ich.open_page("Tarife")
    QApplication.processEvents()
    # The window asks before it closes over something that was not saved.
    request.addfinalizer(page_of(ich).presenter.drafts.clear)


@when(step('ich im Tarif "{name}" ab dem {tag:Tag} den Betrag "{betrag}" eintrage'))
def _(ich: AtWork, name: str, tag: date, betrag: str) -> None:
    form = open_tariff(ich, name, Tab.EDIT).editor.form
    assert form is not None
    assert form.steps is not None
    form.steps.new_day.show_day(tag)
    QTest.keyClicks(form.steps.new_price.line, betrag)
    QTest.mouseClick(form.steps.add, _LEFT)
    QApplication.processEvents()


@when("ich den Tarif speichere")
def _(ich: AtWork) -> None:
    save = page_of(ich).save
    assert save.isEnabled()
    QTest.mouseClick(save, _LEFT)


@then(step('hat der Tarif "{name}" diese Beträge:'))
def _(ich: AtWork, name: str, datatable: Table) -> None:
    tariff = read_text(row_of(ich, name).text).tariff
    assert tariff is not None
    found = [
        {"ab": f"{each.valid_from:%d.%m.%Y}", "Betrag": str(each.amount)} for each in tariff.rates[0].steps
    ]
    assert found == rows_of(datatable)


@when(step('ich ihn für "{monat}" mit den Beträgen vom {tag:Tag} vergleiche'))
def _(ich: AtWork, monat: str, tag: date) -> None:
    page = page_of(ich)
    QTest.mouseClick(page.tabs[Tab.COMPARE], _LEFT)
    view = page.comparison
    view.month.setCurrentText(monat)
    view.has_day.setChecked(True)
    view.day.show_day(tag)
    QTest.mouseClick(view.compute, _LEFT)


@then("steht im Vergleich:")
def _(ich: AtWork, datatable: Table) -> None:
    model = page_of(ich).comparison.model
    found = {
        tuple(model.index(row, column).data() for column in (0, 2, 3, 4)) for row in range(model.rowCount())
    }
    expected = {
        (listed(row["Person"]), row["bisher"], row["neu"], row["Differenz"]) for row in rows_of(datatable)
    }
    assert found == expected


@when(step('ich den Tarif "{name}" mit Einzug am {tag:Tag} ausprobiere'))
def _(ich: AtWork, name: str, tag: date) -> None:
    open_tariff(ich, name, Tab.TRY).trial.form.moved_in.show_day(tag)


@then(step('kostet das "{betrag}"'))
def _(ich: AtWork, betrag: str) -> None:
    assert page_of(ich).trial.total.text() == betrag


@then(step('die Rechnung lautet "{rechnung}"'))
def _(ich: AtWork, rechnung: str) -> None:
    assert page_of(ich).trial.lines.model().index(0, 3).data() == rechnung


@when(step('ich aus dem Muster "{muster}" einen Tarif anlege'))
def _(ich: AtWork, muster: str) -> None:
    page = page_of(ich)
    menu = page.new.menu()
    action = next(each for each in menu.actions() if each.text() == muster)
    assert muster in {each.title for each in tariff_presets()}
    action.trigger()
    QTest.mouseClick(page.save, _LEFT)


@when(step("ich ihn der Unterkunft ab dem {tag:Tag} zuordne"))
def _(ich: AtWork, tag: date) -> None:
    page = page_of(ich)
    QTest.mouseClick(page.tabs[Tab.VALIDITY], _LEFT)
    QTest.mouseClick(page.validity.assign, _LEFT)
    dialog = page.findChild(AssignmentDialog)
    assert dialog is not None
    dialog.period.start.show_day(tag)
    dialog.buttons.accepted.emit()
    assert not dialog.isVisible(), dialog.refusal.text()


@then("gelten dort nacheinander:")
def _(ich: AtWork, datatable: Table) -> None:
    book = page_of(ich).presenter.book
    found = [
        {
            "Tarif": book.name_of(each.tariff),
            "ab": f"{each.period.start:%d.%m.%Y}",
            "bis": f"{each.period.last_day:%d.%m.%Y}" if each.period.last_day else "",
        }
        for each in book.lanes[0].assignments
    ]
    assert found == rows_of(datatable)


@when(step('ich im Text des Tarifs "{name}" aus "{alt}" ein "{neu}" mache'))
def _(ich: AtWork, name: str, alt: str, neu: str) -> None:
    editor = open_tariff(ich, name, Tab.EDIT).editor
    editor.text.setPlainText(editor.text.toPlainText().replace(alt, neu))
    QApplication.processEvents()


@then(step('steht beim Feld "{wort}" "{satz}"'))
def _(ich: AtWork, wort: str, satz: str) -> None:
    form = page_of(ich).editor.form
    assert form is not None
    assert form.line(wort).findings.text().startswith(satz)


@then("lässt sich der Tarif nicht speichern")
def _(ich: AtWork) -> None:
    assert not page_of(ich).save.isEnabled()
