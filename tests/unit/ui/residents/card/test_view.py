"""The card of a resident: bars that can be dragged, forms that say what follows, events in one step each."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_household, a_resident
from unterkunft.model.payer import Payer
from unterkunft.services.commands.coverages import Promise, RecordCoverage
from unterkunft.services.commands.residents import ChangeResident, ResidentDetails
from unterkunft.services.commands.statuses import RecordStatus
from unterkunft.services.looks import looks_at
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.queries.keys import resident_with_key
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.ui.background import ImmediateRunner
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.residents.card.event_dialogs import BirthDialog, DeathDialog, PayerDialog, ReturnDialog
from unterkunft.ui.residents.card.events import EVENTS
from unterkunft.ui.residents.card.household_dialogs import FoundDialog, JoinDialog, SplitDialog
from unterkunft.ui.residents.card.lanes import Bar, Topic
from unterkunft.ui.residents.card.person_dialog import PersonDialog
from unterkunft.ui.residents.card.record_dialog import RecordDialog
from unterkunft.ui.residents.card.step_dialog import StepDialog
from unterkunft.ui.residents.card.view import ResidentCard
from unterkunft.ui.widgets.choice import FoundChoice
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import ResidentId
from unterkunft.values.period import Period
from unterkunft.values.statuses import Departure, PayerKind, ResidenceStatus

pytestmark = [pytest.mark.usefixtures("german"), pytest.mark.qt_log_ignore("This plugin does not support")]

JUNE, OCTOBER = date(2026, 6, 1), date(2026, 10, 1)
SUSPENSION, PERMIT = ResidenceStatus.SUSPENSION_60A, ResidenceStatus.PERMIT_24


@pytest.fixture
def resident(workplace: Workplace) -> ResidentId:
    person = resident_with_key(workplace.database, "R-2")
    workplace.execute(RecordStatus(person, SUSPENSION, Period(JUNE)))
    workplace.execute(RecordStatus(person, PERMIT, Period(OCTOBER), "T 1"))
    return person


@pytest.fixture
def card(qtbot: QtBot, workplace: Workplace, resident: ResidentId) -> ResidentCard:
    shown = ResidentCard(workplace, ImmediateRunner())
    qtbot.addWidget(shown)
    shown.resize(900, 800)
    shown.show_resident(resident)
    shown.show()
    return shown


def statuses(card: ResidentCard) -> list[tuple[ResidenceStatus, Period]]:
    rows = card.presenter.rows
    assert rows is not None
    return [(each.status, each.period) for each in rows.statuses]


def bars(card: ResidentCard, topic: Topic) -> tuple[Bar, ...]:
    return next(lane.bars for lane in card.presenter.lanes() if lane.topic is topic)


def pressed_ok(qtbot: QtBot, dialog: StepDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def drag(card: ResidentCard, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(card.chart, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(card.chart, end)
    QTest.mouseRelease(card.chart, left, Qt.KeyboardModifier.NoModifier, end)


def edge(card: ResidentCard, bar: Bar, day: date) -> QPoint:
    rect = card.chart.rect_of(bar)
    assert rect is not None
    left = card.chart.axis.x_of(bar.period.start)
    return QPoint(round(rect.left() + card.chart.axis.x_of(day) - left), round(rect.center().y()))


def test_the_card_says_who_it_is_and_what_holds(card: ResidentCard) -> None:
    assert card.head.name.text() == "Haddad, Mariam"
    assert "weiblich" in card.head.details.text()
    assert "Ablage" in card.head.place.text()
    card.show_topic("statuses")
    assert card.records.rowCount() == 2
    assert card.records.index(0, 0).data() == "Aufenthaltserlaubnis § 24"
    assert card.records.index(1, 2).data() == "30.09.2026"


def test_the_table_is_a_sound_model(card: ResidentCard) -> None:
    QAbstractItemModelTester(card.records, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for topic in Topic:
        card.show_topic(topic.value)
    card.show_topic("nothing of the kind")
    assert card.topic.value is Topic.STATEMENTS


def test_a_dragged_edge_takes_the_neighbour_along_in_one_step(
    card: ResidentCard, workplace: Workplace
) -> None:
    later = bars(card, Topic.STATUSES)[-1]

    drag(card, edge(card, later, OCTOBER), edge(card, later, date(2026, 9, 1)))

    (_, before), (_, after) = statuses(card)
    assert before.end == after.start
    assert abs((after.start - date(2026, 9, 1)).days) <= 1
    workplace.undo()
    assert statuses(card) == [(SUSPENSION, Period(JUNE, OCTOBER)), (PERMIT, Period(OCTOBER))]


def test_a_drag_says_beforehand_what_the_neighbour_does(card: ResidentCard) -> None:
    later = bars(card, Topic.STATUSES)[-1]
    start, end = edge(card, later, OCTOBER), edge(card, later, date(2026, 9, 1))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(card.chart, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(card.chart, end)
    assert "Duldung § 60a“ gilt dann 01.06.2026" in card.preview.text()
    assert "Aufenthaltserlaubnis § 24“ gilt dann seit" in card.preview.text()
    QTest.keyClick(card.chart, Qt.Key.Key_Escape)
    QTest.mouseRelease(card.chart, left, Qt.KeyboardModifier.NoModifier, end)
    assert statuses(card)[-1] == (PERMIT, Period(OCTOBER))


def test_keys_walk_over_the_bars_and_enter_opens(card: ResidentCard) -> None:
    opened: list[Bar] = []
    card.chart.bar_opened.disconnect()
    card.chart.bar_opened.connect(opened.append)
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    card.chart.choose(bars(card, Topic.STATUSES)[0])
    QTest.keyClick(card.chart, Qt.Key.Key_Right)
    QTest.keyClick(card.chart, Qt.Key.Key_Return)
    assert [each.record for each in opened] == [bars(card, Topic.STATUSES)[-1].record]
    QTest.keyClick(card.chart, Qt.Key.Key_Up)
    assert card.chart.current == bars(card, Topic.STAYS)[0]
    assert "Aufenthalt" in card.chart.accessibleDescription()


def test_every_zoom_shows_the_bars(card: ResidentCard) -> None:
    for index in range(card.zoom.count()):
        card.zoom.setCurrentIndex(index)
        assert card.chart.rect_of(bars(card, Topic.STATUSES)[-1]) is not None
        assert not card.chart.grab().isNull()


def test_a_new_status_says_what_ends_and_ends_it(qtbot: QtBot, card: ResidentCard) -> None:
    dialog = RecordDialog(card.presenter, Topic.STATUSES, None)
    assert "Aufenthaltserlaubnis § 24“ gilt dann 01.10.2026 – 23.11.2026." in dialog.hint.text()

    pressed_ok(qtbot, dialog)

    assert len(statuses(card)) == 3
    assert dialog.done_wording is not None


def test_a_covered_record_asks_to_be_replaced(qtbot: QtBot, card: ResidentCard) -> None:
    dialog = RecordDialog(card.presenter, Topic.STATUSES, None)
    dialog.period.start.show_day(date(2026, 1, 1))
    pressed_ok(qtbot, dialog)
    assert "ersetzt" in dialog.refusal.text()
    assert dialog.isVisible()

    dialog.replace.setChecked(True)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)

    assert [each.start for _, each in statuses(card)] == [date(2026, 1, 1)]


def test_a_payer_change_follows_the_benefit_or_the_application(
    qtbot: QtBot, card: ResidentCard, workplace: Workplace, resident: ResidentId
) -> None:
    with unit_of_work(workplace.database) as work:
        office = work.add(Payer(key="S", name="Sozialamt", kind=PayerKind.SOCIAL_OFFICE)).id
        work.add(Payer(key="J", name="Jobcenter", kind=PayerKind.JOBCENTRE))
    workplace.execute(RecordCoverage(resident, Promise(office), Period(JUNE)))
    dialog = PayerDialog(card.presenter)
    assert "01.12.2026" in dialog.hint.text()
    assert "AsylbLG" in dialog.hint.text()
    dialog.boundary.setCurrentIndex(1)
    assert "ab dem 01.11.2026" in dialog.hint.text()
    assert "SGB II" in dialog.hint.text()

    pressed_ok(qtbot, dialog)

    assert [each.record.period for each in bars(card, Topic.COVERAGES)] == [
        Period(JUNE, date(2026, 11, 1)),
        Period(date(2026, 11, 1)),
    ]


def test_a_birth_gives_a_child_in_a_new_household(qtbot: QtBot, card: ResidentCard) -> None:
    dialog = BirthDialog(card.presenter)
    dialog.given_name.setText("Noah")
    assert "Vorstand eines neuen Haushalts" in dialog.hint.text()

    pressed_ok(qtbot, dialog)

    assert "Noah" in card.head.household.text()
    split = SplitDialog(card.presenter)
    qtbot.addWidget(split)
    assert len(split.leaving) == 2


def test_a_death_ends_the_stay(qtbot: QtBot, card: ResidentCard) -> None:
    pressed_ok(qtbot, DeathDialog(card.presenter))
    rows = card.presenter.rows
    assert rows is not None
    assert rows.stays[-1].departure is Departure.DIED
    assert rows.statuses[-1].period.end == date(2026, 11, 25)


def test_who_has_left_comes_back_on_the_same_card(qtbot: QtBot, card: ResidentCard) -> None:
    housed = ReturnDialog(card.presenter)
    pressed_ok(qtbot, housed)
    assert "schon untergebracht" in housed.refusal.text()


def test_every_event_of_the_menu_has_a_form(qtbot: QtBot, card: ResidentCard) -> None:
    pressed_ok(qtbot, FoundDialog(card.presenter))
    for make in EVENTS.values():
        dialog = make(card.presenter, card)
        assert dialog.windowTitle()
        dialog.deleteLater()
    assert card.head.actions_by_name.keys() - EVENTS.keys() == {"status", "separation", "leave"}


def test_details_are_changed_and_closed_lists_stay_themselves(qtbot: QtBot, card: ResidentCard) -> None:
    rows = card.presenter.rows
    assert rows is not None
    dialog = PersonDialog(card.presenter, rows.person)
    dialog.languages.setText("Arabisch; eng, Persisch (Dari, Farsi)")
    QTest.keyClicks(dialog.nationality.line, "syr")
    dialog.nationality.line.editingFinished.emit()
    pressed_ok(qtbot, dialog)
    rows = card.presenter.rows
    assert rows is not None
    assert (rows.person.languages, rows.person.nationality) == (("ar", "en", "fa"), "SYR")
    assert "Arabisch" in card.head.details.text()


def test_each_opening_of_a_restricted_card_is_recorded_once(
    qtbot: QtBot, card: ResidentCard, workplace: Workplace, resident: ResidentId
) -> None:
    workplace.execute(ChangeResident(resident, ResidentDetails("Haddad", restricted=True)))
    assert looks_at(workplace.database, "R-2") == ()

    other = resident_with_key(workplace.database, "R-1")
    card.show_resident(other)
    card.show_resident(resident)
    workplace.reload()

    assert [each.user_name for each in looks_at(workplace.database, "R-2")] == ["M. Krüger"]


def test_without_the_right_a_restricted_card_stays_shut(
    qtbot: QtBot, workplace: Workplace, resident: ResidentId
) -> None:
    workplace.execute(ChangeResident(resident, ResidentDetails("Geheim", restricted=True)))
    workplace.actor = Actor("A", "PC", frozenset(Right) - {Right.SEE_RESTRICTED})
    card = ResidentCard(workplace, ImmediateRunner())
    qtbot.addWidget(card)
    card.show_resident(resident)
    assert "Auskunftssperre" in card.empty.text()
    assert card.presenter.rows is None
    assert looks_at(workplace.database, "R-2") == ()


def test_the_way_to_the_plan_leads_there(card: ResidentCard, workplace: Workplace) -> None:
    gone: list[Destination] = []
    workplace.guide = gone.append
    card.head.plan.click()
    assert [(each.page, each.resident) for each in gone] == [
        (PageId.PLAN, resident_with_key(workplace.database, "R-2"))
    ]


def test_nobody_chosen_says_so(card: ResidentCard) -> None:
    card.show_resident(None)
    assert card.empty.isVisible()
    assert card.empty.text() == "Wählen Sie links einen Bewohner."


def test_a_language_nobody_knows_is_asked_about(qtbot: QtBot, card: ResidentCard) -> None:
    rows = card.presenter.rows
    assert rows is not None
    dialog = PersonDialog(card.presenter, rows.person)
    dialog.languages.setText("Klingonisch")
    pressed_ok(qtbot, dialog)
    assert "Klingonisch" in dialog.refusal.text()


def test_people_of_all_facilities_are_found_to_be_kept_apart(
    qtbot: QtBot, card: ResidentCard, workplace: Workplace
) -> None:
    elsewhere = a_resident(workplace.database, "Özdemir", "Mehmet")
    dialog = RecordDialog(card.presenter, Topic.SEPARATIONS)
    qtbot.addWidget(dialog)
    other = next(each for each in dialog.findChildren(FoundChoice))
    QTest.keyClicks(other, "oezdem")
    other.take(0)
    assert other.text() == "Özdemir, Mehmet, 17.05.1990"
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    rows = card.presenter.rows
    assert rows is not None
    assert [each.other for each in rows.separations] == [elsewhere]


def test_a_household_is_found_by_one_of_its_members(
    qtbot: QtBot, card: ResidentCard, workplace: Workplace, resident: ResidentId
) -> None:
    family = a_household(workplace.database, a_resident(workplace.database, "Moradi", "Zahra"), name="Moradi")
    dialog = JoinDialog(card.presenter)
    pressed_ok(qtbot, dialog)
    assert "Haushalt" in dialog.refusal.text()
    QTest.keyClicks(dialog.household, "zahra")
    dialog.household.take(0)
    assert dialog.household.text() == "Moradi · Moradi, Zahra, 17.05.1990"
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    own = card.presenter.own_membership(workplace.today)
    assert own is not None
    assert own.household == family
