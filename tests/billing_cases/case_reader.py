"""Reads a billing case: the facts of a month in short form, and the statement lines they must result in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from unterkunft.billing.facts import (
    AbsenceFacts,
    BillingMonth,
    ClosureFacts,
    ContractFacts,
    CoverageFacts,
    EntitlementFacts,
    ExtraChargeFacts,
    FacilityFacts,
    IncomeFacts,
    MembershipFacts,
    MeterReadingFacts,
    OverrideFacts,
    PayerFacts,
    PlaceFacts,
    ResidentFacts,
    RoomFacts,
    StatusFacts,
    StayFacts,
    TariffAssignment,
)
from unterkunft.billing.tariff import Component, Tariff
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.resources import resource
from unterkunft.values.statuses import (
    CoverageRule,
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)

Table = Mapping[str, Any]

_ALWAYS = Period(date(1990, 1, 1))
_PAYER_KINDS = {"SOZ": "social_office", "JC": "jobcentre", "SELF": "self", "LK": "county"}


@dataclass(frozen=True, slots=True)
class Case:
    """A month to compute and what is expected of it."""

    name: str
    inputs: BillingMonth
    expected: Table


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file: one for each variant, or one if there are none."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    variants = table.pop("variant", [{}])
    for variant in variants:
        merged = _merged(table, variant)
        name = " ".join([path.stem, *filter(None, [variant.get("name")])])
        yield Case(name, _billing_month(merged), merged["expected"])


def documents_of(table: Table) -> Iterator[Table]:
    """The tariff documents written in a file, those of its variants with what they share."""
    for variant in table.get("variant", [{}]):
        merged = _merged(table, variant)
        yield from filter(None, [merged.get("tariff"), *merged.get("more_tariffs", [])])


def _merged(base: Table, overlay: Table) -> dict[str, Any]:
    merged = dict(base)
    for key, value in overlay.items():
        old = merged.get(key)
        merged[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _billing_month(table: Table) -> BillingMonth:
    tariffs = tuple(_tariffs(table))
    facilities = table.get("facility", [{"key": "F"}])
    return BillingMonth(
        month=Month.parse(table["month"]),
        residents=tuple(_residents(table)),
        facilities=tuple(_facility(each, tariffs) for each in facilities),
        tariffs=tariffs,
        rooms=tuple(_room(each) for each in table.get("room", [])),
        payers=tuple(
            PayerFacts(key, PayerKind(kind)) for key, kind in table.get("payer_kinds", _PAYER_KINDS).items()
        ),
        meter_readings=tuple(_reading(i, each) for i, each in enumerate(table.get("meter_reading", []))),
        contracts=tuple(_contract(each) for each in table.get("contract", [])),
        closures=tuple(
            ClosureFacts(each.get("facility", "F"), each["bed"], _nights(each))
            for each in table.get("closure", [])
        ),
    )


def _tariffs(table: Table) -> Iterator[Tariff]:
    documents = [
        tomllib.loads(resource("tariffs", name).read_text("utf-8")) for name in table.get("shipped", [])
    ]
    own = [table["tariff"]] if "tariff" in table else []
    for document in [*documents, *own, *table.get("more_tariffs", [])]:
        tariff = read_tariff({"key": "T", "name": "Test", **document})
        assert isinstance(tariff, Tariff), [finding.message for finding in tariff]
        yield tariff


def _facility(table: Table, tariffs: tuple[Tariff, ...]) -> FacilityFacts:
    assigned = table.get("tariffs", [{"tariff": tariff.key} for tariff in tariffs[:1]])
    return FacilityFacts(
        key=table["key"],
        kind=FacilityKind(table.get("kind", "communal")),
        tariffs=tuple(TariffAssignment(each["tariff"], _period(each)) for each in assigned),
    )


def _room(table: Table) -> RoomFacts:
    area = table.get("area")
    return RoomFacts(
        key=table["key"],
        facility=table.get("facility", "F"),
        beds=table.get("beds", 0),
        area=None if area is None else Decimal(area),
        unit=table.get("unit"),
        designation=Designation(table.get("designation", "anyone")),
    )


def _reading(position: int, table: Table) -> MeterReadingFacts:
    return MeterReadingFacts(
        key=f"M-{position}",
        component=Component(table["component"]),
        consumption=Decimal(table["consumption"]),
        room=table.get("room"),
        unit=table.get("unit"),
    )


def _contract(table: Table) -> ContractFacts:
    free_rate, guaranteed_share = table.get("free_rate"), table.get("guaranteed_share")
    return ContractFacts(
        key=table["key"],
        facility=table.get("facility", "F"),
        payer=table.get("payer", "LK"),
        capacity=table["capacity"],
        occupied_rate=Decimal(table["occupied_rate"]),
        period=_period(table),
        free_rate=None if free_rate is None else Decimal(free_rate),
        guaranteed_share=None if guaranteed_share is None else Decimal(guaranteed_share),
    )


def _residents(table: Table) -> Iterator[ResidentFacts]:
    """The residents one by one, and crowds: so many alike, each in a bed of their own."""
    for each in table.get("resident", []):
        yield _resident(each)
    for crowd in table.get("crowd", []):
        for i in range(1, crowd["number"] + 1):
            places = [{**place, "bed": f"{place['room']}-{i}"} for place in crowd.get("places", [])]
            yield _resident({**crowd, "key": f"{crowd['key']}-{i}", "places": places})


def _resident(table: Table) -> ResidentFacts:
    return ResidentFacts(
        key=table["key"],
        birth_date=table.get("birth_date"),
        stays=tuple(_stay(i, each) for i, each in enumerate(table.get("stays", []))),
        places=tuple(_place(each) for each in table.get("places", [])),
        statuses=tuple(
            StatusFacts(ResidenceStatus(each["status"]), _period(each)) for each in table.get("statuses", [])
        ),
        entitlements=tuple(
            EntitlementFacts(Entitlement(each["entitlement"]), _period(each))
            for each in table.get("entitlements", [])
        ),
        absences=tuple(
            AbsenceFacts(each["state"], each["left_on"], each.get("returned_on"))
            for each in table.get("absences", [])
        ),
        memberships=tuple(
            MembershipFacts(each["household"], HouseholdRole(each.get("role", "other")), _period(each))
            for each in table.get("memberships", [])
        ),
        coverages=tuple(
            _coverage(i, each) for i, each in enumerate(table.get("coverages", [{"payer": "SOZ"}]))
        ),
        incomes=tuple(
            IncomeFacts(
                f"I-{i}", Decimal(each["countable_income"]), Decimal(each["threshold"]), _period(each)
            )
            for i, each in enumerate(table.get("incomes", []))
        ),
        extra_charges=tuple(
            ExtraChargeFacts(f"X-{i}", Component(each["component"]), _period(each))
            for i, each in enumerate(table.get("extra_charges", []))
        ),
        overrides=tuple(_override(i, each) for i, each in enumerate(table.get("overrides", []))),
    )


def _stay(position: int, table: Table) -> StayFacts:
    return StayFacts(
        key=f"S-{position}",
        facility=table.get("facility", "F"),
        moved_in_on=table["moved_in_on"],
        moved_out_on=table.get("moved_out_on"),
    )


def _place(table: Table) -> PlaceFacts:
    bed = table.get("bed", f"{table['room']}-1")
    period = Period(table["from_on"], table.get("until_on"))
    return PlaceFacts(table.get("facility", "F"), table["room"], bed, period)


def _coverage(position: int, table: Table) -> CoverageFacts:
    value = table.get("value")
    return CoverageFacts(
        key=f"C-{position}",
        payer=table["payer"],
        period=_period(table),
        rule=CoverageRule(table.get("rule", "full")),
        value=None if value is None else Decimal(value),
        remainder_payer=table.get("remainder_payer"),
        components=tuple(Component(each) for each in table.get("components", [])),
    )


def _override(position: int, table: Table) -> OverrideFacts:
    return OverrideFacts(
        key=f"O-{position}",
        month=Month.parse(table["month"]),
        component=Component(table["component"]),
        amount=Decimal(table["amount"]),
        reason=table["reason"],
        approved_by=table["approved_by"],
    )


def _nights(table: Table) -> Period:
    return Period(table["from_on"], table.get("until_on"))


def _period(table: Table) -> Period:
    return Period.through(table.get("valid_from", _ALWAYS.start), table.get("valid_through"))
