"""`python -m unterkunft`: the command line, which opens the window where no command is given."""

from __future__ import annotations

import sys

from unterkunft.app.command_line import run


def main() -> int:
    """Runs the program with the arguments of the shell."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
