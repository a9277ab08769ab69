"""The properties of the floor, shown while no room is selected: new rooms, grid, picture, floor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from unterkunft.services.commands.bed_setting import MOST_BEDS, BedCounts
from unterkunft.services.plan_state import FloorState
from unterkunft.services.queries.plan_editing import Background
from unterkunft.ui.accessibility import label
from unterkunft.ui.plan_editor.fields import CountField, MetreField, WordField, still
from unterkunft.ui.plan_editor.overlay_painting import metres
from unterkunft.ui.plan_editor.presenter import GRIDS, EditorPresenter, NewRooms
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import RoomUse

_FARTHEST = 9_999.0


class FloorPanel(QWidget):
    """What new rooms get, how fine the grid is, and the picture behind the floor."""

    picture_asked = Signal()
    copy_asked = Signal()
    rename_asked = Signal()
    remove_asked = Signal()
    grid_chosen = Signal(float)

    def __init__(self, presenter: EditorPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._pixels = 0
        self.heading = label("", role="heading")
        self.use = WordField(tr("Use of new rooms"), tuple(RoomUse))
        self.singles = CountField(tr("Single beds in new rooms"), most=MOST_BEDS)
        self.bunks = CountField(tr("Bunk beds in new rooms"), most=MOST_BEDS)
        self.cots = CountField(tr("Cots in new rooms"), most=MOST_BEDS)
        self.grid = QComboBox()
        self.grid.setAccessibleName(tr("Grid"))
        for step in GRIDS:
            self.grid.addItem(tr("{length} m", length=metres(step)), step)
        self.choose = QPushButton(tr("Choose a picture …"))
        self.take_away = QPushButton(tr("Remove the picture"))
        self.picture_width = MetreField(
            tr("Width of the picture"), suffix=tr(" m"), most=_FARTHEST, least=0.01
        )
        self.picture_x = MetreField(
            tr("Picture from the left"), suffix=tr(" m"), most=_FARTHEST, least=-_FARTHEST
        )
        self.picture_y = MetreField(
            tr("Picture from the top"), suffix=tr(" m"), most=_FARTHEST, least=-_FARTHEST
        )
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setAccessibleName(tr("Strength of the picture"))
        self.opacity.setRange(5, 100)
        self.opacity.setTracking(False)
        self._of_picture = QWidget()
        self._build()
        self._connect()
        self.show_new_rooms(presenter.new_rooms)

    def show_floor(self, floor: FloorState | None) -> None:
        """Shows which floor it is."""
        self.heading.setText("" if floor is None else f"{floor.floor.building} › {floor.floor.name}")

    def show_new_rooms(self, new: NewRooms) -> None:
        """Shows what new rooms get."""
        self.use.show_values([new.use])
        self.singles.show_values([new.beds.singles])
        self.bunks.show_values([new.beds.bunks])
        self.cots.show_values([new.beds.cots])

    def show_background(self, background: Background | None, *, pixels: int) -> None:
        """Shows where the picture lies; it is so many pixels wide."""
        self._pixels = pixels
        self._of_picture.setVisible(background is not None)
        if background is None:
            return
        place = background.place
        self.picture_width.show_values([place.metres_per_pixel * pixels])
        self.picture_x.show_values([place.x])
        self.picture_y.show_values([place.y])
        still(self.opacity, lambda: self.opacity.setValue(place.opacity_percent))

    def _connect(self) -> None:
        self.use.activated.connect(self._on_new_rooms)
        for field in (self.singles, self.bunks, self.cots):
            field.valueChanged.connect(self._on_new_rooms)
        self.grid.activated.connect(lambda: self.grid_chosen.emit(self.grid.currentData()))
        self.choose.clicked.connect(self.picture_asked)
        self.take_away.clicked.connect(self._presenter.backdrop.remove)
        for length in (self.picture_width, self.picture_x, self.picture_y):
            length.valueChanged.connect(self._on_place)
        self.opacity.valueChanged.connect(self._on_place)

    def _on_new_rooms(self) -> None:
        beds = BedCounts(self.singles.value(), self.bunks.value(), self.cots.value())
        self._presenter.new_rooms = NewRooms(self.use.member(RoomUse) or RoomUse.SLEEPING, beds)

    def _on_place(self) -> None:
        place = self._presenter.backdrop.place
        if place is None or self._pixels <= 0:
            return
        width = self.picture_width.value()
        is_as_wide = abs(width - place.metres_per_pixel * self._pixels) < 0.006
        self._presenter.backdrop.put(
            replace(
                place,
                metres_per_pixel=place.metres_per_pixel if is_as_wide else width / self._pixels,
                x=self.picture_x.value() if abs(self.picture_x.value() - place.x) > 0.006 else place.x,
                y=self.picture_y.value() if abs(self.picture_y.value() - place.y) > 0.006 else place.y,
                opacity_percent=self.opacity.value(),
            )
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addLayout(self._of_floor())
        column.addWidget(label(tr("New rooms"), role="heading"))
        form = _form()
        form.addRow(tr("Use"), self.use)
        column.addLayout(form)
        beds = QGridLayout()
        beds.setSpacing(6)
        titles = (tr("Single"), tr("Bunks"), tr("Cots"))
        for place, (title, field) in enumerate(
            zip(titles, (self.singles, self.bunks, self.cots), strict=True)
        ):
            beds.addWidget(label(title, role="muted"), 0, place)
            beds.addWidget(field, 1, place)
        column.addLayout(beds)
        grid = _form()
        grid.addRow(tr("Grid"), self.grid)
        column.addLayout(grid)
        column.addWidget(label(tr("Picture behind the floor"), role="heading"))
        column.addWidget(self.choose)
        self._build_picture()
        column.addWidget(self._of_picture)

    def _of_floor(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (text, asked) in enumerate(
            (
                (tr("Copy floor …"), self.copy_asked),
                (tr("Rename …"), self.rename_asked),
                (tr("Delete floor"), self.remove_asked),
            )
        ):
            button = QPushButton(text)
            button.clicked.connect(asked)
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _build_picture(self) -> None:
        form = _form(self._of_picture)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Width"), self.picture_width)
        form.addRow(tr("From the left"), self.picture_x)
        form.addRow(tr("From the top"), self.picture_y)
        form.addRow(tr("Strength"), self.opacity)
        hint = label(tr("Scale it with M: two points and their real distance."), role="muted")
        hint.setWordWrap(True)
        form.addRow(hint)
        form.addRow(self.take_away)

    def show_grid(self, step: float) -> None:
        """Shows how fine the grid is."""
        with QSignalBlocker(self.grid):
            self.grid.setCurrentIndex(self.grid.findData(step))


def _form(parent: QWidget | None = None) -> QFormLayout:
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
