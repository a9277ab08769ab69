"""The ages by which the list can be filtered."""

from __future__ import annotations

from unterkunft.services.queries.resident_conditions import AgeBand

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
