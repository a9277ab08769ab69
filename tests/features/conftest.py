"""The window of all journeys, and the steps that any of them may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytest_bdd import given, then, when

from tests.builders import House, a_house, a_household, place
from tests.features.at_work import AtWork
from tests.features.words import day_of, listed, rows_of, step
from tests.unit.ui.conftest import german as german
from unterkunft.app.composition import compose
from unterkunft.app.opening import executor_for
from unterkunft.app.settings import Settings
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database
from unterkunft.ui import theme
from unterkunft.ui.actions import ActionId
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.theme import Appearance
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Designation, Gender

ME, COLLEAGUE = "M. Krüger", "A. Schulz"
_GENDERS = {"w": Gender.FEMALE, "m": Gender.MALE, "d": Gender.DIVERSE, "": Gender.MALE}
_DESIGNATIONS = {"Frauen": Designation.WOMEN, "Männer": Designation.MEN, "Familien": Designation.FAMILIES}

Table = Sequence[Sequence[str]]


@dataclass
class Story:
    """What a journey begins with, before anybody opens the window."""

    house: House
    today: date = date(2026, 11, 24)
    households: dict[str, list[ResidentId]] = field(default_factory=dict)

    def person(self, row: dict[str, str]) -> ResidentId:
        """Someone with the name and gender of a table's line."""
        given_name, _, family_name = row["Person"].rpartition(" ")
        gender = _GENDERS[row.get("Geschlecht", "")]
        resident = self.house.resident(family_name, given_name, gender=gender)
        if row.get("Haushalt"):
            self.households.setdefault(row["Haushalt"], []).append(resident)
        return resident

    def found_households(self) -> None:
        """Makes the households of the people who have come so far."""
        for name, members in self.households.items():
            a_household(self.house.database, *members, name=name)
        self.households.clear()


@pytest.fixture
def story(sqlite_database: Database) -> Story:
    """An empty house; the steps fill it."""
    return Story(a_house(sqlite_database))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in the program's style; once, since Qt dresses every widget anew."""
    theme.prepare(qapp, Appearance.LIGHT)
    yield
    qapp.setStyleSheet("")


OpenWindow = Callable[[Story], AtWork]


@pytest.fixture
def open_window(tmp_path: Path, request: pytest.FixtureRequest, dressed: None) -> Iterator[OpenWindow]:
    """Opens the window on the story's house as far as it is told."""
    request.getfixturevalue("german")
    opened: list[AtWork] = []

    def open_(story: Story) -> AtWork:
        settings = Settings(tmp_path / "settings.ini")
        composed = compose(
            story.house.database,
            settings,
            today=story.today,
            actor=Actor(ME, "PC-1"),
            runner=ImmediateRunner(),
        )
        at_work = AtWork(composed.window, composed.workplace)
        opened.append(at_work)
        composed.window.resize(1440, 900)
        composed.window.show()
        QApplication.processEvents()
        return at_work

    yield open_
    for at_work in opened:
        at_work.workplace.discard_trial()
        at_work.page.presenter.acknowledge_parked()
        at_work.window.close()
        at_work.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def ich(story: Story, open_window: OpenWindow) -> AtWork:
    """The operator; the window opens with the first step that needs it, on the room plan."""
    at_work = open_window(story)
    at_work.open_page("Raumplan")
    QApplication.processEvents()
    return at_work


# -- how things stand ------------------------------------------------------------------------------


@given(step("heute ist der {tag:Tag}"))
def _(story: Story, tag: date) -> None:
    story.today = tag


@given("im Haus gibt es diese Zimmer:")
def _(story: Story, datatable: Table) -> None:
    for row in rows_of(datatable):
        story.house.room(
            row["Zimmer"], beds=int(row["Betten"]), designation=_DESIGNATIONS.get(row.get("nur für", ""))
        )


@given("dort wohnen:")
def _(story: Story, datatable: Table) -> None:
    beds = {(room.number, bed.label): bed.id for room in story.house.timeline().rooms for bed in room.beds}
    for row in rows_of(datatable):
        until = day_of(row["bis"]) if row.get("bis") else None
        bed = beds[row["Zimmer"], row["Bett"]]
        story.house.sleeps(story.person(row), bed, since=day_of(row["seit"]), until=until)
    story.found_households()


@given("auf ein Bett warten:")
def _(story: Story, datatable: Table) -> None:
    for row in rows_of(datatable):
        story.house.stays(story.person(row), since=story.today)
    story.found_households()


# -- what the operator does ------------------------------------------------------------------------


@when(step("ich den {tag:Tag} ansehe"))
def _(ich: AtWork, tag: date) -> None:
    ich.show_day(tag)


@when(step("ich {leute:Personen} auswähle"))
def _(ich: AtWork, leute: tuple[str, ...]) -> None:
    ich.select(leute)


@when(step('ich "{eintrag}" wähle'))
def _(ich: AtWork, eintrag: str) -> None:
    ich.choose(eintrag)


@when("ich den letzten Schritt rückgängig mache")
@when("ich den letzten Schritt rückgängig machen will")
def _(ich: AtWork) -> None:
    undo = ich.window.actions_of_window[ActionId.UNDO]
    assert undo.isEnabled()
    undo.trigger()


@when("ich den Schritt wiederhole")
def _(ich: AtWork) -> None:
    redo = ich.window.actions_of_window[ActionId.REDO]
    assert redo.isEnabled()
    redo.trigger()


@when(step("an einem anderen Arbeitsplatz A. Schulz {wer:Person} in Zimmer {zimmer:Nr}, Bett {bett} verlegt"))
def _(story: Story, ich: AtWork, wer: str, zimmer: str, bett: str) -> None:
    (resident,) = ich.residents(wer)
    order = place((resident, ich.bed(zimmer, bett).bed.id), on=story.today)
    executor_for(story.house.database).execute(order, actor=Actor(COLLEAGUE, "PC-2"))


# -- what is then so -------------------------------------------------------------------------------


@then(step("schläft {wer:Person} in Zimmer {zimmer:Nr}"))
def _(ich: AtWork, wer: str, zimmer: str) -> None:
    assert (ich.place_of(wer) or ("",))[0] == zimmer


@then(step("schläft {wer:Person} in Zimmer {zimmer:Nr}, Bett {bett}"))
def _(ich: AtWork, wer: str, zimmer: str, bett: str) -> None:
    assert ich.place_of(wer) == (zimmer, bett)


@then(step("schläft {wer:Person} am {tag:Tag} in Zimmer {zimmer:Nr}"))
def _(ich: AtWork, wer: str, tag: date, zimmer: str) -> None:
    with ich.looking_at(tag):
        assert (ich.place_of(wer) or ("",))[0] == zimmer


@then(step("schlafen {leute:Personen} in Zimmer {zimmer:Nr}"))
def _(ich: AtWork, leute: tuple[str, ...], zimmer: str) -> None:
    assert {each: (ich.place_of(each) or ("",))[0] for each in leute} == dict.fromkeys(leute, zimmer)


@then(step("hat {wer:Person} am {tag:Tag} kein Bett"))
def _(ich: AtWork, wer: str, tag: date) -> None:
    with ich.looking_at(tag):
        assert ich.place_of(wer) is None


@then(step("ist {wer:Person} am {tag:Tag} nicht mehr im Haus"))
def _(ich: AtWork, wer: str, tag: date) -> None:
    with ich.looking_at(tag):
        assert listed(wer) not in {each.name for each in ich.people()}


@then("wartet niemand auf ein Bett")
def _(ich: AtWork) -> None:
    assert ich.waiting() == set()


@then(step("wartet nur noch {wer:Person} auf ein Bett"))
def _(ich: AtWork, wer: str) -> None:
    assert ich.waiting() == {listed(wer)}


@then(step("warten {leute:Personen} auf ein Bett"))
@then(step("warten weiterhin {leute:Personen} auf ein Bett"))
def _(ich: AtWork, leute: tuple[str, ...]) -> None:
    assert ich.waiting() == {listed(each) for each in leute}


@then(step("ist in Zimmer {zimmer:Nr} {zahl:d} Bett frei"))
def _(ich: AtWork, zimmer: str, zahl: int) -> None:
    assert sum(bed.is_free for bed in ich.room(zimmer).beds) == zahl


@then(step("ist am {tag:Tag} in Zimmer {zimmer:Nr} {zahl:d} Bett frei"))
def _(ich: AtWork, tag: date, zimmer: str, zahl: int) -> None:
    with ich.looking_at(tag):
        assert sum(bed.is_free for bed in ich.room(zimmer).beds) == zahl


@then(step("ist Zimmer {zimmer:Nr} gesperrt"))
def _(ich: AtWork, zimmer: str) -> None:
    assert all(bed.closure is not None for bed in ich.room(zimmer).beds)


@then(step('steht unten "{zahlen}"'))
def _(ich: AtWork, zahlen: str) -> None:
    assert ich.window.status.figures == zahlen


@then(step('steht unten als Meldung "{text}"'))
def _(ich: AtWork, text: str) -> None:
    assert text in ich.window.status.message


@then(step('sagt ein Fenster "{text}"'))
def _(ich: AtWork, text: str) -> None:
    boxes = [each for each in ich.window.findChildren(QMessageBox) if each.isVisible()]
    said = [box.text() for box in boxes]
    for box in boxes:
        box.close()
    assert [each for each in said if text in each], said
