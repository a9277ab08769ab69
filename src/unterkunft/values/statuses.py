"""The closed lists of the field: each value is the word of the facility file."""

from __future__ import annotations

from enum import StrEnum


class FacilityKind(StrEnum):
    """Kind of accommodation."""

    COMMUNAL = "communal"
    COMPOUND = "compound"
    FLAT = "flat"
    EMERGENCY = "emergency"
    HOTEL = "hotel"


class RoomUse(StrEnum):
    """What a room is for; people sleep in `SLEEPING` only."""

    SLEEPING = "sleeping"
    KITCHEN = "kitchen"
    BATH = "bath"
    CORRIDOR = "corridor"
    STAIRS = "stairs"
    COMMON = "common"
    OFFICE = "office"
    STORAGE = "storage"
    OTHER = "other"


class Designation(StrEnum):
    """Whom a room is meant for (Widmung)."""

    ANYONE = "anyone"
    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"


class RoomFeature(StrEnum):
    """What a room offers beyond a bed."""

    WHEELCHAIR = "wheelchair"
    OWN_BATH = "own_bath"
    LOCKABLE = "lockable"
    QUIET = "quiet"
    NEAR_STAFF = "near_staff"


class BedKind(StrEnum):
    """Kind of sleeping place."""

    SINGLE = "single"
    BUNK_LOWER = "bunk_lower"
    BUNK_UPPER = "bunk_upper"
    COT = "cot"


class ClosureReason(StrEnum):
    """Why a bed or room is out of use (Sperrung)."""

    REPAIR = "repair"
    DAMAGE = "damage"
    PESTS = "pests"
    QUARANTINE = "quarantine"
    CLEANING = "cleaning"
    RESERVE = "reserve"
    OTHER = "other"


class MoveReason(StrEnum):
    """Why somebody who is housed moves to another bed (Umzugsgrund)."""

    WISH = "wish"
    HOUSEHOLD = "household"
    CONFLICT = "conflict"
    REPAIR = "repair"
    ACCESS = "access"
    OCCUPANCY = "occupancy"
    CORRECTION = "correction"
    OTHER = "other"


class Gender(StrEnum):
    """Gender as recorded by the authority."""

    FEMALE = "female"
    MALE = "male"
    DIVERSE = "diverse"
    UNKNOWN = "unknown"


class Need(StrEnum):
    """Operational need of a resident (Bedarf); never a diagnosis."""

    WHEELCHAIR = "wheelchair"
    GROUND_FLOOR = "ground_floor"
    QUIET = "quiet"
    PROTECTION = "protection"
    INFANT = "infant"
    CARE = "care"
    NEAR_STAFF = "near_staff"


class HouseholdRole(StrEnum):
    """Place of a resident in the household."""

    HEAD = "head"
    PARTNER = "partner"
    CHILD = "child"
    OTHER = "other"


class SeparationScope(StrEnum):
    """How far apart two residents must be kept (Trennung)."""

    ROOM = "room"
    FLOOR = "floor"
    BUILDING = "building"
    FACILITY = "facility"


class Departure(StrEnum):
    """Why a stay ended (Auszugsgrund)."""

    TRANSFER = "transfer"
    FLAT = "flat"
    LEFT_COUNTRY = "left_country"
    UNKNOWN = "unknown"
    DEPORTED = "deported"
    DIED = "died"
    OTHER = "other"


class ResidenceStatus(StrEnum):
    """Legal residence status (Aufenthaltsstatus) after AufenthG and AsylG."""

    ARRIVAL_CERTIFICATE = "arrival_certificate"  # Ankunftsnachweis, AsylG § 63a
    PERMISSION_TO_REMAIN = "permission_to_remain"  # Aufenthaltsgestattung, AsylG § 55
    SUSPENSION_60A = "suspension_60a"  # Duldung
    SUSPENSION_60B = "suspension_60b"
    SUSPENSION_60C = "suspension_60c"
    SUSPENSION_60D = "suspension_60d"
    OBLIGED_TO_LEAVE = "obliged_to_leave"
    PERMIT_22 = "permit_22"
    PERMIT_23_1 = "permit_23_1"
    PERMIT_23_2 = "permit_23_2"
    PERMIT_23A = "permit_23a"
    PERMIT_24 = "permit_24"
    PERMIT_25_1 = "permit_25_1"
    PERMIT_25_2_REFUGEE = "permit_25_2_refugee"
    PERMIT_25_2_SUBSIDIARY = "permit_25_2_subsidiary"
    PERMIT_25_3 = "permit_25_3"
    PERMIT_25_4 = "permit_25_4"
    PERMIT_25_5 = "permit_25_5"
    PERMIT_25A = "permit_25a"
    PERMIT_25B = "permit_25b"
    PERMIT_FAMILY = "permit_family"
    SETTLEMENT_PERMIT = "settlement_permit"
    FICTIONAL_81_3 = "fictional_81_3"
    FICTIONAL_81_4 = "fictional_81_4"
    LATE_REPATRIATE = "late_repatriate"
    EU_CITIZEN = "eu_citizen"
    GERMAN = "german"
    NONE = "none"
    UNKNOWN = "unknown"


class Entitlement(StrEnum):
    """Claim to be housed (Unterbringungsanspruch); FORMER is the Fehlbeleger."""

    ENTITLED = "entitled"
    FORMER = "former"
    NEVER = "never"
    UNKNOWN = "unknown"


class AttendanceState(StrEnum):
    """State of a resident on a day; without a record a resident is present."""

    PRESENT = "present"
    VISIT = "visit"
    HOSPITAL = "hospital"
    DETENTION = "detention"
    CARE_HOME = "care_home"
    WOMENS_SHELTER = "womens_shelter"
    UNANNOUNCED = "unannounced"
    OTHER = "other"


class PayerKind(StrEnum):
    """Kind of payer (Kostenträger)."""

    SOCIAL_OFFICE = "social_office"
    JOBCENTRE = "jobcentre"
    COUNTY = "county"
    MUNICIPALITY = "municipality"
    SELF = "self"
    OTHER = "other"


class CoverageRule(StrEnum):
    """How much of a charge a payer has promised to bear."""

    FULL = "full"
    PERCENT = "percent"
    CEILING = "ceiling"


class Severity(StrEnum):
    """How much a finding or a broken rule weighs."""

    INFO = "info"
    WARNING = "warning"
    OVERRIDABLE = "overridable"
    BLOCKING = "blocking"
