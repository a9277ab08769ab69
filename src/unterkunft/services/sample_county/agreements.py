"""Contracts with operators in the sample county, and one decision in a single case."""

from __future__ import annotations

from datetime import date

from unterkunft.services.sample_county.facilities import Site
from unterkunft.services.sample_county.ledger import Ledger
from unterkunft.services.sample_county.records import Record, Records, record
from unterkunft.values.month import Month

_COUNTY = "LK"
# Capacity, rate per occupied place and day, rate per free place and day, guaranteed share.
_TERMS = {
    "UC": (72, "16.80", "8.40", "0.8"),
    "UH": (26, "31.00", None, "0.7"),
}


def agreement_records(sites: tuple[Site, ...], ledger: Ledger, *, today: date) -> Records:
    """Two contracts per set of houses, and an amount set by hand for one resident last month."""
    bound = [site for site in sites if site.drawing["code"] in _TERMS]
    return {
        "operator_contracts": [_contract(number, site) for number, site in enumerate(bound, start=1)],
        "overrides": _overrides(ledger, today),
    }


def _contract(number: int, site: Site) -> Record:
    capacity, occupied, free, share = _TERMS[site.drawing["code"]]
    return record(
        key=f"V-{number}",
        facility=site.code,
        payer=_COUNTY,
        capacity=capacity,
        occupied_rate=occupied,
        free_rate=free,
        guaranteed_share=share,
        valid_from=site.opened_on,
    )


def _overrides(ledger: Ledger, today: date) -> list[Record]:
    month = Month.of(today).previous()
    housed = [
        stay.person.key
        for stay in ledger.open_stays.values()
        if stay.facility == "UC" and stay.moved_in_on < month.first_day
    ]
    return [
        record(
            key=f"X-{number}",
            resident=resident,
            month=str(month),
            component="lodging",
            amount="120.00",
            reason="Härtefall: doppelte Unterkunftskosten während der Ausbildung",
            approved_by="S. Wendland",
        )
        for number, resident in enumerate(housed[:1], start=1)
    ]
