"""The journeys of people who arrive: lists of authorities, from the file to the bed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, scenarios, then, when
from sqlalchemy import select

from tests.builders import row_picture
from tests.features.at_work import AtWork
from tests.features.conftest import Story
from tests.features.words import day_of, rows_of, step
from tests.untidy_list import write_untidy_list
from unterkunft.app.opening import executor_for
from unterkunft.model.resident import ResidenceStatusRecord, Resident
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.commands.arrivals import PlaceArrival
from unterkunft.services.permissions import Actor
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.arrivals_page.page import ArrivalsPage
from unterkunft.values.ids import ExpectedArrivalId
from unterkunft.values.statuses import Gender, ResidenceStatus

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("arrivals")

Table = Sequence[Sequence[str]]
_MOST_CLICKS = 12


@dataclass
class Noted:
    """All rows of the database at one moment."""

    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)


@pytest.fixture
def noted() -> Noted:
    return Noted()


def arrivals_page(ich: AtWork) -> ArrivalsPage:
    """The page of arrivals, in front."""
    if ich.window.findChild(ArrivalsPage) is None or not ich.part(ArrivalsPage).isVisible():
        ich.open_page("Ankünfte")
        QApplication.processEvents()
    return ich.part(ArrivalsPage)


# -- how things stand ------------------------------------------------------------------------------


@given(step("früher schliefen in Zimmer {zimmer:Nr}:"))
def _(story: Story, zimmer: str, datatable: Table) -> None:
    room = next(each for each in story.house.timeline().rooms if each.number == zimmer)
    for row, bed in zip(rows_of(datatable), room.beds, strict=False):
        given_name, _, family_name = row["Person"].rpartition(" ")
        gender = Gender.FEMALE if row["Geschlecht"] == "w" else Gender.MALE
        born = day_of(row["Geburtsdatum"])
        resident = story.house.resident(family_name, given_name, born=born, gender=gender)
        left = story.today - timedelta(days=400)
        story.house.sleeps(resident, bed.id, since=left - timedelta(days=200), until=left)


@given(step('für heute sind {zahl:d} Personen auf Zimmer {zimmer:Nr} angekündigt: "{beschreibung}"'))
def _(story: Story, zahl: int, zimmer: str, beschreibung: str) -> None:
    arrival = ExpectedArrival(
        key="E-1",
        facility_id=story.house.facility,
        arrives_on=story.today,
        persons=zahl,
        description=beschreibung,
    )
    with unit_of_work(story.house.database) as work:
        work.add(arrival)
    room = next(each for each in story.house.timeline().rooms if each.number == zimmer)
    beds = tuple(bed.id for bed in room.beds)[:zahl]
    order = PlaceArrival(ExpectedArrivalId(arrival.id), beds, story.today)
    executor_for(story.house.database).execute(order, actor=Actor("A. Schulz", "PC-2"))


@given("alle Zeilen der Datenbank sind notiert")
def _(story: Story, noted: Noted) -> None:
    noted.rows = row_picture(story.house.database)


# -- what the operator does ------------------------------------------------------------------------


@when("ich die unordentliche Liste öffne")
def _(ich: AtWork, tmp_path: Path) -> None:
    path = tmp_path / "Transferliste.xlsx"
    write_untidy_list(path)
    arrivals_page(ich).open_file(path)


@when("ich diese Liste einfüge:")
def _(ich: AtWork, datatable: Table) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in datatable))
    arrivals_page(ich).paste()


@when(step('ich die Ankündigung "{text}" wähle'))
def _(ich: AtWork, text: str) -> None:
    box = arrivals_page(ich).list.arrival
    at = next(at for at in range(box.count()) if text in box.itemText(at))
    box.setCurrentIndex(at)
    box.activated.emit(at)


@when("ich jede Abweichung mit einem Klick kläre")
def _(ich: AtWork) -> None:
    page = arrivals_page(ich)
    clicks = 0
    while page.lists.draft.open_rows:
        clicks += 1
        assert clicks <= _MOST_CLICKS
        buttons = page.list.panel.buttons
        answer = next(
            buttons[name]
            for name in ("same", "gender", "confirm")
            if name in buttons and buttons[name].isEnabled()
        )
        answer.click()
        QApplication.processEvents()


@when(step('ich den Status "{status}" und alle aufnehme'))
def _(ich: AtWork, status: str) -> None:
    page = arrivals_page(ich)
    box = page.list.status
    box.setCurrentIndex(next(at for at in range(box.count()) if status in box.itemText(at)))
    assert page.list.status.value is ResidenceStatus.ARRIVAL_CERTIFICATE
    assert page.list.take.isEnabled()
    page.list.take.click()
    assert page.stack.currentWidget() is page.received


@when("ich alle aufnehme und auf dem Plan unterbringe")
def _(ich: AtWork) -> None:
    page = arrivals_page(ich)
    page.list.take.click()
    page.received.plan.click()
    QApplication.processEvents()


# -- what is then so -------------------------------------------------------------------------------


@then(step('steht über der Liste "{zahlen}"'))
def _(ich: AtWork, zahlen: str) -> None:
    assert arrivals_page(ich).list.counts.text() == zahlen


@then(step('sagt die Liste zu "{name}": "{text}"'))
def _(ich: AtWork, name: str, text: str) -> None:
    model = arrivals_page(ich).list.model
    at = next(
        at
        for at, row in enumerate(model.rows)
        if f"{row.details.family_name}, {row.details.given_name}" == name
    )
    assert text in model.index(at, 1).data()


@then(step('steht da "{text}"'))
def _(ich: AtWork, text: str) -> None:
    assert text in arrivals_page(ich).received.hint.text()


@then(step("wohnen {zahl:d} Personen im Haus"))
def _(ich: AtWork, zahl: int) -> None:
    assert len(ich.people()) == zahl


@then(step("haben {zahl:d} von ihnen ein Bett in Zimmer {zimmer:Nr}"))
def _(ich: AtWork, zahl: int, zimmer: str) -> None:
    beds = [bed for bed in ich.workplace.plan_state().beds() if bed.occupant is not None]
    rooms = {room.id: room.number for room in ich.workplace.timeline().rooms}
    assert [rooms[bed.bed.room] for bed in beds] == [zimmer] * zahl
    assert not any(bed.occupant.name.startswith("Transfer") for bed in beds if bed.occupant is not None)


@then(step('haben alle den Status "{status}"'))
def _(story: Story, ich: AtWork, status: str) -> None:
    with story.house.database.reading() as connection:
        found = connection.execute(select(ResidenceStatusRecord.status)).scalars().all()
    assert len(found) == len(ich.people())
    assert set(found) == {ResidenceStatus.ARRIVAL_CERTIFICATE}


@then(step("gibt es {zahl:d} bekannte Personen nicht doppelt"))
def _(story: Story, zahl: int) -> None:
    with story.house.database.reading() as connection:
        names = connection.execute(select(Resident.family_name, Resident.given_name)).all()
    known = [tuple(name) for name in names if name[0] in ("Negasi", "Mirani")]
    assert len(known) == len(set(known)) == zahl


@then("sind alle Zeilen der Datenbank wie notiert")
def _(story: Story, noted: Noted) -> None:
    assert row_picture(story.house.database) == noted.rows


@then(step("sind auf dem Plan {zahl:d} Personen ausgewählt"))
def _(ich: AtWork, zahl: int) -> None:
    assert len(ich.workplace.selection) == zahl
