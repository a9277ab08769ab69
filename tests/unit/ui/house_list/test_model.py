"""The tree for Qt keeps its indexes where only contents change, and passes Qt's own tester."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.unit.ui.plan.samples import TODAY, SampleFacility, bed_id, drawn_facility, person_id, room_id
from unterkunft.ui.house_list.line_words import Column
from unterkunft.ui.house_list.lines import Branch, LineKind, house_tree, only
from unterkunft.ui.house_list.model import HouseListModel, LineRole
from unterkunft.ui.plan.drag_mime import residents_in
from unterkunft.values.period import Period
from unterkunft.values.statuses import ClosureReason


def _tree(house: SampleFacility, days: int = 0) -> tuple[Branch, ...]:
    return house_tree(house.state(TODAY + timedelta(days)), waiting_since={})


@pytest.fixture
def house() -> SampleFacility:
    return drawn_facility()


@pytest.fixture
def model(house: SampleFacility) -> Iterator[HouseListModel]:
    """A model that Qt's tester watches through every change."""
    model = HouseListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_tree(_tree(house))
    yield model
    tester.deleteLater()


def _all(model: HouseListModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield index
        yield from _all(model, index)


def test_the_tester_agrees_with_every_kind_of_change(model: HouseListModel, house: SampleFacility) -> None:
    for days in (1, 7, 30, -300, 0):
        model.show_tree(_tree(house, days))
    model.show_tree(only(_tree(house), lambda line: line.resident is not None))
    model.show_tree(())
    model.show_tree(_tree(house))
    assert len(list(_all(model))) == len(list(model.lines))


def test_every_index_leads_to_its_parent_and_back(model: HouseListModel) -> None:
    for index in _all(model):
        parent = model.parent(index)
        assert model.index(index.row(), 0, parent) == index


def test_a_line_is_found_by_its_key(model: HouseListModel) -> None:
    index = model.index_of((LineKind.BED, bed_id("104", 2)))
    assert index.siblingAtColumn(Column.NAME).data() == "Noori, Jawad"
    assert not model.index_of((LineKind.BED, bed_id("999", 1))).isValid()
    line = index.data(LineRole.LINE)
    assert line.resident == person_id("Noori, Jawad")


def test_indexes_outlive_a_day_on_which_no_place_changes(
    model: HouseListModel, house: SampleFacility
) -> None:
    kept = QPersistentModelIndex(model.index_of((LineKind.BED, bed_id("106", 2))))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    house.sleeps(house.person("Neu, Anna"), "102", 3)
    model.show_tree(_tree(house, 0))
    assert resets == []
    assert kept.isValid()
    assert model.index_of((LineKind.BED, bed_id("102", 3))).siblingAtColumn(Column.NAME).data() == "Neu, Anna"


def test_only_lines_that_differ_are_told(model: HouseListModel, house: SampleFacility) -> None:
    told: list[object] = []
    model.dataChanged.connect(lambda first, _last: told.append(_kind(model, first)))
    model.show_tree(_tree(house))
    assert told == []
    house.sleeps(house.person("Neu, Anna"), "102", 3)
    model.show_tree(_tree(house))
    assert told == [LineKind.BUILDING, LineKind.FLOOR, LineKind.ROOM, LineKind.BED]


def test_lines_side_by_side_are_told_together(model: HouseListModel, house: SampleFacility) -> None:
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    kept = QPersistentModelIndex(model.index_of((LineKind.ROOM, room_id("110"))))
    house.close("110", None, ClosureReason.DAMAGE, Period(TODAY))
    model.show_tree(_tree(house))
    assert told[-1] == (0, 7)
    assert kept.isValid()


def test_people_can_be_dragged_and_places_take_them(model: HouseListModel) -> None:
    person = model.index_of((LineKind.BED, bed_id("104", 2)))
    free = model.index_of((LineKind.BED, bed_id("102", 3)))
    floor = next(index for index in _all(model) if _kind(model, index) is LineKind.FLOOR)
    drag, drop = Qt.ItemFlag.ItemIsDragEnabled, Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(person) & drag
    assert not model.flags(free) & drag
    assert model.flags(free) & drop
    assert not model.flags(floor) & drop
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def _kind(model: HouseListModel, index: QModelIndex) -> LineKind | None:
    line = model.line(index)
    return None if line is None else line.kind


def test_a_drag_carries_ids_only(model: HouseListModel) -> None:
    rows = [model.index_of((LineKind.BED, bed_id("104", label))) for label in (3, 1)]
    mime = model.mimeData([cell for row in rows for cell in (row, row.siblingAtColumn(1))])
    assert residents_in(mime) == (person_id("Karimi, Reza"), person_id("Abdulrahman-Muhammadzai, Ali"))
    assert mime.formats() == model.mimeTypes()


def test_everyone_below_a_line_is_known(model: HouseListModel) -> None:
    room = model.index_of((LineKind.ROOM, room_id("104")))
    assert len(model.residents_below(room)) == 3
    assert len(model.residents_below(model.index_of((LineKind.NO_BED, None)))) == 13
    assert model.residents_below(QModelIndex()) == ()


def test_heads_and_cells_speak(model: HouseListModel) -> None:
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads[:3] == ["Bed", "Name", "Age"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    index = model.index_of((LineKind.BED, bed_id("104", 2)))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Bed Bett 2: Noori, Jawad")
    assert index.siblingAtColumn(2).data(Qt.ItemDataRole.AccessibleTextRole) == "27"
    assert "Noori, Jawad" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
