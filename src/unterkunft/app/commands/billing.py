"""`bill`: a month computed, printed, written as drafts, or finalised."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from unterkunft.app import console
from unterkunft.app.clock import today
from unterkunft.app.commands.releasing import acknowledge, due_on
from unterkunft.app.opening import executor_for, open_existing, person_at_the_computer
from unterkunft.exchange.bookkeeping_format import bookkeeping_format
from unterkunft.services.billing_json import month_as_json
from unterkunft.services.billing_run import BilledMonth, bill_month, write_month
from unterkunft.services.bookkeeping_export import export_draft, export_finalised
from unterkunft.services.commands.finalising import FinaliseMonth
from unterkunft.services.finalised_months import FinalisedPapers, finalised_papers
from unterkunft.services.printed_papers import write_runs
from unterkunft.storage.engine import Database
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount


def bill(arguments: Namespace) -> int:
    """Computes a month; 1 where a finding keeps it from being finalised."""
    if arguments.finalise and arguments.out is None:
        console.complain(tr("“--finalise” needs a folder for the papers: --out FOLDER"))
        return 2
    if arguments.csv is not None and (arguments.finalise or arguments.out is None):
        console.complain(tr("“--csv” needs the name of the file: --out FILE. It goes with --finalised only."))
        return 2
    database = open_existing(arguments.database)
    if arguments.csv is not None:
        return _write_csv(arguments, database)
    if arguments.finalise:
        return _finalise(arguments, database)
    if arguments.finalised:
        return _show_finalised(arguments, database)
    return _draft(arguments, database)


def _draft(arguments: Namespace, database: Database) -> int:
    billed = bill_month(
        database, arguments.month, actor=person_at_the_computer(), facility=arguments.facility
    )
    files = None if arguments.out is None else write_month(billed, arguments.out)
    if arguments.format == "json":
        console.say_json(month_as_json(billed.result))
    else:
        _print(billed)
        _print_files(files, arguments)
    return 1 if billed.result.is_blocked else 0


def _write_csv(arguments: Namespace, database: Database) -> int:
    """The rows for bookkeeping: of what is finalised, or of the month as it is computed now."""
    form, actor = bookkeeping_format(arguments.csv), person_at_the_computer()
    month, out, facility = arguments.month, arguments.out, arguments.facility
    if arguments.finalised:
        rows = export_finalised(database, month, form, out, actor=actor, facility=facility)
        is_blocked = False
    else:
        billed = bill_month(database, month, actor=actor, facility=facility)
        rows, is_blocked = export_draft(billed, form, out), billed.result.is_blocked
    console.say(tr("{count} rows written to {file}", count=rows, file=out))
    return 1 if is_blocked else 0


def _finalise(arguments: Namespace, database: Database) -> int:
    facilities = () if arguments.facility is None else (arguments.facility,)
    acknowledge(arguments, database)
    command = FinaliseMonth(arguments.month, today(), due_on(arguments), facilities)
    done = executor_for(database).execute(command, actor=person_at_the_computer())
    if arguments.format != "json":
        console.say(done_sentence(done.wording))
    return _show_finalised(arguments, database)


def _show_finalised(arguments: Namespace, database: Database) -> int:
    papers = finalised_papers(database, arguments.month, facility=arguments.facility)
    if papers is None:
        console.complain(tr("{month} is not finalised yet.", month=arguments.month))
        return 1
    files = None
    if arguments.out is not None:
        runs = papers.runs
        files = write_runs(executor_for(database), runs, arguments.out, actor=person_at_the_computer())
    if arguments.format == "json":
        console.say_json(_as_json(papers))
    else:
        _print_papers(papers)
        _print_files(files, arguments)
    return 0


def _as_json(papers: FinalisedPapers) -> dict[str, Any]:
    document = month_as_json(papers.result)
    for statement in document["statements"]:
        statement["number"] = papers.numbers[statement["facility"], statement["resident"]]
    return document


def _print_papers(papers: FinalisedPapers) -> None:
    rows = [[tr("Number"), tr("Facility"), tr("Resident"), tr("Days"), tr("Amount")]]
    rows += [
        [
            papers.numbers[each.facility, each.resident],
            each.facility,
            each.resident,
            str(each.billed_days),
            german_amount(each.total),
        ]
        for each in papers.result.statements
    ]
    console.say(*console.table(rows, right=frozenset({3, 4})))
    _print_totals(papers)


def _print_files(files: int | None, arguments: Namespace) -> None:
    if files is not None:
        console.say(tr("{count} files written to {folder}", count=files, folder=arguments.out))


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
    _print_totals(billed)


def _print_totals(computed: BilledMonth | FinalisedPapers) -> None:
    totals = computed.result.totals
    console.say(
        tr(
            "{month}: {residents} residents, {days} days, {amount} €",
            month=computed.result.month,
            residents=totals.residents,
            days=totals.billed_days,
            amount=german_amount(totals.amount),
        )
    )
