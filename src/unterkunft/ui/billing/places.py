"""Where in the window a finding of the release check is solved."""

from __future__ import annotations

from unterkunft.services.release_findings import ReleaseFinding, Topic
from unterkunft.ui.destination import Destination, PageId
from unterkunft.values.ids import ResidentId
from unterkunft.values.month import Month

_CARD_TOPICS = {
    Topic.STATUSES: "statuses",
    Topic.COVERAGES: "coverages",
    Topic.HOUSEHOLD: "household",
    Topic.STAY: "stays",
}


def destination_of(finding: ReleaseFinding, resident: ResidentId | None, month: Month) -> Destination:
    """Where a finding is solved."""
    if finding.topic is Topic.ATTENDANCE:
        return Destination(
            PageId.ATTENDANCE,
            resident=resident,
            facility=finding.facility,
            month=month,
            day=finding.first_day,
        )
    if finding.topic is Topic.TARIFF or resident is None:
        return Destination(PageId.TARIFFS, facility=finding.facility, month=month)
    return Destination(PageId.RESIDENTS, resident=resident, topic=_CARD_TOPICS.get(finding.topic))
