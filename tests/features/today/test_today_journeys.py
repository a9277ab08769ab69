"""The journeys of the morning: the steps that only they use."""

from __future__ import annotations

import pytest
from pytest_bdd import scenarios, then, when

from tests.features.at_work import AtWork
from tests.features.words import step
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.residents.page import ResidentsPage
from unterkunft.ui.today.cards import MatterRow, TopicCard
from unterkunft.ui.today.page import TodayPage
from unterkunft.ui.today.words import topic_title

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("today")

_PAGES = {"Raumplan": DayPage, "Bewohner": ResidentsPage}


def card_of(ich: AtWork, title: str) -> TopicCard:
    cards = {topic_title(card.topic): card for card in ich.part(TodayPage).cards}
    assert title in cards, f"no “{title}” among {sorted(cards)}"
    return cards[title]


def row_of(ich: AtWork, title: str, text: str) -> MatterRow:
    rows = card_of(ich, title).rows
    found = [row for row in rows if text in row.button.accessibleName()]
    assert found, [row.button.accessibleName() for row in rows]
    return found[0]


@when(step('ich "{seite}" öffne'))
def _(ich: AtWork, seite: str) -> None:
    ich.open_page(seite)


@then(step('steht unter "{thema}" "{text}"'))
def _(ich: AtWork, thema: str, text: str) -> None:
    row_of(ich, thema, text)


@when(step('ich dort "{knopf}" drücke'))
def _(ich: AtWork, knopf: str) -> None:
    rows = [row for card in ich.part(TodayPage).cards for row in card.rows]
    next(row for row in rows if row.button.text() == knopf).button.click()


@when(step('ich unter "{thema}" bei "{text}" auf "{knopf}" drücke'))
def _(ich: AtWork, thema: str, text: str, knopf: str) -> None:
    button = row_of(ich, thema, text).button
    assert button.text() == knopf
    button.click()


@then(step('bin ich auf der Seite "{seite}" und {wer:Person} ist ausgewählt'))
def _(ich: AtWork, seite: str, wer: str) -> None:
    assert isinstance(ich.window.page, _PAGES[seite])
    assert ich.workplace.selection == frozenset(ich.residents(wer))


@then(step('bin ich auf der Seite "{seite}"'))
def _(ich: AtWork, seite: str) -> None:
    assert isinstance(ich.window.page, _PAGES[seite])


@then(step('stehen in der Liste der Bewohner "{eine}" und "{andere}"'))
def _(ich: AtWork, eine: str, andere: str) -> None:
    model = ich.part(ResidentsPage).model
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [eine, andere]


@then(step('ist auf der Karte der Teil "{teil}" aufgeschlagen'))
def _(ich: AtWork, teil: str) -> None:
    assert ich.part(ResidentsPage).card.topic.currentText() == teil


@then(step('steht dort nur "{text}"'))
def _(ich: AtWork, text: str) -> None:
    page = ich.part(TodayPage)
    assert page.cards == []
    assert page.nothing.isVisible()
    assert page.nothing.text() == text
