"""What a billing month cannot decide by itself: findings with code, place and German wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from unterkunft.values.statuses import Severity


class FindingCode(StrEnum):
    """The closed list of billing findings."""

    NO_PAYER = "NO_PAYER"
    PAYER_CONFLICT = "PAYER_CONFLICT"
    RULE_GAP = "RULE_GAP"
    RULE_CONFLICT = "RULE_CONFLICT"
    RULE_NOT_SUPPORTED = "RULE_NOT_SUPPORTED"
    NO_TARIFF = "NO_TARIFF"
    TARIFF_CONFLICT = "TARIFF_CONFLICT"
    TRANSFER_DAY_DOUBLE = "TRANSFER_DAY_DOUBLE"
    TRANSFER_DAY_UNBILLED = "TRANSFER_DAY_UNBILLED"
    BIRTH_DATE_MISSING = "BIRTH_DATE_MISSING"
    AREA_MISSING = "AREA_MISSING"
    NO_PLACE = "NO_PLACE"
    STAY_END_PROPOSED = "STAY_END_PROPOSED"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the month that somebody must look at; `last_day` is included.

    `resident` is None where the finding concerns a whole facility.
    """

    code: FindingCode
    severity: Severity
    facility: str
    first_day: date
    last_day: date
    resident: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    message: str = ""

    @property
    def is_blocking(self) -> bool:
        """Whether the month cannot be finalised before this is resolved or acknowledged."""
        return self.severity is Severity.BLOCKING
