"""Takes the README's pictures of the real window on the sample county, light and dark.

python tools/take_screenshots.py            writes docs/images/raumplan.png and raumplan-dunkel.png
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from types import SimpleNamespace
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
TODAY = date(2026, 11, 24)
SIZE = (1440, 900)

# Without a screen, and always at the same scale, so that the pictures are the same everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from unterkunft.app.composition import compose  # noqa: E402
from unterkunft.app.main import started_application  # noqa: E402
from unterkunft.app.opening import executor_for, open_for_work  # noqa: E402
from unterkunft.app.settings import Settings  # noqa: E402
from unterkunft.services.permissions import Actor  # noqa: E402
from unterkunft.services.plan_state import PlanState  # noqa: E402
from unterkunft.services.sample_filling import fill_with_sample_county  # noqa: E402
from unterkunft.storage.engine import Database  # noqa: E402
from unterkunft.ui import theme  # noqa: E402
from unterkunft.ui.main_window import MainWindow  # noqa: E402
from unterkunft.ui.theme import Appearance  # noqa: E402
from unterkunft.ui.workplace import Workplace  # noqa: E402
from unterkunft.values import ids  # noqa: E402

ACTOR = Actor("M. Krüger", "Büro Prenzlau")
PICTURES = ((Appearance.LIGHT, "raumplan.png"), (Appearance.DARK, "raumplan-dunkel.png"))


def filled_database(folder: Path) -> Database:
    """The sample county as of the day of the pictures; the same people and ids in every run."""
    database = open_for_work(str(folder / "county.sqlite"))
    chance, clock = Random(2026), count(1_700_000_000_000_000_000, 1_000_000)
    with (
        mock.patch.object(ids, "os", SimpleNamespace(urandom=chance.randbytes)),
        mock.patch.object(ids, "time", SimpleNamespace(time_ns=lambda: next(clock))),
    ):
        fill_with_sample_county(executor_for(database), actor=ACTOR, today=TODAY)
    return database


def most_telling_floor(state: PlanState) -> ids.FloorId:
    """The floor with the most to see: taken and free beds, closures, absences, planned moves."""

    def telling(number: int) -> int:
        beds = [bed for room in state.floors[number].rooms for bed in room.beds]
        kinds = (
            sum(bed.is_free for bed in beds),
            sum(bed.closure is not None for bed in beds),
            sum(bed.occupant is not None and bed.occupant.absence is not None for bed in beds),
            sum(bed.next is not None for bed in beds),
        )
        return sum(min(kind, 3) * 10 for kind in kinds) + len(beds)

    return state.floors[max(range(len(state.floors)), key=telling)].floor.id


def show_largest_facility(window: MainWindow, workplace: Workplace) -> None:
    """The communal accommodation with the most places, on its most telling floor."""

    def places(number: int) -> int:
        workplace.choose_facility(choices[number])
        return workplace.plan_state().counts.capacity

    choices = workplace.facilities()
    workplace.choose_facility(choices[max(range(len(choices)), key=places)])
    window.page.show_floor(most_telling_floor(workplace.plan_state()))


def take(window: MainWindow, appearance: Appearance, target: Path) -> None:
    """One picture of the window."""
    theme.theme().choose(appearance)
    for _ in range(3):  # layouts settle over several rounds of events
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    focused = window.focusWidget()
    if focused is not None:  # nobody works here: no cursor, no focus ring
        focused.clearFocus()
    window.page.zoom_reset()
    QApplication.processEvents()
    if not window.grab().save(str(target)):
        raise OSError(f"{target} cannot be written")
    print(target)


def main() -> int:
    """Takes all pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=IMAGES, help="folder of the pictures")
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_print_what_matters)
    application = started_application("de")
    theme.prepare(application, Appearance.LIGHT)
    with tempfile.TemporaryDirectory() as temporary:
        database = filled_database(Path(temporary))
        settings = Settings(Path(temporary) / "window.ini")
        composed = compose(database, settings, today=TODAY, actor=ACTOR)
        composed.window.resize(*SIZE)
        composed.window.show()
        show_largest_facility(composed.window, composed.workplace)
        for appearance, name in PICTURES:
            take(composed.window, appearance, folder / name)
        composed.window.close()
        database.close()
    return 0


def _print_what_matters(_kind: QtMsgType, _context: object, message: str) -> None:
    if "This plugin does not support" not in message:
        print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
