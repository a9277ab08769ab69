"""What calculates and what everything rests on needs no foreign library, not even a new one."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGES = Path(__file__).resolve().parents[2] / "src" / "unterkunft"


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("package", ["billing", "values"])
def test_the_package_imports_the_standard_library_only(package: str) -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in (PACKAGES / package).rglob("*.py")
        for name in imported_names(path)
        if name.partition(".")[0] not in sys.stdlib_module_names | {"unterkunft"}
    }
    assert sorted(foreign) == []
