"""Groups of statuses and ages that the list can be filtered by."""

from __future__ import annotations

from enum import StrEnum

from unterkunft.services.queries.resident_conditions import AgeBand
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
