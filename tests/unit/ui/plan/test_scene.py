"""The scene of a floor: what differs is repainted, and nothing else."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from tests.unit.ui.plan.samples import (
    TODAY,
    SampleFacility,
    bed_id,
    bed_target,
    floor_id,
    person_id,
    room_id,
)
from unterkunft.services.plan_comparison import PlanChange
from unterkunft.services.plan_state import FloorState
from unterkunft.ui.colour_modes import ColourMode, colouring_of
from unterkunft.ui.plan import room_item
from unterkunft.ui.plan.placement_session import Mark
from unterkunft.ui.plan.room_painting import Aim
from unterkunft.ui.plan.scene import PlanScene
from unterkunft.values.ids import RoomId
from unterkunft.values.period import Period


@pytest.fixture
def scene(qtbot: QtBot) -> PlanScene:
    """An empty scene."""
    return PlanScene()


def first_floor(house: SampleFacility, day: date = TODAY) -> FloorState:
    return next(floor for floor in house.state(day).floors if floor.floor.id == floor_id("OG1"))


def painted(scene: PlanScene, width: int = 1400) -> QImage:
    source = scene.sceneRect()
    image = QImage(width, round(width * source.height() / source.width()), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene.render(painter, QRectF(image.rect()), source)
    painter.end()
    return image


def test_one_changed_bed_repaints_one_room(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    house.sleeps(person_id("Sow, Alpha"), "103", 2, Period(TODAY))
    assert scene.show_floor(first_floor(house), as_of=TODAY) == {room_id("103")}


def test_a_step_to_a_day_on_which_nothing_differs_repaints_nothing(
    scene: PlanScene, house: SampleFacility
) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    tomorrow = TODAY + timedelta(days=1)
    assert scene.show_floor(first_floor(house, tomorrow), as_of=tomorrow) == frozenset()


def test_a_step_to_a_day_of_moves_repaints_the_rooms_of_the_moves(
    scene: PlanScene, house: SampleFacility
) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    december = date(2026, 12, 1)
    assert scene.show_floor(first_floor(house, december), as_of=december) == {room_id("106")}


def test_only_the_room_that_differs_is_painted_again(
    scene: PlanScene, house: SampleFacility, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    updated: list[RoomId] = []
    monkeypatch.setattr(
        room_item.RoomItem, "update", lambda item, *_: updated.append(item.room.room.id), raising=True
    )
    house.sleeps(person_id("Sow, Alpha"), "103", 2, Period(TODAY))
    scene.show_floor(first_floor(house), as_of=TODAY)
    assert updated == [room_id("103")]


def test_items_are_kept_from_day_to_day(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    before = scene.item_of(room_id("106"))
    scene.show_floor(first_floor(house, date(2026, 12, 1)), as_of=date(2026, 12, 1))
    assert scene.item_of(room_id("106")) is before


def test_another_floor_has_other_items(scene: PlanScene, house: SampleFacility) -> None:
    state = house.state()
    scene.show_floor(state.floors[1], as_of=TODAY)
    scene.show_floor(state.floors[0], as_of=TODAY)
    assert scene.item_of(room_id("106")) is None
    assert {item.room.room.number for item in scene.room_items} == {
        room.room.number for room in state.floors[0].rooms
    }


def test_the_scene_keeps_its_index_and_its_size(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    rect = scene.sceneRect()
    scene.show_marks({room_id("103"): Mark.ALLOWED})
    assert scene.itemIndexMethod() is QGraphicsScene.ItemIndexMethod.BspTreeIndex
    assert scene.sceneRect() == rect


def test_a_selection_repaints_the_rooms_of_those_selected(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    assert scene.show_selection(frozenset({person_id("Karimi, Reza")})) == {room_id("104")}


def test_aiming_repaints_the_room_left_and_the_room_entered(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    scene.show_aim(Aim(room_id("103"), Mark.ALLOWED, {bed_id("103", 1): "Sow, Alpha"}))
    assert scene.show_aim(Aim(room_id("105"), Mark.REFUSED, {})) == {room_id("103"), room_id("105")}


def test_a_swap_shows_the_names_in_both_rooms(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    preview = {bed_id("102", 1): "Diallo, Mamadou", bed_id("108", 1): "Tesfay, Selam"}
    assert scene.show_aim(Aim(room_id("102"), Mark.ALLOWED, preview)) == {room_id("102"), room_id("108")}


def test_only_rooms_with_other_colours_are_repainted(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    scene.show_colouring(colouring_of(ColourMode.GENDER, house.state(), house.timeline()))
    repainted = scene.show_colouring(colouring_of(ColourMode.ATTENDANCE, house.state(), house.timeline()))
    assert room_id("104") in repainted
    assert room_id("103") not in repainted


def test_beds_that_differ_from_another_day_are_marked(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    marked = scene.show_comparison({bed_id("104", 2): PlanChange.MOVED})
    assert marked == {room_id("104")}
    assert scene.show_comparison(None) == {room_id("104")}


def test_beds_are_found_where_they_are_painted(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    for zoom in (0.3, 0.7, 1.0, 2.5):
        for item in scene.room_items:
            for bed in item.room.beds:
                found = scene.bed_at(item.bed_box(bed, zoom).center(), zoom)
                assert found is not None
                assert found.bed.id == bed.bed.id


def test_a_room_of_an_l_shape_is_not_hit_outside_its_walls(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(house.state().floors[0], as_of=TODAY)
    corridor = scene.item_of(room_id("Flur EG"))
    assert corridor is not None
    assert scene.room_at(QPointF(5 * 40, 10 * 40)) is corridor
    assert scene.room_at(QPointF(10 * 40, 10 * 40)) is None


@pytest.mark.parametrize("width", [200, 700, 1400, 3000])
def test_every_level_of_detail_paints_something(scene: PlanScene, house: SampleFacility, width: int) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    image = painted(scene, width)
    colours = {image.pixel(x, image.height() // 4) for x in range(0, image.width(), 2)}
    assert len(colours) > 5


def test_a_change_can_be_seen(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    before = painted(scene)
    changes: tuple[Callable[[], object], ...] = (
        lambda: scene.show_marks({room_id("103"): Mark.OVERRIDABLE}),
        lambda: scene.show_selection(frozenset({person_id("Karimi, Reza")})),
        lambda: scene.show_cursor(bed_target("105", 1)),
    )
    for change in changes:
        change()
        after = painted(scene)
        assert after != before
        before = after


def test_a_person_is_found_by_id(scene: PlanScene, house: SampleFacility) -> None:
    scene.show_floor(first_floor(house), as_of=TODAY)
    assert scene.target_of(person_id("Karimi, Reza")) == bed_target("104", 1)
    assert scene.target_of(person_id("Sow, Alpha")) is None
