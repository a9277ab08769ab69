"""Gathers findings day by day and hands them out with their first and last day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from unterkunft.billing.findings import Finding, FindingCode
from unterkunft.billing.segments import runs

_Subject = tuple[FindingCode, str, str | None, tuple[tuple[str, str], ...]]


class Notes:
    """Findings of a month while it is being computed."""

    def __init__(self) -> None:
        self._days: dict[_Subject, set[date]] = {}

    def add(
        self,
        code: FindingCode,
        facility: str,
        *,
        days: Iterable[date],
        resident: str | None = None,
        **values: str,
    ) -> None:
        """Notes a finding on some days; notes that say the same are joined."""
        subject = (code, facility, resident, tuple(sorted(values.items())))
        self._days.setdefault(subject, set()).update(days)

    def absorb(self, others: Notes) -> None:
        """Takes in what was noted elsewhere."""
        for subject, days in others._days.items():
            self._days.setdefault(subject, set()).update(days)

    def findings(self) -> tuple[Finding, ...]:
        """The findings by facility, resident and day, one for each unbroken run of days."""
        found = [
            Finding(code, facility, run[0], run[-1], resident, dict(values))
            for (code, facility, resident, values), days in self._days.items()
            for run in runs(sorted(days), day_of=_itself, key=_nothing)
        ]
        return tuple(sorted(found, key=_order))


def _itself(day: date) -> date:
    return day


def _nothing(_: date) -> None:
    return None


def _order(finding: Finding) -> tuple[str, str, date, FindingCode, list[tuple[str, str]]]:
    values = sorted(finding.values.items())
    return (finding.facility, finding.resident or "", finding.first_day, finding.code, values)
