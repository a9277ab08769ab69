"""The German words of the facility file's closed and open lists; the first word of each is written."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from unterkunft.values.statuses import (
    AttendanceState,
    BedKind,
    ClosureReason,
    CoverageRule,
    Departure,
    Designation,
    Entitlement,
    FacilityKind,
    Gender,
    HouseholdRole,
    Need,
    PayerKind,
    ResidenceStatus,
    RoomFeature,
    RoomUse,
    SeparationScope,
)

GermanWords = Mapping[str, tuple[str, ...]]

FACILITY_KINDS: GermanWords = MappingProxyType(
    {
        FacilityKind.COMMUNAL: ("Gemeinschaftsunterkunft",),
        FacilityKind.COMPOUND: ("Wohnungsverbund",),
        FacilityKind.FLAT: ("Einzelunterkunft",),
        FacilityKind.EMERGENCY: ("Notunterkunft",),
        FacilityKind.HOTEL: ("Hotel",),
    }
)

ROOM_USES: GermanWords = MappingProxyType(
    {
        RoomUse.SLEEPING: ("Schlafen",),
        RoomUse.KITCHEN: ("Küche",),
        RoomUse.BATH: ("Bad",),
        RoomUse.CORRIDOR: ("Flur",),
        RoomUse.STAIRS: ("Treppe",),
        RoomUse.COMMON: ("Gemeinschaft",),
        RoomUse.OFFICE: ("Büro",),
        RoomUse.STORAGE: ("Lager",),
        RoomUse.OTHER: ("Sonstiges",),
    }
)

DESIGNATIONS: GermanWords = MappingProxyType(
    {
        Designation.ANYONE: ("offen",),
        Designation.WOMEN: ("Frauen",),
        Designation.MEN: ("Männer",),
        Designation.FAMILIES: ("Familien",),
    }
)

ROOM_FEATURES: GermanWords = MappingProxyType(
    {
        RoomFeature.WHEELCHAIR: ("barrierefrei",),
        RoomFeature.OWN_BATH: ("eigenes Bad",),
        RoomFeature.LOCKABLE: ("abschließbar",),
        RoomFeature.QUIET: ("ruhig",),
        RoomFeature.NEAR_STAFF: ("nahe Personal",),
    }
)

BED_KINDS: GermanWords = MappingProxyType(
    {
        BedKind.SINGLE: ("Einzelbett",),
        BedKind.BUNK_LOWER: ("Etagenbett unten",),
        BedKind.BUNK_UPPER: ("Etagenbett oben",),
        BedKind.COT: ("Kinderbett",),
    }
)

CLOSURE_REASONS: GermanWords = MappingProxyType(
    {
        ClosureReason.REPAIR: ("Reparatur",),
        ClosureReason.DAMAGE: ("Schaden",),
        ClosureReason.PESTS: ("Schädlinge",),
        ClosureReason.QUARANTINE: ("Isolierung",),
        ClosureReason.CLEANING: ("Reinigung",),
        ClosureReason.RESERVE: ("Reserve",),
        ClosureReason.OTHER: ("Sonstiges",),
    }
)

GENDERS: GermanWords = MappingProxyType(
    {
        Gender.FEMALE: ("weiblich",),
        Gender.MALE: ("männlich",),
        Gender.DIVERSE: ("divers",),
        Gender.UNKNOWN: ("unbekannt",),
    }
)

NEEDS: GermanWords = MappingProxyType(
    {
        Need.WHEELCHAIR: ("Rollstuhl",),
        Need.GROUND_FLOOR: ("Erdgeschoss",),
        Need.QUIET: ("Ruhe",),
        Need.PROTECTION: ("Gewaltschutz",),
        Need.INFANT: ("Säugling",),
        Need.CARE: ("Pflege",),
        Need.NEAR_STAFF: ("nahe Personal",),
    }
)

HOUSEHOLD_ROLES: GermanWords = MappingProxyType(
    {
        HouseholdRole.HEAD: ("Haushaltsvorstand",),
        HouseholdRole.PARTNER: ("Partner", "Partnerin"),
        HouseholdRole.CHILD: ("Kind",),
        HouseholdRole.OTHER: ("Sonstige",),
    }
)

SEPARATION_SCOPES: GermanWords = MappingProxyType(
    {
        SeparationScope.ROOM: ("Zimmer",),
        SeparationScope.FLOOR: ("Etage",),
        SeparationScope.BUILDING: ("Gebäude",),
        SeparationScope.FACILITY: ("Unterkunft",),
    }
)

DEPARTURES: GermanWords = MappingProxyType(
    {
        Departure.TRANSFER: ("Verlegung",),
        Departure.FLAT: ("eigene Wohnung",),
        Departure.LEFT_COUNTRY: ("ausgereist",),
        Departure.UNKNOWN: ("unbekannt verzogen",),
        Departure.DEPORTED: ("abgeschoben",),
        Departure.DIED: ("verstorben",),
        Departure.OTHER: ("Sonstiges",),
    }
)

# AsylG §§ 55, 63a; AufenthG §§ 9, 22–25b, 27 ff., 60a–d, 81.
RESIDENCE_STATUSES: GermanWords = MappingProxyType(
    {
        ResidenceStatus.ARRIVAL_CERTIFICATE: ("Ankunftsnachweis",),
        ResidenceStatus.PERMISSION_TO_REMAIN: ("Aufenthaltsgestattung",),
        ResidenceStatus.SUSPENSION_60A: ("Duldung § 60a",),
        ResidenceStatus.SUSPENSION_60B: ("Duldung § 60b",),
        ResidenceStatus.SUSPENSION_60C: ("Duldung § 60c",),
        ResidenceStatus.SUSPENSION_60D: ("Duldung § 60d",),
        ResidenceStatus.OBLIGED_TO_LEAVE: ("ausreisepflichtig",),
        ResidenceStatus.PERMIT_22: ("Aufenthaltserlaubnis § 22",),
        ResidenceStatus.PERMIT_23_1: ("Aufenthaltserlaubnis § 23 Abs. 1",),
        ResidenceStatus.PERMIT_23_2: ("Aufenthaltserlaubnis § 23 Abs. 2",),
        ResidenceStatus.PERMIT_23A: ("Aufenthaltserlaubnis § 23a",),
        ResidenceStatus.PERMIT_24: ("Aufenthaltserlaubnis § 24",),
        ResidenceStatus.PERMIT_25_1: ("Aufenthaltserlaubnis § 25 Abs. 1",),
        ResidenceStatus.PERMIT_25_2_REFUGEE: ("Aufenthaltserlaubnis § 25 Abs. 2 (Flüchtling)",),
        ResidenceStatus.PERMIT_25_2_SUBSIDIARY: ("Aufenthaltserlaubnis § 25 Abs. 2 (subsidiärer Schutz)",),
        ResidenceStatus.PERMIT_25_3: ("Aufenthaltserlaubnis § 25 Abs. 3",),
        ResidenceStatus.PERMIT_25_4: ("Aufenthaltserlaubnis § 25 Abs. 4",),
        ResidenceStatus.PERMIT_25_5: ("Aufenthaltserlaubnis § 25 Abs. 5",),
        ResidenceStatus.PERMIT_25A: ("Aufenthaltserlaubnis § 25a",),
        ResidenceStatus.PERMIT_25B: ("Aufenthaltserlaubnis § 25b",),
        ResidenceStatus.PERMIT_FAMILY: ("Aufenthaltserlaubnis (Familiennachzug)",),
        ResidenceStatus.SETTLEMENT_PERMIT: ("Niederlassungserlaubnis",),
        ResidenceStatus.FICTIONAL_81_3: ("Fiktionsbescheinigung § 81 Abs. 3",),
        ResidenceStatus.FICTIONAL_81_4: ("Fiktionsbescheinigung § 81 Abs. 4",),
        ResidenceStatus.LATE_REPATRIATE: ("Spätaussiedler",),
        ResidenceStatus.EU_CITIZEN: ("EU-Bürger",),
        ResidenceStatus.GERMAN: ("deutsch",),
        ResidenceStatus.NONE: ("keiner",),
        ResidenceStatus.UNKNOWN: ("unbekannt",),
    }
)

ENTITLEMENTS: GermanWords = MappingProxyType(
    {
        Entitlement.ENTITLED: ("berechtigt",),
        Entitlement.FORMER: ("Fehlbeleger",),
        Entitlement.NEVER: ("ohne Anspruch",),
        Entitlement.UNKNOWN: ("ungeklärt",),
    }
)

ATTENDANCE_STATES: GermanWords = MappingProxyType(
    {
        AttendanceState.PRESENT: ("anwesend",),
        AttendanceState.VISIT: ("Besuch, gemeldet", "Besuch"),
        AttendanceState.HOSPITAL: ("Krankenhaus",),
        AttendanceState.DETENTION: ("Haft",),
        AttendanceState.CARE_HOME: ("Pflegeeinrichtung",),
        AttendanceState.WOMENS_SHELTER: ("Frauenhaus",),
        AttendanceState.UNANNOUNCED: ("abwesend, ungemeldet",),
        AttendanceState.OTHER: ("Sonstiges",),
    }
)

PAYER_KINDS: GermanWords = MappingProxyType(
    {
        PayerKind.SOCIAL_OFFICE: ("Sozialamt",),
        PayerKind.JOBCENTRE: ("Jobcenter",),
        PayerKind.COUNTY: ("Landkreis",),
        PayerKind.MUNICIPALITY: ("Kommune",),
        PayerKind.SELF: ("Selbstzahler",),
        PayerKind.OTHER: ("Sonstige",),
    }
)

COVERAGE_RULES: GermanWords = MappingProxyType(
    {
        CoverageRule.FULL: ("voll",),
        CoverageRule.PERCENT: ("Prozent",),
        CoverageRule.CEILING: ("Höchstbetrag je Monat", "Höchstbetrag"),
    }
)

# The components of the tariff document.
COST_COMPONENTS: GermanWords = MappingProxyType(
    {
        "lodging": ("Unterkunft",),
        "heating": ("Heizung",),
        "household_energy": ("Haushaltsenergie",),
        "operating": ("Betriebskosten",),
        "care": ("Betreuung",),
        "catering": ("Verpflegung",),
        "security": ("Sicherheit",),
        "cleaning": ("Reinigung",),
        "furniture": ("Ausstattung",),
        "metered": ("Verbrauch",),
        "other": ("Sonstiges",),
    }
)
