"""Closures drawn, moved, made longer and looked up in the calendar, by hand and by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog

from tests.builders import House, march
from tests.unit.ui.calendar.hands import Hands
from unterkunft.services.commands.closures import ClosePlaces
from unterkunft.services.timeline import ClosureOnPlan
from unterkunft.ui.calendar.bar_gesture import Grip
from unterkunft.ui.calendar.closure_draft import shifted
from unterkunft.ui.calendar.view import CalendarView
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import BedId
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Answered = list[tuple[date, date]]


@pytest.fixture
def hands(view: CalendarView) -> Hands:
    """The hands of a user."""
    return Hands(view)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Answered:
    """Whoever is asked about a closure takes the days as they are offered; these are noted."""
    days: Answered = []

    def accept(dialog: ClosureDialog) -> int:
        days.append((_day(dialog.first_day.date()), _day(dialog.last_day.date())))
        dialog.moves_out.setChecked(dialog.moves_out.isVisibleTo(dialog))
        dialog._on_accepted()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ClosureDialog, "exec", accept)
    return days


@pytest.fixture
def close(workplace: Workplace) -> Callable[..., None]:
    """Closes a bed for some days."""

    def closed(bed: BedId, first: int, after: int | None) -> None:
        period = Period(march(first), None if after is None else march(after))
        workplace.execute(ClosePlaces((bed,), (), period, ClosureReason.DAMAGE, note="Wasserschaden"))

    return closed


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def periods(workplace: Workplace) -> list[tuple[date, date | None]]:
    return [(each.period.start, each.period.end) for each in workplace.timeline().closures]


def test_days_drawn_over_an_empty_row_become_a_closure(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    bed = house.room().bed
    hands.show(workplace)

    hands.drag(hands.point(bed, march(14)), hands.point(bed, march(17)))

    assert answered == [(march(14), march(17))]
    assert periods(workplace) == [(march(14), march(18))]


def test_days_can_be_drawn_backwards_and_for_a_whole_room(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    room = house.room()
    hands.show(workplace)

    hands.drag(hands.point(room.id, march(17)), hands.point(room.id, march(14)))

    assert answered == [(march(14), march(17))]
    assert [each.room for each in workplace.timeline().closures] == [room.id]


def test_while_they_are_drawn_it_is_said_who_must_move(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    bed = house.room().bed
    house.housed(bed, since=march(16))
    hands.show(workplace)

    hands.hold(hands.point(bed, march(14)), hands.point(bed, march(17)))

    hint = hands.view.grid.hint_text or ""
    assert "from 14.03.2026 until 17.03.2026" in hint
    assert "1 person must move" in hint
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.point(bed, march(17)))
    assert (answered, periods(workplace)) == ([], [])


def test_days_that_have_passed_are_not_closed(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    bed = house.room().bed
    hands.show(workplace)

    hands.drag(hands.point(bed, march(7)), hands.point(bed, march(12)))

    assert (answered, periods(workplace)) == ([], [])
    assert len(hands.said) == 1


def test_a_closure_to_come_is_moved_in_one_step(
    house: House, workplace: Workplace, hands: Hands, answered: Answered, close: Callable[..., None]
) -> None:
    bed = house.room().bed
    close(bed, 12, 16)
    hands.show(workplace)

    hands.drag(hands.point(bed, march(13)), hands.point(bed, march(15)))

    assert periods(workplace) == [(march(14), march(18))]
    assert answered == []
    workplace.undo()
    assert periods(workplace) == [(march(12), march(16))]


def test_a_closure_is_made_longer_at_its_end(
    house: House, workplace: Workplace, hands: Hands, close: Callable[..., None]
) -> None:
    bed = house.room().bed
    close(bed, 12, 15)
    hands.show(workplace)

    hands.drag(hands.point(bed, march(14), at=0.95), hands.point(bed, march(17), at=0.95))

    assert periods(workplace) == [(march(12), march(18))]


def test_a_closure_moved_over_somebody_asks_first(
    house: House, workplace: Workplace, hands: Hands, answered: Answered, close: Callable[..., None]
) -> None:
    bed = house.room().bed
    close(bed, 12, 14)
    holder = house.housed(bed, since=march(16))
    hands.show(workplace)

    hands.drag(hands.point(bed, march(12)), hands.point(bed, march(15)))

    assert answered == [(march(15), march(16))]
    assert periods(workplace) == [(march(15), march(17))]
    assert holder not in [resident for resident, *_ in house.assignments()]


def test_keys_close_move_and_lengthen(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    room = house.room()
    hands.show(workplace)
    hands.click(hands.point(room.bed, march(12)))

    hands.key(Qt.Key.Key_Insert)
    assert periods(workplace) == [(march(12), march(13))]
    hands.key(Qt.Key.Key_Right, control=True)
    hands.key(Qt.Key.Key_Right, control=True, shift=True)
    assert periods(workplace) == [(march(13), march(15))]
    hands.key(Qt.Key.Key_Return)
    assert answered == [(march(12), march(12)), (march(13), march(14))]


def test_the_menu_of_an_empty_day_closes_and_of_a_closed_day_opens(
    house: House, workplace: Workplace, hands: Hands, answered: Answered
) -> None:
    bed = house.room().bed
    hands.show(workplace)

    def menu_texts(day: date) -> list[str]:
        menu = hands.view.grid.menu_of_place(hands.view.grid.sight.spot(hands.point(bed, day)))
        assert menu is not None
        menu.actions()[-1].trigger()
        return [each.text() for each in menu.actions()]

    assert len(menu_texts(march(12))) == 1
    assert periods(workplace) == [(march(12), march(13))]
    assert len(menu_texts(march(12))) == 2
    assert periods(workplace) == []


@pytest.mark.parametrize(
    ("grip", "days", "has_begun", "expected"),
    [
        (Grip.WHOLE, 2, False, Period(march(12), march(17))),
        (Grip.WHOLE, 2, True, Period(march(10), march(17))),
        (Grip.START, 2, True, Period(march(10), march(15))),
        (Grip.START, 9, False, Period(march(14), march(15))),
        (Grip.END, -9, False, Period(march(10), march(11))),
    ],
)
def test_a_day_is_always_left_and_what_has_begun_stays_begun(
    grip: Grip, days: int, has_begun: bool, expected: Period
) -> None:
    closure = ClosureOnPlan(None, None, ClosureReason.REPAIR, None, Period(march(10), march(15)))

    assert shifted(closure, grip, days, has_begun=has_begun).period == expected


def test_a_closure_without_end_that_has_begun_stays_as_it_is() -> None:
    closure = ClosureOnPlan(None, None, ClosureReason.REPAIR, None, Period(march(10)))

    assert shifted(closure, Grip.WHOLE, 3, has_begun=True).period == closure.period
