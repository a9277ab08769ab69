"""A page of a PDF as a picture, drawn by a child process, so that no document can harm this one."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from unterkunft.exchange import pdf_child
from unterkunft.values.refusals import DomainRefusal

CHILD_ARGUMENT = "--draw-pdf-page"

_LARGEST_FILE = 64 * 1024 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page as PNG, and how many the document has."""

    png: bytes
    width: int
    height: int
    pages: int


def pdf_page(
    path: Path, page: int, *, longest: int = 3500, seconds: float = pdf_child.MOST_SECONDS
) -> PdfPage:
    """The page, counted from 0, its longer side so many pixels long; refused where it cannot be drawn."""
    if path.stat().st_size > _LARGEST_FILE:
        raise DomainRefusal("PICTURE_TOO_LARGE", megabytes=_LARGEST_FILE // 1024**2)
    said = said_by_child([*_child_command(), str(path.resolve()), str(page), str(longest)], seconds=seconds)
    head, _, picture = said.partition(b"\n")
    header = json.loads(head)
    return PdfPage(picture, header["width"], header["height"], header["pages"])


def said_by_child(command: list[str], *, seconds: float) -> bytes:
    """What a process that draws a document prints; refused where it fails or takes too long."""
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise DomainRefusal("PICTURE_UNREADABLE") from None
    if child.returncode != 0:
        _log.info("a document could not be drawn, exit status %s", child.returncode)
        raise DomainRefusal("PICTURE_UNREADABLE")
    return child.stdout


def _child_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # -P: nothing is imported from the folder the program happens to run in.
    return [sys.executable, "-P", "-m", pdf_child.__name__]
