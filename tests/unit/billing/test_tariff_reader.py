from __future__ import annotations

from copy import deepcopy
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from unterkunft.billing.tariff import Basis, Component, Sharing, Tariff
from unterkunft.billing.tariff_findings import TariffFinding
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.billing.tariff_toml import read_tariff_toml
from unterkunft.values.resources import resource

DOCUMENT: dict[str, Any] = {
    "key": "T",
    "name": "Test",
    "counting": {"arrival_day": "skip"},
    "rounding": {"step": "0.10"},
    "household": {"cap_amount": ""},
    "income": {"capped": False},
    "absence": [{"states": ["hospital"], "components": ["catering"]}],
    "rate": [
        {
            "component": "lodging",
            "basis": "person_month",
            "when": {"statuses": ["german"], "months": [1, 12], "age_from": 18, "own_unit": True},
            "steps": [
                {"valid_from": "2024-01-01", "amount": "300.00"},
                {"valid_from": date(2026, 9, 16), "amount": "345.00"},
            ],
        },
        {
            "component": "heating",
            "basis": "household_size_table",
            "size_at_move_in": True,
            "steps": [
                {"valid_from": "2024-01-01", "table": {"1": "50.00", "2": "70.00"}, "each_further": "5.00"}
            ],
        },
        {
            "component": "metered",
            "basis": "metered",
            "steps": [{"valid_from": "2024-01-01", "allowance": "160", "unit_price": "0.35"}],
        },
    ],
}


def read(document: dict[str, Any]) -> Tariff:
    tariff = read_tariff(document)
    assert isinstance(tariff, Tariff), tariff
    return tariff


def findings(document: dict[str, Any]) -> list[tuple[str, str]]:
    found = read_tariff(document)
    assert isinstance(found, tuple)
    assert all(finding.message.endswith(".") for finding in found)
    return [(finding.code.value, finding.place) for finding in found]


def changed(path: str, value: object) -> dict[str, Any]:
    """The document with one value replaced; `path` reads like a finding's place."""
    document = deepcopy(DOCUMENT)
    target: Any = document
    steps = [
        int(step) if step.isdecimal() else step for step in path.replace("[", ".").replace("]", "").split(".")
    ]
    for step in steps[:-1]:
        target = target[step]
    target[steps[-1]] = value
    return document


def test_a_document_is_read_with_its_defaults() -> None:
    tariff = read(DOCUMENT)
    lodging, heating, _ = tariff.rates
    assert tariff.counting.minimum_days_per_stay == 0
    assert tariff.rounding.step == Decimal("0.10")
    assert tariff.household.cap_amount is None
    assert (lodging.label, lodging.sharing) == ("Unterkunft", Sharing.HEADS_PER_DAY)
    assert [step.valid_from for step in lodging.steps] == [date(2024, 1, 1), date(2026, 9, 16)]
    assert heating.basis is Basis.HOUSEHOLD_SIZE_TABLE
    assert heating.steps[0].size_at_move_in


def test_a_table_grows_by_each_further_person() -> None:
    step = read(DOCUMENT).rates[1].steps[0]
    assert [step.amount_for(size) for size in (1, 2, 4)] == [Decimal(50), Decimal(70), Decimal(80)]


def test_a_step_holds_until_the_next_begins() -> None:
    rate = read(DOCUMENT).rates[0]
    amounts = [
        step.amount if (step := rate.step_on(day)) else None
        for day in (date(2023, 12, 31), date(2026, 9, 15), date(2026, 9, 16))
    ]
    assert amounts == [None, Decimal("300.00"), Decimal("345.00")]


@pytest.mark.parametrize(
    ("path", "value", "code", "place"),
    [
        ("colour", "red", "UNKNOWN_WORD", "colour"),
        ("key", "", "MISSING", "key"),
        ("name", 7, "WRONG_TYPE", "name"),
        ("counting.arrival_day", "sometimes", "UNKNOWN_WORD", "counting.arrival_day"),
        ("counting.arrival_day", 1, "WRONG_TYPE", "counting.arrival_day"),
        ("counting.departure", "skip", "UNKNOWN_WORD", "counting.departure"),
        ("counting.minimum_days_per_stay", "2", "WRONG_TYPE", "counting.minimum_days_per_stay"),
        ("counting.minimum_days_per_stay", -1, "WRONG_VALUE", "counting.minimum_days_per_stay"),
        ("counting.minimum_days_per_stay", True, "WRONG_TYPE", "counting.minimum_days_per_stay"),
        ("counting", [], "WRONG_TYPE", "counting"),
        ("rounding.step", "0", "WRONG_VALUE", "rounding.step"),
        ("rounding.step", "0.005", "WRONG_VALUE", "rounding.step"),
        ("income.capped", "yes", "WRONG_TYPE", "income.capped"),
        ("absence[0].states", [], "MISSING", "absence[0].states"),
        ("absence[0].states", [3], "WRONG_TYPE", "absence[0].states[0]"),
        ("absence[0].components", ["water"], "UNKNOWN_WORD", "absence[0].components[0]"),
        ("absence[0].components", [3], "WRONG_TYPE", "absence[0].components[0]"),
        ("absence[0].components", "lodging", "WRONG_TYPE", "absence[0].components"),
        ("absence[0].factor_beyond", 0.75, "WRONG_TYPE", "absence[0].factor_beyond"),
        ("rate[0].component", "rent", "UNKNOWN_WORD", "rate[0].component"),
        ("rate[0].when.age", 3, "UNKNOWN_WORD", "rate[0].when.age"),
        ("rate[0].when.months", [13], "WRONG_VALUE", "rate[0].when.months[0]"),
        ("rate[0].when.age_below", 18, "WRONG_VALUE", "rate[0].when.age_below"),
        ("rate[0].steps[0].amount", "dear", "WRONG_VALUE", "rate[0].steps[0].amount"),
        ("rate[0].steps[0].amount", "-3", "WRONG_VALUE", "rate[0].steps[0].amount"),
        ("rate[0].steps[1].amount", 345.0, "WRONG_TYPE", "rate[0].steps[1].amount"),
        ("rate[0].steps[1].valid_from", "16.09.2026", "WRONG_VALUE", "rate[0].steps[1].valid_from"),
        ("rate[0].steps[1].valid_from", 2026, "WRONG_TYPE", "rate[0].steps[1].valid_from"),
        ("rate[0].steps[1].valid_from", datetime(2026, 9, 16), "WRONG_TYPE", "rate[0].steps[1].valid_from"),  # noqa: DTZ001
        ("rate[0].steps[1].valid_from", "2024-01-01", "OVERLAP", "rate[0].steps[1].valid_from"),
        ("rate[0].steps[1].valid_from", "2023-01-01", "NOT_ASCENDING", "rate[0].steps[1].valid_from"),
        ("rate[0].steps[1].table", {"1": "3"}, "MISPLACED", "rate[0].steps[1].table"),
        ("rate[0].size_at_move_in", True, "MISPLACED", "rate[0].size_at_move_in"),
        ("rate[0].steps", [], "MISSING", "rate[0].steps"),
        ("rate[0].steps", ["x"], "WRONG_TYPE", "rate[0].steps[0]"),
        ("rate[1].steps[0].table", {}, "MISSING", "rate[1].steps[0].table"),
        ("rate[1].steps[0].table", {"1": "50.00", "3": "70.00"}, "GAP", "rate[1].steps[0].table"),
        ("rate[1].steps[0].table", {"1": 50}, "WRONG_TYPE", "rate[1].steps[0].table.1"),
        ("rate[1].steps[0].amount", "3.00", "MISPLACED", "rate[1].steps[0].amount"),
        ("rate[2].steps[0].unit_price", None, "MISSING", "rate[2].steps[0].unit_price"),
        ("rate[2].basis", ["metered"], "WRONG_TYPE", "rate[2].basis"),
        ("rate", [], "MISSING", "rate"),
    ],
)
def test_what_is_wrong_is_found_with_its_place(path: str, value: object, code: str, place: str) -> None:
    assert findings(changed(path, value))[0] == (code, place)


@pytest.mark.parametrize("field", ["component", "basis", "steps"])
def test_a_rate_without_a_needed_field_is_found(field: str) -> None:
    document = deepcopy(DOCUMENT)
    del document["rate"][0][field]
    assert ("MISSING", f"rate[0].{field}") in findings(document)


def test_everything_is_found_at_once() -> None:
    document = changed("rate[0].steps[1].amount", "x")
    document["rate"][1]["basis"] = "per_mouth"
    document["counting"]["transfer_day"] = "none"
    del document["rate"][2]["steps"][0]["valid_from"]
    places = [place for _, place in findings(document)]
    assert places == [
        "counting.transfer_day",
        "rate[0].steps[1].amount",
        "rate[1].basis",
        "rate[2].steps[0].valid_from",
    ]


def test_a_text_that_is_no_toml_is_a_finding() -> None:
    found = read_tariff_toml("key = ")
    assert isinstance(found, tuple)
    assert found[0].code == "SYNTAX"
    assert found[0].message.startswith("Der Text ist kein gültiges TOML")


def test_a_finding_is_worded_in_german_with_its_place() -> None:
    found = read_tariff(changed("counting.arrival_day", "sometimes"))
    assert isinstance(found, tuple)
    assert isinstance(found[0], TariffFinding)
    assert found[0].message == (
        "counting.arrival_day: Unbekanntes Wort „sometimes“; erwartet wird count, skip."
    )


@pytest.mark.parametrize("name", ["prenzlau-2023.toml", "oberhavel-2025.toml"])
def test_the_shipped_tariffs_are_without_findings(name: str) -> None:
    tariff = read_tariff_toml(resource("tariffs", name).read_text("utf-8"))
    assert isinstance(tariff, Tariff)
    assert tariff.source
    assert {rate.component for rate in tariff.rates} == {Component.LODGING}


def test_every_component_has_a_german_word() -> None:
    assert len({component.german for component in Component}) == len(Component)


@pytest.mark.parametrize(
    ("when", "message"),
    [
        (
            {"age_from": 12, "age_below": 10},
            "rate[0].when.age_below: „10“ ist nicht zulässig; erwartet wird mehr als 12 wie bei age_from.",
        ),
        (
            {"beds_from": 5, "beds_to": 4},
            "rate[0].when.beds_to: „4“ ist nicht zulässig; erwartet wird mindestens 5 wie bei beds_from.",
        ),
        (
            {"household_size_from": 3, "household_size_to": 2},
            "rate[0].when.household_size_to: „2“ ist nicht zulässig; "
            "erwartet wird mindestens 3 wie bei household_size_from.",
        ),
        (
            {"stay_months_from": 12, "stay_months_below": 12},
            "rate[0].when.stay_months_below: „12“ ist nicht zulässig; "
            "erwartet wird mehr als 12 wie bei stay_months_from.",
        ),
    ],
)
def test_a_range_without_content_is_told_with_the_values_as_written(
    when: dict[str, Any], message: str
) -> None:
    found = read_tariff(changed("rate[0].when", when))
    assert isinstance(found, tuple)
    assert [finding.message for finding in found] == [message]
