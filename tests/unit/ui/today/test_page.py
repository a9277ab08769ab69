"""The page of the day shows a card for each topic, and each button leads to where the matter is solved."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from unterkunft.services.commands.placement import PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.services.today.book import Matter, MatterCode, Topic
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.today.page import TodayPage
from unterkunft.ui.workplace import Workplace


@pytest.fixture
def page(qtbot: QtBot, german: None, workplace: Workplace) -> Iterator[TodayPage]:
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    yield page
    page.presenter.close()


def cards(page: TodayPage) -> dict[Topic, list[str]]:
    return {card.topic: [row.button.accessibleName() for row in card.rows] for card in page.cards}


def test_who_waits_for_a_bed_has_a_button_that_leads_to_the_tray(
    page: TodayPage, workplace: Workplace
) -> None:
    gone: list[Destination] = []
    workplace.guide = gone.append
    assert cards(page)[Topic.WAITING] == ["Platz suchen: Haddad, Mariam, seit heute"]
    page.cards[[card.topic for card in page.cards].index(Topic.WAITING)].rows[0].button.click()
    assert gone[0].page is PageId.PLAN
    assert gone[0].resident is not None


def test_the_head_says_how_full_the_house_is(page: TodayPage) -> None:
    assert page.greeting.text() == "Guten Morgen. Dienstag, 24. November"
    assert page.figures.text() == "1 von 4 Plätzen belegt · 2 frei · 1 gesperrt — heute kommen 1, gehen 0"


def test_a_matter_solved_is_gone(
    page: TodayPage, workplace: Workplace, placement: Callable[[str, str], Placement]
) -> None:
    workplace.execute(PlaceResidents((placement("R-2", "Z-104-1"),), on=workplace.today))
    assert Topic.WAITING not in cards(page)


def test_a_narrow_page_has_one_column_and_loses_no_card(page: TodayPage) -> None:
    shown = set(cards(page))
    page.resize(500, 700)
    assert {card.topic for card in page.cards if card.isVisible()} == shown


def test_several_people_who_lack_the_same_are_shown_as_a_list(page: TodayPage, workplace: Workplace) -> None:
    gone: list[Destination] = []
    workplace.guide = gone.append
    card = page.cards[[card.topic for card in page.cards].index(Topic.BILLING)]
    row = next(each for each in card.rows if "2 Personen ohne Kostenträger" in each.button.accessibleName())
    row.button.click()
    assert [(each.page, each.resident, each.topic) for each in gone] == [
        (PageId.RESIDENTS, None, "coverages")
    ]


def test_what_has_been_unfolded_stays_so(page: TodayPage, workplace: Workplace) -> None:
    day = workplace.as_of
    matters = tuple(
        Matter(Topic.DOCUMENTS, MatterCode.DOCUMENT_EXPIRES, day, names=(name,), values={"status": None})
        for name in "ABCDEFG"
    )
    counts = workplace.plan_state().counts
    page.show_matters(matters, counts, day)
    (card,) = page.cards
    assert len(card.rows) == 5
    link = next(each for each in card.findChildren(QPushButton) if each.text() == "2 weitere")
    link.click()
    page.show_matters(matters, counts, day)
    assert len(page.cards[0].rows) == 7
