"""The window, and the sample county to look at in it."""

from __future__ import annotations

from argparse import Namespace

from unterkunft.app import console
from unterkunft.app.clock import today
from unterkunft.app.opening import executor_for, open_for_work, person_at_the_computer
from unterkunft.app.qt import end_console_application
from unterkunft.services.queries.facilities import facilities
from unterkunft.ui.step_sentences import done_sentence
from unterkunft.ui.wording import tr


def open_window(arguments: Namespace) -> int:
    """Opens the window on the database."""
    end_console_application()
    from unterkunft.app.main import run_window

    return run_window(arguments.database, language=arguments.lang)


def demo(arguments: Namespace) -> int:
    """Fills an empty database with the sample county, then opens the window."""
    # Only the demonstration needs the sample county; every window would load it otherwise.
    from unterkunft.services.sample_filling import fill_with_sample_county

    database = open_for_work(arguments.database)
    if facilities(database):
        console.say(tr("The database already holds facilities; nothing was added."))
    else:
        changes = fill_with_sample_county(
            executor_for(database), actor=person_at_the_computer(), today=today()
        )
        console.say(done_sentence(changes.wording))
    database.close()
    return 0 if arguments.no_window else open_window(arguments)
