"""Every word of the tariff contract and every worked example appears in a billing case."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from tests.billing_cases.case_reader import documents_of
from unterkunft.billing import tariff as contract
from unterkunft.values.statuses import Designation, Entitlement, FacilityKind, HouseholdRole, PayerKind

_FILES = sorted(Path(__file__).parent.glob("*.toml"))
_SECTIONS = {
    "counting": contract.Counting,
    "rounding": contract.Rounding,
    "household": contract.HouseholdReductions,
    "absence": contract.AbsenceRule,
    "rate": contract.Rate,
    "when": contract.Condition,
    "steps": contract.RateStep,
}
_WORDS: dict[str, type[StrEnum]] = {
    "arrival_day": contract.DayRule,
    "departure_day": contract.DayRule,
    "transfer_day": contract.TransferDay,
    "full_month_scope": contract.FullMonthScope,
    "stage": contract.RoundingStage,
    "residual": contract.Residual,
    "component": contract.Component,
    "basis": contract.Basis,
    "proration": contract.Proration,
    "count": contract.DayCount,
    "reference_day": contract.ReferenceDay,
    "condition_change": contract.ConditionChange,
    "sharing": contract.Sharing,
    "stay_since": contract.StaySince,
    "role": HouseholdRole,
    "payer_kinds": PayerKind,
    "facility_kinds": FacilityKind,
    "designation": Designation,
    "entitlement": Entitlement,
}
_EXAMPLES = re.findall(
    r"\w+",
    "R01 R02 R04 R05 R07 R08 R11 R13 R14 R18 R20 R21 R22 R24 R27 R28 R30 R31 R32 R33 R35 R38 R40 "
    "M01 M04 M05 M06 M08 M09 M12 M14 M15 M18 M19 M20 M22",
)


def _tariff_words() -> set[tuple[str, str]]:
    """Every word of the cases' tariffs: a table with a field, and a field with a value."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in _FILES]
    return {word for table in tables for document in documents_of(table) for word in _words("", document)}


def _words(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield name, key
            yield from _words(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(name, inner)
    else:
        yield name, str(value)


_USED = _tariff_words()


@pytest.mark.parametrize(
    ("section", "word"),
    [(section, each.name) for section, kind in _SECTIONS.items() for each in fields(kind)],
)
def test_every_field_of_a_tariff_appears_in_a_case(section: str, word: str) -> None:
    assert (section, word) in _USED


@pytest.mark.parametrize(("field", "word"), [(field, word) for field in _WORDS for word in _WORDS[field]])
def test_every_word_of_a_closed_list_appears_in_a_case(field: str, word: StrEnum) -> None:
    assert (field, word.value) in _USED


def test_the_cap_by_income_appears_in_a_case() -> None:
    assert ("income", "capped") in _USED


@pytest.mark.parametrize("example", _EXAMPLES)
def test_every_worked_example_is_a_case(example: str) -> None:
    heads = [path.read_text(encoding="utf-8").partition("\n")[0] for path in _FILES]
    assert any(re.search(rf"\b{example}\b", head) for head in heads)
