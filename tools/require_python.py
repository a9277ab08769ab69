"""Says in one sentence when this Python is too old or too new; must itself run on any Python 3."""

import sys

OLDEST, TOO_NEW = (3, 11), (3, 14)

if not OLDEST <= sys.version_info[:2] < TOO_NEW:
    sys.exit(
        "unterkunft needs Python 3.11, 3.12 or 3.13, but {} is Python {}.{}. "
        "Name another one: make PYTHON=/path/to/python3.12 …".format(sys.executable, *sys.version_info[:2])
    )
