"""Facility files made by chance in which everything fits together, with records of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from unterkunft.exchange import german_words as words
from unterkunft.exchange.facility_file import facility_file, record
from unterkunft.exchange.iso_codes import LANGUAGES, NATIONALITIES
from unterkunft.exchange.records import FacilityFile, Record
from unterkunft.exchange.text_policy import clean_text, forbidden_character
from unterkunft.values.month import Month

_ALPHABET = "aZäßéŁğİ’'- .;,=+@\"_<&>\\ Жщїαمحمدیਪअአማবি中文日本Việ😀0123456789"
_FIRST_DAY = date(2020, 1, 1)
LATEST_DAY = date(2026, 1, 1)
"""No resident is born after it."""

Draw = Callable[[st.SearchStrategy[Any]], Any]


def _texts(longest: int = 40) -> st.SearchStrategy[str]:
    cleaned = st.text(st.sampled_from(_ALPHABET), min_size=1, max_size=longest).map(clean_text)
    return cleaned.filter(lambda text: text != "" and forbidden_character(text) is None)


def _notes() -> st.SearchStrategy[str]:
    return st.lists(_texts(), min_size=1, max_size=3).map("\n".join)


_days = st.integers(0, 2000).map(lambda number: _FIRST_DAY + timedelta(days=number))
_money = st.decimals(0, 5000, places=2)
_months = _days.map(Month.of)
_components = st.sampled_from(sorted(words.COST_COMPONENTS))


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _some(known: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.sampled_from(sorted(known)), max_size=3, unique=True).map(tuple)


class _Maker:
    """Draws one file; keys are numbered so that references always find somebody."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.records: list[Record] = []
        self._number = 0

    def key(self, beginning: str) -> str:
        """A key nobody else has, with some letters of chance in front."""
        self._number += 1
        return f"{beginning}{self.draw(st.sampled_from(['', 'ß ', '=', '007-', 'Ж']))}{self._number}"

    def add(self, kind: str, /, **values: Any) -> str:
        """A record; strategies among the values are drawn. Gives its key."""
        drawn = {
            name: self.draw(value) if isinstance(value, st.SearchStrategy) else value
            for name, value in values.items()
        }
        self.records.append(record(kind, **drawn))
        return str(drawn.get("key", ""))

    def some(self, most: int, *, least: int = 0) -> range:
        """So many times."""
        return range(self.draw(st.integers(least, most)))

    def spans(self, most: int) -> list[tuple[date, date | None]]:
        """Spans of days that follow each other, the last one perhaps open."""
        edges = sorted(self.draw(st.lists(_days, max_size=2 * most, unique=True)))
        pairs = list(zip(edges[::2], edges[1::2], strict=False))
        is_open = bool(pairs) and self.draw(st.booleans())
        return [*pairs[:-1], (pairs[-1][0], None)] if is_open else list(pairs)


@st.composite
def whole_files(draw: st.DrawFn) -> FacilityFile:
    """A file that an empty database takes without a word."""
    make = _Maker(draw)
    payers = [_payer(make) for _ in make.some(3, least=1)]
    tariffs = [_tariff(make) for _ in make.some(2)]
    beds: list[str] = []
    facilities = [_facility(make, payers, tariffs, beds) for _ in make.some(2)]
    residents = [_resident(make, payers) for _ in make.some(3)]
    for resident, bed in zip(residents, beds, strict=False):
        _living(make, resident, bed)
    _together(make, residents)
    for _ in make.some(2):
        _announcement(make, facilities)
    return facility_file(make.records)


def _payer(make: _Maker) -> str:
    return make.add(
        "payers",
        key=make.key("K"),
        name=_texts(),
        kind=st.sampled_from(sorted(words.PAYER_KINDS)),
        street=_maybe(_texts()),
        postcode=_maybe(st.from_regex("[0-9]{5}", fullmatch=True)),
        email=_maybe(_texts()),
        buyer_reference=_maybe(_texts()),
    )


def _tariff(make: _Maker) -> str:
    key = make.key("T")
    amount = format(make.draw(_money), "f")
    rate = {
        "component": make.draw(_components),
        "label": make.draw(_texts()),
        "basis": "person_month",
        "steps": [{"valid_from": "2020-01-01", "amount": amount}],
    }
    document = {"key": key, "name": make.draw(_texts()), "source": make.draw(_texts()), "rate": [rate]}
    return make.add("tariffs", key=key, document=document)


def _facility(make: _Maker, payers: list[str], tariffs: list[str], beds: list[str]) -> str:
    facility = make.add(
        "facilities",
        key=make.key("H"),
        name=_texts(),
        kind=st.sampled_from(sorted(words.FACILITY_KINDS)),
        operator=_maybe(_texts()),
        municipality_code=_maybe(st.from_regex("[0-9]{8}", fullmatch=True)),
        opened_on=_maybe(st.just(_FIRST_DAY)),
        rule_pack=_maybe(_texts()),
    )
    for (start, through), tariff in zip(make.spans(2), tariffs, strict=False):
        make.add(
            "facility_tariffs", facility=facility, tariff=tariff, valid_from=start, valid_through=through
        )
    for start, through in make.spans(2):
        make.add(
            "operator_contracts",
            key=make.key("V"),
            facility=facility,
            payer=payers[0],
            capacity=st.integers(0, 500),
            occupied_rate=_money,
            free_rate=_maybe(_money),
            guaranteed_share=_maybe(st.decimals(0, 1, places=3)),
            valid_from=start,
            valid_through=through,
        )
    for _ in make.some(2):
        _building(make, facility, beds)
    return facility


def _building(make: _Maker, facility: str, beds: list[str]) -> None:
    building = make.add("buildings", key=make.key("G"), facility=facility, name=_texts())
    floor = make.add("floors", key=make.key("E"), building=building, name=_texts(), level=st.integers(-2, 9))
    # Units of one text in two buildings would be no reference for a reading.
    unit = make.draw(_maybe(st.just(make.key("WE "))))
    for number in make.some(3):
        _room(make, floor, unit if number else None, beds)
    if unit is not None and any(each.values.get("housing_unit") == unit for each in make.records):
        _readings(make, housing_unit=unit)


def _room(make: _Maker, floor: str, unit: str | None, beds: list[str]) -> None:
    room = make.add(
        "rooms",
        key=make.key("Z"),
        floor=floor,
        number=_texts(),
        use="sleeping",
        area_m2=_maybe(st.decimals(0, 500, places=4)),
        approved_places=_maybe(st.integers(0, 20)),
        designation=_maybe(st.sampled_from(sorted(words.DESIGNATIONS))),
        features=_some(words.ROOM_FEATURES),
        housing_unit=unit,
        outline=_maybe(_outlines()),
    )
    _readings(make, room=room)
    for number in make.some(2):
        bed = make.add(
            "beds",
            key=make.key("B"),
            room=room,
            label=_texts(),
            kind=_maybe(st.sampled_from(sorted(words.BED_KINDS))),
        )
        if number == 0:
            beds.append(bed)
        else:
            _closure(make, bed=bed)


def _outlines() -> st.SearchStrategy[Any]:
    metres = st.decimals(-500, 500, places=4).map(lambda number: number.normalize() + 0)
    return st.lists(st.tuples(metres, metres), min_size=3, max_size=6).map(tuple)


def _readings(make: _Maker, **where: str) -> None:
    for month in make.draw(st.lists(_months, max_size=2, unique=True)):
        make.add(
            "meter_readings",
            key=make.key("M"),
            component=_components,
            month=month,
            consumption=st.decimals(0, 10_000, places=4),
            **where,
        )


def _closure(make: _Maker, **where: str) -> None:
    for start, through in make.spans(1):
        make.add(
            "closures",
            key=make.key("S"),
            valid_from=start,
            valid_through=through,
            reason=st.sampled_from(sorted(words.CLOSURE_REASONS)),
            note=_maybe(_notes()),
            **where,
        )


def _resident(make: _Maker, payers: list[str]) -> str:
    resident = make.add(
        "residents",
        key=make.key("R"),
        family_name=_texts(),
        given_name=_maybe(_texts()),
        name_original=_maybe(_texts()),
        birth_date=_maybe(st.dates(date(1900, 1, 1), LATEST_DAY)),
        gender=_maybe(st.sampled_from(sorted(words.GENDERS))),
        nationality=_maybe(st.sampled_from(sorted(NATIONALITIES))),
        languages=_some(LANGUAGES),
        needs=_some(words.NEEDS),
        case_reference=_maybe(_texts()),
        restricted=_maybe(st.booleans()),
        note=_maybe(_notes()),
    )
    _timelines(make, resident)
    _money_matters(make, resident, payers)
    return resident


def _timelines(make: _Maker, resident: str) -> None:
    for start, through in make.spans(2):
        make.add(
            "residence_statuses",
            key=make.key("A"),
            resident=resident,
            status=st.sampled_from(sorted(words.RESIDENCE_STATUSES)),
            valid_from=start,
            valid_through=through,
            document_number=_maybe(_texts()),
            document_expires_on=_maybe(_days),
        )
    for start, through in make.spans(2):
        make.add(
            "entitlements",
            key=make.key("U"),
            resident=resident,
            entitlement=st.sampled_from(sorted(words.ENTITLEMENTS)),
            valid_from=start,
            valid_through=through,
        )
    for start, back in make.spans(2):
        make.add(
            "attendance",
            key=make.key("W"),
            resident=resident,
            state=st.sampled_from(sorted(words.ATTENDANCE_STATES)) | _texts(),
            left_on=start,
            returned_on=back,
            note=_maybe(_notes()),
        )


def _money_matters(make: _Maker, resident: str, payers: list[str]) -> None:
    for start, through in make.spans(2):
        rule = make.draw(st.sampled_from(sorted(words.COVERAGE_RULES)))
        make.add(
            "cost_coverages",
            key=make.key("C"),
            resident=resident,
            payer=payers[0],
            components=_some(words.COST_COMPONENTS),
            rule=rule,
            value=None if rule == "full" else st.decimals(0, 100, places=2),
            remainder_payer=_maybe(st.sampled_from(payers)),
            valid_from=start,
            valid_through=through,
            reference=_maybe(_texts()),
        )
    for start, through in make.spans(2):
        make.add(
            "incomes",
            key=make.key("I"),
            resident=resident,
            countable_income=_money,
            threshold=_money,
            valid_from=start,
            valid_through=through,
        )
    for start, through in make.spans(2):
        make.add(
            "extra_charges",
            key=make.key("X"),
            resident=resident,
            component="other",
            valid_from=start,
            valid_through=through,
        )
    for month in make.draw(st.lists(_months, max_size=2, unique=True)):
        make.add(
            "overrides",
            key=make.key("O"),
            resident=resident,
            month=month,
            component=_components,
            amount=_money,
            reason=_notes(),
            approved_by=_texts(),
        )


def _living(make: _Maker, resident: str, bed: str) -> None:
    """Nights in one bed; gaps make several stays of them, of which none is recorded."""
    for start, until in make.spans(2):
        make.add(
            "bed_assignments", key=make.key("N"), resident=resident, bed=bed, from_on=start, until_on=until
        )


def _together(make: _Maker, residents: list[str]) -> None:
    household = make.add("households", key=make.key("HH"), name=_texts())
    for resident in residents:
        for start, through in make.spans(2):
            make.add(
                "household_members",
                household=household,
                resident=resident,
                role=st.sampled_from(sorted(words.HOUSEHOLD_ROLES)),
                valid_from=start,
                valid_through=through,
            )
    for one, other in pairwise(residents):
        make.add(
            "separations",
            resident=one,
            other=other,
            scope=st.sampled_from(sorted(words.SEPARATION_SCOPES)),
            valid_from=_days,
            note=_maybe(_notes()),
        )


def _announcement(make: _Maker, facilities: list[str]) -> None:
    make.add(
        "expected_arrivals",
        key=make.key("Y"),
        facility=st.sampled_from([None, *facilities]),
        arrives_on=_days,
        persons=st.integers(1, 60),
        description=_notes(),
        sent_by=_maybe(_texts()),
        note=_maybe(_notes()),
    )


def with_a_recorded_stay(file: FacilityFile) -> FacilityFile:
    """The file with a recorded stay around all nights of each resident who has any in it."""
    first_nights: dict[str, date] = {}
    for each in file.records("bed_assignments"):
        resident = each.value("resident", str)
        start = each.value("from_on", date)
        first_nights[resident] = min(start, first_nights.get(resident, start))
    facility_of = _facility_of_bed(file)
    stays = [
        record(
            "stays",
            key=f"Q{number}",
            resident=each.value("resident", str),
            facility=facility_of[each.value("bed", str)],
            moved_in_on=first_nights.pop(each.value("resident", str)),
        )
        for number, each in enumerate(file.records("bed_assignments"))
        if each.value("resident", str) in first_nights
    ]
    return facility_file([*(one for kind in file.by_kind.values() for one in kind), *stays])


def _facility_of_bed(file: FacilityFile) -> dict[str, str]:
    def parents(kind: str, field: str) -> dict[str, str]:
        return {each.key: each.value(field, str) for each in file.records(kind)}

    rooms, floors = parents("rooms", "floor"), parents("floors", "building")
    buildings = parents("buildings", "facility")
    return {bed: buildings[floors[rooms[room]]] for bed, room in parents("beds", "room").items()}
