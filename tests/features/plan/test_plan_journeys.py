"""The journeys of a day on the room plan: the steps that only they use."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytest_bdd import given, scenarios, then, when

from tests.features.answers import an_answer, answering, enter_day, ok_of, press_ok, the_entry
from tests.features.at_work import ALT, CTRL, AtWork, until
from tests.features.conftest import Story
from tests.features.words import listed, step
from unterkunft.app.commands.house import plan
from unterkunft.model.room import Closure
from unterkunft.model.stay import ExpectedArrival
from unterkunft.services.free_beds import FreePlace
from unterkunft.services.queries.plan import load_timeline
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.actions import ActionId
from unterkunft.ui.arrivals.resolve_dialog import ResolveDialog
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.comparison.view import ComparisonPanel
from unterkunft.ui.conflicts.panel import ConflictPanel
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.departures.dialog import DepartureDialog
from unterkunft.ui.free_beds.panel import FreeBedPanel
from unterkunft.ui.plan.day_dialogs import UntilDialog
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.printing import MARGIN
from unterkunft.ui.plan.rotation_dialog import RotationDialog
from unterkunft.ui.plan.tray_model import ArrivalRow
from unterkunft.ui.widgets.card_list import Card
from unterkunft.values.statuses import ClosureReason

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("plan")

_PNG_RATIO = 2
"""How many dots the command draws for a point."""

Table = Sequence[Sequence[str]]


@dataclass
class Told:
    """What a dialog has said before it was answered."""

    text: str = ""


@pytest.fixture
def told() -> Told:
    return Told()


# -- how things stand ------------------------------------------------------------------------------


@given(step('für heute sind {zahl:d} Personen angekündigt: "{beschreibung}"'))
def _(story: Story, zahl: int, beschreibung: str) -> None:
    arrival = ExpectedArrival(
        key="E-1",
        facility_id=story.house.facility,
        arrives_on=story.today,
        persons=zahl,
        description=beschreibung,
    )
    with unit_of_work(story.house.database) as work:
        work.add(arrival)


@given(step("Zimmer {zimmer:Nr} ist bis einschließlich {tag:Tag} gesperrt"))
def _(story: Story, zimmer: str, tag: date) -> None:
    room = next(each for each in story.house.timeline().rooms if each.number == zimmer)
    closure = Closure(
        key="S-1",
        room_id=room.id,
        reason=ClosureReason.DAMAGE,
        valid_from=story.today,
        valid_until=tag + timedelta(days=1),
    )
    with unit_of_work(story.house.database) as work:
        work.add(closure)


# -- placing ---------------------------------------------------------------------------------------


@when(step("ich {wer:Person} auf Zimmer {zimmer:Nr} ziehe"))
def _(ich: AtWork, wer: str, zimmer: str) -> None:
    ich.drag(wer, zimmer)


@when(step("ich {wer:Person} auf Zimmer {zimmer:Nr}, Bett {bett} ziehe"))
def _(ich: AtWork, wer: str, zimmer: str, bett: str) -> None:
    ich.drag(wer, zimmer, bett)


@when(step("ich {wer:Person} mit gedrückter Strg-Taste auf Zimmer {zimmer:Nr}, Bett {bett} ziehe"))
def _(ich: AtWork, wer: str, zimmer: str, bett: str) -> None:
    ich.drag(wer, zimmer, bett, keys=CTRL)


@when(
    step("ich {wer:Person} mit gedrückter Alt-Taste auf Zimmer {zimmer:Nr} ziehe und bis {tag:Tag} eintrage")
)
def _(ich: AtWork, wer: str, zimmer: str, tag: date) -> None:
    ich.drag(wer, zimmer, None, an_answer(UntilDialog, lambda asked: _until(asked, tag)), keys=ALT)


@when(step("ich {wer:Person} auf die Ablage ziehe"))
def _(ich: AtWork, wer: str) -> None:
    ich.drag_to_tray(wer)


@when(step("ich {wer:Person} über Zimmer {zimmer:Nr} halte"))
def _(ich: AtWork, told: Told, wer: str, zimmer: str) -> None:
    told.text = ich.hold_over(wer, zimmer)


@then(step('lese ich am Zeiger "{text}"'))
def _(told: Told, text: str) -> None:
    assert text in told.text


@when(step('ich "Verlegen nach …" wähle und dort "{getippt}" eintippe'))
def _(ich: AtWork, getippt: str) -> None:
    ich.choose("Verlegen nach …", an_answer(PlaceDialog, lambda asked: _place(asked, getippt)))


def _place(asked: PlaceDialog, typed: str) -> None:
    QTest.keyClicks(asked.filter, typed)
    press_ok(asked)


@when('ich "Ringtausch …" wähle und bestätige')
def _(ich: AtWork) -> None:
    ich.choose("Ringtausch …", an_answer(RotationDialog, press_ok))


@then(step("haben {leute:Personen} reihum die Zimmer gewechselt"))
def _(story: Story, ich: AtWork, leute: tuple[str, ...]) -> None:
    with ich.looking_at(story.today - timedelta(days=1)):
        before = [ich.place_of(each) for each in leute]
    after = [ich.place_of(each) for each in leute]
    assert sorted(map(str, after)) == sorted(map(str, before))
    assert all(one != other for one, other in zip(before, after, strict=True))


@when(step('ich "Bleibt bis …" wähle und den {tag:Tag} eintrage'))
def _(ich: AtWork, tag: date) -> None:
    ich.choose("Bleibt bis …", an_answer(UntilDialog, lambda asked: _until(asked, tag)))


def _until(asked: UntilDialog, day: date) -> None:
    enter_day(asked.field, day)
    press_ok(asked)


@when(step('ich "Auszug …" wähle und den {tag:Tag} mit Grund "{grund}" eintrage'))
def _(ich: AtWork, tag: date, grund: str) -> None:
    ich.choose("Auszug …", an_answer(DepartureDialog, lambda asked: _depart(asked, tag, grund)))


def _depart(asked: DepartureDialog, day: date, reason: str) -> None:
    enter_day(asked.field, day)
    assert asked.reason.findText(reason) >= 0
    asked.reason.setCurrentText(reason)
    press_ok(asked)


@then(step("ist der nächste Tag mit einer Änderung der {tag:Tag}"))
def _(ich: AtWork, tag: date) -> None:
    ich.choose("Nächste Veränderung")
    assert ich.workplace.as_of == tag


# -- announced people ------------------------------------------------------------------------------


@when(step("ich die {zahl:d} angekündigten Personen auf Zimmer {zimmer:Nr}, Bett {bett} ziehe"))
def _(ich: AtWork, zahl: int, zimmer: str, bett: str) -> None:
    ich.drag_announced(zahl, zimmer, bett)


@then(step("sind in Zimmer {zimmer:Nr} {zahl:d} Plätze für Angekündigte vergeben"))
def _(ich: AtWork, zimmer: str, zahl: int) -> None:
    placed = [bed.occupant for bed in ich.room(zimmer).beds if bed.occupant is not None]
    assert len(placed) == zahl
    assert all(ich.page.presenter.arrival_of(each.id) is not None for each in placed)


@then(step("wartet noch {zahl:d} angekündigte Person auf einen Platz"))
def _(ich: AtWork, zahl: int) -> None:
    assert ich.announced() == [zahl]


@then("ist niemand mehr angekündigt")
def _(ich: AtWork) -> None:
    assert ich.announced() == []


@when("ich die Namen der Angekündigten aus einer Liste einfüge:")
def _(ich: AtWork, datatable: Table) -> None:
    _enter_names(ich, datatable, is_complete=False)


@when("ich die Namen derer einfüge, die gekommen sind, und die Liste abschließe:")
def _(ich: AtWork, datatable: Table) -> None:
    _enter_names(ich, datatable, is_complete=True)


def _enter_names(ich: AtWork, table: Table, *, is_complete: bool) -> None:
    def answer(asked: ResolveDialog) -> None:
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in table))
        asked.paste.click()
        asked.complete.setChecked(is_complete)
        press_ok(asked)

    cards, model = ich.page.tray.list, ich.page.tray.model
    number = next(number for number, row in enumerate(model.rows) if isinstance(row, ArrivalRow))
    place = cards.visualRect(model.index(number)).center()
    with answering(the_entry("Namen eintragen …"), an_answer(ResolveDialog, answer)):
        cards.customContextMenuRequested.emit(place)
    QApplication.clipboard().clear()


# -- closing ---------------------------------------------------------------------------------------


@when(
    step(
        "ich Zimmer {zimmer:Nr} bis einschließlich {tag:Tag} wegen"
        ' "{grund}" sperre und alle in die Ablage nehme'
    )
)
def _(ich: AtWork, told: Told, zimmer: str, tag: date, grund: str) -> None:
    _close(ich, told, zimmer, tag, grund, moves_out=True)


@when(
    step(
        "ich Zimmer {zimmer:Nr} bis einschließlich {tag:Tag} wegen"
        ' "{grund}" sperren will, ohne dass jemand auszieht'
    )
)
def _(ich: AtWork, told: Told, zimmer: str, tag: date, grund: str) -> None:
    _close(ich, told, zimmer, tag, grund, moves_out=False)


def _close(ich: AtWork, told: Told, room: str, last_day: date, reason: str, *, moves_out: bool) -> None:
    def answer(asked: ClosureDialog) -> None:
        enter_day(asked.last_day, last_day)
        assert asked.reason.findText(reason) >= 0
        asked.reason.setCurrentText(reason)
        told.text = asked.affected.text()
        asked.moves_out.setChecked(moves_out)
        if moves_out:
            press_ok(asked)
        else:
            assert not ok_of(asked).isEnabled()

    point, view = ich.point_in(room), ich.page.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    with answering(the_entry(f"Zimmer {room} sperren …"), an_answer(ClosureDialog, answer)):
        QApplication.sendEvent(view.viewport(), event)


@then(step("mussten laut Meldung {leute:Personen} umziehen"))
def _(told: Told, leute: tuple[str, ...]) -> None:
    assert all(listed(each) in told.text for each in leute), told.text


# -- rules -----------------------------------------------------------------------------------------


@when(step('ich {wer:Person} auf Zimmer {zimmer:Nr} ziehe und als Grund "{grund}" bis {tag:Tag} angebe'))
def _(ich: AtWork, wer: str, zimmer: str, grund: str, tag: date) -> None:
    def answer(asked: AcceptanceDialog) -> None:
        assert not ok_of(asked).isEnabled()
        QTest.keyClicks(asked.reason, grund)
        enter_day(asked.expiry, tag)
        press_ok(asked)

    ich.drag(wer, zimmer, None, an_answer(AcceptanceDialog, answer))


@when(step("ich {wer:Person} auf Zimmer {zimmer:Nr} ziehe und keinen Grund angeben mag"))
def _(ich: AtWork, wer: str, zimmer: str) -> None:
    ich.drag(wer, zimmer, None, an_answer(AcceptanceDialog, AcceptanceDialog.reject))


@then(step('steht unter "{filter}" bei den verletzten Regeln "{text}"'))
def _(ich: AtWork, filter: str, text: str) -> None:  # noqa: A002 - the word of the step
    ich.window.actions_of_window[ActionId.CONFLICTS].trigger()
    cards = _conflicts(ich, filter)
    assert [card for card in cards if text in card.sentence], cards


@then(step("sind am {tag:Tag} die Ausnahmen wieder offen"))
def _(ich: AtWork, tag: date) -> None:
    with ich.looking_at(tag):
        assert _conflicts(ich, "Angenommen") == []
        assert _conflicts(ich, "Offen")


@then("ist keine Regel verletzt")
def _(ich: AtWork) -> None:
    assert _conflicts(ich, "Alle") == []


def _conflicts(ich: AtWork, chosen: str) -> list[Card]:
    panel = ich.part(ConflictPanel)
    button = next(each for each in panel.filters.values() if each.text().startswith(chosen))
    button.click()
    panel.presenter.refresh()
    return [row for row in panel.list.cards.rows if isinstance(row, Card)]


# -- free beds -------------------------------------------------------------------------------------


@when("ich ein freies Bett für die Auswahl suche")
def _(ich: AtWork) -> None:
    ich.choose("Freies Bett für …")
    panel = ich.part(FreeBedPanel)
    assert panel.for_selection.isEnabled()
    panel.for_selection.click()


@when(step("ich ein freies Bett für {zahl:d} Frauen suche"))
def _(ich: AtWork, zahl: int) -> None:
    ich.choose("Freies Bett für …")
    ich.part(FreeBedPanel).form.women.setValue(zahl)
    until(lambda: bool(_results(ich)))


@then(step('steht als Erstes "{titel}" in den Ergebnissen'))
def _(ich: AtWork, titel: str) -> None:
    assert _results(ich)[0].title == titel


@when("ich das erste Ergebnis nehme")
def _(ich: AtWork) -> None:
    found = ich.part(FreeBedPanel).list
    found.choose(_results(ich)[0].subject)
    QTest.keyClick(found, Qt.Key.Key_Return)


@when(step('ich {wer:Person} auf das Ergebnis "{titel}" ziehe'))
def _(ich: AtWork, wer: str, titel: str) -> None:
    found = ich.part(FreeBedPanel).list
    rows = found.cards.rows
    number = next(number for number, row in enumerate(rows) if isinstance(row, Card) and row.title == titel)
    ich.drop_on(found.viewport(), wer, found.visualRect(found.cards.index(number)).center())


def _results(ich: AtWork) -> list[Card]:
    found = [row for row in ich.part(FreeBedPanel).list.cards.rows if isinstance(row, Card)]
    assert all(isinstance(card.subject, FreePlace) for card in found)
    return found


# -- comparing, trying out, taking back ------------------------------------------------------------


@when(step("ich heute mit dem {tag:Tag} vergleiche"))
def _(ich: AtWork, tag: date) -> None:
    ich.choose("Zwei Tage vergleichen")
    enter_day(ich.part(ComparisonPanel).other, tag)


@then(step('steht unter "{gruppe}" im Vergleich "{wer}"'))
def _(ich: AtWork, gruppe: str, wer: str) -> None:
    said = _differences(ich)
    assert [people for title, people in said.items() if title.endswith(gruppe)] == [[wer]], said


def _differences(ich: AtWork) -> dict[str, list[str]]:
    tree = ich.part(ComparisonPanel).list
    groups = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return {group.text(0): list(_lines_below(group)) for group in groups if group is not None}


def _lines_below(group: QTreeWidgetItem) -> Iterator[str]:
    for number in range(group.childCount()):
        item = group.child(number)
        if item is not None:
            yield item.text(0)


@then(step("ist Zimmer {zimmer:Nr}, Bett {bett} auf dem Plan hervorgehoben"))
def _(ich: AtWork, zimmer: str, bett: str) -> None:
    assert ich.bed(zimmer, bett).bed.id in ich.changes_in(zimmer)


@then(step("ist Zimmer {zimmer:Nr}, Bett {bett} auf dem Plan nicht hervorgehoben"))
def _(ich: AtWork, zimmer: str, bett: str) -> None:
    assert ich.bed(zimmer, bett).bed.id not in ich.changes_in(zimmer)


@then(step('steht im Band der Kopie "{text}"'))
def _(ich: AtWork, text: str) -> None:
    assert ich.window.trial.isVisible()
    assert text in ich.window.trial.text


@then(step("schläft {wer:Person} für alle anderen weiter in Zimmer {zimmer:Nr}"))
@then(step("schläft {wer:Person} jetzt auch für alle anderen in Zimmer {zimmer:Nr}"))
def _(story: Story, wer: str, zimmer: str) -> None:
    timeline = load_timeline(story.house.database, story.house.facility)
    beds = {bed.id: room.number for room in timeline.rooms for bed in room.beds}
    (resident,) = (each.id for each in timeline.residents if each.name == listed(wer))
    rooms = [
        beds[each.bed]
        for each in timeline.assignments
        if each.resident == resident and story.today in each.period
    ]
    assert rooms == [zimmer]


@when("ich die Kopie übernehme")
def _(ich: AtWork) -> None:
    ich.window.trial.adopt.click()


@when("ich die Kopie verwerfe")
def _(ich: AtWork) -> None:
    ich.window.trial.discard.click()


@then(step('heißt der Menüpunkt zum Zurücknehmen "{text}"'))
def _(ich: AtWork, text: str) -> None:
    assert ich.entry(text).isEnabled()


# -- on paper --------------------------------------------------------------------------------------


@then(step('zeichnet der Befehl "unterkunft plan" für den {tag:Tag} dasselbe Bild'))
def _(story: Story, ich: AtWork, sqlite_address: str, tmp_path: Path, tag: date) -> None:
    drawn = _drawn_by_command(story, sqlite_address, tmp_path, tag)
    assert not drawn.isNull()
    assert drawn == _drawn_by_window(ich, drawn)


@then(step('zeichnet der Befehl "unterkunft plan" für den {tag:Tag} ein anderes Bild'))
def _(story: Story, ich: AtWork, sqlite_address: str, tmp_path: Path, tag: date) -> None:
    drawn = _drawn_by_command(story, sqlite_address, tmp_path, tag)
    assert drawn != _drawn_by_window(ich, drawn)


def _drawn_by_command(story: Story, address: str, folder: Path, day: date) -> QImage:
    out = folder / f"plan-{day}.png"
    key = story.house.timeline().facility.key
    assert plan(Namespace(database=address, facility=key, on=day, out=out, lang="de")) == 0
    return QImage(str(out)).convertToFormat(QImage.Format.Format_RGB32)


def _drawn_by_window(ich: AtWork, like: QImage) -> QImage:
    """The window's page of the floor, on a sheet as large as that of the command."""
    sheet = QImage(like.size(), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(_PNG_RATIO)
    sheet.fill(Qt.GlobalColor.white)
    whole = QRectF(QPointF(), QSizeF(like.size()) / _PNG_RATIO)
    frame = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    (paint,) = ich.page.plan.pages(frame)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, frame)
    painter.end()
    sheet.setDevicePixelRatio(1)
    like.setDevicePixelRatio(1)
    sheet.setDotsPerMeterX(like.dotsPerMeterX())
    sheet.setDotsPerMeterY(like.dotsPerMeterY())
    return sheet
