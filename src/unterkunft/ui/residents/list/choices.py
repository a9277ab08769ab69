"""What the list can be filtered by, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unterkunft.services.queries.resident_conditions import AgeBand, Missing, Presence
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import ResidenceStatus

_Status = ResidenceStatus


class StatusGroup(StrEnum):
    """Residence statuses that mean the same for whoever houses people."""

    ASYLUM = "asylum"
    PROTECTION = "protection"
    TEMPORARY = "temporary"
    ADMISSION = "admission"
    OTHER_PERMIT = "other_permit"
    SETTLED = "settled"
    SUSPENSION = "suspension"
    OBLIGED = "obliged"


STATUSES: dict[StatusGroup, tuple[ResidenceStatus, ...]] = {
    StatusGroup.ASYLUM: (_Status.ARRIVAL_CERTIFICATE, _Status.PERMISSION_TO_REMAIN),
    StatusGroup.PROTECTION: (
        _Status.PERMIT_25_1,
        _Status.PERMIT_25_2_REFUGEE,
        _Status.PERMIT_25_2_SUBSIDIARY,
        _Status.PERMIT_25_3,
    ),
    StatusGroup.TEMPORARY: (_Status.PERMIT_24,),
    StatusGroup.ADMISSION: (
        _Status.PERMIT_22,
        _Status.PERMIT_23_1,
        _Status.PERMIT_23_2,
        _Status.PERMIT_23A,
    ),
    StatusGroup.OTHER_PERMIT: (
        _Status.PERMIT_25_4,
        _Status.PERMIT_25_5,
        _Status.PERMIT_25A,
        _Status.PERMIT_25B,
        _Status.PERMIT_FAMILY,
        _Status.FICTIONAL_81_3,
        _Status.FICTIONAL_81_4,
    ),
    StatusGroup.SETTLED: (
        _Status.SETTLEMENT_PERMIT,
        _Status.LATE_REPATRIATE,
        _Status.EU_CITIZEN,
        _Status.GERMAN,
    ),
    StatusGroup.SUSPENSION: (
        _Status.SUSPENSION_60A,
        _Status.SUSPENSION_60B,
        _Status.SUSPENSION_60C,
        _Status.SUSPENSION_60D,
    ),
    StatusGroup.OBLIGED: (_Status.OBLIGED_TO_LEAVE,),
}


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
    return (
        Choice(StatusGroup.ASYLUM.value, tr("Asylum procedure")),
        Choice(StatusGroup.PROTECTION.value, tr("Asylum, refugee or subsidiary protection")),
        Choice(StatusGroup.TEMPORARY.value, tr("Temporary protection § 24")),
        Choice(StatusGroup.ADMISSION.value, tr("Admission §§ 22, 23, 23a")),
        Choice(StatusGroup.OTHER_PERMIT.value, tr("Other residence permit")),
        Choice(StatusGroup.SETTLED.value, tr("Settled, EU or German")),
        Choice(StatusGroup.SUSPENSION.value, tr("Suspension of deportation")),
        Choice(StatusGroup.OBLIGED.value, tr("Obliged to leave")),
    )


AGE_BANDS: dict[str, AgeBand] = {
    "0-2": AgeBand(0, 2),
    "3-5": AgeBand(3, 5),
    "6-13": AgeBand(6, 13),
    "14-17": AgeBand(14, 17),
    "0-17": AgeBand(0, 17),
    "18-24": AgeBand(18, 24),
    "25-59": AgeBand(25, 59),
    "60-": AgeBand(60, None),
}


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
