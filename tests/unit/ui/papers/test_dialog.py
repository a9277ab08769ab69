"""“Papiere …”: what is chosen is seen, and only what is seen is printed or saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from unterkunft.services.paper_kinds import ABOUT_PEOPLE, PaperKind
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.papers.dialog import PapersDialog, open_papers
from unterkunft.ui.workplace import Workplace

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.fixture
def dialog(qtbot: QtBot, workplace: Workplace) -> PapersDialog:
    made = PapersDialog(workplace, ImmediateRunner())
    qtbot.addWidget(made)
    made.show()
    made.make()
    return made


def chosen_names(dialog: PapersDialog) -> list[str]:
    items = (dialog.choices.people.list.item(row) for row in range(dialog.choices.people.list.count()))
    return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def test_the_house_list_is_seen_at_once(dialog: PapersDialog) -> None:
    assert dialog.windowTitle() == "Papiere: Prenzlau, Berliner Straße"
    assert dialog.view.pages is not None
    assert dialog.position.text() == "Seite 1 von 1"
    assert dialog.print_button.isEnabled()


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_can_be_chosen_and_seen(dialog: PapersDialog, kind: PaperKind) -> None:
    dialog.choose(kind)
    assert dialog.view.pages is not None
    assert dialog.choices.people.isVisible() is (kind in ABOUT_PEOPLE)
    assert dialog.choices.floors.isVisible() is (kind not in ABOUT_PEOPLE)
    assert dialog.choices.assembly_point.isVisible() is (kind is PaperKind.EVACUATION_LIST)
    assert dialog.choices.with_names.isVisible() is (kind is PaperKind.DOOR_SHEETS)
    assert dialog.choices.owner.isVisible() is (kind is PaperKind.LANDLORD_CONFIRMATION)


def test_who_moved_in_on_the_day_is_ticked(dialog: PapersDialog) -> None:
    dialog.choose(PaperKind.ADMISSION_FORM)
    assert chosen_names(dialog) == ["Haddad, Mariam · seit 24.11.2026"]


def test_who_is_selected_in_the_window_is_ticked(qtbot: QtBot, workplace: Workplace) -> None:
    zimmer = next(each.id for each in workplace.timeline().residents if each.key == "R-1")
    workplace.select([zimmer])
    dialog = PapersDialog(workplace, ImmediateRunner())
    qtbot.addWidget(dialog)
    dialog.choose(PaperKind.LANDLORD_CONFIRMATION)
    assert chosen_names(dialog) == ["Zimmer, Çelik · 101 · seit 10.11.2026"]
    dialog.done(0)


def test_a_paper_about_nobody_asks_for_somebody(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.choose(PaperKind.ADMISSION_FORM)
    first = dialog.choices.people.list.item(0)
    first.setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.print_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.view.pages is None)
    assert dialog.view.accessibleDescription() == "Bitte mindestens eine Person wählen."
    first.setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: dialog.view.pages is not None)
    assert dialog.pdf_button.isEnabled()


def test_people_are_found_by_plain_letters(dialog: PapersDialog) -> None:
    dialog.choose(PaperKind.ADMISSION_FORM)
    people = dialog.choices.people
    QTest.keyClicks(people.filter, "celik")
    shown = [people.list.item(row).text() for row in range(2) if not people.list.item(row).isHidden()]
    assert shown == ["Zimmer, Çelik · 101 · seit 10.11.2026"]


def test_only_what_is_seen_can_be_printed(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.choices.day.setDate(QDate(2026, 11, 12))
    assert not dialog.print_button.isEnabled()
    qtbot.waitUntil(dialog.print_button.isEnabled)
    assert dialog.choices.choice.day == date(2026, 11, 12)


def test_what_cannot_be_confirmed_is_told(qtbot: QtBot, dialog: PapersDialog) -> None:
    dialog.choose(PaperKind.LANDLORD_CONFIRMATION)
    dialog.choices.occasions.setCurrentIndex(1)
    dialog.make()
    assert dialog.choices.people.list.count() == 0
    assert dialog.view.accessibleDescription() == "Bitte mindestens eine Person wählen."


def test_pages_are_turned_with_keys_and_buttons(dialog: PapersDialog) -> None:
    dialog.choose(PaperKind.EVACUATION_LIST)
    assert dialog.position.text() == "Seite 1 von 3"
    QTest.keyClick(dialog.view, Qt.Key.Key_PageDown)
    assert dialog.position.text() == "Seite 2 von 3"
    QTest.mouseClick(dialog.forward, Qt.MouseButton.LeftButton)
    assert dialog.position.text() == "Seite 3 von 3"
    assert not dialog.forward.isEnabled()
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.view, Qt.Key.Key_Up)
    QTest.keyClick(dialog.view, Qt.Key.Key_Up)
    assert dialog.position.text() == "Seite 1 von 3"


def test_a_paper_is_saved_whole_and_the_dialog_closes(
    qtbot: QtBot, dialog: PapersDialog, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.status_message) as told:
        dialog.save(tmp_path / "Hausliste")
    written = (tmp_path / "Hausliste.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert not list(tmp_path.glob("*.part"))
    assert told.args is not None
    assert "1 Seiten gespeichert" in told.args[0]
    assert not dialog.isVisible()


def test_a_folder_that_is_missing_is_told_and_the_dialog_stays(dialog: PapersDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "fehlt" / "x.pdf")
    assert "konnte nicht geschrieben werden" in dialog.view.accessibleDescription()
    assert dialog.isVisible()


def test_a_paper_is_printed_page_by_page(qtbot: QtBot, dialog: PapersDialog, tmp_path: Path) -> None:
    dialog.choose(PaperKind.DOOR_SHEETS)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedruckt.pdf"))
    with qtbot.waitSignal(dialog.status_message) as told:
        dialog.print_on(printer)
        assert not dialog.choices.isEnabled()
    assert told.args == ["1 Seiten an den Drucker gegeben"]
    assert (tmp_path / "gedruckt.pdf").read_bytes().startswith(b"%PDF-")
    assert printer.pageLayout().orientation().name == "Landscape"


def test_printing_can_be_stopped(qtbot: QtBot, dialog: PapersDialog, tmp_path: Path) -> None:
    dialog.choose(PaperKind.EVACUATION_LIST)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedruckt.pdf"))
    dialog.print_on(printer)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.choices.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_page_stands_sharp_in_the_middle(dialog: PapersDialog) -> None:
    dialog.resize(1000, 640)
    picture = dialog.view.grab().toImage()
    middle = QRect(picture.rect()).center()
    assert picture.pixelColor(middle.x(), 40).lightness() > 200
    assert picture.pixelColor(4, 4) != picture.pixelColor(middle.x(), 40)


def test_another_page_opens_it_with_its_own_floor_and_people(qtbot: QtBot, workplace: Workplace) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    upstairs = workplace.timeline().floors[1].id
    dialog = open_papers(workplace, ImmediateRunner(), parent, kind=PaperKind.ROLL_CALL, floor=upstairs)
    assert dialog.choices.choice.floors == (upstairs,)
    assert dialog.choices.floors.currentText() == "Haus A · 1. OG"
    dialog.close()


def test_everything_has_a_name_for_screen_readers(dialog: PapersDialog) -> None:
    choices = dialog.choices
    fields = (choices.kinds, choices.day, choices.floors, choices.sizes, choices.owner, choices.people.list)
    assert all(field.accessibleName() for field in fields)
    assert dialog.view.accessibleName() == "Seiten, wie sie gedruckt werden"
