"""How an office's bookkeeping wants its file: columns, separator, encoding, signs; read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure, cause_of
from unterkunft.values.resources import resource
from unterkunft.values.toml_of_strangers import toml_of_strangers

PRESETS = ("debitoren", "hkr")
"""The formats that are shipped, by name."""


class BookkeepingField(StrEnum):
    """What a column can hold."""

    NUMBER = "number"
    KIND = "kind"
    MONTH = "month"
    ISSUED_ON = "issued_on"
    DUE_ON = "due_on"
    SERVICE_FROM = "service_from"
    SERVICE_THROUGH = "service_through"
    PAYER = "payer"
    PAYER_NAME = "payer_name"
    CUSTOMER_NUMBER = "customer_number"
    REFERENCE = "reference"
    RESIDENT = "resident"
    RESIDENT_NAME = "resident_name"
    CASE_REFERENCE = "case_reference"
    FACILITY = "facility"
    FACILITY_NAME = "facility_name"
    COST_CENTRE = "cost_centre"
    COMPONENT = "component"
    COMPONENT_KEY = "component_key"
    ACCOUNT = "account"
    AMOUNT = "amount"
    DEBIT_CREDIT = "debit_credit"
    CURRENCY = "currency"
    CORRECTS = "corrects"
    TEXT = "text"


class Amounts(StrEnum):
    """How amounts that are given back are written."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"


class Papers(StrEnum):
    """Which papers are handed over."""

    STATEMENTS = "statements"
    INVOICES = "invoices"


_ENCODINGS = {"utf-8": "utf-8", "utf-8-sig": "utf-8-sig", "windows-1252": "cp1252"}
_DATES = {
    "dd.MM.yyyy": "%d.%m.%Y",
    "yyyy-MM-dd": "%Y-%m-%d",
    "ddMMyyyy": "%d%m%Y",
    "yyyyMMdd": "%Y%m%d",
    "dd.MM.yy": "%d.%m.%y",
}
_SEPARATORS = {";": ";", ",": ",", "|": "|", "tab": "\t"}
_DECIMALS = {",": ",", ".": "."}
_WORDS = frozenset(
    {"name", "separator", "decimal", "encoding", "date", "heading", "amounts", "papers", "column", "accounts"}
)


@dataclass(frozen=True, slots=True)
class BookkeepingColumn:
    """A column with the heading the other program expects."""

    field: BookkeepingField
    heading: str


@dataclass(frozen=True, slots=True)
class BookkeepingFormat:
    """One way of writing the file."""

    name: str
    columns: tuple[BookkeepingColumn, ...]
    separator: str
    decimal: str
    encoding: str
    date: str
    has_heading: bool
    amounts: Amounts
    papers: frozenset[Papers]
    accounts: Mapping[str, str]
    """Of cost components, by their word in the tariff."""


def bookkeeping_format(name: str) -> BookkeepingFormat:
    """The shipped format of that name, or the one in a TOML file; a wrong word is refused with its place."""
    path = resource("bookkeeping", f"{name}.toml") if name in PRESETS else Path(name)
    try:
        text = path.read_bytes()
    except OSError as error:
        raise EnvironmentFailure("FILE_UNREADABLE", path=str(path), cause=cause_of(error)) from error
    try:
        return _format(toml_of_strangers(text.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DomainRefusal("BOOKKEEPING_UNREADABLE", file=path.name, reason=str(error)) from error


def _format(document: Mapping[str, Any]) -> BookkeepingFormat:
    _refuse_unknown(document)
    accounts = document.get("accounts", {})
    if not isinstance(accounts, Mapping):
        raise _wrong("accounts", accounts, "[accounts]")
    return BookkeepingFormat(
        name=str(document.get("name", "")),
        columns=_columns(document.get("column")),
        separator=_one_of(document, "separator", _SEPARATORS, ";"),
        decimal=_one_of(document, "decimal", _DECIMALS, ","),
        encoding=_one_of(document, "encoding", _ENCODINGS, "utf-8-sig"),
        date=_one_of(document, "date", _DATES, "dd.MM.yyyy"),
        has_heading=_flag(document, "heading"),
        amounts=Amounts(_one_of(document, "amounts", {each.value: each.value for each in Amounts}, "signed")),
        papers=_papers(document.get("papers", ["statements"])),
        accounts={str(key): str(value) for key, value in accounts.items()},
    )


def _refuse_unknown(document: Mapping[str, Any]) -> None:
    for word, value in document.items():
        if word not in _WORDS:
            raise _wrong(word, value, ", ".join(sorted(_WORDS)))


def _columns(entries: Any) -> tuple[BookkeepingColumn, ...]:
    if not isinstance(entries, list) or not entries:
        raise _wrong("column", entries, "column = [ { field = …, heading = … } ]")
    return tuple(_column(number, entry) for number, entry in enumerate(entries, start=1))


def _column(number: int, entry: Any) -> BookkeepingColumn:
    fields = {each.value for each in BookkeepingField}
    field = entry.get("field") if isinstance(entry, Mapping) else None
    if not isinstance(field, str) or field not in fields:
        raise _wrong(f"column {number}: field", field, ", ".join(sorted(fields)))
    return BookkeepingColumn(BookkeepingField(field), str(entry.get("heading", field)))


def _papers(words: Any) -> frozenset[Papers]:
    known = {each.value for each in Papers}
    if not isinstance(words, list) or not words or any(each not in known for each in words):
        raise _wrong("papers", words, ", ".join(sorted(known)))
    return frozenset(map(Papers, words))


def _one_of(document: Mapping[str, Any], word: str, known: Mapping[str, str], usual: str) -> str:
    value = document.get(word, usual)
    if not isinstance(value, str) or value not in known:
        raise _wrong(word, value, ", ".join(known))
    return known[value]


def _flag(document: Mapping[str, Any], word: str) -> bool:
    value = document.get(word, True)
    if not isinstance(value, bool):
        raise _wrong(word, value, "true, false")
    return value


def _wrong(word: str, value: object, expected: str) -> DomainRefusal:
    return DomainRefusal("BOOKKEEPING_WRONG", word=word, value=str(value), expected=expected)
