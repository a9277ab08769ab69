"""“Warum dieser Betrag?”: every step of an amount in sentences that can be checked."""

from __future__ import annotations

from typing import Any

from tests.billing_house import ISSUED_ON, OCTOBER, BilledHouse, a_billed_house
from tests.builders import SOMEONE
from unterkunft.services.month_overview.derivation import as_text
from unterkunft.services.month_overview.loading import load_month
from unterkunft.services.month_overview.papers import FactsOfRuns, explained
from unterkunft.storage.engine import Database


def why(house: BilledHouse, resident: str = "R-1") -> str:
    month = load_month(house.database, OCTOBER, actor=SOMEONE, today=ISSUED_ON)
    found = explained(month, ("H", resident), FactsOfRuns(house.database))
    assert found is not None
    return as_text(found.chapters)


def with_tariff(house: BilledHouse, **changed: Any) -> BilledHouse:
    rate = {
        "component": "lodging",
        "label": "Unterkunft",
        "basis": "person_month",
        "steps": [{"valid_from": "2020-01-01", "amount": "300.00"}],
        **changed.pop("rate", {}),
    }
    house.change(tariffs=[{"key": "T", "name": "Satzung T", "source": "§ 4", "rate": [rate], **changed}])
    return house


def test_a_whole_month_names_by_law_rate_days_payer_and_sum(sqlite_database: Database) -> None:
    text = why(a_billed_house(sqlite_database))
    assert "Satzung T, erfunden; für diese Unterkunft gültig ab 01.01.2020." in text
    assert "Satz: 435,00 € je Person und Monat (seit 01.01.2020)." in text
    assert "ein voller Monat, also genau ein Monatsbetrag." in text
    assert "01.10.–31.10.2026: 31/31 × 435,00 € = 435,00 €; trägt Sozialamt." in text
    assert text.endswith("Summe: 435,00 €.")


def test_a_part_of_a_month_says_what_a_day_costs(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.moves_in_late()
    text = why(house)
    assert "Der Tag des Einzugs (12.10.2026) zählt mit." in text
    assert "20 von 31 Tagen des Monats sind in dieser Unterkunft berechnet" in text
    assert "jeder Tag kostet 1/30 des Monatsbetrags." in text


def test_a_condition_is_told_with_the_fact_that_meets_it(sqlite_database: Database) -> None:
    house = with_tariff(
        a_billed_house(sqlite_database),
        rate={"when": {"age_from": 18, "statuses": ["suspension_60a"], "role": ["head"]}},
    )
    text = why(house)
    assert "das Alter ist 36 Jahre, geboren am 01.01.1990 (verlangt: ab 18 Jahre)" in text
    assert "der Aufenthaltsstatus ist Duldung § 60a (verlangt: Duldung § 60a)" in text
    assert "die Stellung im Haushalt ist „Haushaltsvorstand“" in text


def test_absence_is_told_with_its_rule_and_factor(sqlite_database: Database) -> None:
    rule = {"states": ["hospital"], "threshold_days": 3, "factor_beyond": "0.75"}
    house = with_tariff(a_billed_house(sqlite_database), absence=[rule])
    house.change(
        attendance=[
            {
                "key": "AB-1",
                "resident": "R-1",
                "state": "hospital",
                "left_on": "2026-10-04",
                "returned_on": "2026-10-12",
            }
        ]
    )
    text = why(house)
    assert "Krankenhaus 05.10.–11.10.2026: 7 volle Tage" in text
    assert "bis 3 Tage zu 100 %, bei längerer Abwesenheit vom ersten vollen Tag an zu 75 %" in text
    assert "Wegen Abwesenheit wird der Satz zu 75 % berechnet." in text


def test_a_missing_payer_is_said_at_its_line(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-09"}])
    text = why(house)
    assert "10.10.–31.10.2026: 22/31 × 435,00 € = 308,71 €; dafür hat niemand die Kosten übernommen." in text
    assert "vom 01.01.2024 bis 09.10.2026." in text
    assert "Summe: 126,29 € + 308,71 € = 435,00 €." in text


def test_a_finalised_amount_is_explained_by_the_facts_of_its_time(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.moves_in_late()
    assert "01.10.–31.10.2026: 31/31 × 435,00 € = 435,00 €" in why(house)
