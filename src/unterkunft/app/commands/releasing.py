"""What `bill` and `correct` share when they finalise: findings acknowledged, and the three dates."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, timedelta

from unterkunft.app.clock import today
from unterkunft.app.opening import executor_for, person_at_the_computer
from unterkunft.services.commands.finalising import AcknowledgeFindings, FindingChoice
from unterkunft.storage.engine import Database

_USUAL_TERM = timedelta(days=30)


def due_on(arguments: Namespace) -> date:
    """When the payers are to pay: as asked for, or thirty days after today."""
    chosen: date | None = arguments.due
    return chosen or today() + _USUAL_TERM


def acknowledge(arguments: Namespace, database: Database) -> None:
    """Takes note of the findings named by `--acknowledge CODE[:RESIDENT]`."""
    if not arguments.acknowledge:
        return
    command = AcknowledgeFindings(
        month=arguments.month,
        findings=tuple(_choice(text) for text in arguments.acknowledge),
        reason=arguments.reason,
        today=today(),
        facilities=() if arguments.facility is None else (arguments.facility,),
    )
    executor_for(database).execute(command, actor=person_at_the_computer())


def _choice(text: str) -> FindingChoice:
    code, _, resident = text.partition(":")
    return FindingChoice(code.strip().upper(), resident.strip() or None)
