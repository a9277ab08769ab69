"""The bar is pulled, clicked, wheeled and moved by keys; each day shows at once."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, drawn_facility
from unterkunft.ui.time_bar.presenter import Pace, Reach
from unterkunft.ui.time_bar.scale_painting import tip_of
from unterkunft.ui.time_bar.view import TimeBar
from unterkunft.ui.workplace import WorkplaceEvent


@pytest.fixture
def workplace() -> MemoryWorkplace:
    return MemoryWorkplace(drawn_facility())


@pytest.fixture
def bar(qtbot: QtBot, workplace: MemoryWorkplace) -> Iterator[TimeBar]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 200)
    bar = TimeBar(workplace.as_workplace, window)
    bar.resize(1100, 90)
    window.show()
    QApplication.processEvents()
    yield bar
    bar.presenter.close()


def _place(bar: TimeBar, days: int) -> QPoint:
    return QPoint(bar.slider.x_of(TODAY + timedelta(days)), bar.slider.height() // 2)


def _wheel(bar: TimeBar, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(20, 20),
        QPointF(20, 20),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar.slider, event)


def test_a_click_shows_the_day_below_it(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    QTest.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=_place(bar, -100))
    assert abs((workplace.as_of - (TODAY - timedelta(100))).days) <= 1


def test_a_pull_shows_every_day_on_its_way(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    seen: list[int] = []
    workplace.subscribe(lambda _: seen.append((workplace.as_of - TODAY).days))
    QTest.mousePress(bar.slider, Qt.MouseButton.LeftButton, pos=_place(bar, 0))
    for days in (10, 20, 30):
        QTest.mouseMove(bar.slider, _place(bar, days))
    QTest.mouseRelease(bar.slider, Qt.MouseButton.LeftButton, pos=_place(bar, 30))
    QTest.mouseMove(bar.slider, _place(bar, 60))
    assert [round(day / 10) for day in seen] == [1, 2, 3]


@pytest.mark.parametrize(
    ("key", "modifier", "days"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -1),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 30),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, -30),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 7),
    ],
)
def test_keys_step_through_days_and_changes(
    bar: TimeBar, workplace: MemoryWorkplace, key: Qt.Key, modifier: Qt.KeyboardModifier, days: int
) -> None:
    QTest.keyClick(bar.slider, key, modifier)
    assert workplace.as_of == TODAY + timedelta(days)


def test_home_is_today(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    workplace.show_day(TODAY - timedelta(3))
    QTest.keyClick(bar.slider, Qt.Key.Key_Home)
    assert workplace.as_of == TODAY


def test_the_wheel_steps_by_days_and_with_ctrl_by_weeks(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    _wheel(bar, -2, Qt.KeyboardModifier.NoModifier)
    assert workplace.as_of == TODAY + timedelta(2)
    _wheel(bar, 1, Qt.KeyboardModifier.ControlModifier)
    assert workplace.as_of == TODAY - timedelta(5)


def test_keys_lead_beyond_the_days_shown(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    scale = bar.slider.scale
    assert scale is not None
    workplace.show_day(scale.last)
    QTest.keyClick(bar.slider, Qt.Key.Key_Right)
    assert workplace.as_of == scale.last + timedelta(1)


def test_buttons_lead_to_changes_and_to_today(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    bar.next.click()
    assert workplace.as_of == TODAY + timedelta(7)
    bar.previous.click()
    bar.previous.click()
    assert workplace.as_of < TODAY
    bar.today.click()
    assert workplace.as_of == TODAY


def test_play_goes_on_until_stopped(qtbot: QtBot, bar: TimeBar, workplace: MemoryWorkplace) -> None:
    bar.paces.setCurrentIndex(bar.paces.findData(Pace.FAST))
    bar.paces.activated.emit(bar.paces.currentIndex())
    bar.play.click()
    assert bar.play.accessibleName() == "Stop"
    qtbot.waitUntil(lambda: workplace.as_of >= TODAY + timedelta(2), timeout=3000)
    bar.play.click()
    assert bar.play.accessibleName() == "Play the days"


def test_a_hand_on_the_slider_stops_the_play(bar: TimeBar) -> None:
    bar.play.click()
    QTest.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=_place(bar, -100))
    assert not bar.presenter.plays


def test_a_past_day_offers_to_correct_it(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    assert not bar.correct.isVisible()
    workplace.show_day(TODAY - timedelta(3))
    assert bar.attitude.text() == "Past: only to look at"
    bar.correct.click()
    workplace.notify(WorkplaceEvent.SETTINGS_CHANGED)
    assert workplace.may_correct_past
    assert bar.attitude.text() == "Past: changes correct it"


def test_a_day_to_come_says_what_a_change_means(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    workplace.show_day(TODAY + timedelta(3))
    assert bar.attitude.text() == "To come: changes hold from this day"


def test_the_slider_is_named_by_its_day(bar: TimeBar) -> None:
    assert bar.slider.accessibleName() == "Day shown: Tue 24.11.2026"


def test_more_days_can_be_shown(bar: TimeBar) -> None:
    bar.reaches.setCurrentIndex(bar.reaches.findData(Reach.QUARTER))
    bar.reaches.activated.emit(bar.reaches.currentIndex())
    assert bar.slider.maximum() == Reach.QUARTER.value


def test_the_pointer_tells_how_much_changes(bar: TimeBar, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    help_event = QHelpEvent(QHelpEvent.Type.ToolTip, _place(bar, 7), QPoint(5, 5))
    assert QApplication.sendEvent(bar.slider, help_event)
    scale = bar.slider.scale
    assert scale is not None
    assert len(said) == 1
    assert tip_of(scale, TODAY + timedelta(7)) == "Tue 01.12.2026 · 1 change"
    assert tip_of(scale, TODAY + timedelta(1)) == "Wed 25.11.2026"


def test_past_and_future_look_different(bar: TimeBar) -> None:
    image = bar.slider.grab().toImage()
    ratio = image.devicePixelRatio()

    def colours(days: range) -> set[int]:
        places = (_place(bar, day) for day in days)
        return {image.pixel(round(at.x() * ratio), round(y * ratio)) for at in places for y in range(24, 40)}

    assert colours(range(-200, -150)) != colours(range(60, 110))


def test_without_a_facility_the_bar_is_asleep(bar: TimeBar, workplace: MemoryWorkplace) -> None:
    workplace.facility = None
    workplace.notify(WorkplaceEvent.FACILITY_CHOSEN)
    assert not bar.isEnabled()
    assert bar.day.text() == ""
    assert bar.slider.x_of(TODAY) == 0
    assert not bar.slider.grab().isNull()
