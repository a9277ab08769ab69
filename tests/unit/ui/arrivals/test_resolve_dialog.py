"""“Namen eintragen …”: typed or pasted, as announced, fewer, more, or known already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from unterkunft.model.placement_rules import Breach, Rule
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.commands.acceptances import Acceptance
from unterkunft.services.commands.arrivals import CancelArrival, PlaceArrival
from unterkunft.services.timeline import Arrival
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.arrivals.entries import Entry
from unterkunft.ui.arrivals.presenter import ArrivalPresenter
from unterkunft.ui.arrivals.resolve_dialog import BORN, FAMILY, KNOWN, PLACE, ResolveDialog
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.workplace import Workplace
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Gender

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]

TODAY = date(2026, 11, 24)
LEFT = Qt.MouseButton.LeftButton
MARIAM = Entry("Nazari", "Mariam", "03.02.1990", "w")
OMAR = Entry("Nazari", "Omar", "2.1.88", "m")


def the_arrival(workplace: Workplace) -> Arrival:
    return workplace.timeline().arrivals[0]


@pytest.fixture
def arrival(workplace: Workplace) -> Arrival:
    """Two people announced for today, one of them with a bed."""
    facility = workplace.timeline().facility.id
    row = ExpectedArrival(
        key="E-1", facility_id=facility, arrives_on=TODAY, persons=2, description="Transfer, 2 Personen"
    )
    with unit_of_work(workplace.database) as work:
        work.add(row)
    workplace.reload()
    found = the_arrival(workplace)
    assert found.id is not None
    bed = next(bed for room in workplace.timeline().rooms for bed in room.beds if bed.key == "Z-101-2")
    workplace.execute(PlaceArrival(found.id, (bed.id,), TODAY))
    return the_arrival(workplace)


@pytest.fixture
def dialog(qtbot: QtBot, workplace: Workplace, arrival: Arrival) -> ResolveDialog:
    dialog = ResolveDialog(ArrivalPresenter(workplace, arrival))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


Names = Callable[[], list[str]]


@pytest.fixture
def names(workplace: Workplace) -> Names:
    return lambda: sorted(each.name for each in workplace.timeline().residents)


def text(dialog: ResolveDialog, row: int, column: int) -> str:
    item = dialog.table.item(row, column)
    assert item is not None
    return item.text()


def press_ok(dialog: ResolveDialog) -> None:
    QTest.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Ok), LEFT)


def is_possible(dialog: ResolveDialog) -> bool:
    return dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_everyone_announced_has_a_line_with_the_place(dialog: ResolveDialog) -> None:
    assert [text(dialog, row, PLACE) for row in range(2)] == ["Zimmer 101 · Bett 2", "noch kein Platz"]
    assert not is_possible(dialog)


def test_names_make_residents_of_one_household(
    dialog: ResolveDialog, workplace: Workplace, names: Names
) -> None:
    dialog.put(0, MARIAM)
    dialog.put(1, OMAR)

    press_ok(dialog)

    assert names() == ["Haddad, Mariam", "Nazari, Mariam", "Nazari, Omar", "Zimmer, Çelik"]
    mariam = next(each for each in workplace.timeline().residents if each.name == "Nazari, Mariam")
    assert (mariam.birth_date, mariam.gender) == (date(1990, 2, 3), Gender.FEMALE)
    assert {each.household_name for each in workplace.timeline().memberships} == {"Nazari"}
    assert workplace.timeline().arrivals == ()
    assert dialog.done_wording is not None
    workplace.undo()
    assert the_arrival(workplace).persons == 2


def test_a_first_name_keeps_the_others_announced(dialog: ResolveDialog, workplace: Workplace) -> None:
    dialog.put(0, MARIAM)
    assert dialog.message.text() == "1 Person bleibt angekündigt."

    press_ok(dialog)

    assert (the_arrival(workplace).persons, the_arrival(workplace).placed) == (1, 0)


def test_who_has_no_name_does_not_come(dialog: ResolveDialog, workplace: Workplace, names: Names) -> None:
    dialog.put(1, OMAR)
    dialog.complete.setChecked(True)
    assert dialog.message.text() == "1 Person kommt nicht."

    press_ok(dialog)

    assert names() == ["Haddad, Mariam", "Nazari, Omar", "Zimmer, Çelik"]
    assert len(workplace.timeline().assignments) == 1


def test_lines_copied_from_excel_fill_the_table(dialog: ResolveDialog, names: Names) -> None:
    lines = "Nachname\tVorname\tGeb.\nNazari\tMariam\t03.02.1990\nNazari\tOmar\t\nNazari\tNoor\t1.1.2020"
    QGuiApplication.clipboard().setText(lines)
    dialog.table.setFocus()

    QTest.keySequence(dialog.table, "Ctrl+V")

    assert dialog.table.rowCount() == 3
    assert text(dialog, 2, PLACE) == "nicht angekündigt"
    assert dialog.message.text() == "1 Person mehr als angekündigt: sie wartet in der Ablage."
    press_ok(dialog)
    assert "Nazari, Noor" in names()


def test_a_clipboard_without_a_list_is_told(dialog: ResolveDialog) -> None:
    QGuiApplication.clipboard().setText("")

    QTest.mouseClick(dialog.paste, LEFT)

    assert dialog.message.text().startswith("Die Zwischenablage enthält keine Liste")


@pytest.mark.parametrize(
    ("entry", "column", "said"),
    [
        (Entry(given_name="Omar"), FAMILY, "Familiennamen"),
        (Entry("Nazari", birth_date="31.02.1990"), BORN, "03.02.1990"),
        (Entry("Nazari", gender="?"), 4, "Geschlecht"),
    ],
)
def test_what_cannot_be_read_is_marked_and_told(
    dialog: ResolveDialog, entry: Entry, column: int, said: str
) -> None:
    dialog.put(0, entry)

    item = dialog.table.item(0, column)
    assert item is not None
    assert item.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert said in dialog.message.text()
    assert not is_possible(dialog)


def test_someone_known_already_is_offered_and_not_doubled(
    qtbot: QtBot, dialog: ResolveDialog, workplace: Workplace, names: Names
) -> None:
    dialog.put(0, MARIAM)
    press_ok(dialog)
    mariam = next(each for each in workplace.timeline().residents if each.name == "Nazari, Mariam")
    second = ResolveDialog(ArrivalPresenter(workplace, the_arrival(workplace)))
    qtbot.addWidget(second)
    second.show()

    second.put(0, MARIAM)
    assert text(second, 0, KNOWN) == f"ist {mariam.key}"
    press_ok(second)

    assert second.isVisible()
    assert second.message.text() == f"{mariam.key} wohnt in dieser Zeit schon in dieser Unterkunft."
    second.put(0, OMAR)
    assert text(second, 0, KNOWN) == ""
    press_ok(second)
    assert not second.isVisible()


def test_an_arrival_cancelled_meanwhile_is_told(
    dialog: ResolveDialog, workplace: Workplace, arrival: Arrival
) -> None:
    assert arrival.id is not None
    workplace.execute(CancelArrival(arrival.id))
    dialog.put(0, MARIAM)

    press_ok(dialog)

    assert dialog.isVisible()
    assert "nicht mehr" in dialog.message.text()


def test_one_more_person_gets_a_line(dialog: ResolveDialog) -> None:
    QTest.mouseClick(dialog.add, LEFT)

    assert dialog.table.rowCount() == 3
    assert dialog.table.currentRow() == 2


def test_an_arrival_comes_on_another_day(dialog: ResolveDialog, workplace: Workplace) -> None:
    assert not dialog.postpone.isEnabled()
    dialog.day.setDate(QDate(2026, 11, 27))

    QTest.mouseClick(dialog.postpone, LEFT)

    assert the_arrival(workplace).arrives_on == date(2026, 11, 27)
    assert workplace.timeline().assignments[-1].period.start == date(2026, 11, 27)
    assert not dialog.isVisible()


def test_an_arrival_is_called_off(dialog: ResolveDialog, workplace: Workplace, names: Names) -> None:
    QTest.mouseClick(dialog.call_off, LEFT)

    assert workplace.timeline().arrivals == ()
    assert names() == ["Haddad, Mariam", "Zimmer, Çelik"]
    workplace.undo()
    assert the_arrival(workplace).placed == 1


def test_beds_that_need_a_reason_on_the_new_day_are_asked_about(
    qtbot: QtBot, workplace: Workplace, arrival: Arrival, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter = ArrivalPresenter(workplace, arrival)
    dialog = ResolveDialog(presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    asked: list[date] = []

    def postponed(arrives_on: date, acceptance: Acceptance | None = None) -> Changes:
        if acceptance is None:
            raise DomainRefusal(
                "REASON_NEEDED", breaches=(Breach(Rule.MIXED_GENDERS, {"person": "A", "other": "B"}),)
            )
        asked.append(acceptance.expires_on)
        return Changes(None, Wording("ARRIVAL_POSTPONED"))

    def answered(question: AcceptanceDialog) -> int:
        question.reason.setPlainText("Nur für drei Nächte")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(presenter, "postpone", postponed)
    monkeypatch.setattr(AcceptanceDialog, "exec", answered)
    dialog.day.setDate(QDate(2026, 11, 27))

    QTest.mouseClick(dialog.postpone, LEFT)

    assert asked == [date(2026, 12, 27)]
    assert not dialog.isVisible()
