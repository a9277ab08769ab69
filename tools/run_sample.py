"""Shows the program on the sample county: in its window, or as papers where there is no screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = Path(sysconfig.get_path("scripts")) / "unterkunft"
OUT = Path("out")
IN_THE_WINDOW = OUT / "uckerland.sqlite"
WITHOUT_SCREEN = OUT / "uckerland-without-screen.sqlite"


def has_screen() -> bool:
    """Whether a window can be opened here."""
    return sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def unterkunft(*arguments: str, good: tuple[int, ...] = (0,)) -> None:
    """Runs the program on the sample's database, saying how it is called."""
    print("→ unterkunft", *arguments, flush=True)
    done = subprocess.run([PROGRAM, *arguments], check=False)
    if done.returncode not in good:
        raise subprocess.CalledProcessError(done.returncode, done.args)


def first_facility() -> str:
    """The key of a facility of the sample."""
    answer = subprocess.run([PROGRAM, "occupancy", "--format", "json"], check=True, capture_output=True)
    facilities = json.loads(answer.stdout)["facilities"]
    return str(facilities[0]["facility"])


def last_complete_month() -> str:
    """The month before the current one, as the command line writes it."""
    first_of_this_month = datetime.now(UTC).replace(day=1)
    return f"{first_of_this_month - timedelta(days=1):%Y-%m}"


def show_without_screen() -> None:
    """Fills a new database with the sample, draws a plan and bills the last complete month."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"There is no screen here, so the sample is shown as files in {OUT.resolve()}.")
    for leftover in OUT.glob(f"{WITHOUT_SCREEN.name}*"):
        leftover.unlink()
    unterkunft("demo", "--no-window")
    unterkunft("plan", first_facility(), "--out", str(OUT / "plan.png"))
    # Some days of the sample have no payer on purpose: they are told, and the status is 1.
    unterkunft("bill", last_complete_month(), "--out", str(OUT / "bills"), good=(0, 1))
    print(*sorted(str(path) for path in OUT.rglob("*") if path.is_file()), sep="\n")


def main() -> int:
    """Opens the window, or shows what can be seen without one."""
    os.chdir(ROOT)
    OUT.mkdir(exist_ok=True)
    os.environ["UNTERKUNFT_DATABASE"] = str(IN_THE_WINDOW if has_screen() else WITHOUT_SCREEN)
    try:
        unterkunft("demo") if has_screen() else show_without_screen()
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
