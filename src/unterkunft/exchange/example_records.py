"""A made-up house as records: the examples of the template, at least one of every kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from unterkunft.exchange.facility_file import facility_file, record
from unterkunft.exchange.field_types.base import Json
from unterkunft.exchange.records import FacilityFile
from unterkunft.values.month import Month

_OPENED = date(2024, 1, 1)
_ARRIVED = date(2026, 3, 2)
_TARIFF: dict[str, Json] = {
    "key": "SATZUNG",
    "name": "Gebührensatzung Musterstadt",
    "source": "Amtsblatt 07/2025, § 4",
    "rate": [
        {
            "component": "lodging",
            "label": "Unterkunft",
            "basis": "person_month",
            "steps": [{"valid_from": "2024-01-01", "amount": "345.00"}],
        },
        {
            "component": "other",
            "label": "Kellerabteil",
            "basis": "person_month",
            "when": {"extra_charge": True},
            "steps": [{"valid_from": "2024-01-01", "amount": "12.00"}],
        },
    ],
}


def example_file() -> FacilityFile:
    """A house with a family of two; it can be imported as it is."""
    return facility_file(
        [
            record(
                "facilities",
                key="MUSTER",
                name="Musterhaus",
                kind="communal",
                operator="Muster gGmbH",
                municipality="Musterstadt",
                municipality_code="12061540",
                street="Musterweg 1",
                postcode="01234",
                city="Musterstadt",
                opened_on=_OPENED,
                cost_centre="4711",
            ),
            record("buildings", key="MUSTER-A", facility="MUSTER", name="Haus A"),
            record("floors", key="MUSTER-A-0", building="MUSTER-A", name="Erdgeschoss", level=0),
            record(
                "rooms",
                key="MUSTER-A-001",
                floor="MUSTER-A-0",
                number="001",
                use="sleeping",
                area_m2=Decimal("18.4"),
                approved_places=2,
                designation="families",
                features=("lockable", "quiet"),
                housing_unit="WE 1",
                outline=tuple(
                    (Decimal(x), Decimal(y)) for x, y in (("0", "0"), ("4.6", "0"), ("4.6", "4"), ("0", "4"))
                ),
            ),
            record("beds", key="MUSTER-A-001-1", room="MUSTER-A-001", label="1", kind="single"),
            record("beds", key="MUSTER-A-001-2", room="MUSTER-A-001", label="2", kind="cot"),
            record(
                "closures",
                key="SPERRE-1",
                bed="MUSTER-A-001-2",
                valid_from=date(2026, 1, 10),
                valid_through=date(2026, 1, 20),
                reason="repair",
                note="Lattenrost gebrochen",
            ),
            record("households", key="HH-1", name="Beispiel"),
            record(
                "residents",
                key="P-1",
                family_name="Beispiel",
                given_name="Amina",
                name_original="أمينة",
                birth_date=date(1994, 5, 17),
                gender="female",
                nationality="SYR",
                languages=("ar", "de"),
                needs=("ground_floor",),
                case_reference="51.2-1234/26",
                restricted=False,
            ),
            record(
                "residents", key="P-2", family_name="Beispiel", given_name="Sami", birth_date=date(2025, 9, 3)
            ),
            record("household_members", household="HH-1", resident="P-1", role="head", valid_from=_ARRIVED),
            record("household_members", household="HH-1", resident="P-2", role="child", valid_from=_ARRIVED),
            record("residents", key="P-3", family_name="Muster", given_name="Viktor"),
            record(
                "separations",
                resident="P-1",
                other="P-3",
                scope="facility",
                valid_from=_ARRIVED,
                note="Schutzanordnung",
            ),
            record(
                "expected_arrivals",
                key="ANKUNFT-1",
                facility="MUSTER",
                arrives_on=date(2026, 12, 3),
                persons=4,
                description="Familie, zwei Kinder",
                sent_by="Landesamt",
            ),
            record("stays", key="AUFENTHALT-1", resident="P-1", facility="MUSTER", moved_in_on=_ARRIVED),
            record(
                "bed_assignments",
                key="BELEGUNG-1",
                resident="P-1",
                bed="MUSTER-A-001-1",
                from_on=_ARRIVED,
            ),
            record(
                "bed_assignments",
                key="BELEGUNG-2",
                resident="P-2",
                bed="MUSTER-A-001-2",
                from_on=_ARRIVED,
            ),
            record(
                "residence_statuses",
                key="STATUS-1",
                resident="P-1",
                status="permission_to_remain",
                valid_from=_ARRIVED,
                document_number="D 123456",
                document_expires_on=date(2027, 3, 1),
            ),
            record(
                "entitlements", key="ANSPRUCH-1", resident="P-1", entitlement="entitled", valid_from=_ARRIVED
            ),
            record(
                "attendance",
                key="ABWESEND-1",
                resident="P-1",
                state="hospital",
                left_on=date(2026, 5, 4),
                returned_on=date(2026, 5, 9),
            ),
            record(
                "payers", key="SOZ", name="Sozialamt Musterstadt", kind="social_office", city="Musterstadt"
            ),
            record("payers", key="SELBST", name="Selbstzahler", kind="self"),
            record(
                "cost_coverages",
                key="ZUSAGE-1",
                resident="P-1",
                payer="SOZ",
                components=("lodging",),
                rule="percent",
                value=Decimal("80"),
                remainder_payer="SELBST",
                valid_from=_ARRIVED,
                reference="51.2-1234/26-KÜ",
            ),
            record("tariffs", key="SATZUNG", document=_TARIFF),
            record("facility_tariffs", facility="MUSTER", tariff="SATZUNG", valid_from=_OPENED),
            record(
                "incomes",
                key="EINKOMMEN-1",
                resident="P-1",
                countable_income=Decimal("812.50"),
                threshold=Decimal("502.00"),
                valid_from=date(2026, 6, 1),
            ),
            record(
                "extra_charges",
                key="ZUSATZ-1",
                resident="P-1",
                component="other",
                valid_from=date(2026, 4, 1),
            ),
            record(
                "meter_readings",
                key="VERBRAUCH-1",
                housing_unit="WE 1",
                component="metered",
                month=Month(2026, 5),
                consumption=Decimal("212.4"),
            ),
            record(
                "overrides",
                key="ENTSCHEIDUNG-1",
                resident="P-1",
                month=Month(2026, 5),
                component="lodging",
                amount=Decimal("120.00"),
                reason="Härtefall: doppelte Kosten während des Umzugs",
                approved_by="S. Wendland",
            ),
            record(
                "operator_contracts",
                key="VERTRAG-1",
                facility="MUSTER",
                payer="SOZ",
                capacity=2,
                occupied_rate=Decimal("18.50"),
                free_rate=Decimal("9.25"),
                guaranteed_share=Decimal("0.8"),
                valid_from=_OPENED,
            ),
        ]
    )
