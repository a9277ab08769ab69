"""Nothing in the project speaks of the machine it was written on."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "docs", "tests", "tools", "benchmarks", "resources", "installer", ".ci")
MACHINE_PATHS = tuple(f"/{name}/" for name in ("work", "home", "root"))


def text_files() -> Iterator[tuple[Path, str]]:
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in [*files, *(path for path in ROOT.iterdir() if path.is_file())]:
        if "__pycache__" not in path.parts and not path.name.startswith((".git", ".coverage")):
            yield path, path.read_bytes().decode("utf-8", errors="replace")


def test_no_file_names_a_path_of_a_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {machine_path}"
        for path, text in text_files()
        for machine_path in MACHINE_PATHS
        if machine_path in text
    ]
    assert found == []
