"""`correct`: finalised statements against what is known today, and the papers that put them right."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import Any, TypeAlias
from uuid import UUID

from unterkunft.app import console
from unterkunft.app.clock import today
from unterkunft.app.commands.releasing import acknowledge, due_on
from unterkunft.app.opening import executor_for, open_existing, person_at_the_computer
from unterkunft.services.changes import Changes
from unterkunft.services.commands.correcting import CancelStatement, CorrectionForm, FinaliseCorrections
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.services.correction_run import Correction, comparison_of_month
from unterkunft.services.executor import Command
from unterkunft.services.printed_papers import write_runs
from unterkunft.services.queries.finalised import StatementRow, billing_months, statements_of_run
from unterkunft.storage.engine import Database
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.money import german_amount
from unterkunft.values.month import Month

_Found: TypeAlias = Correction | ContractCorrection


def correct(arguments: Namespace) -> int:
    """Lists what is to be corrected, or issues it."""
    wrong = _wrong_usage(arguments)
    if wrong is not None:
        console.complain(wrong)
        return 2
    database = open_existing(arguments.database)
    if arguments.cancel:
        return _issue(arguments, database, [CancelStatement(arguments.cancel, today(), arguments.reason)])
    months = [arguments.month] if arguments.month else _finalised_months(database)
    compared = [
        comparison_of_month(database, month, actor=person_at_the_computer(), facility=arguments.facility)
        for month in months
    ]
    found: list[_Found] = []
    for each in compared:
        found += (*each.corrections, *each.contracts)
    if arguments.finalise and found:
        acknowledge(arguments, database)
        return _issue(arguments, database, [_command(arguments, month) for month in months], found)
    _show(arguments, found, ())
    return 0


def _wrong_usage(arguments: Namespace) -> str | None:
    if arguments.finalise and arguments.out is None:
        return tr("“--finalise” needs a folder for the papers: --out FOLDER")
    if arguments.cancel and not arguments.reason.strip():
        return tr("“--cancel” needs to say why: --reason TEXT")
    if arguments.acknowledge and arguments.month is None:
        return tr("“--acknowledge” needs the month it is about.")
    return None


def _finalised_months(database: Database) -> list[Month]:
    return [each.month for each in reversed(billing_months(database, today=today())) if each.runs]


def _command(arguments: Namespace, month: Month) -> FinaliseCorrections:
    facilities = () if arguments.facility is None else (arguments.facility,)
    form = CorrectionForm(arguments.form)
    return FinaliseCorrections(month, today(), due_on(arguments), facilities, form)


def _issue(
    arguments: Namespace,
    database: Database,
    commands: Iterable[Command],
    corrections: Iterable[_Found] = (),
) -> int:
    executor, actor = executor_for(database), person_at_the_computer()
    done = [executor.execute(command, actor=actor) for command in commands]
    runs = [run for changes in done for run in _runs_in(changes)]
    papers = [paper for run in runs for paper in statements_of_run(database, run)]
    if arguments.out is not None:
        write_runs(executor, runs, arguments.out, actor=actor)
    _show(arguments, corrections, papers)
    if arguments.format != "json":
        console.say(*(done_sentence(changes.wording) for changes in done if changes))
    return 0


def _runs_in(changes: Changes) -> list[UUID]:
    return [each.row_id for each in changes.rows if each.table == "billing_runs"]


def _show(arguments: Namespace, corrections: Iterable[_Found], papers: Iterable[StatementRow]) -> None:
    corrections, papers = tuple(corrections), tuple(papers)
    if arguments.format == "json":
        console.say_json(_as_json(arguments, corrections, papers))
        return
    for each in corrections:
        sentence = _sentence(each) if isinstance(each, Correction) else _contract_sentence(each)
        console.say(sentence, *(f"  {cause}" for cause in each.causes))
    for paper in papers:
        about = paper.resident or paper.payer or ""
        console.say(f"{paper.number}  {about}  {german_amount(paper.total)} €")
    if not corrections and not papers:
        console.say(tr("Nothing to correct."))


def _sentence(correction: Correction) -> str:
    return tr(
        "{month} {facility} {resident} {name}: {old} € finalised ({number}), {new} € today, {difference} €",
        month=correction.month,
        facility=correction.facility,
        resident=correction.resident,
        name=correction.resident_name,
        old=german_amount(correction.former_total),
        number=correction.number or "–",
        new=german_amount(correction.new_total),
        difference=german_amount(correction.difference),
    )


def _contract_sentence(correction: ContractCorrection) -> str:
    return tr(
        "{month} {facility} contract {contract}: {old} € invoiced ({number}), {new} € today, {difference} €",
        month=correction.month,
        facility=correction.facility,
        contract=correction.contract,
        old=german_amount(correction.former_total),
        number=correction.number or "–",
        new=german_amount(correction.new_total),
        difference=german_amount(correction.difference),
    )


def _as_json(
    arguments: Namespace, found: tuple[_Found, ...], papers: tuple[StatementRow, ...]
) -> dict[str, Any]:
    corrections = [each for each in found if isinstance(each, Correction)]
    contracts = [each for each in found if isinstance(each, ContractCorrection)]
    return {
        "month": str(arguments.month) if arguments.month else None,
        "corrections": [_correction(each) for each in corrections],
        "contracts": [_contract(each) for each in contracts],
        "totals": {
            "statements": len(corrections),
            "difference": f"{sum(each.difference for each in corrections):.2f}",
        },
        "documents": [_paper(each) for each in papers],
    }


def _correction(each: Correction) -> dict[str, Any]:
    return {
        "month": str(each.month),
        "resident": each.resident,
        "facility": each.facility,
        **_amounts(each),
    }


def _contract(each: ContractCorrection) -> dict[str, Any]:
    return {
        "month": str(each.month),
        "contract": each.contract,
        "facility": each.facility,
        "payer": each.payer,
        **_amounts(each),
    }


def _amounts(each: _Found) -> dict[str, Any]:
    return {
        "number": each.number,
        "old": f"{each.former_total:.2f}",
        "new": f"{each.new_total:.2f}",
        "difference": f"{each.difference:.2f}",
        "causes": list(each.causes),
    }


def _paper(each: StatementRow) -> dict[str, Any]:
    return {
        "number": each.number,
        "kind": each.kind.value,
        "resident": each.resident,
        "facility": each.facility,
        "payer": each.payer,
        "total": f"{each.total:.2f}",
        "issued_on": each.issued_on.isoformat(),
        "due_on": each.due_on.isoformat() if each.due_on else None,
    }
