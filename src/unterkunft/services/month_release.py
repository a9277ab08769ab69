"""A month as it stands before its release: what was computed, what was found, how it reconciles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.month_book import computed_month, narrowed_to
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.reconciliation import Reconciliation, reconcile
from unterkunft.services.release_check import ReleaseSettings, blocking, release_findings
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month


@dataclass(frozen=True, slots=True)
class MonthRelease:
    """Everything the check before release shows."""

    billed: BilledMonth
    findings: tuple[ReleaseFinding, ...]
    reconciliations: tuple[Reconciliation, ...]

    @property
    def is_blocked(self) -> bool:
        """Whether a finding neither is solved nor acknowledged."""
        return bool(blocking(self.findings))


def month_release(
    database: Database,
    month: Month,
    *,
    actor: Actor,
    today: date,
    facility: str | None = None,
    settings: ReleaseSettings | None = None,
) -> MonthRelease:
    """Computes a month and the one before, and looks at everything; changes nothing."""
    actor.must_have(Right.BILL)
    with database.reading() as connection:
        billed = computed_month(connection, month)
        previous = computed_month(connection, month.previous()).result
        chosen = billed if facility is None else narrowed_to(billed, (facility,))
        findings = release_findings(connection, chosen, today=today, previous=previous, settings=settings)
    reconciled = reconcile(billed.facts, billed.result)
    shown = tuple(each for each in reconciled if facility in (None, each.facility))
    return MonthRelease(chosen, findings, shown)
