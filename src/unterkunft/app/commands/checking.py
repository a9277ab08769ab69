"""`check`: the integrity of the database and of everything finalised in it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from unterkunft.app import console
from unterkunft.app.opening import open_existing
from unterkunft.services.integrity_check import IntegrityProblem, Problem, check_integrity
from unterkunft.ui.wording import tr


def check(arguments: Namespace) -> int:
    """Looks at everything; 1 where something is wrong, each with its place."""
    report = check_integrity(open_existing(arguments.database), draws=not arguments.quick)
    for each in report.problems:
        console.complain(_sentence(each))
    console.say(
        tr(
            "Checked: {entries} journal entries, {runs} runs, {statements} statements, {papers} files.",
            entries=report.journal_entries,
            runs=report.runs,
            statements=report.statements,
            papers=report.papers,
        )
    )
    if report.problems:
        console.complain(tr("{count} problems found.", count=len(report.problems)))
        return 1
    console.say(tr("Everything is as it should be."))
    return 0


def _sentence(problem: IntegrityProblem) -> str:
    return _SENTENCES[problem.problem](problem.place)


_SENTENCES: Mapping[Problem, Callable[[str], str]] = {
    Problem.FILE_DAMAGED: lambda place: tr("The database file is damaged: {place}", place=place),
    Problem.REFERENCE_BROKEN: lambda place: tr(
        "The table {place} refers to rows that do not exist.", place=place
    ),
    Problem.GUARD_MISSING: lambda place: tr(
        "The guard of the table {place} is missing: its rows could be changed.", place=place
    ),
    Problem.JOURNAL_BROKEN: lambda place: tr(
        "The journal has been changed: entry {place} does not fit its chain.", place=place
    ),
    Problem.STATEMENT_CHANGED: lambda place: tr(
        "The statement {place} is not as it was finalised.", place=place
    ),
    Problem.NUMBER_WRONG: lambda place: tr("The number {place} does not fit its place.", place=place),
    Problem.NUMBER_MISSING: lambda place: tr("The number {place} is missing.", place=place),
    Problem.RUN_CHANGED: lambda place: tr(
        "The run of {place} does not hold the statements it was finalised with.", place=place
    ),
    Problem.RUN_NOT_IN_JOURNAL: lambda place: tr(
        "The run of {place} is not in the journal as it stands here.", place=place
    ),
    Problem.FACTS_CHANGED: lambda place: tr(
        "What the run of {place} was computed from has been changed.", place=place
    ),
    Problem.PAPER_CHANGED: lambda place: tr("The kept file {place} has been changed.", place=place),
    Problem.PAPER_DIFFERS: lambda place: tr(
        "The kept file {place} is not what the statement gives when it is drawn again.", place=place
    ),
    Problem.MONTH_MISSING: lambda place: tr("The run of {place} belongs to no finalised month.", place=place),
}
