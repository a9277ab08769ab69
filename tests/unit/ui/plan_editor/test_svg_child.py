"""Drawings of strangers are drawn elsewhere, and given up where they take too long."""

from __future__ import annotations

import gzip
import os
import sys
from pathlib import Path

import pytest

from unterkunft import __main__ as program
from unterkunft.ui.plan_editor import svg_child
from unterkunft.ui.plan_editor.picture_file import read_picture
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_OPENED = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="40" height="20">'
)
_PLAIN = f'{_OPENED}<rect width="9" height="9"/></svg>'
_ENTITIES = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def _using_itself() -> str:
    """Ten uses of a part with ten uses, and so on: a thousand million rectangles."""
    parts = "".join(f'<g id="g{n}">{f"""<use xlink:href="#g{n + 1}"/>""" * 10}</g>' for n in range(9))
    return f'{_OPENED}{parts}<g id="g9"><rect width="9" height="9"/></g></svg>'


REFUSED = (
    ("entities", f'<!DOCTYPE svg [<!ENTITY l0 "ha">{_ENTITIES}]>{_OPENED}<text>&l9;</text></svg>'.encode()),
    ("a circle", f'{_OPENED}<g id="a"><use xlink:href="#a"/></g></svg>'.encode()),
    ("a hundred thousand levels", f"{_OPENED}{'<g>' * 100_000}{'</g>' * 100_000}</svg>".encode()),
    ("a width beyond measure", _PLAIN.replace('width="40"', 'width="4e18"').encode()),
    ("a thread", _PLAIN.replace('height="20"', 'height="9000000"').encode()),
    ("packed", gzip.compress(_PLAIN.encode())),
    ("cut off", _PLAIN[:-9].encode()),
    ("noise", bytes(range(256))),
)


@pytest.mark.parametrize("content", [content for _, content in REFUSED], ids=[name for name, _ in REFUSED])
def test_a_bad_drawing_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(content)
    with pytest.raises(DomainRefusal) as refused:
        read_picture(path)
    assert refused.value.code == "PICTURE_UNREADABLE"


def test_a_drawing_without_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_child, "MOST_SECONDS", 2)
    path = tmp_path / "a.svg"
    path.write_text(_using_itself(), encoding="utf-8")
    with pytest.raises(DomainRefusal):
        read_picture(path)


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_pipe_is_no_picture(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    os.mkfifo(path)
    with pytest.raises(EnvironmentFailure):
        read_picture(path)


def test_a_packaged_program_draws_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(svg_child, "main", len)
    assert svg_child.command() == [sys.executable, svg_child.CHILD_ARGUMENT]
    monkeypatch.setattr(sys, "argv", ["unterkunft", svg_child.CHILD_ARGUMENT, "a.svg", "3500"])
    assert program.main() == 2
