"""Contracts with operators in the sample county, decisions in single cases, and who rents a cellar."""

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

_DECISIONS = (
    ("120.00", "Härtefall: doppelte Unterkunftskosten während der Ausbildung"),
    ("0.00", "Zimmer nach dem Wasserschaden nicht nutzbar, Bescheid vom 3. des Monats"),
)


def agreement_records(sites: tuple[Site, ...], ledger: Ledger, *, today: date) -> Records:
    """Two contracts per set of houses, amounts set by hand last month, and two cellars."""
    bound = [site for site in sites if site.drawing["code"] in _TERMS]
    return {
        "operator_contracts": [_contract(number, site) for number, site in enumerate(bound, start=1)],
        "overrides": _overrides(ledger, today),
        "extra_charges": _cellars(ledger, today),
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
    return [
        record(
            key=f"X-{number}",
            resident=resident,
            month=str(month),
            component="lodging",
            amount=amount,
            reason=reason,
            approved_by="S. Wendland",
        )
        for number, (resident, (amount, reason)) in enumerate(
            zip(_housed_since(ledger, month), _DECISIONS, strict=False), start=1
        )
    ]


def _cellars(ledger: Ledger, today: date) -> list[Record]:
    """Two of those who have lived there for some time rent one, the second has given it back."""
    month = Month.of(today).previous().previous()
    last_days = (None, month.next().last_day)
    return [
        record(
            key=f"Z-{number}",
            resident=resident,
            component="other",
            valid_from=month.first_day,
            valid_through=last_day,
        )
        for number, (resident, last_day) in enumerate(
            zip(_housed_since(ledger, month)[len(_DECISIONS) :], last_days, strict=False), start=1
        )
    ]


def _housed_since(ledger: Ledger, month: Month) -> list[str]:
    """Who lives in the containers and did so before a month began."""
    return [
        stay.person.key
        for stay in ledger.open_stays.values()
        if stay.facility == "UC" and stay.moved_in_on < month.first_day
    ]
