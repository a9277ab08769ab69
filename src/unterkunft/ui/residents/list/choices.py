"""What the list can be filtered by, in words."""

from __future__ import annotations

from dataclasses import dataclass

from unterkunft.services.queries.resident_conditions import AgeBand, Missing, Presence
from unterkunft.ui.residents.list.groups import AGE_BANDS
from unterkunft.ui.status_groups import status_group_titles
from unterkunft.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a list to choose from; `key` is what is remembered."""

    key: str
    title: str


def presences() -> tuple[Choice, ...]:
    """How people stand to the facilities."""
    return (
        Choice(Presence.HOUSED.value, tr("lives here")),
        Choice(Presence.ANNOUNCED.value, tr("announced")),
        Choice(Presence.LEFT.value, tr("moved out")),
        Choice(Presence.EVERYONE.value, tr("everyone")),
    )


def status_groups() -> tuple[Choice, ...]:
    """Groups of residence statuses."""
    return tuple(Choice(group.value, title) for group, title in status_group_titles().items())


def age_bands() -> tuple[Choice, ...]:
    """Ages that matter in shelters: infants, kindergarten, school, young adults, old people."""
    return tuple(Choice(key, _age_title(band)) for key, band in AGE_BANDS.items())


def _age_title(band: AgeBand) -> str:
    if band.oldest is None:
        return tr("{age} and older", age=band.youngest)
    if (band.youngest, band.oldest) == (0, 17):
        return tr("all minors")
    return tr("{youngest} to {oldest} years", youngest=band.youngest, oldest=band.oldest)


def missings() -> tuple[Choice, ...]:
    """What somebody may lack."""
    return (
        Choice(Missing.BED.value, tr("no bed")),
        Choice(Missing.STATUS.value, tr("no residence status")),
        Choice(Missing.PAYER.value, tr("no payer")),
        Choice(Missing.HOUSEHOLD.value, tr("no household")),
    )
