"""A situation somebody makes up costs what a billing run would charge, and says why."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest

from unterkunft.billing.facts import AbsenceFacts
from unterkunft.billing.findings import FindingCode
from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_toml import read_tariff_toml
from unterkunft.services.tariff_trial import TrialPerson, TrialPlace, TrialResult, TrialSituation, try_tariff
from unterkunft.values.month import Month
from unterkunft.values.resources import resource
from unterkunft.values.statuses import PayerKind

OCTOBER = Month(2026, 10)
LONG_AGO = date(2024, 1, 1)


def tariff(rate: str, rest: str = "") -> Tariff:
    read = read_tariff_toml(f'key = "t"\nname = "Satzung"\nsource = "§ 2"\n{rest}\n[[rate]]\n{rate}')
    assert isinstance(read, Tariff), read
    return read


def monthly(amount: str, more: str = "") -> str:
    steps = f'steps = [{{ valid_from = 2020-01-01, amount = "{amount}" }}]'
    return f'component = "lodging"\nbasis = "person_month"\n{steps}\n{more}\n'


def shipped(name: str) -> Tariff:
    read = read_tariff_toml(resource("tariffs", f"{name}.toml").read_text("utf-8"))
    assert isinstance(read, Tariff)
    return read


def arithmetic(result: TrialResult) -> list[str]:
    return [f"{line.arithmetic} = {line.amount}" for line in result.lines]


def test_a_month_in_part_is_charged_by_days() -> None:
    result = try_tariff(shipped("prenzlau-2023"), TrialSituation(OCTOBER, date(2026, 10, 12)))
    assert result.total == Decimal("290.00")
    assert arithmetic(result) == ["20/30 × 435,00 € = 290.00"]
    assert (result.billed_days, result.findings) == (20, ())


def test_a_household_shares_and_its_sum_is_shown_too() -> None:
    situation = TrialSituation(OCTOBER, LONG_AGO, household_size=6, minors=4)
    result = try_tariff(shipped("prenzlau-2023"), situation)
    assert (result.total, result.household_total) == (Decimal("155.00"), Decimal("930.00"))


def test_sharers_of_a_room_bear_their_part_but_are_no_household() -> None:
    room = monthly("4.50").replace("person_month", "room_sqm_month")
    situation = TrialSituation(OCTOBER, LONG_AGO, place=TrialPlace(sharers=1))
    result = try_tariff(tariff(room), situation)
    assert (result.total, result.household_total) == (Decimal("31.50"), Decimal("31.50"))


@pytest.mark.parametrize(("age", "total"), [(17, "99.00"), (18, "123.00")])
def test_the_age_decides_and_holds_through_the_month(age: int, total: str) -> None:
    adult = monthly("123.00", "when = { age_from = 18 }")
    child = monthly("99.00", "when = { age_below = 18 }")
    situation = TrialSituation(OCTOBER, LONG_AGO, person=TrialPerson(age=age))
    assert try_tariff(tariff(f"{adult}[[rate]]\n{child}"), situation).total == Decimal(total)


def test_nothing_known_fits_is_a_finding_and_no_silent_zero() -> None:
    only_self = monthly("99.00", 'when = { payer_kinds = ["self"] }')
    result = try_tariff(tariff(only_self), TrialSituation(OCTOBER, LONG_AGO))
    assert [each.code for each in result.findings] == [FindingCode.RULE_GAP]
    paying = TrialSituation(OCTOBER, LONG_AGO, person=TrialPerson(payer_kind=PayerKind.SELF))
    assert try_tariff(tariff(only_self), paying).total == Decimal("99.00")


def test_absence_income_extras_and_meters_are_tried_too() -> None:
    away = (AbsenceFacts("hospital", date(2026, 10, 1), date(2026, 10, 22)),)
    rule = '[[absence]]\nstates = ["hospital"]\nfactor_beyond = "0.5"\n'
    half = try_tariff(tariff(monthly("310.00", 'proration = "calendar_days"'), rule), _away(away))
    assert half.total == Decimal("210.00")
    poor = TrialPerson(income=Decimal(880), threshold=Decimal(563))
    capped = tariff(monthly("473.94"), "[income]\ncapped = true")
    assert try_tariff(capped, TrialSituation(OCTOBER, LONG_AGO, person=poor)).total == Decimal("317.00")
    cellar = tariff(monthly("8.00", "when = { extra_charge = true }"))
    using = TrialPerson(has_extra_charges=True)
    assert try_tariff(cellar, TrialSituation(OCTOBER, LONG_AGO, person=using)).total == Decimal("8.00")
    assert try_tariff(cellar, TrialSituation(OCTOBER, LONG_AGO)).lines == ()
    power = 'component = "metered"\nbasis = "metered"\n'
    power += 'steps = [{valid_from = 2020-01-01, allowance = "160", unit_price = "0.35"}]'
    used = TrialSituation(OCTOBER, LONG_AGO, place=TrialPlace(consumption=Decimal(210)))
    assert try_tariff(tariff(power), used).total == Decimal("17.50")


def _away(absences: tuple[AbsenceFacts, ...]) -> TrialSituation:
    return TrialSituation(OCTOBER, LONG_AGO, absences=absences)


def test_nobody_is_charged_who_is_not_there() -> None:
    result = try_tariff(tariff(monthly("99.00")), TrialSituation(OCTOBER, date(2026, 12, 1)))
    assert (len(result.lines), len(result.reasons)) == (0, 0)
    assert result.total == 0


def test_who_comes_and_leaves_on_one_day_is_tried_too() -> None:
    day = date(2026, 10, 5)
    result = try_tariff(tariff(monthly("300.00")), TrialSituation(OCTOBER, day, day))
    assert result.total == Decimal("10.00")


def test_the_reason_is_given_in_words() -> None:
    result = try_tariff(shipped("prenzlau-2023"), TrialSituation(OCTOBER, date(2026, 10, 12)))
    titles = [each.title for each in result.reasons]
    assert titles[0] == "Rechtsgrundlage"
    assert "Position 1: Unterkunft" in titles
    assert any("Sozialamt" in sentence for each in result.reasons for sentence in each.sentences)


def test_a_large_household_is_tried_while_one_types() -> None:
    situation = TrialSituation(OCTOBER, LONG_AGO, household_size=9, minors=6, place=TrialPlace(sharers=3))
    by_law = shipped("uckerland-monat")
    times = []
    for _ in range(5):
        began = time.perf_counter()
        try_tariff(by_law, situation)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.1
