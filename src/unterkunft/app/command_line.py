"""The command line: the same program as the window, for nightly jobs and checks."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from unterkunft.app import console
from unterkunft.app.clock import today
from unterkunft.app.parser import build_parser
from unterkunft.app.paths import default_database
from unterkunft.ui.refusal_sentences import refusal_sentence
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

DONE, REFUSED, WRONG_USAGE, ENVIRONMENT_FAILED = 0, 1, 2, 3

_COMMANDS: Mapping[str, tuple[str, str]] = {
    "window": ("window", "open_window"),
    "demo": ("window", "demo"),
    "import": ("transfer", "import_file"),
    "export": ("transfer", "export_file"),
    "plan": ("house", "plan"),
    "occupancy": ("house", "occupancy"),
    "paper": ("papers", "paper"),
    "assign": ("placing", "assign"),
    "vacate": ("placing", "vacate"),
    "bill": ("billing", "bill"),
    "correct": ("correcting", "correct"),
    "check": ("checking", "check"),
    "migrate": ("house", "migrate"),
}
"""The module and function of each command, loaded only for the command that is called."""


def run(arguments: Sequence[str]) -> int:
    """Carries out one command line; gives its exit status.

    0 done · 1 refused or findings that block · 2 wrong usage · 3 the environment failed.
    """
    language = console.language_of(arguments)
    application = console.start_speaking(language)
    chosen = build_parser(today=today()).parse_args(arguments)
    chosen.lang = language
    chosen.database = chosen.database or os.environ.get("UNTERKUNFT_DATABASE") or str(default_database())
    try:
        return _function_of(chosen.command or "window")(chosen)
    except DomainRefusal as refusal:
        console.complain(refusal_sentence(refusal))
        return REFUSED
    except EnvironmentFailure as failure:
        console.complain(refusal_sentence(failure))
        return ENVIRONMENT_FAILED
    except BrokenPipeError:  # the reader of our output has gone: nobody to tell
        sys.stderr.close()
        return DONE
    finally:
        del application


def _function_of(command: str) -> Callable[[Namespace], int]:
    module, function = _COMMANDS[command]
    found: Callable[[Namespace], int] = getattr(import_module(f"unterkunft.app.commands.{module}"), function)
    return found
