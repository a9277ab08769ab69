"""Takes the pictures of README and handbook from the real window on the sample county.

python tools/take_screenshots.py            writes them all into docs/images
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import cast
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
TODAY = date(2026, 11, 24)
SIZE = (1440, 900)
_PANELS_TAKE = 700

# Without a screen, and always at the same scale, so that the pictures are the same everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QEvent, QEventLoop, QTimer, QtMsgType, qInstallMessageHandler  # noqa: E402
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
from unterkunft.ui.day.page import DayPage  # noqa: E402
from unterkunft.ui.day.view_switch import ViewId  # noqa: E402
from unterkunft.ui.destination import PageId  # noqa: E402
from unterkunft.ui.main_window import MainWindow  # noqa: E402
from unterkunft.ui.page import FloorPage  # noqa: E402
from unterkunft.ui.theme import Appearance  # noqa: E402
from unterkunft.ui.workplace import Workplace  # noqa: E402
from unterkunft.values import ids  # noqa: E402

ACTOR = Actor("M. Krüger", "Büro Prenzlau")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file, how the window looks, and what is brought to the front for it."""

    name: str
    prepare: Callable[[MainWindow, Workplace], object]
    appearance: Appearance = Appearance.LIGHT


def day_page(window: MainWindow) -> DayPage:
    """The page of the day, in front."""
    window.show_page("plan")
    return cast(DayPage, window.page)


def plan_with_a_room(window: MainWindow, workplace: Workplace) -> None:
    """The plan, with the weeks of a room that has someone coming."""
    page = day_page(window)
    page.show_view(ViewId.PLAN)
    page.focus_tray_search()
    coming = next(bed for bed in workplace.plan_state().beds() if bed.next is not None)
    page.reveal_room(coming.bed.room)
    page.view.show_room(coming.bed.room)


def free_bed_for_a_family(window: MainWindow, workplace: Workplace) -> None:
    """The search for a free bed, for the largest household of the tray."""
    page = day_page(window)
    page.show_view(ViewId.PLAN)
    family = max(workplace.plan_state().unhoused, key=lambda group: len(group.people))
    page.look_for_free_bed()
    page.free_beds.seek_for(tuple(person.id for person in family.people))


def a_week_compared(window: MainWindow, _workplace: Workplace) -> None:
    """The plan with what has changed within a month."""
    page = day_page(window)
    page.show_view(ViewId.PLAN)
    page.compare_days()
    page.comparison.month.click()


PICTURES = (
    Picture("raumplan.png", plan_with_a_room),
    Picture("raumplan-dunkel.png", plan_with_a_room, Appearance.DARK),
    Picture("kalender.png", lambda window, _: day_page(window).show_view(ViewId.CALENDAR)),
    Picture("liste.png", lambda window, _: day_page(window).show_view(ViewId.LIST)),
    Picture("freies-bett.png", free_bed_for_a_family),
    Picture("konflikte.png", lambda window, _: day_page(window).look_at_conflicts()),
    Picture("vergleich.png", a_week_compared),
    Picture("zeichnen.png", lambda window, _: window.show_page("editor")),
)


def filled_database(folder: Path) -> Database:
    """The sample county as of the day of the pictures; the same people and ids in every run."""
    database = open_for_work(str(folder / "county.sqlite"))
    chance, clock = Random(2026), count(1_700_000_000_000_000_000, 1_000_000)
    with (
        mock.patch.object(ids, "os", SimpleNamespace(urandom=chance.randbytes)),
        mock.patch.object(ids, "time", SimpleNamespace(time_ns=lambda: next(clock))),
        mock.patch.object(ids, "_sequence", ids._Sequence()),  # one that has seen no other clock
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
    day_page(window).show_floor(most_telling_floor(workplace.plan_state()))


def take(window: MainWindow, target: Path) -> None:
    """One picture of the window."""
    for _ in range(3):  # layouts settle over several rounds of events
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    focused = window.focusWidget()
    if focused is not None:  # nobody works here: no cursor, no focus ring
        focused.clearFocus()
    if isinstance(window.page, FloorPage):
        window.page.zoom_reset()
    wait_for_panels()
    if not window.grab().save(str(target)):
        raise OSError(f"{target} cannot be written")
    print(target)


def wait_for_panels() -> None:
    """Panels look again a moment after a change, and search in the background."""
    loop = QEventLoop()
    QTimer.singleShot(_PANELS_TAKE, loop.quit)
    loop.exec()


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
        composed.window.show_page(PageId.PLAN)
        show_largest_facility(composed.window, composed.workplace)
        for picture in PICTURES:
            theme.theme().choose(picture.appearance)
            picture.prepare(composed.window, composed.workplace)
            take(composed.window, folder / picture.name)
        composed.window.close()
        database.close()
    return 0


def _print_what_matters(_kind: QtMsgType, _context: object, message: str) -> None:
    if "This plugin does not support" not in message:
        print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
