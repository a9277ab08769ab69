"""From the choices in the filter bar to the filter that is asked for, and which of them still exist."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from unterkunft.services.queries.resident_conditions import AgeBand, Missing, Presence, ResidentFilter
from unterkunft.ui.residents.list.groups import AGE_BANDS
from unterkunft.values.ids import FacilityId
from unterkunft.values.status_groups import STATUSES, StatusGroup
from unterkunft.values.statuses import Gender, Need, ResidenceStatus

TEXT, PRESENCE, PLACE, STATUS, NATIONALITY = "text", "presence", "place", "status", "nationality"
AGE, GENDER, NEED, MISSING = "age", "gender", "need", "missing"
DETAILS = (STATUS, NATIONALITY, AGE, GENDER, NEED, MISSING)
"""The choices that stand behind the button."""

_WordT = TypeVar("_WordT", bound=StrEnum)


def facility_key(facility: FacilityId) -> str:
    """The choice of a whole facility."""
    return f"facility {facility}"


def building_key(facility: FacilityId, building: UUID) -> str:
    """The choice of one house of a facility."""
    return f"building {facility} {building}"


def filter_of(chosen: Mapping[str, str]) -> ResidentFilter:
    """The filter behind the choices; a choice nobody knows any more lets everyone through."""
    facility, building = _place(chosen.get(PLACE, ""))
    missing = _member(Missing, chosen.get(MISSING))
    return ResidentFilter(
        text=chosen.get(TEXT, ""),
        presence=_member(Presence, chosen.get(PRESENCE)) or Presence.HOUSED,
        facility=facility,
        building=building,
        statuses=_statuses(chosen.get(STATUS)),
        nationality=chosen.get(NATIONALITY) or None,
        ages=_ages(chosen.get(AGE)),
        gender=_member(Gender, chosen.get(GENDER)),
        need=_member(Need, chosen.get(NEED)),
        missing=frozenset() if missing is None else frozenset({missing}),
    )


def _member(words: type[_WordT], key: str | None) -> _WordT | None:
    return next((each for each in words if each.value == key), None)


def _statuses(key: str | None) -> tuple[ResidenceStatus, ...]:
    group = _member(StatusGroup, key)
    return () if group is None else STATUSES[group]


def _ages(key: str | None) -> AgeBand | None:
    return AGE_BANDS.get(key or "")


def _place(key: str) -> tuple[FacilityId | None, UUID | None]:
    kind, *ids = key.split(" ")
    try:
        found = [UUID(each) for each in ids]
    except ValueError:
        return None, None
    if kind == "building" and len(found) == 2:
        return FacilityId(found[0]), found[1]
    return (FacilityId(found[0]), None) if kind == "facility" and found else (None, None)
