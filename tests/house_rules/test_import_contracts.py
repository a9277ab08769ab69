"""The import contracts bite: each fails when the import it forbids is planted, and only then."""

import os
import shutil
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"

LAYERS = "Imports point downwards only, and every package has its layer"
QT = "Qt lives in ui and app only"
PRESENTERS = "Presenters are plain Python: neither Qt nor their view"
SQLALCHEMY = "SQLAlchemy lives in model, storage and services only"
PAPERS = "reportlab and openpyxl live in documents and exchange only"
STANDARD_LIBRARY = "billing and values know the standard library only"
CYCLES = "No import cycles between the parts of a package"

Planted = dict[str, str]

VIOLATIONS: list[tuple[str, Planted]] = [
    (LAYERS, {"values/planted.py": "import unterkunft.app"}),
    (LAYERS, {"documents/planted.py": "import unterkunft.storage"}),
    (LAYERS, {"billing/planted.py": "import unterkunft.model"}),
    (LAYERS, {"planted/__init__.py": ""}),
    (LAYERS, {"planted.py": ""}),
    (QT, {"services/planted.py": "from PySide6.QtCore import QObject"}),
    (QT, {"documents/planted.py": "def draw():\n    import PySide6.QtGui"}),
    (PRESENTERS, {"ui/planted/__init__.py": "", "ui/planted/presenter.py": "import PySide6.QtGui"}),
    (
        PRESENTERS,
        {
            "ui/planted/__init__.py": "",
            "ui/planted/view.py": "",
            "ui/planted/presenter.py": "import unterkunft.ui.planted.view",
        },
    ),
    (
        PRESENTERS,
        {
            "ui/planted/__init__.py": "",
            "ui/planted/colours.py": "import PySide6.QtGui",
            "ui/planted/presenter.py": "import unterkunft.ui.planted.colours",
        },
    ),
    (SQLALCHEMY, {"ui/planted.py": "import sqlalchemy"}),
    (SQLALCHEMY, {"exchange/planted.py": "import alembic"}),
    (PAPERS, {"services/planted.py": "import reportlab"}),
    (PAPERS, {"ui/planted.py": "import openpyxl"}),
    (STANDARD_LIBRARY, {"billing/planted.py": "import anyascii"}),
    (STANDARD_LIBRARY, {"values/planted.py": "import defusedxml"}),
    (
        CYCLES,
        {
            "billing/planted.py": "import unterkunft.billing.other",
            "billing/other.py": "import unterkunft.billing.planted",
        },
    ),
]


@pytest.fixture
def copied_project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def lint_imports(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT_IMPORTS, "--no-logo", "--no-cache"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def contract_names() -> set[str]:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in configured["tool"]["importlinter"]["contracts"]}


def test_the_program_as_it_is_keeps_every_contract(copied_project: Path) -> None:
    ended = lint_imports(copied_project)
    assert ended.returncode == 0, ended.stdout
    assert {line.removesuffix(" KEPT") for line in ended.stdout.splitlines()} >= contract_names()


def test_every_contract_has_a_planted_violation() -> None:
    assert {contract for contract, _ in VIOLATIONS} == contract_names()


@pytest.mark.parametrize(("contract", "planted"), VIOLATIONS)
def test_a_planted_violation_breaks_its_contract(
    copied_project: Path, contract: str, planted: Planted
) -> None:
    for name, text in planted.items():
        path = copied_project / "src" / "unterkunft" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + "\n")
    ended = lint_imports(copied_project)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert f"{contract} BROKEN" in ended.stdout
