"""A tariff while somebody works on it: form and text of one document, in step both ways."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_findings import TariffFinding
from unterkunft.billing.tariff_text import rewritten
from unterkunft.exchange.tariff_guide.guide import ALL_SECTIONS
from unterkunft.services.tariff_documents import ReadTariff, read_document, read_text

Path = tuple[str | int, ...]
"""Where a value stands: `("rate", 0, "when", "age_from")`."""

_TABLES = {"": ("counting", "rounding", "household", "income", "absence", "rate"), "rate": ("when", "steps")}
_ORDER = {
    section.place: (*(field.word for field in section.fields), *_TABLES.get(section.place, ()))
    for section in ALL_SECTIONS
}
_NEW_RATE = {"component": "lodging", "basis": "person_month", "proration": "per_30"}
_NEW_AMOUNT = "0.00"


@dataclass(frozen=True, slots=True)
class Origin:
    """The tariff in the database that a draft was made from."""

    tariff: UUID
    version: int
    text: str


class Draft:
    """The text as it is, what it was made from, and what it says."""

    def __init__(self, text: str, origin: Origin | None = None) -> None:
        self.origin = origin
        self.text = text
        self.lost_comments = 0
        """How many comments of the text the last change in the form could not keep."""
        self._read = read_text(text)
        self._document: dict[str, Any] = dict(self._read.document or {})

    @property
    def is_changed(self) -> bool:
        """Whether saving would do something."""
        return self.origin is None or self.text != self.origin.text

    @property
    def document(self) -> dict[str, Any]:
        """What the text says; what it said last where it is no TOML at the moment."""
        return self._document

    @property
    def is_readable(self) -> bool:
        """Whether the text is TOML, so that the form shows it as it is."""
        return self._read.document is not None

    @property
    def tariff(self) -> Tariff | None:
        """The tariff, where nothing is wrong with it."""
        return self._read.tariff

    @property
    def findings(self) -> tuple[TariffFinding, ...]:
        """What is wrong with it."""
        return self._read.findings

    @property
    def name(self) -> str:
        """What the tariff calls itself."""
        return str(self._document.get("name", ""))

    def findings_at(self, path: Path) -> tuple[str, ...]:
        """What is wrong with a value or anything inside it, as sentences without the place."""
        place = place_of(path)
        found = (each for each in self.findings if _is_inside(each.place, place))
        return tuple(sentence_of(each) for each in found)

    def value(self, path: Path) -> Any:
        """What stands at a place; None where nothing does."""
        found: Any = self._document
        for part in path:
            if isinstance(part, int):
                found = found[part] if isinstance(found, list) and part < len(found) else None
            else:
                found = found.get(part) if isinstance(found, dict) else None
        return found

    def table(self, path: Path) -> dict[str, Any]:
        """The table at a place; an empty one where there is none, whatever else stands there."""
        found = self.value(path)
        return found if isinstance(found, dict) else {}

    def listed(self, path: Path) -> list[Any]:
        """The list at a place; an empty one where there is none, whatever else stands there."""
        found = self.value(path)
        return found if isinstance(found, list) else []

    def count(self, name: str) -> int:
        """How many there are of a list of tables."""
        return len(self.listed((name,)))

    # -- changing --------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Takes another text."""
        self.text, self.lost_comments = text, 0
        self._read = read_text(text)
        if self._read.document is not None:
            self._document = dict(self._read.document)

    def set(self, path: Path, value: Any) -> None:
        """Gives a word a value; None takes the word away."""
        document = copy.deepcopy(self._document)
        _put(document, path, value, place="")
        self._take(document)

    def add_rate(self, day: date, *, like: int | None = None) -> int:
        """Adds a rate, or one like another; gives its number."""
        document = copy.deepcopy(self._document)
        rates = _list_in(document, "rate")
        new = {**_NEW_RATE, "steps": [{"valid_from": day.isoformat(), "amount": _NEW_AMOUNT}]}
        at = len(rates) if like is None else like + 1
        rates.insert(at, new if like is None else copy.deepcopy(rates[like]))
        self._take(document)
        return at

    def add_absence(self) -> int:
        """Adds a rule of absence; gives its number."""
        document = copy.deepcopy(self._document)
        rules = _list_in(document, "absence")
        rules.append({"states": ["any"], "factor_beyond": "0.75"})
        self._take(_in_order(document, ""))
        return len(rules) - 1

    def remove(self, name: str, number: int) -> None:
        """Takes a rate or a rule of absence away."""
        document = copy.deepcopy(self._document)
        del document[name][number]
        if not document[name]:
            del document[name]
        self._take(document)

    def add_step(self, rate: int, day: date, values: dict[str, Any]) -> None:
        """Another price from a day on; everything not given stays as in the step before."""
        document = copy.deepcopy(self._document)
        steps = [each for each in self.listed(("rate", rate, "steps")) if isinstance(each, dict)]
        before = [each for each in steps if str(each.get("valid_from")) < day.isoformat()]
        base = dict(before[-1]) if before else dict(steps[0]) if steps else {}
        steps.append({**base, **values, "valid_from": day.isoformat()})
        steps.sort(key=lambda each: str(each.get("valid_from")))
        _put(document, ("rate", rate, "steps"), steps, place="")
        self._take(document)

    def remove_step(self, rate: int, step: int) -> None:
        """Takes a price away; the one before goes on."""
        document = copy.deepcopy(self._document)
        del document["rate"][rate]["steps"][step]
        self._take(document)

    def change_basis(self, rate: int, basis: str | None) -> None:
        """Another basis; its steps get the words it needs and lose those of the old one."""
        document = copy.deepcopy(self._document)
        steps = self.listed(("rate", rate, "steps"))
        _put(document, ("rate", rate, "basis"), basis, place="")
        if basis != "household_size_table":
            _put(document, ("rate", rate, "size_at_move_in"), None, place="")
        priced = [_step_for(basis, each) for each in steps if isinstance(each, dict)]
        _put(document, ("rate", rate, "steps"), priced, place="")
        self._take(document)

    def _take(self, document: dict[str, Any]) -> None:
        made = rewritten(self.text if self.is_readable else "", document)
        self.text, self.lost_comments = made.text, made.lost_comments
        self._document = document
        self._read = _reread(made.text, document)


def sentence_of(finding: TariffFinding) -> str:
    """A finding without the name of its place, for where the place can be seen."""
    return finding.message.removeprefix(f"{finding.place}: ")


def place_of(path: Sequence[str | int]) -> str:
    """A path as findings write it: `rate[0].when.age_from`."""
    place = ""
    for part in path:
        if isinstance(part, int):
            place += f"[{part}]"
        else:
            place += f".{part}" if place else part
    return place


def _is_inside(place: str, outer: str) -> bool:
    return place == outer or place.startswith((f"{outer}.", f"{outer}["))


def _reread(text: str, document: dict[str, Any]) -> ReadTariff:
    read = read_text(text)
    return read if read.document is not None else read_document(document)


def _put(table: Any, path: Path, value: Any, *, place: str) -> None:
    part, *rest = path
    if rest:
        inner = _inside(table, part)
        _put(inner, tuple(rest), value, place=place if isinstance(part, int) else part)
        if inner == {} and isinstance(table, dict):
            del table[part]
        elif isinstance(table, dict):
            _reorder(table, place)
        return
    if value is None:
        table.pop(part, None)
        return
    table[part] = value
    _reorder(table, place)


def _inside(table: Any, part: str | int) -> Any:
    """What stands at a part of a path; what is neither table nor list gives way."""
    known = table[part] if isinstance(part, int) else table.get(part)
    if not isinstance(known, (dict, list)):
        known = table[part] = {}
    return known


def _list_in(document: dict[str, Any], name: str) -> list[Any]:
    if not isinstance(document.get(name), list):
        document[name] = []
    found: list[Any] = document[name]
    return found


def _reorder(table: dict[str, Any], place: str) -> None:
    ordered = _in_order(table, place)
    table.clear()
    table.update(ordered)


def _in_order(table: dict[str, Any], place: str) -> dict[str, Any]:
    """New words take their place among the others; what the guide does not know stays at the end."""
    order = _ORDER.get(place, ())
    known = [word for word in order if word in table]
    kept = [word for word in table if word in order]
    if kept == known or len(known) < 2:
        return dict(table)
    return {word: table[word] for word in (*known, *(each for each in table if each not in order))}


def _step_for(basis: str | None, step: dict[str, Any]) -> dict[str, Any]:
    day = {"valid_from": step.get("valid_from", "")}
    table = step.get("table")
    first = next(iter(table.values()), _NEW_AMOUNT) if isinstance(table, dict) else _NEW_AMOUNT
    price = step.get("amount") or step.get("unit_price") or first
    match basis:
        case "household_size_table":
            further: dict[str, Any] = {
                word: step[word] for word in ("each_further", "size_at_move_in") if word in step
            }
            return {**day, "table": table or {"1": price}, **further}
        case "metered":
            return {**day, "allowance": step.get("allowance", "0"), "unit_price": price}
        case _:
            return {**day, "amount": price}
