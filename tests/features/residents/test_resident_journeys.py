"""The journeys around the residents page and its card: the steps that only they use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytest_bdd import given, scenarios, then, when

from tests.features.answers import Answer, an_answer, answering, enter_day
from tests.features.at_work import AtWork, until
from tests.features.conftest import Story
from tests.features.words import listed, rows_of, step
from unterkunft.model.resident import Resident
from unterkunft.model.statement import BillingRun, FinalisedStatement, RunKind, StatementKind
from unterkunft.services.commands.statuses import RecordStatus
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.residents.card.event_dialogs import BirthDialog
from unterkunft.ui.residents.card.household_dialogs import SplitDialog
from unterkunft.ui.residents.card.record_dialog import RecordDialog
from unterkunft.ui.residents.duplicates.merge_dialog import MergeDialog
from unterkunft.ui.residents.list import filter_keys
from unterkunft.ui.residents.new_person.dialog import NewPersonDialog
from unterkunft.ui.residents.page import ResidentsPage
from unterkunft.ui.words import word
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import Gender, ResidenceStatus

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("residents")

Table = Sequence[Sequence[str]]


@dataclass
class Said:
    """What a form has said before it was answered."""

    texts: list[str] = field(default_factory=list)


@pytest.fixture
def said() -> Said:
    return Said()


def page_of(ich: AtWork) -> ResidentsPage:
    """The page in front; it is opened in the rail."""
    ich.open_page("Bewohner")
    return ich.part(ResidentsPage)


def id_of(story: Story, name: str) -> ResidentId:
    return next(each.id for each in story.house.timeline().residents if each.name == listed(name))


def texts_of(widget: QWidget) -> list[str]:
    """Everything a form says in labels that can be seen."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def status_of(german_word: str) -> ResidenceStatus:
    return next(each for each in ResidenceStatus if word(each) == german_word)


# -- how things stand ------------------------------------------------------------------------------


@given(step("außerdem ist bekannt: {wer:Person}"))
def _(story: Story, wer: str) -> None:
    story.person({"Person": wer})


@given(step('{wer:Person} hat seit dem {tag:Tag} den Status "{status}"'))
def _(ich: AtWork, story: Story, wer: str, tag: date, status: str) -> None:
    ich.workplace.execute(RecordStatus(id_of(story, wer), status_of(status), Period(tag)))


@given(step("für {wer:Person} sind Juni, Juli und August 2026 abgerechnet"))
def _(story: Story, wer: str) -> None:
    with unit_of_work(story.house.database) as work:
        key = work.get(Resident, id_of(story, wer)).key
        for number in (6, 7, 8):
            run = work.add(_run(f"2026-{number:02}"))
            work.flush()
            work.session.add(_statement(run, key, number))


def _run(month: str) -> BillingRun:
    return BillingRun(
        month=month,
        kind=RunKind.FIRST,
        issued_on=date(2026, 10, 1),
        due_on=None,
        finalised_at="2026-10-01T08:00:00+00:00",
        finalised_by="M. Krüger",
        program="1.0",
        statements=1,
        total=Decimal(0),
        facts_digest="0" * 64,
        statements_digest="0" * 64,
    )


def _statement(run: BillingRun, resident: str, number: int) -> FinalisedStatement:
    return FinalisedStatement(
        run_id=run.id,
        kind=StatementKind.STATEMENT,
        year=2026,
        sequence=number,
        number=f"KA-2026-{number:05}",
        month=run.month,
        facility="F",
        resident=resident,
        issued_on=run.issued_on,
        billed_days=30,
        total=Decimal(0),
        content=b"",
        digest="0" * 64,
    )


# -- the list --------------------------------------------------------------------------------------


@when(step('ich unter allen Personen "{text}" suche'))
def _(ich: AtWork, text: str) -> None:
    page = page_of(ich)
    for key, value in ((filter_keys.PLACE, ""), (filter_keys.PRESENCE, "everyone")):
        combo = page.filters.combos[key]
        combo.setCurrentIndex(combo.findData(value))
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, text)
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)


@when("ich beide auswähle und zusammenführe")
def _(ich: AtWork) -> None:
    page = page_of(ich)
    page.table.selectAll()
    page.ask_merge()
    ich.part(MergeDialog).merge.click()


@then(step("stehen in der Liste {zahl:d} Personen"))
def _(ich: AtWork, zahl: int) -> None:
    assert len(page_of(ich).model.ids) == zahl


@when(step('ich "Neue Person …" drücke und "{familie}", "{vorname}", geboren "{geboren}" tippe'))
def _(ich: AtWork, said: Said, familie: str, vorname: str, geboren: str) -> None:
    page_of(ich).new_person.click()
    asked = ich.part(NewPersonDialog)
    QTest.keyClicks(asked.family_name, familie)
    QTest.keyClicks(asked.given_name, vorname)
    QTest.keyClicks(asked.born, geboren)
    until(asked.suspects.isVisible)
    said.texts += texts_of(asked)
    asked.reject()


@then(step('wird gefragt, ob das "{wer}" ist'))
def _(said: Said, wer: str) -> None:
    assert "Schon bekannt?" in said.texts
    assert any(wer in text for text in said.texts), said.texts


# -- the card --------------------------------------------------------------------------------------


@when(step("ich die Karte von {wer:Person} öffne"))
def _(ich: AtWork, story: Story, wer: str) -> None:
    page = page_of(ich)
    page.table.choose(id_of(story, wer))
    assert page.card.head.name.text() == listed(wer)


@when(step('ich "{ereignis}" wähle und "{status}" ab dem {tag:Tag} eintrage'))
def _(ich: AtWork, said: Said, ereignis: str, status: str, tag: date) -> None:
    def fill_in(asked: RecordDialog) -> None:
        combo = asked.findChild(type(ich.part(ResidentsPage).card.topic))
        assert combo is not None
        combo.setCurrentIndex(combo.values.index(status_of(status)))
        enter_day(asked.period.start, tag)
        said.texts += texts_of(asked)
        asked.ok.click()

    _choose_event(ich, ereignis, an_answer(RecordDialog, fill_in))


@when(step('ich "Haushalt aufteilen …" wähle, ab dem {tag:Tag} gehen {leute:Personen}'))
def _(ich: AtWork, story: Story, tag: date, leute: tuple[str, ...]) -> None:
    going = {id_of(story, each) for each in leute}

    def fill_in(asked: SplitDialog) -> None:
        enter_day(asked.on, tag)
        for resident, box in asked.leaving.items():
            box.setChecked(resident in going)
        asked.ok.click()

    _choose_event(ich, "Haushalt aufteilen …", an_answer(SplitDialog, fill_in))


@when(step('ich "Geburt eines Kindes …" wähle und "{name}", weiblich, am {tag:Tag} eintrage'))
def _(ich: AtWork, name: str, tag: date) -> None:
    def fill_in(asked: BirthDialog) -> None:
        QTest.keyClicks(asked.given_name, name)
        enter_day(asked.born_on, tag)
        asked.gender.setCurrentIndex(asked.gender.values.index(Gender.FEMALE))
        asked.ok.click()

    _choose_event(ich, "Geburt eines Kindes …", an_answer(BirthDialog, fill_in))


def _choose_event(ich: AtWork, title: str, answer: Answer) -> None:
    actions = ich.part(ResidentsPage).card.head.actions_by_name.values()
    action = next(each for each in actions if each.text() == title)
    assert action.isEnabled(), f"“{title}” is not possible"
    with answering(answer):
        action.trigger()


@then(step('hieß es vorher "{text}"'))
def _(said: Said, text: str) -> None:
    assert text in said.texts, said.texts


@then(step('stehen im Teil "{teil}" diese Einträge:'))
def _(ich: AtWork, teil: str, datatable: Table) -> None:
    card = page_of(ich).card
    card.topic.setCurrentText(teil)
    shown = [
        [card.records.index(row, column).data() for column in range(3)]
        for row in range(card.records.rowCount())
    ]
    assert shown == [list(row.values()) for row in rows_of(datatable)]


@then(step("sind am {tag:Tag} {leute:Personen} ein Haushalt"))
def _(story: Story, tag: date, leute: tuple[str, ...]) -> None:
    timeline = story.house.timeline()
    names = {each.id: each.name for each in timeline.residents}
    held = [each for each in timeline.memberships if tag in each.period]
    asked = next(each.household for each in held if names[each.resident] == listed(leute[0]))
    members = {names[each.resident] for each in held if each.household == asked}
    assert members == {listed(each) for each in leute}
