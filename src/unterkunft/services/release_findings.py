"""What must be looked at before a month is finalised: one finding, and where it is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unterkunft.billing.findings import Finding, FindingCode
from unterkunft.services.day_runs import days_in_german
from unterkunft.services.stored_values import digest_of
from unterkunft.values.statuses import Severity


class Topic(StrEnum):
    """Where a finding is solved, as the card of a resident and the pages call it."""

    STATUSES = "statuses"
    COVERAGES = "coverages"
    HOUSEHOLD = "household"
    TARIFF = "tariff"
    ATTENDANCE = "attendance"
    STAY = "stay"
    PERSON = "person"


class ReleaseCode(StrEnum):
    """What the check before release finds beyond the findings of the computation."""

    NO_STATUS = "NO_STATUS"
    STATUS_OVERLAP = "STATUS_OVERLAP"
    NO_HOUSEHOLD = "NO_HOUSEHOLD"
    HOUSEHOLD_OVERLAP = "HOUSEHOLD_OVERLAP"
    STAY_OVERLAP = "STAY_OVERLAP"
    PROMISE_EXPIRED = "PROMISE_EXPIRED"
    NOT_NAMED = "NOT_NAMED"
    ATTENDANCE_MISSING = "ATTENDANCE_MISSING"
    CLAIM_ENDS = "CLAIM_ENDS"
    CLAIM_LAPSED = "CLAIM_LAPSED"
    AMOUNT_JUMPED = "AMOUNT_JUMPED"
    NOT_RECONCILED = "NOT_RECONCILED"
    MONTH_NOT_OVER = "MONTH_NOT_OVER"


_TOPICS: Mapping[str, Topic] = {
    FindingCode.NO_PAYER: Topic.COVERAGES,
    FindingCode.PAYER_CONFLICT: Topic.COVERAGES,
    FindingCode.TRANSFER_DAY_DOUBLE: Topic.STAY,
    FindingCode.TRANSFER_DAY_UNBILLED: Topic.STAY,
    FindingCode.BIRTH_DATE_MISSING: Topic.PERSON,
    FindingCode.ROOM_MISSING: Topic.STAY,
    FindingCode.NO_PLACE: Topic.STAY,
    FindingCode.STAY_END_PROPOSED: Topic.ATTENDANCE,
    ReleaseCode.NO_STATUS: Topic.STATUSES,
    ReleaseCode.STATUS_OVERLAP: Topic.STATUSES,
    ReleaseCode.NO_HOUSEHOLD: Topic.HOUSEHOLD,
    ReleaseCode.HOUSEHOLD_OVERLAP: Topic.HOUSEHOLD,
    ReleaseCode.STAY_OVERLAP: Topic.STAY,
    ReleaseCode.PROMISE_EXPIRED: Topic.COVERAGES,
    ReleaseCode.NOT_NAMED: Topic.PERSON,
    ReleaseCode.ATTENDANCE_MISSING: Topic.ATTENDANCE,
    ReleaseCode.AMOUNT_JUMPED: Topic.STAY,
    ReleaseCode.NOT_RECONCILED: Topic.STAY,
}


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Who took note of a finding, when, and why it may stand."""

    by: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReleaseFinding:
    """One thing to look at, with its place; `last_day` is included, `resident` None means the facility."""

    code: str
    severity: Severity
    facility: str
    first_day: date
    last_day: date
    message: str
    resident: str | None = None
    acknowledged: Acknowledged | None = None

    @property
    def topic(self) -> Topic:
        """Where it is solved."""
        return _TOPICS.get(self.code, Topic.TARIFF)

    @property
    def blocks(self) -> bool:
        """Whether the month cannot be finalised before this is solved or acknowledged."""
        return self.severity is Severity.BLOCKING and self.acknowledged is None

    @property
    def digest(self) -> str:
        """Of all it says: a finding that has changed is another one and must be looked at again."""
        days = (self.first_day.isoformat(), self.last_day.isoformat())
        return digest_of("\n".join((self.code, self.facility, self.resident or "", *days, self.message)))


def of_computation(finding: Finding) -> ReleaseFinding:
    """A finding of the computation among those of the release."""
    return ReleaseFinding(
        finding.code.value,
        finding.severity,
        finding.facility,
        finding.first_day,
        finding.last_day,
        finding.message,
        finding.resident,
    )


def worded(
    code: ReleaseCode,
    sentence: str,
    *,
    severity: Severity = Severity.WARNING,
    facility: str,
    days: tuple[date, date],
    resident: str | None = None,
) -> ReleaseFinding:
    """A finding of the check, its sentence completed by its days."""
    message = f"{sentence} ({days_in_german(*days)})."
    return ReleaseFinding(code.value, severity, facility, *days, message, resident)
