"""Tariffs as texts and as documents: read with all findings, and given back as they were written."""

from __future__ import annotations

import json
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_findings import TariffFinding, TariffFindingCode
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.billing.tariff_text import document_of
from unterkunft.billing.tariff_writer import tariff_toml
from unterkunft.exchange.field_types.base import KEY_LENGTH, NAME_LENGTH, FieldType, UnreadableValueError
from unterkunft.exchange.field_types.documents import LONGEST_TOML, Document
from unterkunft.exchange.field_types.texts import Text
from unterkunft.values.refusals import EnvironmentFailure, cause_of

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_SHOWN = 80
_LARGEST_FILE = 4 * LONGEST_TOML  # bytes
_OWN_TEXTS = (("key", Text(KEY_LENGTH)), ("name", Text(NAME_LENGTH)))


@dataclass(frozen=True, slots=True)
class ReadTariff:
    """A text of a tariff as it was understood; `document` is None where it is no TOML."""

    document: Mapping[str, Any] | None
    tariff: Tariff | None
    findings: tuple[TariffFinding, ...]


def read_text(text: str) -> ReadTariff:
    """The tariff a text describes, with everything that is wrong with it."""
    try:
        document = document_of(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        return ReadTariff(None, None, (_syntax(_german_place(str(error))),))
    except RecursionError:
        return ReadTariff(None, None, (_syntax("zu tief verschachtelt"),))
    return read_document(document)


def read_document(document: Mapping[str, Any]) -> ReadTariff:
    """The tariff a document describes, with everything that is wrong with it."""
    read = read_tariff(document)
    findings = read if isinstance(read, tuple) else _unstorable(document)
    tariff = None if isinstance(read, tuple) else read
    return ReadTariff(document, None if findings else tariff, findings)


def stored_document(document: Mapping[str, Any]) -> str:
    """A document without findings as it is kept: under the text policy of all files."""
    return json.dumps(Document().from_json(dict(document)), ensure_ascii=False)


def text_of(document: str, toml: str | None) -> str:
    """The text of a stored tariff: as somebody wrote it, where that still says the same."""
    known: dict[str, Any] = json.loads(document)
    if toml is not None and read_text(toml).document == known:
        return toml
    return tariff_toml(known)


def read_file(path: Path) -> str:
    """The text of a file; raises EnvironmentFailure where it cannot be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # reading a pipe or a device might never end
            raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause="no_file")
        if found.st_size > _LARGEST_FILE:
            raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause="too_large")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause=cause_of(error)) from error
    except UnicodeDecodeError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause="no_text") from error


def write_file(text: str, path: Path) -> None:
    """Writes a text to a file; raises EnvironmentFailure where that fails."""
    try:
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error


def _unstorable(document: Mapping[str, Any]) -> tuple[TariffFinding, ...]:
    """What the facility file could not hold: signs nobody sees, texts too long."""
    checks: list[tuple[str, FieldType, object]] = [("", Document(), dict(document))]
    checks += [(word, kind, document.get(word)) for word, kind in _OWN_TEXTS]
    for word, kind, value in checks:
        try:
            kind.from_json(value)
        except UnreadableValueError as error:
            shown = error.shown or str(document.get(word) or "…")
            return (TariffFinding(TariffFindingCode.WRONG_VALUE, word, shown[:_SHOWN], error.expected),)
    return ()


def _german_place(message: str) -> str:
    place = _PLACE.search(message)
    return f"Zeile {place[1]}, Spalte {place[2]}" if place else "etwas fehlt am Ende"


def _syntax(value: str) -> TariffFinding:
    return TariffFinding(TariffFindingCode.SYNTAX, "", value)
