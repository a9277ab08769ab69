"""What the command line prints, and in which language."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from io import TextIOWrapper
from typing import Any

from PySide6.QtCore import QCoreApplication

from unterkunft.ui.wording import install_german

GERMAN, ENGLISH = "de", "en"


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """German, unless `--lang` or an English locale asks for English."""
    for name, value in zip(arguments, [*arguments[1:], ""], strict=True):
        if name == "--lang":
            return value
        if name.startswith("--lang="):
            return name.removeprefix("--lang=")
    spoken = next(filter(None, (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return ENGLISH if spoken.startswith("en") else GERMAN


def start_speaking(language: str) -> QCoreApplication:
    """Loads the catalogue; the caller keeps the application for as long as it speaks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # names in any script must not break a poor console
    _speak_unicode()
    application = QCoreApplication.instance() or QCoreApplication(["unterkunft"])
    if language == GERMAN:
        install_german(application)
    return application


def _speak_unicode(environment: MutableMapping[str, str] = os.environ) -> None:
    """Nightly jobs run without a locale, of which Qt would complain on every call."""
    if sys.platform.startswith("linux") and "utf" not in locale.nl_langinfo(locale.CODESET).lower():
        environment["LC_ALL"] = "C.UTF-8"


def say(*lines: str) -> None:
    """Prints lines of the result."""
    for line in lines:
        print(line)


def complain(*lines: str) -> None:
    """Prints what stands in the way."""
    for line in lines:
        print(line, file=sys.stderr)


def say_json(document: Any) -> None:
    """Prints a document for other programs."""
    print(json.dumps(document, ensure_ascii=False, indent=1))


def table(rows: Iterable[Sequence[object]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """Lines with columns of equal width; the columns in `right` stand right-aligned."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*texts, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in texts
    ]
