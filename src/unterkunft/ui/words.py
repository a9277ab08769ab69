"""A word for every value of the closed lists that screens show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from unterkunft.model.placement_rules import LimitedBy, Rule
from unterkunft.services.permissions import Right
from unterkunft.ui.wording import tr
from unterkunft.values.disclosure import NameDisclosure
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
    MoveReason,
    Need,
    PayerKind,
    ResidenceStatus,
    RoomFeature,
    RoomUse,
    SeparationScope,
    Severity,
)


def word(member: Enum) -> str:
    """The word for a value of a closed list, as it stands alone on a card, chip or in a menu."""
    return _WORDS[type(member)]()[member]


def absence_word(state: str) -> str:
    """The word for a state of absence; offices may have added states of their own."""
    known = {each.value: each for each in AttendanceState}
    return word(known[state]) if state in known else state


def _facility_kinds() -> Mapping[Enum, str]:
    return {
        FacilityKind.COMMUNAL: tr("Communal accommodation"),
        FacilityKind.COMPOUND: tr("Compound of flats"),
        FacilityKind.FLAT: tr("Single flat"),
        FacilityKind.EMERGENCY: tr("Emergency shelter"),
        FacilityKind.HOTEL: tr("Hotel or guest house"),
    }


def _room_uses() -> Mapping[Enum, str]:
    return {
        RoomUse.SLEEPING: tr("Bedroom"),
        RoomUse.KITCHEN: tr("Kitchen"),
        RoomUse.BATH: tr("Bathroom"),
        RoomUse.CORRIDOR: tr("Corridor"),
        RoomUse.STAIRS: tr("Stairs"),
        RoomUse.COMMON: tr("Common room"),
        RoomUse.OFFICE: tr("Office"),
        RoomUse.STORAGE: tr("Storage room"),
        RoomUse.OTHER: tr("Other room"),
    }


def _designations() -> Mapping[Enum, str]:
    return {
        Designation.ANYONE: tr("for everyone"),
        Designation.WOMEN: tr("women only"),
        Designation.MEN: tr("men only"),
        Designation.FAMILIES: tr("families only"),
    }


def _room_features() -> Mapping[Enum, str]:
    return {
        RoomFeature.WHEELCHAIR: tr("wheelchair accessible"),
        RoomFeature.OWN_BATH: tr("own bathroom"),
        RoomFeature.LOCKABLE: tr("lockable"),
        RoomFeature.QUIET: tr("quiet"),
        RoomFeature.NEAR_STAFF: tr("near staff"),
    }


def _bed_kinds() -> Mapping[Enum, str]:
    return {
        BedKind.SINGLE: tr("Single bed"),
        BedKind.BUNK_LOWER: tr("Bunk bed, lower"),
        BedKind.BUNK_UPPER: tr("Bunk bed, upper"),
        BedKind.COT: tr("Cot"),
    }


def _closure_reasons() -> Mapping[Enum, str]:
    return {
        ClosureReason.REPAIR: tr("Repair"),
        ClosureReason.DAMAGE: tr("Damage"),
        ClosureReason.PESTS: tr("Pests"),
        ClosureReason.QUARANTINE: tr("Quarantine"),
        ClosureReason.CLEANING: tr("Cleaning"),
        ClosureReason.RESERVE: tr("Kept in reserve"),
        ClosureReason.OTHER: tr("Other reason"),
    }


def _genders() -> Mapping[Enum, str]:
    return {
        Gender.FEMALE: tr("female"),
        Gender.MALE: tr("male"),
        Gender.DIVERSE: tr("diverse"),
        Gender.UNKNOWN: tr("gender unknown"),
    }


def _needs() -> Mapping[Enum, str]:
    return {
        Need.WHEELCHAIR: tr("Wheelchair"),
        Need.GROUND_FLOOR: tr("Ground floor"),
        Need.QUIET: tr("Quiet room"),
        Need.PROTECTION: tr("Protection"),
        Need.INFANT: tr("Infant"),
        Need.CARE: tr("Care"),
        Need.NEAR_STAFF: tr("Close to staff"),
    }


def _household_roles() -> Mapping[Enum, str]:
    return {
        HouseholdRole.HEAD: tr("Head of household"),
        HouseholdRole.PARTNER: tr("Partner"),
        HouseholdRole.CHILD: tr("Child"),
        HouseholdRole.OTHER: tr("Other member"),
    }


def _separation_scopes() -> Mapping[Enum, str]:
    return {
        SeparationScope.ROOM: tr("in one room"),
        SeparationScope.FLOOR: tr("on one floor"),
        SeparationScope.BUILDING: tr("in one building"),
        SeparationScope.FACILITY: tr("in one facility"),
    }


def _departures() -> Mapping[Enum, str]:
    return {
        Departure.TRANSFER: tr("Transfer to another facility"),
        Departure.FLAT: tr("Moved to own flat"),
        Departure.LEFT_COUNTRY: tr("Left the country"),
        Departure.UNKNOWN: tr("Left without notice"),
        Departure.DEPORTED: tr("Deported"),
        Departure.DIED: tr("Died"),
        Departure.OTHER: tr("Other reason for leaving"),
    }


def _residence_statuses() -> Mapping[Enum, str]:
    return {
        ResidenceStatus.ARRIVAL_CERTIFICATE: tr("Arrival certificate (AsylG § 63a)"),
        ResidenceStatus.PERMISSION_TO_REMAIN: tr("Permission to remain (AsylG § 55)"),
        ResidenceStatus.SUSPENSION_60A: tr("Suspension of deportation § 60a"),
        ResidenceStatus.SUSPENSION_60B: tr("Suspension of deportation § 60b"),
        ResidenceStatus.SUSPENSION_60C: tr("Suspension of deportation § 60c"),
        ResidenceStatus.SUSPENSION_60D: tr("Suspension of deportation § 60d"),
        ResidenceStatus.OBLIGED_TO_LEAVE: tr("Obliged to leave"),
        ResidenceStatus.PERMIT_22: tr("Residence permit § 22"),
        ResidenceStatus.PERMIT_23_1: tr("Residence permit § 23 (1)"),
        ResidenceStatus.PERMIT_23_2: tr("Residence permit § 23 (2)"),
        ResidenceStatus.PERMIT_23A: tr("Residence permit § 23a"),
        ResidenceStatus.PERMIT_24: tr("Residence permit § 24"),
        ResidenceStatus.PERMIT_25_1: tr("Residence permit § 25 (1)"),
        ResidenceStatus.PERMIT_25_2_REFUGEE: tr("Residence permit § 25 (2), refugee"),
        ResidenceStatus.PERMIT_25_2_SUBSIDIARY: tr("Residence permit § 25 (2), subsidiary protection"),
        ResidenceStatus.PERMIT_25_3: tr("Residence permit § 25 (3)"),
        ResidenceStatus.PERMIT_25_4: tr("Residence permit § 25 (4)"),
        ResidenceStatus.PERMIT_25_5: tr("Residence permit § 25 (5)"),
        ResidenceStatus.PERMIT_25A: tr("Residence permit § 25a"),
        ResidenceStatus.PERMIT_25B: tr("Residence permit § 25b"),
        ResidenceStatus.PERMIT_FAMILY: tr("Residence permit, family reunification"),
        ResidenceStatus.SETTLEMENT_PERMIT: tr("Settlement permit"),
        ResidenceStatus.FICTIONAL_81_3: tr("Fictional certificate § 81 (3)"),
        ResidenceStatus.FICTIONAL_81_4: tr("Fictional certificate § 81 (4)"),
        ResidenceStatus.LATE_REPATRIATE: tr("Late repatriate"),
        ResidenceStatus.EU_CITIZEN: tr("EU citizen"),
        ResidenceStatus.GERMAN: tr("German citizen"),
        ResidenceStatus.NONE: tr("No residence status"),
        ResidenceStatus.UNKNOWN: tr("Residence status unknown"),
    }


def _entitlements() -> Mapping[Enum, str]:
    return {
        Entitlement.ENTITLED: tr("entitled to housing"),
        Entitlement.FORMER: tr("no longer entitled to housing"),
        Entitlement.NEVER: tr("never entitled to housing"),
        Entitlement.UNKNOWN: tr("entitlement unknown"),
    }


def _coverage_rules() -> Mapping[Enum, str]:
    return {
        CoverageRule.FULL: tr("in full"),
        CoverageRule.PERCENT: tr("percent of it"),
        CoverageRule.CEILING: tr("up to a ceiling"),
    }


def _attendance_states() -> Mapping[Enum, str]:
    return {
        AttendanceState.PRESENT: tr("present"),
        AttendanceState.VISIT: tr("on a visit"),
        AttendanceState.HOSPITAL: tr("in hospital"),
        AttendanceState.DETENTION: tr("in detention"),
        AttendanceState.CARE_HOME: tr("in a care home"),
        AttendanceState.WOMENS_SHELTER: tr("in a women's shelter"),
        AttendanceState.UNANNOUNCED: tr("absent without notice"),
        AttendanceState.OTHER: tr("absent for another reason"),
    }


def _rules() -> Mapping[Enum, str]:
    return {
        Rule.BED_TAKEN: tr("Bed taken"),
        Rule.BED_CLOSED: tr("Bed closed"),
        Rule.NOT_FOR_SLEEPING: tr("Not a bedroom"),
        Rule.NOT_OPEN: tr("Outside opening dates"),
        Rule.SEPARATION: tr("Separation"),
        Rule.NO_BED_LEFT: tr("Too few free beds"),
        Rule.APPROVED_PLACES: tr("Approved places"),
        Rule.PERSONS_PER_ROOM: tr("People per room"),
        Rule.AREA_PER_PERSON: tr("Area per person"),
        Rule.DESIGNATION: tr("Designation of the room"),
        Rule.MIXED_GENDERS: tr("Women and men"),
        Rule.MINOR_ALONE: tr("Minor without an adult"),
        Rule.WHEELCHAIR: tr("Wheelchair accessible room"),
        Rule.GROUND_FLOOR: tr("Room on the ground floor"),
        Rule.HOUSEHOLD_SPLIT: tr("Household split"),
        Rule.HOUSEHOLD_APART: tr("Household in several facilities"),
        Rule.COT_NEEDED: tr("Cot needed"),
        Rule.TRANSFER: tr("Transfer from another facility"),
        Rule.SAME_DAY_CHANGE: tr("Changeover on one day"),
    }


def _limits() -> Mapping[Enum, str]:
    return {
        LimitedBy.BEDS: tr("limited by the number of beds"),
        LimitedBy.APPROVED_PLACES: tr("limited by the approved places"),
        LimitedBy.AREA_PER_PERSON: tr("limited by the area per person"),
        LimitedBy.PERSONS_PER_ROOM: tr("limited by the people per room"),
    }


def _severities() -> Mapping[Enum, str]:
    return {
        Severity.INFO: tr("Note"),
        Severity.WARNING: tr("Warning"),
        Severity.OVERRIDABLE: tr("Only with a reason"),
        Severity.BLOCKING: tr("Not possible"),
    }


def _move_reasons() -> Mapping[Enum, str]:
    return {
        MoveReason.WISH: tr("Wish of the resident"),
        MoveReason.HOUSEHOLD: tr("Bring the household together"),
        MoveReason.CONFLICT: tr("Conflict in the room"),
        MoveReason.REPAIR: tr("Repair or damage"),
        MoveReason.ACCESS: tr("Place that suits better, such as on the ground floor"),
        MoveReason.OCCUPANCY: tr("Use the places better"),
        MoveReason.CORRECTION: tr("Correction of a mistake"),
        MoveReason.OTHER: tr("Other reason"),
    }


def _rights() -> Mapping[Enum, str]:
    return {
        Right.SEE_NAMES: tr("see names"),
        Right.SEE_RESTRICTED: tr("see restricted people"),
        Right.PLAN: tr("plan for later days"),
        Right.PLACE: tr("place people"),
        Right.OVERRIDE_RULES: tr("override placement rules"),
        Right.EDIT_RESIDENTS: tr("change what is recorded of residents"),
        Right.EDIT_PLAN: tr("change buildings, rooms and beds"),
        Right.KEEP_ATTENDANCE: tr("keep attendance"),
        Right.BILL: tr("bill"),
        Right.TRANSFER_FILES: tr("import and export files"),
    }


def _payer_kinds() -> Mapping[Enum, str]:
    return {
        PayerKind.SOCIAL_OFFICE: tr("Social welfare office"),
        PayerKind.JOBCENTRE: tr("Jobcentre"),
        PayerKind.COUNTY: tr("County"),
        PayerKind.MUNICIPALITY: tr("Municipality"),
        PayerKind.SELF: tr("Pays for themselves"),
        PayerKind.OTHER: tr("Other payer"),
    }


def _disclosures() -> Mapping[Enum, str]:
    return {
        NameDisclosure.FULL: tr("Full name and date of birth"),
        NameDisclosure.INITIALS: tr("Initials and key"),
        NameDisclosure.KEY: tr("Key only"),
    }


_WORDS: Mapping[type[Enum], Callable[[], Mapping[Enum, str]]] = {
    AttendanceState: _attendance_states,
    BedKind: _bed_kinds,
    ClosureReason: _closure_reasons,
    Departure: _departures,
    Designation: _designations,
    CoverageRule: _coverage_rules,
    Entitlement: _entitlements,
    FacilityKind: _facility_kinds,
    Gender: _genders,
    HouseholdRole: _household_roles,
    LimitedBy: _limits,
    MoveReason: _move_reasons,
    NameDisclosure: _disclosures,
    PayerKind: _payer_kinds,
    Need: _needs,
    ResidenceStatus: _residence_statuses,
    Right: _rights,
    RoomFeature: _room_features,
    RoomUse: _room_uses,
    Rule: _rules,
    SeparationScope: _separation_scopes,
    Severity: _severities,
}
