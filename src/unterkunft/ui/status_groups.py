"""What the groups of residence statuses are called."""

from __future__ import annotations

from collections.abc import Mapping

from unterkunft.ui.wording import tr
from unterkunft.values.status_groups import StatusGroup


def status_group_titles() -> Mapping[StatusGroup, str]:
    """What the groups are called."""
    return {
        StatusGroup.ASYLUM: tr("Asylum procedure"),
        StatusGroup.PROTECTION: tr("Asylum, refugee or subsidiary protection"),
        StatusGroup.TEMPORARY: tr("Temporary protection § 24"),
        StatusGroup.ADMISSION: tr("Admission §§ 22, 23, 23a"),
        StatusGroup.OTHER_PERMIT: tr("Other residence permit"),
        StatusGroup.SETTLED: tr("Settled, EU or German"),
        StatusGroup.SUSPENSION: tr("Suspension of deportation"),
        StatusGroup.OBLIGED: tr("Obliged to leave"),
    }
