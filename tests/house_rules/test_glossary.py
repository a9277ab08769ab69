"""One German word, one code word: docs/glossary.md and the code name the same things."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "src" / "unterkunft"
CLASS_NAME = re.compile(r"`([A-Z][a-z]\w*)`")
ROW_BASES = {"Base", "Row", "KeyedRow"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the glossary."""

    code: str
    meaning: str

    @property
    def is_announced(self) -> bool:
        return self.meaning.startswith("*later*")


def entries() -> Iterator[Entry]:
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[1] != "code":
            yield Entry(cells[1], cells[2])


def classes(folder: Path) -> Iterator[ast.ClassDef]:
    for path in folder.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def class_names() -> set[str]:
    return {found.name for found in classes(PACKAGES)}


def row_names() -> set[str]:
    """The rows of the database, without the bases they share."""
    named = {found.name: {ast.unparse(base) for base in found.bases} for found in classes(PACKAGES / "model")}
    return {name for name, bases in named.items() if bases & ROW_BASES} - ROW_BASES


def glossary_class_names(*, announced: bool) -> set[str]:
    return {
        name
        for entry in entries()
        if entry.is_announced == announced
        for name in CLASS_NAME.findall(entry.code)
    }


def test_every_class_the_glossary_names_exists() -> None:
    assert glossary_class_names(announced=False) - class_names() == set()


def test_no_class_that_exists_is_still_announced_for_later() -> None:
    assert glossary_class_names(announced=True) & class_names() == set()


def test_every_row_of_the_database_is_in_the_glossary() -> None:
    assert row_names() - glossary_class_names(announced=False) == set()


def test_no_word_stands_for_two_things() -> None:
    codes = [entry.code for entry in entries()]
    assert sorted(codes) == sorted(set(codes))
