"""The patterns to begin a tariff with: each can be read, tried out, and says that it must be checked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from unterkunft.services.tariff_documents import read_text
from unterkunft.services.tariff_presets import TariffPreset, tariff_presets
from unterkunft.services.tariff_trial import TrialPlace, TrialSituation, try_tariff
from unterkunft.values.month import Month

CHARGED = {
    "je Person und Monat": "240.00",
    "nach Haushaltsgröße": "435.00",
    "je Bettplatz und Tag": "518.63",
    "je m² und Monat": "292.62",
    "Erwachsene und Kinder": "123.00",
    "Wohneinheit, Einzel- und Mehrbettzimmer": "79.00",
    "Notübernachtung je Nacht": "55.80",
    "gestaffelt nach Wohndauer": "320.00",
    "Monatsgebühr und Verbrauch": "240.50",
    "einheitlich, Selbstzahler ermäßigt": "763.00",
}


def test_every_pattern_is_offered_once() -> None:
    assert [each.title for each in tariff_presets()] == list(CHARGED)
    keys = {read_text(each.text).document["key"] for each in tariff_presets()}  # type: ignore[index] # all are TOML
    assert len(keys) == len(CHARGED)


@pytest.mark.parametrize("preset", tariff_presets(), ids=lambda each: each.title)
def test_a_pattern_says_where_it_comes_from_and_asks_to_be_checked(preset: TariffPreset) -> None:
    assert preset.remarks.startswith("Muster: ")
    assert "Vorbild" in preset.remarks
    assert "Bitte prüfen: " in preset.remarks
    assert "Bitte eintragen" in preset.text


@pytest.mark.parametrize("preset", tariff_presets(), ids=lambda each: each.title)
def test_a_pattern_charges_somebody_without_findings(preset: TariffPreset) -> None:
    tariff = read_text(preset.text).tariff
    assert tariff is not None
    place = TrialPlace(consumption=Decimal(210))
    result = try_tariff(tariff, TrialSituation(Month(2026, 10), date(2024, 1, 1), place=place))
    assert result.findings == ()
    assert result.total == Decimal(CHARGED[preset.title])
