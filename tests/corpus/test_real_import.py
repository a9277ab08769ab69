"""A few bad files through the program as an administrator calls it: no traceback, no rest, status 1."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.bad_file import BadFile
from tests.corpus.damaged_json import TOO_MUCH
from tests.corpus.hostile_workbooks import ARCHIVES, XML

CHOSEN = (ARCHIVES[0], XML[0], TOO_MUCH[2])


@pytest.mark.parametrize("bad", CHOSEN, ids=str)
def test_the_program_refuses_a_bad_file(bad: BadFile, house_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "scratch"
    folder.mkdir()
    database = shutil.copyfile(house_file, tmp_path / "house.db")
    path = tmp_path / f"datei{bad.ending}"
    path.write_bytes(bad.content())
    done = subprocess.run(
        [sys.executable, "-m", "unterkunft", "--database", str(database), "import", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"},
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout, list(folder.iterdir())) == (1, "", [])
    assert (
        done.stderr.splitlines()[-1] == "Nichts wurde eingelesen: Die Datei hat Mängel, die das verhindern."
    )
    assert done.stderr.startswith("Abgelehnt: Datei »")
