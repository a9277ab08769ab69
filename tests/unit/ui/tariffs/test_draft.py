"""A tariff being written: form and text say the same, whichever of them was changed."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from unterkunft.ui.tariffs.draft import Draft, Origin

TEXT = """\
# Satzung
key = "t"
name = "Satzung"

# Erwachsene
[[rate]]
component = "lodging"
basis = "person_month"
when = { age_from = 18 }
steps = [{ valid_from = 2020-01-01, amount = "300.00" }]  # Beschluss 1
"""
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def draft() -> Draft:
    return Draft(TEXT, Origin(uuid4(), 1, TEXT))


def rate(draft: Draft, number: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(draft.text)["rate"][number]
    return found


def test_a_draft_is_unchanged_until_it_says_something_else(draft: Draft) -> None:
    assert not draft.is_changed
    draft.set(("name",), "Andere")
    assert draft.is_changed
    draft.set(("name",), "Satzung")
    assert not draft.is_changed


def test_a_new_amount_is_one_gesture_and_keeps_the_comments(draft: Draft) -> None:
    draft.add_step(0, NEW_YEAR, {"amount": "345.00"})
    assert [(each["valid_from"], each["amount"]) for each in rate(draft)["steps"]] == [
        (date(2020, 1, 1), "300.00"),
        (NEW_YEAR, "345.00"),
    ]
    assert "# Beschluss 1" in draft.text
    assert "# Erwachsene" in draft.text
    assert (draft.lost_comments, draft.findings) == (0, ())
    draft.remove_step(0, 1)
    assert len(rate(draft)["steps"]) == 1


def test_a_second_amount_on_one_day_is_found_at_once(draft: Draft) -> None:
    draft.add_step(0, date(2020, 1, 1), {"amount": "1.00"})
    (found,) = draft.findings_at(("rate", 0, "steps"))
    assert found.startswith("Zwei Stufen gelten ab 2020-01-01")
    assert draft.tariff is None


def test_new_words_take_their_place_among_the_others(draft: Draft) -> None:
    draft.set(("rate", 0, "proration"), "per_30")
    draft.set(("counting", "arrival_day"), "skip")
    assert list(rate(draft)) == ["component", "basis", "proration", "when", "steps"]
    assert draft.text.index("[counting]") < draft.text.index("[[rate]]")


def test_the_last_condition_takes_its_table_along(draft: Draft) -> None:
    draft.set(("rate", 0, "when", "age_from"), None)
    assert "when" not in rate(draft)


def test_what_is_typed_in_the_text_is_in_the_form(draft: Draft) -> None:
    draft.write(TEXT.replace("age_from = 18", "age_from = 21"))
    assert draft.value(("rate", 0, "when", "age_from")) == 21
    assert draft.value(("rate", 7, "when")) is None


def test_while_the_text_is_no_toml_the_form_shows_what_it_said_last(draft: Draft) -> None:
    draft.write(TEXT + "\n[[rate]")
    assert not draft.is_readable
    assert draft.name == "Satzung"
    assert "Zeile 12, Spalte 7" in draft.findings[0].message


def test_findings_belong_to_their_place(draft: Draft) -> None:
    draft.set(("rate", 0, "when", "age_from"), "achtzehn")
    assert draft.findings_at(("rate", 0, "when", "age_from")) == (
        "„achtzehn“ hat die falsche Form; erwartet wird eine ganze Zahl ab 0.",
    )
    assert draft.findings_at(("rate", 0, "when", "age")) == ()
    assert len(draft.findings_at(("rate", 0))) == 1


@pytest.mark.parametrize(
    ("basis", "step"),
    [
        ("household_size_table", {"table": {"1": "300.00"}}),
        ("metered", {"allowance": "0", "unit_price": "300.00"}),
        ("person_day", {"amount": "300.00"}),
    ],
)
def test_another_basis_takes_the_price_along(draft: Draft, basis: str, step: dict[str, Any]) -> None:
    draft.change_basis(0, basis)
    assert rate(draft)["steps"] == [{"valid_from": date(2020, 1, 1), **step}]
    assert draft.findings == ()
    draft.change_basis(0, "person_month")
    assert rate(draft)["steps"][0]["amount"] == "300.00"


def test_rates_and_rules_of_absence_come_and_go(draft: Draft) -> None:
    assert draft.add_rate(NEW_YEAR) == 1
    assert draft.add_rate(NEW_YEAR, like=0) == 1
    assert [each.get("when") for each in draft.value(("rate",))] == [{"age_from": 18}, {"age_from": 18}, None]
    assert draft.add_absence() == 0
    assert draft.findings == ()
    assert draft.text.index("[[absence]]") < draft.text.index("[[rate]]")
    draft.remove("absence", 0)
    draft.remove("rate", 2)
    draft.remove("rate", 1)
    assert draft.text == TEXT
