"""Which by-law holds in which house of the sample county, and what single decisions change."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from unterkunft.services.sample_county.facilities import Site
from unterkunft.services.sample_county.records import Record, Records, Table, record
from unterkunft.values.month import Month
from unterkunft.values.resources import resource

_OLDER = "uckerland-alt"
_BY_METER = "uckerland-wohnung"
_METERED_SITE = "UE"
_METERED_MONTHS = 6
_TARIFF_OF = {
    "UB": "oberhavel-2025",
    "UW": "prenzlau-2023",
    "UE": "prenzlau-2023",
    "UC": "uckerland-monat",
    "UH": "uckerland-pension",
    "UN": "uckerland-tagessatz",
}


def tariff_records(sites: tuple[Site, ...], *, today: date) -> Records:
    """The by-laws, and for each house which one holds when: before it came the older one."""
    keys = (_OLDER, *dict.fromkeys(_TARIFF_OF.values()), _BY_METER)
    documents = {key: tomllib.loads(_text(key)) for key in keys}
    return {
        "tariffs": [_as_json(document) for document in documents.values()],
        "facility_tariffs": [row for site in sites for row in _of_site(site, documents, today)],
    }


def has_meters(site: Site) -> bool:
    """Whether the flats of a house have meters by which their people pay."""
    return bool(site.drawing["code"] == _METERED_SITE)


def first_metered_month(site: Site, today: date) -> Month:
    """The month from which on a house is charged by its meters."""
    month = Month.of(today)
    for _ in range(_METERED_MONTHS):
        month = month.previous()
    return max(month, Month.of(site.opened_on).next())


def _text(key: str) -> str:
    return resource("tariffs", f"{key}.toml").read_text("utf-8")


def _of_site(site: Site, documents: Mapping[str, Table], today: date) -> Iterator[Record]:
    key = _TARIFF_OF[site.drawing["code"]]
    in_force_on = max(_first_day(documents[key]), site.opened_on)
    if in_force_on > site.opened_on:
        last_day = in_force_on - timedelta(days=1)
        yield record(facility=site.code, tariff=_OLDER, valid_from=site.opened_on, valid_through=last_day)
    if has_meters(site) and in_force_on < (metered_from := first_metered_month(site, today).first_day):
        last_day = metered_from - timedelta(days=1)
        yield record(facility=site.code, tariff=key, valid_from=in_force_on, valid_through=last_day)
        yield record(facility=site.code, tariff=_BY_METER, valid_from=metered_from)
    else:
        yield record(facility=site.code, tariff=key, valid_from=in_force_on)


def _first_day(document: Table) -> date:
    """The day from which every rate of the by-law has an amount."""
    first: date = max(min(step["valid_from"] for step in rate["steps"]) for rate in document["rate"])
    return first


def _as_json(document: Table) -> Record:
    return {name: _plain(value) for name, value in document.items()}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value
