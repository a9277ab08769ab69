"""`assign` and `vacate`: one placement each, under the same rules as the plan."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta

from unterkunft.app import console
from unterkunft.app.opening import executor_for, open_existing, person_at_the_computer
from unterkunft.services.commands.placement import Acceptance, EndStays, LiftFromBeds, PlaceResidents
from unterkunft.services.executor import Command
from unterkunft.services.placement import Placement
from unterkunft.services.queries.keys import bed_with_key, resident_with_key
from unterkunft.storage.engine import Database
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr
from unterkunft.values.statuses import Departure

_USUAL_ACCEPTANCE = timedelta(days=30)


def assign(arguments: Namespace) -> int:
    """Places a resident into a bed from a day on."""
    database = open_existing(arguments.database)
    placement = Placement(
        resident_with_key(database, arguments.resident), bed_with_key(database, arguments.bed)
    )
    acceptance = None
    if arguments.reason.strip():
        accepted_until = arguments.accept_until or arguments.on + _USUAL_ACCEPTANCE
        acceptance = Acceptance(arguments.reason, accepted_until)
    return _execute(database, PlaceResidents((placement,), arguments.on, arguments.until, acceptance))


def vacate(arguments: Namespace) -> int:
    """Ends a resident's stay on a day, or frees the bed only."""
    database = open_existing(arguments.database)
    residents = (resident_with_key(database, arguments.resident),)
    if arguments.keep_stay:
        return _execute(database, LiftFromBeds(residents, arguments.on))
    return _execute(database, EndStays(residents, arguments.on, Departure(arguments.departure)))


def _execute(database: Database, command: Command) -> int:
    changes = executor_for(database).execute(command, actor=person_at_the_computer())
    console.say(done_sentence(changes.wording) if changes else tr("Nothing to change."))
    return 0
