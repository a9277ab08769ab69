"""The panel compares the day shown with another, lists what differs, and hands on marks."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, person_id, room_id
from unterkunft.ui.comparison.marks import NO_MARKS, ChangeSign, ComparisonMarks
from unterkunft.ui.comparison.view import ComparisonPanel
from unterkunft.ui.workplace import WorkplaceEvent
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

WEEK_AGO = TODAY - timedelta(7)


@pytest.fixture
def workplace() -> MemoryWorkplace:
    house = SampleFacility()
    house.floor("EG", "Erdgeschoss")
    for number in ("101", "102", "9"):
        house.room(number, beds=2)
    gone, new = Period(date(2026, 1, 1), TODAY - timedelta(2)), Period(TODAY - timedelta(2))
    house.sleeps(house.person("Came, A", stay=new), "101", 1, new)
    house.sleeps(house.person("Went, B", stay=gone), "101", 2, gone)
    moving = house.person("Moved, C")
    house.sleeps(moving, "102", 1, gone)
    house.sleeps(moving, "102", 2, new)
    house.close("9", None, ClosureReason.DAMAGE, new)
    return MemoryWorkplace(house)


@pytest.fixture
def marks() -> list[ComparisonMarks]:
    return []


@pytest.fixture
def panel(
    qtbot: QtBot, workplace: MemoryWorkplace, marks: list[ComparisonMarks]
) -> Iterator[ComparisonPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    panel = ComparisonPanel(workplace.as_workplace, window)
    panel.marks_changed.connect(marks.append)
    yield panel
    panel.presenter.close()


def _texts(panel: ComparisonPanel) -> list[list[str]]:
    groups = [_group(panel, number) for number in range(panel.list.topLevelItemCount())]
    return [[group.text(0), *_lines(group)] for group in groups]


def _group(panel: ComparisonPanel, number: int) -> QTreeWidgetItem:
    group = panel.list.topLevelItem(number)
    assert group is not None
    return group


def _lines(group: QTreeWidgetItem) -> list[str]:
    children = (group.child(row) for row in range(group.childCount()))
    return [f"{item.text(0)}: {item.text(1)}" for item in children if item is not None]


def test_the_changes_of_a_week_are_listed(panel: ComparisonPanel) -> None:
    panel.week.click()
    assert _texts(panel) == [
        ["+  Moved in: 1", "Came, A: 101, bed Bett 1"],
        ["−  Moved out: 1", "Went, B: 101, bed Bett 2"],
        ["→  Changed beds: 1", "Moved, C: 102, bed Bett 1 → 102, bed Bett 2"],
        ["×  Places closed: 2", "Room 9: bed Bett 1, bed Bett 2"],
    ]


def test_a_choice_of_a_day_compares_with_it(panel: ComparisonPanel) -> None:
    panel.other.setDate(panel.other.date().addDays(-30))
    assert panel.presenter.other_day == WEEK_AGO - timedelta(30)


def test_a_month_before_is_one_click(panel: ComparisonPanel) -> None:
    panel.month.click()
    assert panel.presenter.other_day == TODAY - timedelta(30)


def test_equal_days_say_so(panel: ComparisonPanel) -> None:
    panel.presenter.compare_with(TODAY)
    assert _texts(panel) == [["Nothing differs."]]


def test_the_day_shown_goes_on_and_the_other_stays(
    panel: ComparisonPanel, workplace: MemoryWorkplace
) -> None:
    panel.week.click()
    workplace.show_day(WEEK_AGO)
    assert panel.presenter.other_day == WEEK_AGO
    assert _texts(panel) == [["Nothing differs."]]


def test_marks_are_handed_on_and_taken_back(panel: ComparisonPanel, marks: list[ComparisonMarks]) -> None:
    panel.week.click()
    assert marks[-1].signs_of(bed_id("101", 1)) == (ChangeSign.CAME,)
    panel.close_button.click()
    assert marks[-1] == NO_MARKS
    assert panel.presenter.other_day is None


def test_days_change_places(panel: ComparisonPanel, workplace: MemoryWorkplace) -> None:
    panel.week.click()
    panel.exchange.click()
    assert workplace.as_of == WEEK_AGO
    assert panel.presenter.other_day == TODAY


def test_a_click_selects_the_person_and_reveals_the_room(
    panel: ComparisonPanel, workplace: MemoryWorkplace
) -> None:
    rooms: list[object] = []
    panel.room_chosen.connect(rooms.append)
    panel.week.click()
    panel.list.itemClicked.emit(_group(panel, 2).child(0), 0)
    assert workplace.selection == {person_id("Moved, C")}
    assert rooms == [room_id("102")]


def test_a_click_on_a_closed_room_reveals_it_and_selects_nobody(
    panel: ComparisonPanel, workplace: MemoryWorkplace
) -> None:
    rooms: list[object] = []
    panel.room_chosen.connect(rooms.append)
    panel.week.click()
    panel.list.itemClicked.emit(_group(panel, 3).child(0), 0)
    assert workplace.selection == frozenset()
    assert rooms == [room_id("9")]


def test_a_click_on_a_heading_does_nothing(panel: ComparisonPanel, workplace: MemoryWorkplace) -> None:
    panel.week.click()
    panel.list.itemClicked.emit(_group(panel, 0), 0)
    assert workplace.selection == frozenset()


def test_another_facility_ends_the_comparison(panel: ComparisonPanel, workplace: MemoryWorkplace) -> None:
    panel.week.click()
    workplace.notify(WorkplaceEvent.FACILITY_CHOSEN)
    assert panel.presenter.other_day is None


def test_without_a_facility_nothing_is_compared(panel: ComparisonPanel, workplace: MemoryWorkplace) -> None:
    workplace.facility = None
    panel.presenter.compare_with(WEEK_AGO)
    assert panel.presenter.days() is None
    assert _texts(panel) == []


def test_rows_that_change_are_compared_anew(panel: ComparisonPanel, workplace: MemoryWorkplace) -> None:
    panel.week.click()
    workplace.house.closures.clear()
    workplace._timeline = None
    workplace.notify(WorkplaceEvent.ROWS_CHANGED)
    assert len(_texts(panel)) == 3


def test_comparing_begins_with_the_day_in_the_field(panel: ComparisonPanel) -> None:
    panel.begin()
    assert panel.presenter.other_day == WEEK_AGO
    panel.presenter.compare_with(date(2026, 1, 5))
    panel.begin()
    assert panel.presenter.other_day == date(2026, 1, 5)
