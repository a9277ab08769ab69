"""Takes the pictures of README and handbook from the real window on the sample county.

python tools/take_screenshots.py                 writes them all into docs/images
python tools/take_screenshots.py heute rundgang  only these
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
_SCALE = "UNTERKUNFT_PICTURES_SCALE"

# Without a screen, and each at its own scale, so that the pictures are the same everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = os.environ.get(_SCALE, "1")
sys.path.insert(0, str(ROOT))


def take_all(names: list[str], folder: Path) -> None:
    """The pictures of this process's scale."""
    from tools.pictures import album, stage

    application = stage.start_application()
    with tempfile.TemporaryDirectory() as temporary, stage.stage_on(Path(temporary)) as shown:
        for picture in album.chosen(names, scale=os.environ["QT_SCALE_FACTOR"]):
            stage.take(shown, picture, folder / picture.name)
            print(folder / picture.name, flush=True)
    application.shutdown()


def main() -> int:
    """Takes the pictures, those of each scale in a process of their own: Qt knows one for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="only these, without .png")
    parser.add_argument("--out", type=Path, default=IMAGES, help="folder of the pictures")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    if _SCALE in os.environ:
        take_all(arguments.names, arguments.out)
        return 0
    from tools.pictures import album

    for scale in album.scales(arguments.names):
        subprocess.run([sys.executable, *sys.argv], check=True, env={**os.environ, _SCALE: scale})
    return 0


if __name__ == "__main__":
    sys.exit(main())
