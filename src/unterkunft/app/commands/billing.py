"""`bill`: a month computed, printed, and written as drafts."""

from __future__ import annotations

from argparse import Namespace

from unterkunft.app import console
from unterkunft.app.opening import open_for_work, person_at_the_computer
from unterkunft.services.billing_json import month_as_json
from unterkunft.services.billing_run import BilledMonth, bill_month, write_month
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount


def bill(arguments: Namespace) -> int:
    """Computes a month; 1 where a finding would keep it from being finalised."""
    billed = bill_month(
        open_for_work(arguments.database),
        arguments.month,
        actor=person_at_the_computer(),
        facility=arguments.facility,
    )
    files = None if arguments.out is None else write_month(billed, arguments.out)
    if arguments.format == "json":
        console.say_json(month_as_json(billed.result))
    else:
        _print(billed)
        if files is not None:
            console.say(tr("{count} files written to {folder}", count=files, folder=arguments.out))
    return 1 if billed.result.is_blocked else 0


def _print(billed: BilledMonth) -> None:
    for finding in billed.result.findings:
        console.complain(f"{finding.resident or finding.facility}: {finding.message}")
    rows = [[tr("Facility"), tr("Resident"), tr("Name"), tr("Days"), tr("Amount")]]
    rows += [
        [
            each.facility,
            each.resident,
            billed.names.residents[each.resident].name,
            str(each.billed_days),
            german_amount(each.total),
        ]
        for each in billed.result.statements
    ]
    console.say(*console.table(rows, right=frozenset({3, 4})))
    totals = billed.result.totals
    console.say(
        tr(
            "{month}: {residents} residents, {days} days, {amount} €",
            month=billed.result.month,
            residents=totals.residents,
            days=totals.billed_days,
            amount=german_amount(totals.amount),
        )
    )
