"""The residents page: search, filters, columns, copies and files, and the card beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.builders import a_resident
from unterkunft.model.resident import Resident
from unterkunft.services.permissions import ALL_RIGHTS, Actor, Right
from unterkunft.services.queries.resident_order import ResidentColumn
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.residents.duplicates.merge_dialog import MergeDialog
from unterkunft.ui.residents.duplicates.pairs_dialog import PairsDialog
from unterkunft.ui.residents.list import filter_keys as keys
from unterkunft.ui.residents.list.remembered import from_text
from unterkunft.ui.residents.new_person.dialog import NewPersonDialog
from unterkunft.ui.residents.page import ResidentsPage
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Gender

pytestmark = pytest.mark.usefixtures("german")


@pytest.fixture
def page(workplace: Workplace, qtbot: QtBot) -> Iterator[ResidentsPage]:
    """The page in sight, on a house with Zimmer, Çelik and Haddad, Mariam."""
    made = ResidentsPage(workplace, ImmediateRunner())
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    made.presenter.close()


def names(page: ResidentsPage) -> list[str]:
    columns = page.model.columns.index(ResidentColumn.NAME)
    return [page.model.index(row, columns).data() for row in range(page.model.rowCount())]


def type_text(page: ResidentsPage, text: str) -> None:
    page.filters.search.setText(text)
    page.filters.settle()


def choose(page: ResidentsPage, key: str, value: str) -> None:
    combo = page.filters.combos[key]
    combo.setCurrentIndex(combo.findData(value))


def id_of(workplace: Workplace, key: str) -> ResidentId:
    with workplace.database.reading() as connection:
        found = connection.scalar(select(Resident.id).where(Resident.key == key))
    assert found is not None
    return ResidentId(found)


def test_those_who_live_here_stand_in_the_list(page: ResidentsPage) -> None:
    assert names(page) == ["Haddad, Mariam", "Zimmer, Çelik"]
    assert page.count.text() == "2 Personen, Di 24.11.2026"


def test_the_model_keeps_the_rules_of_qt(page: ResidentsPage) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)

    page.table.show_columns((ResidentColumn.NAME, ResidentColumn.ROOM))
    type_text(page, "zimmer")

    assert tester.model() is page.model


def test_typing_narrows_the_list(page: ResidentsPage) -> None:
    type_text(page, "celik")

    assert names(page) == ["Zimmer, Çelik"]


def test_enter_goes_on_to_the_first_person(page: ResidentsPage, workplace: Workplace) -> None:
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "haddad")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)

    assert page.table.selected() == (id_of(workplace, "R-2"),)


def test_nobody_found_says_so_and_where_else_there_are_some(
    page: ResidentsPage, workplace: Workplace
) -> None:
    a_resident(workplace.database, "Özdemir", "Ayşe")

    type_text(page, "oezdemir")
    assert page.empty.isVisible()
    page.everywhere.click()

    assert names(page) == ["Özdemir, Ayşe"]
    assert not page.everywhere.isVisible()


def test_a_filter_hides_the_others_and_reset_brings_them_back(page: ResidentsPage) -> None:
    choose(page, keys.MISSING, "bed")
    assert names(page) == ["Haddad, Mariam"]
    assert page.filters.more.text() == "Filter (1)"

    page.presenter.reset()

    assert len(names(page)) == 2
    assert page.filters.more.text() == "Filter"


def test_a_filter_is_kept_under_a_name(page: ResidentsPage, workplace: Workplace) -> None:
    choose(page, keys.MISSING, "bed")
    page.presenter.keep_filter("Ohne Bett")
    page.presenter.reset()

    page.presenter.choose_all(from_text(workplace.habits.resident_list).filters["Ohne Bett"])

    assert names(page) == ["Haddad, Mariam"]
    page.presenter.forget_filter("Ohne Bett")
    assert from_text(workplace.habits.resident_list).filters == {}


def test_a_heading_sorts(page: ResidentsPage) -> None:
    place = page.model.columns.index(ResidentColumn.MOVED_IN)

    page.table.horizontalHeader().setSortIndicator(place, Qt.SortOrder.DescendingOrder)
    assert names(page) == ["Haddad, Mariam", "Zimmer, Çelik"]
    page.table.horizontalHeader().setSortIndicator(place, Qt.SortOrder.AscendingOrder)

    assert names(page) == ["Zimmer, Çelik", "Haddad, Mariam"]


def test_columns_are_chosen_moved_and_remembered(page: ResidentsPage, workplace: Workplace) -> None:
    page.table.show_columns((ResidentColumn.NAME, ResidentColumn.ROOM, ResidentColumn.KEY))

    page.table.horizontalHeader().moveSection(2, 0)
    page.table.horizontalHeader().resizeSection(0, 133)

    kept = from_text(workplace.habits.resident_list)
    assert kept.columns == (ResidentColumn.KEY, ResidentColumn.NAME, ResidentColumn.ROOM)
    assert page.model.columns == kept.columns
    assert kept.widths[ResidentColumn.KEY] == 133


def test_the_list_is_copied_with_its_headings(page: ResidentsPage) -> None:
    page.table.show_columns((ResidentColumn.NAME, ResidentColumn.ROOM))

    page.copy_view()

    assert QGuiApplication.clipboard().text() == (
        "Name\tZimmer\nHaddad, Mariam\tohne Bett\nZimmer, Çelik\t101, Bett 1 · Haus A\n"
    )


def test_the_list_is_written_as_a_workbook(page: ResidentsPage, tmp_path: Path) -> None:
    page.table.show_columns((ResidentColumn.NAME, ResidentColumn.GENDER))

    page.export_to(tmp_path / "Bewohner.xlsx")

    sheet = load_workbook(tmp_path / "Bewohner.xlsx").active
    assert sheet is not None
    cells = [[cell.value for cell in row] for row in sheet.rows]
    assert cells == [["Name", "Geschlecht"], ["Haddad, Mariam", "weiblich"], ["Zimmer, Çelik", "männlich"]]


def test_the_day_shown_decides(page: ResidentsPage, workplace: Workplace) -> None:
    workplace.show_day(workplace.today.replace(day=12))

    assert names(page) == ["Zimmer, Çelik"]


def test_a_hidden_page_asks_only_when_it_is_shown(page: ResidentsPage, workplace: Workplace) -> None:
    page.hide()
    workplace.show_day(workplace.today.replace(day=12))
    assert len(names(page)) == 2

    page.show()

    assert names(page) == ["Zimmer, Çelik"]


def test_others_send_to_a_person(page: ResidentsPage, workplace: Workplace) -> None:
    resident = id_of(workplace, "R-2")

    page.arrive(Destination(PageId.RESIDENTS, resident=resident, topic="statuses"))

    assert page.table.selected() == (resident,)


def test_a_new_person_is_taken_up_and_shown(page: ResidentsPage, workplace: Workplace) -> None:
    page.ask_new_person()
    dialog = page.findChild(NewPersonDialog)
    assert dialog is not None
    dialog.family_name.setText("Özdemir")
    dialog.born.setText("7.3.90")
    dialog.buttons.accepted.emit()

    type_text(page, "oezdemir")
    page.everywhere.click()
    assert names(page) == ["Özdemir"]


def test_somebody_known_is_pointed_out_while_typing(page: ResidentsPage, workplace: Workplace) -> None:
    page.ask_new_person()
    dialog = page.findChild(NewPersonDialog)
    assert dialog is not None
    chosen: list[ResidentId] = []
    dialog.known_chosen.connect(chosen.append)
    dialog.family_name.setText("Hadad")
    dialog.given_name.setText("Mariam")

    dialog.look()

    assert dialog.suspects.isVisible()
    dialog._on_known(id_of(workplace, "R-2"))
    assert chosen == [id_of(workplace, "R-2")]


def test_two_records_are_merged_and_undone(page: ResidentsPage, workplace: Workplace) -> None:
    a_resident(workplace.database, "Hadad", "Maryam", born=None)
    choose(page, keys.PLACE, "")
    choose(page, keys.PRESENCE, "everyone")
    page.table.selectAll()
    first, second = page.model.ids[:2]
    dialog = MergeDialog(workplace, second, first, page)
    assert dialog.merge.isEnabled()

    dialog.buttons.accepted.emit()
    assert names(page) == ["Haddad, Mariam", "Zimmer, Çelik"]
    workplace.undo()

    assert names(page) == ["Hadad, Maryam", "Haddad, Mariam", "Zimmer, Çelik"]


def test_records_that_contradict_each_other_say_what_to_solve(
    page: ResidentsPage, workplace: Workplace
) -> None:
    dialog = MergeDialog(workplace, id_of(workplace, "R-1"), id_of(workplace, "R-2"), page)

    assert not dialog.merge.isEnabled()
    dialog.reject()


def test_pairs_of_the_whole_database_lead_to_merging(page: ResidentsPage, workplace: Workplace) -> None:
    a_resident(workplace.database, "Haddad", "Maryam", born=None, gender=Gender.FEMALE)
    page.ask_pairs()
    dialog = page.findChild(PairsDialog)
    assert dialog is not None
    assert dialog.pairs.count() == 1

    dialog.merge.click()

    merging = page.findChild(MergeDialog)
    assert merging is not None
    merging.reject()


def test_without_the_right_nobody_is_taken_up(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.actor = Actor("A. Neu", "PC-1", ALL_RIGHTS - {Right.EDIT_RESIDENTS})
    page = ResidentsPage(workplace, ImmediateRunner())
    qtbot.addWidget(page)
    page.show()

    assert not page.new_person.isVisible()
    page.presenter.close()


def test_the_list_goes_along_to_another_facility(page: ResidentsPage, workplace: Workplace) -> None:
    assert page.filters.combos[keys.PLACE].currentText() == "Prenzlau, Berliner Straße"
    other = next(each for each in workplace.facilities() if each.key == "AN")
    workplace.choose_facility(other)
    assert page.filters.combos[keys.PLACE].currentText() == "Angermünde, Bahnhof"
    assert names(page) == []
    choose(page, keys.PLACE, "")
    workplace.choose_facility(next(each for each in workplace.facilities() if each.key == "PZ"))
    assert page.filters.combos[keys.PLACE].currentText() == "alle Unterkünfte"
    assert len(names(page)) == 2


def test_what_is_being_typed_outlives_a_change_of_the_rows(page: ResidentsPage, workplace: Workplace) -> None:
    page.filters.search.setText("hadd")
    workplace.reload()
    assert page.filters.search.text() == "hadd"


@pytest.mark.parametrize("typed", ["101", "Zimmer 101", "zimmer 101"])
def test_a_room_is_found_with_and_without_its_word(page: ResidentsPage, typed: str) -> None:
    type_text(page, typed)
    assert names(page) == ["Zimmer, Çelik"]


def test_headings_are_never_cut(page: ResidentsPage) -> None:
    head = page.table.horizontalHeader()
    for place in range(head.count()):
        assert head.sectionSize(place) >= head.sectionSizeHint(place)


def test_who_is_sent_to_a_part_of_the_card_finds_what_holds_today_chosen(
    page: ResidentsPage, workplace: Workplace
) -> None:
    page.arrive(Destination(PageId.RESIDENTS, resident=id_of(workplace, "R-1"), topic="stays"))
    assert page.card.table.currentIndex().row() == 0
    assert page.card.change.isEnabled()


def test_who_lacks_something_is_listed_and_the_first_is_chosen(page: ResidentsPage) -> None:
    page.arrive(Destination(PageId.RESIDENTS, topic="coverages"))
    assert page.filters.combos[keys.MISSING].currentText() == "kein Kostenträger"
    assert names(page) == ["Haddad, Mariam", "Zimmer, Çelik"]
    assert page.card.head.name.text() == "Haddad, Mariam"
    assert page.card.topic.currentText() == "Kostenträger"


def test_a_pair_told_apart_is_not_shown_again_until_undone(page: ResidentsPage, workplace: Workplace) -> None:
    a_resident(workplace.database, "Sow", "Alpha")
    a_resident(workplace.database, "Sow", "Alfa")
    dialog = PairsDialog(workplace, ImmediateRunner(), page)
    assert dialog.headline.text() == "1 Paar könnte dieselbe Person sein."
    dialog.apart.click()
    assert dialog.headline.text() == "Keine Dubletten gefunden."
    assert not dialog.apart.isEnabled()
    dialog.close()
    again = PairsDialog(workplace, ImmediateRunner(), page)
    assert again.pairs.count() == 0
    again.close()
    workplace.undo()
    once_more = PairsDialog(workplace, ImmediateRunner(), page)
    assert once_more.pairs.count() == 1
    once_more.close()
