"""The facility file, version 1: every kind of record it holds. A new kind is one entry here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from unterkunft.exchange import german_words as words
from unterkunft.exchange.field_types.base import KEY_LENGTH, NOTE_LENGTH, Value
from unterkunft.exchange.field_types.days import Day, MonthOfYear
from unterkunft.exchange.field_types.documents import Document
from unterkunft.exchange.field_types.numbers import DecimalNumber, Integer, Money, Share
from unterkunft.exchange.field_types.outlines import Outline
from unterkunft.exchange.field_types.texts import Code, Reference, Text
from unterkunft.exchange.field_types.words import ListOf, Word, YesNo
from unterkunft.exchange.iso_codes import LANGUAGES, NATIONALITIES
from unterkunft.exchange.records import FacilityFile, Field, Record, RecordKind, identity_of
from unterkunft.values.statuses import CoverageRule

FORMAT = "unterkunft"
VERSION = 1

_NAME = Text()
_NOTE = Text(NOTE_LENGTH, multi_line=True)
_POSTCODE = Text(zero_filled=5)
_MUNICIPALITY_CODE = Code("acht Ziffern wie 12061540", r"[0-9]{8}", zero_filled=8)
_NATIONALITY = Code(
    "ein Ländercode aus drei Buchstaben (ISO 3166-1 alpha-3) wie SYR; auch RKS, XXA, XXX",
    known=NATIONALITIES,
    upper_case=True,
)
_LANGUAGE = Code("ein Sprachcode aus zwei Buchstaben (ISO 639-1) wie ar", known=LANGUAGES)


def _key(heading: str = "Schlüssel") -> Field:
    return Field("key", heading, Text(KEY_LENGTH), required=True, also=("Schlüssel", "Kürzel"))


def _required(name: str, kind: str, heading: str) -> Field:
    return Field(name, heading, Reference(kind=kind), required=True)


def _optional(name: str, kind: str, heading: str) -> Field:
    return Field(name, heading, Reference(kind=kind))


_FACILITY = _required("facility", "facilities", "Unterkunft")
_RESIDENT = _required("resident", "residents", "Bewohner")
_COMPONENT = Field("component", "Kostenart", Word(words.COST_COMPONENTS), required=True)
_MONTH = Field("month", "Monat", MonthOfYear(), required=True)
_NOTE_FIELD = Field("note", "Bemerkung", _NOTE)
_OPENING = (Field("opened_on", "geöffnet am", Day()), Field("closed_on", "geschlossen am", Day()))
_VALID = (
    Field("valid_from", "von", Day(), required=True),
    Field("valid_through", "bis einschließlich", Day()),
)
_ADDRESS = (
    Field("street", "Straße", _NAME),
    Field("postcode", "PLZ", _POSTCODE),
    Field("city", "Ort", _NAME),
)
_OPENING_ENDS = (("opened_on", "closed_on"),)
_VALID_ENDS = (("valid_from", "valid_through"),)

RECORD_KINDS: tuple[RecordKind, ...] = (
    RecordKind(
        name="facilities",
        sheet="Unterkünfte",
        fields=(
            _key("Kürzel"),
            Field("name", "Name", _NAME, required=True),
            Field("kind", "Art", Word(words.FACILITY_KINDS), required=True),
            Field("operator", "Betreiber", _NAME),
            Field("municipality", "Gemeinde", _NAME),
            Field("municipality_code", "AGS", _MUNICIPALITY_CODE),
            *_ADDRESS,
            *_OPENING,
            Field("cost_centre", "Kostenstelle", _NAME),
            Field("rule_pack", "Regelwerk", Text(KEY_LENGTH)),
        ),
        ends=_OPENING_ENDS,
    ),
    RecordKind(
        name="buildings",
        sheet="Gebäude",
        fields=(_key(), _FACILITY, Field("name", "Name", _NAME, required=True)),
    ),
    RecordKind(
        name="floors",
        sheet="Etagen",
        fields=(
            _key(),
            _required("building", "buildings", "Gebäude"),
            Field("name", "Name", _NAME, required=True),
            Field("level", "Geschoss", Integer(-20, 200), required=True),
        ),
    ),
    RecordKind(
        name="rooms",
        sheet="Zimmer",
        fields=(
            _key(),
            _required("floor", "floors", "Etage"),
            Field("number", "Nummer", _NAME, required=True),
            Field("use", "Nutzung", Word(words.ROOM_USES), required=True),
            Field("area_m2", "Fläche m²", DecimalNumber(), also=("Fläche", "Fläche m2", "Fläche (m²)")),
            Field("approved_places", "genehmigte Plätze", Integer(0, 10_000)),
            Field("designation", "Widmung", Word(words.DESIGNATIONS)),
            Field("features", "Merkmale", ListOf(Word(words.ROOM_FEATURES))),
            Field("housing_unit", "Wohneinheit", _NAME),
            Field("outline", "Umriss", Outline()),
            *_OPENING,
        ),
        ends=_OPENING_ENDS,
    ),
    RecordKind(
        name="beds",
        sheet="Betten",
        fields=(
            _key(),
            _required("room", "rooms", "Zimmer"),
            Field("label", "Bezeichnung", _NAME, required=True),
            Field("kind", "Art", Word(words.BED_KINDS)),
        ),
    ),
    RecordKind(
        name="closures",
        sheet="Sperrungen",
        fields=(
            _key(),
            _optional("bed", "beds", "Bett"),
            _optional("room", "rooms", "Zimmer"),
            *_VALID,
            Field("reason", "Grund", Word(words.CLOSURE_REASONS), required=True),
            _NOTE_FIELD,
        ),
        one_of=("bed", "room"),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="households",
        sheet="Haushalte",
        fields=(_key(), Field("name", "Name", _NAME, required=True)),
    ),
    RecordKind(
        name="residents",
        sheet="Bewohner",
        fields=(
            _key(),
            Field("family_name", "Familienname", _NAME, required=True),
            Field("given_name", "Vorname", _NAME),
            Field("name_original", "Name in Originalschrift", _NAME),
            Field("birth_date", "Geburtsdatum", Day()),
            Field("gender", "Geschlecht", Word(words.GENDERS)),
            Field("nationality", "Staatsangehörigkeit", _NATIONALITY),
            Field("languages", "Sprachen", ListOf(_LANGUAGE)),
            Field("needs", "Bedarfe", ListOf(Word(words.NEEDS))),
            Field("case_reference", "Aktenzeichen", _NAME),
            Field("restricted", "Auskunftssperre", YesNo()),
            _NOTE_FIELD,
            _optional("expected_arrival", "expected_arrivals", "angekündigt mit"),
        ),
    ),
    RecordKind(
        name="household_members",
        sheet="Haushaltsmitglieder",
        fields=(
            _required("household", "households", "Haushalt"),
            _RESIDENT,
            Field("role", "Rolle", Word(words.HOUSEHOLD_ROLES), required=True),
            *_VALID,
        ),
        identity=("household", "resident", "valid_from"),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="separations",
        sheet="Trennungen",
        fields=(
            _RESIDENT,
            _required("other", "residents", "anderer Bewohner"),
            Field("scope", "Bereich", Word(words.SEPARATION_SCOPES), required=True),
            *_VALID,
            _NOTE_FIELD,
        ),
        identity=("resident", "other", "valid_from"),
        ends=_VALID_ENDS,
        differ=(("resident", "other"),),
    ),
    RecordKind(
        name="expected_arrivals",
        sheet="Ankündigungen",
        fields=(
            _key(),
            _optional("facility", "facilities", "Unterkunft"),
            Field("arrives_on", "Ankunft am", Day(), required=True),
            Field("persons", "Personen", Integer(1, 10_000), required=True),
            Field("description", "Beschreibung", _NOTE, required=True),
            Field("sent_by", "zugewiesen durch", _NAME),
            _NOTE_FIELD,
        ),
    ),
    RecordKind(
        name="stays",
        sheet="Aufenthalte",
        fields=(
            _key(),
            _RESIDENT,
            _FACILITY,
            Field("moved_in_on", "Einzug", Day(), required=True),
            Field("moved_out_on", "Auszug", Day()),
            Field("departure", "Auszugsgrund", Word(words.DEPARTURES)),
        ),
        ends=(("moved_in_on", "moved_out_on"),),
    ),
    RecordKind(
        name="bed_assignments",
        sheet="Belegungen",
        fields=(
            _key(),
            _RESIDENT,
            _required("bed", "beds", "Bett"),
            Field("from_on", "von", Day(), required=True),
            Field("until_on", "Auszug aus dem Bett", Day()),
        ),
        ends=(("from_on", "until_on"),),
    ),
    RecordKind(
        name="residence_statuses",
        sheet="Aufenthaltsstatus",
        fields=(
            _key(),
            _RESIDENT,
            Field("status", "Status", Word(words.RESIDENCE_STATUSES), required=True),
            *_VALID,
            Field("document_number", "Dokument", _NAME),
            Field("document_expires_on", "Dokument gültig bis", Day()),
        ),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="entitlements",
        sheet="Unterbringungsanspruch",
        fields=(
            _key(),
            _RESIDENT,
            Field("entitlement", "Anspruch", Word(words.ENTITLEMENTS), required=True),
            *_VALID,
        ),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="attendance",
        sheet="Anwesenheit",
        fields=(
            _key(),
            _RESIDENT,
            Field("state", "Zustand", Word(words.ATTENDANCE_STATES, is_open=True), required=True),
            Field("left_on", "weg am", Day(), required=True),
            Field("returned_on", "zurück am", Day()),
            _NOTE_FIELD,
        ),
        ends=(("left_on", "returned_on"),),
    ),
    RecordKind(
        name="payers",
        sheet="Kostenträger",
        fields=(
            _key(),
            Field("name", "Name", _NAME, required=True),
            Field("kind", "Art", Word(words.PAYER_KINDS), required=True),
            *_ADDRESS,
            Field("email", "E-Mail", _NAME, also=("Email",)),
            Field("buyer_reference", "Leitweg-ID", _NAME),
            Field("customer_number", "Kundennummer", _NAME),
        ),
    ),
    RecordKind(
        name="cost_coverages",
        sheet="Kostenübernahmen",
        fields=(
            _key(),
            _RESIDENT,
            _required("payer", "payers", "Kostenträger"),
            Field("components", "Kostenarten", ListOf(Word(words.COST_COMPONENTS))),
            Field("rule", "Umfang", Word(words.COVERAGE_RULES), required=True),
            Field(
                "value",
                "Wert",
                DecimalNumber(),
                required_with=("rule", (CoverageRule.PERCENT, CoverageRule.CEILING)),
            ),
            _optional("remainder_payer", "payers", "Rest an"),
            *_VALID,
            Field("reference", "Aktenzeichen der Zusage", _NAME),
        ),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="tariffs",
        sheet="Tarife",
        fields=(_key(), Field("document", "Tarifdokument", Document(), required=True, also=("Dokument",))),
        document="document",
    ),
    RecordKind(
        name="facility_tariffs",
        sheet="Tarifzuordnung",
        fields=(_FACILITY, _required("tariff", "tariffs", "Tarif"), *_VALID),
        identity=("facility", "tariff", "valid_from"),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="incomes",
        sheet="Einkommen",
        fields=(
            _key(),
            _RESIDENT,
            Field("countable_income", "anrechenbar", Money(), required=True),
            Field("threshold", "Freibetrag", Money(), required=True),
            *_VALID,
        ),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="extra_charges",
        sheet="Zusatzkosten",
        fields=(_key(), _RESIDENT, _COMPONENT, *_VALID),
        ends=_VALID_ENDS,
    ),
    RecordKind(
        name="meter_readings",
        sheet="Verbrauch",
        fields=(
            _key(),
            Field("housing_unit", "Wohneinheit", _NAME),
            _optional("room", "rooms", "Zimmer"),
            _COMPONENT,
            _MONTH,
            Field("consumption", "Verbrauch", DecimalNumber(), required=True),
        ),
        one_of=("housing_unit", "room"),
    ),
    RecordKind(
        name="overrides",
        sheet="Einzelentscheidungen",
        fields=(
            _key(),
            _RESIDENT,
            _MONTH,
            _COMPONENT,
            Field("amount", "Betrag", Money(), required=True),
            Field("reason", "Begründung", _NOTE, required=True),
            Field("approved_by", "genehmigt durch", _NAME, required=True),
        ),
    ),
    RecordKind(
        name="operator_contracts",
        sheet="Betreiberverträge",
        fields=(
            _key(),
            _FACILITY,
            _required("payer", "payers", "Kostenträger"),
            Field("capacity", "Plätze", Integer(0, 1_000_000), required=True),
            Field("occupied_rate", "Satz belegt je Tag", Money(), required=True),
            Field("free_rate", "Satz frei je Tag", Money()),
            Field("guaranteed_share", "Mindestbelegung", Share()),
            *_VALID,
        ),
        ends=_VALID_ENDS,
    ),
)

_BY_NAME: Mapping[str, RecordKind] = MappingProxyType({each.name: each for each in RECORD_KINDS})


def kind_named(name: str) -> RecordKind:
    """The kind of record of that JSON name; KeyError where there is none."""
    return _BY_NAME[name]


def record(kind: str, /, **values: Value | None) -> Record:
    """A record to be written; what is None or empty is left out, an unknown field is a mistake."""
    spec = kind_named(kind)
    given = {
        each.name: value
        for each in spec.fields
        if (value := values.pop(each.name, None)) is not None and value not in ("", ())
    }
    if values:
        raise TypeError(f"{kind} have no {', '.join(values)}")
    return Record(kind, identity_of(spec, given), MappingProxyType(given))


def facility_file(records: Iterable[Record]) -> FacilityFile:
    """A file of these records, each kind in the order given."""
    by_kind: dict[str, list[Record]] = {}
    for each in records:
        by_kind.setdefault(each.kind, []).append(each)
    in_order = {kind.name: tuple(by_kind[kind.name]) for kind in RECORD_KINDS if kind.name in by_kind}
    return FacilityFile(MappingProxyType(in_order))
