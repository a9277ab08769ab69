"""The palette offers people anywhere, rooms, pages and the commands of the menus."""

import pytest

from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.palette import Offer, destination_of, offered
from unterkunft.ui.search import Hit
from unterkunft.ui.workplace import Workplace

pytestmark = pytest.mark.usefixtures("german")

PAGES = (Offer("plan", "Raumplan", "Seite"), Offer("attendance", "Anwesenheit", "Seite"))
COMMANDS = (Offer("refresh", "Alles neu lesen", "F5"), Offer("print", "Drucken oder als PDF sichern …", "P"))


def hits(workplace: Workplace, text: str) -> tuple[Hit, ...]:
    return offered(workplace, text, pages=PAGES, commands=COMMANDS)


def titles(workplace: Workplace, text: str) -> list[str]:
    return [hit.title for hit in hits(workplace, text)]


@pytest.fixture
def elsewhere(workplace: Workplace) -> Workplace:
    choices = {each.key: each for each in workplace.facilities()}
    workplace.choose_facility(choices["AN"])
    return workplace


def test_people_and_rooms_come_before_pages_and_commands(workplace: Workplace) -> None:
    assert titles(workplace, "10") == ["Zimmer 101", "Zimmer 104", "Zimmer, Çelik"]
    assert titles(workplace, "anw") == ["Anwesenheit"]
    assert titles(workplace, "neu les") == ["Alles neu lesen"]


def test_people_of_other_facilities_are_found_with_their_place(elsewhere: Workplace) -> None:
    (hit,) = hits(elsewhere, "Celik")
    assert (hit.title, hit.place) == ("Zimmer, Çelik", "Prenzlau, Berliner Straße · Zimmer 101")
    there = destination_of(hit, PageId.PLAN, elsewhere)
    assert there == Destination(PageId.PLAN, resident=hit.resident, facility="PZ")


def test_nobody_stands_in_the_list_twice(workplace: Workplace) -> None:
    assert titles(workplace, "Haddad") == ["Haddad, Mariam"]


def test_a_page_is_gone_to(workplace: Workplace) -> None:
    (hit,) = hits(workplace, "Anwesenheit")
    assert destination_of(hit, PageId.PLAN, workplace) == Destination(PageId.ATTENDANCE)


def test_nothing_typed_offers_nothing(workplace: Workplace) -> None:
    assert hits(workplace, "   ") == ()
