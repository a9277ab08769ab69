"""Above the drawing board: which floor is drawn, and the tools with their letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from unterkunft.services.plan_state import FloorState
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.queries.plan_editing import BuildingChoice
from unterkunft.ui.icons import icon
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.ui.plan_editor.view import TOOL_KEYS
from unterkunft.ui.theme import colours
from unterkunft.ui.wording import tr


class PlaceBar(QWidget):
    """Facility, building and floor, each chosen from a list or made new."""

    facility_chosen = Signal(object)
    building_chosen = Signal(object)
    floor_chosen = Signal(object)
    new_facility_asked = Signal()
    new_building_asked = Signal()
    new_floor_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floorBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buildings: tuple[BuildingChoice, ...] = ()
        self.facility = _list(tr("Facility"))
        self.building = _list(tr("Building"))
        self.floor = _list(tr("Floor"))
        self.add_facility = _plus(tr("New facility …"), self.new_facility_asked.emit)
        self.add_building = _plus(tr("New building …"), self.new_building_asked.emit)
        self.add_floor = _plus(tr("New floor …"), self.new_floor_asked.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        for field, button in (
            (self.facility, self.add_facility),
            (self.building, self.add_building),
            (self.floor, self.add_floor),
        ):
            row.addWidget(field)
            row.addWidget(button)
            row.addSpacing(8)
        row.addStretch()
        self.facility.activated.connect(lambda: self.facility_chosen.emit(self.facility.currentData()))
        self.building.activated.connect(lambda: self.building_chosen.emit(self.building.currentData()))
        self.floor.activated.connect(lambda: self.floor_chosen.emit(self.floor.currentData()))

    def show_place(
        self,
        facilities: tuple[FacilityChoice, ...],
        facility: FacilityChoice | None,
        buildings: tuple[BuildingChoice, ...],
        *,
        building: UUID | None,
        floor: FloorState | None,
    ) -> None:
        """Shows where we are, and what else there is."""
        with QSignalBlocker(self.facility):
            self.facility.clear()
            for each in facilities:
                self.facility.addItem(each.name, each)
            self.facility.setCurrentIndex(facilities.index(facility) if facility in facilities else -1)
        with QSignalBlocker(self.building):
            self.building.clear()
            for house in buildings:
                self.building.addItem(house.name, house.id)
            known = [house.id for house in buildings]
            self.building.setCurrentIndex(known.index(building) if building in known else -1)
        floors = next((each.floors for each in buildings if each.id == building), ())
        with QSignalBlocker(self.floor):
            self.floor.clear()
            for storey in floors:
                self.floor.addItem(storey.name, storey.id)
            shown = [] if floor is None else [floor.floor.id]
            self.floor.setCurrentIndex(next((n for n, each in enumerate(floors) if each.id in shown), -1))


class ToolBar(QWidget):
    """A button for each tool; only one is down."""

    tool_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorTools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._buttons: dict[ToolId, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(4)
        for tool, (text, tip) in _tools().items():
            button = QToolButton()
            button.setText(f"{text}  {TOOL_KEYS[tool]}")
            button.setToolTip(tip)
            button.setAccessibleName(tr("{tool}, key {key}", tool=text, key=TOOL_KEYS[tool]))
            button.setAccessibleDescription(tip)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _ticked=False, tool=tool: self.tool_chosen.emit(tool))
            self._group.addButton(button)
            self._buttons[tool] = button
            row.addWidget(button)
        row.addStretch()
        self.restyle()

    def show_tool(self, tool: ToolId) -> None:
        """Presses the button of the tool in the hand."""
        self._buttons[tool].setChecked(True)

    def button_of(self, tool: ToolId) -> QToolButton:
        """The button of a tool."""
        return self._buttons[tool]

    def restyle(self) -> None:
        """In the colours of the theme; tools are marked as the floors of the plan are."""
        shown = colours()
        self.setStyleSheet(
            f"#editorTools {{ background: {shown.surface}; border-bottom: 1px solid {shown.border}; }}"
            f"QToolButton {{ background: {shown.surface}; border: 1px solid {shown.border};"
            " border-radius: 6px; padding: 0 9px; min-height: 28px; }"
            f"QToolButton:hover {{ background: {shown.sunken}; }}"
            f"QToolButton:checked {{ background: {shown.accent_soft}; color: {shown.accent_strong};"
            f" border-color: {shown.accent}; font-weight: 600; }}"
            f"QToolButton:focus {{ border: 2px solid {shown.focus}; padding: 0 8px; min-height: 26px; }}"
        )


def _tools() -> Mapping[ToolId, tuple[str, str]]:
    return {
        ToolId.SELECT: (tr("Select"), tr("Select, move and resize rooms")),
        ToolId.ROOM: (tr("Room"), tr("Draw a rectangular room by dragging, or with two clicks")),
        ToolId.POLYGON: (tr("Polygon"), tr("Draw a room corner by corner; Enter closes it")),
        ToolId.CORRIDOR: (tr("Corridor"), tr("Draw a corridor by dragging")),
        ToolId.SPLIT: (tr("Split"), tr("Draw a line through a room to make two of it")),
        ToolId.SCALE: (tr("Scale"), tr("Name two points of the picture and their real distance")),
        ToolId.BACKGROUND: (tr("Move picture"), tr("Move the picture behind the floor")),
    }


def _list(name: str) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(name)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    field.setMinimumWidth(110)
    field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return field


def _plus(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton()
    button.setIcon(icon("plus", colours().text))
    button.setFixedWidth(36)
    button.setStyleSheet("QPushButton { padding: 0; } QPushButton:focus { padding: 0; }")
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.clicked.connect(lambda _ticked=False: do())
    return button
