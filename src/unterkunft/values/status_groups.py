"""Residence statuses that mean the same for whoever houses people: one list for filter, plan and legend."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from unterkunft.values.statuses import ResidenceStatus

_Status = ResidenceStatus


class StatusGroup(StrEnum):
    """A group of statuses, in the order in which they are offered."""

    ASYLUM = "asylum"
    PROTECTION = "protection"
    TEMPORARY = "temporary"
    ADMISSION = "admission"
    OTHER_PERMIT = "other_permit"
    SETTLED = "settled"
    SUSPENSION = "suspension"
    OBLIGED = "obliged"


STATUSES: Mapping[StatusGroup, tuple[ResidenceStatus, ...]] = {
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
