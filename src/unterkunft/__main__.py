"""`python -m unterkunft`: the command line, which opens the window where no command is given."""

from __future__ import annotations

import multiprocessing
import sys

from unterkunft.app.command_line import run
from unterkunft.exchange.child_process import run_as_child
from unterkunft.ui.plan_editor import svg_child


def main() -> int:
    """Runs the program with the arguments of the shell; in a package also the children that read files."""
    arguments = sys.argv[1:]
    if arguments[:1] == [svg_child.CHILD_ARGUMENT]:
        return svg_child.main(arguments[1:])
    as_child = run_as_child(arguments)
    return run(arguments) if as_child is None else as_child


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a package that starts itself again must not open a second window
    sys.exit(main())
