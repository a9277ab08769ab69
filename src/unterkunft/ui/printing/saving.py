"""A finished PDF at its place on disk: half a file never takes the place of a good one."""

from __future__ import annotations

from pathlib import Path

from unterkunft.values.refusals import EnvironmentFailure


def save_whole(content: bytes, path: Path) -> None:
    """Writes the file beside its place and moves it there when it is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise EnvironmentFailure("FILE_NOT_WRITTEN", path=str(path)) from error
