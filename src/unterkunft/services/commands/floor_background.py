"""The picture behind a floor: placed, moved, scaled, taken away."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from unterkunft.model.facility import Floor
from unterkunft.model.floor_background import FloorBackground, Picture
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import FloorId
from unterkunft.values.refusals import DomainRefusal

MOST_BYTES = 12 * 1024 * 1024
MEDIA_TYPES = frozenset({"image/png", "image/jpeg"})
_LARGEST_SCALE = 10.0
_FARTHEST = 10_000.0


@dataclass(frozen=True, slots=True)
class SetBackground:
    """Put a picture behind a floor, instead of the one that is there."""

    floor: FloorId
    media_type: str
    content: bytes
    place: BackgroundPlace
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class AdjustBackground:
    """Move, scale or fade the picture behind a floor."""

    floor: FloorId
    place: BackgroundPlace
    right: ClassVar[Right] = Right.EDIT_PLAN


@dataclass(frozen=True, slots=True)
class RemoveBackground:
    """Take the picture away; undo brings it back."""

    floor: FloorId
    right: ClassVar[Right] = Right.EDIT_PLAN


@apply.register
def set_background(command: SetBackground, step: Step) -> Wording:
    """Keeps the picture and puts it behind the floor."""
    if command.media_type not in MEDIA_TYPES:
        raise DomainRefusal("PICTURE_UNREADABLE")
    if len(command.content) > MOST_BYTES:
        raise DomainRefusal("PICTURE_TOO_LARGE", megabytes=MOST_BYTES // 1024**2)
    work = step.work
    floor = work.get(Floor, command.floor)
    picture = Picture(media_type=command.media_type, content=command.content)
    work.session.add(picture)
    work.flush()
    background = _background(step, command.floor) or FloorBackground(floor_id=floor.id)
    background.picture_id = picture.id
    _put(background, command.place)
    work.add(background)
    return Wording("BACKGROUND_SET", {"floor": floor.name})


@apply.register
def adjust_background(command: AdjustBackground, step: Step) -> Wording:
    """Puts the picture elsewhere."""
    _put(_present(step, command.floor), command.place)
    step.work.flush()
    return Wording("BACKGROUND_ADJUSTED", {"floor": step.work.get(Floor, command.floor).name})


@apply.register
def remove_background(command: RemoveBackground, step: Step) -> Wording:
    """Takes the picture away; the picture itself stays for undo."""
    step.work.remove(_present(step, command.floor))
    return Wording("BACKGROUND_REMOVED", {"floor": step.work.get(Floor, command.floor).name})


def _present(step: Step, floor: FloorId) -> FloorBackground:
    background = _background(step, floor)
    if background is None:
        raise DomainRefusal("GONE", table=FloorBackground.__tablename__)
    return background


def _background(step: Step, floor: FloorId) -> FloorBackground | None:
    return step.work.session.scalar(select(FloorBackground).where(FloorBackground.floor_id == floor))


def _put(background: FloorBackground, place: BackgroundPlace) -> None:
    numbers = (place.metres_per_pixel, place.x, place.y)
    is_sound = (
        all(math.isfinite(number) for number in numbers)
        and 0 < place.metres_per_pixel <= _LARGEST_SCALE
        and max(abs(place.x), abs(place.y)) <= _FARTHEST
        and 0 <= place.opacity_percent <= 100
    )
    if not is_sound:
        raise DomainRefusal("NO_SUCH_SCALE")
    background.metres_per_pixel, background.x, background.y = numbers
    background.opacity_percent = place.opacity_percent
