"""Runs every check on the code, says how each went, and fails if one failed."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sysconfig.get_path("scripts"))


@dataclass(frozen=True, slots=True)
class Check:
    """A tool and what it looks after; lines of its output ending so are shown even when all is well."""

    name: str
    command: tuple[str, ...]
    telling: tuple[str, ...] = ()


CHECKS = (
    Check("format", ("ruff", "format", "--check", ".")),
    Check("lint", ("ruff", "check", ".")),
    Check("types", ("mypy",)),
    Check("import contracts", ("lint-imports", "--no-logo"), telling=(" KEPT", " BROKEN")),
)


def run(check: Check) -> bool:
    """Runs one check and prints what people need of it: little when it passed, everything when not."""
    print(f"{check.name} ({' '.join(check.command)}) …", flush=True)
    began = time.monotonic()
    tool, *arguments = check.command
    ended = subprocess.run(
        [SCRIPTS / tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    output = ended.stdout + ended.stderr
    is_fine = ended.returncode == 0
    print(_telling_lines(output, check.telling) if is_fine else output, end="")
    print(f"  {'ok' if is_fine else 'FAILED'} after {time.monotonic() - began:.1f} s", flush=True)
    return is_fine


def _telling_lines(output: str, endings: tuple[str, ...]) -> str:
    return "".join(f"  {line}\n" for line in output.splitlines() if endings and line.endswith(endings))


def main() -> int:
    """Runs all checks, one failing does not hide the next."""
    failed = [check.name for check in CHECKS if not run(check)]
    print(
        f"{len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed",
        *failed and [f"— failed: {', '.join(failed)}"],
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
