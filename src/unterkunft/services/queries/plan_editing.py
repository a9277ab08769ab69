"""What the plan editor shows beyond the plan itself: buildings without floors, and pictures behind floors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.facility import Building, Floor
from unterkunft.model.floor_background import FloorBackground, Picture
from unterkunft.services.background_place import BackgroundPlace
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId, FloorId


@dataclass(frozen=True, slots=True)
class FloorChoice:
    """A floor in the list from which one is chosen."""

    id: FloorId
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class BuildingChoice:
    """A building with its floors, lowest first; a new one has none."""

    id: UUID
    name: str
    floors: tuple[FloorChoice, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """The picture behind a floor and where it lies; its content is asked for by its id."""

    picture: UUID
    place: BackgroundPlace


def buildings_of(database: Database, facility: FacilityId) -> tuple[BuildingChoice, ...]:
    """All buildings of a facility by name."""
    query = (
        select(Building.id, Building.name, Floor.id, Floor.name, Floor.level)
        .outerjoin(Floor, Floor.building_id == Building.id)
        .where(Building.facility_id == facility)
        .order_by(Building.name, Building.key, Floor.level, Floor.key)
    )
    floors: dict[tuple[UUID, str], list[FloorChoice]] = {}
    with database.reading() as connection:
        for building, name, floor, floor_name, level in connection.execute(query):
            known = floors.setdefault((building, name), [])
            if floor is not None:
                known.append(FloorChoice(FloorId(floor), floor_name, level))
    return tuple(BuildingChoice(building, name, tuple(each)) for (building, name), each in floors.items())


def building_of(buildings: Iterable[BuildingChoice], floor: FloorId | None) -> UUID | None:
    """The building in which a floor lies."""
    return next((each.id for each in buildings if any(own.id == floor for own in each.floors)), None)


def background_of(database: Database, floor: FloorId) -> Background | None:
    """The picture behind a floor; None where there is none."""
    query = select(*FloorBackground.__table__.c).where(FloorBackground.__table__.c.floor_id == floor)
    with database.reading() as connection:
        row = connection.execute(query).first()
    if row is None:
        return None
    place = BackgroundPlace(row.metres_per_pixel, row.x, row.y, row.opacity_percent)
    return Background(row.picture_id, place)


def picture_content(database: Database, picture: UUID) -> bytes:
    """The bytes of a picture."""
    with database.reading() as connection:
        return connection.execute(select(Picture.content).where(Picture.id == picture)).scalar_one()
