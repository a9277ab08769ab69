"""The picture behind the floor, as the plan editor works with it: put, pushed, scaled, taken away."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from unterkunft.model.base import Point
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.services.commands.floor_background import (
    AdjustBackground,
    RemoveBackground,
    SetBackground,
)
from unterkunft.services.executor import Command
from unterkunft.services.queries.plan_editing import Background, background_of, picture_content
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FloorId
from unterkunft.values.refusals import DomainRefusal

FIRST_WIDTH = 30.0
"""Metres a picture is wide until it is scaled."""


class BackdropScreen(Protocol):
    """What the backdrop asks of the page."""

    def show_background(self, background: Background | None) -> None:
        """Shows the picture behind the rooms."""

    def tell_refused(self, refusal: DomainRefusal) -> None:
        """Says why a step was refused."""

    def ask_distance(self, drawn: float) -> float | None:
        """Asks how many metres lie between two points that are `drawn` metres apart now."""


class Backdrop:
    """The picture of the floor shown."""

    def __init__(
        self, database: Database, screen: BackdropScreen, execute: Callable[[Command], bool]
    ) -> None:
        self._database, self._screen, self._execute = database, screen, execute
        self._floor: FloorId | None = None
        self._background: Background | None = None

    @property
    def background(self) -> Background | None:
        """The picture and where it lies; None where there is none."""
        return self._background

    @property
    def place(self) -> BackgroundPlace | None:
        """Where it lies."""
        return None if self._background is None else self._background.place

    def show_floor(self, floor: FloorId | None) -> None:
        """Shows the picture of a floor as it is now."""
        self._floor = floor
        self._background = None if floor is None else background_of(self._database, floor)
        self._screen.show_background(self._background)

    def content(self, background: Background) -> bytes:
        """The picture's bytes."""
        return picture_content(self._database, background.picture)

    def set_picture(self, media_type: str, content: bytes, *, width_px: int) -> bool:
        """A picture behind the floor; another one takes over the place of the first."""
        if self._floor is None:
            return False
        place = self.place or BackgroundPlace(FIRST_WIDTH / max(width_px, 1))
        return self._execute(SetBackground(self._floor, media_type, content, place))

    def scale_by(self, one: Point, other: Point) -> None:
        """It grows until two points of it lie as far apart as they do in the house; the first stays."""
        place, drawn = self.place, math.dist(one, other)
        if place is None or drawn == 0:
            self._screen.tell_refused(DomainRefusal("NO_PICTURE"))
            return
        real = self._screen.ask_distance(drawn)
        if real is not None and real > 0:
            self.put(scaled(place, real / drawn, around=one))

    def push_to(self, to: Point) -> None:
        """The picture elsewhere."""
        if self.place is not None:
            self.put(replace(self.place, x=to[0], y=to[1]))

    def put(self, place: BackgroundPlace) -> None:
        """The picture with another place, size or strength."""
        if self._floor is not None and place != self.place:
            self._execute(AdjustBackground(self._floor, place))

    def remove(self) -> None:
        """The picture goes."""
        if self._floor is not None and self._background is not None:
            self._execute(RemoveBackground(self._floor))


def scaled(place: BackgroundPlace, factor: float, *, around: Point) -> BackgroundPlace:
    """The picture larger or smaller; a point of it stays where it is."""
    return replace(
        place,
        metres_per_pixel=place.metres_per_pixel * factor,
        x=around[0] - (around[0] - place.x) * factor,
        y=around[1] - (around[1] - place.y) * factor,
    )
