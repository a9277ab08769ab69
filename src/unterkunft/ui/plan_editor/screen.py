"""What the presenter of the plan editor asks of its page."""

from __future__ import annotations

from datetime import date
from typing import Protocol
from uuid import UUID

from unterkunft.services.changes import Wording
from unterkunft.services.commands.held_places import HeldPlace
from unterkunft.services.plan_state import FloorState
from unterkunft.services.queries.plan_editing import BuildingChoice
from unterkunft.ui.plan_editor.backdrop import BackdropScreen
from unterkunft.ui.plan_editor.drafting import DrawnRoom
from unterkunft.ui.plan_editor.findings import Finding
from unterkunft.ui.plan_editor.overlay import Overlay
from unterkunft.ui.plan_editor.tools import ToolId
from unterkunft.values.ids import RoomId
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure
from unterkunft.values.statuses import RoomUse


class EditorScreen(BackdropScreen, Protocol):
    """What the presenter asks of the page."""

    def show_place(
        self, buildings: tuple[BuildingChoice, ...], building: UUID | None, floor: FloorState | None
    ) -> None:
        """Shows which building and floor are drawn, and which others there are."""

    def show_rooms(self, rooms: tuple[DrawnRoom, ...], selection: frozenset[RoomId]) -> None:
        """Shows the rooms and marks those selected."""

    def show_overlay(self, overlay: Overlay) -> None:
        """Shows what is being drawn."""

    def show_tool(self, tool: ToolId) -> None:
        """Shows which tool is in the hand."""

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Shows what is not right on the floor."""

    def tell_done(self, wording: Wording) -> None:
        """Says what was done."""

    def tell_refused(self, refusal: DomainRefusal | EnvironmentFailure) -> None:
        """Says why a step was refused."""

    def ask_closing_day(self, held: tuple[HeldPlace, ...]) -> date | None:
        """Says who had the beds and when, and asks from when they shall be closed instead."""

    def word_for(self, use: RoomUse) -> str:
        """The word for what a room is for."""
